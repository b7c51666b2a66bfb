"""The requests of a walk and their order, and its verdict on pages that moved, repeat or do not match the count."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from axis_lms import SchemaMismatch, WalkIncomplete
from axis_lms._row_keys import digest, row_key
from axis_lms._walk import Walk

from .both import BOTH, run_async
from .raw import answer, raw_server

KEY = ("user_id",)


def rows(first: int, stop: int) -> list[dict[str, str]]:
    return [{"user_id": str(number)} for number in range(first, stop)]


def begin(checkpoint: dict[str, Any], count: int, limit: int | None = None) -> Walk:
    return Walk("reports_course_page", KEY, {"operation": "reports_course_page", **checkpoint}, limit, count, True)


def at_row(page: int, row: int, last: int) -> dict[str, Any]:
    """Return the checkpoint after a row, which was that of user `last`."""
    return {"page": page, "row": row, "key": digest(row_key({"user_id": str(last)}, KEY))}


def taken(walk: Walk, pages: dict[int, list[dict[str, str]]]) -> list[int]:
    found: list[int] = []
    while (number := walk.ask()) is not None:
        found += [int(row["user_id"]) for row in walk.take(pages.get(number, []))]
    return found


def test_a_checkpoint_whose_last_row_is_gone_is_drifted() -> None:
    """All of page 1 was read; then its last row was deleted, and the first row of page 2 moved to page 1."""
    walk = begin(at_row(1, 100, 99), 199)
    assert taken(walk, {1: [*rows(0, 99), *rows(100, 101)], 2: rows(101, 200)}) == list(range(101, 200))
    walk.count_after = 199
    assert walk.report().verdict == "drifted"


def test_a_checkpoint_on_a_page_that_is_shorter_now_is_drifted() -> None:
    walk = begin(at_row(1, 50, 49), 40)
    assert taken(walk, {1: rows(0, 40)}) == []
    walk.count_after = 40
    assert walk.report().verdict == "drifted"


def test_a_checkpoint_whose_last_row_is_still_there_is_partial() -> None:
    walk = begin(at_row(1, 100, 99), 200)
    assert taken(walk, {1: rows(0, 100), 2: rows(100, 200)}) == list(range(100, 200))
    walk.count_after = 200
    assert walk.report().verdict == "partial"


def test_a_checkpoint_after_one_row_that_is_another_now_is_drifted() -> None:
    walk = begin(at_row(1, 1, 0), 2)
    assert taken(walk, {1: rows(7, 9)}) == [8]
    walk.count_after = 2
    assert walk.report().verdict == "drifted"


def test_a_walk_that_has_read_nothing_yet_stands_where_it_begins() -> None:
    checkpoint = {"operation": "reports_course_page", **at_row(3, 50, 249)}
    assert begin(checkpoint, 1000).checkpoint() == checkpoint


@pytest.mark.parametrize(("page", "asked"), [(4, [4]), (5, [])])
def test_a_walk_begins_two_pages_behind_the_last_at_most(page: int, asked: list[int]) -> None:
    """The list may have grown since the count."""
    walk = begin({"page": page, "page_rows": 100}, 200)
    assert list(iter(walk.ask, None)) == asked


def test_a_list_that_goes_on_far_behind_its_count_is_drifted() -> None:
    walk = begin({"page": 1}, 100)
    taken(walk, {number: rows(number * 100, number * 100 + 100) for number in range(1, 9)})
    assert (walk.rows, walk.overrun, walk.report().verdict) == (300, True, "drifted")


@pytest.mark.parametrize(("count_after", "verdict"), [(200, "proven"), (201, "drifted")])
def test_a_second_reading_proves_nothing_when_its_own_figures_disagree(count_after: int, verdict: str) -> None:
    first, second = begin({"page": 1}, 200), begin({"page": 1}, 200)
    for walk, after in ((first, 200), (second, count_after)):
        taken(walk, {1: rows(0, 100), 2: rows(100, 200)})
        walk.count_after = after
    first.second = second
    assert first.report().verdict == verdict


@pytest.mark.parametrize("count", [300, 1000])
def test_a_page_that_repeats_within_the_count_is_an_error(count: int) -> None:
    walk = begin({"page": 1}, count)
    with pytest.raises(WalkIncomplete, match="page 2 repeats page 1"):
        taken(walk, dict.fromkeys(range(1, 12), rows(0, 100)))
    assert walk.report().verdict == "unfinished"


def test_a_page_behind_the_last_that_repeats_another_than_the_last_is_an_error() -> None:
    walk = begin({"page": 1}, 200)
    with pytest.raises(WalkIncomplete, match="page 3 repeats page 1"):
        taken(walk, {1: rows(0, 100), 2: rows(100, 200), 3: rows(0, 100)})


@pytest.mark.parametrize(
    ("limit", "row", "asked"),
    [(100, 0, [1]), (101, 0, [1, 2]), (250, 0, [1, 2, 3]), (150, 50, [1, 2]), (151, 50, [1, 2, 3])],
)
def test_a_walk_with_a_limit_asks_ahead_for_the_pages_that_it_needs(limit: int, row: int, asked: list[int]) -> None:
    walk = begin(at_row(1, row, row - 1) if row else {"page": 1}, 1000, limit)
    assert list(iter(walk.ask, None)) == asked


@BOTH
def test_a_page_that_repeats_within_the_count_ends_a_walk_of_either_client(run: Any) -> None:
    def script(served: Any) -> bytes:
        return answer(200, [{"records": "300"}] if "count" in served.path else rows(0, 100))

    with raw_server(script) as server, pytest.raises(WalkIncomplete, match="page 2 repeats page 1"):
        run(server.address, lambda axis: walked(axis) if run is run_async else list(pages(axis)))


def pages(axis: Any, **options: Any) -> Any:
    return axis.reports.course_pages(course_id=1, **options)


async def walked(axis: Any, **options: Any) -> Any:
    return [row async for row in pages(axis, **options)]


def asked_by(run: Any, count: int, held: int | None = None, **options: Any) -> list[str]:
    """Walk over a list of `held` rows, `count` by default, and return the ends of the requested paths in their order."""
    arrived: list[str] = []

    def script(served: Any) -> bytes:
        arrived.append(served.path.partition("/reports/courses/1/")[2].strip("/") or "plain")
        if "count" in served.path:
            return answer(200, [{"records": str(count)}])
        page = int(arrived[-1].removeprefix("page"))
        return answer(200, rows(100 * page - 100, min(100 * page, count if held is None else held)))

    with raw_server(script) as server:
        run(server.address, lambda axis: walked(axis, **options) if run is run_async else list(pages(axis, **options)))
    return arrived


@BOTH
def test_one_at_a_time_asks_for_nothing_ahead_and_counts_at_the_end(run: Any) -> None:
    assert asked_by(run, 250, concurrency=1) == ["count", "page1", "page2", "page3", "count"]


@BOTH
def test_a_list_is_read_twice_only_if_the_first_reading_agrees_with_its_counts(run: Any) -> None:
    once = ["count", "page1", "page2", "count"]
    assert asked_by(run, 150, check="twice") == [*once, "page1", "page2", "count"]
    assert asked_by(run, 151, held=150, check="twice") == ["count", "page1", "page2", "page3", "count"]


@BOTH
@pytest.mark.parametrize("slowest", [1, 2, 3])
def test_the_second_count_is_asked_for_when_all_pages_have_come(run: Any, slowest: int) -> None:
    """Otherwise a row that is added after the count and before the slowest page is read would not be noticed."""
    seen: list[str] = []

    def script(served: Any) -> bytes:
        path = served.path.partition("/reports/courses/1/")[2].strip("/")
        if path == "count":
            seen.append(path)
            return answer(200, [{"records": "250"}])
        page = int(path.removeprefix("page"))
        if page == slowest:
            assert not server.stop.wait(0.1)
        seen.append(path)
        return answer(200, rows(100 * page - 100, min(100 * page, 250)))

    with raw_server(script) as server:
        walk = walked if run is run_async else lambda axis, **options: list(pages(axis, **options))
        found = run(server.address, lambda axis: walk(axis, concurrency=8))
    assert len(found) == 250
    assert (seen[0], seen[-1]) == ("count", "count")
    assert sorted(seen[1:-1]) == ["page1", "page2", "page3"]


@BOTH
def test_nothing_is_asked_for_before_the_rows_that_one_at_a_time_has_are_read(run: Any) -> None:
    arrived: list[str] = []

    def script(served: Any) -> bytes:
        arrived.append(served.path)
        return answer(200, [{"records": "300"}] if "count" in served.path else rows(0, 100))

    async def first(axis: Any) -> Any:
        rows = aiter(pages(axis))
        found = await anext(rows)
        await asyncio.sleep(0.1)
        return found, list(arrived), await rows.aclose()

    def first_blocking(axis: Any) -> Any:
        rows = iter(pages(axis))
        return next(rows), list(arrived), rows.close()

    with raw_server(script) as server:
        _, then, _ = run(server.address, first if run is run_async else first_blocking)
    assert len(then) == len(arrived) == 2


@BOTH
@pytest.mark.parametrize("records", ["-1", -1, "", None, "many", True, "1.5", []], ids=repr)
def test_a_count_that_is_no_number_of_rows_is_an_error(run: Any, records: Any) -> None:
    def script(served: Any) -> bytes:
        return answer(200, [{"records": records}])

    with raw_server(script) as server:
        with pytest.raises(SchemaMismatch, match="the count is no number"):
            run(server.address, lambda axis: walked(axis) if run is run_async else list(pages(axis)))
        assert server.calls == 1
