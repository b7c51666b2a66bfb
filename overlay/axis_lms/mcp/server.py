"""Builds and runs the server: a tool of FastMCP for every offered operation."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import Any

from axis_lms import AsyncAxis, ConfigurationError
from axis_lms_api.operations import OPERATIONS

from .offer import Offer, hints, offers

MOST_ROWS = 1000
INSTRUCTIONS = (
    "Reads an Axis LMS site: users, courses, enrolments, certificates, learning paths, instructor-led training and "
    "results. Lists come as `rows`, with `total`; ask for more with `limit`. Values are strings; an empty one "
    "means none; dates are YYYYMMDD, 99999999 never. Secrets are masked as ***. "
)
WRITES = {
    False: "Nothing can be changed.",
    True: "Tools without readOnlyHint change the site: ask before you use them.",
}
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def server(axis: AsyncAxis, *, allow_writes: bool = False, most_rows: int = MOST_ROWS) -> Any:
    """Return a FastMCP server of one site, read-only without `allow_writes`. A list has at most `most_rows` rows.

    Raises ConfigurationError without the extra `mcp`, and for a `most_rows` below 1.
    """
    try:
        from fastmcp import FastMCP
        from fastmcp.tools import Tool
        from fastmcp.tools.base import ToolResult
        from mcp_types import ToolAnnotations

        from .calls import call
    except ImportError:
        raise ConfigurationError("the MCP server needs fastmcp: pip install 'axis-lms[mcp]'") from None
    if most_rows < 1:
        raise ConfigurationError("most_rows must be 1 or more")

    class OperationTool(Tool):
        """A tool that calls one operation."""

        async def run(self, arguments: dict[str, Any]) -> ToolResult:
            """Call the operation with the agent's arguments."""
            operation = OPERATIONS[self.name]
            return ToolResult(structured_content=await call(axis, operation, arguments, most_rows))

    def tool(offer: Offer) -> Tool:
        operation = offer.operation
        return OperationTool(
            name=operation.id,
            description=offer.description,
            parameters=offer.schema,
            tags={operation.tag},
            annotations=ToolAnnotations(title=operation.summary, **hints(operation)),
        )

    served: Any = FastMCP("axis-lms", instructions=INSTRUCTIONS + WRITES[allow_writes])
    for offer in offers(allow_writes, most_rows):
        served.add_tool(tool(offer))
    return served


async def serve(axis: AsyncAxis, *, allow_writes: bool = False, most_rows: int = MOST_ROWS) -> None:
    """Serve an agent over standard input and output until it leaves; then revoke the token."""
    async with axis:
        await server(axis, allow_writes=allow_writes, most_rows=most_rows).run_async("stdio", show_banner=False)


def run(axis: AsyncAxis, *, allow_writes: bool = False, most_rows: int = MOST_ROWS) -> None:
    """Serve an agent, as a program does: until it leaves, or until SIGINT or SIGTERM ends the process.

    Raises ConfigurationError without standard input and output, or without the extra `mcp`.
    """
    if sys.stdin is None or sys.stdout is None:
        raise ConfigurationError("the MCP server talks over standard input and output, and they are closed")
    served = server(axis, allow_writes=allow_writes, most_rows=most_rows)
    asyncio.run(_run_until_signal(axis, served))


def end_of(serving: asyncio.Future[None]) -> None:
    """Raise the error that ended the server, unless the agent has closed its end of the pipe."""
    try:
        serving.result()
    except* BrokenPipeError:
        # Redirect the output that is still buffered, or Python would report the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


async def _run_until_signal(axis: AsyncAxis, served: Any) -> None:
    """Run the server. A signal revokes the token and ends the process, since the thread that waits for the agent's next
    line cannot be interrupted. A second signal ends it at once.
    """
    loop = asyncio.get_running_loop()
    signalled: asyncio.Future[int] = loop.create_future()

    def note(number: int) -> None:
        if not signalled.done():
            signalled.set_result(number)

    def stop(number: int, frame: object) -> None:
        if signalled.done():
            os._exit(128 + number)
        loop.call_soon_threadsafe(note, number)

    previous = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        async with axis:
            serving = asyncio.ensure_future(served.run_async("stdio", show_banner=False))
            await asyncio.wait((serving, signalled), return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                end_of(serving)
        if signalled.done():
            with suppress(OSError, ValueError):
                sys.stdout.flush()
            os._exit(128 + signalled.result())
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
