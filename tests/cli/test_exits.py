"""Each failure has an exit code and one line on standard error."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from axis_lms import AxisError
from axis_lms.cli import exits
from axis_lms.cli.failures import describe
from axis_lms.sandbox import Sandbox


def line(done: Any) -> str:
    """Return the one line of a failure."""
    lines: list[str] = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("axis: ")
    assert " -> " in lines[0]
    assert not done.stdout
    return lines[0]


def test_without_a_site_the_error_says_how_to_log_in(bare: Any) -> None:
    done = bare("call", "courses", "list")
    assert done.returncode == exits.USAGE == 2
    assert "axis login" in line(done)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["call", "courses", "nonsense"],
        ["call", "courses", "get"],
        ["call", "courses", "get", "1", "--timeout", "inf"],
        ["call", "courses", "get", "1", "--timeout", "soon"],
        ["call", "users", "update", "1", "--date-expire", "never"],
        ["export", "nonsense"],
        ["export", "course", "1"],
        ["--nonsense"],
    ],
)
def test_wrong_arguments_have_exit_code_2(bare: Any, arguments: list[str]) -> None:
    done = bare(*arguments)
    assert done.returncode == 2
    assert "--help" in line(done)


def test_a_refused_key_has_exit_code_3(axis: Any) -> None:
    done = axis("call", "courses", "list", AXIS_API_KEY="wrong")
    assert done.returncode == exits.ACCESS == 3
    assert "axis login" in line(done)


def test_a_missing_record_has_exit_code_4(axis: Any) -> None:
    done = axis("call", "courses", "get", 99999)
    assert done.returncode == exits.NOT_FOUND == 4
    line(done)


def test_values_that_the_spec_forbids_have_exit_code_5(axis: Any) -> None:
    done = axis("call", "reports", "course", 1, "--user-filter", "no such phrase")
    assert done.returncode == exits.REFUSED == 5
    assert "user_filter" in line(done)


def test_an_unreachable_site_has_exit_code_6(axis: Any) -> None:
    done = axis("call", "courses", "list", AXIS_ADDRESS="http://127.0.0.1:9")
    assert done.returncode == exits.UNREACHABLE == 6
    line(done)


def test_an_answer_that_breaks_the_spec_has_exit_code_7(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("html", operation="courses_list")
    done = axis("call", "courses", "list")
    assert done.returncode == exits.UNLIKE_SPEC == 7
    assert "axis doctor" in line(done)


def test_a_drifted_export_has_exit_code_8(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fault("count", operation="reports_course_count", off=5)
    done = axis("export", "course", 1, "--to", tmp_path / "c.csv")
    assert done.returncode == exits.DOES_NOT_ADD_UP == 8
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "axis",
        f"written to {tmp_path / 'c.csv'}, described in c.csv.manifest.json",
    ]
    assert (tmp_path / "c.csv").exists()


def test_a_drifted_export_to_standard_output_has_exit_code_8(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("count", operation="reports_course_count", off=5)
    done = axis("export", "course", 1, "--to", "-")
    assert done.returncode == 8
    assert len(done.stdout.splitlines()) == 788


def test_debug_shows_the_traceback(axis: Any) -> None:
    done = axis("call", "courses", "get", 99999, "--debug")
    assert done.returncode == 4
    assert "Traceback" in done.stderr


def test_no_arguments_print_help(bare: Any) -> None:
    for arguments in ([], ["--help"], ["call"], ["call", "users"], ["export"]):
        done = bare(*arguments)
        assert done.returncode == 0
        assert "Usage: axis" in done.stdout


def test_the_documentation_lists_every_exit_code() -> None:
    document = (Path(__file__).parents[2] / "docs/cli.md").read_text("utf-8")
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", document, re.MULTILINE)}
    assert documented == {value for name, value in vars(exits).items() if name.isupper()}


def every_error(kind: type[BaseException] = AxisError) -> list[type[BaseException]]:
    """Return a class of errors with all of its subclasses."""
    return [kind, *(each for below in kind.__subclasses__() for each in every_error(below))]


@pytest.mark.parametrize("kind", every_error()[1:])
def test_every_error_of_the_client_has_an_exit_code_and_a_next_step(kind: type[AxisError]) -> None:
    failure = describe(kind("what happened"))
    assert failure.code not in (exits.DONE, exits.UNEXPECTED)
    assert failure.text == "what happened"
    assert failure.next_step
    uncertain = describe(kind("what happened", maybe_applied=True))
    assert uncertain.code == exits.MAYBE_APPLIED
    assert "look before" in uncertain.next_step


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (PermissionError(13, "Permission denied", "/x"), exits.USAGE, "/x: Permission denied"),
        (OSError(28, "No space left on device"), exits.NOT_PRINTED, "No space left"),
        (RecursionError(), exits.UNLIKE_SPEC, "nested too deeply"),
        (MemoryError(), exits.UNEXPECTED, "not enough memory"),
        (ModuleNotFoundError("no", name="rich.table"), exits.USAGE, "rich is not installed"),
        (ModuleNotFoundError("no", name="pyarrow"), exits.USAGE, "pyarrow is not installed"),
        (ZeroDivisionError("oops"), exits.UNEXPECTED, "ZeroDivisionError: oops"),
    ],
)
def test_every_other_error_has_an_exit_code_and_a_message(error: Exception, code: int, words: str) -> None:
    failure = describe(error)
    assert failure.code == code
    assert words in failure.text
    assert failure.next_step


def test_a_write_that_may_have_been_carried_out_has_exit_code_12(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("drop", operation="usergroups_create")
    done = axis("call", "usergroups", "create", "New Group", "--yes")
    assert done.returncode == exits.MAYBE_APPLIED == 12
    assert "look before you send it again" in line(done)
    assert len(sandbox.calls("usergroups_create")) == 1


def test_a_missing_library_is_named_before_anything_is_sent(axis: Any, sandbox: Sandbox) -> None:
    code = (
        "import sys; sys.modules['rich'] = None; from axis_lms.cli.main import main;"
        "main(['call', 'usergroups', 'create', 'New Group', '--yes', '--table'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=axis.environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "install axis-lms[cli]" in line(done)
    assert not sandbox.calls()


def test_a_sandbox_that_cannot_listen_has_exit_code_2(bare: Any) -> None:
    done = bare("sandbox", "--port", "1", "--host", "192.0.2.1", "--users", "20")
    assert done.returncode == 2
    assert "cannot listen" in line(done)
