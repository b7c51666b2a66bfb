"""A table on the terminal; where it is too narrow for one, the fields of each row below each other."""

from __future__ import annotations

import os
import sys

from .output import Row, as_text, columns

NARROWEST_COLUMN = 8
"""Characters that a column needs to be worth reading."""


def print_table(rows: list[Row], one: bool) -> None:
    """Print rows; `one` says that there can only be one."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, no_color=bool(os.environ.get("NO_COLOR")) or None)
    names = columns(rows)
    if not rows:
        console.print("No rows.")
        return
    if one or len(names) * (NARROWEST_COLUMN + 2) > console.width:
        width = min(max(map(len, names), default=0), max(console.width // 2, NARROWEST_COLUMN))
        for number, row in enumerate(rows):
            if number:
                console.print()
            for name in names:
                cell = Text(f"{name:<{width}}  ", style="bold")
                console.print(cell.append(visible(as_text(row.get(name))), style="not bold"), soft_wrap=True)
        return
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for name in names:
        right = all(isinstance(row.get(name), int | None) and not isinstance(row.get(name), bool) for row in rows)
        table.add_column(name, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(visible(as_text(row.get(name)))) for name in names))
    console.print(table)


def visible(text: str) -> str:
    """The text without what could move the cursor or colour the terminal: it comes from the site's users."""
    return "".join(char if char.isprintable() else " " for char in text)
