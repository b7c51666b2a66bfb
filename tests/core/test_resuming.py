"""A walk that does not begin at the first page, on a site whose pages have fewer than 100 rows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from axis_lms import Axis, ConfigurationError

from .both import KEY
from .raw import Served, answer, raw_server

ROWS, SIZE = 1000, 25


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
