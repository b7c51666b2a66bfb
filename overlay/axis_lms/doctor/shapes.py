"""How an answer differs in shape from what the spec says: names, types and formats, never values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from axis_lms.export.columns import KINDS
from axis_lms.values import from_wire

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
MOST_NAMES = 30
"""More unknown fields than that are no fields: the object is a map, and its names are data."""
TYPES = {
    str: "text",
    bool: "a JSON boolean",
    int: "a JSON number",
    float: "a JSON number",
    type(None): "null",
    list: "an array",
    dict: "an object",
}


def type_name(value: Any) -> str:
    """What a JSON value is."""
    return TYPES.get(type(value), "something else")


def shape_of(text: str) -> str:
    """The shape of a number or day: every digit 9, every letter a."""
    return "".join("9" if char.isdigit() else "a" if char.isalpha() else char for char in text[:20])


def differences(rows: Iterable[Any], schema: Mapping[str, Any], values: frozenset[str] | set[str]) -> list[str]:
    """How rows differ from the schema of their model. Names that are also `values` of the site are withheld."""
    properties: Mapping[str, Any] = schema.get("properties", {})
    required = schema.get("required", [])
    free = isinstance(schema.get("additionalProperties"), dict)
    seen: set[str] = set()
    unknown: dict[str, str] = {}
    retyped: dict[str, str] = {}
    missing: set[str] = set()
    total = 0
    for row in rows:
        total += 1
        if not isinstance(row, dict):
            return [f"{type_name(row)} where an object is expected"]
        missing.update(name for name in required if row.get(name) is None)
        for name, value in row.items():
            seen.add(name)
            if name not in properties:
                unknown.setdefault(name, type_name(value))
            elif wrong := flaw(value, properties[name]):
                retyped.setdefault(name, wrong)
    told = [] if free else told_unknown(unknown, values)
    told += [f"`{name}` is {wrong}" for name, wrong in sorted(retyped.items())]
    told += [f"`{name}` is missing, which the spec promises" for name in sorted(missing)]
    absent = [name for name in properties if name not in seen and name not in missing] if total else []
    if absent:
        told.append("never came: " + ", ".join(f"`{name}`" for name in absent))
    gone = [*sorted(missing), *absent]
    if len(gone) == len(unknown) == 1 and NAME.fullmatch(new := next(iter(unknown))) and new.lower() not in values:
        told.append(f"perhaps `{gone[0]}` is called `{new}` here")
    return told


def flaw(value: Any, schema: Mapping[str, Any]) -> str | None:
    """What is wrong with a value of a known field, or None."""
    if schema.get("type") != "string":
        return None
    if not isinstance(value, str):
        return f"{type_name(value)}, not text"
    form = schema.get("format", "")
    if form in KINDS and value and isinstance(from_wire(value, form), str):
        return f"text that is no {form} (like {shape_of(value)})"
    return None


def told_unknown(unknown: Mapping[str, str], values: frozenset[str] | set[str]) -> list[str]:
    """Unknown fields by name, where the name is sure to be one."""
    if len(unknown) > MOST_NAMES:
        return [f"{len(unknown)} unknown fields: more than fields can be, so their names are withheld"]
    told, withheld = [], 0
    for name, kind in sorted(unknown.items()):
        if NAME.fullmatch(name) and name.lower() not in values:
            told.append(f"unknown field `{name}` ({kind})")
        else:
            withheld += 1
    return [*told, *([f"{withheld} unknown fields whose names may be data, and are withheld"] if withheld else [])]


def collect(payload: Any, into: set[str], most: int = 100_000) -> None:
    """Remember every text in a payload, so that none of them is ever told."""
    if isinstance(payload, str):
        if payload and len(into) < most:
            into.add(payload.lower())
    elif isinstance(payload, list | dict):
        for value in payload.values() if isinstance(payload, dict) else payload:
            collect(value, into, most)
