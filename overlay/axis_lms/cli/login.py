"""`axis login`: keep a site's address and key as a profile."""

from __future__ import annotations

import os
import sys

import click


@click.command()
@click.argument("address", required=False)
@click.option("--profile", "name", metavar="NAME", help="Name of the profile (default: the host of the address).")
@click.option(
    "--key-style",
    default="bearer",
    show_default=True,
    metavar="STYLE",
    help="How the key travels: bearer, basic, header:NAME or query:NAME. `axis doctor` finds it out.",
)
@click.option("--key-stdin", is_flag=True, help="Read the key from standard input instead of asking for it.")
@click.option("--no-check", is_flag=True, help="Do not ask the site for a token now.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def login(address: str | None, name: str | None, key_style: str, key_stdin: bool, no_check: bool) -> None:
    """Keep ADDRESS and its API key as a profile, and make it the default.

    The key is asked for, or read from AXIS_API_KEY or standard input; never from the command line, where others could
    see it. It goes to the system keyring where there is one, else to a file that only you may read.
    """
    from urllib.parse import urlsplit

    from axis_lms.site import api_key, base_url, key_credentials

    from . import profiles
    from .connection import Connection

    address = address or os.environ.get("AXIS_ADDRESS")
    if not address and sys.stdin.isatty():
        address = click.prompt("Address of the site", err=True)
    base = base_url(address)
    if key_stdin:
        key = sys.stdin.readline()
    elif not (key := os.environ.get("AXIS_API_KEY", "")):
        if not sys.stdin.isatty():
            raise click.UsageError("no terminal to ask for the key on: give --key-stdin, or set AXIS_API_KEY")
        key = click.prompt("API key", hide_input=True, err=True)
    secret = api_key(key)
    key_credentials(key_style, secret)
    name = name or (urlsplit(base).hostname or "site")
    if not no_check:
        with Connection().open(address=base, api_key=str(secret), key_style=key_style) as axis:
            axis.courses.count()
    place = profiles.save(name, base.removesuffix("/api.php"), str(secret), key_style=key_style)
    told = "the system keyring" if place == "keyring" else f"a file that only you may read, in {profiles.directory()}"
    click.echo(f"Logged in to {name}; the key is in {told}.", err=True)
