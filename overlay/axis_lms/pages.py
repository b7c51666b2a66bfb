"""`paginate`: every row of a list in pages, in order and audited."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import aclosing, closing
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from axis_lms_api.types import Page, Unset

from .http import finish, here
from .route import Check, Route, Start
from .walk import Report, Walk

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")
Value = str | int | Unset
STRAGGLER_SECONDS = 1.0
"""How long a walk that stops waits for threads whose answer is still on its way."""


class Threads:
    """Requests in threads; where one at a time is enough, it is made when its result is wanted."""

    def __init__(self, width: int) -> None:
        from concurrent.futures import ThreadPoolExecutor

        self.jobs, self.stop, self.late = deque[Any](), Event(), False
        self.pool = ThreadPoolExecutor(width, "axis-walk", setattr, (here, "stop", self.stop)) if width > 1 else None

    def start(self, get: Callable[..., Any], *args: Any) -> Any:
        return self.pool.submit(get, *args) if self.pool else partial(get, *args)

    async def result(self, job: Any) -> Any:
        return job.result() if self.pool else job()

    async def drop(self, *more: Any) -> None:
        from concurrent.futures import wait

        if self.pool:
            jobs = [*self.jobs, *more]
            for job in jobs:
                job.cancel()
            self.late |= bool(wait(jobs, STRAGGLER_SECONDS).not_done)
        self.jobs.clear()

    async def close(self, *more: Any) -> None:
        self.stop.set()
        await self.drop(*more)
        if self.pool:
            self.pool.shutdown(wait=not self.late, cancel_futures=True)


class Tasks:
    """Requests in tasks."""

    def __init__(self, width: int) -> None:
        import asyncio

        self.jobs, self.gate = deque["asyncio.Task[Any]"](), asyncio.Semaphore(width)

    def start(self, get: Callable[..., Any], *args: Any) -> Any:
        import asyncio

        async def run() -> Any:
            async with self.gate:
                return await get(*args)

        return asyncio.create_task(run())

    async def result(self, job: Any) -> Any:
        return await job

    async def drop(self, *more: Any) -> None:
        import asyncio

        jobs = [*self.jobs, *more]
        self.jobs.clear()
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)

    close = drop


class Walked:
    """What both kinds of pages say of the latest walk."""

    def __init__(self, route: Route) -> None:
        self._route = route

    @property
    def report(self) -> Report:
        """The figures of the latest walk, and what they say."""
        return self._route.walk.report()

    @property
    def checkpoint(self) -> dict[str, Any]:
        """Where the latest walk stands, after the last row that it handed on: give it to `paginate` as `start`."""
        return self._route.walk.checkpoint()


class Pages(Walked, Generic[T]):
    """The rows of a list, page by page. Each loop is a fresh walk; `report` and `checkpoint` speak of the latest.

    A loop raises what calls raise; WalkIncomplete when a page repeats an earlier one or the list goes on far beyond its
    count; and with `check="raise"` WalkIncomplete when the figures do not agree.
    """

    def total(self) -> int:
        """The number of rows that the site counts now, wherever the walk starts or is cut."""
        return finish(self._route.total())

    def __iter__(self) -> Iterator[T]:
        with closing(self._read()) as pages:
            for walk, page in pages:
                for row in page:
                    walk.row += 1
                    yield row

    def by_page(self) -> Iterator[list[T]]:
        """The same rows as lists, of at most 100 each."""
        with closing(self._read()) as pages:
            for walk, page in pages:
                walk.row += len(page)
                yield page

    def _read(self) -> Generator[tuple[Walk, list[T]], None, None]:
        walk = self._route.walks(Threads(self._route.width))
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(None, None)  # a loop that runs in this thread would end the walk with itself
        try:
            step = anext(walk)
        finally:
            sys.set_asyncgen_hooks(*hooks)
        try:
            while True:
                yield finish(step)
                step = anext(walk)
        except StopAsyncIteration:
            return
        finally:
            finish(walk.aclose())


class AsyncPages(Walked, Generic[T]):
    """The twin of Pages for `async for`."""

    async def total(self) -> int:
        """As Pages.total."""
        return await self._route.total()

    async def __aiter__(self) -> AsyncIterator[T]:
        async with aclosing(self._route.walks(Tasks(self._route.width))) as pages:
            async for walk, page in pages:
                for row in page:
                    walk.row += 1
                    yield row

    async def by_page(self) -> AsyncIterator[list[T]]:
        """As Pages.by_page."""
        async with aclosing(self._route.walks(Tasks(self._route.width))) as pages:
            async for walk, page in pages:
                walk.row += len(page)
                yield page


@overload
def paginate(
    page_method: Callable[..., Awaitable[Page[T]]], /, *, start: Start = 1, limit: int | None = None,
    concurrency: int = 1, check: Check = "warn", as_dicts: Literal[False] = False, **params: Value,
) -> AsyncPages[T]: ...  # fmt: skip
@overload
def paginate(
    page_method: Callable[..., Page[T]], /, *, start: Start = 1, limit: int | None = None,
    concurrency: int = 1, check: Check = "warn", as_dicts: Literal[False] = False, **params: Value,
) -> Pages[T]: ...  # fmt: skip
@overload
def paginate(
    page_method: Callable[..., Awaitable[Page[Any]]], /, *, start: Start = 1, limit: int | None = None,
    concurrency: int = 1, check: Check = "warn", as_dicts: Literal[True], **params: Value,
) -> AsyncPages[dict[str, Any]]: ...  # fmt: skip
@overload
def paginate(
    page_method: Callable[..., Page[Any]], /, *, start: Start = 1, limit: int | None = None,
    concurrency: int = 1, check: Check = "warn", as_dicts: Literal[True], **params: Value,
) -> Pages[dict[str, Any]]: ...  # fmt: skip
def paginate(
    page_method: Callable[..., Any], /, *, start: Start = 1, limit: int | None = None,
    concurrency: int = 1, check: Check = "warn", as_dicts: bool = False, **params: Value,
) -> Pages[Any] | AsyncPages[Any]:  # fmt: skip
    """Walk over all rows of a list in pages: `paginate(axis.reports.course_page, course_id=1)`; `params` go to the method.

    `start` is a page or a checkpoint; `limit` cuts after so many rows. `concurrency` is how many pages are asked for at
    once; rows arrive in order, and at most twice as many pages are kept. `check` says what follows from the audit of the
    figures: `warn` logs a drift, `raise` raises WalkIncomplete, `twice` reads all pages again, compares and warns, `off`
    does not audit. With `as_dicts` a row is the dict that came, of wire strings: for bulk, where models would only be
    taken apart again. Raises ConfigurationError for arguments that cannot work.
    """
    route = Route(page_method, params, start, limit, concurrency, check, as_dicts)
    return AsyncPages(route) if route.asynchronous else Pages(route)
