"""`axis sandbox`: serve an Axis site in memory."""

from __future__ import annotations

import click


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> int:
    """Serve an Axis site in memory, and print the variables to export. Takes the options of `python -m axis_lms.sandbox`."""
    from axis_lms.errors import ConfigurationError

    try:
        from axis_lms.sandbox.__main__ import main
    except ImportError:
        raise ConfigurationError("the sandbox is an extra: install axis-lms[sandbox]") from None
    try:
        return main([each for each in arguments if each != "--debug"])
    except SystemExit as ended:
        if isinstance(ended.code, str):
            raise ConfigurationError(ended.code) from None
        raise
