"""`axis export`: filters, standard output and all reports at once."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from axis_lms.cli import exits
from axis_lms.cli.reports import REPORTS, WHOLE
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS

ROW = dict.fromkeys(("username", "status", "progress", "score", "start_date", "completion_date"), "") | {"user_id": "1"}


def test_every_paginated_operation_is_a_report() -> None:
    assert {each.id for each in REPORTS.values()} == {each.id for each in OPERATIONS.values() if each.walk}
    assert set(WHOLE) == {
        "users-all",
        *(f"all-{kind}" for kind in ("courses", "archived", "certifications", "ilt", "learningpaths")),
    }


def test_filters_of_an_export_are_sent_to_the_site(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    done = axis(
        "export", "course", 1, "--min-start-date", "2026-01-01", "--status", "complete", "--to", tmp_path / "c.csv"
    )
    assert done.returncode == 0
    sandbox.assert_called("reports_course_page", min_start_date="20260101", status="complete")
    sandbox.assert_called("reports_course_count", min_start_date="20260101", status="complete")


def test_standard_output_has_the_rows_and_nothing_else(axis: Any) -> None:
    lines = axis("export", "course", 1, "--to", "-").stdout.splitlines()
    assert [json.loads(line)["user_id"] for line in lines] == sorted(json.loads(line)["user_id"] for line in lines)
    assert len(lines) == 788
    rows = list(csv.DictReader(axis("export", "course", 1, "--to", "-", "--format", "csv").stdout.splitlines()))
    assert (len(rows), rows[0]["username"]) == (788, "ad345345")


def test_all_reports_are_exported_into_one_database(axis: Any, tmp_path: Path) -> None:
    done = axis("export", "all", "--to", tmp_path / "lms.sqlite")
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(tmp_path / "lms.sqlite")) as database:
        tables = [name for (name,) in database.execute("SELECT report FROM axis_exports ORDER BY rowid")]
        assert set(tables) == set(WHOLE)
        for table in tables:
            assert database.execute(f"SELECT count(*) FROM {table.replace('-', '_')}").fetchone()[0] > 0
        columns = [row[1] for row in database.execute("PRAGMA table_info(users_all)")]
    assert {"id", "custom15", "organizations", "other_fields"} <= set(columns)
    assert "sso" not in columns


def test_all_reports_are_exported_into_one_directory_and_resumed(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.fault("fail", operation="reports_all_ilt_page", status=403):
        done = axis("export", "all", "--to", tmp_path / "out", "--format", "csv")
    assert done.returncode == 3
    assert [each.name for each in (tmp_path / "out").iterdir()] == [".partial"]
    journals = {
        path.parent.name: json.loads(path.read_bytes()) for path in tmp_path.glob("out/.partial/*/journal.json")
    }
    assert any(journal["finished"] for journal in journals.values())
    sandbox.log.clear()
    done = axis("export", "all", "--to", tmp_path / "out", "--format", "csv")
    assert done.returncode == 0, done.stderr
    for report, journal in journals.items():
        operation = "users_all_page" if report == "users-all" else f"reports_{report.replace('-', '_')}_page"
        again = [int(call.arguments["page"]) for call in sandbox.calls(operation)]
        assert min(again, default=1000) >= (1000 if journal["finished"] else journal["pages"]), report
    assert {each.name for each in (tmp_path / "out").iterdir()} == {*(f"{name}.csv" for name in WHOLE), "manifest.json"}
    printed = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert {report["audit"]["verdict"] for report in printed["reports"].values()} == {"consistent"}


def test_all_reports_cannot_be_exported_into_one_file(axis: Any, tmp_path: Path) -> None:
    done = axis("export", "all", "--to", tmp_path / "all.csv")
    assert done.returncode == 2
    assert "directory or a database" in done.stderr


def test_an_unfinished_export_is_not_resumed_with_other_parameters(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.fault("fail", operation="reports_course_page", status=403, after=3):
        assert axis("export", "course", 1, "--to", tmp_path / "c.csv").returncode == 3
    other = ("export", "course", 1, "--status", "complete", "--to", tmp_path / "c.csv")
    done = axis(*other)
    assert done.returncode == 2
    assert "--fresh" in done.stderr
    assert axis(*other, "--fresh").returncode == 0


def test_a_target_that_cannot_be_written_is_one_line(axis: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = axis("export", "course", 1, "--to", tmp_path / "file" / "c.csv")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_without_click_the_error_names_the_extra() -> None:
    code = "import sys; sys.modules['click'] = None; from axis_lms.cli.main import main; main(['--help'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "axis: the command line is an extra -> install axis-lms[cli]"


def test_help_imports_nothing_that_only_an_export_needs() -> None:
    code = (
        "import sys; from axis_lms.cli.running import run; run(['export', 'course', '--help']);"
        "print(sorted({'pyarrow', 'duckdb', 'keyring', 'filelock', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.endswith("[]\n")


def test_values_that_do_not_fit_are_reported_with_exit_code_13(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    body = json.dumps([ROW | {"score": "83.5"}])
    for to, place in (("x.parquet", "other_fields"), ("x.jsonl", "in their place"), ("-", "in their place")):
        with (
            sandbox.fault("answer", operation="reports_course_page", body=body),
            sandbox.fault("count", operation="reports_course_count", records=1),
        ):
            done = axis("export", "course", 1, "--to", to if to == "-" else tmp_path / to)
        assert done.returncode == exits.DID_NOT_FIT == 13
        assert "score 1;" in done.stderr
        assert place in done.stderr


def test_drift_takes_precedence_over_values_that_do_not_fit(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    body = json.dumps([ROW | {"score": "83.5"}])
    with sandbox.fault("answer", operation="reports_course_page", body=body, times=1):
        done = axis("export", "course", 1, "--to", tmp_path / "x.csv")
    assert done.returncode == exits.DOES_NOT_ADD_UP
    assert "score 1;" in done.stderr


def test_formulas_are_reported_and_kept_with_an_option(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    body = json.dumps([ROW | {"username": "=1+1"}])
    for more, cell in (((), "'=1+1"), (("--formulas",), "=1+1"), (("--formulas", "--bom"), "=1+1")):
        with (
            sandbox.fault("answer", operation="reports_course_page", body=body),
            sandbox.fault("count", operation="reports_course_count", records=1),
        ):
            done = axis("export", "course", 1, "--to", tmp_path / "x.csv", *more)
        assert done.returncode == 0
        assert ("--formulas" in done.stderr) is (not more)
        content = (tmp_path / "x.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf") is ("--bom" in more)
        assert f",{cell}," in content.decode()
    printed = axis("export", "course", "--help").stdout
    assert "--bom" in printed
    assert "formula" in printed


def test_an_export_to_dev_stdout_goes_to_standard_output(axis: Any) -> None:
    done = axis("export", "course", 1, "--to", "/dev/stdout", "--format", "csv")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 789


def test_an_id_with_path_separators_is_refused(axis: Any, tmp_path: Path) -> None:
    done = axis("export", "course", "../../etc", "--to", tmp_path / "x.csv")
    assert done.returncode == 2
    assert list(tmp_path.glob("x*")) == []
