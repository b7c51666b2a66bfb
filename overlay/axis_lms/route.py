"""The course of a walk, without I/O: what it asks for, hands on and counts; a window carries its pages."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import AsyncGenerator, Callable
from importlib import import_module
from typing import Any, Literal, Protocol

from axis_lms_api import models
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import UNSET, Unset

from ._spec import needed
from .answer import call_name
from .errors import ConfigurationError, SchemaMismatch
from .values import from_wire
from .walk import Walk

Check = Literal["warn", "raise", "twice", "off"]
Start = int | dict[str, Any]
logger = logging.getLogger("axis_lms")


class Window(Protocol):
    """What carries the requests of one walk. One whose requests block has these wait where they stand."""

    jobs: deque[Any]
    """The pages under way, in order."""

    def start(self, get: Callable[..., Any], *args: Any) -> Any:
        """Set out to get something, as soon as fewer requests than the walk may have are on their way."""

    async def result(self, job: Any) -> Any:
        """What a job has got."""

    async def drop(self, *more: Any) -> None:
        """Forget the jobs, and `more` of them: no request of theirs goes on."""

    async def close(self, *more: Any) -> None:
        """The same at the end of the walk: no thread is left, either."""


class Route:
    """A walk as its caller wants it. `page` gets the rows of a page by its number, as dicts, `count` those of the count; with
    `asynchronous` they have to be awaited.
    """

    def __init__(
        self, method: Callable[..., Any], params: dict[str, Any], start: Start, limit: int | None, width: int, check: Check,
        as_dicts: bool = False,
    ) -> None:  # fmt: skip
        owner: Any = getattr(method, "__self__", None)
        self.asynchronous = type(owner).__name__.startswith("Async")
        tag = type(owner).__name__.removeprefix("Async").lower()
        operation = OPERATIONS.get(f"{tag}_{getattr(method, '__name__', '')}")
        if operation is None or operation.walk is None:
            raise ConfigurationError("paginate takes a method that gets a page, such as axis.reports.course_page")
        mark: dict[str, Any] = {"operation": operation.id, "page": start} if isinstance(start, int) else dict(start)
        page, row = mark.get("page"), mark.setdefault("row", 0)
        whole = isinstance(page, int) and isinstance(row, int) and page >= 1 and row >= 0
        if mark.get("operation") != operation.id or not whole:
            raise ConfigurationError("start must be a page from 1 on, or a checkpoint of a walk by the same method")
        if (limit or 0) < 0 or width < 1 or check not in ("warn", "raise", "twice", "off"):
            raise ConfigurationError("limit must be 0 or more, concurrency 1 or more, check warn, raise, twice or off")
        counter = OPERATIONS[operation.walk.count]
        required = needed(operation)
        known = {each.name: each.name in required for each in operation.parameters if each.name != "page"}
        if not params.keys() <= known.keys():
            raise ConfigurationError(f"{call_name(operation)} takes, besides the page: {', '.join(sorted(known))}")
        if lacking := [name for name in known if known[name] and isinstance(params.get(name, UNSET), Unset)]:
            raise ConfigurationError(f"{call_name(operation)} is missing: {', '.join(lacking)}")
        fields = params.get("fields")
        if isinstance(fields, str):
            missing = [name for name in operation.walk.key if name not in fields.split(",")]
            params = {**params, "fields": ",".join([fields, *missing])}
        counted = {
            parameter.name: params[parameter.name] for parameter in counter.parameters if parameter.name in params
        }
        kwargs = import_module(f"axis_lms_api.api.{operation.tag}.{operation.id}")._get_kwargs
        self.page = owner._client.http.pages(operation.id, lambda number: kwargs(page=number, **params))
        self.count: Callable[[], Any] = lambda: getattr(owner, counter.name)(**counted)
        self.model = None if as_dicts else getattr(models, operation.model).from_dict
        self.width, self.ahead, self.check = width, 1 if width == 1 else 2 * width, check
        plan = operation.id, operation.walk.key, mark, limit
        self._walk: Callable[[int | None], Walk] = lambda count: Walk(*plan, count, check != "off")
        self.walk = self._walk(None)

    async def walks(self, window: Window) -> AsyncGenerator[tuple[Walk, list[Any]], None]:
        """One walk: counted before and after, and read again for `twice`."""
        counts: list[Any] = []
        try:
            before = await self.total() if self.check != "off" or self.width > 1 else None
            self.walk = walk = self._walk(before)
            while (rows := await self._next(walk, window, counts)) is not None:
                if rows:
                    yield walk, rows if self.model is None else list(map(self.model, rows))
            if self.check == "off":
                return
            walk.count_after = await self._after(window, counts)
            if self.check == "twice" and walk.report().verdict == "consistent":
                walk.twin = twin = self._walk(walk.count_after)
                while await self._next(twin, window, counts) is not None:
                    pass
                twin.count_after = await self._after(window, counts)
            report = walk.report()
            if report.verdict == "drifted" and self.check == "raise":
                raise walk.failure(f"rows moved during the walk: {report}")
            if report.verdict == "drifted":
                logger.warning("%s: rows moved during the walk: %s", walk.operation, report)
        finally:
            await window.close(*counts)

    async def _next(self, walk: Walk, window: Window, counts: list[Any]) -> list[Any] | None:
        """The rows of the next page that are to be handed on; None at the end. Where pages travel side by side, the count
        after them sets out behind the last.
        """
        while len(window.jobs) < self.ahead and (number := walk.ask()) is not None:
            window.jobs.append(window.start(self.page, number))
        if len(window.jobs) < self.ahead and self.width > 1 and self.check != "off" and not counts:
            counts.append(window.start(self.count))
        if window.jobs and not walk.ended:
            rows = await window.result(window.jobs[0])
            window.jobs.popleft()
            return walk.take(rows)
        await window.drop()
        if walk.over:
            raise walk.failure(f"the list goes on after page {walk.taken}, though its count is {walk.count}")
        return None

    async def _after(self, window: Window, counts: list[Any]) -> int:
        return self._number(await window.result(counts.pop())) if counts else await self.total()

    async def total(self) -> int:
        """The number that the count answers now."""
        found = self.count()
        return self._number(await found if self.asynchronous else found)

    def _number(self, rows: list[Any]) -> int:
        count = from_wire(rows[0].records, "axis-int") if len(rows) == 1 else None
        if not isinstance(count, int) or count < 0:
            raise SchemaMismatch(f"{self.walk.operation}: the count is no number", operation=self.walk.operation)
        return count
