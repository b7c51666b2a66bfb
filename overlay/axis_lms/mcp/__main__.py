"""`python -m axis_lms.mcp`: the address and the key come from AXIS_ADDRESS and AXIS_API_KEY."""

from __future__ import annotations

import argparse
import asyncio
import sys

from ..client import AsyncAxis
from ..errors import AxisError
from . import serve
from .server import MOST_ROWS


def main() -> None:
    """Serve an agent over standard input and output."""
    parser = argparse.ArgumentParser(prog="python -m axis_lms.mcp", description="An MCP server of one Axis LMS site.")
    parser.add_argument(
        "--address", help="the site's address; else AXIS_ADDRESS. The key comes from AXIS_API_KEY alone"
    )
    parser.add_argument(
        "--key-style", default="bearer", help="how the key travels: bearer, basic, header:NAME, query:NAME"
    )
    parser.add_argument("--allow-writes", action="store_true", help="also offer what changes the site")
    parser.add_argument("--most-rows", type=int, default=MOST_ROWS, help="rows that a list gives at most (%(default)s)")
    given = parser.parse_args()
    try:
        axis = AsyncAxis(given.address, key_style=given.key_style)
        asyncio.run(serve(axis, allow_writes=given.allow_writes, most_rows=given.most_rows))
    except KeyboardInterrupt:
        pass
    except AxisError as error:
        sys.exit(f"axis-lms: {error}")


if __name__ == "__main__":
    main()
