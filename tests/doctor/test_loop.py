"""For every kind of site: doctor, overlay, a client generated with it, doctor again, and a job that runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from axis_lms._extras.spec import document
from axis_lms.doctor import Examination, as_json, examine, ignored_filters, markdown, overlay
from axis_lms.doctor.writes import writable_names
from axis_lms.sandbox import Sandbox

from .conftest import KEY

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
GENERATE = ROOT / "spec" / "codegen" / "python" / "generate.py"
JOB = Path(__file__).parent / "job.py"
USER = 25

SITES = {
    "lms,rows-numbered,written-true,filters-ignored,writes-json,names-more,end-404": "json",
    "body,writes-query,names-other,missing-expires,pages-small,user-filter-ignored,order-restless": "query",
    "retyped,failures-false,objects-listed,rows-single,written-list,writes-any,filters-ignored-users": "form",
    "renamed,missing-ids,order-reversed,tokens-403,writes-json,writes-ignored,written-204": "json",
    "missing-most,key-header,written-empty,order-scattered": "",  # shows no username, so no user is found for trial writes
}
"""Sites that together differ in everything, with their write style."""


def run(package: Path, *arguments: str) -> Any:
    """Run the job with a generated package in the place of the installed one, and return what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        [sys.executable, JOB, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize("traits", SITES)
def test_after_the_overlay_is_applied_the_doctor_finds_no_difference_and_a_job_runs(
    traits: str, tmp_path: Path
) -> None:
    sandbox = Sandbox(users=230, site=traits)
    username = sandbox.world.value(USER, "username")
    before = {name: sandbox.world.value(USER, name) for name in writable_names()}
    with sandbox.serve() as address:
        origin = address.removesuffix("/lms")
        first = examine(origin, KEY, username=username if SITES[traits] else None, consent=lambda plan: True)
        assert first.of("differs")
        assert first.write_style == SITES[traits]
        holds_no_value(first, sandbox)
        file = tmp_path / "site.overlay.json"
        file.write_text(json.dumps(overlay(first)), encoding="utf-8")
        package = tmp_path / "site"
        subprocess.run(
            [sys.executable, GENERATE, "--overlay", file, "--output", package / "axis_lms_api"], check=True, cwd=ROOT
        )
        second = run(package, "doctor", origin, username if SITES[traits] else "")
        assert second["differs"] == []
        assert second["overlay"]["actions"][0] == overlay(first)["actions"][0]
        assert {name: sandbox.world.value(USER, name) for name in writable_names()} == before
        ignored = "filters-ignored" in traits or "user-filter-ignored" in traits
        assert bool(ignored_filters(overlay(first))) is ignored
        operations = (package / "axis_lms_api" / "operations.py").read_text(encoding="utf-8")
        assert ("obeyed=False" in operations) is ignored, "a walk names what this site ignores"
        outcome = run(package, "job", address, str(USER), first.key_style, SITES[traits] or "form")
    assert outcome == {"course": "1", "rows": 181, "users": 230}
    assert sandbox.world.value(USER, "custom1") == "Green"


def holds_no_value(found: Examination, sandbox: Sandbox) -> None:
    """Fail if a report or an overlay holds a value of the site."""
    written = markdown(found) + json.dumps([as_json(found), overlay(found)], ensure_ascii=False)
    names = ("username", "email", "first_name", "last_name", "phone", "address", "custom1")
    values = {sandbox.world.value(user, name) for user in sandbox.world.users() for name in names}
    known = json.dumps(document())
    assert not [value for value in values if len(value) > 3 and value in written and value not in known]
    assert KEY not in written
    assert "127.0.0.1" not in written.replace("http://127.0.0.1:8300/api.php", "")


def test_a_plain_site_has_no_differences_and_a_stable_overlay() -> None:
    sandbox = Sandbox(users=230)
    with sandbox.serve() as address:
        first, second = examine(address, KEY), examine(address, KEY)
    assert first.of("differs") == []
    assert json.dumps(overlay(first)) == json.dumps(overlay(second))
    assert {call.method for call in sandbox.calls()} == {"GET"}
