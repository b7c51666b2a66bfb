"""No command lets a site control the terminal, although its names, values and messages try to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from axis_lms._extras.text import clean
from axis_lms.cli import exits
from axis_lms.cli.running import run
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS, Operation, Parameter

from .test_output import Terminal

EVIL = "\x1b[2J\x1b]0;owned\x07\x9b8m\x1b[35;7mred\x1b]8;;http://evil.example/\x1b\\[bold red]x[/] [/nope] \u202egnp\u2066\ud800\r\x08\x7f\u2028:skull:"
TYPED = EVIL.replace("\ud800", "")
OURS = re.compile(r"\x1b\[(?:0|1|22|3[0-7]|K)?[mK]|\r(?=\x1b\[K)")
"""Matches the sequences that commands themselves send to a terminal: styles, and redrawing the status line."""
USUAL = {"courses_list", "courses_count", "reports_course_page", "token_request", "users_create", "usergroups_delete"}
"""The operations that every run tests."""
OUTPUTS = ("--table", "--json", "--jsonl", "--csv", "--table --raw --show-secrets")


@pytest.fixture(scope="module")
def sandbox() -> Sandbox:
    return Sandbox(users=20)


@pytest.fixture(scope="module")
def address(sandbox: Sandbox) -> Iterator[str]:
    with sandbox.serve() as address:
        yield address


class Screen:
    """Runs commands, and captures both streams as a terminal shows them."""

    def run(self, *words: str) -> tuple[int, str]:
        """Run a command, check that its output is harmless, and return its exit code and output."""
        terminal = Terminal()
        with redirect_stdout(terminal), redirect_stderr(terminal):
            code = run(words)
        text = terminal.getvalue()
        harmless = OURS.sub("", text).replace("\n", "").replace("\t", "")
        assert clean(harmless) == harmless, ascii(text)
        assert "\x1b[35" not in text
        text.encode()
        return code, text


@pytest.fixture
def screen(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Screen:
    for name, value in {
        "AXIS_ADDRESS": address,
        "AXIS_API_KEY": "sandbox-key",
        "AXIS_CONFIG_DIR": str(tmp_path),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "TERM": "xterm-256color",
        "COLUMNS": "200",
    }.items():
        monkeypatch.setenv(name, value)
    return Screen()


def typed(parameter: Parameter) -> str:
    """Return a value that the spec allows."""
    if parameter.enum:
        return parameter.enum[0]
    if parameter.format == "axis-date8":
        return "20261201"
    if parameter.type == "integer":
        return str(max(parameter.minimum or 1, 1))
    return (
        "1" if parameter.pattern == "^[0-9]+$" else {"fields": "id", "user_filter": "id=1"}.get(parameter.name, "abcd")
    )


def arguments(operation: Operation) -> list[str]:
    """Return the command line that calls an operation."""
    words = ["call", operation.tag, operation.name.replace("_", "-")]
    for parameter in operation.parameters:
        if parameter.required:
            words += (
                [typed(parameter)]
                if parameter.where == "path"
                else [f"--{parameter.name.replace('_', '-')}", typed(parameter)]
            )
    return [*words, "--yes"] if operation.method != "GET" or operation.repeat == "never" else words


def answer(operation: Operation) -> Any:
    """Return an answer of the right shape, whose values and one name are hostile."""
    fields = dict.fromkeys((*operation.required, "name", "message", EVIL), EVIL) | {"nested": [{EVIL: EVIL}]}
    return [fields, fields] if operation.rows else fields | {"status": "200"}


@pytest.mark.parametrize(
    "operation",
    [
        pytest.param(each, id=each.id, marks=() if each.id in USUAL else pytest.mark.slow)
        for each in OPERATIONS.values()
    ],
)
def test_no_answer_and_no_error_of_any_operation_controls_the_terminal(
    operation: Operation, screen: Screen, sandbox: Sandbox
) -> None:
    words = arguments(operation)
    with sandbox.fault("answer", operation=operation.id, json=answer(operation)):
        for outputs in OUTPUTS if operation.id in ("courses_list", "users_create", "token_request") else OUTPUTS[:1]:
            code, text = screen.run(*words, *outputs.split())
            assert code == 0, text
            assert "gnp" in text
    with sandbox.fault("fail", operation=operation.id, status=409, message=EVIL):
        code, text = screen.run(*words)
        assert code in (exits.ACCESS, exits.REFUSED), text
        assert "gnp" in text or operation.tag == "token"  # messages about tokens are masked


@pytest.mark.parametrize("debug", [[], ["--debug"]])
def test_no_traceback_controls_the_terminal(debug: list[str], screen: Screen, sandbox: Sandbox) -> None:
    with sandbox.fault("fail", operation="courses_list", status=500, message=EVIL, headers={"retry-after": "0"}):
        code, text = screen.run("call", "courses", "list", *debug)
    assert code == exits.UNREACHABLE
    assert "gnp" in text


@pytest.mark.parametrize(
    "words",
    [
        ["call", TYPED],
        ["call", "courses", "get", TYPED],
        ["call", "courses", "get", "\udcff"],
        ["call", "courses", "get", "1", f"--{TYPED}"],
        ["call", "courses", "get", "1", "--profile", TYPED],
        ["call", "usergroups", "create", TYPED, "--dry-run"],
        ["export", TYPED],
        ["logout", TYPED],
        ["login", TYPED, "--key-stdin"],
    ],
)
def test_no_argument_controls_the_terminal(words: list[str], screen: Screen) -> None:
    code, text = screen.run(*words)
    assert code in (exits.DONE, exits.USAGE, exits.REFUSED), text


def test_no_export_and_no_progress_line_controls_the_terminal(screen: Screen, sandbox: Sandbox, tmp_path: Path) -> None:
    rows = [{"id": str(number), "username": EVIL, EVIL: EVIL} for number in range(3)]
    export = ("export", "users-all", "--fields", "id,username", "--to")
    with (
        sandbox.fault("answer", operation="users_all_page", json=rows),
        sandbox.fault("count", operation="users_all_count", records=3),
    ):
        assert screen.run(*export, str(tmp_path / "x.jsonl"))[0] in (exits.DONE, exits.DOES_NOT_ADD_UP)
    with sandbox.fault("fail", operation="users_all_page", status=409, message=EVIL):
        code, text = screen.run(*export, str(tmp_path / "y.csv"))
    assert code == exits.REFUSED
    assert "gnp" in text


def test_no_finding_of_the_doctor_controls_the_terminal(screen: Screen, sandbox: Sandbox, tmp_path: Path) -> None:
    with (
        sandbox.fault("answer", operation="courses_list", json=[{"id": "1", "name": EVIL, EVIL: EVIL}]),
        sandbox.fault("fail", operation="usergroups_list", status=409, message=EVIL),
    ):
        screen.run("doctor", "--all", "--report", str(tmp_path / "site.md"))
    report = (tmp_path / "site.md").read_text("utf-8").replace("\n", "")
    assert clean(report) == report
