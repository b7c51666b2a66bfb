"""Records the fields of answers: names, JSON types and formats, but no values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from axis_lms import from_wire

FORMATS = ("axis-date8", "axis-timestamp", "axis-yes-no", "axis-int", "axis-decimal")
"""The formats of the spec that a text is compared with."""
MAX_FIELDS = 1000
"""The most names that are recorded. An object with so many names is a map, whose names are data."""
TYPES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
    list: "array",
    dict: "object",
}
WORDS = {
    "string": "text",
    "boolean": "a JSON boolean",
    "integer": "a JSON number",
    "number": "a JSON number",
    "null": "null",
    "array": "an array",
    "object": "an object",
}
"""The JSON types in the words of a report."""
NUMBERED = re.compile("0|[1-9][0-9]{0,8}")


@dataclass
class Field:
    """The observations of one field."""

    rows: int = 0
    """The number of rows that had the field."""
    types: set[str] = field(default_factory=set)
    """The JSON types of its values."""
    formats: set[str] | None = None
    """The formats that all non-empty texts fit; None before the first text."""
    misfit: str = ""
    """The shape of a text that does not fit the format of the spec."""

    def add(self, value: Any, expected: str | None) -> None:
        """Record a value. `expected` is the format of the field in the spec."""
        self.rows += 1
        self.types.add(TYPES.get(type(value), "object"))
        if isinstance(value, str) and value:
            if self.formats is None:
                self.formats = set(FORMATS)
            self.formats = {each for each in self.formats if fits(value, each)}
            if expected in FORMATS and not self.misfit and not fits(value, expected):
                self.misfit = shape_of(value)


@dataclass
class Record:
    """The observations of all rows of a model."""

    rows: int = 0
    fields: dict[str, Field] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    """The JSON types of rows that are not objects."""

    def add(self, row: Any, properties: Mapping[str, Mapping[str, Any]]) -> None:
        """Record a row. `properties` are the resolved ones of its schema."""
        if not isinstance(row, dict):
            self.others.add(TYPES.get(type(row), "object"))
            return
        self.rows += 1
        for name, value in row.items():
            if name in self.fields or len(self.fields) < MAX_FIELDS or name in properties:
                self.fields.setdefault(name, Field()).add(value, properties.get(name, {}).get("format"))


def fits(text: str, format: str) -> bool:
    """Tell whether a text fits a format."""
    return not isinstance(from_wire(text, format), str)


def shape_of(text: str) -> str:
    """Return the shape of a text, with 9 for every digit and a for every letter."""
    shape = "".join("9" if char.isdigit() else "a" if char.isalpha() else char for char in text[:20])
    return shape if shape.isascii() and shape.isprintable() else "characters of other kinds"


def unwrap(payload: Any, is_list: bool) -> tuple[list[Any], str]:
    """Return the rows of an answer and their wrapper: `array`, `object`, `numbered` or `value`.

    is_list: whether the spec has an array. An object with the keys "0", "1", … is a list of PHP.
    """
    if isinstance(payload, list):
        return (payload if is_list else payload[:1]), "array"
    if not isinstance(payload, dict):
        return [], "value"
    if is_list and payload and all(map(NUMBERED.fullmatch, payload)):
        return list(payload.values()), "numbered"
    return [payload], "object"


def collect(payload: Any, into: set[str], most: int = 100_000) -> None:
    """Add every text in a payload to `into`, in lower case, up to `most` texts."""
    waiting = [payload]
    while waiting and len(into) < most:
        each = waiting.pop()
        if isinstance(each, str) and each:
            into.add(each.lower())
        elif isinstance(each, list | dict):
            waiting += each.values() if isinstance(each, dict) else each
