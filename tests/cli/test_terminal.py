"""Commands on a pseudo-terminal: tables, questions, the progress line, Ctrl-C, closed pipes and colours."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox

from .conftest import SECONDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only Unix has pseudo-terminals")


def read(terminal: Any) -> str:
    """Return everything that is shown until the end."""
    terminal.expect(__import__("pexpect").EOF)
    terminal.close()
    text: str = terminal.before
    return text.replace("\r\n", "\n")


def wait_until(happened: Callable[[], object]) -> None:
    """Wait until a condition holds, at most as long as a command may take."""
    end = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.02)


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def test_a_terminal_gets_a_table(axis: Any) -> None:
    terminal = axis.on_terminal("call", "courses", "list")
    lines = plain(read(terminal)).splitlines()
    assert lines[0].split() == ["id", "name"]
    assert lines[1].split() == ["1", "Course", "101"]
    assert terminal.exitstatus == 0


@pytest.mark.slow
@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_table_fits_a_terminal_of_any_width(axis: Any, columns: int) -> None:
    shown = plain(read(axis.on_terminal("call", "reports", "course", 1, "--min-score", "99", columns=columns)))
    assert "completion_date" in shown
    if columns >= 80:
        assert max(map(len, shown.splitlines())) <= columns


@pytest.mark.slow
def test_a_full_page_of_rows_names_the_command_for_all(axis: Any) -> None:
    shown = plain(read(axis.on_terminal("call", "reports", "course", 1)))
    assert shown.splitlines()[-1] == "The first 100 rows. All of them: axis export course 1 --to FILE"


@pytest.mark.slow
def test_no_color_is_respected(axis: Any) -> None:
    assert "\x1b[1m" in read(axis.on_terminal("call", "courses", "list"))
    shown = read(axis.on_terminal("call", "courses", "list", NO_COLOR="1"))
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", shown)


def test_text_of_the_site_cannot_control_the_terminal(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("answer", operation="courses_list", json=[{"id": "1", "name": "\x1b[2J\x1b]0;owned\x07 [red]x"}])
    shown = read(axis.on_terminal("call", "courses", "list"))
    assert "\x1b[2J" not in shown
    assert "\x07" not in shown
    assert "[red]x" in shown


def test_a_write_is_confirmed_on_the_terminal(axis: Any, sandbox: Sandbox) -> None:
    terminal = axis.on_terminal("call", "usergroups", "create", "New Group")
    terminal.expect("Send it")
    terminal.sendline("n")
    assert "Nothing was sent" in read(terminal)
    assert terminal.exitstatus == 10
    assert not sandbox.calls("usergroups_create")

    terminal = axis.on_terminal("call", "usergroups", "create", "New Group")
    terminal.expect("POST /usergroups/{usergroup}/ with usergroup=New Group")
    terminal.expect("Send it")
    terminal.sendline("y")
    assert "200" in read(terminal)
    assert len(sandbox.calls("usergroups_create")) == 1


@pytest.mark.slow
def test_a_typed_key_is_not_shown(bare: Any, address: str) -> None:
    terminal = bare.on_terminal("login", address)
    terminal.expect("API key")
    terminal.sendline("sandbox-key")
    shown = read(terminal)
    assert "sandbox-key" not in shown
    assert terminal.exitstatus == 0


@pytest.mark.slow
def test_the_progress_line_shows_rate_and_time_left_and_is_removed(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fault("delay", operation="reports", seconds=0.05)
    shown = read(axis.on_terminal("export", "all-courses", "--to", tmp_path / "c.csv", columns=90))
    drawn = shown.split("\r\x1b[K")
    assert any(re.search(r"all-courses  ━+╌+  [\d,]+ of 4,979 rows  [\d,]+/s  \d+:\d\d left", each) for each in drawn)
    assert all(len(plain(each).split("\n")[0]) <= 90 for each in drawn)
    assert drawn[-1].startswith("all-courses: 4,979 rows, consistent with the count\n")


@pytest.mark.slow
def test_without_a_terminal_there_is_no_progress_line(axis: Any, tmp_path: Path) -> None:
    done = axis("export", "course", 1, "--to", tmp_path / "c.csv")
    assert "\r" not in done.stderr
    assert "\x1b" not in done.stderr
    assert not done.stdout


@pytest.mark.slow
def test_after_ctrl_c_the_same_command_resumes_an_export(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fault("delay", operation="reports", seconds=0.05)
    terminal = axis.on_terminal("export", "all-courses", "--to", tmp_path / "c.csv")
    wait_until((tmp_path / "c.csv.partial" / "all-courses" / "journal.json").exists)
    terminal.sendintr()
    shown = read(terminal)
    assert "the same command resumes it" in shown
    assert "Traceback" not in shown
    assert terminal.exitstatus == 130
    assert "resumed after" in axis("export", "all-courses", "--to", tmp_path / "c.csv").stderr


def test_an_interrupted_write_says_that_it_may_have_been_carried_out(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("delay", operation="usergroups_create", seconds=2)
    process = axis.start("call", "usergroups", "create", "New Group", "--yes")
    wait_until(lambda: sandbox.calls("usergroups_create"))
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"stopped -> it may have been carried out" in errors


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["call", "courses", "list"], ["doctor"], ["export", "all-courses", "--to", "-"]])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_command_without_a_traceback(
    axis: Any, sandbox: Sandbox, arguments: list[str], number: int, code: int
) -> None:
    for operation in ("courses", "usergroups", "reports"):
        sandbox.fault("delay", operation=operation, seconds=2)
    process = axis.start(*arguments)
    wait_until(lambda: [call for call in sandbox.calls() if call.operation not in ("token_request", "token_revoke")])
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == code
    assert errors.count(b"\n") == 1
    assert b"stopped" in errors


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "all-courses", "--to", "-"],
        ["export", "all-courses", "--to", "-", "--format", "csv"],
        ["call", "users", "list", "all", "--jsonl"],
    ],
)
def test_a_pipe_closed_by_head_prints_no_error(axis: Any, arguments: list[str]) -> None:
    process = axis.start(*arguments)
    assert process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(20) in (141, 0)
    assert errors == b""


@pytest.mark.slow
def test_completion_knows_operations_options_and_choices(axis: Any) -> None:
    def completed(words: str) -> list[str]:
        done = axis(_AXIS_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(len(words.split(" ")) - 1))
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert "courses" in completed("axis call ")
    assert completed("axis call courses en") == ["enroll"]
    assert completed("axis call courses users 1 ") == ["active", "expired", "all"]
    assert "--min-score" in completed("axis export course 1 --min-s")
    for shell in ("bash", "zsh", "fish"):
        assert "_AXIS_COMPLETE" in axis("completion", shell).stdout


@pytest.mark.slow
def test_the_sandbox_command_serves_and_prints_variables_to_export(bare: Any) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = bare.start("sandbox", "--port", str(port), "--users", "300")
    try:
        lines = b"".join(process.stdout.readline() for _ in range(3))
        found = re.search(rb"export AXIS_ADDRESS=(\S+) AXIS_API_KEY=(\S+)", lines)
        assert found, lines
        for _ in range(50):
            done = bare("call", "courses", "count", AXIS_ADDRESS=found[1].decode(), AXIS_API_KEY=found[2].decode())
            if done.returncode == 0:
                break
            time.sleep(0.1)
        assert done.returncode == 0
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
    assert process.returncode in (0, 130)


@pytest.mark.slow
def test_output_is_utf_8_in_every_locale(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("answer", operation="courses_list", json=[{"id": "1", "name": "Überblick ☃"}])
    environment = axis.environment | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "axis_lms.cli", "call", "courses", "list"],
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert "Überblick ☃".encode() in done.stdout
    assert os.linesep.encode() in done.stdout
