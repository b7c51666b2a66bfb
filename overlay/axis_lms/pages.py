"""`paginate`: every row of a list in pages, in order and audited."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import aclosing, closing
from typing import Any, Generic, Literal, TypeVar, overload

from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import Page, Unset

from .answer import call_name
from .client import stopping
from .errors import ConfigurationError, SchemaMismatch
from .values import from_wire
from .walk import Report, Walk

T = TypeVar("T")
Check = Literal["warn", "raise", "twice", "off"]
Start = int | dict[str, Any]
Value = str | int | Unset
STRAGGLER_SECONDS = 1.0
logger = logging.getLogger("axis_lms")


class Route(Generic[T]):
    """What a walk needs to know beforehand, the same for threads and tasks."""

    def __init__(
        self,
        method: Callable[..., Any],
        params: dict[str, Any],
        start: Start,
        limit: int | None,
        width: int,
        check: Check,
    ) -> None:
        owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
        tag = type(owner).__name__.removeprefix("Async").lower()
        operation = OPERATIONS.get(f"{tag}_{name}")
        if operation is None or operation.walk is None:
            raise ConfigurationError("paginate takes a method that gets a page, such as axis.reports.course_page")
        self.mark = {"operation": operation.id, "page": start} if isinstance(start, int) else dict(start)
        if self.mark.get("operation") != operation.id or self.mark.get("page", 0) < 1:
            raise ConfigurationError("start must be a page number from 1 on, or a checkpoint of the same walk")
        if (limit is not None and limit < 0) or width < 1 or check not in ("warn", "raise", "twice", "off"):
            raise ConfigurationError(
                "limit must be 0 or more, concurrency 1 or more, check one of warn raise twice off"
            )
        known = {parameter.name for parameter in operation.parameters} - {"page"}
        if not params.keys() <= known:
            raise ConfigurationError(f"{call_name(operation)} takes {', '.join(sorted(known))}, besides the page")
        fields = params.get("fields")
        if isinstance(fields, str):
            missing = [key for key in operation.walk.key if key not in fields.split(",")]
            params = {**params, "fields": ",".join([fields, *missing])}
        counter = OPERATIONS[operation.walk.count]
        counted = {parameter.name for parameter in counter.parameters}
        self.operation, self.limit, self.width, self.check = operation, limit, width, check
        self.ahead = 1 if width == 1 else 2 * width
        self.page = lambda number: method(page=number, **params)
        self.count = lambda: getattr(owner, counter.name)(**{k: v for k, v in params.items() if k in counted})
        self.walk = Walk(operation.id, operation.walk.key, self.mark, limit, None)

    def begin(self, count: int | None) -> Walk:
        """A fresh walk, from the start."""
        assert self.operation.walk is not None
        return Walk(self.operation.id, self.operation.walk.key, self.mark, self.limit, count)

    @property
    def counts(self) -> bool:
        """Whether to ask for the count beforehand: to audit, or to know how far ahead threads and tasks may read."""
        return self.check != "off" or self.width > 1

    def conclude(self, walk: Walk) -> None:
        """Say what a walk that came to its end found."""
        if walk.over:
            raise walk.failure(f"the list goes on after page {walk.taken}, though its count is {walk.count}")
        report = walk.report()
        if report.verdict == "drifted" and self.check == "raise":
            raise walk.failure(f"rows moved during the walk: {report}")
        if report.verdict == "drifted" and self.check != "off":
            logger.warning("%s: rows moved during the walk: %s", walk.operation, report)


def records(rows: list[Any], route: Route[Any]) -> int:
    """The number in the answer of a count."""
    count = from_wire(rows[0].records, "int") if len(rows) == 1 else None
    if not isinstance(count, int) or count < 0:
        raise SchemaMismatch(f"the count of {route.operation.id} is no number", operation=route.operation.walk)
    return count


class Pages(Generic[T]):
    """The rows of a list, page by page. Each loop over it is a fresh walk; `report` and `checkpoint` are of the latest.

    Raises what the calls raise, and WalkIncomplete when a page repeats an earlier one, when the list goes on far
    beyond its count, and with `check="raise"` when the figures do not agree.
    """

    def __init__(self, route: Route[T]) -> None:
        self._route = route

    @property
    def report(self) -> Report:
        """The figures of the latest walk, and what they say."""
        return self._route.walk.report()

    @property
    def checkpoint(self) -> dict[str, Any]:
        """Where the latest walk stands, after the last row that was handed on; give it to `paginate` as `start`."""
        return self._route.walk.checkpoint()

    def total(self) -> int:
        """The number of records that the site counts now."""
        return records(self._route.count(), self._route)

    def __iter__(self) -> Iterator[T]:
        with closing(self._read()) as pages:
            for page in pages:
                for row in page:
                    self._route.walk.row += 1
                    yield row

    def by_page(self) -> Iterator[list[T]]:
        """The same rows, as lists of at most 100."""
        with closing(self._read()) as pages:
            for page in pages:
                self._route.walk.row += len(page)
                yield page

    def _read(self) -> Generator[list[T], None, None]:
        route = self._route
        walk = route.walk = route.begin(self.total() if route.counts else None)
        yield from self._fetch(walk)
        if route.check != "off":
            walk.count_after = self.total()
            if route.check == "twice" and walk.report().verdict == "consistent":
                twin = route.begin(walk.count_after)
                deque(self._fetch(twin), maxlen=0)
                twin.count_after = self.total()
                walk.twin = twin
        route.conclude(walk)

    def _fetch(self, walk: Walk) -> Generator[list[T], None, None]:
        route = self._route
        if route.width == 1:
            while (number := walk.ask()) is not None:
                yield walk.take(route.page(number))
            return
        from concurrent.futures import Future, ThreadPoolExecutor, wait
        from threading import Event

        stop = Event()
        pool = ThreadPoolExecutor(route.width, "axis-walk", stopping.set, (stop,))
        window: deque[Future[list[T]]] = deque()
        try:
            while True:
                while len(window) < route.ahead and (number := walk.ask()) is not None:
                    window.append(pool.submit(route.page, number))
                if not window:
                    return
                yield walk.take(window.popleft().result())
        finally:
            stop.set()
            for future in window:
                future.cancel()
            late = wait(window, STRAGGLER_SECONDS).not_done
            pool.shutdown(wait=not late, cancel_futures=True)


class AsyncPages(Generic[T]):
    """The twin of Pages for `async for`."""

    def __init__(self, route: Route[T]) -> None:
        self._route = route

    @property
    def report(self) -> Report:
        """As Pages.report."""
        return self._route.walk.report()

    @property
    def checkpoint(self) -> dict[str, Any]:
        """As Pages.checkpoint."""
        return self._route.walk.checkpoint()

    async def total(self) -> int:
        """As Pages.total."""
        return records(await self._route.count(), self._route)

    async def __aiter__(self) -> AsyncIterator[T]:
        async with aclosing(self._read()) as pages:
            async for page in pages:
                for row in page:
                    self._route.walk.row += 1
                    yield row

    async def by_page(self) -> AsyncIterator[list[T]]:
        """As Pages.by_page."""
        async with aclosing(self._read()) as pages:
            async for page in pages:
                self._route.walk.row += len(page)
                yield page

    async def _read(self) -> AsyncGenerator[list[T], None]:
        route = self._route
        walk = route.walk = route.begin(await self.total() if route.counts else None)
        async with aclosing(self._fetch(walk)) as pages:
            async for page in pages:
                yield page
        if route.check != "off":
            walk.count_after = await self.total()
            if route.check == "twice" and walk.report().verdict == "consistent":
                twin = route.begin(walk.count_after)
                async for _ in self._fetch(twin):
                    pass
                twin.count_after = await self.total()
                walk.twin = twin
        route.conclude(walk)

    async def _fetch(self, walk: Walk) -> AsyncGenerator[list[T], None]:
        import asyncio

        route = self._route
        gate = asyncio.Semaphore(route.width)

        async def fetch(number: int) -> list[T]:
            async with gate:
                return await route.page(number)  # type: ignore[no-any-return]

        window: deque[asyncio.Task[list[T]]] = deque()
        try:
            while True:
                while len(window) < route.ahead and (number := walk.ask()) is not None:
                    window.append(asyncio.create_task(fetch(number)))
                if not window:
                    return
                yield walk.take(await window.popleft())
        finally:
            for task in window:
                task.cancel()
            await asyncio.gather(*window, return_exceptions=True)


@overload
def paginate(
    page_method: Callable[..., Awaitable[Page[T]]],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    **params: Value,
) -> AsyncPages[T]: ...
@overload
def paginate(
    page_method: Callable[..., Page[T]],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    **params: Value,
) -> Pages[T]: ...
def paginate(
    page_method: Callable[..., Any],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    **params: Value,
) -> Pages[Any] | AsyncPages[Any]:
    """Walk over all pages of a list: `paginate(axis.reports.course_page, course_id=1)`.

    `start` is a page or a checkpoint. `limit` cuts after so many rows. `concurrency` is how many pages are on their
    way at once; rows arrive in order, and at most twice as many pages are kept. `check` says what follows from the
    audit of the figures: `warn` logs a drift, `raise` raises WalkIncomplete for it, `twice` reads all pages again and
    compares, `off` does not count at all. `params` go to the method. Raises ConfigurationError for wrong arguments.
    """
    route: Route[Any] = Route(page_method, params, start, limit, concurrency, check)
    asynchronous = type(page_method.__self__).__name__.startswith("Async")  # type: ignore[attr-defined]
    return AsyncPages(route) if asynchronous else Pages(route)
