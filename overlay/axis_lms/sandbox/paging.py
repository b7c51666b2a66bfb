"""Answers pages and counts, with their faults."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .answers import Refused, Rows
from .faults import Fault, Inserted, churned, counted, page_number
from .site import Site
from .spec import Operation


def page(rows: Rows, family: Operation, wanted: int, faults: list[Fault], site: Site) -> list[dict[str, Any]]:
    """Return the rows of the page `wanted` of a list. Raises Refused for a page past the end, if the site does."""
    keys = _edited(rows, family, faults)
    number = page_number(faults, wanted)
    if any(fault.kind == "blank" and fault.page == number for fault in faults):
        return []
    size = site.page_size
    last = max(1, -(-len(keys) // size))
    if number > last:
        if site.past_end == "last" or any(fault.kind == "clamp" for fault in faults):
            number = last
        elif site.past_end == "not-found":
            raise Refused(404, f"there is no page {wanted}; the last is {last}")
    return [_row(rows, family, key) for key in keys[(number - 1) * size : number * size]]


def count(rows: Rows, family: Operation, faults: list[Fault]) -> list[dict[str, Any]]:
    """Return the answer of a count operation."""
    return [{"records": str(counted(faults, len(_edited(rows, family, faults))))}]


def _edited(rows: Rows, family: Operation, faults: list[Fault]) -> Sequence[Any]:
    keys = rows.keys
    for fault in faults:
        if fault.kind == "churn":
            keys = churned(fault, keys, lambda key: _key(_row(rows, family, key), family))
    return keys


def _key(row: dict[str, Any], family: Operation) -> list[str]:
    names = family.walk["key"] if family.walk else []
    return [row.get(name, "") for name in names]


def _row(rows: Rows, family: Operation, key: Any) -> dict[str, Any]:
    if not isinstance(key, Inserted):
        return rows.make(key)
    row = {} if key.like is None else rows.make(key.like)
    first = family.walk["key"][0] if family.walk else "id"
    return row | {first: str(key.number)}
