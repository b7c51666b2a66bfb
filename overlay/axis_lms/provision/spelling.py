"""Writes texts of files, of mappings and of sites in one spelling, so that equal ones are equal to the letter."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any


def text(value: Any) -> str:
    """Return a value of a file or a site as text, in Unicode form NFC and with single spaces.

    None, and the NaN that stands for it in columns of numbers, are the empty text.
    """
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, Decimal):
        value = f"{value:f}".rstrip("0").rstrip(".") if value % 1 == 0 and "." in f"{value:f}" else f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()[:10]
    return " ".join(unicodedata.normalize("NFC", str(value)).replace("\ufeff", "").split())
