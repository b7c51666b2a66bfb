"""Rows are merged into an earlier export, and new, changed, gone and returned rows are recorded."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from axis_lms import Axis, ConfigurationError
from axis_lms.export import export
from axis_lms.export.columns import Column, columns_of
from axis_lms.export.differences import Comparison
from axis_lms.sandbox import Sandbox

KINDS = ("lms.sqlite", "lms.duckdb", "lake")
Row = dict[str, str]
Night = Callable[..., dict[str, Any]]


def result(user: int | str, score: str = "0", **more: str) -> Row:
    row = {"user_id": str(user), "username": f"u{user}", "status": "incomplete", "progress": "0", "score": score}
    return row | {"start_date": "20260101", "completion_date": ""} | more


@pytest.fixture
def night(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> Night:
    """Export these rows from the site."""

    def run(name: str, *rows: Row, count: int | None = None, since: Any = "last", **options: Any) -> dict[str, Any]:
        with (
            sandbox.fault("answer", operation="reports_course_page", body=json.dumps(rows), times=1),
            sandbox.fault("answer", operation="reports_course_page", body="[]", after=1),
            sandbox.fault("count", operation="reports_course_count", records=len(rows) if count is None else count),
        ):
            to = f"{tmp_path / name}{'/' if name == 'lake' else ''}"
            form = "parquet" if name == "lake" else None
            return export(axis.reports.course_page, to, format=form, since=since, course_id=1, **options)

    return run


def ask(path: Path, question: str) -> list[Any]:
    """Run a query on a database, or on a directory of Parquet files as if it were one."""
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as database:
            return database.execute(question).fetchall()
    with closing(duckdb.connect(":memory:" if path.is_dir() else str(path))) as other:
        if path.is_dir():
            other.execute(f"CREATE VIEW course_1 AS FROM read_parquet('{path}/course-1.parquet')")
            if list(path.glob("changes/*.parquet")):
                other.execute(f"CREATE VIEW axis_changes AS FROM read_parquet('{path}/changes/*.parquet')")
            else:
                other.execute("CREATE TABLE axis_changes (what TEXT, row_key TEXT)")
        return list(other.execute(question).fetchall())


CHANGES = "SELECT what, row_key, fields, before, after FROM axis_changes ORDER BY last_seen, what, row_key"


@pytest.mark.parametrize("name", KINDS)
def test_rows_are_merged_and_their_changes_are_kept(night: Night, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    first = night(name, result(1), result(2), result(3))
    assert first["changes"] == {"since": None, "new": 0, "changed": 0, "gone": 0, "back": 0}
    assert ask(path, "SELECT count(*) FROM axis_changes") == [(0,)]

    second = night(name, result(1), result(2, "88", status="complete"), result(4))
    assert second["changes"] == {"since": first["read"], "new": 1, "changed": 1, "gone": 1, "back": 0}
    assert ask(path, "SELECT user_id, score, gone IS NULL, changed IS NULL FROM course_1 ORDER BY user_id") == [
        (1, 0, True, True),
        (2, 88, True, False),
        (3, 0, False, True),
        (4, 0, True, True),
    ]
    found = {
        what: (key, fields, before and json.loads(before), after and json.loads(after))
        for what, key, fields, before, after in ask(path, CHANGES)
    }
    assert found["new"][:3] == ("[4]", "", None)
    assert found["gone"][:2] == ("[3]", "")
    assert found["gone"][3] is None
    assert found["changed"][:2] == ("[2]", "status,score")
    assert (found["changed"][2]["score"], found["changed"][3]["score"]) == (0, 88)
    times = "SELECT what, first_seen = '{0}', last_seen = '{0}', gone IS NULL FROM axis_changes ORDER BY what"
    if name == "lms.duckdb":
        assert ask(path, times.format(first["read"])) == [
            ("changed", True, False, True),
            ("gone", True, True, False),
            ("new", False, False, True),
        ]

    third = night(name, result(1), result(2, "88", status="complete"), result(3), result(4))
    assert third["changes"] == {"since": second["read"], "new": 0, "changed": 0, "gone": 0, "back": 1}
    assert ask(path, "SELECT count(*) FROM course_1 WHERE gone IS NOT NULL") == [(0,)]
    assert ask(path, "SELECT row_key FROM axis_changes WHERE what = 'back'") == [("[3]",)]


@pytest.mark.parametrize("name", KINDS)
def test_merging_the_same_rows_again_changes_nothing(night: Night, tmp_path: Path, name: str) -> None:
    night(name, result(1), result(2))
    night(name, result(1, "5"), result(3))
    tables = [f"SELECT * FROM {table}" for table in ("course_1 ORDER BY user_id", "axis_changes ORDER BY what")]
    before = [ask(tmp_path / name, each) for each in tables]
    for _ in range(2):
        counts = night(name, result(1, "5"), result(3))["changes"]
        assert counts | {"since": None} == {"since": None, "new": 0, "changed": 0, "gone": 0, "back": 0}
    assert [ask(tmp_path / name, each) for each in tables] == before


@pytest.mark.parametrize("name", KINDS)
def test_rows_can_be_merged_into_a_plain_export(night: Night, tmp_path: Path, name: str) -> None:
    night(name, result(1), result(2), since=None)
    counts = night(name, result(1, "5"), result(3))["changes"]
    assert counts | {"since": ""} == {"since": "", "new": 1, "changed": 1, "gone": 1, "back": 0}
    assert counts["since"] is not None
    assert ask(tmp_path / name, "SELECT count(*) FROM course_1 WHERE first_seen IS NULL") == [(0,)]


@pytest.mark.parametrize("name", KINDS)
def test_a_target_with_tracked_changes_is_not_replaced(night: Night, tmp_path: Path, name: str) -> None:
    night(name, result(1), result(2))
    with pytest.raises(ConfigurationError, match="--since last"):
        night(name, result(1), since=None)
    assert ask(tmp_path / name, "SELECT count(*) FROM course_1") == [(2,)]


@pytest.mark.parametrize("to", ["lake/", "lake/course-1.parquet"])
def test_a_parquet_file_says_itself_that_it_keeps_track(night: Night, axis: Axis, tmp_path: Path, to: str) -> None:
    night("lake", result(1), result(2))
    (tmp_path / "lake" / "manifest.json").unlink()
    with pytest.raises(ConfigurationError, match="--since last"):
        export(axis.reports.course_page, f"{tmp_path}/{to}", format="parquet", course_id=1)
    assert ask(tmp_path / "lake", "SELECT count(*), count(first_seen) FROM course_1") == [(2, 2)]
    assert night("lake", result(1), result(3))["changes"]["gone"] == 1


@pytest.mark.parametrize("name", KINDS)
def test_rows_missing_from_a_drifted_walk_are_not_marked_as_gone(night: Night, tmp_path: Path, name: str) -> None:
    night(name, result(1), result(2), result(3))
    facts = night(name, result(1, "7"), count=3)
    assert facts["audit"]["verdict"] == "drifted"
    assert facts["changes"] | {"since": ""} == {"since": "", "new": 0, "changed": 1, "gone": 0, "back": 0}
    assert ask(tmp_path / name, "SELECT count(*) FROM course_1 WHERE gone IS NULL") == [(3,)]


@pytest.mark.parametrize("name", KINDS)
def test_rows_without_a_numeric_key_and_repeated_rows_are_merged(night: Night, tmp_path: Path, name: str) -> None:
    night(name, result("00123"), result(""), result(5), result(5, "8"))
    assert ask(tmp_path / name, "SELECT count(*) FROM course_1") == [(3,)]
    counts = night(name, result("00123"), result("", "4"), result(5, "8"))["changes"]
    assert counts | {"since": ""} == {"since": "", "new": 1, "changed": 0, "gone": 1, "back": 0}


@pytest.mark.parametrize("name", KINDS)
def test_rows_of_texts_that_lack_their_key_are_kept_apart(night: Night, tmp_path: Path, name: str) -> None:
    rows = result("", team="red"), result("", team="blue"), result(3)
    night(name, *rows, wire=True)
    assert ask(tmp_path / name, "SELECT count(*) FROM course_1") == [(3,)]
    counts = night(name, *rows, wire=True)["changes"]
    assert counts | {"since": ""} == {"since": "", "new": 0, "changed": 0, "gone": 0, "back": 0}


@pytest.mark.parametrize("name", KINDS)
def test_a_clock_that_was_set_back_loses_no_change(
    night: Night, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for score, clock in enumerate((1_000.0, 2_000.0, 1_500.0, 2_000.0, 3_000.0)):
        monkeypatch.setattr("axis_lms.export.spool.time.time", lambda clock=clock: clock)
        facts = night(name, result(1, str(score)))
    monkeypatch.undo()
    order = "SELECT json_extract(after, '$.score') FROM axis_changes ORDER BY last_seen"
    assert [int(score) for (score,) in ask(tmp_path / name, order)] == [1, 2, 3, 4]
    assert facts["changes"]["since"] == "1970-01-01T00:33:20.002000"


@pytest.mark.parametrize("name", KINDS)
def test_a_column_that_is_missing_for_a_while_keeps_its_values(
    night: Night, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after an update of the client, whose spec knows other fields."""

    def knows(change: Callable[[tuple[Column, ...]], tuple[Column, ...]]) -> None:
        monkeypatch.setattr("axis_lms.export.walks.columns_of", lambda *given: change(columns_of(*given)))

    night(name, result(1, team="red"), result(2, "5", team="red"))
    knows(lambda columns: (*columns, Column("team", "text")))
    assert night(name, result(1, team="red"), result(2, "5", team="blue"))["changes"]["changed"] == 2
    assert ask(tmp_path / name, "SELECT team FROM course_1 ORDER BY user_id") == [("red",), ("blue",)]
    knows(lambda columns: tuple(each for each in columns if each.name != "score"))
    night(name, result(1), result(3))
    monkeypatch.undo()
    for _ in range(2):
        counts = night(name, result(1), result(3))["changes"]
    assert counts | {"since": ""} == {"since": "", "new": 0, "changed": 0, "gone": 0, "back": 0}
    query = "SELECT user_id, team, score, gone IS NULL, first_seen IS NULL FROM course_1 ORDER BY user_id"
    assert ask(tmp_path / name, query) == [
        (1, "red", 0, True, False),
        (2, "blue", 5, False, False),
        (3, None, 0, True, False),
    ]


DAMAGE: list[Any] = [
    None,
    [],
    "text",
    {},
    {"columns": None},
    {"columns": {"user_id": "int128"}},
    {"columns": {"user_id": []}},
    {"tracked": None},
    {"tracked": [5]},
    {"parameters": None},
    {"site": 5},
    {"operation": None},
    {"read": 5},
    {"read": "soon"},
    {"started": {}},
]


@pytest.mark.parametrize("name", KINDS)
def test_what_another_version_noted_is_one_error_and_changes_nothing(night: Night, tmp_path: Path, name: str) -> None:
    facts, path = night(name, result(1)), tmp_path / name
    for each in DAMAGE:
        note(path, json.dumps(facts | each if isinstance(each, dict) and each else each))
        with pytest.raises(ConfigurationError, match="another version of axis-lms"):
            night(name, result(2))
    note(path, "{")
    with pytest.raises(ConfigurationError, match="another version of axis-lms"):
        night(name, result(2))
    note(path, json.dumps(facts))
    assert night(name, result(2), fresh=True)["changes"]["gone"] == 1


def note(path: Path, facts: str) -> None:
    """Write what an export noted of its only report."""
    if path.is_dir():
        file = path / "course-1.parquet"
        rows = pq.read_table(file)
        pq.write_table(rows.replace_schema_metadata({"axis_lms": facts}), file)
    else:
        connect: Any = sqlite3.connect if path.suffix == ".sqlite" else duckdb.connect
        with closing(connect(str(path))) as database:
            database.execute("UPDATE axis_exports SET facts = ?", [facts])
            database.commit()


@pytest.mark.parametrize("each", DAMAGE)
def test_a_manifest_of_another_version_is_one_error(night: Night, tmp_path: Path, each: Any) -> None:
    night("lake", result(1), since=None)
    manifest = tmp_path / "lake" / "manifest.json"
    facts = json.loads(manifest.read_text())
    report = facts["reports"]["course-1"]
    facts["reports"]["course-1"] = report | each if isinstance(each, dict) and each else each
    manifest.write_text(json.dumps(facts))
    with pytest.raises(ConfigurationError, match=r"another version of axis-lms|no export"):
        night("lake", result(2))
    with pytest.raises(ConfigurationError, match="another version of axis-lms"):
        list(Comparison(tmp_path / "lake", tmp_path / "lake"))
    night("lake", result(2), since=None)  # without a merge, nothing has to be known of it


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("since", ["last", None], ids=["into tracked rows", "into a plain export"])
@pytest.mark.parametrize(
    ("options", "message"), [({"status": "complete"}, "other filters"), ({"wire": True}, "without --wire")]
)
def test_merging_with_other_filters_or_types_is_refused_before_anything_is_read(
    night: Night, sandbox: Sandbox, tmp_path: Path, name: str, since: str | None, options: Row, message: str
) -> None:
    night(name, result(1), since=since)
    calls, files = len(sandbox.calls("reports_course_page")), sorted(tmp_path.rglob("*"))
    with pytest.raises(ConfigurationError, match=message):
        night(name, result(2), **options)
    assert len(sandbox.calls("reports_course_page")) == calls
    assert sorted(tmp_path.rglob("*")) == files
    night(name, result(3))
    assert ask(tmp_path / name, "SELECT user_id FROM course_1 WHERE gone IS NULL") == [(3,)]


@pytest.mark.parametrize("name", KINDS)
def test_fields_outside_the_spec_are_compared_too(night: Night, tmp_path: Path, name: str) -> None:
    night(name, result(1, team="red"))
    assert night(name, result(1, team="blue"))["changes"]["changed"] == 1
    assert ask(tmp_path / name, "SELECT fields FROM axis_changes") == [("other_fields",)]


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("step", ["manifest", "publish"])
def test_after_a_failed_run_the_next_one_records_each_change_once(
    night: Night, tmp_path: Path, name: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    night(name, result(1), result(2))
    with monkeypatch.context() as patch:
        if step == "manifest":
            patch.setattr("axis_lms.export.run.manifest", lambda *_: (_ for _ in ()).throw(RuntimeError))
        elif name == "lake":  # between the changes and the rows
            patch.setattr("axis_lms.export.lake.publish", FailsAtTheSecondFile())
        else:
            patch.setattr("axis_lms.export.merging.apply", lambda *_: (_ for _ in ()).throw(RuntimeError))
        with pytest.raises(RuntimeError):
            night(name, result(1, "5"), result(3))
    for fresh in (True, False):
        night(name, result(1, "5"), result(3), fresh=fresh)
    changes = ask(tmp_path / name, "SELECT what, row_key FROM axis_changes ORDER BY row_key")
    assert changes == [("changed", "[1]"), ("gone", "[2]"), ("new", "[3]")]


@pytest.mark.parametrize("name", KINDS)
def test_a_night_takes_no_rows_that_the_night_before_could_not_write(
    night: Night, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = time.time()
    monkeypatch.setattr("axis_lms.export.spool.time.time", lambda: clock)
    night(name, result(1))
    with monkeypatch.context() as patch:
        patch.setattr("axis_lms.export.merging.apply", lambda *_: (_ for _ in ()).throw(RuntimeError))
        with pytest.raises(RuntimeError):
            night(name, result(1, "5"))
    clock += 23 * 3600
    night(name, result(1, "7"))
    assert ask(tmp_path / name, "SELECT score FROM course_1") == [(7,)]


class FailsAtTheSecondFile:
    """Moves one file to its final name, and fails at the next."""

    def __init__(self) -> None:
        self.used = False

    def __call__(self, draft: Path, path: Path) -> None:
        if self.used:
            raise RuntimeError
        draft.replace(path)
        self.used = True


@pytest.mark.parametrize("to", ["x.csv", "x.jsonl", "x.parquet", "csvs/"])
def test_merging_into_a_format_that_cannot_track_changes_is_refused(axis: Axis, tmp_path: Path, to: str) -> None:
    with pytest.raises(ConfigurationError, match="--since last needs"):
        export(axis.reports.course_page, f"{tmp_path}/{to}", course_id=1, since="last")


def test_a_parquet_file_that_no_export_made_is_left_alone(night: Night, tmp_path: Path) -> None:
    (tmp_path / "lake").mkdir()
    duckdb.sql(f"COPY (SELECT 1 AS mine) TO '{tmp_path}/lake/course-1.parquet'")
    with pytest.raises(ConfigurationError, match="made by no export"):
        night("lake", result(1))
    assert duckdb.sql(f"SELECT mine FROM '{tmp_path}/lake/course-1.parquet'").fetchall() == [(1,)]


def test_a_link_in_the_place_of_the_folder_of_changes_is_not_followed(
    night: Night, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "victim").mkdir()
    (tmp_path / "lake").mkdir()
    (tmp_path / "lake" / "changes").symlink_to(tmp_path / "victim")
    with pytest.raises(ConfigurationError, match="symbolic link"):
        night("lake", result(1))
    assert list((tmp_path / "victim").iterdir()) == []
    assert sandbox.calls("reports_course_page") == []


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_table_of_changes_that_no_export_made_is_left_alone(
    night: Night, sandbox: Sandbox, tmp_path: Path, kind: str
) -> None:
    connect: Any = sqlite3.connect if kind == "sqlite" else duckdb.connect
    with closing(connect(str(tmp_path / f"lms.{kind}"))) as database:
        database.execute("CREATE TABLE axis_changes (mine TEXT)")
        database.commit()
    with pytest.raises(ConfigurationError, match="no export made"):
        night(f"lms.{kind}", result(1))
    assert sandbox.calls("reports_course_page") == []


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_indexes_of_the_user_are_kept_when_tracking_begins(night: Night, tmp_path: Path, kind: str) -> None:
    night(f"lms.{kind}", result(1), since=None)
    connect: Any = sqlite3.connect if kind == "sqlite" else duckdb.connect
    with closing(connect(str(tmp_path / f"lms.{kind}"))) as database:
        database.execute("CREATE INDEX by_name ON course_1 (username)")
        database.commit()
    night(f"lms.{kind}", result(1, "3"), result(2))
    night(f"lms.{kind}", result(1, "4"), result(2))
    listed = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    if kind == "duckdb":
        listed = "SELECT index_name FROM duckdb_indexes()"
    assert ask(tmp_path / f"lms.{kind}", listed) == [("by_name",)]
