"""`axis mcp`: let an agent read a site."""

from __future__ import annotations

from typing import Any

import click

from .connection import connecting, connection


@click.command()
@click.option("--allow-writes", is_flag=True, help="Also offer what changes the site.")
@click.option(
    "--most-rows",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="ROWS",
    help="Rows that a list gives at most.",
)
@connecting
def mcp(allow_writes: bool, most_rows: int, **values: Any) -> None:
    """Serve an agent over MCP, on standard input and output; read-only unless told otherwise.

    The program that runs the agent starts this command itself. See the page Agents of the documentation.
    """
    from axis_lms import AsyncAxis
    from axis_lms.mcp import run

    run(AsyncAxis(**connection(values).settings()), allow_writes=allow_writes, most_rows=most_rows)
