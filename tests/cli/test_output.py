"""Output is printed without characters that control the terminal, and no value is lost."""

from __future__ import annotations

import ast
import io
import json
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms._unsafe_text import clean, clean_json
from axis_lms.cli import output
from axis_lms.cli.output import OutputError, StatusLine, Styled, echo, write

JOINERS = "\u200c\u200d"
VISIBLE_SIGNS = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
"""Visible characters of category Cf: signs that span digits, and joiners of hieroglyphs."""


def is_unsafe(character: str) -> bool:
    """Return whether a character controls, reorders or hides text, or is a lone surrogate."""
    category = unicodedata.category(character)
    if category == "Cf":
        return character not in JOINERS and ord(character) not in VISIBLE_SIGNS
    return category in ("Cc", "Cs", "Zl", "Zp")


def test_no_control_character_is_printed() -> None:
    every = list(map(chr, range(sys.maxunicode + 1)))
    safe = "".join(character for character in every if not is_unsafe(character))
    assert clean(safe) == safe
    assert clean_json(safe) == safe
    for character in filter(is_unsafe, every):
        assert not any(map(is_unsafe, clean(f"a{character}b"))), ascii(character)
        assert character in "\n\t" or not any(map(is_unsafe, clean_json(f'"a{character}b"'))), ascii(character)


def test_unsafe_characters_are_shown_as_escapes() -> None:
    assert clean("\x1b[2J\x9b1m\u202eevil\ud800\U000e0041") == r"\x1b[2J\x9b1m\u202eevil\ud800\U000e0041"
    assert clean("a\r\nb\tc\u2028d") == "a b c d"
    assert clean("a\r\nb\tc\rd", lines=True) == "a\nb\tc\nd"
    assert clean("Zoë 👩\u200d💻 क\u200c्ष ☃") == "Zoë 👩\u200d💻 क\u200c्ष ☃"
    assert clean(42) == "42"


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.text(st.characters()), st.text(st.characters()) | st.lists(st.text(st.characters()))))
def test_escaping_does_not_change_json_values(value: object) -> None:
    shown = clean_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(shown) == json.loads(json.dumps(value))
    assert not any(map(is_unsafe, shown))
    shown.encode()


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
