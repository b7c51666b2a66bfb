"""Every operation called through its tag, sync and async, over a socket: the right request leaves, the answer is typed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from axis_lms_api import Client, models
from axis_lms_api.api import AsyncTags, SyncTags
from axis_lms_api.api.courses import Courses
from axis_lms_api.operations import OPERATIONS, Operation
from axis_lms_api.types import Page

from .conftest import Seen, Site
from .examples import answers, sent


class Mixed(Client, SyncTags):
    """What the overlay's client is: a generated client with the tags mixed in."""


class AsyncMixed(Client, AsyncTags):
    """Its twin."""


def expected(operation: Operation, values: dict[str, str]) -> Seen:
    where: dict[str, dict[str, str]] = {place: {} for place in ("path", "query", "form")}
    for parameter in operation.parameters:
        where[parameter.where][parameter.name] = values[parameter.name]
    path = operation.path.format(**{name: quote(value, safe="") for name, value in where["path"].items()})
    return Seen(operation.method, f"/lms/api.php{path}", where["query"], where["form"])


class Names(list[str]):
    """The operations that the requests say they are."""

    def note(self, request: httpx.Request) -> None:
        self.append(request.extensions["axis"])

    async def note_awaited(self, request: httpx.Request) -> None:
        self.note(request)


@pytest.fixture
def names() -> Names:
    return Names()


@pytest.fixture
def client(site: Site, names: Names) -> Iterator[Mixed]:
    hooks = {"event_hooks": {"request": [names.note]}}
    with Mixed(base_url=site.address, verify_ssl=False, httpx_args=hooks) as client:
        yield client


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_a_call_sends_what_the_spec_says_and_answers_its_model(
    operation: Operation, site: Site, client: Mixed, names: Names
) -> None:
    (site.answer, *_), values = answers(operation), sent(operation)
    call = getattr(getattr(client, operation.tag), operation.name)
    check(operation, site, call(**values))
    assert site.seen == [expected(operation, values)]
    assert names == [operation.id]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_an_awaited_call_does_the_same(operation: Operation, site: Site, names: Names) -> None:
    (site.answer, *_), values = answers(operation), sent(operation)

    async def call() -> Any:
        hooks = {"event_hooks": {"request": [names.note_awaited]}}
        async with AsyncMixed(base_url=site.address, verify_ssl=False, httpx_args=hooks) as client:
            return await getattr(getattr(client, operation.tag), operation.name)(**values)

    check(operation, site, asyncio.run(call()))
    assert site.seen == [expected(operation, values)]
    assert names == [operation.id]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_what_is_left_out_is_not_sent(operation: Operation, site: Site, client: Mixed) -> None:
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


def test_a_tag_works_with_any_client(site: Site) -> None:
    (site.answer,) = answers(OPERATIONS["courses_get"])
    with Client(site.address, verify_ssl=False) as client:
        assert Courses(client).get(1).to_dict() == site.answer
