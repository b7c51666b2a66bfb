"""Turns the strings of the wire into Python values and back, by the formats of the spec."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ._secrets import Secret
from .errors import ConfigurationError

NEVER = "99999999"
"""The date8 that means "never expires"; in Python `datetime.date.max`."""


class Unchecked(str):
    """A value of a parameter that is sent as it is, even where the spec does not allow it: `start=Unchecked("")`."""

    __slots__ = ()


FORMS: dict[str | None, tuple[re.Pattern[str], Callable[[str], Any]]] = {
    "axis-date8": (re.compile("[0-9]{8}"), lambda text: date.max if text == NEVER else date.fromisoformat(text)),
    "axis-timestamp": (re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"), datetime.fromisoformat),
    "axis-int": (re.compile("-?[0-9]+"), int),
    "axis-decimal": (re.compile(r"-?[0-9]+(\.[0-9]+)?"), Decimal),
    "axis-yes-no": (re.compile("yes|no"), "yes".__eq__),
}


def from_wire(value: Any, format: str | None = None) -> Any:
    """Return the Python value of a string from the wire; None for an empty string.

    format: the spec's. `axis-date8` makes a date (NEVER is `date.max`), `axis-timestamp` a datetime without a zone,
        `axis-int` an int, `axis-decimal` a Decimal, `axis-yes-no` a bool. Any other leaves the string.

    A value that does not fit its format comes back unchanged, so that an unknown value never breaks a reader.
    """
    if value == "" or not isinstance(value, str) or format not in FORMS:
        return None if value == "" else value
    pattern, read = FORMS[format]
    try:
        return read(value) if pattern.fullmatch(value) else value
    except ValueError:
        return value


def to_wire(value: Any, format: str | None = None) -> str:
    """Return the string that the wire has for a Python value, as `from_wire` reads it; None becomes the empty string.

    A datetime is written as its own clock shows it, without its zone: the times of a site have none.

    Raises ConfigurationError for what `format` cannot hold, and for a type that no format has.
    """
    if isinstance(value, bool):
        text = "yes" if value else "no"
    elif isinstance(value, datetime) and format != "axis-date8":
        text = value.replace(tzinfo=None).isoformat(" ", "seconds")
    elif isinstance(value, date):
        text = NEVER if value == date.max else value.isoformat()[:10].replace("-", "")
    elif value is None or isinstance(value, str | int | Decimal):
        text = "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
    else:
        raise ConfigurationError(f"a {type(value).__name__} has no form on the wire")
    if text and format in FORMS and isinstance(from_wire(text, format), str):
        raise ConfigurationError(f"this {type(value).__name__} does not fit the format {format}")
    return text


def native(row: Any, model: str | None = None) -> dict[str, Any]:
    """Return a row as a dict of Python values, without the fields that did not come.

    row: a model of `axis_lms_api`, or a mapping.
    model: the name of the model whose formats a mapping has.
    """
    from axis_lms_api.formats import FORMATS
    from axis_lms_api.types import Unset

    fields: Mapping[str, Any] = row if isinstance(row, Mapping) else row.to_dict()
    formats = FORMATS.get(model or type(row).__name__, {})
    present = {name: value for name, value in fields.items() if not isinstance(value, Unset)}
    return {name: from_wire(value, formats.get(name)) for name, value in present.items()}


def plain(value: Any) -> Any:
    """Return what came, secrets included, in Python's own types, for writers that know no others.

    A model becomes a dict without what did not come, a page a list, and a `Secret` an ordinary string, at any depth:
    `msgspec.json.encode(plain(course))`, `yaml.safe_dump(plain(page))`.
    """
    if isinstance(value, Secret):
        return str(value)
    if hasattr(value, "to_dict"):
        value = value.to_dict()
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return list(map(plain, value)) if isinstance(value, Sequence) and not isinstance(value, str | bytes) else value
