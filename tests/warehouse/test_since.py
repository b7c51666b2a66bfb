"""Loads from a date on: where a site obeys the filter, obeys it in part, or ignores it."""

from __future__ import annotations

import dlt
import httpx
import pytest

from axis_lms import Axis
from axis_lms.sandbox import Sandbox
from axis_lms.warehouse import axis_source, report_table
from axis_lms_api.operations import OPERATIONS

from .conftest import reads, rows


def test_later_runs_read_from_a_date_on_if_the_site_obeys_the_filter(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline
) -> None:
    since = {"course_results": "completion_date"}
    pipeline.run(axis_source(axis, ["course_results"], since=since))
    whole = rows(pipeline, "SELECT count(*) FROM course_results")
    newest = rows(pipeline, "SELECT max(completion_date) FROM course_results")[0][0]
    learner = next(row for row in axis.reports.course(course_id=2) if row.status == "incomplete")
    sandbox.learn(2, int(learner.user_id), 100, 90)
    axis.courses.unenroll(course_id=1, user_id=axis.reports.course(course_id=1)[0].user_id)
    pipeline.run(axis_source(axis, ["course_results"], since=since))
    asked = sandbox.calls("reports_all_courses_page")[-1].arguments
    assert asked["min_completion_date"] == newest.strftime("%Y%m%d")
    first, second = reads(pipeline, "course_results")
    assert first[0] == "whole" and second[0] == f"since {asked['min_completion_date']}"
    assert 0 < second[1] < first[1] and second[3] is None
    key = f"{learner.user_id}/2"
    assert rows(pipeline, f"SELECT progress FROM course_results WHERE row_key = '{key}'") == [(100,)]
    assert rows(pipeline, "SELECT count(*) FROM course_results") == whole
    pipeline.run(axis_source(axis, ["course_results"]))
    assert reads(pipeline, "course_results")[-1][3] == 1


class IgnoresDate(httpx.BaseTransport):
    """A site that ignores the filter by date of completion, or filters by another day."""

    def __init__(self, site: httpx.BaseTransport, day: str | None = None) -> None:
        self.site, self.day = site, day

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = "min_completion_date" in request.url.params
        request.url = request.url.copy_remove_param("min_completion_date")
        if asked and self.day:
            request.url = request.url.copy_add_param("min_completion_date", self.day)
        return self.site.handle_request(request)


def test_a_site_that_ignores_the_filter_of_a_date_is_read_whole_with_a_warning(
    sandbox: Sandbox, pipeline: dlt.Pipeline, caplog: pytest.LogCaptureFixture
) -> None:
    since = {"course_results": "completion_date"}
    with Axis("learn.example.com", api_key="sandbox-key", transport=IgnoresDate(sandbox.transport())) as axis:
        pipeline.run(axis_source(axis, ["course_results"], since=since))
        axis.courses.unenroll(course_id=1, user_id=axis.reports.course(course_id=1)[0].user_id)
        pipeline.run(axis_source(axis, ["course_results"], since=since))
    first, second = reads(pipeline, "course_results")
    assert (first[0], second[0], second[1], second[3]) == ("whole", "whole", first[1] - 1, 1)
    assert "does not obey min_completion_date" in caplog.text
    assert "1 rows are gone" in caplog.text


def test_a_site_that_obeys_the_filter_of_a_date_in_part_causes_a_warning_and_no_row_is_marked_as_gone(
    sandbox: Sandbox, pipeline: dlt.Pipeline, caplog: pytest.LogCaptureFixture
) -> None:
    since = {"course_results": "completion_date"}
    with Axis(
        "learn.example.com", api_key="sandbox-key", transport=IgnoresDate(sandbox.transport(), "20200101")
    ) as axis:
        for _ in range(2):
            pipeline.run(axis_source(axis, ["course_results"], since=since))
    first, second = reads(pipeline, "course_results")
    assert second[0].startswith("since ") and 0 < second[1] < first[1] and second[3] is None
    assert rows(pipeline, "SELECT count(*) FROM course_results WHERE gone_at IS NOT NULL") == [(0,)]
    assert "obeys min_completion_date in part" in caplog.text


def test_a_filter_that_the_site_was_seen_to_ignore_is_not_sent(
    axis: Axis,
    sandbox: Sandbox,
    pipeline: dlt.Pipeline,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    operation = OPERATIONS["reports_all_courses_page"]
    parameters = [each._replace(obeyed=each.name != "min_completion_date") for each in operation.parameters]
    monkeypatch.setitem(OPERATIONS, operation.id, operation._replace(parameters=tuple(parameters)))
    for _ in range(2):
        pipeline.run(axis_source(axis, ["course_results"], since={"course_results": "completion_date"}))
    assert [read[0] for read in reads(pipeline, "course_results")] == ["whole", "whole"]
    assert not [call for call in sandbox.calls("reports_all_courses_page") if "min_completion_date" in call.arguments]
    assert "seen to ignore min_completion_date" in caplog.text


def test_after_a_drifted_reading_the_next_run_reads_from_the_same_date(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline
) -> None:
    since = {"course_results": "completion_date"}
    with sandbox.fault("count", operation="reports_all_courses_count", off=1):
        pipeline.run(axis_source(axis, ["course_results"], since=since))
    for _ in range(2):
        pipeline.run(axis_source(axis, ["course_results"], since=since))
    readings = [read[0] for read in reads(pipeline, "course_results")]
    assert readings[:2] == ["whole", "whole"] and readings[2].startswith("since ")


def test_another_date_or_filter_begins_with_all_rows(axis: Axis, pipeline: dlt.Pipeline) -> None:
    for field in ("completion_date", "start_date", "start_date"):
        pipeline.run(axis_source(axis, ["course_results"], since={"course_results": field}))
    kinds = [read[0].partition(" ")[0] for read in reads(pipeline, "course_results")]
    assert kinds == ["whole", "whole", "since"]
    for filters in ({"status": "complete"}, {}, {}):
        pipeline.run(report_table(axis.reports.course_page, course_id=1, since="start_date", **filters))
    kinds = [read[0].partition(" ")[0] for read in reads(pipeline, "course_report")]
    assert kinds == ["filtered", "whole", "since"]
