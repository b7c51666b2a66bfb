"""Whole exports from a sandbox: to every format, stopped at any page, and over rows that move."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from axis_lms import Axis, ConfigurationError
from axis_lms.export import Progress, export
from axis_lms.sandbox import SITES, Sandbox

FILES = ("course.jsonl", "course.csv", "course.parquet", "course.sqlite")
"""The formats with the same bytes for the same rows. DuckDB writes the time into its files."""


class Stopped(Exception):
    """Raised to stop an export."""


class StopAt:
    """Stops an export when it has read so many rows."""

    def __init__(self, rows: int) -> None:
        self.rows = rows

    def __call__(self, progress: Progress) -> None:
        if progress.rows >= self.rows:
            raise Stopped


def rows_of(path: Path) -> list[tuple[Any, ...]]:
    """Return the first columns of an export, typed as far as its format can."""
    columns = "user_id, username, progress, start_date, completion_date"
    if path.suffix == ".jsonl":
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        return [tuple(record[name] for name in columns.split(", ")) for record in records]
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [tuple(row[name] for name in columns.split(", ")) for row in csv.DictReader(file)]
    if path.suffix == ".parquet":
        return [tuple(row[name] for name in columns.split(", ")) for row in pq.read_table(path).to_pylist()]
    connect: Any = sqlite3.connect if path.suffix == ".sqlite" else duckdb.connect
    with closing(connect(str(path))) as database:
        rows: list[tuple[Any, ...]] = database.execute(f"SELECT {columns} FROM course_1").fetchall()
    return rows


def test_every_format_has_the_same_typed_rows(axis: Axis, tmp_path: Path) -> None:
    for name in (*FILES, "course.duckdb"):
        facts = export(axis.reports.course_page, tmp_path / name, course_id=1)
        assert facts["audit"] == {
            "rows": 788,
            "unique": 788,
            "repeated": 0,
            "count_before": 788,
            "count_after": 788,
            "verdict": "consistent",
        }
    typed = rows_of(tmp_path / "course.parquet")
    assert typed[1] == (2, "diego2", 76, date(2022, 12, 13), None)
    as_text = [(*row[:3], *(day and day.isoformat() for day in row[3:])) for row in typed]
    assert rows_of(tmp_path / "course.duckdb") == typed
    assert rows_of(tmp_path / "course.sqlite") == as_text == rows_of(tmp_path / "course.jsonl")
    assert rows_of(tmp_path / "course.csv") == [
        tuple("" if cell is None else str(cell) for cell in row) for row in as_text
    ]


def test_parquet_has_the_types_of_the_spec_and_fixed_row_groups(
    axis: Axis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("axis_lms.export.writers.BATCH", 100)
    monkeypatch.setattr("axis_lms.export.writers.ROW_GROUP", 300)
    export(axis.reports.course_page, tmp_path / "c.parquet", course_id=1)
    found = pq.ParquetFile(tmp_path / "c.parquet")
    assert [found.metadata.row_group(number).num_rows for number in range(found.num_row_groups)] == [300, 300, 188]
    assert {field.name: str(field.type) for field in found.schema_arrow} == {
        "user_id": "int64",
        "username": "string",
        "status": "string",
        "progress": "int64",
        "score": "int64",
        "start_date": "date32[day]",
        "completion_date": "date32[day]",
        "other_fields": "string",
    }


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("stopped_at", [1, 100, 250, 700, 788])
def test_a_stopped_export_is_resumed_to_the_same_bytes(axis: Axis, tmp_path: Path, name: str, stopped_at: int) -> None:
    export(axis.reports.course_page, tmp_path / f"whole-{name}", course_id=1)
    with pytest.raises(Stopped):
        export(axis.reports.course_page, tmp_path / name, course_id=1, progress=StopAt(stopped_at))
    assert not (tmp_path / name).exists()
    seen: list[Progress] = []
    export(axis.reports.course_page, tmp_path / name, course_id=1, progress=seen.append)
    assert seen[0].resumed
    assert not any(each.restarted for each in seen)
    assert (tmp_path / name).read_bytes() == (tmp_path / f"whole-{name}").read_bytes()
    assert not (tmp_path / f"{name}.partial").exists()


@pytest.mark.parametrize("name", FILES)
def test_an_export_killed_before_its_manifest_is_resumed_to_the_same_bytes(
    axis: Axis, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(axis.reports.course_page, tmp_path / f"whole-{name}", course_id=1)
    with monkeypatch.context() as patch:
        patch.setattr("axis_lms.export.run.manifest", lambda *_: (_ for _ in ()).throw(Stopped))
        with pytest.raises(Stopped):
            export(axis.reports.course_page, tmp_path / name, course_id=1)
    assert (tmp_path / name).exists()
    export(axis.reports.course_page, tmp_path / name, course_id=1)
    if name.endswith("sqlite"):  # SQLite counts the changes in the file, which was written twice
        assert rows_of(tmp_path / name) == rows_of(tmp_path / f"whole-{name}")
    else:
        assert (tmp_path / name).read_bytes() == (tmp_path / f"whole-{name}").read_bytes()
    assert not (tmp_path / f"{name}.partial").exists()


@pytest.mark.parametrize("name", ["lms.sqlite", "lms.duckdb"])
def test_tables_added_between_two_runs_of_an_export_are_kept(
    axis: Axis, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("axis_lms.export.run.manifest", lambda *_: (_ for _ in ()).throw(Stopped))
        with pytest.raises(Stopped):
            export(axis.reports.course_page, tmp_path / name, course_id=1)
    connect: Any = sqlite3.connect if name.endswith("sqlite") else duckdb.connect
    with closing(connect(str(tmp_path / name))) as database:
        database.execute("CREATE TABLE mine (x TEXT)")
        database.commit()
    export(axis.reports.course_page, tmp_path / name, course_id=1)
    with closing(connect(str(tmp_path / name))) as database:
        assert database.execute("SELECT count(*) FROM mine").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM course_1").fetchone() == (788,)


def test_a_resumed_export_starts_at_its_last_page(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        export(axis.reports.course_page, tmp_path / "c.jsonl", concurrency=1, course_id=1, progress=StopAt(500))
    sandbox.log.clear()
    export(axis.reports.course_page, tmp_path / "c.jsonl", concurrency=1, course_id=1)
    pages = [int(call.arguments["page"]) for call in sandbox.calls("reports_course_page")]
    assert pages == [5, 6, 7, 8]


def test_rows_that_moved_between_two_runs_restart_the_export(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        export(axis.reports.course_page, tmp_path / "c.jsonl", course_id=1, progress=StopAt(500))
    axis.courses.unenroll(1, axis.reports.course(1)[5].user_id)
    seen: list[Progress] = []
    facts = export(axis.reports.course_page, tmp_path / "c.jsonl", course_id=1, progress=seen.append)
    assert any(each.restarted for each in seen)
    assert (facts["rows"], facts["audit"]["verdict"]) == (787, "consistent")


def test_rows_that_move_during_an_export_make_the_verdict_drifted(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.fault("churn", operation="reports", edits=[{"request": 4, "delete": 10}]):
        facts = export(axis.reports.course_page, tmp_path / "c.csv", concurrency=1, course_id=1)
    assert facts["audit"]["verdict"] == "drifted"
    assert (tmp_path / "c.csv").exists()
    manifest = json.loads((tmp_path / "c.csv.manifest.json").read_text("utf-8"))
    assert manifest["reports"]["course-1"]["audit"]["verdict"] == "drifted"


def test_the_manifest_describes_the_export(axis: Axis, tmp_path: Path) -> None:
    export(axis.reports.course_page, tmp_path / "c.parquet", course_id=1, status="complete")
    manifest = json.loads((tmp_path / "c.parquet.manifest.json").read_text("utf-8"))
    report = manifest["reports"]["course-1"]
    assert report["operation"] == "reports_course_page"
    assert report["parameters"] == {"course_id": "1", "status": "complete"}
    assert report["columns"]["start_date"] == "date"
    assert report["file"] == "c.parquet"
    assert len(manifest["spec"]["sha256"]) == 64
    assert "sandbox-key" not in json.dumps(manifest)


def test_a_database_has_one_table_for_each_report(axis: Axis, tmp_path: Path) -> None:
    for name in ("lms.sqlite", "lms.duckdb"):
        for course in (1, 2, 1):
            export(axis.reports.course_page, tmp_path / name, course_id=course)
        reports = json.loads((tmp_path / f"{name}.manifest.json").read_text("utf-8"))["reports"]
        assert [report["table"] for report in reports.values()] == ["course_1", "course_2"]
    with closing(sqlite3.connect(tmp_path / "lms.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM course_1").fetchone() == (788,)
        assert database.execute("SELECT report FROM axis_exports").fetchall() == [("course-1",), ("course-2",)]


@pytest.mark.parametrize("name", ["lms.sqlite", "lms.duckdb"])
def test_a_view_of_the_user_is_kept(axis: Axis, tmp_path: Path, name: str) -> None:
    connect: Any = sqlite3.connect if name.endswith("sqlite") else duckdb.connect
    export(axis.reports.course_page, tmp_path / name, course_id=1)
    with closing(connect(str(tmp_path / name))) as database:
        database.execute("CREATE VIEW best AS SELECT username FROM course_1 WHERE score = 100")
        database.commit()
    export(axis.reports.course_page, tmp_path / name, course_id=1)
    with closing(connect(str(tmp_path / name))) as database:
        assert database.execute("SELECT count(*) FROM best").fetchone()[0] > 0


def test_a_table_that_no_export_made_is_left_alone(axis: Axis, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "mine.sqlite")) as database:
        database.execute("CREATE TABLE course_1 (mine TEXT)")
        database.commit()
        with pytest.raises(ConfigurationError, match="course_1"):
            export(axis.reports.course_page, tmp_path / "mine.sqlite", course_id=1)
        assert database.execute("SELECT * FROM course_1").fetchall() == []


def test_credentials_are_masked_on_the_disk(axis: Axis, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        export(axis.users.all_page, tmp_path / "u.jsonl", fields="id,sso", progress=StopAt(500))
    assert "https://" not in (tmp_path / "u.jsonl.partial" / "users-all" / "rows.jsonl").read_text("utf-8")
    export(axis.users.all_page, tmp_path / "u.jsonl", fields="id,sso")
    assert json.loads((tmp_path / "u.jsonl").read_text("utf-8").splitlines()[0]) == {"id": 1, "sso": "***"}


@pytest.mark.parametrize("site", sorted(SITES))
def test_every_kind_of_site_can_be_exported(tmp_path: Path, site: str) -> None:
    sandbox = Sandbox(users=300, site=site)
    style = "bearer" if sandbox.site.key_style == "any" else sandbox.site.key_style
    address = "learn.example.com" + sandbox.site.base
    with Axis(address, api_key="sandbox-key", key_style=style, transport=sandbox.transport()) as axis:
        facts = export(axis.reports.all_courses_page, tmp_path / "all.parquet")
    assert facts["audit"]["verdict"] == "consistent"
    assert facts["values_that_did_not_fit"] == {}
    table = pq.read_table(tmp_path / "all.parquet")
    assert table.num_rows == facts["rows"]
    renamed = "percent_complete" in sandbox.site.rename.values()
    assert (table["other_fields"].null_count == 0) is renamed


def test_wire_keeps_every_value_as_it_came(axis: Axis, tmp_path: Path) -> None:
    export(axis.reports.course_page, tmp_path / "c.jsonl", course_id=1, wire=True)
    first = json.loads((tmp_path / "c.jsonl").read_text("utf-8").splitlines()[1])
    assert first["start_date"] == "20221213"
    assert first["completion_date"] == ""


def test_a_lone_surrogate_does_not_stop_an_export(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> None:
    body = '[{"id": "1", "username": "a\\ud800b"}]'
    for name in ("u.jsonl", "u.csv", "u.parquet", "u.sqlite"):
        with (
            sandbox.fault("answer", operation="users_all_page", body=body),
            sandbox.fault("count", operation="users_all_count", records=1),
        ):
            facts = export(axis.users.all_page, tmp_path / name)
        assert facts["rows"] == 1
    assert json.loads((tmp_path / "u.jsonl").read_text("utf-8")) == {"id": 1, "username": "a?b"}


@pytest.mark.parametrize("name", ["u.jsonl", "u.csv", "u.parquet", "u.sqlite", "u.duckdb"])
def test_values_that_do_not_fit_keep_their_text_and_are_counted(
    axis: Axis, sandbox: Sandbox, tmp_path: Path, name: str
) -> None:
    row = {"username": "", "status": "", "progress": "", "start_date": "", "completion_date": ""}
    body = json.dumps([row | {"user_id": "00123", "score": f"{number}.5"} for number in range(3)])
    with (
        sandbox.fault("answer", operation="reports_course_page", body=body),
        sandbox.fault("count", operation="reports_course_count", records=3),
    ):
        facts = export(axis.reports.course_page, tmp_path / name, course_id=1)
    assert facts["values_that_did_not_fit"] == {"user_id": 3, "score": 3}
    if name == "u.jsonl":
        kept = [json.loads(line) for line in (tmp_path / name).read_text("utf-8").splitlines()]
        kept = [{name: record[name] for name in ("user_id", "score")} for record in kept]
    elif name == "u.csv":
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            kept = [json.loads(row["other_fields"]) for row in csv.DictReader(file)]
    elif name == "u.parquet":
        kept = [json.loads(row) for row in pq.read_table(tmp_path / name)["other_fields"].to_pylist()]
    else:
        connect: Any = sqlite3.connect if name == "u.sqlite" else duckdb.connect
        with closing(connect(str(tmp_path / name))) as database:
            found = database.execute("SELECT other_fields FROM course_1").fetchall()
        kept = [json.loads(row) for (row,) in found]
    assert kept == [{"user_id": "00123", "score": f"{number}.5"} for number in range(3)]


def test_only_a_page_method_can_be_exported(axis: Axis, tmp_path: Path) -> None:
    for method in (axis.courses.get, axis.reports.course, len):
        with pytest.raises(ConfigurationError, match="page method"):
            export(method, tmp_path / "x.csv")


@pytest.mark.parametrize("to", ["x.xlsx", "-"])
def test_a_path_with_an_unknown_ending_is_refused(axis: Axis, to: str) -> None:
    with pytest.raises(ConfigurationError):
        export(axis.reports.course_page, to, course_id=1)


def test_two_exports_cannot_write_the_same_file(axis: Axis, tmp_path: Path) -> None:
    refused = 0

    def again(progress: Progress) -> None:
        nonlocal refused
        with pytest.raises(ConfigurationError, match="another export"):
            export(axis.reports.course_page, tmp_path / "c.csv", course_id=1)
        refused += 1

    export(axis.reports.course_page, tmp_path / "c.csv", course_id=1, progress=again)
    assert refused > 1
