"""Every operation, called through its tag with both clients: its request is that of the spec, its answer is typed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from axis_lms_api import Client, models
from axis_lms_api.api import AsyncTags, SyncTags
from axis_lms_api.api.courses import Courses, courses_get
from axis_lms_api.operations import OPERATIONS, Operation
from axis_lms_api.types import UNSET, Page

from .conftest import Seen, Site
from .examples import answers, sent


class Calls:
    """Sends the calls of a tag with httpx, and records which operations were called."""

    def __init__(self, address: str) -> None:
        self.http = httpx.Client(base_url=address, verify=False)  # certificates take 20 ms to read
        self.names: list[str] = []

    def call(self, operation: str, kwargs: dict[str, Any]) -> Any:
        self.names.append(operation)
        return self.http.request(**kwargs).json()

    def walk(self, page: Callable[..., Any], filters: Mapping[str, Any], *rest: Any) -> Any:
        return page, filters, rest


class AsyncCalls(Calls):
    """The same for asyncio."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.awaited = httpx.AsyncClient(base_url=address, verify=False)

    async def call(self, operation: str, kwargs: dict[str, Any]) -> Any:
        self.names.append(operation)
        return (await self.awaited.request(**kwargs)).json()


class Mixed(SyncTags):
    """A client: the tags, and the object that sends their calls."""

    _calls: Calls

    def __init__(self, address: str) -> None:
        self._calls = Calls(address)


class AsyncMixed(AsyncTags):
    """The same for asyncio."""

    _calls: AsyncCalls

    def __init__(self, address: str) -> None:
        self._calls = AsyncCalls(address)


def expected(operation: Operation, values: dict[str, str]) -> Seen:
    where: dict[str, dict[str, str]] = {place: {} for place in ("path", "query", "form")}
    for parameter in operation.parameters:
        where[parameter.where][parameter.name] = values[parameter.name]
    path = operation.path.format(**{name: quote(value, safe="") for name, value in where["path"].items()})
    return Seen(operation.method, f"/lms/api.php{path}", where["query"], where["form"])


@pytest.fixture
def client(site: Site) -> Iterator[Mixed]:
    client = Mixed(site.address)
    with client._calls.http:
        yield client


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_a_call_sends_the_request_of_the_spec_and_returns_its_model(
    operation: Operation, site: Site, client: Mixed
) -> None:
    (site.answer, *_), values = answers(operation), sent(operation)
    call = getattr(getattr(client, operation.tag), operation.name)
    check(operation, site, call(**values))
    assert site.seen == [expected(operation, values)]
    assert client._calls.names == [operation.id]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_an_async_call_sends_the_request_of_the_spec_and_returns_its_model(operation: Operation, site: Site) -> None:
    (site.answer, *_), values = answers(operation), sent(operation)
    client = AsyncMixed(site.address)

    async def call() -> Any:
        async with client._calls.awaited:
            return await getattr(getattr(client, operation.tag), operation.name)(**values)

    check(operation, site, asyncio.run(call()))
    assert site.seen == [expected(operation, values)]
    assert client._calls.names == [operation.id]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_omitted_arguments_are_not_sent(operation: Operation, site: Site, client: Mixed) -> None:
    (site.answer, *_), values = answers(operation), sent(operation)
    required = {parameter.name: values[parameter.name] for parameter in operation.parameters if parameter.required}
    getattr(getattr(client, operation.tag), operation.name)(**required)
    (seen,) = site.seen
    assert {**seen.query, **seen.form}.keys() == required.keys() - {
        parameter.name for parameter in operation.parameters if parameter.where == "path"
    }


def check(operation: Operation, site: Site, answer: Any) -> None:
    model = getattr(models, operation.model)
    rows = answer if operation.rows else [answer]
    assert isinstance(answer, Page) == bool(operation.walk)
    assert {type(row) for row in rows} == {model}
    assert [row.to_dict() for row in rows] == (site.answer if operation.rows else [site.answer])


def test_an_id_may_be_a_number(site: Site, client: Mixed) -> None:
    (site.answer,) = answers(OPERATIONS["users_update"])
    client.users.update(25, manager_id=266, zip="12345")
    client.users.update(user_id="25", manager_id="266", zip="12345")
    assert site.seen == [Seen("PUT", "/lms/api.php/users/25/", {}, {"manager_id": "266", "zip": "12345"})] * 2


def test_a_value_in_the_path_cannot_leave_its_segment(site: Site, client: Mixed) -> None:
    (site.answer,) = answers(OPERATIONS["courses_get"])
    client.courses.get("1/../2?x=y")
    assert site.seen[0].path == "/lms/api.php/courses/1%2F..%2F2%3Fx%3Dy/"


def test_a_tag_works_by_itself(site: Site, client: Mixed) -> None:
    (site.answer,) = answers(OPERATIONS["courses_get"])
    assert Courses(client._calls).get(1).to_dict() == site.answer


def test_a_generated_function_works_with_a_plain_client(site: Site) -> None:
    (site.answer,) = answers(OPERATIONS["courses_get"])
    with Client(site.address, verify_ssl=False) as client:
        course = courses_get.sync(1, client=client)
    assert course is not None
    assert course.to_dict() == site.answer


WALKS = [one for one in OPERATIONS.values() if one.walk]


@pytest.mark.parametrize("operation", WALKS, ids=lambda operation: operation.id)
@pytest.mark.parametrize("kind", [Mixed, AsyncMixed])
def test_a_walk_passes_on_its_page_method_filters_and_options(
    kind: type[Mixed | AsyncMixed], operation: Operation, site: Site
) -> None:
    tag = getattr(kind(site.address), operation.tag)
    values = {name: value for name, value in sent(operation).items() if name != "page"}
    plan = {"start": 2, "limit": 5, "concurrency": 3, "check": "raise"}
    page, filters, rest = getattr(tag, f"{operation.name}s")(**values, **plan)
    assert page == getattr(tag, operation.name)
    assert page.operation == operation.id
    assert filters == values
    assert rest == (2, 5, 3, "raise")
    assert site.seen == []


def test_a_page_keeps_its_raw_rows_and_its_source(site: Site, client: Mixed) -> None:
    (site.answer,) = answers(OPERATIONS["reports_course_page"])
    page = client.reports.course_page(1, 2, status="complete")
    assert page.raw == site.answer
    assert page.models == list(page) == page[:]
    assert page.source is not None
    assert page.source.operation == "reports_course_page"
    assert page.source.owner is client.reports
    assert {name: value for name, value in page.source.filters.items() if value is not UNSET} == {
        "course_id": 1,
        "status": "complete",
    }


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_a_missing_required_property_is_unset(operation: Operation, site: Site, client: Mixed) -> None:
    (shown,), values = answers(operation), sent(operation)
    rows: list[dict[str, Any]] = shown if operation.rows else [shown]
    site.answer = shown
    for row in rows:
        for name in operation.required:
            del row[name]
    answer = getattr(getattr(client, operation.tag), operation.name)(**values)
    found = answer if operation.rows else [answer]
    assert all(getattr(model, name) is UNSET for model in found for name in operation.required)
    assert [model.to_dict() for model in found] == rows
