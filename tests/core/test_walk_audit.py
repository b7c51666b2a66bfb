"""A walk ends, and its report is right about rows that move in the meantime."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from axis_lms import AsyncAxis, Axis, ConfigurationError, Report, WalkIncomplete, paginate
from axis_lms._walk import Walk
from axis_lms.sandbox import Sandbox

from .both import BOTH
from .conftest import end_faults

ROWS = 788
SANDBOX = Sandbox(users=1000)
"""All walks here share it, as none of them writes."""


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    yield
    end_faults(SANDBOX)


def course_axis() -> Axis:
    return Axis("http://localhost", api_key="sandbox-key", transport=SANDBOX.transport())


def walk(**options: Any) -> tuple[list[str], Report]:
    with course_axis() as axis:
        pages = paginate(axis.reports.course_page, course_id=1, **options)
        return [str(row.user_id) for row in pages], pages.report


EDIT = st.one_of(
    st.fixed_dictionaries({"request": st.integers(1, 11), "delete": st.integers(0, ROWS - 1)}),
    st.fixed_dictionaries({"request": st.integers(1, 11), "insert": st.integers(0, ROWS)}),
)
# The sandbox makes its edits in the order of the list.
EDITS = st.lists(EDIT, max_size=6).map(lambda edits: sorted(edits, key=lambda edit: edit["request"]))
QUIET = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUIET
@given(EDITS)
@example([])
@example([{"request": 4, "delete": 0}])
@example([{"request": 4, "delete": 0}, {"request": 4, "insert": ROWS - 1}])
@example([{"request": 3, "insert": 0}, {"request": 9, "delete": 0}])
def test_the_report_is_right_whatever_rows_move(edits: list[dict[str, int]]) -> None:
    before, _ = walk(check="off")
    with SANDBOX.fault("churn", operation="reports", edits=edits) as churn:
        rows, report = walk()
    counts = [
        ROWS + sum(("insert" in e) - ("delete" in e) for e in churn.events if e["request"] <= at)
        for at in (1, churn.seen)
    ]
    assert (report.count_before, report.count_after) == tuple(counts)
    assert (report.rows, report.unique) == (len(rows), len(set(rows)))
    assert report.repeated == len(rows) - len(set(rows))
    agree = counts[0] == counts[1] == len(rows) == len(set(rows))
    assert report.verdict == ("consistent" if agree else "drifted")
    gone = {e["key"][0] for e in churn.events if "delete" in e}
    come = {e["key"][0] for e in churn.events if "insert" in e}
    stayed = set(before) - gone
    if report.verdict == "consistent" and not (gone and come):
        assert set(rows) >= stayed, "no row can be missing unless one went and another came"
    if not churn.events:
        assert report.verdict == "consistent"


@settings(QUIET, max_examples=60)
@given(EDITS, st.integers(2, 9))
@example([], 4)
@example([{"request": 4, "delete": 0}], 4)
@example([{"request": 9, "delete": 0}], 8)
@example([{"request": 9, "insert": 0}], 8)
def test_a_concurrent_walk_notices_every_single_change(edits: list[dict[str, int]], width: int) -> None:
    """The second count is requested after all pages, so it shows every change that came before."""
    before, _ = walk(check="off")
    with SANDBOX.fault("churn", operation="reports", edits=edits) as churn:
        rows, report = walk(concurrency=width)
    gone = {e["key"][0] for e in churn.events if "delete" in e}
    come = {e["key"][0] for e in churn.events if "insert" in e}
    assert (report.rows, report.unique) == (len(rows), len(set(rows)))
    if report.verdict == "consistent":
        assert len(rows) == len(set(rows)) == report.count_before == report.count_after
        if not (gone and come):
            assert set(rows) >= set(before) - gone, "no row can be missing unless one went and another came"
    if not churn.events:
        assert report.verdict == "consistent"


@QUIET
@given(EDITS)
@example([{"request": 4, "delete": 0}, {"request": 4, "insert": ROWS - 1}])
@example([])
def test_a_proven_walk_has_every_row(edits: list[dict[str, int]]) -> None:
    before, _ = walk(check="off")
    with SANDBOX.fault("churn", operation="reports", edits=edits) as churn:
        rows, report = walk(check="twice")
    gone = {e["key"][0] for e in churn.events if "delete" in e}
    if report.verdict == "proven":
        assert set(rows) >= set(before) - gone
    if not churn.events:
        assert report.verdict == "proven"
    assert report.verdict in ("proven", "drifted")


def test_a_change_that_no_figure_shows_is_consistent_and_not_proven() -> None:
    """A row that was read is deleted and another is added at the end: one row is missing, and all counts agree."""
    edits = [{"request": 4, "delete": 0}, {"request": 4, "insert": ROWS - 1}]
    whole, _ = walk()
    with SANDBOX.fault("churn", operation="reports", edits=edits):
        rows, report = walk()
    assert report == Report(ROWS, ROWS, 0, ROWS, ROWS, "consistent")
    assert set(whole) - set(rows)
    with SANDBOX.fault("churn", operation="reports", edits=edits):
        _, report = walk(check="twice")
    assert report.verdict == "drifted"


def test_a_walk_over_rows_that_stay_is_consistent_or_proven() -> None:
    assert walk()[1] == Report(ROWS, ROWS, 0, ROWS, ROWS, "consistent")
    assert walk(check="twice")[1].verdict == "proven"
    assert walk(check="off")[1] == Report(ROWS, ROWS, 0, ROWS, None, "unchecked")
    assert walk(check="off", concurrency=2)[1].verdict == "unchecked"


def test_a_drift_is_logged_raised_or_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    def drift() -> Any:
        return SANDBOX.fault("churn", operation="reports", edits=[{"request": 4, "delete": 0}])

    with caplog.at_level(logging.WARNING, "axis_lms"):
        for check, logged in (("warn", 1), ("off", 1), ("twice", 2)):
            with drift():
                walk(check=check)
            assert len(caplog.records) == logged
        with drift(), pytest.raises(WalkIncomplete, match="moved") as caught:
            walk(check="raise")
        assert len(caplog.records) == 2
    report = caught.value.report
    assert (report.rows, report.count_before, report.count_after, report.verdict) == (
        ROWS - 1,
        ROWS,
        ROWS - 1,
        "drifted",
    )
    assert walk(check="raise")[1].verdict == "consistent"


@pytest.mark.parametrize(
    ("fault", "asked"),
    [({"kind": "repeat", "period": 1}, 2), ({"kind": "repeat", "period": 2}, 3), ({"kind": "count", "records": 10}, 3)],
    ids=["every page the first", "A-B-A-B", "a count that lies"],
)
@pytest.mark.parametrize("check", ["warn", "raise", "twice"])
def test_a_walk_that_would_not_end_is_an_error(fault: dict[str, Any], asked: int, check: str) -> None:
    SANDBOX.log.clear()
    with SANDBOX.fault(**fault), course_axis() as axis:
        pages = paginate(axis.reports.course_page, course_id=1, check=check)  # type: ignore[arg-type]
        with pytest.raises(WalkIncomplete) as caught:
            list(pages)
    assert len(SANDBOX.calls("reports_course_page")) == asked
    assert caught.value.report.rows <= asked * 100
    assert caught.value.checkpoint == pages.checkpoint
    assert caught.value.operation == "reports_course_page"


def test_pages_that_repeat_are_found_without_an_audit_too() -> None:
    with SANDBOX.fault("repeat", period=2), pytest.raises(WalkIncomplete, match="repeats page 1"):
        walk(check="off")


@pytest.mark.parametrize("fault", [{"kind": "clamp"}, {"kind": "blank", "page": 1}, {"kind": "count", "off": 5}])
def test_a_clamped_page_ends_a_walk_and_a_wrong_count_shows(fault: dict[str, Any]) -> None:
    with SANDBOX.fault(**fault):
        rows, report = walk()
    assert report.verdict == ("consistent" if fault["kind"] == "clamp" else "drifted")
    assert len(rows) == (0 if fault["kind"] == "blank" else ROWS)


@pytest.mark.parametrize("limit", [0, 1, 99, 100, 101, 788, 5000])
def test_a_limit_cuts_on_our_side_and_asks_for_no_more_pages(limit: int) -> None:
    SANDBOX.log.clear()
    rows, report = walk(limit=limit)
    assert len(rows) == min(limit, ROWS)
    assert report.verdict == ("consistent" if limit > ROWS else "partial")
    assert len(SANDBOX.calls("reports_course_page")) == min(8, -(-limit // 100))
    assert rows == walk()[0][:limit]


@BOTH
@pytest.mark.parametrize("stop", [0, 1, 99, 100, 101, 250, 787, 788])
def test_a_checkpoint_resumes_to_the_row(stop: int, run: Any) -> None:
    transport = SANDBOX.transport() if "async" not in run.__name__ else SANDBOX.async_transport()

    def part(axis: Axis) -> list[Any]:
        pages = paginate(axis.reports.course_page, course_id=1)
        rows = []
        for row in pages:
            if len(rows) == stop:
                break
            rows.append(str(row.user_id))
            saved[0] = pages.checkpoint
        return rows + [str(row.user_id) for row in paginate(axis.reports.course_page, course_id=1, start=saved[0])]

    async def async_part(axis: AsyncAxis) -> list[Any]:
        pages = paginate(axis.reports.course_page, course_id=1)
        rows = []
        async for row in pages:
            if len(rows) == stop:
                break
            rows.append(str(row.user_id))
            saved[0] = pages.checkpoint
        rest = paginate(axis.reports.course_page, course_id=1, start=saved[0])
        return rows + [str(row.user_id) async for row in rest]

    saved: list[Any] = [1]
    found = run("http://localhost", async_part if "async" in run.__name__ else part, transport=transport)
    assert found == walk()[0]


def test_a_checkpoint_whose_row_has_moved_is_noticed() -> None:
    with course_axis() as axis:
        pages = paginate(axis.reports.course_page, course_id=1)
        row = None
        for row in pages:  # noqa: B007
            if pages.report.rows and pages.checkpoint["row"] == 50:
                break
        mark = pages.checkpoint
        assert row
        for edits in ([], [{"request": 1, "delete": 3}]):
            with SANDBOX.fault("churn", operation="reports_course_page", edits=edits):
                rest = paginate(axis.reports.course_page, course_id=1, start=mark)
                list(rest)
            assert rest.report.verdict == ("drifted" if edits else "partial")
        with SANDBOX.fault("blank", page=1):
            rest = paginate(axis.reports.course_page, course_id=1, start=mark)
            assert list(rest) == []
            assert rest.checkpoint == {"operation": "reports_course_page", "page": 1, "row": 0}
            assert rest.report.verdict == "drifted"


def test_each_loop_is_a_fresh_walk_and_pages_come_as_lists() -> None:
    with course_axis() as axis:
        pages = paginate(axis.reports.course_page, course_id=1)
        assert pages.report.verdict == "unfinished"
        assert [len(page) for page in pages.by_page()] == [100] * 7 + [88]
        assert [len(page) for page in pages.by_page()] == [100] * 7 + [88]
        assert pages.total() == ROWS
        assert pages.checkpoint["row"] == 88
        for _ in pages:
            break
        assert pages.report.verdict == "unfinished"


def test_a_walk_over_nothing() -> None:
    with course_axis() as axis:
        pages = paginate(axis.users.filtered_page, user_filter="username=nobody-of-that-name")
        assert list(pages) == []
        assert pages.report == Report(0, 0, 0, 0, 0, "consistent")
        assert pages.checkpoint["page"] == 1


def test_fields_without_the_key_still_bring_it_for_the_audit() -> None:
    SANDBOX.log.clear()
    with course_axis() as axis:
        pages = paginate(axis.users.all_page, fields="username,email", limit=3)
        assert all(row.id for row in pages)
        assert SANDBOX.calls("users_all_page")[0].arguments["fields"] == "username,email,id"
        list(paginate(axis.users.all_page, fields="id,email", limit=3))
        assert SANDBOX.calls("users_all_page")[1].arguments["fields"] == "id,email"


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 0},
        {"start": -1},
        {"limit": -1},
        {"concurrency": 0},
        {"check": "maybe"},
        {"page": 3},
        {"colour": "red"},
        {"start": {"operation": "users_all_page", "page": 1, "row": 0}},
        {"start": {}},
        {"start": {"operation": "reports_course_page"}},
        {"start": {"operation": "reports_course_page", "page": "1"}},
        {"start": {"operation": "reports_course_page", "page": 1, "row": -1}},
        {"start": {"operation": "reports_course_page", "page": 0, "row": 1}},
    ],
)
def test_wrong_arguments_are_refused_before_anything_is_sent(wrong: dict[str, Any]) -> None:
    SANDBOX.log.clear()
    with course_axis() as axis, pytest.raises(ConfigurationError):
        paginate(axis.reports.course_page, course_id=1, **wrong)
    assert SANDBOX.calls() == []


def test_only_a_method_that_returns_pages_can_be_walked() -> None:
    def stray(page: int) -> Any:
        """Return no page."""

    with course_axis() as axis:
        for method in (axis.reports.course, axis.courses.list):
            with pytest.raises(ConfigurationError, match="course_page"):
                paginate(method)  # type: ignore[call-overload]
        with pytest.raises(ConfigurationError, match="course_page"):
            list(paginate(stray))  # type: ignore[call-overload]
        with pytest.raises(ConfigurationError, match="answers one page"):
            paginate(axis.reports.course_page(course_id=1, page=1))  # type: ignore[call-overload]


def test_rows_without_a_key_are_compared_as_a_whole() -> None:
    walk = Walk("x", ("user_id",), {"page": 1}, None, 4, True)
    assert len(walk.take([{"a": 1}, {"a": 2}, {"a": 1}, {"user_id": "", "a": 3}])) == 4
    assert walk.report().repeated == 1


@BOTH
def test_rows_can_be_returned_as_the_raw_dicts(run: Any) -> None:
    def rows(axis: Any) -> Any:
        pages = paginate(axis.reports.course_page, course_id=1, as_dicts=True)
        return collected(pages) if isinstance(axis, AsyncAxis) else (list(pages), pages.total(), pages.report)

    async def collected(pages: Any) -> Any:
        found = [row async for page in pages.by_page() for row in page]
        return found, await pages.total(), pages.report

    kind = SANDBOX.async_transport if "async" in run.__name__ else SANDBOX.transport
    found, total, report = run("http://localhost", rows, transport=kind())
    with course_axis() as axis:
        assert found == [row.to_dict() for row in paginate(axis.reports.course_page, course_id=1)]
    assert (total, report.verdict) == (ROWS, "consistent")


def test_a_walk_that_was_not_counted_again_is_not_finished() -> None:
    walk = Walk("x", ("user_id",), {"page": 1}, None, 1, True)
    walk.ask()
    walk.take([{"user_id": "1"}])
    assert (walk.ended, walk.report().verdict) == (True, "unfinished")
