"""Serves one Axis site over MCP: `python -m axis_lms.mcp`. The tools come from the spec. Needs `axis-lms[mcp]`."""

from .server import run, serve, server

__all__ = ["run", "serve", "server"]
