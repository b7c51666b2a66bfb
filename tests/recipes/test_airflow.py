"""The tasks of the DAG, run as plain functions.

Airflow itself is too large to be installed for a test; the page says which version has run the file.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis, Forbidden
from axis_lms.sandbox import Sandbox

from .pages import check_printed, code

Tasks = dict[str, Callable[..., Any]]


@pytest.fixture
def tasks() -> Tasks:
    """Return the functions that are decorated with `@task`, without the decorator."""
    found: list[ast.stmt] = []
    for node in ast.walk(ast.parse(code("airflow"))):
        if isinstance(node, ast.FunctionDef) and any("task" in ast.unparse(each) for each in node.decorator_list):
            node.decorator_list = []
            found.append(node)
    functions: Tasks = {}
    exec(compile(ast.Module(found, []), "docs/recipes/airflow.md", "exec"), functions)
    return functions


def test_the_file_imports_nothing_heavy_before_a_task_runs() -> None:
    tree = ast.parse(code("airflow"))
    imported = [ast.unparse(node) for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert imported == ["from datetime import datetime, timedelta", "from airflow.sdk import dag, task"]


def test_each_run_merges_the_changes(axis: Axis, sandbox: Sandbox, tasks: Tasks, tmp_path: Path) -> None:
    target = str(tmp_path / "lms.duckdb")
    tasks["judge"](tasks["merge"](target))
    learner = next(row for row in axis.reports.course(course_id=2) if row.status == "incomplete")
    sandbox.learn(2, int(learner.user_id), 100, 90)
    courses, certificates = tasks["merge"](target)
    assert courses["changes"] == {"new": 0, "changed": 1, "gone": 0, "back": 0}
    assert sum(certificates["changes"].values()) == 0
    check_printed("airflow", tasks["judge"]([courses, certificates]))


@pytest.mark.usefixtures("address")
def test_a_run_with_moved_rows_fails(sandbox: Sandbox, tasks: Tasks, tmp_path: Path) -> None:
    with sandbox.fault("count", operation="reports_all_courses_count", off=1):
        done = tasks["merge"](str(tmp_path / "lms.duckdb"))
    with pytest.raises(RuntimeError, match=r": all_courses$"):
        tasks["judge"](done)


@pytest.mark.usefixtures("address")
def test_a_retry_resumes_a_failed_try(sandbox: Sandbox, tasks: Tasks, tmp_path: Path) -> None:
    target, operation = str(tmp_path / "lms.duckdb"), "reports_all_courses_page"
    with sandbox.fault("fail", operation=operation, status=403, after=40), pytest.raises(Forbidden):
        tasks["merge"](target)
    sandbox.log.clear()
    tasks["judge"](tasks["merge"](target))
    pages = {call.path for call in sandbox.calls(operation)}
    assert 0 < len(pages) < 30, "the first of 50 pages are not requested again"
