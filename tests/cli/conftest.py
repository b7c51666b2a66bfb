"""What the tests of the command share: a sandbox on a socket, and the real command as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox

KEY = "sandbox-key"
COMMAND = [sys.executable, "-m", "axis_lms.cli"]
SECONDS = 60
"""How long a command may take before a test gives it up."""


@dataclass
class Command:
    """The command, in an environment of its own."""

    environment: dict[str, str]
    done: list[subprocess.CompletedProcess[str]] = field(default_factory=list)

    def __call__(self, *arguments: object, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run it to its end, without a terminal."""
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            env=self.environment | environment,
            check=False,
        )
        self.done.append(done)
        assert KEY not in done.stdout + done.stderr
        return done

    def start(self, *arguments: object) -> subprocess.Popen[bytes]:
        """Start it, to be stopped."""
        return subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def on_terminal(self, *arguments: object, columns: int = 100, **environment: str) -> Any:
        """Start it on a pseudo-terminal."""
        pexpect = pytest.importorskip("pexpect", reason="pseudo-terminals are of Unix")
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
    """The command of somebody who has not said where to go, and keeps profiles in this directory."""
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
    """The command of somebody who has not said where to go."""
    return command_in(tmp_path)


@pytest.fixture(scope="module")
def bare_for_all(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The same for all tests of a module."""
    return command_in(tmp_path_factory.mktemp("axis"))


@pytest.fixture
def axis(bare: Command, address: str) -> Command:
    """The command of somebody who works with the sandbox."""
    return Command(bare.environment | {"AXIS_ADDRESS": address, "AXIS_API_KEY": KEY})
