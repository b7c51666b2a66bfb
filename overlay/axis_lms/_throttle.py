"""Keeps a client within what its site allows: how long all calls wait, how many are on their way, and how fast they go.

A client knows no limit beforehand, so its first requests go out in rounds, each twice as large as the last. Once some 32
were answered and none was refused, nothing is held back. A refusal (429, or 503 with Retry-After) holds every call for
the time that the site asks for. Afterwards fewer requests are on their way than when the site refused. If it refuses
again, its limit is one of pace, and the pace is what it accepted since. Both find their way up with the time that passes
without a refusal, slowly at first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Literal, NamedTuple

OPEN_REQUESTS = 32
"""So many answers without a refusal show that a site allows bursts."""
DOUBLING_SECONDS = 0.1
"""The first rounds double no faster than this: where answers come at once, small rounds cost nothing."""
GAP_SECONDS = 0.002
"""Between two requests of a round. Many sites refuse at once, and what was not sent yet is not refused."""
ROUND_SECONDS = 1.0
"""A round waits no longer for an answer that is slow."""
HOLD_SECONDS, MOST_HOLD_SECONDS = 0.5, 8.0
"""How long a site is left alone that does not say for how long; twice as long each time that nothing came between."""
SLOT_SECONDS = 0.005
"""How often a call looks whether another has come back."""
LEAST_WAIT_SECONDS = 0.001
"""A shorter wait might be lost in the rounding of a clock."""
FORGET_SECONDS = 60.0
"""A request whose end was not seen, because an interrupt came in between, keeps others back no longer than this."""
GUESS_SHARE, BURST_SHARE, QUICK_SECONDS = 0.9, 0.6, 2.0
"""The part of what a site may have refilled during a hold that is sent at once, before its pace is known and after. The
latter is halved by a refusal that comes so soon after the hold."""
TRIAL, TRIAL_REQUESTS, TRIAL_ENDS = 2.0, 5, 8.0
"""A pace of so many times the first guess is tried, twice that after so many answers; beyond the last, there is none."""
PACE_RISE_SECONDS, WINDOW_RISE_SECONDS = 10.0, 20.0
LEAST_PACE = 0.5


class Turn(NamedTuple):
    """Whether a request may go out: `wait` is 0, or the seconds until it is worth asking again.

    ahead: how many requests are on their way already.
    """

    wait: float
    ahead: int


def hold_seconds(retry_after: float | None, streak: int) -> float:
    """Return how long to leave a site alone after its `streak`-th refusal in a row, from 0 on."""
    return retry_after or float(min(MOST_HOLD_SECONDS, HOLD_SECONDS * 2.0 ** min(streak, 10)))


def round_size(last: int, busy: float) -> int:
    """Return how many requests the next round has, after one of `last`, when requests took `busy` seconds so far."""
    return max(1, min(2 * last, int(2.0 ** min(busy / DOUBLING_SECONDS + 1e-6, 10))))


def pace_now(learned: float, since: float) -> float:
    """Return the requests a second that are tried, `since` seconds after a hold that taught `learned`."""
    return learned * (0.99 + 0.03 * (since / PACE_RISE_SECONDS) ** 3)


def window_now(learned: int, since: float) -> int:
    """Return how many requests may be on their way, `since` seconds after a hold that taught `learned`."""
    return learned + int((since / WINDOW_RISE_SECONDS) ** 3)


def rate_before(times: Sequence[float], now: float, hold: float) -> float:
    """Return the pace of a site that refuses `now`, after accepting requests at `times`, and asks for `hold` seconds.

    A site that counts requests a second has seen those of the last second, and allows as many again after the hold.
    """
    recent = [time for time in times if time >= now - 1.0]
    return len(recent) / (now - recent[0] + max(1.0, hold)) if recent else 0.0


def rate_between(accepted: int, since_refusal: float, since_hold: float) -> float:
    """Return the pace of a site that accepted so many requests between two refusals.

    A bucket that refills has done so during the hold, too; a count of requests a second has not. The mean serves both.
    """
    return accepted * (1 / max(1.0, since_refusal) + 1 / max(1.0, since_hold)) / 2


class Throttle:
    """The limits of one client's site, as far as they are known. All calls of the client share one."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._lock = clock, Lock()
        self._until = self._refused_at = float("-inf")
        self._flying = self._accepted = self._accepted_since = self._streak = 0
        self._held = 0.0
        self._times: deque[float] = deque(maxlen=4096)
        self._mode: Literal["rounds", "open", "trial", "window", "pace"] = "rounds"
        self._size, self._sent, self._busy, self._began, self._ended, self._last = 1, 0, 0.0, 0.0, 0.0, 0.0
        self._window = 1
        self._first_guess = self._pace = self._credit = self._credited_at = 0.0
        self._burst, self._share = 0.0, BURST_SHARE

    @property
    def limits(self) -> bool:
        """Whether the site has refused a request for being one too many."""
        return self._mode not in ("rounds", "open")

    def held(self) -> float:
        """Return how many seconds the site has asked for since it last let a request through."""
        return self._held

    def wait(self) -> float:
        """Return how many seconds the site still asks all calls to wait."""
        return max(0.0, self._until - self._clock())

    def ask(self, counts: bool = True) -> Turn:
        """Count a request as on its way if it may go out now; tell how long to wait if it may not.

        counts: whether it is one of those that are limited in number; a request for a token waits for a hold only.
        """
        with self._lock:
            now, ahead = self._clock(), self._flying
            wait = self._wait(now) if counts else self._until - now
            if wait <= 0 and counts:
                self._flying += 1
                self._sent += 1
                self._credit -= 1
                self._last = now
            return Turn(max(0.0, wait), ahead)

    def _wait(self, now: float) -> float:
        if now < self._until:
            return self._until - now
        if self._mode == "open":
            return 0.0
        if self._mode == "rounds":
            return self._round_wait(now)
        full = self._flying >= window_now(self._window, now - self._until) and now < self._last + FORGET_SECONDS
        if self._mode == "window":
            return SLOT_SECONDS if full else 0.0
        return SLOT_SECONDS if full and self._mode == "trial" else self._pace_wait(now)

    def _round_wait(self, now: float) -> float:
        if self._sent >= self._size or not self._flying:
            if self._flying and now - self._began < ROUND_SECONDS:
                return SLOT_SECONDS
            if self._sent:
                self._busy += (now if self._flying else self._ended) - self._began
            self._size, self._sent, self._began = round_size(self._size, self._busy), 0, now
        return self._last + GAP_SECONDS - now if self._flying else 0.0

    def _pace_wait(self, now: float) -> float:
        pace = pace_now(self._pace, now - self._until) if self._mode == "pace" else self._pace
        if self._credit < 1:
            self._credit = min(1.0, self._credit + max(0.0, now - self._credited_at) * pace)
        self._credited_at = max(now, self._credited_at)
        return 0.0 if self._credit >= 1 - 1e-6 else max(LEAST_WAIT_SECONDS, (1 - self._credit) / pace)

    def end(self, seconds: float, counted: bool = True) -> None:
        """Note that a request is no longer on its way after so many seconds, however it ended."""
        with self._lock:
            if counted:
                self._flying, self._ended = max(0, self._flying - 1), self._clock()
            else:
                self._busy += seconds

    def accept(self) -> None:
        """Note an answer that is no refusal."""
        with self._lock:
            self._accepted += 1
            self._accepted_since += 1
            self._streak, self._held = 0, 0.0
            self._times.append(self._clock())
            if self._mode == "rounds" and self._accepted >= OPEN_REQUESTS:
                self._mode = "open"
            tried = self._accepted_since - self._burst
            if self._mode == "trial" and tried > 0 and tried // TRIAL_REQUESTS:
                self._burst += TRIAL_REQUESTS
                self._pace *= 2
                if self._pace > TRIAL_ENDS * self._first_guess:
                    self._mode = "window"

    def refuse(self, retry_after: float | None, ahead: int, patience: float) -> float:
        """Hold all calls after a refusal of a request that had `ahead` others before it, at most for `patience` seconds.

        Return how many seconds the site asks for.
        """
        with self._lock:
            now = self._clock()
            if now < self._until:  # it was sent before the refusal that began this hold
                if self._mode in ("trial", "window"):
                    self._window = max(1, min(self._window, ahead))
                if retry_after:
                    self._until = max(self._until, now + min(patience, retry_after))
                return self._until - now
            asked = hold_seconds(retry_after, self._streak)
            seconds = min(patience, asked)
            self._learn(now, seconds, ahead)
            self._until, self._refused_at = now + seconds, now
            self._streak += 1
            self._held += seconds
            return asked

    def _learn(self, now: float, seconds: float, ahead: int) -> None:
        """Take from a refusal what the site allows."""
        rate = max(LEAST_PACE, rate_before(self._times, now, seconds))
        share = self._share
        if self._mode in ("rounds", "open") and ahead:
            # It may limit how many come at once, or how many a second; after the hold that is tried.
            self._mode, self._window, share = "trial", ahead, GUESS_SHARE
            self._first_guess, self._pace = rate, TRIAL * rate
        elif self._mode == "window" and ahead:
            self._window = ahead
        else:
            if self._mode == "pace" and now < self._until + QUICK_SECONDS:
                share = self._share = share / 2
            if self._mode in ("trial", "pace"):
                rate = max(rate, rate_between(self._accepted_since, now - self._refused_at, now - self._until))
            self._mode, self._pace = "pace", rate
        self._burst = share * rate * seconds
        self._credit, self._credited_at = max(1.0, self._burst), now + seconds
        self._accepted_since = 0
