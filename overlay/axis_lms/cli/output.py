"""The one path for everything that a command shows. No terminal interprets anything that comes from a site.

Text goes through `clean`, which turns escape sequences, control and bidirectional characters and halves of surrogate
pairs into harmless escapes. `echo` prints lines for people, `write` prints text that is safe already, `StatusLine` draws
progress. Only `echo` needs click.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple, TextIO

LINE_BREAK = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed; escape sequences begin with one
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what changes the direction of text
    "\xad\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # what is not seen, line separators
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"  # the same, beyond the basic plane
    "\ud800-\udfff]"  # halves of surrogate pairs, which no output can carry
)
USUAL_COLUMNS = 80
MOST_COLUMNS = 10_000


class OutputError(Exception):
    """Standard output cannot be written, for this `reason`: it is closed, its disk is full, or, with `pipe_closed`,
    nobody reads it any more. With `carried_out` it is the answer of a write that could not be printed.
    """

    def __init__(self, reason: str, pipe_closed: bool = False, carried_out: bool = False) -> None:
        super().__init__(reason)
        self.pipe_closed, self.carried_out = pipe_closed, carried_out


class Styled(NamedTuple):
    """Text for `echo` that is bold or coloured where the terminal shows that."""

    text: object
    bold: bool = False
    colour: str | None = None


def clean(value: object, lines: bool = False) -> str:
    """Return `value` as text that cannot steer a terminal: what is unsafe is shown as Python writes it, `\\x1b` say.

    Tabs and line breaks become spaces, or are kept with `lines`. So are the joiners that some scripts need.
    """
    text = str(value)
    if text.isprintable():
        return text
    text = LINE_BREAK.sub("\n", text)
    if not lines:
        text = text.replace("\n", " ").replace("\t", " ")
    return UNSAFE.sub(_escape, text)


def clean_json(text: str) -> str:
    """Return a JSON text with what is unsafe in its strings as JSON's own escapes, so that no value changes."""
    return text if text.isascii() and text.isprintable() else UNSAFE.sub(_escape_json, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _escape_json(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def echo(*parts: object, err: bool = False) -> None:
    """Print one line made of `parts`, each a `Styled` or anything else, to standard output or, with `err`, to standard
    error. Raises OutputError for standard output; what standard error does not take is dropped.
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
    """Write text that is safe already to standard output. Raises OutputError."""
    with printing() as stream:
        stream.write(text)


def flush() -> None:
    """Hand on what standard output still holds. Raises OutputError."""
    if sys.stdout is not None:
        with printing() as stream:
            stream.flush()


@contextmanager
def printing() -> Iterator[TextIO]:
    """Give standard output to a `with` block, and raise whatever goes wrong with it as an OutputError."""
    if sys.stdout is None or sys.stdout.closed:
        raise OutputError("standard output is closed")
    try:
        yield sys.stdout
    except OSError as error:
        discard_output()
        raise OutputError(error.strerror or type(error).__name__, pipe_closed(error)) from error


def discard_output() -> None:
    """Let standard output go nowhere, so that what it still holds is no second failure when Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def pipe_closed(error: OSError) -> bool:
    """Tell whether `error` says that nobody reads the output any more. Windows says so in its own way."""
    windows = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or windows


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether `stream` is a terminal; a standard stream that is closed is None, and is none."""
    return stream is not None and not stream.closed and stream.isatty()


def columns() -> int:
    """Return how many characters a line of the terminal holds, whatever COLUMNS says: 1 to 10,000."""
    return min(max(shutil.get_terminal_size().columns, 0) or USUAL_COLUMNS, MOST_COLUMNS)


class StatusLine:
    """One line of a terminal that is drawn again and again. Nothing is drawn elsewhere."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self.live = is_terminal(stream) and os.environ.get("TERM") != "dumb"
        self._drawn = False

    def draw(self, text: str) -> None:
        """Show `text` instead of what was shown, cut to the width of the terminal."""
        if self.live:
            self._put("\r\x1b[K" + clean(text)[: columns() - 1])
            self._drawn = True

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._put("\r\x1b[K")
            self._drawn = False

    def say(self, text: str) -> None:
        """Take the line away and print `text`, which stays."""
        self.clear()
        self._put(clean(text) + "\n")

    def _put(self, text: str) -> None:
        if self._stream is not None:
            with suppress(OSError, ValueError):
                self._stream.write(text)
                self._stream.flush()
