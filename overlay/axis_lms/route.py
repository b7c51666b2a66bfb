"""The course of a walk, without I/O: a generator that says what to ask for and what to hand on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from importlib import import_module
from typing import Any, Literal, NamedTuple

from axis_lms_api.operations import OPERATIONS, Operation
from axis_lms_api.types import UNSET, Unset

from .answer import call_name
from .errors import ConfigurationError, SchemaMismatch
from .values import from_wire
from .walk import Walk

Check = Literal["warn", "raise", "twice", "off"]
Start = int | dict[str, Any]
logger = logging.getLogger("axis_lms")


class Ask(NamedTuple):
    """Effect: set out to get a page, and do not wait for it."""

    number: int


class Hand(NamedTuple):
    """Effect: hand rows on."""

    rows: list[Any]


Effect = Ask | Hand | Literal["take", "drop", "count"]
"""`take`: answered with the rows of the oldest page on its way; `drop`: forget those on their way; `count`: answered with
the rows of the count.
"""


def dict_pages(owner: Any, operation: Operation, params: dict[str, Any], asynchronous: bool) -> Callable[[int], Any]:
    """What gets a page as the dicts that came, without the models that the method would make of them."""
    kwargs = import_module(f"axis_lms_api.api.{operation.tag}.{operation.id}")._get_kwargs
    http, name = owner._client.http, {"axis": operation.id}

    def page(number: int) -> Any:
        return http.request(**kwargs(page=number, **params), extensions=name).json()

    async def async_page(number: int) -> Any:
        return (await http.request(**kwargs(page=number, **params), extensions=name)).json()

    return async_page if asynchronous else page


class Route:
    """A walk as its caller wants it. `page` gets a page by its number, `count` the count; both may be awaitable."""

    def __init__(
        self, method: Callable[..., Any], params: dict[str, Any], start: Start, limit: int | None, width: int, check: Check,
        as_dicts: bool = False,
    ) -> None:  # fmt: skip
        owner = getattr(method, "__self__", None)
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
        known = {parameter.name: parameter.required for parameter in operation.parameters if parameter.name != "page"}
        if not params.keys() <= known.keys():
            raise ConfigurationError(f"{call_name(operation)} takes, besides the page: {', '.join(sorted(known))}")
        if lacking := [name for name in known if known[name] and isinstance(params.get(name, UNSET), Unset)]:
            raise ConfigurationError(f"{call_name(operation)} is missing: {', '.join(lacking)}")
        fields = params.get("fields")
        if isinstance(fields, str):
            missing = [name for name in operation.walk.key if name not in fields.split(",")]
            params = {**params, "fields": ",".join([fields, *missing])}
        counter = OPERATIONS[operation.walk.count]
        counted = {
            parameter.name: params[parameter.name] for parameter in counter.parameters if parameter.name in params
        }
        self.page: Callable[[int], Any] = lambda number: method(page=number, **params)
        if as_dicts:
            self.page = dict_pages(owner, operation, params, self.asynchronous)
        self.count: Callable[[], Any] = lambda: getattr(owner, counter.name)(**counted)
        self.width, self.ahead, self.check = width, 1 if width == 1 else 2 * width, check
        plan = operation.id, operation.walk.key, mark, limit
        self._walk: Callable[[int | None], Walk] = lambda count: Walk(*plan, count, check != "off")
        self.walk = self._walk(None)

    def steps(self) -> Generator[Effect, Any, None]:
        """One walk: counted before and after, and read again for `twice`."""
        before = self.total((yield "count")) if self.check != "off" or self.width > 1 else None
        self.walk = walk = self._walk(before)
        yield from self._read(walk, hand=True)
        if self.check == "off":
            return
        walk.count_after = self.total((yield "count"))
        if self.check == "twice" and walk.report().verdict == "consistent":
            twin = self._walk(walk.count_after)
            yield from self._read(twin, hand=False)
            twin.count_after = self.total((yield "count"))
            walk.twin = twin
        report = walk.report()
        if report.verdict == "drifted" and self.check == "raise":
            raise walk.failure(f"rows moved during the walk: {report}")
        if report.verdict == "drifted":
            logger.warning("%s: rows moved during the walk: %s", walk.operation, report)

    def _read(self, walk: Walk, *, hand: bool) -> Generator[Effect, Any, None]:
        under_way = 0
        while True:
            while under_way < self.ahead and (number := walk.ask()) is not None:
                yield Ask(number)
                under_way += 1
            if not under_way or walk.ended:
                break
            rows = walk.take((yield "take"))
            under_way -= 1
            if hand and rows:
                yield Hand(rows)
        yield "drop"
        if walk.over:
            raise walk.failure(f"the list goes on after page {walk.taken}, though its count is {walk.count}")

    def total(self, rows: list[Any]) -> int:
        """The number that a count answers."""
        count = from_wire(rows[0].records, "int") if len(rows) == 1 else None
        if not isinstance(count, int) or count < 0:
            raise SchemaMismatch(f"{self.walk.operation}: the count is no number", operation=self.walk.operation)
        return count
