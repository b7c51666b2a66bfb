"""Prints answers: as a table for people, as JSON, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

Row = dict[str, Any]
MASK = "***"


def print_answer(operation: Operation, answer: Any, form: str | None, wire: bool, shown: bool) -> None:
    """Print what an operation answered; without a form, a table on a terminal and JSON elsewhere."""
    rows = [plain(operation, each, wire, shown) for each in (answer if operation.rows else [answer])]
    form = form or ("table" if sys.stdout.isatty() else "json")
    if form == "table":
        from .table import print_table

        print_table(rows, one=not operation.rows)
    elif form == "csv":
        print_csv(rows)
    elif form == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False, default=as_json))
    else:
        print(json.dumps(rows if operation.rows else rows[0], ensure_ascii=False, indent=2, default=as_json))


def plain(operation: Operation, model: Any, wire: bool, shown: bool) -> Row:
    """A row as a dict in the spec's order, unknown fields last, secrets masked unless they are to be shown."""
    from axis_lms import native

    known: Row = model.to_dict()
    values = known if wire else native(model)
    extra = getattr(model, "additional_properties", {})
    names = [name for name in values if name not in extra] + [name for name in values if name in extra]
    return {name: values[name] if shown else masked(operation, name, values[name]) for name in names}


def masked(operation: Operation, name: str, value: Any) -> Any:
    """The value, or `***` where the spec says that it is a credential."""
    secret = name in operation.secrets or ("*" in operation.secrets and name not in operation.required)
    return MASK if secret and value not in (None, "") else value


def as_json(value: Any) -> Any:
    """Days and times in ISO 8601; decimals as text, since a JSON number would not keep their digits."""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def as_text(value: Any) -> str:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=as_json)
    return str(as_json(value))


def columns(rows: Iterable[Row]) -> list[str]:
    """Every field that a row has, in the order of their first appearance."""
    return list(dict.fromkeys(name for row in rows for name in row))


def print_csv(rows: list[Row]) -> None:
    """A header and a line a row."""
    names = columns(rows)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([as_text(row.get(name)) for name in names] for row in rows)
