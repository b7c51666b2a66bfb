"""Walks over all pages of a list: every row, in order and audited."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from functools import partial
from inspect import isawaitable, signature
from typing import Any, Literal, TypeVar, overload

from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import Page, Source, Unset
from axis_lms_api.walks import AsyncPages, Check, Pages, Report, Start

from ._config import whole
from ._prefetch import Prefetch, TaskPrefetch, ThreadPrefetch
from ._senders import run_blocking
from ._source import NOT_PAGED, counting, is_async, known_source, number, source_of
from ._walk import PAGE_ROWS, Walk
from .errors import ConfigurationError, NotFound

T = TypeVar("T")
Value = str | int | Unset
logger = logging.getLogger("axis_lms")
WRONG_START = "start must be a page from 1 on, or a checkpoint of a walk by the same method"


class Plan(Pages[T], AsyncPages[T]):
    """What a caller wants walked: the pages of `page`, and how. Each loop over it is a walk of its own.

    It has both kinds of loops, since of some functions, such as a lambda, only a call tells whether they are to be awaited.
    """

    def __init__(
        self,
        page: Callable[..., Any],
        filters: Mapping[str, Any],
        start: Start,
        limit: int | None,
        concurrency: int,
        check: Check,
        as_dicts: bool = False,
    ) -> None:
        if limit is not None:
            whole("limit", limit, 0)
        whole("concurrency", concurrency, 1)
        if check not in ("warn", "raise", "twice", "off"):
            raise ConfigurationError("check must be warn, raise, twice or off")
        self.page, self.limit, self.width, self.check, self.as_dicts = page, limit, concurrency, check, as_dicts
        self.awaited = is_async(page)  # None where only a call can tell
        self.filters = {name: value for name, value in filters.items() if not isinstance(value, Unset)}
        checkpoint = start if isinstance(start, Mapping) else {"page": start}
        self.start: dict[str, Any] = {"page": 0, "row": 0, **checkpoint}
        try:
            whole("page", self.start["page"], 1)
            whole("row", self.start["row"], 0)
            whole("page_rows", self.start.get("page_rows", PAGE_ROWS), 1)
        except ConfigurationError as error:
            raise ConfigurationError(f"{WRONG_START}: {error}") from None
        self.operation: Any = None  # and the count: known now, or from the first page on
        self.count: Any = None
        self.walk: Walk | None = None
        try:
            if source := known_source(partial(page, **self.filters)):
                if "fields" in source.filters:  # also those of a `partial`, since the key is added to them
                    self.filters["fields"] = source.filters["fields"]
                self.set_source(source)
            for call in filter(None, (self.call(1), self.count)):
                signature(call.func).bind(*call.args, **call.keywords)
        except (TypeError, ValueError) as error:
            reason = f"{NOT_PAGED}; with the page and these filters it cannot be called: {error}"
            raise ConfigurationError(reason) from None

    def set_source(self, source: Source) -> None:
        """Note what is walked, and how its rows are counted."""
        operation = OPERATIONS[source.operation]
        if operation.walk is None:
            raise ConfigurationError(NOT_PAGED)
        if self.start.setdefault("operation", operation.id) != operation.id:
            raise ConfigurationError(WRONG_START)
        self.operation, self.count = operation, counting(operation.walk, source)
        fields = self.filters.get("fields")
        if isinstance(fields, str):  # without the key rows cannot be told apart
            missing = [name for name in operation.walk.key if name not in fields.split(",")]
            self.filters["fields"] = ",".join([fields, *missing])
        asked = {name for name, value in source.filters.items() if not isinstance(value, Unset)}
        ignored = [each.name for each in operation.parameters if not each.obeyed and each.name in asked]
        if ignored:
            logger.warning("%s: this site was seen to ignore %s", operation.id, ", ".join(ignored))

    @property
    def report(self) -> Report:
        """The figures of the latest walk."""
        return self.walk.report() if self.walk else Report(0, 0, 0, None, None, "unfinished")

    @property
    def checkpoint(self) -> dict[str, Any]:
        """Where the latest walk stands."""
        return self.walk.checkpoint() if self.walk else dict(self.start)

    def _walk(self, count: int) -> Walk:
        return Walk(self.operation.id, self.operation.walk.key, self.start, self.limit, count, self.check != "off")

    async def counted(self, prefetch: Prefetch, page: Any = None) -> int:
        """Return the number that the count answers now. `page` is one that was asked for, or what is to be awaited for it."""
        if not self.operation:
            # Only a page can tell what it belongs to, and the count has to come before the walk.
            prefetch.start(self.call(self.start["page"]) if page is None else lambda: page)
            self.set_source(source_of(await prefetch.result()))
        prefetch.start(self.count)
        return number(self.operation.id, await prefetch.result())

    async def begin(self, prefetch: Prefetch) -> Walk:
        """Begin a walk, with its count."""
        self.walk = self._walk(await self.counted(prefetch))
        return self.walk

    async def next(self, walk: Walk, prefetch: Prefetch) -> list[Any] | None:
        """Return the rows of the next page that has some; None at the end: counted again, and read again for `twice`."""
        while (rows := await self._next_page(walk, prefetch)) is not None:
            if rows:
                return rows
        if self.check == "off":
            return None
        walk.count_after = await self.counted(prefetch)
        if self.check == "twice" and walk.report().verdict == "consistent":
            walk.second = second = self._walk(walk.count_after)
            while await self._next_page(second, prefetch) is not None:
                pass
            second.count_after = await self.counted(prefetch)
        report = walk.report()
        if report.verdict == "drifted" and self.check == "raise":
            raise walk.failure(f"rows moved during the walk: {report}")
        if report.verdict == "drifted":
            logger.warning("%s: rows moved during the walk: %s", walk.operation, report)
        return None

    async def _next_page(self, walk: Walk, prefetch: Prefetch) -> list[Any] | None:
        """Return the rows of the next page that are to be handed on; None at the end."""
        ahead = 1 if self.width == 1 else 2 * self.width
        while len(prefetch.jobs) < ahead and (page := walk.ask()) is not None:
            prefetch.start(self.call(page))
        if prefetch.jobs and not walk.ended:
            try:
                answer = await prefetch.result()
            except NotFound:
                if not walk.may_be_missing():
                    raise
                answer = Page([], dict)
            if not isinstance(answer, Page):
                raise ConfigurationError(NOT_PAGED)
            rows = walk.take(answer.raw)
            if self.as_dicts:
                return rows
            return answer.models[walk.row : walk.row + len(rows)]
        await prefetch.drop()
        if walk.overrun:
            raise walk.failure(f"the list goes on after page {walk.taken}, though its count is {walk.count}")
        return None

    def call(self, page: int) -> partial[Any]:
        """Return what gets a page when it is called."""
        return partial(self.page, page=page, **self.filters)

    def total(self) -> Any:
        """Return the number, or what has to be awaited for it if the function has to be."""
        page = None if self.operation or self.awaited is not None else self.call(self.start["page"])()
        awaited = self.awaited or is_async(self.count) or isawaitable(page)
        steps = self.counted(TaskPrefetch(1) if awaited else ThreadPrefetch(1), page)
        return steps if awaited else run_blocking(steps)

    def __iter__(self) -> Iterator[T]:
        return self._read(by_page=False)

    def __aiter__(self) -> AsyncIterator[T]:
        return self._read_async(by_page=False)

    def by_page(self) -> Any:
        """Return the rows as lists, to be looped over."""
        if self.awaited is None:
            return _Lists(self)
        return self._read_async(by_page=True) if self.awaited else self._read(by_page=True)

    def _read(self, by_page: bool) -> Iterator[Any]:
        prefetch = ThreadPrefetch(self.width)
        try:
            walk = run_blocking(self.begin(prefetch))
            while (page := run_blocking(self.next(walk, prefetch))) is not None:
                for part in [page] if by_page else page:
                    walk.row += len(page) if by_page else 1
                    yield part
        finally:
            run_blocking(prefetch.close())

    async def _read_async(self, by_page: bool) -> AsyncIterator[Any]:
        if self.awaited is False:
            raise ConfigurationError("this function blocks: walk over its pages with `for`")
        prefetch = TaskPrefetch(self.width)
        try:
            walk = await self.begin(prefetch)
            while (page := await self.next(walk, prefetch)) is not None:
                for part in [page] if by_page else page:
                    walk.row += len(page) if by_page else 1
                    yield part
        finally:
            await prefetch.close()


class _Lists:
    """The rows as lists, for `for` and for `async for`."""

    def __init__(self, pages: Plan[Any]) -> None:
        self._pages = pages

    def __iter__(self) -> Iterator[list[Any]]:
        return self._pages._read(by_page=True)

    def __aiter__(self) -> AsyncIterator[list[Any]]:
        return self._pages._read_async(by_page=True)


@overload
def paginate(
    page_method: Callable[..., Awaitable[Page[T]]],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    as_dicts: Literal[False] = False,
    **filters: Value,
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
    as_dicts: Literal[False] = False,
    **filters: Value,
) -> Pages[T]: ...
@overload
def paginate(
    page_method: Callable[..., Awaitable[Page[Any]]],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    as_dicts: Literal[True],
    **filters: Value,
) -> AsyncPages[dict[str, Any]]: ...
@overload
def paginate(
    page_method: Callable[..., Page[Any]],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    as_dicts: Literal[True],
    **filters: Value,
) -> Pages[dict[str, Any]]: ...
def paginate(
    page_method: Callable[..., Any],
    /,
    *,
    start: Start = 1,
    limit: int | None = None,
    concurrency: int = 1,
    check: Check = "warn",
    as_dicts: bool = False,
    **filters: Value,
) -> Pages[Any] | AsyncPages[Any]:
    """Walk over all rows of a list in pages, by calling `page_method(page=1, **filters)` and so on.

    `axis.reports.course_pages(course_id=1)` does the same for `axis.reports.course_page`, and type checkers know its
    filters. This function takes whatever answers a page: a method, a `partial`, a lambda, a method of a subclass.

    page_method: answers one page when it is called with `page`, a number from 1 on.
    start: the page to begin with, or the `checkpoint` of an earlier walk.
    limit: ends the walk after so many rows. Default: none.
    concurrency: how many pages are asked for at once. Rows arrive in order; at most twice as many pages are kept.
    check: what follows when the rows and the counts do not agree. `warn` logs it; `raise` raises WalkIncomplete; `twice`
        reads all pages again, compares, and warns; `off` audits nothing.
    as_dicts: a row is the dict of strings that came. This is for bulk, where models would only be taken apart again.
    filters: go to `page_method`.

    Raises ConfigurationError for arguments that cannot work. A loop raises what calls raise, and WalkIncomplete when a
    page repeats an earlier one or the list goes on far beyond its count.
    """
    return Plan(page_method, filters, start, limit, concurrency, check, as_dicts)
