"""Runs a command, and turns every error into one line and an exit code."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from io import TextIOWrapper

import click

from axis_lms._extras.text import clean

from . import exits
from .output import discard_output, echo, flush, pipe_closed, write


def run(arguments: Sequence[str]) -> int:
    """Run `axis` with these arguments and return its exit code."""
    debug = "--debug" in arguments
    prepare_streams()
    prepare_log(debug)
    terminated = end_on_sigterm()
    code = run_safely(list(arguments), debug)
    return exits.TERMINATED if terminated.is_set() else code


def run_safely(arguments: list[str], debug: bool) -> int:
    """Run a command and return its exit code. An error becomes one line and a code."""
    try:
        return invoke(arguments)
    except (click.Abort, KeyboardInterrupt) as stop:
        complain("stopped", getattr(stop, "next_step", ""))
        return exits.INTERRUPTED
    except click.ClickException as mistake:
        complain(mistake.format_message(), hint(mistake))
        return exits.USAGE
    except OSError as error:
        if pipe_closed(error):  # raised by click while it prints help
            discard_output()
            return exits.PIPE_CLOSED
        return fail(error, debug)
    except Exception as error:  # noqa: BLE001  # every other error becomes a line, too
        return fail(error, debug)


def invoke(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code. Raises whatever the command raises."""
    from .root import axis

    if "_AXIS_COMPLETE" in os.environ:
        axis.main(arguments, prog_name="axis")
    try:
        # Not with main() of click, which handles a closed pipe itself.
        with axis.make_context("axis", arguments, color=False if os.environ.get("NO_COLOR") else None) as context:
            code = axis.invoke(context)
    except click.exceptions.Exit as leave:
        code = leave.exit_code
    except click.UsageError as mistake:
        # The class does not exist before click 8.2, so it is compared by name.
        if type(mistake).__name__ != "NoArgsIsHelpError" or mistake.ctx is None:
            raise
        write(mistake.ctx.get_help() + "\n")
        code = exits.DONE
    flush()
    return code if isinstance(code, int) else exits.DONE


def prepare_streams() -> None:
    """Open closed standard streams, and let none fail because of a character."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            # Otherwise a file or a connection would get this descriptor, and the output of the stream.
            os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Files and pipes are UTF-8 everywhere. A terminal keeps its own encoding.
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


class CleanFormatter(logging.Formatter):
    """Formats a record without characters that control the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, and of its traceback."""
        return clean(super().format(record), lines=True)


def prepare_log(debug: bool) -> None:
    """Send the log to standard error with --debug. Otherwise commands print the warnings themselves."""
    if debug:
        handler = logging.StreamHandler()
        handler.setFormatter(CleanFormatter("%(name)s: %(message)s"))
        logging.basicConfig(level=logging.INFO, handlers=[handler])
    else:
        logging.getLogger("axis_lms").addHandler(logging.NullHandler())


def end_on_sigterm() -> threading.Event:
    """Handle SIGTERM like Ctrl-C, so that tokens are revoked and files are whole. Return an event that is set then."""
    terminated = threading.Event()

    def stop(number: int, frame: object) -> None:
        terminated.set()
        raise KeyboardInterrupt

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)
    return terminated


def fail(error: Exception, debug: bool) -> int:
    """Print the message of an error, with its traceback if `debug`. Return the exit code."""
    from .failures import describe

    if debug:
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            echo(line, err=True)
    failure = describe(error)
    if failure.text:
        complain(failure.text, failure.next_step)
    return failure.code


def complain(text: str, next_step: str = "") -> None:
    """Print one line to standard error."""
    echo(" ".join(f"axis: {text}{f' -> {next_step}' if next_step else ''}".split()), err=True)


def hint(mistake: click.ClickException) -> str:
    """Return the command that shows the right arguments."""
    context = getattr(mistake, "ctx", None)
    return f"{context.command_path} --help" if context else "axis --help"
