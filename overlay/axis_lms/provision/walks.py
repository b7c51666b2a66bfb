"""Reads lists in pages completely, also on a site whose rows move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axis_lms import WalkIncomplete, paginate
from axis_lms._row_keys import row_key
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import Page

READINGS = 3
"""How often an audited walk is made at most when its rows move."""
GATHERINGS = 25
"""How often a list is read at most whose order changes: more than enough for 10,000 rows in any order."""


def read_rows(page: Callable[..., Page[Any]], concurrency: int = 1, **filters: Any) -> list[dict[str, Any]]:
    """Return all rows of a list. The walk is audited, and made again when rows move.

    On a site that sends its rows in another order at each request every walk misses some. There the rows of several walks
    are put together until there are as many as the count says. Raises WalkIncomplete if that never comes true.
    """
    failures: list[WalkIncomplete] = []
    for _ in range(READINGS):
        try:
            return list(paginate(page, concurrency=concurrency, check="raise", as_dicts=True, **filters))
        except WalkIncomplete as error:
            failures.append(error)
    found = gathered(page, concurrency, filters)
    if found is None:
        raise failures[-1]
    return found


def gathered(page: Any, concurrency: int, filters: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Return the rows of several walks, each once, or None if they never were as many as the count says."""
    walk = OPERATIONS[page.operation].walk
    names = walk.key if walk else ()
    rows: dict[tuple[str | int, ...], dict[str, Any]] = {}
    count = None
    for _ in range(GATHERINGS):
        pages = paginate(page, concurrency=concurrency, check="off", as_dicts=True, **filters)
        before = pages.total()
        if before != count:  # rows came or went: what is known so far may be gone
            rows, count = {}, before
        try:
            for row in pages:
                rows[row_key(row, names)] = row
        except WalkIncomplete:
            pass  # the rows until then are true nevertheless
        if len(rows) == count == pages.total():
            return list(rows.values())
    return None
