"""`axis diff` and `axis export --since last` print what changed, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from axis_lms.sandbox import Sandbox

ROW = dict.fromkeys(("username", "status", "progress", "score", "start_date", "completion_date"), "") | {"user_id": "1"}


def answering(sandbox: Sandbox, axis: Any, rows: list[dict[str, str]], *arguments: object) -> Any:
    with (
        sandbox.fault("answer", operation="reports_course_page", body=json.dumps(rows)),
        sandbox.fault("count", operation="reports_course_count", records=len(rows)),
    ):
        return axis("export", "course", 1, *arguments)


def test_the_differences_of_two_exports_are_printed(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.parquet"
    answering(sandbox, axis, [ROW, ROW | {"user_id": "2"}], "--to", old)
    answering(sandbox, axis, [ROW | {"score": "7", "username": "\x1b[2Jme"}, ROW | {"user_id": "3"}], "--to", new)
    done = axis("diff", old, new)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "~ course-1 1: score (none) -> 7, username (none) -> \\x1b[2Jme",
        "+ course-1 3: user_id 3",
        "- course-1 2: user_id 2",
    ]
    assert done.stderr == "course-1: 1 new, 1 changed, 1 gone, 0 same\n"
    rows = [json.loads(line) for line in axis("diff", old, new, "--output", "jsonl").stdout.splitlines()]
    assert [(each["what"], each["key"]) for each in rows] == [("changed", ["1"]), ("new", ["3"]), ("gone", ["2"])]


def test_a_path_that_cannot_be_compared_is_one_line(axis: Any, tmp_path: Path) -> None:
    done = axis("diff", tmp_path / "a.csv", tmp_path / "b.csv")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_an_export_that_may_lack_rows_causes_a_warning(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.fault("count", operation="reports_course_count", off=1):
        assert axis("export", "course", 1, "--to", tmp_path / "old.csv").returncode == 8
    axis("export", "course", 1, "--to", tmp_path / "new.parquet")
    warning = "course-1: rows moved while the {} export was made, so it may lack rows that existed\n"
    assert axis("diff", tmp_path / "old.csv", tmp_path / "new.parquet").stderr.endswith(warning.format("old"))
    assert axis("diff", tmp_path / "new.parquet", tmp_path / "old.csv").stderr.endswith(warning.format("new"))


def test_the_changes_of_a_merge_are_printed(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    to = ("--to", tmp_path / "lms.sqlite", "--since", "last")
    assert "the first reading" in answering(sandbox, axis, [ROW, ROW | {"user_id": "2"}], *to).stderr
    done = answering(sandbox, axis, [ROW | {"score": "7"}, ROW | {"user_id": "3"}], *to)
    assert done.returncode == 0, done.stderr
    assert "course-1: 1 new, 1 changed, 1 gone, 0 back since 20" in done.stderr
    refused = axis("export", "course", 1, "--to", tmp_path / "lms.sqlite")
    assert refused.returncode == 2
    assert "--since last" in refused.stderr


def test_export_all_can_be_merged_repeatedly(axis: Any, tmp_path: Path) -> None:
    for _ in range(2):
        done = axis("export", "all", "--to", f"{tmp_path}/lake/", "--format", "parquet", "--since", "last")
        assert done.returncode == 0, done.stderr
    assert done.stderr.count("0 new, 0 changed, 0 gone, 0 back") == 6
    assert list((tmp_path / "lake" / "changes").iterdir()) == []
