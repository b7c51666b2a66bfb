"""The commands of `axis`, each loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from .output import echo, write

COMMANDS = {
    "apply": "Carry out a plan for people, each write once",
    "call": "Call one operation of the API",
    "completion": "Print the script that completes commands in your shell",
    "diff": "Show what changed between two exports",
    "doctor": "Find out what a site really does",
    "export": "Get a whole report out: every page, audited, resumable",
    "login": "Keep a site's address and key as a profile",
    "logout": "Forget a profile, its key and its token",
    "mcp": "Let an agent read a site over MCP",
    "plan": "Hold a file of people against a site, and show what is to be done",
    "sandbox": "Serve an in-memory Axis to try things on",
    "verify": "Say what a site holds of a plan",
}


class Lazy(click.Group):
    """A group whose commands live in modules of their own, found by name."""

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
@click.option("--version", is_flag=True, help="Print the versions of axis and of the spec, and leave.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
@click.pass_context
def axis(ctx: click.Context, version: bool) -> None:
    """Look at an Axis LMS, get its data out, and find out what it really does.

    Log in once (`axis login`), or set AXIS_ADDRESS and AXIS_API_KEY.
    """
    if version:
        from axis_lms import __version__
        from axis_lms_api.operations import SPEC_VERSION

        echo(f"axis {__version__}, spec {SPEC_VERSION}")
    elif ctx.invoked_subcommand is None:
        write(ctx.get_help() + "\n")
