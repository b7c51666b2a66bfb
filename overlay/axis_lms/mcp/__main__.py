"""Runs `python -m axis_lms.mcp`. The address and the key come from AXIS_ADDRESS and AXIS_API_KEY."""

from __future__ import annotations

import argparse
import os
import sys

from axis_lms import AsyncAxis, AxisError

from . import run
from .server import MOST_ROWS


def main() -> None:
    """Serve an agent over standard input and output."""
    parser = argparse.ArgumentParser(prog="python -m axis_lms.mcp", description="An MCP server of one Axis LMS site.")
    parser.add_argument(
        "--address", help="the site's address (default: AXIS_ADDRESS); the key comes from AXIS_API_KEY only"
    )
    parser.add_argument(
        "--key-style",
        default=os.environ.get("AXIS_KEY_STYLE") or "bearer",
        help="how the key is sent: bearer, basic, header:NAME, query:NAME (default: AXIS_KEY_STYLE, or bearer)",
    )
    parser.add_argument(
        "--write-style",
        choices=["form", "json", "query"],
        help="how the parameters of writes are sent (default: AXIS_WRITE_STYLE, or form)",
    )
    parser.add_argument("--allow-writes", action="store_true", help="also offer operations that change the site")
    parser.add_argument(
        "--most-rows", type=int, default=MOST_ROWS, help="the most rows of a list (default: %(default)s)"
    )
    options = parser.parse_args()
    try:
        axis = AsyncAxis(options.address, key_style=options.key_style, write_style=options.write_style)
        run(axis, allow_writes=options.allow_writes, most_rows=options.most_rows)
    except AxisError as error:
        sys.exit(f"axis-lms: {error}")


if __name__ == "__main__":
    main()
