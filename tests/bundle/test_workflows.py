"""The four workflows of the bundle pass against the sandbox with the runner of Redocly."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis

ROOT = Path(__file__).parents[2]
REDOCLY = ROOT / "node_modules" / ".bin" / "redocly"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


def _run(folder: Path, address: str, **inputs: str) -> tuple[subprocess.CompletedProcess[str], dict[str, Any]]:
    if not REDOCLY.exists():
        pytest.skip("redocly is not installed (make setup installs it)")
    (workflows,) = folder.glob("*.arazzo.yaml")
    command = [str(REDOCLY), "respect", workflows.name, "--server", f"axis={address}/api.php"]
    command += ["--json-output", "report.json", *(f"--input={name}={value}" for name, value in inputs.items())]
    done = subprocess.run(command, cwd=folder, env=os.environ | QUIET, capture_output=True, text=True, check=False)
    report: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    (folder / "report.json").unlink()
    return done, report["files"][workflows.name]


def _steps(executed: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Return the steps in order. The report nests the steps after a jump."""
    for each in executed:
        if each["type"] == "step":
            yield each
        else:
            yield from _steps(each["executedSteps"])


def _inputs(address: str) -> dict[str, str]:
    with Axis(address, api_key="sandbox-key") as axis:
        user = axis.users.create(username="sofia.rossi")
    return {
        "api_key": "sandbox-key",
        "course_id": "1",
        "username": "maria.lopez",
        "user_id": user.id,
        "program_id": "1",
        "expire_date": "20301231",
    }


def test_all_four_workflows_pass(bundled: Path, axis_address: str) -> None:
    done, report = _run(bundled, axis_address, **_inputs(axis_address))
    assert done.returncode == 0, done.stdout
    workflows = {each["workflowId"]: each["executedSteps"] for each in report["executedWorkflows"]}
    assert len(workflows) == 4
    steps = _steps(workflows["walk-a-report"])
    pages = [step["response"]["body"] for step in steps if step["stepId"].startswith("page-")]
    assert [len(rows) for rows in pages] == [100] * 7 + [88]
    assert len({row["user_id"] for rows in pages for row in rows}) == 788


def test_a_workflow_with_a_refused_key_fails(bundled: Path, axis_address: str) -> None:
    done, _ = _run(bundled, axis_address, **_inputs(axis_address) | {"api_key": "another-key"})
    assert done.returncode != 0
    assert "another-key" not in done.stdout + done.stderr
