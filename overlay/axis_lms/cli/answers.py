"""Prints answers: as a table for people, as JSON, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from io import StringIO
from typing import TYPE_CHECKING, Any

from axis_lms._extras.text import clean, clean_json
from axis_lms._secrets import redact
from axis_lms.export.writers import as_json, as_text

from .output import is_terminal, write
from .rows import Row, field_names

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

Printer = Callable[[list[Row], bool], None]
"""Prints rows. The second argument says whether the answer is a single record."""


def printer_for(output: str | None) -> Printer:
    """Return the printer of the format `output`. By default it prints a table on a terminal, and JSON elsewhere.

    A command calls it before it sends anything, so that a missing library is found in time.
    """
    output = output or ("table" if is_terminal(sys.stdout) else "json")
    if output == "table":
        from .table import print_table

        return print_table
    return {"csv": print_csv, "jsonl": print_jsonl, "json": print_json}[output]


def rows_of(operation: Operation, answer: Any, raw: bool, show_secrets: bool) -> list[Row]:
    """Return the rows of an answer: typed, or with `raw` as the strings that came."""
    models = answer if operation.rows else [answer]
    return [row_of(model, raw, show_secrets) for model in models]


def row_of(model: Any, raw: bool, show_secrets: bool) -> Row:
    """Return a model as a dict in the order of the spec, with unknown fields last."""
    from axis_lms import native

    values: Row = model.to_dict() if raw else native(model)
    extra = getattr(model, "additional_properties", {})
    names = [name for name in values if name not in extra] + [name for name in values if name in extra]
    return {name: values[name] if show_secrets else redact(values[name]) for name in names}


def print_json(rows: list[Row], one: bool) -> None:
    """Print a JSON array, or an object for a single record. Raises OutputError."""
    write(clean_json(json.dumps(rows[0] if one else rows, ensure_ascii=False, indent=2, default=as_json)) + "\n")


def print_jsonl(rows: list[Row], one: bool) -> None:
    """Print one JSON object a line. Raises OutputError."""
    for row in rows:
        write(clean_json(json.dumps(row, ensure_ascii=False, default=as_json)) + "\n")


def print_csv(rows: list[Row], one: bool) -> None:
    """Print CSV: a header, and a line for each row. Raises OutputError."""
    names = field_names(rows)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([clean(name) for name in names])
    writer.writerows([clean(as_text(row.get(name)), lines=True) for name in names] for row in rows)
    write(text.getvalue())
