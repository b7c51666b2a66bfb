"""The MCP server as a process: its start, its end, and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox

pytest.importorskip("fastmcp", reason="the extra `mcp` is not installed")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals and the shell's redirections are of Unix"),
]

SECONDS = 60
SERVERS = ["axis_lms.mcp", "axis_lms.cli mcp"]


class Server:
    """A running server that speaks MCP over its standard streams."""

    def __init__(self, module: str, environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", *module.split()],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._id = 0
        hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
        self.ask("initialize", **hello)
        self.say(method="notifications/initialized")

    def say(self, **words: Any) -> None:
        """Send a message."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **words}).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and wait for its result."""
        assert self.process.stdout
        self._id += 1
        self.say(id=self._id, method=method, params=params)
        while (answer := json.loads(self.process.stdout.readline())).get("id") != self._id:
            pass
        return answer["result"]

    def end(self) -> str:
        """Wait for the end with standard input still open, and return the standard error."""
        self.process.wait(SECONDS)
        assert self.process.stdin and self.process.stdout and self.process.stderr
        errors = self.process.stderr.read().decode()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()
        return errors


@pytest.fixture
def environment(sandbox: Sandbox, tmp_path: Path) -> Iterator[dict[str, str]]:
    with sandbox.serve() as address:
        yield os.environ | {
            "AXIS_ADDRESS": address,
            "AXIS_API_KEY": "sandbox-key",
            "AXIS_CONFIG_DIR": str(tmp_path),
            "FASTMCP_LOG_LEVEL": "ERROR",
        }


@pytest.mark.parametrize("module", SERVERS)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_server_and_revokes_the_token(
    sandbox: Sandbox, environment: dict[str, str], module: str, number: int, code: int
) -> None:
    server = Server(module, environment)
    server.ask("tools/call", name="courses_count", arguments={})
    server.process.send_signal(number)
    errors = server.end()
    assert server.process.returncode == code
    assert "Traceback" not in errors
    sandbox.assert_called("token_revoke", times=1)
    assert not sandbox.tokens.live()


def test_a_signal_during_a_call_ends_the_server(sandbox: Sandbox, environment: dict[str, str]) -> None:
    sandbox.fault("delay", operation="courses_list", seconds=30)
    server = Server(SERVERS[0], environment)
    server.say(id=7, method="tools/call", params={"name": "courses_list", "arguments": {}})
    end = time.monotonic() + SECONDS
    while not sandbox.calls("courses_list"):
        assert time.monotonic() < end
        time.sleep(0.02)
    server.process.send_signal(signal.SIGTERM)
    assert "Traceback" not in server.end()
    assert server.process.returncode == 143
    assert not sandbox.tokens.live()


def test_a_second_signal_ends_the_server_without_waiting_for_the_site(
    sandbox: Sandbox, environment: dict[str, str]
) -> None:
    sandbox.fault("delay", operation="token_revoke", seconds=30)
    server = Server(SERVERS[0], environment)
    server.ask("tools/call", name="courses_count", arguments={})
    server.process.send_signal(signal.SIGINT)
    end = time.monotonic() + SECONDS
    while not sandbox.calls("token_revoke"):
        assert time.monotonic() < end
        time.sleep(0.02)
    server.process.send_signal(signal.SIGINT)
    server.end()
    assert server.process.returncode == 130


def test_an_agent_that_closes_its_streams_ends_the_server(sandbox: Sandbox, environment: dict[str, str]) -> None:
    server = Server(SERVERS[0], environment)
    server.ask("tools/call", name="courses_count", arguments={})
    assert server.process.stdin
    server.process.stdin.close()
    server.end()
    assert server.process.returncode == 0
    assert not sandbox.tokens.live()


def test_an_agent_that_closes_its_output_ends_the_server_without_a_traceback(
    sandbox: Sandbox, environment: dict[str, str]
) -> None:
    server = Server(SERVERS[0], environment)
    server.ask("tools/call", name="courses_count", arguments={})
    assert server.process.stdout and server.process.stdin
    server.process.stdout.close()
    server.say(id=8, method="tools/call", params={"name": "courses_count", "arguments": {}})
    server.process.stdin.close()
    server.process.wait(SECONDS)
    assert server.process.stderr
    errors = server.process.stderr.read().decode()
    server.process.stderr.close()
    assert "Traceback" not in errors
    assert server.process.returncode == 0
    assert not sandbox.tokens.live()


@pytest.mark.parametrize("module", SERVERS)
@pytest.mark.parametrize("redirection", ["<&-", ">&-"])
def test_without_standard_streams_the_server_is_refused(
    environment: dict[str, str], module: str, redirection: str
) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", sys.executable, "-m", *module.split()],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode in (1, 2)
    assert "standard input and output" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("module", "code"), [(SERVERS[0], 1), (SERVERS[1], 2)])
def test_a_missing_extra_is_named(environment: dict[str, str], module: str, code: int) -> None:
    start = f"import sys; sys.modules['fastmcp'] = None; sys.argv = {['axis', *module.split()[1:]]!r};"
    done = subprocess.run(
        [sys.executable, "-c", f"{start} import runpy; runpy.run_module({module.split()[0]!r}, run_name='__main__')"],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == code
    assert "axis-lms[mcp]" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "option", [["--most-rows", "0"], ["--key-style", "smoke"], ["--address", "http://example.com"]]
)
def test_a_wrong_option_is_one_line(environment: dict[str, str], option: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "axis_lms.mcp", *option],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("axis-lms: ")
    assert done.stderr.count("\n") == 1
