"""One reading of a table: its rows in batches, and what was found out about them."""

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
"""The ids of one call, and the rows that it brought."""
LISTS = {
    "certifications": "certifications_list",
    "courses": "courses_list",
    "ilt": "ilt_list",
    "learningpaths": "learningpaths_list",
    "organizations": "organizations_list",
    "usergroups": "usergroups_list",
}
"""Where the ids come from that the other operations of a tag take."""
TRUSTED = ("consistent", "proven", "whole")
"""The verdicts on readings that left nothing out, as far as can be told."""


class Found(NamedTuple):
    """What a reading came to. `verdict` is that of the walk. Lists have no pages and no counts: theirs is `whole`, or
    `partial` when an id was missing, so that what belongs to it could not be asked for.
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

    def found(self) -> Found:
        """Return the figures of the walk, once it is over."""
        report = self._pages.report
        return Found(report.rows, report.count_before, report.count_after, report.verdict)

    def brought_all(self) -> bool:
        """Ask for the count without filters, and tell whether the walk brought as many rows."""
        everything: Any = paginate(self._method, **self._table.parameters)
        return bool(everything.total() == self._pages.report.rows)


class ListReading:
    """Reads lists that have no pages: one call, or one for each id, several at once."""

    def __init__(self, axis: Axis, table: Table, concurrency: int) -> None:
        self._axis, self._table, self._concurrency = axis, table, concurrency
        self._rows = self._nameless = 0
        self._turns = BoundedSemaphore(concurrency)
        """Ids are asked for beside the lists: together they are no more than may be on their way at once."""

    def __iter__(self) -> Iterator[Part]:
        operation = self._table.operation
        for arguments, rows in in_order(self._concurrency, self._read, self._calls(operation)):
            self._rows += len(rows)
            yield tuple(int(arguments[name]) for name in self._table.ids), rows

    def found(self) -> Found:
        """Return the figures of the lists."""
        return Found(self._rows, None, None, "partial" if self._nameless else "whole")

    def brought_all(self) -> bool:
        """Tell whether nothing was left out by a filter: lists have none."""
        return True

    def _calls(self, operation: Operation) -> Iterator[dict[str, str]]:
        """Yield the arguments of every call: all ids of the site, and `all` where only a part could be asked for."""
        choices = {each.name: "all" for each in operation.parameters if each.where == "path" and each.enum}
        names = [each.name for each in path_ids(operation)]
        if not names:
            yield choices
            return
        parents = "ilt_sessions" if "session_id" in names else LISTS[operation.tag]
        for before in self._calls(OPERATIONS[parents]):
            outer = {name: value for name, value in before.items() if name in names}
            for row in self._call(OPERATIONS[parents], before):
                if number := row.get("session_id" if len(names) > 1 else "id"):
                    yield choices | outer | {names[-1]: number}
                else:
                    self._nameless += 1

    def _call(self, operation: Operation, arguments: dict[str, str]) -> list[dict[str, Any]]:
        with self._turns:
            return call(self._axis, operation, arguments)

    def _read(self, arguments: dict[str, str]) -> tuple[dict[str, str], list[dict[str, Any]]]:
        """Return the rows of one call; none where what the id names has been deleted since."""
        try:
            return arguments, self._call(self._table.operation, arguments)
        except NotFound:
            return arguments, []


def call(axis: Axis, operation: Operation, arguments: dict[str, str]) -> list[dict[str, Any]]:
    """Return the rows that an operation answers, as dicts of strings. A record that lacks its id has the one asked for."""
    answer = getattr(getattr(axis, operation.tag), operation.name)(**arguments)
    if operation.rows:
        return [each.to_dict() for each in answer]
    record = answer.to_dict()
    return [record if record.get("id") else {**record, "id": arguments[path_ids(operation)[-1].name]}]


def in_order(width: int, do: Callable[[Any], Any], items: Iterator[Any]) -> Iterator[Any]:
    """Yield what `do` gives for each item, in order, with at most `width` at once and twice as many kept."""
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
