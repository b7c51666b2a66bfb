"""Keeps a client within what its site allows: how long all calls wait, and how many are on their way.

A client knows no limit beforehand. Its first requests set out one after the other, four of them at once; with each answer one
more may be on its way, and with each second twice as many more. Once some 32 were answered and none was refused, nothing is
held back. A refusal (429, or 503 with Retry-After) holds every call for the time that the site asks for. Afterwards no more
requests are on their way than were when the site refused. If it refuses again, its limit is one of pace, and the pace is what
it accepted since. Both find their way up with the time that passes without a refusal, slowly at first.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

FIRST_REQUESTS, OPEN_REQUESTS = 4, 32
"""So many are on their way at first, and so many answers without a refusal show that a site allows bursts."""
GAP_SECONDS = 0.002
"""Between two of the first requests. Many sites refuse at once, and what was not sent yet is not refused."""
HOLD_SECONDS, MOST_HOLD_SECONDS = 0.5, 8.0
"""How long a site is left alone that does not say for how long, and at most; it doubles until a request is accepted."""
SLOT_SECONDS = 0.005
"""How often a call looks whether another has come back."""
FORGET_SECONDS = 60.0
"""A request whose end was not seen, because an interrupt came in between, keeps others back no longer than this."""
RISE_SECONDS = 20.0
"""So long after a refusal one more request is on its way, and the pace is a third higher; then the cube of it."""
MOST_GAP_SECONDS = 2.0
"""Requests are no further apart: time in which nobody called says nothing about the pace that a site allows."""
BURST_SHARE = 0.5
"""The part of what a site that counts a rate allows after a hold at once. It is sent once, when the pace is first known."""


class Turn(NamedTuple):
    """Whether a request may go out: `wait` is 0, or the seconds until it is worth asking again.

    ahead: how many requests are on their way already.
    """

    wait: float
    ahead: int


class Throttle:
    """The limits of one client's site, as far as they are known. All calls of the client share one.

    limits: whether the site has refused a request for being one too many.
    held: how many seconds it has asked for since it last let a request through.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._lock = clock, Lock()
        self.limits, self.held = False, 0.0
        self._until, self._last, self._refused_at = float("-inf"), float("-inf"), clock()
        self._window, self._gap = FIRST_REQUESTS, 0.0
        self._flying = self._accepted = self._burst = 0

    def wait(self) -> float:
        """Return how many seconds the site still asks all calls to wait."""
        return max(0.0, self._until - self._clock())

    def ask(self, counts: bool = True) -> Turn:
        """Count a request as on its way if it may go out now; tell how long to wait if it may not.

        counts: whether it is one of those that are limited in number; a request for a token waits for a hold only.
        """
        with self._lock:
            now, ahead = self._clock(), self._flying
            wait = max(0.0, self._until - now)
            if counts and not wait:
                wait = self._slot(now, ahead)
            if counts and not wait:
                self._flying, self._last, self._burst = ahead + 1, now, max(0, self._burst - 1)
            return Turn(wait, ahead)

    def _slot(self, now: float, ahead: int) -> float:
        """Return 0 if a request may set out beside those that are on their way, else how long to wait."""
        many = self._accepted >= OPEN_REQUESTS
        if many and not self.limits:
            return 0.0
        if self._last == float("-inf"):
            self._until = now
        since = now - self._until
        rise = (since / RISE_SECONDS) ** 3 if self.limits else 2.0 ** min(since, 10.0) - 1
        gap = self._gap / (1 + rise / 3) or (GAP_SECONDS if ahead and not many else 0.0)
        full = ahead >= self._window + int(rise) and now < self._last + FORGET_SECONDS
        return max(SLOT_SECONDS if full else 0.0, 0.0 if self._burst else round(self._last + gap - now, 6))

    def end(self, counted: bool = True) -> None:
        """Note that a request is no longer on its way, however it ended."""
        with self._lock:
            self._flying = max(0, self._flying - counted)

    def accept(self) -> None:
        """Note an answer that is no refusal."""
        with self._lock:
            self._accepted += 1
            self._window += not self.limits
            self.held = 0.0

    def refuse(self, retry_after: float | None, ahead: int, patience: float) -> float:
        """Hold all calls after a refusal of a request that had `ahead` others before it, at most for `patience` seconds.

        Return how many seconds the site asks for.
        """
        with self._lock:
            now, again, self.limits = self._clock(), self.limits, True
            self._window = max(1, min(self._window, ahead))
            if now < self._until:  # it was sent before the refusal that began this hold
                self._until = max(self._until, now + min(patience, retry_after or 0.0))
                return self._until - now
            asked = retry_after or min(MOST_HOLD_SECONDS, HOLD_SECONDS + self.held)  # 0.5, 1, 2, 4, 8
            hold = min(patience, asked)
            if again and self._accepted:
                gap = min(MOST_GAP_SECONDS, (now - self._refused_at) / self._accepted)
                self._burst = int(BURST_SHARE * hold / gap) if retry_after and not self._gap else 0
                self._gap = gap
            self._until, self._refused_at, self._accepted = now + hold, now, 0
            self.held += hold
            return asked
