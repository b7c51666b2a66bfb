"""`axis call`: a command for every operation of the spec, generated from the spec."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from axis_lms._secrets import MASK

from . import connection, exits
from .failures import MAYBE_APPLIED
from .output import OutputError, echo, flush, is_terminal
from .parameters import CommandWithArguments, argument_rows, dashed, parameter_options

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation


class Tags(click.Group):
    """One group for each tag of the spec."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from axis_lms_api.operations import OPERATIONS

        return list(dict.fromkeys(operation.tag for operation in OPERATIONS.values()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        return Methods(cmd_name, help=f"The operations of {cmd_name}.")


class Methods(click.Group):
    """One command for each operation of a tag."""

    def operations(self) -> dict[str, Operation]:
        """Return the operations of this tag, by the name of their command."""
        from axis_lms_api.operations import OPERATIONS

        return {dashed(each.name): each for each in OPERATIONS.values() if each.tag == self.name}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.operations())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        operation = self.operations().get(dashed(cmd_name))
        return command_for(operation) if operation else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, operation.summary) for name, operation in self.operations().items()])


call = Tags("call", help="Call one operation of the API: `axis call TAG METHOD`, such as `axis call courses get 1`.")


def changes_site(operation: Operation) -> bool:
    """Tell whether an operation changes something on the site."""
    return operation.method != "GET" or operation.repeat == "never"


def command_for(operation: Operation) -> click.Command:
    """Return the command of an operation."""
    options = parameter_options(operation)
    if changes_site(operation):
        options.append(
            click.Option(["--yes", "-y", "confirmed"], is_flag=True, help="Do not ask before the call is sent.")
        )
    options += [
        click.Option(["--dry-run"], is_flag=True, help="Print the request, secrets masked, and send nothing."),
        *(
            click.Option([f"--{output}", "output"], flag_value=output, default=None, help=text)
            for output, text in (
                ("json", "Print JSON (the default without a terminal)."),
                ("jsonl", "Print one JSON object a line."),
                ("csv", "Print CSV."),
                ("table", "Print a table (the default on a terminal)."),
            )
        ),
        click.Option(["--raw"], is_flag=True, help="Print the strings as they came, without types."),
        click.Option(["--show-secrets"], is_flag=True, help="Print credentials instead of ***."),
        *connection.options(),
    ]

    def run(**values: Any) -> int:
        return perform(operation, values)

    text = f"{operation.summary}.\n\n{operation.method} {operation.path}"
    return CommandWithArguments(
        dashed(operation.name), params=options, callback=run, help=text, arguments=argument_rows(operation)
    )


def perform(operation: Operation, values: dict[str, Any]) -> int:
    """Send a call with the values of the command, print the answer, and return the exit code."""
    from .answers import printer_for, rows_of

    site = connection.connection(values)
    output, raw, show_secrets = values.pop("output"), values.pop("raw"), values.pop("show_secrets")
    dry_run, confirmed = values.pop("dry_run"), values.pop("confirmed", True)
    arguments = {name: value for name, value in values.items() if value is not None}
    if dry_run:
        from .dry_run import show_request

        return show_request(operation, site, arguments)
    if not confirmed and not ask(operation, arguments):
        return exits.DECLINED
    print_rows = printer_for(output)
    if operation.rows:
        from .ignored import warn_of_ignored

        warn_of_ignored(site, operation, arguments)
    with noting_maybe_applied(operation):
        with site.open() as axis:
            answer = getattr(getattr(axis, operation.tag), operation.name)(**arguments)
        try:
            print_rows(rows_of(operation, answer, raw, show_secrets), not operation.rows)
            flush()
        except Exception as error:
            if not changes_site(operation):
                raise
            closed = isinstance(error, OutputError) and error.pipe_closed
            raise OutputError(str(error) or type(error).__name__, closed, carried_out=True) from error
    if operation.rows and len(answer) == 100 and (report := report_of(operation)) and is_terminal(sys.stderr):
        ids = [str(arguments[each.name]) for each in operation.parameters if each.where == "path"]
        echo(f"The first 100 rows. All of them: axis export {' '.join([report, *ids])} --to FILE", err=True)
    return exits.DONE


@contextmanager
def noting_maybe_applied(operation: Operation) -> Iterator[None]:
    """Let the message after an interrupted write say that it may have been carried out."""
    try:
        yield
    except KeyboardInterrupt as stop:
        if changes_site(operation):
            stop.next_step = MAYBE_APPLIED  # type: ignore[attr-defined]
        raise


def report_of(operation: Operation) -> str | None:
    """Return the report of `axis export` whose first page this operation returns, or None."""
    from .reports import REPORTS

    return next((name for name, each in REPORTS.items() if each.walk and each.walk.plain == operation.id), None)


def ask(operation: Operation, arguments: dict[str, Any]) -> bool:
    """Ask before a write, and return whether it may be sent. Raises UsageError without a terminal."""
    if not is_terminal(sys.stdin):
        raise click.UsageError("there is no terminal to confirm the write on: give --yes")
    secret = {each.name for each in operation.parameters if each.secret}
    masked = ", ".join(f"{name}={MASK if name in secret else value}" for name, value in arguments.items())
    echo(f"{operation.summary}: {operation.method} {operation.path}{f' with {masked}' if masked else ''}", err=True)
    if click.confirm("Send it?", err=True):
        return True
    echo("Nothing was sent.", err=True)
    return False
