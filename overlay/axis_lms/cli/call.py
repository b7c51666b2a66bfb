"""`axis call`: every operation of the spec as a command, made from the spec itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from . import connection, exits

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation, Parameter

FORMS = ("json", "jsonl", "csv", "table")


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
        """The operations of this tag, by the name of their command."""
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


def dashed(name: str) -> str:
    """A name as commands and options are written."""
    return name.replace("_", "-")


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day as date8, or as people write it; the spec's pattern is checked with the rest of the request."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        text = str(value)
        if text == "never":
            return "99999999"
        return text.replace("-", "") if len(text) == 10 and text[4::3] == "--" else text


def type_of(parameter: Parameter) -> click.ParamType[Any] | None:
    """What may be typed for a parameter, for help and completion. What the spec demands beyond is checked on sending."""
    if parameter.enum:
        return click.Choice(parameter.enum)
    if parameter.format == "axis-date8":
        return Day()
    return None


def metavar_of(parameter: Parameter) -> str | None:
    if parameter.enum:
        return None
    if parameter.format == "axis-date8":
        return "YYYY-MM-DD"
    return "NUMBER" if parameter.type == "integer" else "TEXT"


def parameter_options(operation: Operation, skip: frozenset[str] = frozenset()) -> list[click.Parameter]:
    """The parameters of an operation: the path's as arguments, all others as options."""
    found: list[click.Parameter] = []
    for each in operation.parameters:
        if each.name in skip:
            continue
        if each.where == "path":
            found.append(click.Argument([each.name], type=type_of(each)))
        else:
            found.append(
                click.Option(
                    [f"--{dashed(each.name)}", each.name],
                    type=type_of(each),
                    required=each.required,
                    metavar=metavar_of(each),
                    help=each.description,
                )
            )
    return found


def argument_rows(operation: Operation, skip: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """The arguments of an operation and what they mean."""
    return [
        (each.name.upper(), each.description)
        for each in operation.parameters
        if each.where == "path" and each.name not in skip
    ]


class Described(click.Command):
    """A command that explains its arguments, too."""

    def __init__(self, *args: Any, arguments: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.arguments = arguments

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.arguments:
            with formatter.section("Arguments"):
                formatter.write_dl(self.arguments)
        super().format_options(ctx, formatter)


def writes(operation: Operation) -> bool:
    """Whether the call changes something."""
    return operation.method != "GET" or operation.repeat == "never"


def command_for(operation: Operation) -> click.Command:
    """The command of an operation."""
    options = parameter_options(operation)
    if writes(operation):
        options.append(click.Option(["--yes", "-y"], is_flag=True, help="Do not ask before it is sent."))
    options += [
        click.Option(["--dry-run"], is_flag=True, help="Print the request, secrets masked, and send nothing."),
        *(
            click.Option([f"--{form}", "form"], flag_value=form, help=text)
            for form, text in (
                ("json", "Print JSON (what comes without a terminal)."),
                ("jsonl", "Print one JSON object a line."),
                ("csv", "Print CSV."),
                ("table", "Print a table (what comes on a terminal)."),
            )
        ),
        click.Option(["--wire"], is_flag=True, help="Print the strings as they came."),
        click.Option(["--show-secrets"], is_flag=True, help="Print credentials instead of ***."),
        *connection.options(),
    ]

    def run(**values: Any) -> int:
        return perform(operation, values)

    text = f"{operation.summary}.\n\n{operation.method} {operation.path}"
    return Described(
        dashed(operation.name), params=options, callback=run, help=text, arguments=argument_rows(operation)
    )


def perform(operation: Operation, values: dict[str, Any]) -> int:
    """Send the call that the values say, and print what came: the exit code."""
    site = connection.connection(values)
    form, wire, shown = values.pop("form"), values.pop("wire"), values.pop("show_secrets")
    dry, sure = values.pop("dry_run"), values.pop("yes", True)
    arguments = {name: value for name, value in values.items() if value is not None}
    if dry:
        from .dry import show

        return show(operation, site, arguments)
    if not sure and not confirmed(operation, arguments):
        return exits.DECLINED
    with site.open() as axis:
        answer = getattr(getattr(axis, operation.tag), operation.name)(**arguments)
    from .output import print_answer

    print_answer(operation, answer, form, wire, shown)
    if operation.rows and len(answer) == 100 and (report := paged(operation)) and sys.stderr.isatty():
        ids = [str(arguments[each.name]) for each in operation.parameters if each.where == "path"]
        click.echo(f"The first 100 rows. All of them: axis export {' '.join([report, *ids])} --to FILE", err=True)
    return exits.DONE


def paged(operation: Operation) -> str | None:
    """What `axis export` calls the pages of which this operation answers the first."""
    from .reports import REPORTS

    return next((name for name, each in REPORTS.items() if each.walk and each.walk.plain == operation.id), None)


def confirmed(operation: Operation, arguments: dict[str, Any]) -> bool:
    """Ask before a write. Raises UsageError where there is nobody to ask."""
    if not sys.stdin.isatty():
        raise click.UsageError("a write is asked about first, and there is no terminal: give --yes")
    hidden = {each.name for each in operation.parameters if each.secret}
    told = ", ".join(f"{name}={'***' if name in hidden else value}" for name, value in arguments.items())
    click.echo(f"{operation.summary}: {operation.method} {operation.path}{f' with {told}' if told else ''}", err=True)
    if click.confirm("Send it?", err=True):
        return True
    click.echo("Nothing was sent.", err=True)
    return False
