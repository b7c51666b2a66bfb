"""Compares the fields of a model with its schema, and describes the differences."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from axis_lms._extras.spec import resolve

from .document import Node, schema_of
from .records import WORDS, Field, Record

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
MAX_NAMES = 30
"""An object with more undocumented names is a map, whose names are data."""
SAME_ID = {"id", "user_id"}
"""The two names of the user's id in rows of users."""


def described(
    model: str, here: Record, everywhere: Record, secrets: Collection[str], values: Collection[str]
) -> list[str]:
    """Return sentences on how the rows of one operation differ from the schema of their model.

    here: the rows of the operation.
    everywhere: the rows of all operations with the model. A field that another operation returns is not missing.
    secrets: the fields that were not requested.
    values: the texts of the site. A name that is one of them is withheld.
    """
    schema = schema_of(model)
    properties: Node = {name: resolve(each) for name, each in schema.get("properties", {}).items()}
    names, withheld = undocumented(model, everywhere, values)
    sentences = [f"{WORDS[each]} where an object is expected" for each in sorted(here.others)]
    if withheld > MAX_NAMES:
        sentences.append(f"{withheld} undocumented fields: too many for fields, so their names are withheld")
    elif withheld:
        sentences.append(f"{withheld} undocumented fields, withheld because their names may be data")
    sentences += [
        f"undocumented field `{name}` ({word_of(here.fields[name])})" for name in names if name in here.fields
    ]
    for name, field in sorted(here.fields.items()):
        if name in properties and (error := type_error(field, properties[name])):
            sentences.append(f"`{name}` is {error}")
        if properties.get(name, {}).get("x-axis-came") == "never":
            sentences.append(f"`{name}` came, which it never did before")
    if here.rows:
        required = [name for name in schema.get("required", ()) if name not in secrets]
        sentences += [f"`{name}` is missing, but the spec requires it" for name in missing(here, required)]
        gone = [name for name in never_came(model, everywhere, secrets) if name not in required]
        if gone:
            sentences.append("never came: " + ", ".join(f"`{name}`" for name in gone))
    if (old := renamed(model, everywhere, secrets, values)) and old[1] in here.fields:
        sentences.append(f"perhaps `{old[0]}` is called `{old[1]}` here")
    return sentences


def undocumented(model: str, record: Record, values: Collection[str]) -> tuple[list[str], int]:
    """Return the sorted names of fields outside the schema, and how many names are withheld because they may be data."""
    schema = schema_of(model)
    if isinstance(schema.get("additionalProperties"), dict):
        return [], 0  # the schema describes additional fields
    new = sorted(set(record.fields) - set(schema.get("properties", ())))
    if len(new) > MAX_NAMES:
        return [], len(new)
    safe = [name for name in new if NAME.fullmatch(name) and name.lower() not in values]
    return safe, len(new) - len(safe)


def never_came(model: str, record: Record, secrets: Collection[str]) -> list[str]:
    """Return the names of the fields that no row had, in the order of the spec, except those known to be missing.

    If a model has both of SAME_ID, one of them is enough.
    """
    properties = schema_of(model).get("properties", {})
    names = set(record.fields)
    if names & SAME_ID and properties.keys() >= SAME_ID:
        names |= SAME_ID
    return [
        name
        for name, each in properties.items()
        if record.rows and name not in names and name not in secrets and each.get("x-axis-came") is None
    ]


def came_sometimes(model: str, record: Record, secrets: Collection[str]) -> list[str]:
    """Return the names of the optional fields that only some rows had, in the order of the spec."""
    schema = schema_of(model)
    properties = schema.get("properties", {})
    return [
        name
        for name, each in properties.items()
        if name in record.fields
        and record.fields[name].rows < record.rows
        and name not in (*secrets, *schema.get("required", ()))
        and each.get("x-axis-came") is None
    ]


def missing(record: Record, required: Collection[str]) -> list[str]:
    """Return the names of the required fields that a row lacks."""
    return [name for name in required if name not in record.fields or record.fields[name].rows < record.rows]


def renamed(model: str, record: Record, secrets: Collection[str], values: Collection[str]) -> tuple[str, str] | None:
    """Return the old and the new name of a field if exactly one field is missing and exactly one is new."""
    gone, (new, withheld) = never_came(model, record, secrets), undocumented(model, record, values)
    return (gone[0], new[0]) if len(gone) == len(new) == 1 and not withheld else None


def word_of(field: Field) -> str:
    """Return the types of a field in words."""
    return " or ".join(dict.fromkeys(WORDS[each] for each in sorted(field.types)))


def type_error(field: Field, schema: Node) -> str | None:
    """Return the difference between the values of a field and its type in the spec, or None."""
    expected = schema.get("type")
    if expected is None:
        return None  # the type is unknown or varies
    allowed = {
        expected,
        "integer" if expected == "number" else expected,
        "null" if schema.get("nullable") else expected,
    }
    wrong = sorted(field.types - allowed)
    if wrong:
        return f"{word_of(Field(types=set(wrong)))}, not {WORDS.get(expected, expected)}"
    if field.misfit:
        return f"text that is no {schema.get('format', 'text')} (like {field.misfit})"
    return None


def observed_type(field: Field) -> dict[str, Any]:
    """Return the JSON type of a field as keywords of a schema; none if the type varies or is an object."""
    types = field.types - {"null"}
    if types == {"integer", "number"}:
        types = {"number"}
    if len(types) != 1 or types == {"object"}:
        return {}
    keywords: dict[str, Any] = {"type": next(iter(types))}
    if keywords["type"] == "array":
        keywords["items"] = {}
    if "null" in field.types:
        keywords["nullable"] = True
    return keywords
