"""Runs a command and turns whatever happens into an exit code and one line."""

from __future__ import annotations

import errno
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

import click

from . import exits


def run(arguments: Sequence[str]) -> int:
    """Run `axis` with these arguments: its exit code."""
    from .root import axis

    if "--debug" in arguments:
        logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    else:
        logging.getLogger("axis_lms").addHandler(logging.NullHandler())  # what it warns of is told at the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Files and pipes are UTF-8 everywhere; a terminal keeps what it can show.
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        if "_AXIS_COMPLETE" in os.environ:
            axis.main(list(arguments), prog_name="axis")
        # Not by its main(), which has its own way with a closed pipe.
        with axis.make_context("axis", list(arguments), color=False if os.environ.get("NO_COLOR") else None) as context:
            code = axis.invoke(context)
        sys.stdout.flush()
        return code if isinstance(code, int) else exits.DONE
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("stopped")
        return exits.INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as bare:
        click.echo(bare.ctx.get_help() if bare.ctx else "")
        return exits.DONE
    except click.ClickException as mistake:
        complain(mistake.format_message(), hint(mistake))
        return exits.USAGE
    except OSError as error:
        if not pipe_closed(error):
            return fail(error, debug="--debug" in arguments)
        # What is still buffered has nowhere to go; without this, Python complains about it on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001  # the last place where a traceback can become a line
        return fail(error, debug="--debug" in arguments)


def pipe_closed(error: OSError) -> bool:
    """Whether nobody reads the output any more. Windows says so in its own way."""
    windows = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or windows


def fail(error: Exception, debug: bool) -> int:
    """Tell about an error: the traceback when asked for, else one line."""
    from .failures import describe

    if debug:
        import traceback

        traceback.print_exception(error)
    failure = describe(error)
    complain(failure.text, failure.next_step)
    return failure.code


def complain(text: str, next_step: str = "") -> None:
    """One line to stderr."""
    line = " ".join(f"axis: {text}{f' -> {next_step}' if next_step else ''}".split())
    with suppress(BrokenPipeError):
        print(line, file=sys.stderr, flush=True)


def hint(mistake: click.ClickException) -> str:
    """Where a mistake in the arguments is explained."""
    context = getattr(mistake, "ctx", None)
    return f"{context.command_path} --help" if context else "axis --help"
