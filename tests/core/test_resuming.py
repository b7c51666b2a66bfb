"""A walk that does not begin at the first page, on a site whose pages have fewer than 100 rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from axis_lms import Axis, ConfigurationError
from axis_lms.sandbox import Sandbox

from .both import KEY
from .raw import Served, answer, raw_server

ROWS, SIZE = 1000, 25
KEY_OF_SANDBOX = "sandbox-key"


@pytest.fixture(scope="module")
def axis() -> Iterator[Axis]:
    def script(served: Served) -> bytes:
        if "/count/" in served.path:
            return answer(200, [{"records": str(ROWS)}])
        page = int(re.findall(r"/page(\d+)/", served.path)[0])
        return answer(200, [{"user_id": str(row)} for row in range(ROWS)[SIZE * (page - 1) : SIZE * page]])

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        yield axis


def read(axis: Axis, start: Any) -> tuple[list[int], str]:
    pages = axis.reports.course_pages(course_id=1, start=start, concurrency=2)
    return [int(str(row.user_id)) for row in pages], pages.report.verdict


@pytest.mark.parametrize("rows", [1, 25, 26, 251, 301, 976, 999])
def test_a_checkpoint_knows_how_many_rows_a_page_has(axis: Axis, rows: int) -> None:
    pages = axis.reports.course_pages(course_id=1)
    saved = ""
    for row, _ in enumerate(pages, 1):
        if row == rows:
            saved = json.dumps(pages.checkpoint)
            break
    assert read(axis, json.loads(saved)) == (list(range(rows, ROWS)), "partial")


@pytest.mark.parametrize("page", [3, 11, 13, 40])
def test_a_walk_that_starts_at_a_page_learns_the_page_size(axis: Axis, page: int) -> None:
    assert read(axis, page) == (list(range(SIZE * (page - 1), ROWS)), "partial")


def test_a_page_past_the_end_has_nothing(axis: Axis) -> None:
    assert read(axis, 41) == ([], "partial")


@pytest.mark.parametrize("page_rows", [0, True, "25"])
def test_a_checkpoint_that_no_walk_made_is_refused(axis: Axis, page_rows: Any) -> None:
    with pytest.raises(ConfigurationError, match="start must be"):
        axis.reports.course_pages(course_id=1, start={"page": 1, "page_rows": page_rows})


@pytest.mark.parametrize(
    "site", ["plain", "end-404", "end-last", "pages-small", "pages-small,end-404", "pages-small,end-last"]
)
@pytest.mark.parametrize("users", [1, 40, 90, 100, 101, 200, 240])
def test_a_walk_from_any_page_on_has_the_rest_and_can_be_taken_up_at_its_end(site: str, users: int) -> None:
    size, sandbox = 40 if "small" in site else 100, Sandbox(users=users, site=site)
    with Axis("learn.example.com", api_key=KEY_OF_SANDBOX, transport=sandbox.transport()) as axis:
        whole = [row.id for row in axis.users.all_pages()]
        assert len(whole) == users
        for start in range(1, -(-users // size) + 1):
            pages = axis.users.all_pages(start=start, concurrency=1 + start % 2)
            assert [row.id for row in pages] == whole[(start - 1) * size :]
            assert pages.report.verdict == ("consistent" if start == 1 else "partial")
            for _ in range(3):
                pages = axis.users.all_pages(start=pages.checkpoint)
                assert list(pages) == []
                assert pages.report.verdict in ("consistent", "partial")
        axis.users.create(username="new.person")
        assert [row.username for row in axis.users.all_pages(start=pages.checkpoint)] == ["new.person"]


@pytest.mark.parametrize("concurrency", [1, 4])
def test_a_404_behind_the_last_counted_page_ends_a_walk_that_lost_a_row_meanwhile(concurrency: int) -> None:
    def script(served: Served) -> bytes:
        if "/count/" in served.path:
            return answer(200, [{"records": "250" if server.count("/count/") == 1 else "249"}])
        page = int(re.findall(r"/page(\d+)/", served.path)[0])
        if page > 3:
            return answer(404, {"status": "404"})
        return answer(200, [{"user_id": str(row)} for row in range(249)[100 * (page - 1) : 100 * page]])

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        pages = axis.reports.course_pages(course_id=1, concurrency=concurrency)
        assert len(list(pages)) == 249
        assert pages.report.verdict == "drifted"


@pytest.mark.parametrize("start", [None, "2", json.dumps({"page": 1}), 1.0, [1]])
def test_what_is_no_page_and_no_checkpoint_is_refused(axis: Axis, start: Any) -> None:
    with pytest.raises(ConfigurationError, match="start must be a page from 1 on, or a checkpoint"):
        axis.reports.course_pages(course_id=1, start=start)


@pytest.mark.parametrize(("count", "verdict"), [(90, "partial"), (95, "drifted"), (280, "drifted")])
def test_a_last_page_that_no_size_of_pages_explains_is_a_drift(count: int, verdict: str) -> None:
    """Pages 1 and 2 would hold 40 rows each, 42.5, or 135."""

    def script(served: Served) -> bytes:
        if "/count/" in served.path:
            return answer(200, [{"records": str(count)}])
        return answer(200, [{"user_id": str(row)} for row in range(10)] if "/page3/" in served.path else [])

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        assert read(axis, 3) == (list(range(10)), verdict)
