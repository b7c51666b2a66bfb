"""A read on two executor processes, of which one is killed, returns every row once and has one audit."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from axis_lms import Axis
from axis_lms.export import export
from axis_lms.sandbox import Sandbox

from .conftest import KEY, LACKING

pytestmark = pytest.mark.slow
PROGRAM = Path(__file__).with_name("cluster.py")
PATIENCE_SECONDS = 400


def descendants(process: int) -> dict[int, str]:
    """Return the command lines of the processes below a process, by their ids."""
    parents, lines = {}, {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            number = int(path.name)
            parents[number] = int(path.joinpath("stat").read_text().rpartition(")")[2].split()[1])
            lines[number] = path.joinpath("cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
    found, sought = {}, {process}
    while sought := {number for number, parent in parents.items() if parent in sought}:
        found |= {number: lines[number] for number in sought}
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="executors are found in /proc")
def test_a_killed_executor_loses_no_row_and_repeats_none(tmp_path: Path) -> None:
    assert not LACKING, f"the tests of Spark need {', '.join(LACKING)}"
    sandbox = Sandbox(users=400, key=KEY)
    operation, spark_files = "reports_all_courses_page", tmp_path / "spark"
    spark_files.mkdir()
    with sandbox.serve() as address:
        with Axis(address, api_key=KEY) as axis:
            facts = export(axis.reports.all_courses_page, tmp_path / "courses.parquet")
        sandbox.log.clear()
        environment = {**os.environ, "AXIS_API_KEY": KEY}
        command = [sys.executable, PROGRAM, address, tmp_path / "courses.parquet", spark_files]
        with sandbox.fault("delay", operation=operation, seconds=0.3):
            process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
            try:
                end = time.monotonic() + PATIENCE_SECONDS
                while len(sandbox.calls(operation)) < 6:
                    assert time.monotonic() < end, "the executors did not start"
                    assert process.poll() is None
                    time.sleep(0.05)
                executors = [
                    number
                    for number, line in descendants(process.pid).items()
                    if "CoarseGrainedExecutorBackend" in line and "java" in line
                ]
                assert len(executors) == 2
                os.kill(executors[0], signal.SIGKILL)
                output, _ = process.communicate(timeout=PATIENCE_SECONDS)
            finally:
                process.kill()
                process.wait()
    assert process.returncode == 0
    result = json.loads(output.splitlines()[-1])
    pages = [call.path for call in sandbox.calls(operation)]
    assert len(pages) > len(set(pages)) + 1, "pages of the killed executor were read again"
    assert result["rows"] == facts["rows"]
    assert result["equal"]
    (audit,) = result["audits"]
    assert (audit["verdict"], audit["rows"], audit["unique"]) == ("consistent", facts["rows"], facts["rows"])
    assert len(sandbox.calls("token_request")) == 1, "one token for the driver and all executors"
    events = "".join(path.read_text() for path in (spark_files / "events").rglob("*") if path.is_file())
    assert "axis_lms" in events
    assert KEY not in events
