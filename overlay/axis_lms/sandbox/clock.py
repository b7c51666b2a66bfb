"""Defines the clock of the sandbox, which can be moved, and formats days and times as they are sent."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

NEVER = "99999999"
_FIRST_DAY = date(2021, 1, 1)


def date8(day: date) -> str:
    """Return a day as YYYYMMDD."""
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


_DAYS = [date8(_FIRST_DAY + timedelta(number)) for number in range(366 * 5)]


def day8(number: int) -> str:
    """Return the date8 of a day by its number, from 2021-01-01 up to the end of 2025."""
    return _DAYS[number]


class Clock:
    """A clock that advances with its source, and can be moved."""

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self.moved = 0.0
        self.zone = 0.0
        """How many hours the local time of the site is ahead of UTC."""

    def now(self) -> float:
        """Return the seconds since 1970."""
        return self._source() + self.moved

    def advance(self, seconds: float) -> None:
        """Move the clock forwards, or backwards by a negative number."""
        self.moved += seconds

    def set(self, moment: datetime) -> None:
        """Move the clock to a time. A time without a zone is the local time of the site."""
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC) - timedelta(hours=self.zone)
        self.moved += moment.timestamp() - self.now()

    def local(self, seconds: float) -> datetime:
        """Return the local time of the site for seconds since 1970."""
        return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None) + timedelta(hours=self.zone)

    def stamp(self, seconds: float | None = None) -> str:
        """Return a time, by default now, as YYYY-MM-DD HH:MM:SS in the local time of the site."""
        return self.local(self.now() if seconds is None else seconds).strftime("%Y-%m-%d %H:%M:%S")

    def today(self) -> str:
        """Return the site's local day as a date8."""
        return date8(self.local(self.now()).date())
