"""Two exports of any formats are compared row by row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis, ConfigurationError
from axis_lms.export import export
from axis_lms.export.differences import Comparison, Difference
from axis_lms.sandbox import Sandbox

FORMATS = ("jsonl", "csv", "parquet", "sqlite", "duckdb")
OLD = {"1": ("=1+1", "0"), "2": ("two", "7"), "3": ("three", "00123")}
NEW = {"1": ("=1+1", "0"), "2": ("two", "88"), "4": ("four", "5.5")}


def write(axis: Axis, sandbox: Sandbox, to: Path, site: dict[str, tuple[str, str]], **options: Any) -> Path:
    rest = {"status": "", "progress": "0", "start_date": "20260101", "completion_date": "", "team": "red"}
    rows = [rest | {"user_id": user, "username": name, "score": score} for user, (name, score) in site.items()]
    with (
        sandbox.fault("answer", operation="reports_course_page", body=json.dumps(rows)),
        sandbox.fault("count", operation="reports_course_count", records=len(rows)),
    ):
        export(axis.reports.course_page, to, course_id=1, **options)
    return to


@pytest.mark.parametrize("after", FORMATS)
@pytest.mark.parametrize("before", ["jsonl", "csv"])
def test_two_exports_are_compared_whatever_their_formats(
    axis: Axis, sandbox: Sandbox, tmp_path: Path, before: str, after: str
) -> None:
    old = write(axis, sandbox, tmp_path / f"old.{before}", OLD)
    found = Comparison(old, write(axis, sandbox, tmp_path / f"new.{after}", NEW))
    shared = {"progress": "0", "start_date": "2026-01-01", "team": "red"}
    two = {"user_id": "2", "username": "two"} | shared
    assert sorted(found) == [
        Difference("course-1", "changed", ("2",), two | {"score": "7"}, two | {"score": "88"}),
        Difference("course-1", "gone", ("3",), shared | {"user_id": "3", "username": "three", "score": "00123"}, None),
        Difference("course-1", "new", ("4",), None, shared | {"user_id": "4", "username": "four", "score": "5.5"}),
    ]
    assert found.counts == {"course-1": {"new": 1, "changed": 1, "gone": 1, "same": 1}}
    assert list(Comparison(old, old)) == []


@pytest.mark.parametrize("options", [{"bom": True}, {"formulas": True}, {"bom": True, "formulas": True}])
def test_the_style_of_csv_makes_no_difference(
    axis: Axis, sandbox: Sandbox, tmp_path: Path, options: dict[str, Any]
) -> None:
    old = write(axis, sandbox, tmp_path / "old.csv", OLD, **options)
    assert list(Comparison(old, write(axis, sandbox, tmp_path / "new.csv", OLD))) == []


@pytest.mark.parametrize("name", ["lms.sqlite", "lms.duckdb", "lake/"])
def test_rows_marked_as_gone_are_compared_as_gone(axis: Axis, sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    old = write(axis, sandbox, tmp_path / "old.jsonl", OLD)
    form = "parquet" if name == "lake/" else None
    for site in (OLD, NEW):
        to = f"{tmp_path}/{name}"
        write(axis, sandbox, to, site, since="last", format=form)  # type: ignore[arg-type]
    assert [(each.what, each.key) for each in Comparison(old, tmp_path / name)] == [
        ("changed", ("2",)),
        ("new", ("4",)),
        ("gone", ("3",)),
    ]


def test_every_row_of_a_real_report_is_the_same_in_every_format(axis: Axis, tmp_path: Path) -> None:
    fields = "id,username,date_start,date_expire,manager_id,usergroups,organizations,custom15"
    for form in FORMATS:
        export(axis.users.all_page, tmp_path / f"users.{form}", fields=fields)
    for form in FORMATS[1:]:
        found = Comparison(tmp_path / "users.jsonl", tmp_path / f"users.{form}")
        assert list(found) == []
        assert found.counts["users-all"]["same"] == 1000


def test_reports_in_one_export_only_and_other_filters_are_listed(axis: Axis, tmp_path: Path) -> None:
    for course in (1, 2):
        export(axis.reports.course_page, tmp_path / "old.sqlite", course_id=course)
    export(axis.reports.course_page, tmp_path / "new.sqlite", course_id=1, status="complete")
    export(axis.users.all_page, tmp_path / "new.sqlite")
    found = Comparison(tmp_path / "old.sqlite", tmp_path / "new.sqlite")
    assert found.reports() == ["course-1"]
    assert found.only_in_one() == (["course-2"], ["users-all"])
    assert found.exported_differently() == ["course-1"]


def test_a_typed_export_is_not_compared_with_one_made_with_wire(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> None:
    old = write(axis, sandbox, tmp_path / "old.csv", OLD)
    with pytest.raises(ConfigurationError, match="--wire"):
        Comparison(old, write(axis, sandbox, tmp_path / "new.csv", OLD, wire=True))


def test_a_path_without_an_export_is_refused(axis: Axis, sandbox: Sandbox, tmp_path: Path) -> None:
    old = write(axis, sandbox, tmp_path / "old.csv", OLD)
    (tmp_path / "alone.csv").write_text("id\n1\n")
    export(axis.users.all_page, tmp_path / "users.csv")
    for path, message in (
        ("missing.csv", "is not there"),
        ("alone.csv", "no alone.csv.manifest.json"),
        ("users.csv", "holds"),
    ):
        with pytest.raises(ConfigurationError, match=message):
            Comparison(old, tmp_path / path)


@pytest.mark.parametrize("form", FORMATS)
def test_a_damaged_file_is_a_configuration_error(axis: Axis, sandbox: Sandbox, tmp_path: Path, form: str) -> None:
    old = write(axis, sandbox, tmp_path / "old.jsonl", OLD)
    new = write(axis, sandbox, tmp_path / f"new.{form}", OLD)
    new.write_bytes(b"\xff\x00 no such thing " * 100)
    with pytest.raises(ConfigurationError, match="can't be read"):
        list(Comparison(old, new))
