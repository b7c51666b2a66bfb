"""One walk over the pages of a report, into a spool, from wherever an earlier run stood."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from axis_lms import Report
from axis_lms._secrets import redact
from axis_lms.errors import ConfigurationError
from axis_lms_api.api import SyncTags

from .columns import Rows, columns_of
from .spool import Spool, key_of, page_digest

if TYPE_CHECKING:
    from axis_lms import Axis
    from axis_lms_api.operations import Operation

SAFE_ID = re.compile("[A-Za-z0-9_-]{1,64}")


class Order(NamedTuple):
    """What to export: a report by its name, the page operation behind it, and the parameters of its call."""

    report: str
    operation: Operation
    parameters: Mapping[str, Any]


def order(operation: Operation, parameters: Mapping[str, Any]) -> Order:
    """Return the order for a page operation; its name tells the ids in the path, so that two courses are two tables.

    Raises ConfigurationError for an id that is not made of letters, digits, `_` and `-`: the name becomes a file's.
    """
    ids = [
        str(parameters[each.name]) for each in operation.parameters if each.where == "path" and each.name in parameters
    ]
    for each in ids:
        if not SAFE_ID.fullmatch(each):
            raise ConfigurationError(f"an id is made of letters, digits, _ and -, which {each[:40]!r} is not")
    family = operation.id.removesuffix("_page").removeprefix("reports_").replace("_", "-")
    arguments = {name: value for name, value in parameters.items() if value is not None}
    return Order("-".join([family, *ids]), operation, arguments)


class CalledSite(SyncTags):
    """The site that the methods of a tag call: its tags and its httpx client, as an `Axis` has them."""

    def __init__(self, calls: Any) -> None:
        self._calls, self.http = calls, calls.http


class Progress(NamedTuple):
    """How far an export is, for whoever draws it."""

    report: str
    rows: int
    total: int | None
    resumed: bool = False
    restarted: bool = False
    writing: bool = False


@cache
def spec_digest() -> str:
    """Return the SHA-256 of the spec that the client was generated from."""
    return hashlib.sha256(files("axis_lms_api").joinpath("openapi.json").read_bytes()).hexdigest()


def plan_of(axis: Axis | CalledSite, order: Order) -> dict[str, Any]:
    """Return what makes two walks the same: one may go on where the other stood."""
    return {
        "operation": order.operation.id,
        "parameters": {name: str(value) for name, value in sorted(order.parameters.items())},
        "site": str(axis.http.base_url),
        "spec": spec_digest(),
    }


class ExportWalk:
    """A walk into a spool. `run` may be stopped at any moment, and called again by another process."""

    def __init__(self, axis: Axis | CalledSite, order: Order, directory: Path, concurrency: int) -> None:
        self.axis, self.order, self.concurrency = axis, order, concurrency
        self.spool = Spool(directory, plan_of(axis, order))

    def run(self, progress: Callable[[Progress], None], fresh: bool = False) -> None:
        """Walk to the end. What was read before it was stopped stays certain."""
        state = self.spool.open(fresh)
        progress(Progress(self.order.report, state.rows, state.count_before, resumed=state.pages > 0))
        if state.finished:
            return
        try:
            if not self._walk(progress):
                progress(Progress(self.order.report, 0, None, restarted=True))
                self.spool.restart()
                self._walk(progress)
        finally:
            self.spool.checkpoint()

    def _walk(self, progress: Callable[[Progress], None]) -> bool:
        """Read on. Return False when the page where the walk stood, or the count, is not what it was."""
        spool, operation = self.spool, self.order.operation
        key = operation.walk.key if operation.walk else ()
        resumed = spool.state.pages > 0
        pages = ReportPages(self.axis, self.order, max(spool.state.pages, 1), self.concurrency)
        for rows in pages:
            keys = [key_of(row, key) for row in rows]
            if resumed:
                resumed = False
                if page_digest(keys) != spool.state.last_page or pages.report.count_before != spool.state.count_before:
                    return False
            elif rows:
                if not spool.state.pages:
                    spool.note(count_before=pages.report.count_before)
                spool.add(redact(list(rows)) if operation.secrets else list(rows), keys)
            progress(Progress(self.order.report, spool.state.rows, spool.state.count_before))
        if resumed:
            return False
        if not spool.state.pages:
            spool.note(count_before=pages.report.count_before)
        spool.note(count_after=pages.report.count_after, finished=True)
        return True

    def audit(self) -> Report:
        """Return the figures of the finished walk, over all the runs that it took, and what they say.

        The verdict is `consistent` when both counts, the rows and the unique keys agree (which is no proof), else
        `drifted`: rows moved while they were read, so that some may be missing or repeated.
        """
        state, unique = self.spool.state, self.spool.unique()
        agree = state.count_before == state.count_after == state.rows == unique
        verdict = "consistent" if agree else "drifted"
        repeated = state.rows - unique
        return Report(state.rows, unique, repeated, state.count_before, state.count_after, verdict)


def rows_of(order: Order, wire: bool) -> Rows:
    """Return what turns the rows of a report into cells."""
    return Rows(columns_of(order.operation, order.parameters, wire))


class ReportPages:
    """The pages of a report as lists of rows as they came, in order, several requests at once; and the two counts."""

    def __init__(self, axis: Axis | CalledSite, order: Order, start: int, concurrency: int) -> None:
        from axis_lms import paginate

        method = getattr(getattr(axis, order.operation.tag), order.operation.name)
        self._pages = paginate(method, start=start, concurrency=concurrency, as_dicts=True, **order.parameters)

    def __iter__(self) -> Iterator[list[dict[str, Any]]]:
        yield from self._pages.by_page()

    @property
    def report(self) -> Report:
        """The figures of this walk."""
        figures: Report = self._pages.report
        return figures
