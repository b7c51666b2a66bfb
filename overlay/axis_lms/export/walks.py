"""Walks over the pages of a report into a spool, and resumes the walk of an earlier run."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from axis_lms import Report
from axis_lms._extras.spec import report_name
from axis_lms._pages import Plan, paginate
from axis_lms._secrets import redact
from axis_lms._source import is_async
from axis_lms._walk import drifted
from axis_lms.errors import ConfigurationError
from axis_lms_api.api import SyncTags

from .columns import Rows, columns_of
from .spool import Spool, key_of, page_digest
from .turns import TurnPrefetch

if TYPE_CHECKING:
    from axis_lms import Axis
    from axis_lms._prefetch import Workers
    from axis_lms_api.operations import Operation

CONCURRENCY = 8
"""How many requests an export has on their way unless it is told otherwise. It only reads, and a site that limits is obeyed."""
SAFE_ID = re.compile("[A-Za-z0-9_-]{1,64}")


class Order(NamedTuple):
    """A report to export: its name, its page operation, and the parameters of the call."""

    report: str
    operation: Operation
    parameters: Mapping[str, Any]


def order(operation: Operation, parameters: Mapping[str, Any]) -> Order:
    """Return the order for a page operation. The report's name has the ids of the path, so that two courses are two tables.

    Raises ConfigurationError for an id that has other characters than letters, digits, `_` and `-`, since the name becomes
    the name of a file.
    """
    ids = [
        str(parameters[each.name]) for each in operation.parameters if each.where == "path" and each.name in parameters
    ]
    for each in ids:
        if not SAFE_ID.fullmatch(each):
            raise ConfigurationError(f"an id has only letters, digits, _ and -: {each[:40]!r} is no id")
    arguments = {name: value for name, value in parameters.items() if value is not None}
    return Order("-".join([report_name(operation), *ids]), operation, arguments)


def page_operation(method: Callable[..., Any]) -> Operation | None:
    """Return the operation of a method that gets a page with a blocking client; None for any other function."""
    from axis_lms_api.operations import OPERATIONS

    return OPERATIONS.get(getattr(method, "operation", "")) if is_async(method) is False else None


class TagClient(SyncTags):
    """The client of a tag's methods: all of its tags and its httpx client, as an `Axis` has them."""

    def __init__(self, calls: Any) -> None:
        self._calls, self.http = calls, calls.sender.client


class Progress(NamedTuple):
    """How far the export of a report has come. Several reports are read at the same time."""

    report: str
    rows: int
    total: int | None
    resumed: bool = False
    restarted: bool = False
    writing: bool = False
    finished: bool = False


@cache
def spec_digest() -> str:
    """Return the SHA-256 of the spec that the client was generated from."""
    return hashlib.sha256(files("axis_lms_api").joinpath("openapi.json").read_bytes()).hexdigest()


def plan_of(axis: Axis | TagClient, order: Order) -> dict[str, Any]:
    """Return what identifies a walk. A walk may be resumed only by one with the same plan."""
    return {
        "operation": order.operation.id,
        "parameters": {name: str(value) for name, value in sorted(order.parameters.items())},
        "site": str(axis.http.base_url),
        "spec": spec_digest(),
    }


class ExportWalk:
    """A walk into a spool. `run` may be stopped at any time, and resumed by another process.

    workers: the threads that get its pages, and those of the walks that are made at the same time.
    """

    def __init__(self, axis: Axis | TagClient, order: Order, directory: Path, workers: Workers) -> None:
        self.axis, self.order, self.workers = axis, order, workers
        self.spool = Spool(directory, plan_of(axis, order))

    async def run(self, progress: Callable[[Progress], None], fresh: bool = False) -> None:
        """Walk to the end. If it is stopped, the rows that were read are kept. It is to be run by `in_turns`."""
        state = self.spool.open(fresh)
        progress(Progress(self.order.report, state.rows, state.count_before, resumed=state.pages > 0))
        if not state.finished:
            try:
                if not await self._walk(progress):
                    progress(Progress(self.order.report, 0, None, restarted=True))
                    self.spool.restart()
                    await self._walk(progress)
            finally:
                self.spool.checkpoint()
        progress(Progress(self.order.report, self.spool.state.rows, self.spool.state.count_before, finished=True))

    async def _walk(self, progress: Callable[[Progress], None]) -> bool:
        """Read the remaining pages. Return False if the last page of the earlier run, or the count, has changed."""
        spool, operation = self.spool, self.order.operation
        key = operation.walk.key if operation.walk else ()
        resumed = spool.state.pages > 0
        width, method = self.workers.width, page_method(self.axis, operation)
        plan: Plan[Any] = Plan(method, self.order.parameters, max(spool.state.pages, 1), None, width, "warn", True)
        prefetch = TurnPrefetch(width, self.workers)
        try:
            walk = await plan.begin(prefetch)
            while (rows := await plan.next(walk, prefetch)) is not None:
                walk.row += len(rows)
                keys = [key_of(row, key) for row in rows]
                if resumed:
                    resumed = False
                    if page_digest(keys) != spool.state.last_page or walk.count != spool.state.count_before:
                        return False
                else:
                    if not spool.state.pages:
                        spool.update(count_before=walk.count)
                    spool.add(redact(list(rows)) if operation.secrets else list(rows), keys)
                progress(Progress(self.order.report, spool.state.rows, spool.state.count_before))
        finally:
            await prefetch.close()
        if resumed:
            return False
        found = plan.report
        if not spool.state.pages:
            spool.update(count_before=found.count_before)
        spool.update(count_after=found.count_after, finished=True)
        return True

    def audit(self) -> Report:
        """Return the figures of the finished walk, over all of its runs."""
        state, unique = self.spool.state, self.spool.unique()
        return whole_report(state.rows, unique, state.count_before, state.count_after)


def whole_report(rows: int, unique: int, count_before: int | None, count_after: int | None) -> Report:
    """Return the report of a walk over a whole list.

    The verdict is `consistent` if both counts, the rows and the unique keys agree (which is no proof), and else `drifted`:
    rows moved while they were read, so that some may be missing or repeated.
    """
    verdict = "drifted" if drifted(rows, unique, count_before, count_before, count_after) else "consistent"
    return Report(rows, unique, rows - unique, count_before, count_after, verdict)


def rows_of(order: Order, wire: bool) -> Rows:
    """Return the converter of a report's rows to cells."""
    return Rows(columns_of(order.operation, order.parameters, wire))


def page_method(axis: Axis | TagClient, operation: Operation) -> Callable[..., Any]:
    """Return the method that gets a page."""
    method: Callable[..., Any] = getattr(getattr(axis, operation.tag), operation.name)
    return method


class ReportPages:
    """The pages of a report in order, each a list of the rows as they came, with the figures of the walk."""

    def __init__(self, axis: Axis | TagClient, order: Order, concurrency: int) -> None:
        method = page_method(axis, order.operation)
        self._pages: Any = paginate(method, concurrency=concurrency, as_dicts=True, **order.parameters)

    def __iter__(self) -> Iterator[list[dict[str, Any]]]:
        yield from self._pages.by_page()

    @property
    def report(self) -> Report:
        """The figures of the walk so far."""
        figures: Report = self._pages.report
        return figures
