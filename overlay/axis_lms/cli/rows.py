"""Rows of an answer as they are printed: names, order, and the text of a value."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

Row = dict[str, Any]


def as_json(value: Any) -> Any:
    """Return what JSON has no form for as text: days and times in ISO 8601, decimals with all their digits."""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def as_text(value: Any) -> str:
    """Return a value as it stands in a cell of a table or of CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=as_json)
    return str(as_json(value))


def field_names(rows: Iterable[Row]) -> list[str]:
    """Return every field that a row has, in the order of their first appearance."""
    return list(dict.fromkeys(name for row in rows for name in row))
