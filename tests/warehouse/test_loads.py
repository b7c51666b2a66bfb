"""Loads into DuckDB and Postgres: repeated after changes, drifted, filtered and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

import dlt
import httpx
import pytest
from dlt.pipeline.exceptions import PipelineStepFailed

from axis_lms import Axis, Forbidden, WalkIncomplete, paginate
from axis_lms.sandbox import Sandbox
from axis_lms.warehouse import TABLES, axis_source, report_table

from .conftest import reads, rows


@pytest.fixture(params=["duckdb", pytest.param("postgres", marks=pytest.mark.slow)])
def warehouse(request: pytest.FixtureRequest, tmp_path: Path) -> dlt.Pipeline:
    """A pipeline into an empty dataset of each destination."""
    if request.param == "duckdb":
        destination: Any = dlt.destinations.duckdb(str(tmp_path / "warehouse.duckdb"))
    else:
        destination = dlt.destinations.postgres(request.getfixturevalue("postgres"))
    return dlt.pipeline("axis", destination=destination, dataset_name=f"lms_{request.node.name.partition('[')[0]}"[:60])


def test_a_site_is_loaded_and_later_changes_are_merged_by_key(axis: Axis, warehouse: dlt.Pipeline) -> None:
    warehouse.run(axis_source(axis))
    for table in TABLES:
        assert rows(warehouse, f"SELECT count(*) FROM {table}") == [(reads(warehouse, table)[0][1],)], table
        assert reads(warehouse, table)[0][2] in ("consistent", "whole")
    people = {(int(row["id"]), row["email"]) for row in paginate(axis.users.all_page, as_dicts=True, fields="id,email")}
    assert set(rows(warehouse, "SELECT id, email FROM users")) == people
    memberships = rows(warehouse, "SELECT count(*) FROM usergroup_members")
    assert rows(warehouse, "SELECT count(*) FROM users__usergroups") == memberships
    assert rows(warehouse, "SELECT min(start_date) FROM course_results")[0][0] > date(2000, 1, 1)

    left, changed = (row.user_id for row in axis.courses.users(course_id=1, status="all")[:2])
    axis.courses.unenroll(course_id=1, user_id=left)
    axis.users.update(user_id=changed, city="Hamburg")
    hired = axis.users.create(username="newcomer").id
    warehouse.run(axis_source(axis, ["users", "course_enrollments"]))
    gone = rows(warehouse, "SELECT course_id, user_id FROM course_enrollments WHERE gone_at IS NOT NULL")
    assert gone == [(1, int(left))]
    assert rows(warehouse, f"SELECT city FROM users WHERE id = {changed}") == [("Hamburg",)]
    assert rows(warehouse, f"SELECT username, gone_at FROM users WHERE id = {hired}") == [("newcomer", None)]
    assert [read[3] for read in reads(warehouse, "course_enrollments")] == [0, 1]

    axis.courses.enroll(course_id=1, user_id=left, start="20260101")
    warehouse.run(axis_source(axis, ["course_enrollments"]))
    assert rows(warehouse, "SELECT count(*) FROM course_enrollments WHERE gone_at IS NOT NULL") == [(0,)]
    total = reads(warehouse, "course_enrollments")[-1][1]
    assert rows(warehouse, "SELECT count(*) FROM course_enrollments") == [(total,)]


def test_a_user_who_is_gone_is_marked_and_keeps_what_was_known(warehouse: dlt.Pipeline) -> None:
    for users in (60, 50, 60):
        transport = Sandbox(users=users).transport()
        with Axis("learn.example.com", api_key="sandbox-key", transport=transport) as axis:
            warehouse.run(axis_source(axis, ["users"]))
        assert rows(warehouse, "SELECT count(*), count(gone_at) FROM users") == [(60, 60 - users)]
        assert rows(warehouse, "SELECT username, manager_id FROM users WHERE id = 60") == [("noor60", 38)]
    assert [read[3] for read in reads(warehouse, "users")] == [0, 10, 0]


def test_a_run_without_changes_changes_nothing(axis: Axis, warehouse: dlt.Pipeline) -> None:
    tables = ["users", "certificates", "usergroups"]
    columns = {"users": "id, username, gone_at", "certificates": "*", "usergroups": "*"}
    warehouse.run(axis_source(axis, tables))
    before = {name: sorted(rows(warehouse, f"SELECT {columns[name]} FROM {name}"), key=str) for name in tables}
    warehouse.run(axis_source(axis, tables))
    assert before == {name: sorted(rows(warehouse, f"SELECT {columns[name]} FROM {name}"), key=str) for name in tables}
    assert all(reads(warehouse, name)[-1][3] == 0 for name in tables)


def test_no_credential_reaches_the_warehouse(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline, tmp_path: Path
) -> None:
    pipeline.run(axis_source(axis, ["users"]))
    (asked,) = {call.arguments["fields"] for call in sandbox.calls("users_all_page")}
    assert "usergroups" in asked and "sso" not in asked.split(",")
    pipeline.run(report_table(axis.users.all_page, name="links", fields="id,username,sso"))
    with sandbox.fault("fail", operation="users_all_page", status=400), pytest.raises(PipelineStepFailed):
        pipeline.run(axis_source(axis, ["users"]))
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"noor60" in kept, "the rows, the state and the traces of dlt are among what is searched"
    secrets = ["sandbox-key", "_portal/sso/", *sandbox.tokens._ends]
    assert len(secrets) > 2
    assert not [secret for secret in secrets if secret.encode() in kept]


def test_after_a_drifted_reading_no_row_is_marked_as_gone(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline, caplog: pytest.LogCaptureFixture
) -> None:
    pipeline.run(axis_source(axis, ["certificates"]))
    with drifting(sandbox):
        pipeline.run(axis_source(axis, ["certificates"]))
    assert [read[2:] for read in reads(pipeline, "certificates")] == [("consistent", 0), ("drifted", None)]
    assert rows(pipeline, "SELECT count(*) FROM certificates WHERE gone_at IS NOT NULL") == [(0,)]
    with drifting(sandbox), pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(axis_source(axis, ["certificates"], check="raise"))
    assert cause(failed.value, WalkIncomplete)


def drifting(sandbox: Sandbox) -> Any:
    """Let the site count one certificate more than it lists."""
    return sandbox.fault("count", operation="reports_all_certifications_count", off=1)


def cause(error: BaseException, kind: type[BaseException]) -> bool:
    """Return whether a class of error is among the causes of an error."""
    found: BaseException | None = error
    while found is not None and not isinstance(found, kind):
        found = found.__cause__
    return found is not None


def test_a_failure_of_the_client_is_the_cause_of_dlts_error_and_leaves_nothing_pending(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline
) -> None:
    with sandbox.fault("fail", status=403, operation="usergroups_members"), pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(axis_source(axis, ["users", "usergroup_members"]))
    assert cause(failed.value, Forbidden)
    assert not pipeline.has_pending_data
    pipeline.run(axis_source(axis, ["users", "usergroup_members"]))
    assert rows(pipeline, "SELECT count(*) FROM users") == [(120,)]


@pytest.mark.parametrize("missing", ["user_id", "course_id", "session_id"])
def test_no_row_is_lost_if_a_site_leaves_an_id_out(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline, missing: str
) -> None:
    tables = [
        "course_results",
        "ilt_results",
        "ilt_sessions",
        "course_enrollments",
        "usergroup_members",
        "branch_users",
    ]
    sandbox.switch(missing=[missing])
    for _ in range(2):
        pipeline.run(axis_source(axis, tables))
    for table in tables:
        read = reads(pipeline, table)[-1]
        assert read[1] > 10
        assert rows(pipeline, f"SELECT count(*) FROM {table} WHERE gone_at IS NULL") == [(read[1],)], table


def test_a_record_without_its_id_gets_the_id_of_the_call(axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline) -> None:
    sandbox.switch(missing=["Course.id"])
    pipeline.run(axis_source(axis, ["courses"]))
    sandbox.switch(extra={"Course.color": "red"})
    pipeline.run(axis_source(axis, ["courses"]))
    listed = sorted(int(course.id) for course in axis.courses.list())
    assert rows(pipeline, "SELECT id FROM courses WHERE gone_at IS NULL ORDER BY id") == [(each,) for each in listed]
    assert rows(pipeline, "SELECT count(*) FROM courses") == [(len(listed),)]


def test_reports_of_several_courses_share_a_table(axis: Axis, pipeline: dlt.Pipeline) -> None:
    def both() -> list[Any]:
        return [report_table(axis.reports.course_page, course_id=number) for number in (1, 2)]

    pipeline.run(both())
    one, two = (paginate(axis.reports.course_page, course_id=number).total() for number in (1, 2))
    by_course = "SELECT course_id, count(*) FROM course_report WHERE gone_at IS NULL GROUP BY 1 ORDER BY 1"
    assert rows(pipeline, by_course) == [(1, one), (2, two)]
    axis.courses.unenroll(course_id=2, user_id=axis.reports.course(course_id=2)[0].user_id)
    pipeline.run(both())
    assert rows(pipeline, by_course) == [(1, one), (2, two - 1)]


def test_a_filtered_report_marks_no_row_as_gone(axis: Axis, pipeline: dlt.Pipeline) -> None:
    pipeline.run(report_table(axis.reports.course_page, course_id=1))
    pipeline.run(report_table(axis.reports.course_page, course_id=1, status="complete"))
    assert [read[0] for read in reads(pipeline, "course_report")] == ["whole", "filtered"]
    assert rows(pipeline, "SELECT count(*) FROM course_report WHERE gone_at IS NOT NULL") == [(0,)]


def test_a_group_that_is_deleted_during_a_reading_has_no_members(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline
) -> None:
    pipeline.run(axis_source(axis, ["usergroup_members"]))
    with sandbox.fault("fail", status=404, operation="usergroups_members", times=1):
        pipeline.run(axis_source(axis, ["usergroup_members"], concurrency=1))
    first, second = reads(pipeline, "usergroup_members")
    assert first[1] - second[1] == second[3] > 0


def test_if_no_group_at_all_is_found_no_member_is_marked_as_gone(
    axis: Axis, sandbox: Sandbox, pipeline: dlt.Pipeline
) -> None:
    pipeline.run(axis_source(axis, ["usergroup_members"]))
    with sandbox.fault("fail", status=404, operation="usergroups_members"):
        pipeline.run(axis_source(axis, ["usergroup_members"]))
    assert reads(pipeline, "usergroup_members")[-1][1:] == (0, "partial", None)
    assert rows(pipeline, "SELECT count(gone_at) FROM usergroup_members") == [(0,)]


def test_an_empty_report_still_has_a_table(pipeline: dlt.Pipeline) -> None:
    sandbox = Sandbox(users=2)
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as axis:
        pipeline.run(axis_source(axis, ["archived_results"]))
        assert axis.reports.all_archived() == []
    assert rows(pipeline, "SELECT count(*), max(completion_date) FROM archived_results") == [(0, None)]


def test_concurrency_limits_the_requests_that_are_sent_at_once(pipeline: dlt.Pipeline) -> None:
    sandbox = Sandbox(users=250)
    site, now, most, lock = sandbox.transport(), 0, 0, Lock()

    class Counting(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal now, most
            with lock:
                now += 1
                most = max(most, now)
            try:
                time.sleep(0.005)  # so that requests overlap
                return site.handle_request(request)
            finally:
                with lock:
                    now -= 1

    with Axis("learn.example.com", api_key="sandbox-key", transport=Counting()) as axis:
        for _ in range(40):  # a client sends its first requests in rounds, until it knows that the site does not limit
            axis.courses.count()
        pipeline.run(axis_source(axis, concurrency=3))
    assert 1 < most <= 3


KILLED = """
import json, os, signal, sys
import dlt
from dlt.common.runtime.collector import NullCollector
from axis_lms import Axis
from axis_lms.warehouse import axis_source

address, dataset, step, counter = sys.argv[1:]

class Killer(NullCollector):
    now = ""
    def _start(self, step):
        self.now = step
    def update(self, name, *args, **kwargs):
        if self.now.startswith(step) and name == counter:
            os.kill(os.getpid(), signal.SIGKILL)

where = dlt.destinations.postgres(address) if address else dlt.destinations.duckdb("warehouse.duckdb")
pipeline = dlt.pipeline("axis", destination=where, dataset_name=dataset, progress=Killer() if step else None)
with Axis() as axis:
    if pipeline.has_pending_data:
        pipeline.run()
    pipeline.run(axis_source(axis, ["users", "course_results", "usergroups"]))
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("step", "counter", "kind"),
    [
        ("Extract", "course_results", "duckdb"),
        ("Normalize", "Files", "duckdb"),
        ("Load", "Jobs", "postgres"),
    ],
)
def test_a_killed_load_is_completed_by_the_next_run(
    request: pytest.FixtureRequest, tmp_path: Path, step: str, counter: str, kind: str
) -> None:
    sandbox, dataset = Sandbox(users=150), f"killed_{step.lower()}"
    database = request.getfixturevalue("postgres") if kind == "postgres" else ""
    where: Any = dlt.destinations.duckdb("warehouse.duckdb")
    if database:
        where = dlt.destinations.postgres(database)
    with sandbox.serve() as address:
        environment = {**os.environ, "AXIS_ADDRESS": address, "AXIS_API_KEY": "sandbox-key"}

        def run(*arguments: str) -> int:
            command = [sys.executable, "-c", KILLED, database, dataset, *arguments]
            return subprocess.run(command, env=environment, cwd=tmp_path, check=False).returncode

        assert run("", "") == 0
        with Axis(address, api_key="sandbox-key") as axis:
            axis.courses.unenroll(course_id=1, user_id=axis.reports.course(course_id=1)[0].user_id)
        assert run(step, counter) == -signal.SIGKILL
        assert run("", "") == 0
        with Axis(address, api_key="sandbox-key") as axis:
            expected = {(int(row.user_id), int(row.course_id)) for row in paginate(axis.reports.all_courses_page)}
    pipeline = dlt.attach("axis", destination=where, dataset_name=dataset)
    found = rows(pipeline, "SELECT user_id, course_id FROM course_results WHERE gone_at IS NULL")
    assert sorted(found) == sorted(expected)
    assert rows(pipeline, "SELECT count(*) FROM course_results WHERE gone_at IS NOT NULL") == [(1,)]
    assert rows(pipeline, "SELECT count(*) FROM users") == [(150,)]
