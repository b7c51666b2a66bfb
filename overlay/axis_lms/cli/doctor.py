"""`axis doctor`: find out how a site differs from the spec."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import exits
from .output import Styled, columns, echo, is_terminal

if TYPE_CHECKING:
    from axis_lms.doctor import Examination, NotRestored
    from axis_lms.doctor.findings import Outcome

COLOURS: dict[Outcome, str] = {"differs": "red", "learned": "cyan", "untried": "yellow", "agrees": "green"}


class Declined(Exception):
    """The operator did not agree to the plan of the writes."""


@click.command()
@click.argument("address", required=False)
@click.option("--profile", metavar="NAME", help="Examine the site of this profile.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the report as Markdown to FILE and as JSON beside it. It holds no value of the site.",
)
@click.option(
    "--overlay",
    "overlay_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the findings as an OpenAPI Overlay, which adapts the spec to this site. It holds no value of the site.",
)
@click.option(
    "--try-writes",
    metavar="USERNAME",
    help="Find out how parameters of writes are sent, by changing one field of this user and changing it back.",
)
@click.option("--yes", "-y", "confirmed", is_flag=True, help="Do not ask before --try-writes writes.")
@click.option("--save", metavar="NAME", help="Save the findings and the key as this profile.")
@click.option("--all", "everything", is_flag=True, help="List what agrees, too.")
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 86_400),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait for an answer.",
)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def doctor(
    address: str | None,
    profile: str | None,
    report: Path | None,
    overlay_file: Path | None,
    try_writes: str | None,
    confirmed: bool,
    save: str | None,
    everything: bool,
    timeout: float,
) -> int:
    """Find out how the site at ADDRESS differs from the spec. It only reads, unless --try-writes names a user.

    It tries the address with and without /lms, the ways of sending the key, the token, every read operation with ids
    that it discovers, and every filter. Without ADDRESS it takes the profile, or AXIS_ADDRESS; the key is the
    profile's, or AXIS_API_KEY.
    """
    from axis_lms.doctor import NotRestored, examine

    from . import profiles
    from .progress import Steps

    if try_writes is not None and not confirmed and not is_terminal(sys.stdin):
        raise click.UsageError("--try-writes asks before it writes, and there is no terminal: give --yes")
    for path in (report, overlay_file):
        if path is not None:
            prepare(path)
    settings = profiles.settings(profile, address)
    if not settings["api_key"] and is_terminal(sys.stdin):
        settings["api_key"] = click.prompt("API key", hide_input=True, err=True)
    steps = Steps(sys.stderr)

    def consent(plan: list[str]) -> bool:
        steps.clear()
        return agree(plan, confirmed)

    try:
        examination = examine(
            settings["address"],
            settings["api_key"],
            timeout=timeout,
            progress=steps,
            username=try_writes,
            consent=consent,
        )
    except Declined:
        echo("Nothing was written.", err=True)
        return exits.DECLINED
    except NotRestored as error:
        steps.clear()
        show_not_restored(error)
        return exits.MAYBE_APPLIED
    finally:
        steps.clear()
    show(examination, everything)
    if report is not None:
        write_report(examination, report)
    if examination.reached:
        if overlay_file is not None:
            write_overlay(examination, overlay_file)
        if save is not None:
            save_profile(examination, save, settings["api_key"])
    if not examination.reached:
        return exits.ACCESS
    return exits.DISAGREES if examination.of("differs") else exits.DONE


def prepare(path: Path) -> None:
    """Make the directory of a file. Raises OSError, before anything is sent, if the file cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise PermissionError(13, "cannot be written", str(path))


def agree(plan: list[str], confirmed: bool) -> bool:
    """Show the plan of the writes and ask for consent, unless it was given. Raises Declined."""
    for line in plan:
        echo(line, err=True)
    if not confirmed and not click.confirm("Do this?", err=True):
        raise Declined
    return True


def show_not_restored(error: NotRestored) -> None:
    """Print the fields that could not be restored, with their values, since the operator has to set them."""
    echo(f"axis: the user {error.user} could not be restored; set by hand:", err=True)
    for name, value in error.lost.items():
        echo(f"  {name}: {value!r}", err=True)


def show(examination: Examination, everything: bool) -> None:
    """Print the findings, grouped by outcome and by subject."""
    from axis_lms.doctor.findings import TITLES
    from axis_lms.doctor.report import by_subject, summary

    for outcome, title in TITLES.items():
        findings = examination.of(outcome)
        if not findings or (outcome == "agrees" and not everything):
            continue
        echo(Styled(f"{title}:", bold=True))
        for subject, texts in by_subject(findings).items():
            name = Styled(subject, colour=COLOURS[outcome])
            if len(texts) == 1:
                first, *rest = wrap(texts[0], 4 + len(subject), 4)
                echo("  ", name, ": ", first.lstrip())
            else:
                echo("  ", name, ":")
                rest = [line for text in texts for line in wrap(text, 4, 6)]
            for line in rest:
                echo(line)
        echo()
    for line in summary(examination):
        for part in wrap(line.replace("`", ""), 0, 2):
            echo(part)


def wrap(text: str, first: int, indent: int) -> list[str]:
    """Return the lines of a text within the width of a terminal, or one line elsewhere.

    The first line is indented by `first` blanks, the others by `indent`.
    """
    if not is_terminal(sys.stdout):
        return [" " * first + text]
    return textwrap.wrap(
        text,
        max(columns() - 1, 20),
        initial_indent=" " * first,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def write_report(examination: Examination, path: Path) -> None:
    """Write the report as Markdown, and as JSON beside it."""
    from axis_lms.doctor import as_json, markdown

    json_path = path.with_suffix(".json")
    if json_path == path:
        path = path.with_suffix(".md")
    path.write_text(markdown(examination), encoding="utf-8")
    write_json(as_json(examination), json_path)
    echo(f"the report was written to {path} and {json_path}", err=True)


def write_overlay(examination: Examination, path: Path) -> None:
    """Write the overlay as JSON, which is valid YAML, too."""
    from axis_lms.doctor import overlay

    document = overlay(examination)
    write_json(document, path)
    echo(f"the overlay was written to {path} ({len(document['actions'])} actions)", err=True)


def write_json(value: Any, path: Path) -> None:
    """Write a value as JSON."""
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def save_profile(examination: Examination, name: str, key: str | None) -> None:
    """Save the findings and the key as a profile."""
    from axis_lms._config import api_key

    from . import profiles

    facts: dict[str, Any] = {"key_style": examination.key_style, "learned": examination.learned}
    if examination.write_style:
        facts["write_style"] = examination.write_style
    profiles.save(name, examination.address, str(api_key(key)), **facts)
    echo(f"saved as the profile {name}", err=True)
