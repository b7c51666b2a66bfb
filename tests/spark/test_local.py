"""DataFrames on two threads have every row once, typed as in a Parquet export, with an audit and without secrets."""

from __future__ import annotations

import json
import urllib.request
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.export import export
from axis_lms.sandbox import Sandbox

from .conftest import KEY

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default", "ignore::ResourceWarning")]


def latest(shared: str | None = None) -> dict[str, Any]:
    from axis_lms.spark import audits

    return audits(shared)[-1]


def pages(sandbox: Sandbox, operation: str = "reports_all_courses_page") -> list[Any]:
    return sandbox.calls(operation)


def test_a_frame_equals_the_parquet_export(
    spark: Any, reader: Any, sandbox: Sandbox, address: str, tmp_path: Path
) -> None:
    frame = reader.option("report", "all-courses").option("concurrency", 3).load()
    rows = frame.collect()
    audit = latest()
    assert len(sandbox.calls("token_request")) == 1, "one token for all processes"
    assert frame.rdd.getNumPartitions() == 3
    asked = sorted(call.path for call in pages(sandbox))
    with Axis(address, api_key=KEY) as axis:
        facts = export(axis.reports.all_courses_page, tmp_path / "courses.parquet")
    assert len(rows) == facts["rows"] == audit["rows"] == audit["unique"] == audit["count_before"] > 1000
    assert (audit["verdict"], audit["partitions"]) == ("consistent", 3)
    assert len(asked) == len(set(asked)) + 1, "each page once, and the first once more, for the plan"
    exported = spark.read.parquet(str(tmp_path / "courses.parquet"))
    assert frame.schema == exported.schema
    assert {tuple(row) for row in rows} == {tuple(row) for row in exported.collect()}


def test_the_option_fields_selects_the_columns_of_users(reader: Any, sandbox: Sandbox) -> None:
    frame = reader.option("report", "users-all").option("fields", "username,date_start").load()
    assert frame.columns == ["username", "date_start", "id", "other_fields"]
    assert frame.count() == 300
    assert {call.arguments["fields"] for call in pages(sandbox, "users_all_page")} == {"username,date_start,id"}
    assert isinstance(frame.first().date_start, date | None)


def test_a_secret_is_masked(reader: Any) -> None:
    rows = reader.option("report", "users-all").option("fields", "id,sso").load().limit(5).collect()
    assert {row.sso for row in rows} == {"***"}


@pytest.mark.parametrize("obeyed", ["", "status,min_progress,max_completion_date"])
def test_only_filters_that_the_site_is_known_to_obey_are_pushed_down(
    obeyed: str, reader: Any, sandbox: Sandbox
) -> None:
    options = {"report": "course", "course_id": "1", "obeyed": obeyed}
    frame = reader.options(**{name: value for name, value in options.items() if value}).load()
    query = "status = 'complete' AND progress > 50 AND score < 90 AND completion_date < DATE'2030-01-01'"
    found = {tuple(row) for row in frame.where(query).collect()}
    sent = {name for call in pages(sandbox, "reports_course_page") for name in call.arguments} - {"course_id", "page"}
    assert sent == set(filter(None, obeyed.split(",")))
    everything = [row for row in frame.collect() if row.completion_date]
    assert found == {
        tuple(row)
        for row in everything
        if row.status == "complete" and row.progress > 50 and row.score < 90 and row.completion_date < date(2030, 1, 1)
    }
    assert found


def test_moved_rows_make_the_verdict_drifted_and_with_raise_fail_the_job(reader: Any, sandbox: Sandbox) -> None:
    reader = reader.option("report", "all-courses").option("concurrency", 1)
    with sandbox.fault("churn", operation="reports_all_courses_page", edits=[{"request": 4, "delete": 10}]):
        reader.load().collect()
        audit = latest()
        assert (audit["verdict"], audit["rows"]) == ("drifted", audit["count_before"] - 1)
    with (
        sandbox.fault("churn", operation="reports_all_courses_page", edits=[{"request": 4, "insert": 0}]),
        pytest.raises(Exception, match="rows moved while Spark read them"),
    ):
        reader.option("check", "raise").load().collect()


def test_a_read_that_is_not_read_to_its_end_is_unfinished(reader: Any) -> None:
    frame = reader.option("report", "all-courses").load()
    frame.limit(5).collect()
    assert latest()["verdict"] == "unfinished"
    frame.collect()
    assert latest()["verdict"] == "consistent"


def test_a_shared_place_that_cannot_be_used_skips_the_audit_or_fails_the_job(reader: Any, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a directory belongs")
    reader = reader.option("report", "users-all").option("shared", str(blocked / "shared"))
    assert reader.load().count() == 300
    with pytest.raises(Exception, match="not audited"):
        reader.option("check", "raise").load().count()


def test_a_shared_directory_serves_one_token_to_many_reads(reader: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    shared = str(tmp_path / "shared")
    for _ in range(2):
        assert reader.option("report", "users-all").option("shared", shared).load().count() == 300
    assert len(sandbox.calls("token_request")) == 1
    assert latest(shared)["verdict"] == "consistent"


def test_a_shared_redis_serves_one_token_and_the_audit(
    reader: Any, sandbox: Sandbox, redis_url: str, tmp_path: Path
) -> None:
    url_file = tmp_path / "url"
    url_file.write_text(redis_url)
    reader = reader.option("report", "users-all").option("shared", f"redis:{url_file}").option("check", "raise")
    for _ in range(2):
        assert reader.load().count() == 300
    assert len(sandbox.calls("token_request")) == 1
    assert latest(f"redis:{url_file}")["verdict"] == "consistent"


@pytest.mark.parametrize("option", ["api_key", "token", "redis_url"])
def test_a_secret_as_an_option_is_refused(option: str, reader: Any) -> None:
    with pytest.raises(Exception, match=f"the option {option} would stand in") as failure:
        reader.option("report", "users-all").option(option, "value-5c").load()
    assert "value-5c" not in str(failure.value)


def test_the_key_and_the_token_are_in_no_plan_page_or_log(
    spark: Any, reader: Any, sandbox: Sandbox, spark_directory: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    frame = reader.option("report", "users-all").load()
    frame.count()
    with sandbox.fault("fail", operation="users_all_page", status=500), pytest.raises(Exception, match="500"):
        reader.option("report", "users-all").load().collect()
    frame.explain("extended")
    page = spark.sparkContext.uiWebUrl
    base = f"{page}/api/v1/applications/{spark.sparkContext.applicationId}"
    shown = [frame._jdf.queryExecution().toString(), str(spark.sparkContext.getConf().getAll())]
    for place in ("environment", "sql?details=true&planDescription=true", "stages?details=true", "jobs"):
        with urllib.request.urlopen(f"{base}/{place}") as answer:
            shown.append(answer.read().decode())
            assert json.loads(shown[-1])
    for place in ("environment", "SQL", "jobs", "executors"):
        with urllib.request.urlopen(f"{page}/{place}/") as answer:
            shown.append(answer.read().decode())
    events = [path for path in (spark_directory / "events").rglob("*") if path.is_file()]
    assert events
    shown += [path.read_text("utf-8", "replace") for path in events]
    shown += list(capfd.readouterr())
    text = "\n".join(shown)
    assert "axis_lms" in text
    secrets = [KEY, *sandbox.tokens._ends]
    assert len(secrets) > 1
    assert not [secret for secret in secrets if secret in text]
