"""`axis logout`: remove a profile, its key and its token."""

from __future__ import annotations

import click

from .output import echo


@click.command()
@click.argument("name", required=False)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def logout(name: str | None) -> None:
    """Remove the profile NAME (default: the last one logged in to) and its key, and revoke its token."""
    from axis_lms.errors import AxisError, ConfigurationError

    from . import profiles

    store = profiles.load()
    name = name or store["default"]
    if not name or name not in store["profiles"]:
        raise ConfigurationError("nobody is logged in" if not name else f"there is no profile {name!r}")
    try:
        ending = "; its token was revoked." if profiles.revoke(name) else "."
    except AxisError:
        ending = "; its token was not revoked, and ends within an hour."
    profiles.forget(name)
    echo(f"Logged out of {name}{ending}", err=True)
