"""Draws the progress of a command. Nothing is drawn without a terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

from .output import StatusLine, columns

if TYPE_CHECKING:
    from axis_lms.export import Progress

REDRAW_SECONDS = 0.1
BAR_WIDTH = 24
"""The greatest width of the bar, in characters."""


class Meter:
    """Draws the progress of an export: bar, rows, rate and time left."""

    def __init__(self, stream: TextIO | None) -> None:
        self.status = StatusLine(stream)
        self.live = self.status.live
        self.bar = bar_of(stream)
        self._began: dict[str, tuple[float, int]] = {}
        """When each report began, and with how many rows."""
        self._under_way: dict[str, Progress] = {}
        self._drawn = 0.0

    def __call__(self, progress: Progress) -> None:
        """Show how far an export has come: of several reports at once, the one that began first."""
        now = time.monotonic()
        report = progress.report
        if progress.restarted:
            self.status.say(f"{report}: the rows have changed since it was stopped; it starts again")
        if progress.restarted or report not in self._began:
            self._began[report] = now, progress.rows
        if progress.resumed:
            of = f" of {progress.total:,}" if progress.total is not None else ""
            self.status.say(f"{report}: resumed after {progress.rows:,}{of} rows")
        self._under_way[report] = progress
        if progress.finished:
            del self._under_way[report]
        if self.live and (now - self._drawn >= REDRAW_SECONDS or progress.writing):
            self._drawn = now
            shown = progress if progress.writing else next(iter(self._under_way.values()), progress)
            began, first_rows = self._began[shown.report]
            rate = (shown.rows - first_rows) / (now - began) if now > began else 0.0
            self.status.draw(line(shown, rate, columns() - 1, self.bar))

    def clear(self) -> None:
        """Remove the line."""
        self.status.clear()


class Steps:
    """Draws the number and the name of the current step."""

    def __init__(self, stream: TextIO | None) -> None:
        self.status = StatusLine(stream)

    def __call__(self, number: int, of: int, what: str) -> None:
        """Show that step `number` of `of` is running."""
        self.status.draw(f"{number} of {of}  {what}")

    def clear(self) -> None:
        """Remove the line."""
        self.status.clear()


def bar_of(stream: TextIO | None) -> str:
    """Return the two characters of a bar on this stream: for the part that is done, and for the rest."""
    try:
        "━╌".encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "#-"
    return "━╌"


def line(progress: Progress, rate: float, width: int, bar: str = "━╌") -> str:
    """Return the line for a terminal of `width` columns. If it does not fit, the bar is left out first."""
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
    room = min(BAR_WIDTH, width - len(text) - 2)
    if progress.total and room >= 8:
        full = round(share * room)
        text = f"{parts[0]}  {bar[0] * full}{bar[1] * (room - full)}  {'  '.join(parts[1:])}"
    return text[:width]


def clock(seconds: float) -> str:
    """Return seconds as `0:46` or `1:02:03`."""
    whole = max(0, round(seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
