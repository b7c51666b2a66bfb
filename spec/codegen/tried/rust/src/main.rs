//! Makes the five calls, and tells what came of each.

use openapi::apis::configuration::Configuration;
use openapi::apis::{courses_api, reports_api, token_api};
use std::env::var;

fn tell<E: std::fmt::Debug>(name: &str, told: Result<String, E>) {
    match told {
        Ok(text) => println!("{name}: {text}"),
        Err(failure) => println!("{name}: FAILED {:?}", failure),
    }
}

fn shown(text: Option<String>) -> String {
    text.unwrap_or_else(|| "nothing".into())
}

async fn named(site: &Configuration, id: &str) -> Result<String, impl std::fmt::Debug> {
    courses_api::courses_get(site, id).await.map(|course| format!("{} {}", course.id, shown(course.name)))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut site = Configuration::new();
    site.base_path = var("AXIS_URL").unwrap();
    site.bearer_access_token = var("AXIS_API_KEY").ok();
    let token = token_api::token_request(&site).await.map(|answer| answer.token);
    site.bearer_access_token = token.as_ref().ok().cloned();
    tell("token", token);
    tell("course", named(&site, "1").await);
    let page = reports_api::reports_course_page(
        &site, "1", 1, None, None, None, None, None, None, None, None, None, None,
    );
    tell("page", page.await.map(|rows| {
        let scores: Vec<String> = rows.iter().map(|row| shown(row.score.clone())).collect();
        let days: Vec<String> = rows.iter().map(|row| shown(row.completion_date.clone())).collect();
        format!("{} {}", scores.join(","), days.join(","))
    }));
    tell("extra", named(&site, "2").await);
    let write = courses_api::courses_enroll(&site, "1", "25", Some("20261201"), None);
    tell("write", write.await.map(|answer| format!("{} {}", shown(answer.status), shown(answer.start_date))));
}
