"""Prints everything that a command shows. No text from a site can control the terminal.

Text goes through `clean`. `echo` prints lines for people, `write` prints text that is already safe, `StatusLine` draws
progress. Only `echo` needs click.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple, TextIO

from axis_lms._extras.text import clean

DEFAULT_COLUMNS = 80
MAX_COLUMNS = 10_000


class OutputError(Exception):
    """Standard output cannot be written: it is closed, or its disk is full.

    pipe_closed: the reader of the pipe has closed it.
    carried_out: the output was the answer of a write, which was carried out.
    """

    def __init__(self, reason: str, pipe_closed: bool = False, carried_out: bool = False) -> None:
        super().__init__(reason)
        self.pipe_closed, self.carried_out = pipe_closed, carried_out


class Styled(NamedTuple):
    """Text for `echo` that is bold or coloured on a terminal."""

    text: object
    bold: bool = False
    colour: str | None = None


def echo(*parts: object, err: bool = False) -> None:
    """Print one line of `parts`, each a `Styled` or any other value, to standard output, or to standard error with `err`.

    Raises OutputError if standard output cannot be written. Failures of standard error are ignored.
    """
    import click

    line = "".join(
        click.style(clean(part.text), bold=part.bold or None, fg=part.colour)
        if isinstance(part, Styled)
        else clean(part)
        for part in parts
    )
    if err:
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                click.echo(line, err=True)
        return
    with printing():
        click.echo(line)


def write(text: str) -> None:
    """Write text that is already safe to standard output. Raises OutputError."""
    with printing() as stream:
        stream.write(text)


def flush() -> None:
    """Flush standard output. Raises OutputError."""
    if sys.stdout is not None:
        with printing() as stream:
            stream.flush()


@contextmanager
def printing() -> Iterator[TextIO]:
    """Yield standard output, and turn an OSError of the block into an OutputError."""
    if sys.stdout is None or sys.stdout.closed:
        raise OutputError("standard output is closed")
    try:
        yield sys.stdout
    except OSError as error:
        discard_output()
        raise OutputError(error.strerror or type(error).__name__, pipe_closed(error)) from error


def discard_output() -> None:
    """Redirect standard output to nowhere, so that Python does not fail again when it flushes at exit."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def pipe_closed(error: OSError) -> bool:
    """Tell whether `error` means that the reader has closed the pipe. Windows reports it as EINVAL."""
    windows = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or windows


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether `stream` is a terminal. None stands for a closed standard stream."""
    return stream is not None and not stream.closed and stream.isatty()


def columns() -> int:
    """Return the width of the terminal in characters, from 1 to 10,000, whatever COLUMNS says."""
    return min(max(shutil.get_terminal_size().columns, 0) or DEFAULT_COLUMNS, MAX_COLUMNS)


class StatusLine:
    """A line of a terminal that is redrawn. Nothing is drawn without a terminal."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self.live = is_terminal(stream) and os.environ.get("TERM") != "dumb"
        self._drawn = False

    def draw(self, text: str) -> None:
        """Replace the shown text by `text`, cut to the width of the terminal."""
        if self.live:
            self._put("\r\x1b[K" + clean(text)[: columns() - 1])
            self._drawn = True

    def clear(self) -> None:
        """Remove the line."""
        if self._drawn:
            self._put("\r\x1b[K")
            self._drawn = False

    def say(self, text: str) -> None:
        """Remove the line, and print `text`, which stays."""
        self.clear()
        self._put(clean(text) + "\n")

    def _put(self, text: str) -> None:
        if self._stream is not None:
            with suppress(OSError, ValueError):
                self._stream.write(text)
                self._stream.flush()
