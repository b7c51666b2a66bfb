"""The wire's strings and the Python values they stand for, by the formats of the spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from .errors import ConfigurationError

NEVER = "99999999"
"""The date8 that means "never expires"; in Python `datetime.date.max`."""


def day(text: str) -> date:
    if text == NEVER:
        return date.max
    if not (len(text) == 8 and text.isascii() and text.isdigit()):
        raise ValueError
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def is_day(text: str) -> bool:
    """Whether `text` is a date8: a day that exists, or NEVER."""
    try:
        day(text)
    except ValueError:
        return False
    return True


def timestamp(text: str) -> datetime:
    if len(text) != 19:
        raise ValueError
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S")


def whole(text: str) -> int:
    if not (text.isascii() and text.removeprefix("-").isdigit()):
        raise ValueError
    return int(text)


def decimal(text: str) -> Decimal:
    if not (text.isascii() and text.removeprefix("-").replace(".", "", 1).isdigit()):
        raise ValueError
    return Decimal(text)


def yes_no(text: str) -> bool:
    return {"yes": True, "no": False}[text]


READERS: dict[str, Callable[[str], Any]] = {
    "date8": day,
    "timestamp": timestamp,
    "int": whole,
    "decimal": decimal,
    "yes-no": yes_no,
}


def from_wire(value: Any, format: str | None = None) -> Any:
    """The Python value of a wire string: date8 -> date (NEVER -> date.max), timestamp -> datetime without a zone,
    int -> int, decimal -> Decimal, yes-no -> bool, any other format -> str; an empty string -> None.

    What does not fit its format comes back unchanged, so that an unknown value never breaks a reader.
    """
    if value == "":
        return None
    reader = READERS.get(format or "")
    if reader is None or not isinstance(value, str):
        return value
    try:
        return reader(value)
    except (ValueError, KeyError, InvalidOperation):
        return value


def to_wire(value: Any, format: str | None = None) -> str:
    """The wire string of a Python value: the inverse of `from_wire`. None becomes the empty string.

    Raises ConfigurationError for a value that `format` cannot hold, and for a type that no format has.
    """
    if value is None:
        text = ""
    elif isinstance(value, bool):
        text = "yes" if value else "no"
    elif isinstance(value, datetime):
        text = value.strftime("%Y-%m-%d %H:%M:%S") if format != "date8" else value.strftime("%Y%m%d")
    elif isinstance(value, date):
        text = NEVER if value == date.max else value.strftime("%Y%m%d")
    elif isinstance(value, Decimal):
        text = f"{value:f}"
    elif isinstance(value, str | int):
        text = str(value)
    else:
        raise ConfigurationError(f"a {type(value).__name__} has no form on the wire")
    reader = READERS.get(format or "")
    if text and reader is not None and isinstance(from_wire(text, format), str):
        raise ConfigurationError(f"a {type(value).__name__} does not fit the format {format}")
    return text


def native(row: Any, model: str | None = None) -> dict[str, Any]:
    """A row (a model of `axis_lms_api`, or a mapping and the model's name) as a dict of Python values."""
    from axis_lms_api.formats import FORMATS

    fields: Mapping[str, Any] = row if isinstance(row, Mapping) else row.to_dict()
    formats = FORMATS.get(model or type(row).__name__, {})
    return {name: from_wire(value, formats.get(name)) for name, value in fields.items()}
