"""The line that shows how far an export is. Nothing is drawn where there is no terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

from .output import StatusLine, columns

if TYPE_CHECKING:
    from axis_lms.export import Progress

REDRAW_SECONDS = 0.1
BAR = 24
"""Widest the bar gets, in characters."""


class Meter:
    """Draws one line again and again: bar, rows, rate, time left."""

    def __init__(self, stream: TextIO | None) -> None:
        self.status = StatusLine(stream)
        self.live = self.status.live
        self.bar = bar_of(stream)
        self._report = ""
        self._drawn = 0.0
        self._began = 0.0
        self._first_rows = 0

    def __call__(self, progress: Progress) -> None:
        """Show how far an export is."""
        now = time.monotonic()
        if progress.restarted:
            self.status.say(f"{progress.report}: the rows have changed since it was stopped; it begins anew")
        if progress.report != self._report:
            self._report, self._began, self._first_rows, self._drawn = progress.report, now, progress.rows, 0.0
        if progress.resumed:
            of = f" of {progress.total:,}" if progress.total is not None else ""
            self.status.say(f"{progress.report}: goes on after {progress.rows:,}{of} rows")
        if self.live and (now - self._drawn >= REDRAW_SECONDS or progress.writing):
            self._drawn = now
            rate = (progress.rows - self._first_rows) / (now - self._began) if now > self._began else 0.0
            self.status.draw(line(progress, rate, columns() - 1, self.bar))

    def clear(self) -> None:
        """Take the line away."""
        self.status.clear()


class Steps:
    """Draws the number and the name of the step that is being done."""

    def __init__(self, stream: TextIO | None) -> None:
        self.status = StatusLine(stream)

    def __call__(self, number: int, of: int, what: str) -> None:
        """Show that step `number` of `of` is being done."""
        self.status.draw(f"{number} of {of}  {what}")

    def clear(self) -> None:
        """Take the line away."""
        self.status.clear()


def bar_of(stream: TextIO | None) -> str:
    """Return what a bar is drawn with on this stream: a character for the done part, and one for the rest."""
    try:
        "━╌".encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "#-"
    return "━╌"


def line(progress: Progress, rate: float, width: int, bar: str = "━╌") -> str:
    """Return the line for a terminal of `width` columns; what does not fit is left out, the bar first."""
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
    """Return seconds as `0:46` or `1:02:03`."""
    whole = max(0, round(seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
