"""The exit codes and the one line on stderr."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from axis_lms.cli import exits
from axis_lms.sandbox import Sandbox


def line(done: Any) -> str:
    """The one line that a failure is told in."""
    told: list[str] = done.stderr.splitlines()
    assert len(told) == 1, done.stderr
    assert told[0].startswith("axis: ")
    assert " -> " in told[0]
    assert not done.stdout
    return told[0]


def test_without_a_site_it_says_how_to_log_in(bare: Any) -> None:
    done = bare("call", "courses", "list")
    assert done.returncode == exits.USAGE == 2
    assert "axis login" in line(done)


@pytest.mark.parametrize("arguments", [["nonsense"], ["call", "courses", "nonsense"], ["call", "courses", "get"],
                                       ["export", "nonsense"], ["export", "course", "1"], ["--nonsense"]])  # fmt: skip
def test_wrong_arguments_are_2(bare: Any, arguments: list[str]) -> None:
    done = bare(*arguments)
    assert done.returncode == 2
    assert "--help" in line(done)


def test_a_refused_key_is_3(axis: Any) -> None:
    done = axis("call", "courses", "list", AXIS_API_KEY="wrong")
    assert done.returncode == exits.ACCESS == 3
    assert "axis login" in line(done)


def test_what_is_not_there_is_4(axis: Any) -> None:
    done = axis("call", "courses", "get", 99999)
    assert done.returncode == exits.NOT_FOUND == 4
    line(done)


def test_what_the_spec_refuses_is_5(axis: Any) -> None:
    done = axis("call", "reports", "course", 1, "--user-filter", "no such phrase")
    assert done.returncode == exits.REFUSED == 5
    assert "user_filter" in line(done)


def test_a_site_that_is_not_there_is_6(axis: Any) -> None:
    done = axis("call", "courses", "list", AXIS_ADDRESS="http://127.0.0.1:9")
    assert done.returncode == exits.UNREACHABLE == 6
    line(done)


def test_an_answer_unlike_the_spec_is_7(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("html", operation="courses_list")
    done = axis("call", "courses", "list")
    assert done.returncode == exits.UNLIKE_SPEC == 7
    assert "axis doctor" in line(done)


def test_an_export_that_does_not_add_up_is_8(axis: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.fault("count", operation="reports_course_count", off=5)
    done = axis("export", "course", 1, "--to", tmp_path / "c.csv")
    assert done.returncode == exits.DOES_NOT_ADD_UP == 8
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "axis",
        f"written to {tmp_path / 'c.csv'}, described in c.csv.manifest.json",
    ]
    assert (tmp_path / "c.csv").exists()


def test_a_stream_that_does_not_add_up_is_8(axis: Any, sandbox: Sandbox) -> None:
    sandbox.fault("count", operation="reports_course_count", off=5)
    done = axis("export", "course", 1, "--to", "-")
    assert done.returncode == 8
    assert len(done.stdout.splitlines()) == 788


def test_debug_shows_the_traceback(axis: Any) -> None:
    done = axis("call", "courses", "get", 99999, "--debug")
    assert done.returncode == 4
    assert "Traceback" in done.stderr


def test_no_arguments_are_help(bare: Any) -> None:
    for arguments in ([], ["--help"], ["call"], ["call", "users"], ["export"]):
        done = bare(*arguments)
        assert done.returncode == 0
        assert "Usage: axis" in done.stdout


def test_the_documented_codes_are_these() -> None:
    document = (Path(__file__).parents[2] / "docs/cli.md").read_text("utf-8")
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", document, re.MULTILINE)}
    assert told == {value for name, value in vars(exits).items() if name.isupper()}
