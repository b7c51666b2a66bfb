"""Answers of another shape are read; a missing property is UNSET and logged once."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from axis_lms import APIError, NotFound, Secret, WalkIncomplete
from axis_lms._retries import may_have_applied, retry_after
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import UNSET

from .both import BOTH, run_async, run_sync
from .calls import CALLS, LIST, READ, WRITE, gives
from .raw import COURSE, answer, raw_server


def course(name: str) -> dict[str, str]:
    return {key: value for key, value in COURSE.items() if key != name}


@BOTH
@pytest.mark.parametrize("name", COURSE)
def test_a_missing_property_is_unset_and_logged_once(run: Any, name: str, caplog: pytest.LogCaptureFixture) -> None:
    def twice(axis: Any) -> Any:
        return awaited(axis) if run is run_async else [axis.courses.get(1), axis.courses.get(1)]

    async def awaited(axis: Any) -> Any:
        return [await axis.courses.get(1), await axis.courses.get(1)]

    with raw_server(gives(200, course(name))) as server, caplog.at_level(logging.WARNING, "axis_lms"):
        first, second = run(server.address, twice)
    assert getattr(first, name) is getattr(second, name) is UNSET
    assert [record.getMessage() for record in caplog.records] == [
        f"GET /courses/{{course_id}}/: the site leaves out {name}, which the spec names"
    ]


@BOTH
def test_what_the_answer_of_a_write_leaves_out_is_no_warning(run: Any, caplog: pytest.LogCaptureFixture) -> None:
    with raw_server(gives(200, {"status": "200"})) as server, caplog.at_level(logging.INFO, "axis_lms"):
        run(server.address, CALLS[WRITE])
    levels = [record.levelname for record in caplog.records if "leaves out" in record.getMessage()]
    assert levels == ["INFO"]


@BOTH
@pytest.mark.parametrize(
    "body", [COURSE, [COURSE], {"0": COURSE}, {"3": COURSE}], ids=["object", "list of one", "php list", "php other key"]
)
def test_one_object_is_read_in_every_shape(run: Any, body: Any) -> None:
    with raw_server(gives(200, body)) as server:
        assert run(server.address, CALLS[READ]).to_dict() == COURSE


@BOTH
@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ([{"id": "1"}, {"id": "2"}], ["1", "2"]),
        ({"0": {"id": "1"}, "1": {"id": "2"}}, ["1", "2"]),
        ({"id": "1"}, ["1"]),
        ([], []),
        ({}, []),
    ],
)
def test_a_list_is_read_in_every_shape(run: Any, body: Any, ids: list[str]) -> None:
    with raw_server(gives(200, body)) as server:
        assert [row.id for row in run(server.address, CALLS[LIST])] == ids


@pytest.mark.parametrize(
    ("sent", "named"), [(["id"], []), (["user_id"], []), (["id", "user_id"], []), ([], ["id", "user_id"])], ids=str
)
def test_one_of_the_two_names_of_a_users_id_is_enough(sent: list[str], named: list[str], caplog: Any) -> None:
    properties = OPERATIONS["courses_users"].properties
    assert {"id", "user_id"} <= set(properties)
    row = dict.fromkeys([name for name in properties if name not in ("id", "user_id") or name in sent], "1")
    with raw_server(gives(200, [row])) as server, caplog.at_level(logging.WARNING, "axis_lms"):
        run_sync(server.address, lambda axis: axis.courses.users(1, "active"))
    left_out = [record.getMessage().split(": ")[1] for record in caplog.records]
    assert left_out == [f"the site leaves out {', '.join(named)}, which the spec names"] * bool(named)


@pytest.mark.parametrize("listed", [False, True])
def test_what_a_site_says_of_a_failure_is_its_message(listed: bool) -> None:
    told = {"status": "404", "message": "no such course"}
    with raw_server(gives(404, [told] if listed else told)) as server, pytest.raises(NotFound) as caught:
        run_sync(server.address, CALLS[READ])
    assert caught.value.message == "no such course"


@BOTH
@pytest.mark.parametrize("body", [b"", b"  ", b"true", b"null", b"[]", b"[{}]", b"{}", b'{"status": 200}'], ids=repr)
@pytest.mark.parametrize("status", [200, 201, 204])
def test_a_write_that_was_answered_2xx_was_carried_out(run: Any, body: bytes, status: int) -> None:
    if status == 204 and body:
        body = b""
    with raw_server(gives(status, body)) as server:
        found = run(server.address, CALLS[WRITE])
        assert server.calls == 1
    assert found.course_id is found.user_id is UNSET


@BOTH
@pytest.mark.parametrize("call", [READ, WRITE, LIST])
def test_a_bare_false_is_a_refusal(run: Any, call: str) -> None:
    with raw_server(gives(200, b"false")) as server:
        with pytest.raises(APIError, match="answered `false`, which is a refusal") as caught:
            run(server.address, CALLS[call])
        assert (caught.value.attempts, caught.value.maybe_applied, server.calls) == (1, False, 1)
    assert not may_have_applied(caught.value)


@BOTH
@pytest.mark.parametrize("rows", [0, 1, 100, 200])
@pytest.mark.parametrize("concurrency", [1, 3])
def test_a_page_behind_the_last_counted_row_may_be_missing(run: Any, rows: int, concurrency: int) -> None:
    def script(served: Any) -> bytes:
        if "count" in served.path:
            return answer(200, [{"records": str(rows)}])
        page = int(served.path.partition("/page")[2].partition("/")[0])
        found = [{"id": str(n), "username": "u"} for n in range(100 * page - 100, min(100 * page, rows))]
        return answer(200, found) if found else answer(404, {"status": "404", "message": "no such page"})

    def walk(axis: Any) -> Any:
        pages = axis.users.all_pages(concurrency=concurrency)
        return awaited(pages) if run is run_async else ([row.id for row in pages], pages.report.verdict)

    async def awaited(pages: Any) -> Any:
        return [row.id async for row in pages], pages.report.verdict

    with raw_server(script) as server:
        assert run(server.address, walk) == ([str(n) for n in range(rows)], "consistent")


def test_a_page_that_is_missing_within_the_count_is_an_error() -> None:
    def script(served: Any) -> bytes:
        if "count" in served.path:
            return answer(200, [{"records": "201"}])
        rows = [{"id": f"{served.path}{n}", "username": "u"} for n in range(100)]
        return answer(404, b"") if "page3" in served.path else answer(200, rows)

    with raw_server(script) as server, pytest.raises(NotFound):
        run_sync(server.address, lambda axis: list(axis.users.all_pages()))


@BOTH
@pytest.mark.parametrize("size", [1, 10, 50, 99])
@pytest.mark.parametrize("concurrency", [1, 4])
def test_pages_may_have_fewer_rows(run: Any, size: int, concurrency: int) -> None:
    rows = 3 * size if size > 1 else 5

    def script(served: Any) -> bytes:
        if "count" in served.path:
            return answer(200, [{"records": str(rows)}])
        page = int(served.path.partition("/page")[2].partition("/")[0])
        return answer(200, [{"id": str(n), "username": "u"} for n in range(size * (page - 1), min(size * page, rows))])

    def walk(axis: Any) -> Any:
        pages = axis.users.all_pages(concurrency=concurrency)
        return awaited(pages) if run is run_async else ([row.id for row in pages], pages.report.verdict)

    async def awaited(pages: Any) -> Any:
        return [row.id async for row in pages], pages.report.verdict

    with raw_server(script) as server:
        assert run(server.address, walk) == ([str(n) for n in range(rows)], "consistent")


def test_an_unaudited_walk_ends_on_a_site_that_always_answers_a_new_page() -> None:
    def script(served: Any) -> bytes:
        if "count" in served.path:
            return answer(200, [{"records": "250"}])
        return answer(200, [{"id": f"{served.number}-{n}", "username": "u"} for n in range(100)])

    with raw_server(script) as server, pytest.raises(WalkIncomplete, match="goes on"):
        run_sync(server.address, lambda axis: list(axis.users.all_pages(check="off")))


def test_secrets_stay_hidden_whatever_is_missing() -> None:
    with raw_server(gives(200, [{"sso": "https://sign.on/1"}])) as server:
        (user,) = run_sync(server.address, lambda axis: axis.users.get(5, fields="id,sso"))
    assert isinstance(user.sso, Secret)
    assert user.id is UNSET
    assert "sign.on" not in repr(user)


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("Mon, 23 Nov 2026 06:00:30 GMT", "yesterday", 30.0),
        ("Mon, 23 Nov 2026 06:00:30 GMT", "Mon, 23 Nov 2026 06:00:20 GMT", 10.0),
        ("Mon, 23 Nov 2026 06:00:30 GMT", None, 30.0),
        ("\u0663", None, None),
        ("", None, None),
        ("7", None, 7.0),
    ],
)
def test_the_wait_that_a_site_asks_for_is_read_in_both_forms(
    value: str, date: str | None, seconds: float | None
) -> None:
    now = 1795413600.0  # Mon, 23 Nov 2026 06:00:00 GMT
    assert retry_after(value, date, now) == seconds
