"""Shows plans and their results, for `axis plan`, `axis apply` and `axis verify`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from axis_lms._extras.text import clean_json

from . import connection, exits
from .output import echo, write

if TYPE_CHECKING:
    from axis_lms.provision import Applied, InputInvalid, Plan, Verified

SHOWN_ROWS = 100
"""How many actions a table shows unless `--all` is given."""
STATUS = {"all done": exits.DONE, "some refused": exits.SOME_REFUSED, "nothing done": exits.NOTHING_DONE}


def complain(error: InputInvalid) -> int:
    """Print every problem of the input, one a line. Return the exit code."""
    what = str(error).partition(":")[0]
    for problem in error.problems:
        echo(f"{what}: {problem}", err=True)
    count = len(error.problems)
    echo(f"axis: {what} has {count} problem{'s' * (count > 1)}, and nothing was sent -> {error.next_step}", err=True)
    return exits.USAGE


def show(plan: Plan, applied: Applied | None = None, verified: Verified | None = None, *, whole: bool = False) -> None:
    """Print a plan, or its result, as tables and a summary."""
    from axis_lms.provision.report import facts, summary, tables

    from .table import print_table

    report = facts(plan, applied, verified)
    for title, columns, rows in tables(report):
        echo(f"{title} ({len(rows)})")
        shown = rows if whole else rows[:SHOWN_ROWS]
        print_table([dict(zip(columns, row, strict=True)) for row in shown], one=False)
        if len(shown) < len(rows):
            echo(f"... and {len(rows) - len(shown)} more (--all shows them)")
        echo("")
    for line in summary(report):
        echo(line)


def show_json(plan: Plan, applied: Applied | None = None, verified: Verified | None = None) -> None:
    """Print a plan, or its result, as JSON."""
    from axis_lms.provision.report import facts

    write(clean_json(json.dumps(facts(plan, applied, verified), ensure_ascii=False, indent=1)) + "\n")


def write_reports(paths: tuple[str, ...], plan: Plan, applied: Applied | None, verified: Verified | None) -> None:
    """Write every report that was asked for."""
    from axis_lms.provision import write_report

    for path in paths:
        write_report(path, plan, applied, verified)
        echo(f"report written to {path}", err=True)


def check_files(reports: tuple[str, ...], *others: str | None) -> None:
    """Raise ConfigurationError for a report that could not be written, and for a file that would overwrite another one that
    the command names, before anything is sent.
    """
    from axis_lms.errors import ConfigurationError
    from axis_lms.provision.report import report_form

    named: set[Path] = set()
    for path in map(Path, filter(None, (*others, *reports))):
        if path.resolve() in named:
            raise ConfigurationError(f"{path} is named twice: one would overwrite the other")
        named.add(path.resolve())
    for path in map(Path, reports):
        report_form(path)
        if not os.access(path.parent, os.W_OK):
            raise ConfigurationError(
                f"{path} cannot be written: there is no such directory, or you may not write to it"
            )


class ApplyMeter:
    """Draws how far an apply has come, on a terminal only."""

    def __init__(self) -> None:
        from .progress import Steps

        self._steps = Steps(sys.stderr)

    def __call__(self, progress: Any) -> None:
        self._steps(progress.ended, progress.of, progress.what)

    def clear(self) -> None:
        """Remove the line."""
        self._steps.clear()


def plan_options() -> list[click.Parameter]:
    """Return the options that the three commands share."""
    return [
        click.Option(
            ["--report", "reports"],
            multiple=True,
            metavar="FILE",
            help="Write a report: .md, .json or .html. May be repeated.",
        ),
        click.Option(["--json", "as_json"], is_flag=True, help="Print JSON instead of tables."),
        click.Option(["--all", "whole"], is_flag=True, help="Show every row."),
        connection.concurrency(),
        *connection.options(),
    ]
