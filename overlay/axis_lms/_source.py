"""Finds out what a function that answers pages belongs to: the operation, and how its count is asked for."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any

from axis_lms_api.operations import OPERATIONS, Walk
from axis_lms_api.types import Page, Source

from .errors import ConfigurationError, SchemaMismatch
from .values import from_wire

NOT_PAGED = "paginate takes a function that answers one page, such as axis.reports.course_page"


def is_async(page: Callable[..., Any]) -> bool | None:
    """Tell whether a function has to be awaited; None where only a call can tell, as for a lambda."""
    function: Any = inspect.unwrap(page.func if isinstance(page, functools.partial) else page)
    if inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__call__", None)):  # noqa: B004
        return True
    return False if getattr(function, "operation", None) else None


def known_source(call: functools.partial[Any]) -> Source | None:
    """Return what a call of a generated method belongs to, or None where only its first page can tell."""
    if call.args:
        return None
    function: Any = call.func
    owner = getattr(function, "__self__", None)
    name = getattr(function, "operation", None)
    if name is None or getattr(owner, OPERATIONS[name].name, None) != function:
        return None
    return Source(name, owner, call.keywords)


def source_of(page: Any) -> Source:
    """Return what a page belongs to. Raises ConfigurationError for what is no page of a generated method."""
    if not isinstance(page, Page) or page.source is None:
        raise ConfigurationError(NOT_PAGED)
    return page.source


def counting(walk: Walk, source: Source) -> functools.partial[Any]:
    """Return what asks for the number of rows, with the filters of the source."""
    counter = OPERATIONS[walk.count]
    names = {each.name for each in counter.parameters}
    filters = {name: value for name, value in source.filters.items() if name in names}
    return functools.partial(getattr(source.owner, counter.name), **filters)


def number(operation: str, rows: Any) -> int:
    """Return the number that a count answered. Raises SchemaMismatch for what is none."""
    count = from_wire(rows[0].records, "axis-int") if len(rows) == 1 else None
    if not isinstance(count, int) or isinstance(count, bool) or count < 0:
        raise SchemaMismatch(f"{operation}: the count is no number", operation=operation, maybe_applied=False)
    return count
