"""Fixtures: a sandbox on a socket, and a real MCP client that talks to the server over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from axis_lms import AsyncAxis
from axis_lms.mcp import server
from axis_lms.sandbox import Sandbox

pytest.importorskip("fastmcp", reason="the extra `mcp` is not installed")

from fastmcp import Client
from fastmcp.client.transports import StdioTransport

Session = Callable[[Client[Any]], Awaitable[Any]]


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=1000)


class Agent:
    """Starts the server, runs a session with it, and stops it."""

    def __init__(self, address: str, log: Path) -> None:
        self._environment = os.environ | {"AXIS_ADDRESS": address, "AXIS_API_KEY": "sandbox-key"}
        self.log = log

    def run(self, session: Session, *flags: str, module: str = "axis_lms.mcp") -> Any:
        """Return the result of a session with the server as a process. Its standard error is in `log`."""

        async def whole() -> Any:
            command = ["-m", *module.split(), *flags]
            transport = StdioTransport(
                sys.executable, command, env=self._environment, keep_alive=False, log_file=self.log
            )
            async with Client(transport) as client:
                return await session(client)

        return asyncio.run(whole())

    def within(self, session: Session, **options: Any) -> Any:
        """Return the result of a session with the server in this process, which is faster."""

        async def whole() -> Any:
            async with (
                AsyncAxis(self._environment["AXIS_ADDRESS"], api_key="sandbox-key") as axis,
                Client(server(axis, **options)) as client,
            ):
                return await session(client)

        return asyncio.run(whole())


@pytest.fixture
def agent(sandbox: Sandbox, tmp_path: Path) -> Iterator[Agent]:
    with sandbox.serve() as address:
        yield Agent(address, tmp_path / "stderr")
