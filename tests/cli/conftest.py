"""Fixtures of the tests of the command: a sandbox on a socket, and the command in this or another process."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from axis_lms.cli.running import run
from axis_lms.sandbox import Sandbox

KEY = "sandbox-key"
COMMAND = [sys.executable, "-m", "axis_lms.cli"]
SECONDS = 60
"""How long a command may take in a test."""


IN_PROCESS = {"AXIS_ADDRESS", "AXIS_API_KEY", "AXIS_CONFIG_DIR", "AXIS_KEY_STYLE", "AXIS_WRITE_STYLE", "COLUMNS"}
"""The variables that a test may set without running the command in another process."""


def in_a_process(words: list[str], stdin: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the command as a process."""
    return subprocess.run(
        [*COMMAND, *words],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        env=environment,
        check=False,
    )


def in_this_process(words: list[str], stdin: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the command in this process, with streams, environment and signals of its own."""
    streams = [io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")]
    streams += [io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True) for _ in range(2)]
    handler = signal.getsignal(signal.SIGTERM)
    with (
        mock.patch.dict(os.environ, environment, clear=True),
        mock.patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]),
    ):
        code = run(words)
    signal.signal(signal.SIGTERM, handler)
    stdout, stderr = (stream.buffer.getvalue().decode("utf-8") for stream in streams[1:])  # type: ignore[attr-defined]
    return subprocess.CompletedProcess(words, code, stdout, stderr)


@dataclass
class Command:
    """Runs the command in an environment of its own."""

    environment: dict[str, str]

    def __call__(self, *arguments: object, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command without a terminal. It runs in this process, which is ten times faster, if that makes no difference."""
        words = list(map(str, arguments))
        devices = any(word.startswith("/dev/") for word in words)
        own_process = "--debug" in words or words[:1] == ["sandbox"] or devices or environment.keys() - IN_PROCESS
        run = in_a_process if own_process else in_this_process
        done = run(words, stdin, self.environment | environment)
        assert KEY not in done.stdout + done.stderr
        return done

    def start(self, *arguments: object) -> subprocess.Popen[bytes]:
        """Start the command in a process."""
        return subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def on_terminal(self, *arguments: object, columns: int = 100, **environment: str) -> Any:
        """Start the command on a pseudo-terminal."""
        pexpect = pytest.importorskip("pexpect", reason="only Unix has pseudo-terminals")
        return pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], *map(str, arguments)],
            dimensions=(40, columns),
            timeout=SECONDS,
            encoding="utf-8",
            env=self.environment | {"TERM": "xterm-256color"} | environment,
        )


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=1000)


@pytest.fixture
def address(sandbox: Sandbox) -> Iterator[str]:
    with sandbox.serve() as address:
        yield address


def command_in(directory: Path) -> Command:
    """Return the command without a site, with its profiles in this directory."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("AXIS_") and name.lower() not in ("http_proxy", "https_proxy", "all_proxy", "no_color")
    }
    return Command(
        kept
        | {
            "AXIS_CONFIG_DIR": str(directory / "config"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONWARNINGS": "error",
        }
    )


@pytest.fixture
def bare(tmp_path: Path) -> Command:
    """The command without a site."""
    return command_in(tmp_path)


@pytest.fixture(scope="module")
def bare_for_all(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The same for all tests of a module."""
    return command_in(tmp_path_factory.mktemp("axis"))


@pytest.fixture
def axis(bare: Command, address: str) -> Command:
    """The command with the sandbox as its site."""
    return Command(bare.environment | {"AXIS_ADDRESS": address, "AXIS_API_KEY": KEY})
