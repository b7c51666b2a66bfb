"""`axis doctor`: find out what a site really does."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import exits

if TYPE_CHECKING:
    from axis_lms.doctor import Examination


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
    from axis_lms.doctor.report import grouped, summary

    for outcome, title in TITLES.items():
        findings = found.of(outcome)
        if not findings or (outcome == "agrees" and not everything):
            continue
        click.secho(f"{title}:", bold=True)
        for subject, text in grouped(findings):
            click.echo(f"  {click.style(subject, fg=COLOURS[outcome])}: {text}")
        click.echo()
    for line in summary(found):
        click.echo(line.replace("`", ""))


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
