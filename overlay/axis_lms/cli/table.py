"""A table on the terminal; where it is too narrow for one, the fields of each row below each other."""

from __future__ import annotations

import os
import sys
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .output import clean, columns, is_terminal, write
from .rows import Row, as_text, field_names

NARROWEST_COLUMN = 8
"""Characters that a column needs to be worth reading."""
NARROWEST_TABLE = 20
"""Characters below which a line is left to the terminal to break."""


def print_table(rows: list[Row], one: bool) -> None:
    """Print rows; `one` says that there can only be one. Raises OutputError."""
    width = max(columns(), NARROWEST_TABLE)
    names = field_names(rows)
    # rich has a way of its own with a closed pipe: it only makes the text.
    console = Console(
        file=StringIO(),
        force_terminal=is_terminal(sys.stdout),
        highlight=False,
        no_color=bool(os.environ.get("NO_COLOR")) or None,
        width=width,
    )
    if not rows:
        console.print("No rows.")
    elif one or len(names) * (NARROWEST_COLUMN + 2) > width:
        print_fields(console, names, rows)
    else:
        table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
        for name in names:
            right = all(isinstance(row.get(name), int | None) and not isinstance(row.get(name), bool) for row in rows)
            table.add_column(Text(clean(name)), justify="right" if right else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text(clean(as_text(row.get(name)))) for name in names))
        console.print(table)
    write(console.file.getvalue())  # type: ignore[attr-defined]


def print_fields(console: Console, names: list[str], rows: list[Row]) -> None:
    """Print each row as lines of a name and a value."""
    labels = [clean(name) for name in names]
    width = min(max(map(len, labels), default=0), max(console.width // 2, NARROWEST_COLUMN))
    for number, row in enumerate(rows):
        if number:
            console.print()
        for name, label in zip(names, labels, strict=True):
            line = Text(f"{label:<{width}}  ", style="bold")
            console.print(line.append(clean(as_text(row.get(name))), style="not bold"), soft_wrap=True)
