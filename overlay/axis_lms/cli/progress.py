"""The line that shows how far an export is. Nothing is drawn where there is no terminal."""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from axis_lms.export import Progress

REDRAW_SECONDS = 0.1
BAR = 24
"""Widest the bar gets, in characters."""


class Meter:
    """Draws one line over and over: bar, rows, rate, time left."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.live = stream.isatty() and os.environ.get("TERM") != "dumb"
        self.bar = bar_of(stream)
        self._report = ""
        self._drawn = 0.0
        self._began = 0.0
        self._first_rows = 0
        self._shown = False

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.restarted:
            self.clear()
            print(
                f"{progress.report}: the rows are others now than when it was stopped; it begins anew", file=self.stream
            )
        if progress.report != self._report:
            self._report, self._began, self._first_rows, self._drawn = progress.report, now, progress.rows, 0.0
        if progress.resumed:
            self.clear()
            of = f" of {progress.total:,}" if progress.total is not None else ""
            print(f"{progress.report}: goes on after {progress.rows:,}{of} rows", file=self.stream)
        if self.live and (now - self._drawn >= REDRAW_SECONDS or progress.writing):
            self._drawn = now
            width = shutil.get_terminal_size().columns
            rate = (progress.rows - self._first_rows) / (now - self._began) if now > self._began else 0.0
            self.stream.write("\r\x1b[K" + line(progress, rate, width - 1, self.bar))
            self.stream.flush()
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
            self._shown = False


class Steps:
    """Draws the number and the name of the step that is being done."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.live = stream.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, number: int, of: int, what: str) -> None:
        if self.live:
            width = shutil.get_terminal_size().columns
            self.stream.write("\r\x1b[K" + f"{number} of {of}  {what}"[: width - 1])
            self.stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self.live:
            self.stream.write("\r\x1b[K")
            self.stream.flush()


def bar_of(stream: TextIO) -> str:
    """What a bar is drawn with where the stream can show it: the done part, then the rest."""
    try:
        "━╌".encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "#-"
    return "━╌"


def line(progress: Progress, rate: float, width: int, bar: str = "━╌") -> str:
    """The line for a terminal of so many columns; what does not fit is left out, the bar first."""
    share = min(1.0, progress.rows / progress.total) if progress.total else 0.0
    if progress.writing:
        parts = [progress.report, "writing", f"{progress.rows:,} rows"]
    else:
        parts = [
            progress.report,
            f"{progress.rows:,}" + (f" of {progress.total:,}" if progress.total else "") + " rows",
        ]
        if rate > 0:
            parts.append(f"{rate:,.0f}/s")
            if progress.total:
                parts.append(f"{clock((progress.total - progress.rows) / rate)} left")
    text = "  ".join(parts)
    room = min(BAR, width - len(text) - 2)
    if progress.total and room >= 8:
        full = round(share * room)
        text = f"{parts[0]}  {bar[0] * full}{bar[1] * (room - full)}  {'  '.join(parts[1:])}"
    return text[:width]


def clock(seconds: float) -> str:
    """Seconds as `0:46` or `1:02:03`."""
    whole = max(0, round(seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
