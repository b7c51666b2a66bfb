"""Reads a table: its rows in batches, and the figures of the reading."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, NamedTuple

from axis_lms import paginate
from axis_lms.errors import NotFound
from axis_lms_api.operations import OPERATIONS, Operation

from .tables import Table, path_ids

if TYPE_CHECKING:
    from axis_lms import Axis

Part = tuple[tuple[int, ...], list[dict[str, Any]]]
"""The ids of one call, and its rows."""
LISTS = {
    "certifications": "certifications_list",
    "courses": "courses_list",
    "ilt": "ilt_list",
    "learningpaths": "learningpaths_list",
    "organizations": "organizations_list",
    "usergroups": "usergroups_list",
}
"""The operation that lists the ids for the other operations of a tag."""
TRUSTED = ("consistent", "proven", "whole")
"""The verdicts of readings that are complete, as far as is known."""


class Figures(NamedTuple):
    """The figures of a reading.

    verdict: that of the walk. Lists without pages have no counts: theirs is `whole`, or `partial` if a record had no id, so
        that what belongs to it could not be read, or if not one of the records was found.
    """

    rows: int
    count_before: int | None
    count_after: int | None
    verdict: str


class WalkReading:
    """Reads the pages of a paginated operation, several at once."""

    def __init__(self, method: Callable[..., Any], table: Table, concurrency: int, check: str, **filters: str) -> None:
        parameters: dict[str, Any] = {**table.parameters, **filters}
        self._method, self._table = method, table
        self._ids = tuple(int(parameters[name]) for name in table.ids)
        self._pages: Any = paginate(method, concurrency=concurrency, check=check, as_dicts=True, **parameters)  # type: ignore[call-overload]

    def __iter__(self) -> Iterator[Part]:
        for page in self._pages.by_page():
            yield self._ids, page

    def figures(self) -> Figures:
        """Return the figures of the finished walk."""
        report = self._pages.report
        return Figures(report.rows, report.count_before, report.count_after, report.verdict)

    def has_all_rows(self) -> bool:
        """Count the rows without filters, and tell whether the walk has as many."""
        everything: Any = paginate(self._method, **self._table.parameters)
        return bool(everything.total() == self._pages.report.rows)


class ListReading:
    """Reads lists without pages: with one call, or with one for each id, several at once."""

    def __init__(self, axis: Axis, table: Table, concurrency: int) -> None:
        self._axis, self._table, self._concurrency = axis, table, concurrency
        self._rows = self._without_id = self._answered = self._not_found = 0
        self._running = BoundedSemaphore(concurrency)
        """Limits the calls for ids and those for lists together."""

    def __iter__(self) -> Iterator[Part]:
        operation = self._table.operation
        for arguments, rows in in_order(self._concurrency, self._read, self._calls(operation)):
            if rows is None:
                self._not_found += 1
                continue
            self._answered += 1
            self._rows += len(rows)
            yield tuple(int(arguments[name]) for name in self._table.ids), rows

    def figures(self) -> Figures:
        """Return the figures of the lists."""
        nothing_found = self._not_found and not self._answered
        return Figures(self._rows, None, None, "partial" if self._without_id or nothing_found else "whole")

    def has_all_rows(self) -> bool:
        """Return True: lists have no filters."""
        return True

    def _calls(self, operation: Operation) -> Iterator[dict[str, str]]:
        """Yield the arguments of every call: each id of the site, and `all` for a parameter that selects a part."""
        choices = {each.name: "all" for each in operation.parameters if each.where == "path" and each.enum}
        names = [each.name for each in path_ids(operation)]
        if not names:
            yield choices
            return
        parents = "ilt_sessions" if "session_id" in names else LISTS[operation.tag]
        for arguments in self._calls(OPERATIONS[parents]):
            outer = {name: value for name, value in arguments.items() if name in names}
            for row in self._call(OPERATIONS[parents], arguments):
                if number := row.get("session_id" if len(names) > 1 else "id"):
                    yield choices | outer | {names[-1]: number}
                else:
                    self._without_id += 1

    def _call(self, operation: Operation, arguments: dict[str, str]) -> list[dict[str, Any]]:
        with self._running:
            return call(self._axis, operation, arguments)

    def _read(self, arguments: dict[str, str]) -> tuple[dict[str, str], list[dict[str, Any]] | None]:
        """Return the rows of one call; None if the record of its id was not found, since it may have been deleted meanwhile."""
        try:
            return arguments, self._call(self._table.operation, arguments)
        except NotFound:
            return arguments, None


def call(axis: Axis, operation: Operation, arguments: dict[str, str]) -> list[dict[str, Any]]:
    """Return the rows of an operation as dicts of strings. A record without its id gets the id of the call."""
    answer = getattr(getattr(axis, operation.tag), operation.name)(**arguments)
    if operation.rows:
        return [each.to_dict() for each in answer]
    record = answer.to_dict()
    return [record if record.get("id") else {**record, "id": arguments[path_ids(operation)[-1].name]}]


def in_order(width: int, do: Callable[[Any], Any], items: Iterator[Any]) -> Iterator[Any]:
    """Yield the result of `do` for each item, in order. At most `width` run at once, and twice as many are kept."""
    waiting: deque[Future[Any]] = deque()
    pool = ThreadPoolExecutor(width, "axis-warehouse")
    try:
        for item in items:
            waiting.append(pool.submit(do, item))
            if len(waiting) == 2 * width:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
