"""Limits how many calls a site answers in a second, and how many at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from heapq import heappop, heappush

from .site import Site


class Limits:
    """The limits of one site: a token bucket of `rate` calls, which refills by `rate` a second."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._size = max(1.0, site.rate)
        self._bucket = self._size
        self._filled: float | None = None
        self._ends: list[float] = []

    def admit(self, now: float) -> bool:
        """Count a call at the time `now`, in seconds, and tell whether it is answered."""
        while self._ends and self._ends[0] <= now:
            heappop(self._ends)
        if self._site.at_once and len(self._ends) >= self._site.at_once:
            return False
        if self._site.rate:
            passed = max(0.0, now - (now if self._filled is None else self._filled))
            self._filled = now
            self._bucket = min(self._size, self._bucket + passed * self._site.rate)
            # Corrects rounding, which may leave a little less than one call.
            if self._bucket < 1 - 1e-6:
                return False
            self._bucket -= 1
        return True

    def until(self, end: float) -> None:
        """Count a call as running until `end`."""
        if self._site.at_once:
            heappush(self._ends, end)

    def headers(self, now: float) -> list[tuple[str, str]]:
        """Return the header `Retry-After` for a refused call."""
        after = self._site.retry_after
        if after == "date":
            after = format_datetime(datetime.fromtimestamp(now, UTC) + timedelta(seconds=1), usegmt=True)
        return [("retry-after", after)] if after else []
