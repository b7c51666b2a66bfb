"""The server: FastMCP's import of the offered spec, on top of the client."""

from __future__ import annotations

from typing import Any

from axis_lms_api.operations import OPERATIONS

from ..client import AsyncAxis
from ..errors import ConfigurationError
from .offer import hints, offered_spec

MOST_ROWS = 1000
INSTRUCTIONS = (
    "Reads an Axis LMS site: users, courses, enrolments, certificates, learning paths, instructor-led training and "
    "results. Lists in pages come as `rows`, with `total`; ask for more with `limit`. Values are strings; an empty one "
    "means none; dates are YYYYMMDD, 99999999 never. Secrets are masked as ***. "
)
WRITES = {
    False: "Nothing can be changed.",
    True: "Tools without readOnlyHint change the site: ask before you use them.",
}


def server(axis: AsyncAxis, *, allow_writes: bool = False, most_rows: int = MOST_ROWS) -> Any:
    """A FastMCP server of one site, read-only unless `allow_writes`. A list gives `most_rows` rows at most.

    Raises ConfigurationError without the extra `mcp`.
    """
    try:
        from fastmcp import FastMCP
        from mcp_types import ToolAnnotations

        from .gateway import Gateway
    except ImportError:
        raise ConfigurationError("the MCP server needs fastmcp: pip install 'axis-lms[mcp]'") from None

    def annotate(route: Any, tool: Any) -> None:
        tool.annotations = ToolAnnotations(title=route.summary, **hints(OPERATIONS[route.operation_id]))

    gateway: Any = Gateway(axis, allow_writes, most_rows)
    return FastMCP.from_openapi(
        offered_spec(allow_writes, most_rows),
        client=gateway,
        name="axis-lms",
        instructions=INSTRUCTIONS + WRITES[allow_writes],
        mcp_component_fn=annotate,
    )


async def serve(axis: AsyncAxis, *, allow_writes: bool = False, most_rows: int = MOST_ROWS) -> None:
    """Serve an agent over standard input and output until it leaves; then the token is revoked."""
    async with axis:
        await server(axis, allow_writes=allow_writes, most_rows=most_rows).run_async("stdio", show_banner=False)
