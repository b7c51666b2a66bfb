"""Databases are written in place: an export keeps what others write there, and touches no other table."""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest

from axis_lms import Axis, ConfigurationError
from axis_lms.export import Progress, databases, export
from axis_lms.sandbox import Sandbox

PAGE = Path(__file__).parents[2] / "docs" / "exporting.md"
KINDS = ("sqlite", "duckdb")


def connect(path: Path) -> Any:
    return sqlite3.connect(path) if path.suffix == ".sqlite" else duckdb.connect(str(path))


def run(path: Path, *statements: str) -> list[Any]:
    """Run statements in a database, and return the rows of the last one."""
    with closing(connect(path)) as database:
        for statement in statements:
            found = database.execute(statement).fetchall()
        database.commit()
    return list(found)


def course(axis: Axis, to: Path, **options: Any) -> dict[str, Any]:
    return export(axis.reports.course_page, to, course_id=1, **options)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["course_1", "Course_1", "COURSE_1", "axis_exports", "Axis_Exports"])
def test_a_table_that_no_export_made_is_never_dropped(axis: Axis, tmp_path: Path, kind: str, name: str) -> None:
    path = tmp_path / f"x.{kind}"
    run(path, f"CREATE TABLE {name} (mine TEXT)", f"INSERT INTO {name} VALUES ('precious')")
    with pytest.raises(ConfigurationError, match="no export made"):
        course(axis, path)
    assert run(path, f"SELECT mine FROM {name}") == [("precious",)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("statement", ["CREATE TABLE course_1 (a TEXT)", "CREATE VIEW course_1 AS SELECT 1 AS a"])
def test_a_table_that_replaced_one_of_an_export_is_never_dropped(
    axis: Axis, tmp_path: Path, kind: str, statement: str
) -> None:
    path = tmp_path / f"x.{kind}"
    course(axis, path)
    run(path, "DROP TABLE course_1", statement)
    with pytest.raises(ConfigurationError, match="altered since"):
        course(axis, path)
    run(path, "SELECT a FROM course_1")


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_that_is_created_during_the_walk_is_never_dropped(axis: Axis, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    run(path, "CREATE TABLE mine (a TEXT)")

    def meanwhile(progress: Progress) -> None:
        if progress.rows == 100:
            run(path, "CREATE TABLE course_1 (a TEXT)")

    with pytest.raises(ConfigurationError, match="no export made"):
        course(axis, path, progress=meanwhile)
    assert run(path, "SELECT a FROM course_1") == []


def test_an_export_writes_into_a_duckdb_file_that_is_created_during_the_walk(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"

    def meanwhile(progress: Progress) -> None:
        if progress.rows == 100:
            run(path, "CREATE TABLE mine (a TEXT)")

    course(axis, path, progress=meanwhile)
    assert run(path, "SELECT count(*) FROM course_1") == [(788,)]
    assert run(path, "SELECT a FROM mine") == []


def test_macros_sequences_types_and_schemas_of_a_duckdb_file_are_kept(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    course(axis, path)
    run(
        path,
        "CREATE MACRO twice(a) AS a * 2",
        "CREATE SEQUENCE numbers",
        "CREATE TYPE mood AS ENUM ('glad')",
        "CREATE SCHEMA mine",
        "CREATE TABLE mine.course_1 (a TEXT)",
        "CREATE VIEW mine.axis_exports AS SELECT 1 AS a",
    )
    course(axis, path)
    assert run(path, "SELECT twice(2), nextval('numbers'), 'glad'::mood::text FROM mine.axis_exports") == [
        (4, 1, "glad")
    ]
    assert run(path, "SELECT a FROM mine.course_1") == []


@pytest.mark.parametrize("kind", KINDS)
def test_indexes_and_triggers_of_a_table_are_kept(axis: Axis, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    course(axis, path)
    run(path, "CREATE UNIQUE INDEX by_user ON course_1 (user_id)")
    listed = "SELECT index_name FROM duckdb_indexes()"
    if kind == "sqlite":
        run(path, "CREATE TABLE log (a)")
        run(path, "CREATE TRIGGER logged AFTER INSERT ON course_1 BEGIN INSERT INTO log VALUES (1); END")
        listed = "SELECT name FROM sqlite_master WHERE tbl_name = 'course_1' AND type != 'table' ORDER BY name"
    course(axis, path)
    assert run(path, listed) == ([("by_user",), ("logged",)] if kind == "sqlite" else [("by_user",)])
    if kind == "sqlite":
        assert run(path, "SELECT * FROM log") == []


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_an_sqlite_file_that_another_program_has_open_is_not_damaged(axis: Axis, tmp_path: Path, mode: str) -> None:
    path = tmp_path / "x.sqlite"
    course(axis, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("CREATE TABLE notes (a TEXT)")
        other.execute("UPDATE course_1 SET username = 'edited'")
        course(axis, path)
        other.execute("INSERT INTO notes VALUES ('mine')")
        assert other.execute("SELECT count(*) FROM course_1 WHERE username = 'edited'").fetchone() == (0,)
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert run(path, "SELECT * FROM notes") == [("mine",)]


def test_what_another_program_commits_during_an_export_is_kept(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    course(axis, path)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE notes (a TEXT)")

        def writing(progress: Progress) -> None:
            if progress.writing:  # the export waits for the lock
                threading.Timer(0.1, other.execute, ["COMMIT"]).start()

        course(axis, path, progress=writing)
    assert run(path, "SELECT * FROM notes") == []
    assert run(path, "SELECT count(*) FROM course_1") == [(788,)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_database_that_stays_locked_is_an_error_and_the_export_can_be_resumed(
    axis: Axis, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess
    import sys

    path = tmp_path / f"x.{kind}"
    run(path, "CREATE TABLE mine (a TEXT)")
    monkeypatch.setattr(databases, "PATIENCE_SECONDS", 0.2)
    code = (
        "import sqlite3, duckdb, sys; path = sys.argv[1];"
        "c = sqlite3.connect(path) if path.endswith('sqlite') else duckdb.connect(path);"
        "c.execute('BEGIN IMMEDIATE' if path.endswith('sqlite') else 'BEGIN'); print('held', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(ConfigurationError, match="locked by another program"):
            course(axis, path)
        other.communicate("\n")
    course(axis, path)
    assert run(path, "SELECT count(*) FROM course_1") == [(788,)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_export_that_fails_while_it_writes_changes_nothing(
    axis: Axis, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"x.{kind}"
    course(axis, path)
    before = run(path, "SELECT * FROM course_1"), run(path, "SELECT * FROM axis_exports")
    with monkeypatch.context() as patch:
        patch.setattr(databases.Ledger, "record", lambda *_: (_ for _ in ()).throw(RuntimeError))
        with pytest.raises(RuntimeError):
            course(axis, path, status="complete", fresh=True)
    assert (run(path, "SELECT * FROM course_1"), run(path, "SELECT * FROM axis_exports")) == before
    course(axis, path, status="complete", fresh=True)
    facts = json.loads(run(path, "SELECT facts FROM axis_exports")[0][0])
    assert facts["parameters"] == {"course_id": "1", "status": "complete"}
    assert run(path, "SELECT DISTINCT status FROM course_1") == [("complete",)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_no_database_is_refused_before_the_walk(
    axis: Axis, sandbox: Any, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"x.{kind}"
    path.write_text("no database at all " * 1000)
    with pytest.raises(ConfigurationError, match="database"):
        course(axis, path)
    assert path.read_text() == "no database at all " * 1000
    assert not sandbox.calls("reports_course_page")


@pytest.mark.parametrize("kind", KINDS)
def test_an_export_with_other_columns_replaces_the_columns(axis: Axis, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    for fields in ("id,username", "id,email"):
        export(axis.users.all_page, path, fields=fields)
    with closing(connect(path)) as database:
        found = database.execute("SELECT * FROM users_all")
        assert [column[0] for column in found.description] == ["id", "email", "other_fields"]


def test_a_duckdb_file_that_this_process_has_open_is_an_error(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    with closing(duckdb.connect(str(path))) as database:
        database.execute("CREATE TABLE mine (a TEXT)")
        with pytest.raises(ConfigurationError, match="close that connection"):
            course(axis, path)
    course(axis, path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_queries_on_the_page_answer_their_questions(
    axis: Axis, sandbox: Sandbox, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"lms.{kind}"
    course(axis, path, since="last")
    first, second, third = [row for row in axis.reports.course(1) if row.status == "incomplete"][:3]
    sandbox.learn(1, int(first.user_id), 100, 90)
    sandbox.learn(1, int(second.user_id), 60, 50)
    axis.courses.unenroll(1, third.user_id)
    facts = course(axis, path, since="last")
    (queries,) = re.findall(r"^```sql\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    finished, present = queries.strip().rstrip(";").split(";")
    assert [key for key, _ in run(path, finished)] == [f"[{first.user_id}]"]
    assert len(run(path, present)) == facts["rows"]
