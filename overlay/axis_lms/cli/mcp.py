"""`axis mcp`: serve an agent over MCP."""

from __future__ import annotations

from typing import Any

import click

from .connection import connecting, connection


@click.command()
@click.option("--allow-writes", is_flag=True, help="Also offer operations that change the site.")
@click.option(
    "--most-rows",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    metavar="ROWS",
    help="The most rows of a list.",
)
@connecting
def mcp(allow_writes: bool, most_rows: int, **values: Any) -> None:
    """Serve an agent over MCP, on standard input and output; read-only without --allow-writes.

    The program that runs the agent starts this command itself. See the page Agents of the documentation.
    """
    from axis_lms import AsyncAxis
    from axis_lms.mcp import run

    run(AsyncAxis(**connection(values).settings()), allow_writes=allow_writes, most_rows=most_rows)
