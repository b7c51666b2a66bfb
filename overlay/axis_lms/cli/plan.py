"""`axis plan`: compare a file of people with a site, and show what to change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from . import connection, exits
from .output import echo
from .provision import check_files, complain, plan_options, show, show_json, write_reports

EXAMPLES = ("staff.csv", "staff.toml")


def run(**values: Any) -> int:
    """Make a plan and return the exit code."""
    from axis_lms.provision import InputInvalid
    from axis_lms.provision import plan as make
    from axis_lms.provision.guards import remember
    from axis_lms.provision.mapping import read_mapping

    site = connection.connection(values)
    if values["example"] is not None:
        return write_example(Path(values["example"]))
    if values["mapping"] is None:
        raise click.UsageError("give --mapping FILE; `axis plan --example DIRECTORY` writes one to start from")
    check_files(values["reports"], values["source"], values["mapping"], values["out"])
    try:
        mapping = read_mapping(values["mapping"])
        with site.open() as axis:
            made = make(
                axis,
                values["source"],
                mapping,
                allow=values["allow"],
                concurrency=values["concurrency"],
                dry_run=True,
            )
    except InputInvalid as error:
        return complain(error)
    write_reports(values["reports"], made, None, None)
    target = None if values["dry_run"] else values["out"]
    if target is not None:  # before anything is printed, since standard output may be closed or full
        made.save(target)
        if not made.refused:
            remember(mapping, made.people)
    if values["as_json"]:
        show_json(made)
    else:
        show(made, whole=values["whole"])
    if made.refused:
        echo("axis: the plan is refused -> look at it; --allow removals or --allow shrunken lets it pass", err=True)
    if target is not None:
        echo(f"plan written to {target}" + ("" if made.refused else f" -> axis apply {target}"), err=True)
    return exits.NOTHING_DONE if made.refused else exits.DONE


def write_example(directory: Path) -> int:
    """Write an example of a file of people and its mapping, unless they exist. Return the exit code."""
    from axis_lms.errors import ConfigurationError

    directory.mkdir(parents=True, exist_ok=True)
    for name in EXAMPLES:
        if (directory / name).exists():
            raise ConfigurationError(f"{directory / name} exists already: name another directory")
    from axis_lms import provision

    for name in EXAMPLES:
        (directory / name).write_bytes((Path(provision.__file__).parent / "example" / name).read_bytes())
    people, mapping = (directory / name for name in EXAMPLES)
    echo(f"written: {people} and {mapping} -> axis plan {people} --mapping {mapping}")
    return exits.DONE


plan = click.Command(
    "plan",
    params=[
        click.Argument(["source"], required=False, metavar="[FILE]"),
        click.Option(["--mapping"], metavar="FILE", help="The TOML file that maps columns to fields."),
        click.Option(["--out"], metavar="PLAN", help="Keep the plan in this file, for `axis apply`."),
        click.Option(
            ["--allow"],
            multiple=True,
            type=click.Choice(["removals", "shrunken"]),
            help="Allow a plan that removes much, or a file that is much smaller than the last.",
        ),
        click.Option(["--dry-run"], is_flag=True, help="Only show the plan, write nothing on the disk."),
        click.Option(
            ["--example"],
            is_flag=False,
            flag_value=".",
            metavar="[DIRECTORY]",
            help="Write a file of people and its mapping to start from, here or into a directory, and exit.",
        ),
        *plan_options(),
    ],
    callback=run,
    help="""\
Compare a file of people with the site, and show what to change. Nothing is changed.

FILE is CSV, JSON lines or Parquet. Without FILE, the query of the mapping selects the people. Exit code 0: planned;
21: a guard refuses the plan; 2: the file or the mapping is invalid.""",
)
