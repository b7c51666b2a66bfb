"""A walk calls any function that returns pages: methods, partials, lambdas, replaced methods."""

from __future__ import annotations

import asyncio
import contextvars
import functools
import threading
from typing import Any

import pytest

from axis_lms import AsyncAxis, AsyncPages, Axis, ConfigurationError, SchemaMismatch, paginate
from axis_lms.sandbox import Sandbox
from axis_lms_api.api.courses import courses_get
from axis_lms_api.api.reports import Reports
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import UNSET, Page, Source

from .both import BOTH, run_async, run_sync
from .raw import answer, raw_server

SANDBOX = Sandbox(users=300)
ROWS = 300
place: contextvars.ContextVar[str] = contextvars.ContextVar("place", default="nowhere")


def axis_of_sandbox(**options: Any) -> Axis:
    return Axis("http://localhost", api_key="sandbox-key", transport=SANDBOX.transport(), **options)


class Callable:
    """What some compiled libraries make of a function."""

    __module__: Any = None

    def __init__(self, function: Any) -> None:
        self.function = function

    def __call__(self, **named: Any) -> Any:
        return self.function(**named)


WAYS: dict[str, Any] = {
    "a method": lambda axis: axis.users.all_page,
    "a partial": lambda axis: functools.partial(axis.users.all_page, fields="id"),
    "a partial with a page": lambda axis: functools.partial(axis.users.all_page, page=7),
    "a partial of a partial": lambda axis: functools.partial(functools.partial(axis.users.all_page, fields="id")),
    "a lambda": lambda axis: lambda page: axis.users.all_page(page, fields="id"),
    "a wrapped method": lambda axis: functools.wraps(axis.users.all_page)(lambda **named: axis.users.all_page(**named)),
    "an object without a module": lambda axis: Callable(axis.users.all_page),
    "a positional partial": lambda axis: functools.partial(lambda users, page: users.all_page(page), axis.users),
}


@pytest.mark.parametrize("concurrency", [1, 3])
@pytest.mark.parametrize("way", WAYS)
def test_any_function_that_returns_pages_can_be_walked(way: str, concurrency: int) -> None:
    with axis_of_sandbox() as axis:
        pages = paginate(WAYS[way](axis), concurrency=concurrency)
        assert len({row.id for row in pages}) == ROWS
        assert pages.report.verdict == "consistent"
        assert pages.total() == ROWS
        assert sum(len(page) for page in pages.by_page()) == ROWS
        assert paginate(WAYS[way](axis)).total() == ROWS


@pytest.mark.parametrize("way", WAYS)
def test_any_function_that_returns_pages_can_be_walked_asynchronously(way: str) -> None:
    async def run() -> None:
        async with AsyncAxis("http://localhost", api_key="sandbox-key", transport=SANDBOX.async_transport()) as axis:
            pages = paginate(WAYS[way](axis), concurrency=3)
            assert isinstance(pages, AsyncPages)
            assert [await pages.total(), await pages.total()] == [ROWS, ROWS]
            assert len({row.id async for row in pages}) == ROWS
            assert sum([len(page) async for page in pages.by_page()]) == ROWS
            assert pages.report.verdict == "consistent"

    asyncio.run(run())


def test_a_function_that_need_not_be_awaited_can_be_walked_with_async_for() -> None:
    async def run(axis: Axis) -> int:
        pages: Any = paginate(lambda page: axis.users.all_page(page, fields="id"), concurrency=3)
        assert pages.total() == ROWS
        return len([row async for row in pages])

    with axis_of_sandbox() as axis:
        assert asyncio.run(run(axis)) == ROWS


def test_a_method_that_was_replaced_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    original, asked = Reports.course_page, []

    def counted(self: Reports, **filters: Any) -> Any:
        asked.append(filters["page"])
        return original(self, **filters)

    with axis_of_sandbox() as axis:
        monkeypatch.setattr(Reports, "course_page", counted)
        rows = list(paginate(axis.reports.course_page, course_id=1))
        pages = axis.reports.course_pages(course_id=1)
        assert len(list(pages)) == len(rows) > 200
        assert sorted(set(asked)) == list(range(1, max(asked) + 1))
        monkeypatch.setattr(axis.reports, "course_page", lambda **filters: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            list(paginate(axis.reports.course_page, course_id=1))
        with pytest.raises(ZeroDivisionError):
            list(axis.reports.course_pages(course_id=1))


def test_a_method_of_a_subclass_is_called() -> None:
    class Louder(Reports):
        def course_page(self, **filters: Any) -> Any:  # type: ignore[override]
            asked.append(filters["page"])
            return super().course_page(**filters)

    asked: list[int] = []
    with axis_of_sandbox() as axis:
        reports = Louder(axis._calls)
        pages = paginate(reports.course_page, course_id=1, status=UNSET)
        assert len(list(pages)) > 200
        assert pages.report.verdict == "consistent"
        assert max(asked) >= 3


@BOTH
def test_typed_walks_take_the_filters_by_name(run: Any) -> None:
    def walk(axis: Any) -> Any:
        pages = axis.reports.course_pages(course_id=1, status="complete", limit=5, concurrency=2)
        return collected(pages) if isinstance(axis, AsyncAxis) else list(pages)

    async def collected(pages: Any) -> Any:
        return [row async for row in pages]

    transport = SANDBOX.async_transport() if run is run_async else SANDBOX.transport()
    rows = run("http://localhost", walk, transport=transport)
    assert [row.status for row in rows] == ["complete"] * 5


@pytest.mark.parametrize(
    ("filters", "says"),
    [({"corse_id": 1, "course_id": 1}, "unexpected keyword argument 'corse_id'"), ({}, "missing .* 'course_id'")],
)
def test_filters_are_checked_before_anything_is_sent(filters: dict[str, Any], says: str) -> None:
    with axis_of_sandbox() as axis:
        with pytest.raises(ConfigurationError, match=says):
            paginate(axis.reports.course_page, **filters)
        with pytest.raises(ConfigurationError, match=says):
            paginate(functools.partial(axis.reports.course_page, **filters))


@pytest.mark.parametrize("way", ["a method", "a lambda"])
def test_a_filter_that_the_site_was_seen_to_ignore_is_named(
    way: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The overlay of a site says so with `x-axis-obeyed: false`."""
    operation = OPERATIONS["reports_course_page"]
    parameters = (each._replace(obeyed=each.name != "status") for each in operation.parameters)
    monkeypatch.setitem(OPERATIONS, operation.id, operation._replace(parameters=tuple(parameters)))
    with axis_of_sandbox() as axis:
        method = axis.reports.course_page
        for filters in ({"status": "complete"}, {}):
            caplog.clear()
            if way == "a method":
                list(paginate(method, course_id=1, **filters))
            else:
                list(paginate(lambda page, filters=filters: method(course_id=1, page=page, **filters)))
            expected = ["reports_course_page: this site was seen to ignore status"] if filters else []
            assert [record.getMessage() for record in caplog.records] == expected


def test_a_page_without_a_source_cannot_be_walked() -> None:
    with pytest.raises(ConfigurationError, match="answers one page"):
        list(paginate(lambda page: Page([], dict)))
    with pytest.raises(ConfigurationError, match="answers one page"):
        list(paginate(lambda page: Page([], dict, Source("courses_list", None, {}))))
    with pytest.raises(ConfigurationError, match="checkpoint of a walk by the same method"), axis_of_sandbox() as axis:
        start = {"operation": "reports_course_page", "page": 1, "row": 0}
        list(paginate(lambda page: axis.users.all_page(page), start=start))


def test_a_function_that_has_to_be_awaited_is_refused_by_a_blocking_loop() -> None:
    axis = AsyncAxis("http://localhost", api_key="sandbox-key", transport=SANDBOX.async_transport())
    with pytest.raises(ConfigurationError, match="with `async for`"):
        list(paginate(lambda page: axis.users.all_page(page)))


def test_a_function_that_returns_no_page_is_refused() -> None:
    with axis_of_sandbox() as axis:
        pages = paginate(lambda page: axis.users.all_page(page) if page == 1 else [], concurrency=2)
        with pytest.raises(ConfigurationError, match="answers one page"):
            list(pages)


@pytest.mark.parametrize("answer", [[], None, {"id": "1"}])
def test_a_first_answer_that_is_no_page_is_refused(answer: Any) -> None:
    pages = paginate(lambda page: answer)
    for walk in (lambda: list(pages), pages.total):
        with pytest.raises(ConfigurationError, match="answers one page"):
            walk()


def test_a_function_without_pages_is_refused_before_it_is_called() -> None:
    with axis_of_sandbox() as axis:
        for function in (axis.users.get, axis.courses.enroll, courses_get.sync):
            with pytest.raises(ConfigurationError, match="answers one page"):
                paginate(function)  # type: ignore[call-overload]


def test_the_key_is_asked_for_with_any_fields() -> None:
    with axis_of_sandbox() as axis:
        for fields in ("username", "username,id"):
            for pages in (
                paginate(axis.users.all_page, fields=fields, limit=3, as_dicts=True),
                paginate(functools.partial(axis.users.all_page, fields=fields), limit=3, as_dicts=True),
            ):
                assert [list(row) for row in pages] == [["username", "id"]] * 3


def test_a_method_is_walked_by_the_loop_of_its_kind_only() -> None:
    class Awaited:
        async def __call__(self, page: int) -> Any:
            return await asynchronous.users.all_page(page)

    asynchronous = AsyncAxis("http://localhost", api_key="sandbox-key", transport=SANDBOX.async_transport())

    async def awaited(pages: Any) -> list[Any]:
        return [row async for row in pages]

    with axis_of_sandbox() as axis:
        pages: Any = paginate(axis.users.all_page)
        assert not hasattr(pages.by_page(), "__aiter__")
        with pytest.raises(ConfigurationError, match="with `for`"):
            asyncio.run(awaited(pages))
    for page in (asynchronous.users.all_page, Awaited()):
        pages = paginate(page)
        assert not hasattr(pages.by_page(), "__iter__")
        with pytest.raises(ConfigurationError, match="with `async for`"):
            list(pages)


@pytest.mark.parametrize("records", [[], ["2", "2"], ["-1"], ["many"], [True], [None]])
def test_a_count_that_is_not_one_number_is_a_schema_mismatch(records: list[Any]) -> None:
    def script(served: Any) -> bytes:
        return answer(200, [{"records": each} for each in records] if "count" in served.path else [])

    with raw_server(script) as server, pytest.raises(SchemaMismatch, match="the count is no number") as caught:
        run_sync(server.address, lambda axis: list(axis.reports.course_pages(course_id=1)))
    assert not caught.value.maybe_applied


def test_an_empty_list_is_walked_to_its_end() -> None:
    def script(served: Any) -> bytes:
        return answer(200, [{"records": "0"}] if "count" in served.path else [])

    def walk(axis: Any) -> Any:
        pages = axis.reports.course_pages(course_id=1)
        return list(pages), pages.report.verdict

    with raw_server(script) as server:
        assert run_sync(server.address, walk) == ([], "consistent")


def test_a_row_whose_key_came_before_is_repeated_whatever_else_changed_in_it() -> None:
    def script(served: Any) -> bytes:
        if "count" in served.path:
            return answer(200, [{"records": "101"}])
        rows = [{"user_id": str(number), "status": "new"} for number in range(100)]
        return answer(200, rows if served.path.endswith("page1/") else [{"user_id": "7", "status": "done"}])

    def walk(axis: Any) -> Any:
        pages = axis.reports.course_pages(course_id=1)
        return len(list(pages)), pages.report.repeated, pages.report.verdict

    with raw_server(script) as server:
        assert run_sync(server.address, walk) == (101, 1, "drifted")


def test_the_context_of_the_caller_is_in_every_thread_of_a_walk() -> None:
    seen: set[tuple[str, bool]] = set()

    with axis_of_sandbox() as axis:

        def page(page: int) -> Any:
            seen.add((place.get(), threading.current_thread() is threading.main_thread()))
            return axis.users.all_page(page)

        token = place.set("here")
        try:
            list(paginate(page, concurrency=3))
        finally:
            place.reset(token)
    assert seen == {("here", False)}, "every page is fetched in a thread of the walk"


def test_a_page_is_a_list_that_makes_its_models_on_access() -> None:
    made: list[Any] = []
    page = Page([{"id": "1"}, {"id": "2"}], lambda row: made.append(row) or row["id"])
    assert (len(page), made) == (2, [])
    assert list(page) == ["1", "2"] == page.models
    assert page[0] == "1"
    assert page[-1:] == ["2"]
    assert page == ["1", "2"]
    assert page == Page([{"id": "1"}, {"id": "2"}], lambda row: row["id"])
    assert repr(page) == "Page(['1', '2'])"
    assert len(made) == 2
