"""Defines the rows of an answer, and finds their fields in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]


def field_names(rows: Iterable[Row]) -> list[str]:
    """Return every field that a row has, in the order of their first appearance."""
    return list(dict.fromkeys(name for row in rows for name in row))
