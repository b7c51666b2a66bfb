"""Defines the command `axis`. Each of its commands is loaded when it is used."""

from __future__ import annotations

from importlib import import_module

import click

from .output import echo, write

COMMANDS = {
    "apply": "Carry out a plan, and send each write once",
    "call": "Call one operation of the API",
    "completion": "Print the script that completes commands in your shell",
    "diff": "Show what changed between two exports",
    "doctor": "Find out how a site differs from the spec",
    "export": "Export a whole report: every page, audited, resumable",
    "login": "Save a site's address and key as a profile",
    "logout": "Remove a profile, its key and its token",
    "mcp": "Let an agent read a site over MCP",
    "plan": "Compare a file of people with a site, and show what to change",
    "sandbox": "Serve an in-memory Axis to try things on",
    "verify": "Compare a plan with the site",
}


class Lazy(click.Group):
    """A group that imports the module of a command when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f".{cmd_name}", __package__)
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.option("--version", is_flag=True, help="Print the versions of axis and of the spec, and exit.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
@click.pass_context
def axis(ctx: click.Context, version: bool) -> None:
    """Read and change an Axis LMS, export its data, and find out how it differs from the spec.

    Log in once (`axis login`), or set AXIS_ADDRESS and AXIS_API_KEY.
    """
    if version:
        from axis_lms import __version__
        from axis_lms_api.operations import SPEC_VERSION

        echo(f"axis {__version__}, spec {SPEC_VERSION}")
    elif ctx.invoked_subcommand is None:
        write(ctx.get_help() + "\n")
