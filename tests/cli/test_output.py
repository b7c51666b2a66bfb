"""All output goes one way: nothing in it controls the terminal, and a stream that fails is told or left alone."""

from __future__ import annotations

import ast
import io
import re
import sys
from pathlib import Path

import pytest

from axis_lms.cli import output
from axis_lms.cli.output import OutputError, StatusLine, Styled, echo, write


def test_only_our_own_styles_reach_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    echo("a ", Styled("b\x1b[31m", bold=True, colour="red"), " \x1b]0;title\x07")
    assert terminal.getvalue() == "a \x1b[31m\x1b[1mb\\x1b[31m\x1b[0m \\x1b]0;title\\x07\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Full(io.StringIO):
    """A stream on a full disk."""

    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("stream", [None, Full()])
def test_a_failure_of_standard_output_is_an_output_error(stream: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(output, "discard_output", lambda: None)
    for put in (lambda: echo("x"), lambda: write("x")):
        with pytest.raises(OutputError, match=r"closed|No space left"):
            put()


@pytest.mark.parametrize("stream", [None, Full()])
def test_a_failure_of_standard_error_is_ignored(stream: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    echo("x", err=True)
    StatusLine(stream).say("x")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", 80), ("-3", 80), ("", 80), ("wide", 80), ("9" * 5000, 80), ("1", 1), ("120", 120), ("1000000000", 10_000)],
)
def test_the_width_of_the_terminal_is_bounded(value: str, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", value)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert output.columns() == expected


def test_a_status_line_is_cut_and_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "10")
    terminal = Terminal()
    status = StatusLine(terminal)
    status.draw("\x1b[2Jabcdefgh")
    status.say("done\x07")
    assert terminal.getvalue() == "\r\x1b[K\\x1b[2Jab\r\x1b[Kdone\\x07\n"


def prints(source: str) -> list[str]:
    """Return the calls of a module that print without `axis_lms.cli.output`."""
    calls = [ast.unparse(node.func) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    ways = r"print|click\.(echo|secho|echo_via_pager)|sys\.std(out|err)\.write|traceback\.print_\w+|pprint"
    return [call for call in calls if re.fullmatch(ways, call)]


def test_no_command_prints_without_the_output_module() -> None:
    assert prints("click.echo(1); print(2); sys.stdout.write(3); echo(4)") == [
        "click.echo",
        "print",
        "sys.stdout.write",
    ]
    others = [path for path in Path(output.__file__).parent.glob("*.py") if path.name != "output.py"]
    assert len(others) > 20
    assert {path.name: ways for path in others if (ways := prints(path.read_text("utf-8")))} == {}
