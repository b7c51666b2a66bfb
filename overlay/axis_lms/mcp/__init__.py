"""An MCP server of one Axis site, made from the spec: `python -m axis_lms.mcp`. Needs `axis-lms[mcp]`."""

from .server import run, serve, server

__all__ = ["run", "serve", "server"]
