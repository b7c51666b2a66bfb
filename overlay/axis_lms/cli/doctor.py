"""`axis doctor`: find out what a site really does."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import exits

if TYPE_CHECKING:
    from axis_lms.doctor import Examination, Finding


@click.command()
@click.argument("address", required=False)
@click.option("--profile", metavar="NAME", help="Examine the site of this profile.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the report as Markdown to FILE and as JSON beside it. It holds no value of the site.",
)
@click.option("--save", metavar="NAME", help="Keep what was learned as this profile, with the key.")
@click.option("--all", "everything", is_flag=True, help="List what agrees, too.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for an answer.",
)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def doctor(
    address: str | None, profile: str | None, report: Path | None, save: str | None, everything: bool, timeout: float
) -> int:
    """Find out what the site at ADDRESS really does, reading only.

    It tries the address with and without /lms, the ways of sending the key, the token, and every read operation with
    ids that it discovers. Without ADDRESS it takes the profile, or AXIS_ADDRESS; the key is the profile's, or
    AXIS_API_KEY.
    """
    from axis_lms.doctor import examine

    from . import profiles
    from .progress import Steps

    known = profiles.settings(profile, address)
    if not known["api_key"] and sys.stdin.isatty():
        known["api_key"] = click.prompt("API key", hide_input=True, err=True)
    steps = Steps(sys.stderr)
    try:
        found = examine(known["address"], known["api_key"], timeout=timeout, progress=steps)
    finally:
        steps.clear()
    tell(found, everything)
    if report is not None:
        write(found, report)
    if save is not None and found.reached:
        from axis_lms.site import api_key

        profiles.save(
            save, found.address, str(api_key(known["api_key"])), key_style=found.key_style, learned=found.learned
        )
        click.echo(f"kept as the profile {save}", err=True)
    if not found.reached:
        return exits.ACCESS
    return exits.DISAGREES if found.of("differs") else exits.DONE


def tell(found: Examination, everything: bool) -> None:
    """Print what was found."""
    from axis_lms.doctor.findings import TITLES
    from axis_lms.doctor.report import summary

    for outcome, title in TITLES.items():
        findings = found.of(outcome)
        if not findings or (outcome == "agrees" and not everything):
            continue
        click.secho(f"{title}:", bold=True)
        for subject, several in groupby(
            sorted(findings, key=lambda each: first(findings, each)), lambda each: each.subject
        ):
            texts = [each.text for each in several]
            name = click.style(subject, fg=COLOURS[outcome])
            if len(texts) == 1:
                lines = wrapped(f"{' ' * len(subject)}  {texts[0]}", 2)
                click.echo(f"  {name}: {lines.lstrip()}")
            else:
                click.echo(f"  {name}:")
                for text in texts:
                    click.echo(wrapped(text, 4))
        click.echo()
    for line in summary(found):
        click.echo(wrapped(line.replace("`", ""), 0))


def first(findings: list[Finding], of: Finding) -> int:
    """Where the subject of a finding comes up first."""
    return next(number for number, each in enumerate(findings) if each.subject == of.subject)


def wrapped(text: str, indent: int) -> str:
    """The text within the width of a terminal; elsewhere on one line."""
    if not sys.stdout.isatty():
        return " " * indent + text
    columns = max(shutil.get_terminal_size().columns - 1, 20)
    return textwrap.fill(
        text,
        columns,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        drop_whitespace=True,
        break_long_words=False,
        break_on_hyphens=False,
    )


COLOURS = {"differs": "red", "learned": "cyan", "untried": "yellow", "agrees": "green"}


def write(found: Examination, path: Path) -> None:
    """The report as Markdown and, beside it, as JSON."""
    from axis_lms.doctor import as_json, markdown

    beside = path.with_suffix(".json")
    if beside == path:
        path = path.with_suffix(".md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markdown(found), encoding="utf-8")
    beside.write_text(json.dumps(as_json(found), indent=2) + "\n", encoding="utf-8")
    click.echo(f"written to {path} and {beside}", err=True)
