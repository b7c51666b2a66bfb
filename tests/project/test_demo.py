"""The demo runs as a whole against its own sandbox, and only reads where a site is named."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from axis_lms.sandbox import Sandbox

DEMO = Path(__file__).parents[2] / "examples" / "main_job.py"


def demo(**environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("AXIS_")}
    return subprocess.run(
        [sys.executable, DEMO], capture_output=True, text=True, timeout=60, check=False, env={**clean, **environment}
    )


def test_the_demo_does_the_main_job_against_its_own_sandbox() -> None:
    ran = demo()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "788/788" in ran.stdout
    assert re.search(r"all +│ +788 │ +100% │ +[\d.]+ │ +[\d.]+ ", ran.stdout)
    assert re.search(r"\w+ may now take it from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d", ran.stdout)
    assert "1 for a token, 1 that revoked it" in ran.stdout


def test_the_demo_only_reads_a_real_site() -> None:
    sandbox = Sandbox(users=300)
    with sandbox.serve() as address:
        ran = demo(AXIS_ADDRESS=address, AXIS_API_KEY="sandbox-key")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "no enrolment" in ran.stdout
    assert {call.method for call in sandbox.calls()} == {"GET"}
    assert len(sandbox.calls("token_revoke")) == 1


def test_an_error_of_the_demo_is_one_line() -> None:
    for environment, says in (
        ({"AXIS_ADDRESS": "http://127.0.0.1:9", "AXIS_API_KEY": "key"}, "no connection"),
        ({"AXIS_ADDRESS": "http://learn.example.com", "AXIS_API_KEY": "key"}, "https://"),
        ({"AXIS_ADDRESS": "learn.example.com"}, "AXIS_API_KEY"),
    ):
        ran = demo(**environment)
        assert ran.returncode == 1
        assert says in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
