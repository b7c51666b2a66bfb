"""`axis plan`, `axis apply` and `axis verify`: their output, files and exit codes."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from axis_lms.cli.output import OutputError
from axis_lms.cli.running import run_safely
from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, carried_out

COMMAND = [sys.executable, "-m", "axis_lms.cli"]


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def environment(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A working directory, and the environment variables of a user of the sandbox."""
    monkeypatch.chdir(tmp_path)
    with sandbox.serve() as address:
        for name, value in {
            "AXIS_ADDRESS": address,
            "AXIS_API_KEY": "sandbox-key",
            "AXIS_CONFIG_DIR": str(tmp_path / "config"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "COLUMNS": "200",
        }.items():
            monkeypatch.setenv(name, value)
        yield


@pytest.fixture
def run(environment: None, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run a command in this process: another one would cost a second each time."""

    def run(*arguments: str, people: str = "", mapping: str = FIELDS) -> Done:
        if people:
            (tmp_path / "staff.csv").write_text(people, "utf-8")
            (tmp_path / "staff.toml").write_text(mapping, "utf-8")
        code = run_safely(list(arguments), debug=False)
        done = Done(code, *capfd.readouterr())
        assert "Traceback" not in done.stderr
        assert "sandbox-key" not in done.stdout + done.stderr
        return done

    return run


Run = Callable[..., Done]
PLAN = ("plan", "staff.csv", "--mapping", "staff.toml")


def test_the_example_is_planned_applied_and_verified(run: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    assert run("plan", "--example", "hr").returncode == 0
    assert run("plan", "--example", "hr").returncode == 2, "existing files stay"
    assert run("plan", "--example").returncode == 0
    assert (tmp_path / "staff.toml").read_bytes() == (tmp_path / "hr" / "staff.toml").read_bytes()
    plan = ("plan", "hr/staff.csv", "--mapping", "hr/staff.toml")
    made = run(*plan, "--out", "plan.json", "--report", "plan.md")
    assert made.returncode == 0, made.stderr
    assert "mara.keller" in made.stdout
    assert "first_name: Mara" in made.stdout
    assert not carried_out(sandbox)
    assert "give --yes" in run("apply", "plan.json").stderr
    dry_run = run("apply", "plan.json", "--dry-run")
    assert (dry_run.returncode, "Nothing was sent." in dry_run.stderr) == (0, True)
    assert not carried_out(sandbox)
    done = run(
        "apply", "plan.json", "--yes", "--report", "done.html", "--report", "done.json", "--passwords", "new.jsonl"
    )
    assert done.returncode == 0, done.stderr
    assert "Read back: the site holds all of it." in done.stdout
    assert json.loads((tmp_path / "done.json").read_text())["status"] == "all done"
    assert len((tmp_path / "new.jsonl").read_text().splitlines()) == 3
    assert "3 temporary passwords added" in done.stderr
    assert "There is nothing to do." in run(*plan).stdout
    assert run("verify", "plan.json").returncode == 0
    used = run("apply", "plan.json", "--yes")
    assert (used.returncode, "was applied on" in used.stderr) == (21, True)


def test_each_problem_of_a_file_is_one_line_and_nothing_is_sent(run: Run, sandbox: Sandbox) -> None:
    done = run(*PLAN, people="login,first\nno,No\nad345345,Bob\nAD345345,Bob\n")
    lines = done.stderr.splitlines()
    assert done.returncode == 2
    assert lines[0].startswith("staff.csv: line 2: login has 2 characters")
    assert lines[1].startswith("staff.csv: line 4: is the same person as line 3")
    assert "nothing was sent" in lines[2]
    assert not sandbox.calls("users_all_page")


def test_a_refused_plan_has_exit_code_21_until_it_is_allowed(run: Run, tmp_path: Path) -> None:
    mapping = "[people]\ncomplete = true\n" + FIELDS
    done = run(*PLAN, "--out", "plan.json", people="login,first\nad345345,Bob\n", mapping=mapping)
    assert (done.returncode, "--allow removals" in done.stderr) == (21, True)
    assert run("apply", "plan.json", "--yes").returncode == 21
    assert run(*PLAN, "--out", "plan.json", "--allow", "removals").returncode == 0
    assert run("apply", "plan.json", "--yes", "--json").returncode == 0


def test_refused_actions_and_a_failed_verification_have_exit_codes_of_their_own(run: Run, sandbox: Sandbox) -> None:
    run(*PLAN, "--out", "plan.json", people="login,first\nad345345,Robert\nnew.one,Nora\n")
    with sandbox.fault("fail", operation="users_create", status=400, message="no \x1b[31mcolour"):
        done = run("apply", "plan.json", "--yes")
    assert done.returncode == 20
    assert "\x1b" not in done.stdout + done.stderr
    run(*PLAN, "--out", "plan.json")
    with sandbox.fault("fail", operation="users_create", status=400):
        assert run("apply", "plan.json", "--yes").returncode == 21
    run(*PLAN, "--out", "plan.json")
    assert run("apply", "plan.json", "--yes", "--no-verify").returncode == 0
    sandbox.world.change_user(sandbox.world.named("new.one") or 0, {"first_name": "Other"})
    assert run("verify", "plan.json", "--json").returncode == 22


def test_apply_resumes_after_the_site_could_not_be_reached(run: Run, sandbox: Sandbox) -> None:
    run(*PLAN, "--out", "plan.json", people="login,first\nad345345,Robert\nnew.one,Nora\n")
    # The first read, before anything is sent, goes through.
    with sandbox.fault("drop", operation="users_create"), sandbox.fault("drop", operation="users_filtered", after=1):
        done = run("apply", "plan.json", "--yes", "--concurrency", "1")
    assert done.returncode == 6
    assert "the same command goes on" in done.stderr
    assert run("apply", "plan.json", "--yes").returncode == 0
    assert len(carried_out(sandbox)) == len(set(carried_out(sandbox))) == 2


def test_a_site_that_cannot_be_read_back_has_exit_code_6(run: Run, sandbox: Sandbox) -> None:
    run(*PLAN, "--out", "plan.json", people="login,first\nad345345,Robert\n")
    with sandbox.fault("drop", operation="users_get", after=1):
        done = run("apply", "plan.json", "--yes")
    assert (done.returncode, "axis verify plan.json" in done.stderr) == (6, True)
    assert run("apply", "plan.json", "--yes").returncode == 0


class Killed(BaseException):
    """Ends a command as SIGKILL does: nothing handles it."""


def fail_with(error: BaseException) -> Callable[..., None]:
    """Return a function that raises an error whatever it is called with."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize("people", ["ad345345,Robert\nnew.one,Nora\n", "ad345345,Robert\nrefused.one,Nora\n"])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), Killed(), OutputError("No space left")])
@pytest.mark.parametrize(
    "step", ["axis_lms.provision.verify", "axis_lms.cli.apply.write_reports", "axis_lms.cli.apply.show"]
)
def test_an_apply_that_stops_after_its_last_write_is_finished_by_the_same_command(
    run: Run,
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    error: BaseException,
    people: str,
) -> None:
    sandbox.fault("fail", operation="users_create", status=400, times=people.count("refused"))
    command = ("apply", "plan.json", "--yes", "--report", "done.json")
    run(*PLAN, "--out", "plan.json", people="login,first\n" + people)
    with monkeypatch.context() as patch:
        patch.setattr(step, fail_with(error))
        with suppress(Killed):
            assert run(*command).returncode in (130, 11)
    sent = carried_out(sandbox)
    done = run(*command)
    report = json.loads((tmp_path / "done.json").read_text())
    if people.count("refused"):
        assert (done.returncode, report["status"], report["holds"]) == (20, "some refused", False)
    else:
        assert (done.returncode, report["status"], report["holds"]) == (0, "all done", True)
        assert "Read back: the site holds all of it." in done.stdout
    assert [row["state"] for row in report["actions"]].count("done") == len(sent)
    assert carried_out(sandbox) == sent
    assert run(*command).returncode == 21


def test_an_apply_whose_report_could_not_be_written_is_finished_by_the_same_command(
    run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    command = ("apply", "plan.json", "--yes", "--report", "done.json")
    run(*PLAN, "--out", "plan.json", people="login,first\nnew.one,Nora\n")
    (tmp_path / "done.json").mkdir()
    assert run(*command).returncode == 11
    (tmp_path / "done.json").rmdir()
    assert run(*command).returncode == 0
    assert json.loads((tmp_path / "done.json").read_text())["holds"] is True
    assert len(carried_out(sandbox)) == 1
    assert run(*command).returncode == 21


@pytest.mark.parametrize("more", [(), ("--json",), ("--report", "plan.md")])
@pytest.mark.parametrize("closed", [True, False])
def test_a_plan_that_cannot_be_printed_is_saved_all_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: bool, more: tuple[str, ...]
) -> None:
    error = BrokenPipeError(errno.EPIPE, "Broken pipe") if closed else OSError(errno.ENOSPC, "No space left on device")
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", Unwritable(error))
        code = run(*PLAN, "--out", "plan.json", *more, people="login,first\nnew.one,Nora\n").returncode
    assert code == (141 if closed else 11)
    assert json.loads((tmp_path / "staff.last.json").read_text())["people"] == 1
    assert run("apply", "plan.json", "--yes").returncode == 0


class Unwritable(StringIO):
    """A standard output that cannot be written."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _: str) -> int:
        raise self.error


def test_the_number_of_people_is_kept_only_along_with_the_plan(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.json").mkdir()
    assert run(*PLAN, "--out", "plan.json", people="login,first\nnew.one,Nora\n").returncode == 2
    assert not (tmp_path / "staff.last.json").exists()
    assert run(*PLAN, "--out", "other.json", "--dry-run").returncode == 0
    assert run(*PLAN).returncode == 0
    assert not (tmp_path / "staff.last.json").exists()
    assert run(*PLAN, "--out", "other.json").returncode == 0
    assert json.loads((tmp_path / "staff.last.json").read_text())["people"] == 1


def test_missing_options_and_invalid_files_have_exit_codes(run: Run, tmp_path: Path) -> None:
    assert "give --mapping FILE" in run("plan", "staff.csv").stderr
    (tmp_path / "plan.json").write_text("{}")
    assert run("apply", "plan.json", "--yes").returncode == 21
    assert run("verify", "none.json").returncode == 2
    assert run(*PLAN, "--report", "plan.pdf", people="login,first\nad345345,Bob\n").returncode == 2


def test_a_report_that_cannot_be_written_is_reported(run: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    run(*PLAN, "--out", "plan.json", people="login,first\nnew.one,Nora\n")
    done = run("apply", "plan.json", "--yes", "--report", "nowhere/done.html")
    assert (done.returncode, "cannot be written" in done.stderr) == (2, True)
    assert not carried_out(sandbox)
    (tmp_path / "done.html").mkdir()
    done = run("apply", "plan.json", "--yes", "--report", "done.html")
    assert (done.returncode, "cannot be written" in done.stderr) == (11, True)
    assert len(carried_out(sandbox)) == 1


def test_no_file_that_a_command_names_overwrites_another(run: Run, tmp_path: Path) -> None:
    run(*PLAN, "--out", "plan.json", people="login,first\nnew.one,Nora\n")
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    for command in (
        (*PLAN, "--out", "staff.toml"),
        (*PLAN, "--out", f"{tmp_path}/staff.csv"),
        (*PLAN, "--out", "new.json", "--report", "./new.json"),
        ("apply", "plan.json", "--yes", "--report", "plan.json"),
        ("apply", "plan.json", "--yes", "--passwords", "plan.json"),
        ("apply", "plan.json", "--yes", "--journal", "plan.json"),
        ("verify", "plan.json", "--report", "plan.json"),
    ):
        done = run(*command)
        assert (done.returncode, "is named twice" in done.stderr) == (2, True), command
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="signals are of Unix")
@pytest.mark.parametrize(
    ("slow", "moment"),
    [("users_filtered", ""), ("users_create", '"begin"'), ("users_create", '"end"')],
    ids=["while the site is read", "while the first requests are out", "while others follow"],
)
def test_ctrl_c_ends_cleanly(run: Run, sandbox: Sandbox, tmp_path: Path, slow: str, moment: str) -> None:
    people = "".join(f"new.p{number},New\n" for number in range(12))
    run(*PLAN, "--out", "plan.json", people="login,first\n" + people)
    journal = tmp_path / "plan.json.journal"
    with sandbox.fault("delay", operation=slow, seconds=0.3):
        process = subprocess.Popen(
            [*COMMAND, "apply", "plan.json", "--yes", "--concurrency", "2"],
            cwd=tmp_path,
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        while not journal.exists() or moment not in journal.read_text("utf-8"):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "axis: stopped -> the same command goes on" in errors
    assert "Traceback" not in errors
    assert run("apply", "plan.json", "--yes").returncode == 0
    assert len(carried_out(sandbox)) == len(set(carried_out(sandbox))) == 12
