"""Commands with closed, full or unread standard streams, and with terminals of any width."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from axis_lms.cli import exits
from axis_lms.sandbox import Sandbox

from .conftest import COMMAND, SECONDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only Unix has /dev/full and >&-")

READ = ("call", "courses", "count")
WRITE = ("call", "usergroups", "create", "New Group", "--yes")


def run(axis: Any, words: tuple[str, ...], redirection: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command whose streams the shell has redirected."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", *COMMAND, *words],
        env=axis.environment | environment,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@pytest.mark.parametrize("redirection", [">/dev/full", ">&-"])
def test_a_read_whose_answer_cannot_be_printed_has_exit_code_11(axis: Any, redirection: str) -> None:
    done = run(axis, READ, redirection)
    assert done.returncode == exits.NOT_PRINTED == 11
    assert done.stderr.startswith("axis: the output could not be written: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("redirection", [">/dev/full", ">&-"])
def test_a_write_whose_answer_cannot_be_printed_says_that_it_was_carried_out(
    axis: Any, sandbox: Sandbox, redirection: str
) -> None:
    done = run(axis, WRITE, redirection)
    assert len(sandbox.calls("usergroups_create")) == 1
    assert done.returncode == exits.NOT_PRINTED
    assert "the call was carried out, but its answer could not be printed" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("words", "message"), [(READ, ""), (WRITE, "the call was carried out")])
def test_a_closed_pipe_has_exit_code_141(axis: Any, words: tuple[str, ...], message: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*COMMAND, *words],
            env=axis.environment,
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    finally:
        os.close(writer)
    assert done.returncode == exits.PIPE_CLOSED == 141
    assert message in done.stderr
    assert done.stderr.count("\n") == bool(message)


@pytest.mark.slow
@pytest.mark.parametrize("redirection", [">/dev/full", ">&-"])
def test_help_that_cannot_be_printed_shows_no_traceback(bare: Any, redirection: str) -> None:
    done = run(bare, ("--help",), redirection)
    assert "Traceback" not in done.stderr
    assert done.returncode in (exits.DONE, exits.NOT_PRINTED)


@pytest.mark.slow
@pytest.mark.parametrize("redirection", ["<&-", "2>&-", "<&- 2>&-", "<&- >&- 2>&-"])
def test_a_command_works_without_standard_streams(axis: Any, sandbox: Sandbox, redirection: str) -> None:
    done = run(axis, READ, redirection)
    assert done.returncode == (exits.NOT_PRINTED if ">&- 2" in redirection else exits.DONE)
    assert len(sandbox.calls("courses_count")) == 1
    if done.returncode == exits.DONE:
        assert json.loads(done.stdout)[0]["records"]


@pytest.mark.slow
@pytest.mark.parametrize("words", [WRITE[:-1], ("login", "learn.example.com", "--key-stdin")])
def test_a_command_that_has_to_ask_is_a_usage_error_without_standard_input(bare: Any, words: tuple[str, ...]) -> None:
    done = run(bare, words, "<&-", AXIS_ADDRESS="learn.example.com")
    assert done.returncode == exits.USAGE
    assert done.stderr.startswith("axis: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.slow
@pytest.mark.parametrize("columns", ["0", "1", "-5", "no", "1000000000"])
def test_a_table_is_printed_at_any_width(axis: Any, columns: str) -> None:
    done = axis("call", "courses", "list", "--table", COLUMNS=columns)
    assert done.returncode == exits.DONE, done.stderr
    assert "Course 101" in done.stdout.replace("\n", " ")
    assert max(map(len, done.stdout.splitlines())) < 200
