"""`axis export`: export whole reports to files and databases."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stdout
from typing import TYPE_CHECKING, Any, TextIO, cast

import click

from axis_lms._extras.text import clean

from . import connection, exits
from .output import echo, is_terminal, printing
from .parameters import CommandWithArguments, argument_rows, parameter_options

if TYPE_CHECKING:
    from axis_lms.export import Order, Target
    from axis_lms_api.operations import Operation

PAGE = frozenset({"page"})


class Reports(click.Group):
    """A command for each paginated report of the spec, and `all`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from .reports import REPORTS

        return ["all", *REPORTS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from .reports import REPORTS

        if cmd_name == "all":
            return all_command()
        operation = REPORTS.get(cmd_name.replace("_", "-"))
        return report_command(cmd_name, operation) if operation else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from .reports import REPORTS

        with formatter.section("Reports"):
            formatter.write_dl(
                [("all", "All reports, into one directory or database")]
                + [(name, each.summary.removesuffix(", one page")) for name, each in REPORTS.items()]
            )


export = Reports(
    "export",
    help="""\
Export a whole report: every page, with a check of the counts.

The ending of FILE sets the format: .jsonl .csv .parquet .sqlite .duckdb. A directory gets a file for each report, and -
is standard output. After a stop the same command resumes the export.

Exit code 8: rows moved while they were read. 13: values did not fit the type of their column.""",
)


def export_options(stream: bool) -> list[click.Parameter]:
    """Return the options that every export takes."""
    from axis_lms.export import CONCURRENCY

    return [
        click.Option(
            ["--to"], required=True, metavar="FILE", help="File, database, directory" + (", or - ." if stream else ".")
        ),
        click.Option(
            ["--format", "form"],
            type=click.Choice(["jsonl", "csv", "parquet", "sqlite", "duckdb"]),
            help="The format, if the ending of FILE does not set it.",
        ),
        connection.concurrency(CONCURRENCY),
        click.Option(["--wire"], is_flag=True, help="Keep every value as the text that came."),
        click.Option(["--bom"], is_flag=True, help="Begin CSV with a byte order mark: Excel then reads it as UTF-8."),
        click.Option(
            ["--formulas"],
            is_flag=True,
            help="Leave texts in CSV that begin like a formula (= + - @) as they are. Without it they get an apostrophe, "
            "so that no spreadsheet runs what a learner typed.",
        ),
        click.Option(
            ["--since"],
            type=click.Choice(["last"]),
            help="Merge into what the last export left (a database, or a directory with --format parquet): new and changed "
            "rows by their keys, rows that are gone marked, and every change recorded in axis_changes or changes/.",
        ),
        click.Option(["--fresh"], is_flag=True, help="Discard the rows of an unfinished export, and start again."),
        *connection.options(),
    ]


def report_command(name: str, operation: Operation) -> click.Command:
    """Return the command of a report."""

    def run(**values: Any) -> int:
        from axis_lms.export import order

        parameters = {each.name: values.pop(each.name) for each in operation.parameters if each.name not in PAGE}
        return perform(
            [order(operation, {key: value for key, value in parameters.items() if value is not None})], values
        )

    text = f"{operation.summary.removesuffix(', one page')}, all pages, to a file."
    return CommandWithArguments(
        name,
        params=[*parameter_options(operation, PAGE), *export_options(stream=True)],
        callback=run,
        help=text,
        arguments=argument_rows(operation, PAGE),
    )


def all_command() -> click.Command:
    """Return the command that exports all rows of a site."""

    def run(**values: Any) -> int:
        return perform(whole(), values)

    return click.Command(
        "all",
        params=export_options(stream=False),
        callback=run,
        help="""\
Export every row of the site into one directory or database: the users with all their fields, and the results of all users in
courses, archived courses, certifications, ILT and learning paths. The other reports are parts of these.""",
    )


def whole() -> list[Order]:
    """Return the reports that together have every row of the site. Users have all fields but credentials."""
    from axis_lms._extras.spec import schema
    from axis_lms.export import order

    from .reports import REPORTS, WHOLE

    orders = []
    for name in WHOLE:
        operation = REPORTS[name]
        parameters = {}
        if any(each.name == "fields" for each in operation.parameters):
            properties = schema(operation.model)["properties"]
            parameters["fields"] = ",".join(each for each in properties if each not in operation.secrets)
        orders.append(order(operation, parameters))
    return orders


def perform(orders: list[Order], values: dict[str, Any]) -> int:
    """Export, print the result, and return the exit code."""
    from axis_lms.errors import ConfigurationError
    from axis_lms.export import parse
    from axis_lms.export.run import run_export
    from axis_lms.export.writers import Style

    from .ignored import warn_of_ignored
    from .progress import Meter

    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # Arrow's others take 2 to 15 MB more
    site = connection.connection(values)
    target = parse(values["to"], values["form"], several=len(orders) > 1)
    if len(orders) > 1 and not (target.directory or target.format in ("sqlite", "duckdb")):
        raise ConfigurationError("every report goes into a directory or a database: give --to DIRECTORY or FILE.sqlite")
    for each in orders:
        warn_of_ignored(site, each.operation, each.parameters)
    meter = Meter(sys.stderr)
    if target.stream and is_terminal(sys.stdout):
        meter.live = False
    style = Style(values["wire"], values["bom"], values["formulas"])
    try:
        with site.open() as axis, standard_output() if target.path is None else nullcontext():
            facts = run_export(
                axis,
                orders,
                target,
                concurrency=values["concurrency"],
                style=style,
                fresh=values["fresh"],
                since=values["since"],
                progress=meter,
            )
    except KeyboardInterrupt:
        meter.clear()
        echo("axis: stopped" + ("" if target.stream else " -> the same command resumes it"), err=True)
        return exits.INTERRUPTED
    finally:
        meter.clear()
    return say_result(facts, target)


class CleanTerminal:
    """Standard output on a terminal, which interprets nothing that a site sent."""

    def write(self, text: str) -> int:
        """Write text so that it steers no terminal."""
        return sys.__stdout__.write(clean(text, lines=True)) if sys.__stdout__ else 0

    def flush(self) -> None:
        """Hand on what was written."""
        if sys.__stdout__:
            sys.__stdout__.flush()


@contextmanager
def standard_output() -> Iterator[None]:
    """Let an export write to standard output. Raises OutputError when that can't be written."""
    with printing() as stream, redirect_stdout(cast(TextIO, CleanTerminal())) if is_terminal(stream) else nullcontext():
        yield


def say_result(facts: dict[str, dict[str, Any]], target: Target) -> int:
    """Say what was exported, whether it adds up and what did not fit. Return the exit code."""
    codes = [exits.DONE]
    for report, report_facts in facts.items():
        audit = report_facts["audit"]
        figures = f"{report}: {audit['rows']:,} rows"
        if audit["verdict"] == "consistent":
            echo(f"{figures}, consistent with the count", err=True)
        else:
            codes.append(exits.DOES_NOT_ADD_UP)
            echo(
                f"axis: {figures} do not add up: {audit['unique']:,} of them differ, the site counted "
                f"{audit['count_before']} before and {audit['count_after']} after "
                "-> rows moved while they were read: export again when the site is quiet",
                err=True,
            )
        if "changes" in report_facts:
            echo(difference(report, report_facts), err=True)
        if report_facts["values_that_did_not_fit"]:
            codes.append(exits.DID_NOT_FIT)
            counts = ", ".join(f"{name} {count:,}" for name, count in report_facts["values_that_did_not_fit"].items())
            place = "they stay as text in their place" if target.format == "jsonl" else "their text is in other_fields"
            echo(
                f"axis: {report}: values that do not fit the type of their column: {counts}; {place} "
                "-> give --wire to keep every column as text",
                err=True,
            )
        if report_facts["cells_with_an_apostrophe"]:
            echo(
                f"{report}: {report_facts['cells_with_an_apostrophe']:,} cells begin like a formula and got an apostrophe; "
                "--formulas leaves them as they are",
                err=True,
            )
    if not target.stream:
        echo(f"written to {target.path}, described in {target.manifest.name}", err=True)
    return next((code for code in (exits.DOES_NOT_ADD_UP, exits.DID_NOT_FIT) if code in codes), exits.DONE)


def difference(report: str, facts: dict[str, Any]) -> str:
    """Return a line that says what has changed since the last reading."""
    counts = facts["changes"]
    if counts["since"] is None:
        return f"{report}: the first reading, which the next ones are compared with"
    text = ", ".join(f"{counts[what]:,} {what}" for what in ("new", "changed", "gone", "back"))
    line = f"{report}: {text} since {counts['since'][:19]} UTC"
    return line if facts["audit"]["verdict"] == "consistent" else f"{line}; none was marked as gone, since rows moved"
