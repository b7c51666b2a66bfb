"""What the answers of a site held, field by field: names, JSON types and formats, never values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from axis_lms import from_wire

FORMATS = ("axis-date8", "axis-timestamp", "axis-yes-no", "axis-int", "axis-decimal")
"""The formats of the spec that a text can be held against."""
MOST_FIELDS = 1000
"""Further names are not remembered: an object with so many fields is a map, and its names are data."""
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
"""The JSON types, as a report calls them."""
NUMBERED = re.compile("0|[1-9][0-9]{0,8}")


@dataclass
class Field:
    """What was seen of one field."""

    rows: int = 0
    """In how many rows it came."""
    types: set[str] = field(default_factory=set)
    """The JSON types of its values."""
    formats: set[str] | None = None
    """The formats that every text fits which is not empty; None before the first one."""
    misfit: str = ""
    """The shape of a text that does not fit the format that the spec gives the field."""

    def add(self, value: Any, expected: str | None) -> None:
        """Take in a value; `expected` is the format that the spec gives the field."""
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
    """What was seen of all rows of a model."""

    rows: int = 0
    fields: dict[str, Field] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    """The JSON types of rows that are no objects."""

    def add(self, row: Any, properties: Mapping[str, Mapping[str, Any]]) -> None:
        """Take in a row; `properties` are those of its schema, without references."""
        if not isinstance(row, dict):
            self.others.add(TYPES.get(type(row), "object"))
            return
        self.rows += 1
        for name, value in row.items():
            if name in self.fields or len(self.fields) < MOST_FIELDS or name in properties:
                self.fields.setdefault(name, Field()).add(value, properties.get(name, {}).get("format"))


def fits(text: str, format: str) -> bool:
    """Tell whether a text is one of the format."""
    return not isinstance(from_wire(text, format), str)


def shape_of(text: str) -> str:
    """Return the shape of a number or day: every digit as 9, every letter as a, and nothing else of a text."""
    shape = "".join("9" if char.isdigit() else "a" if char.isalpha() else char for char in text[:20])
    return shape if shape.isascii() and shape.isprintable() else "characters of other kinds"


def unwrap(payload: Any, is_list: bool) -> tuple[list[Any], str]:
    """Return the rows of an answer and how they were wrapped: `array`, `object`, `numbered` or `value`.

    `is_list` tells whether the spec has an array there. An object that PHP numbered from "0" is a list.
    """
    if isinstance(payload, list):
        return (payload if is_list else payload[:1]), "array"
    if not isinstance(payload, dict):
        return [], "value"
    if is_list and payload and all(map(NUMBERED.fullmatch, payload)):
        return list(payload.values()), "numbered"
    return [payload], "object"


def collect(payload: Any, into: set[str], most: int = 100_000) -> None:
    """Remember every text in a payload, in lower case, until there are `most` of them."""
    waiting = [payload]
    while waiting and len(into) < most:
        each = waiting.pop()
        if isinstance(each, str) and each:
            into.add(each.lower())
        elif isinstance(each, list | dict):
            waiting += each.values() if isinstance(each, dict) else each
