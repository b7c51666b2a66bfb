"""Prints a table, or on a narrow terminal the fields of each row below each other."""

from __future__ import annotations

import os
import sys
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from axis_lms._extras.text import clean
from axis_lms.export.writers import as_text

from .output import columns, is_terminal, write
from .rows import Row, field_names

MIN_COLUMN_WIDTH = 8
"""The characters that a column needs at least."""
MIN_TABLE_WIDTH = 20
"""A narrower terminal breaks the lines itself."""


def print_table(rows: list[Row], one: bool) -> None:
    """Print rows. `one`: the answer is a single record. Raises OutputError."""
    width = max(columns(), MIN_TABLE_WIDTH)
    names = field_names(rows)
    # rich only makes the text, since it handles a closed pipe itself.
    console = Console(
        file=StringIO(),
        force_terminal=is_terminal(sys.stdout),
        highlight=False,
        no_color=bool(os.environ.get("NO_COLOR")) or None,
        width=width,
    )
    if not rows:
        console.print("No rows.")
    elif one or len(names) * (MIN_COLUMN_WIDTH + 2) > width:
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
    width = min(max(map(len, labels), default=0), max(console.width // 2, MIN_COLUMN_WIDTH))
    for number, row in enumerate(rows):
        if number:
            console.print()
        for name, label in zip(names, labels, strict=True):
            line = Text(f"{label:<{width}}  ", style="bold")
            console.print(line.append(clean(as_text(row.get(name))), style="not bold"), soft_wrap=True)
