//! The arguments of a call, by name, as text.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub struct Arguments(pub HashMap<String, String>);

/// None where an argument is missing that the call must have, or is of another type: the call cannot be made.
impl Arguments {
    pub fn text(&self, name: &str) -> Option<&str> {
        self.optional_text(name)
    }

    pub fn optional_text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn value<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.optional_value(name)?
    }

    pub fn optional_value<T: DeserializeOwned>(&self, name: &str) -> Option<Option<T>> {
        let Some(text) = self.0.get(name) else {
            return Some(None);
        };
        serde_json::from_value(Value::String(text.clone()))
            .or_else(|_| serde_json::from_str(text))
            .map(Some)
            .ok()
    }
}
