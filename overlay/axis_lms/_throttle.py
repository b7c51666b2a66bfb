"""Holds all calls of a client while the site asks it to wait."""

from __future__ import annotations

from collections.abc import Callable


class Throttle:
    """Remembers until when a site wants no requests. All calls of a client share one."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._until = float("-inf")

    def hold(self, seconds: float) -> None:
        """Let no request go out for so many seconds."""
        self._until = max(self._until, self._clock() + seconds)

    def wait(self) -> float:
        """Return how many seconds a request that wants to go out has to wait; 0 is at once."""
        return max(0.0, self._until - self._clock())
