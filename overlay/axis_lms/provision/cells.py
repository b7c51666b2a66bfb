"""Converts cells of spreadsheets and values of a site to the same text, so that they can be compared."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

from axis_lms import NEVER, to_wire

from .mapping import DATES, FIELDS
from .spelling import text

EXCEL_EPOCH = date(1899, 12, 30)
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#NV", "#WERT!", "#BEZUG!"})
ROUNDED = re.compile(r"[0-9]([.,][0-9]+)?E\+[0-9]+")
GERMAN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})( [0-9:]+)?")
YEAR_FIRST = re.compile(r"([0-9]{4})(?:-([0-9]{2})-([0-9]{2})([T ].*)?|/([0-9]{1,2})/([0-9]{1,2})( [0-9:]+)?)")
DAY8 = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
SERIAL = re.compile(r"([2-7][0-9]{4})([.,][0-9]+)?")
"""Days since 1899-12-30, as Excel keeps them: 1954 to 2119. What follows is the time."""
ZERO_DAY = re.compile(r"[0 :-]+")
"""What MySQL keeps where there is no day: 0000-00-00."""
CASELESS = frozenset({"username", "email", "role", "localization"})
"""Fields in which upper and lower case are the same."""


def damage(value: str) -> str | None:
    """Return how a spreadsheet or an encoding has damaged a text, or None."""
    if value in ERRORS:
        return f"is {value}, a spreadsheet's error"
    if ROUNDED.fullmatch(value):
        return f"is {value}: a spreadsheet has rounded the number. Format the column as text"
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in value):
        return "holds a control character"
    return None


def day(value: Any, formats: Iterable[str] = ()) -> str:
    """Return a day as it is sent: YYYYMMDD, `NEVER`, or an empty text.

    Understands days of databases, `formats` (as strptime has them), YYYY-MM-DD, YYYY/MM/DD and DD.MM.YYYY with or without a
    time, YYYYMMDD, Excel's day numbers and `never`. Raises ValueError for anything else, such as the ambiguous 03/04/2026.
    """
    if isinstance(value, date):
        return to_wire(value, "date8") if not isinstance(value, datetime) else to_wire(value.date(), "date8")
    written = text(value)
    if written.casefold() in ("", "never", NEVER):
        return NEVER if written else ""
    for each in formats:
        with suppress(ValueError):
            return to_wire(datetime.strptime(written, each).date())
    if match := DAY8.fullmatch(written):
        return calendar_day(match[1], match[2], match[3])
    if match := YEAR_FIRST.fullmatch(written):
        return calendar_day(match[1], match[2] or match[5], match[3] or match[6])
    if match := GERMAN.fullmatch(written):
        return calendar_day(match[3], match[2], match[1])
    if match := SERIAL.fullmatch(written):
        return to_wire(EXCEL_EPOCH + timedelta(days=int(match[1])))
    raise ValueError("is no day that can be read without guessing: set source.dates in the mapping, such as %m/%d/%Y")


def calendar_day(year: str, month: str, day_of_month: str) -> str:
    """Return a day as it is sent. Raises ValueError for a day that no calendar has."""
    try:
        return to_wire(date(int(year), int(month), int(day_of_month)))
    except ValueError:
        raise ValueError("is no day of the calendar") from None


def violation(field: str, value: str) -> str | None:
    """Return why the spec does not allow a value in a field, or None. An empty text passes: the mapping decides on it."""
    each = FIELDS[field]
    if value == "":
        return None
    if each.enum is not None and value not in each.enum:
        return f"must be one of {', '.join(each.enum)}"
    if each.min_length is not None and len(value) < each.min_length:
        return f"has {len(value)} characters, and must have at least {each.min_length}"
    if each.max_length is not None and len(value) > each.max_length:
        return f"has {len(value)} characters, and may have at most {each.max_length}"
    if each.pattern is not None and not re.fullmatch(each.pattern.removeprefix("^").removesuffix("$"), value):
        allowed = "letters, digits and @ . _ -" if field == "username" else each.pattern
        return f"may only hold {allowed}"
    return None


def iso_day(day8: str) -> str:
    """Return a day of the form YYYYMMDD as YYYY-MM-DD."""
    return f"{day8[:4]}-{day8[4:6]}-{day8[6:]}"


def folded(field: str, value: str) -> str:
    """Return a value in lower case if case does not count in its field."""
    return value.casefold() if field in CASELESS else value


def same(field: str, found: str, wanted: str) -> bool:
    """Tell whether a site's value of a field means the wanted one, whatever its spelling."""
    if found == wanted or html.unescape(found) == wanted:
        return True
    if field in DATES:
        return {found, wanted} <= {"", NEVER} or found.replace("-", "")[:8] == wanted
    if field == "manager_id":
        return {found, wanted} <= {"", "0"}
    return folded(field, found) == folded(field, wanted)
