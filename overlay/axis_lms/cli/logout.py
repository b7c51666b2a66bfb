"""`axis logout`: forget a profile, its key and its token."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", required=False)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an error.")
def logout(name: str | None) -> None:
    """Forget the profile NAME (default: the last one logged in to) and its key; revoke and forget its token."""
    from axis_lms.errors import AxisError, ConfigurationError

    from . import profiles

    kept = profiles.load()
    name = name or kept.get("default")
    if not name or name not in kept["profiles"]:
        raise ConfigurationError("nobody is logged in" if not name else f"there is no profile {name!r}")
    try:
        revoked = profiles.revoke(name)
    except AxisError:
        revoked = False
    profiles.forget(name)
    click.echo(f"Logged out of {name}" + ("; its token was revoked." if revoked else "."), err=True)
