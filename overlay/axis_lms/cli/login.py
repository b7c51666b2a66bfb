"""`axis login`: keep a site's address and key as a profile."""

from __future__ import annotations

import os
import sys

import click

from .output import echo, is_terminal


@click.command()
@click.argument("address", required=False)
@click.option("--profile", "name", metavar="NAME", help="Name of the profile (default: the host of the address).")
@click.option(
    "--key-style",
    default="bearer",
    show_default=True,
    metavar="STYLE",
    help="How the key is sent: bearer, basic, header:NAME or query:NAME. `axis doctor` finds it out.",
)
@click.option(
    "--write-style",
    type=click.Choice(["form", "json", "query"]),
    default="form",
    show_default=True,
    help="How the parameters of writes are sent. `axis doctor` tells what it found out.",
)
@click.option("--key-stdin", is_flag=True, help="Read the key from standard input instead of asking for it.")
@click.option("--no-check", is_flag=True, help="Do not ask the site for a token now.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def login(
    address: str | None, name: str | None, key_style: str, write_style: str, key_stdin: bool, no_check: bool
) -> None:
    """Keep ADDRESS and its API key as a profile, and make it the default.

    The key is asked for, or read from AXIS_API_KEY or standard input; never from the command line, where others could
    see it. It goes to the system keyring where there is one, else to a file that only you may read.
    """
    from urllib.parse import urlsplit

    from axis_lms._config import api_key, base_url, key_credentials

    from . import profiles
    from .connection import Connection
    from .storage import directory

    address = address or os.environ.get("AXIS_ADDRESS")
    if not address and is_terminal(sys.stdin):
        address = click.prompt("Address of the site", err=True)
    base = base_url(address)
    key = api_key(read_key(key_stdin))
    key_credentials(key_style, key)
    name = name or (urlsplit(base).hostname or "site")
    if not no_check:
        with Connection().open(address=base, api_key=str(key), key_style=key_style) as axis:
            axis.courses.count()
    styles = {"key_style": key_style, "write_style": write_style}
    place = profiles.save(name, base.removesuffix("/api.php"), str(key), **styles)
    where = "the system keyring" if place == "keyring" else f"a file that only you may read, in {directory()}"
    echo(f"Logged in to {name}; the key is in {where}.", err=True)


def read_key(from_stdin: bool) -> str:
    """Return the key from standard input, from AXIS_API_KEY, or as it is typed. Raises UsageError where none can be had."""
    if from_stdin:
        try:
            return sys.stdin.readline() if sys.stdin is not None else ""
        except (OSError, UnicodeDecodeError):
            raise click.UsageError("the key cannot be read from standard input") from None
    if key := os.environ.get("AXIS_API_KEY", ""):
        return key
    if not is_terminal(sys.stdin):
        raise click.UsageError("there is no terminal to ask for the key on: give --key-stdin, or set AXIS_API_KEY")
    return str(click.prompt("API key", hide_input=True, err=True))
