"""`paginate`: every row of a list in pages, in order and audited."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import aclosing, closing
from threading import Event
from typing import Any, Generic, Literal, TypeVar, overload

from axis_lms_api.types import Page, Unset

from .http import stopping
from .route import Ask, Check, Route, Start
from .walk import Report

T = TypeVar("T")
Value = str | int | Unset
STRAGGLER_SECONDS = 1.0
"""How long a walk that stops waits for threads whose answer is still on its way."""


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
        return self._route.total(self._route.count())

    def __iter__(self) -> Iterator[T]:
        with closing(self._read()) as pages:
            for page in pages:
                for row in page:
                    self._route.walk.row += 1
                    yield row

    def by_page(self) -> Iterator[list[T]]:
        """The same rows as lists, of at most 100 each."""
        with closing(self._read()) as pages:
            for page in pages:
                self._route.walk.row += len(page)
                yield page

    def _read(self) -> Generator[list[T], None, None]:
        from concurrent.futures import ThreadPoolExecutor, wait

        route, stop, window = self._route, Event(), deque[Any]()
        outcome: Any = None
        pool = ThreadPoolExecutor(route.width, "axis-walk", stopping.set, (stop,)) if route.width > 1 else None
        steps = route.steps()

        def drop() -> bool:
            for future in window if pool else ():
                future.cancel()
            late = wait(window, STRAGGLER_SECONDS).not_done if pool else ()
            window.clear()
            return bool(late)

        try:
            while True:
                effect, outcome = steps.send(outcome), None
                match effect:
                    case Ask(number):
                        window.append(pool.submit(route.page, number) if pool else number)
                    case "take":
                        outcome = window[0].result() if pool else route.page(window[0])
                        window.popleft()
                    case "count":
                        outcome = route.count()
                    case "drop":
                        drop()
                    case _:
                        yield effect.rows
        except StopIteration:
            return
        finally:
            stop.set()
            late = drop()
            if pool:
                pool.shutdown(wait=not late, cancel_futures=True)


class AsyncPages(Walked, Generic[T]):
    """The twin of Pages for `async for`."""

    async def total(self) -> int:
        """As Pages.total."""
        return self._route.total(await self._route.count())

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
        import asyncio

        route, window = self._route, deque[asyncio.Task[Any]]()
        outcome: Any = None
        gate, steps = asyncio.Semaphore(route.width), route.steps()

        async def fetch(number: int) -> Any:
            async with gate:
                return await route.page(number)

        async def drop() -> None:
            tasks = list(window)
            window.clear()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        try:
            while True:
                effect, outcome = steps.send(outcome), None
                match effect:
                    case Ask(number):
                        window.append(asyncio.create_task(fetch(number)))
                    case "take":
                        outcome = await window[0]
                        window.popleft()
                    case "count":
                        outcome = await route.count()
                    case "drop":
                        await drop()
                    case _:
                        yield effect.rows
        except StopIteration:
            return
        finally:
            await drop()


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
