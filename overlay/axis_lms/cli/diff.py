"""`axis diff`: what changed between two exports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from axis_lms._extras.text import clean_json

from . import exits
from .output import echo, write

if TYPE_CHECKING:
    from axis_lms.export.differences import Comparison, Difference

SIGNS = {"new": "+", "changed": "~", "gone": "-"}


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--output",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Lines for people, or one JSON object for each row.",
)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def diff(old: Path, new: Path, output: str) -> int:
    """Show which rows are new, changed or gone from the export OLD to the export NEW.

    Both are files, databases or directories that `axis export` wrote, with their manifests; their formats may differ.
    Rows are compared by the keys of their report. The numbers of rows are printed on standard error.
    """
    from axis_lms.export.differences import Comparison

    comparison = Comparison(old, new)
    for each in comparison:
        if output == "jsonl":
            write(clean_json(json.dumps(each._asdict(), ensure_ascii=False)) + "\n")
        else:
            echo(line(each))
    print_counts(comparison)
    return exits.DONE


def line(difference: Difference) -> str:
    """Return the line for one row that differs: its key, and its fields or their changes."""
    before, after = difference.before or {}, difference.after or {}
    names = list(dict.fromkeys([*before, *after]))
    if difference.what == "changed":
        cells = [
            f"{name} {before.get(name, '(none)')} -> {after.get(name, '(none)')}"
            for name in names
            if before.get(name) != after.get(name)
        ]
    else:
        cells = [f"{name} {(before or after)[name]}" for name in names]
    key = ", ".join(map(str, difference.key))
    return f"{SIGNS[difference.what]} {difference.report} {key}: {', '.join(cells)}"


def print_counts(comparison: Comparison) -> None:
    """Print how many rows differ, and which reports were not compared."""
    for report, counts in comparison.counts.items():
        echo(f"{report}: {', '.join(f'{number:,} {what}' for what, number in counts.items())}", err=True)
    for word, reports in zip(("old", "new"), comparison.only_in_one(), strict=True):
        for report in reports:
            echo(f"{report}: only in the {word} export", err=True)
    for word, reports in zip(("old", "new"), comparison.drifted(), strict=True):
        for report in reports:
            echo(f"{report}: rows moved while the {word} export was made, so it may lack rows that existed", err=True)
    for report in comparison.exported_differently():
        echo(
            f"{report}: the two exports are of different sites or have different filters, so rows may differ for that reason",
            err=True,
        )
