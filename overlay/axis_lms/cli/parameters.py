"""Makes arguments and options of a command from the parameters of an operation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from axis_lms import NEVER

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation, Parameter

LAST_DAY = "9999-12-31"
"""The day that stands for "never" in output."""


def dashed(name: str) -> str:
    """Return a name with dashes, as in commands and options."""
    return name.replace("_", "-")


class Text(click.ParamType):  # type: ignore[type-arg]
    """Any text that can be sent. Bytes of the command line that are not UTF-8 are refused."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the text. Fails for a lone surrogate, which stands for a byte that is not UTF-8."""
        text = str(value)
        if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
            self.fail("it is not text in UTF-8", param, ctx)
        return text


class Day(Text):
    """A day: 2026-12-01, 20261201 or, if the operation takes it, never."""

    name = "day"

    def __init__(self, takes_never: bool) -> None:
        self.takes_never = takes_never

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the day as it is sent. The client checks it against the spec later."""
        text = super().convert(value, param, ctx)
        if text.lower() == "never" or (text == LAST_DAY and self.takes_never):
            if not self.takes_never:
                self.fail("it must be a day, and cannot be never", param, ctx)
            return NEVER
        return text.replace("-", "") if len(text) == 10 and text[4::3] == "--" else text


def is_day(parameter: Parameter) -> bool:
    """Tell whether a parameter is a day."""
    return parameter.format == "axis-date8"


def takes_never(parameter: Parameter) -> bool:
    """Tell whether a day may be "never"."""
    return is_day(parameter) and (parameter.pattern is None or re.fullmatch(parameter.pattern, NEVER) is not None)


def type_of(parameter: Parameter) -> click.ParamType[Any]:
    """Return the click type of a parameter, for help and completion. The client checks the value later."""
    if parameter.enum:
        return click.Choice(parameter.enum)
    return Day(takes_never(parameter)) if is_day(parameter) else Text()


def metavar_of(parameter: Parameter) -> str | None:
    """Return the placeholder for a value in the help."""
    if parameter.enum:
        return None
    if is_day(parameter):
        return "YYYY-MM-DD|never" if takes_never(parameter) else "YYYY-MM-DD"
    return "NUMBER" if parameter.type == "integer" else "TEXT"


def parameter_options(operation: Operation, skip: frozenset[str] = frozenset()) -> list[click.Parameter]:
    """Return the parameters of an operation: the path's as arguments, all others as options."""
    options: list[click.Parameter] = []
    for each in operation.parameters:
        if each.name in skip:
            continue
        if each.where == "path":
            options.append(click.Argument([each.name], type=type_of(each)))
        else:
            options.append(
                click.Option(
                    [f"--{dashed(each.name)}", each.name],
                    type=type_of(each),
                    required=each.required,
                    metavar=metavar_of(each),
                    help=each.description,
                )
            )
    return options


def argument_rows(operation: Operation, skip: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Return the names and descriptions of an operation's arguments."""
    return [
        (each.name.upper(), each.description)
        for each in operation.parameters
        if each.where == "path" and each.name not in skip
    ]


class CommandWithArguments(click.Command):
    """A command whose help also describes its arguments."""

    def __init__(self, *args: Any, arguments: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.arguments = arguments

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.arguments:
            with formatter.section("Arguments"):
                formatter.write_dl(self.arguments)
        super().format_options(ctx, formatter)
