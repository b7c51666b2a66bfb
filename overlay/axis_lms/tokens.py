"""The life of a token: when it is fresh, who renews it, and who waits."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future
from copy import copy
from threading import Lock
from typing import Any, NamedTuple, Protocol

from .errors import AxisError, TokenError
from .secret import Secret
from .site import travels
from .stores import TokenStore

LIFE_SECONDS = 3600.0
ADVISORY_SECONDS, MANDATORY_SECONDS = 600.0, 60.0
REFUSED_SECONDS = 30.0
ADVISORY_PAUSE_SECONDS = 60.0
LOCK_POLL_SECONDS, LOCK_PATIENCE_SECONDS = 0.05, 60.0

logger = logging.getLogger("axis_lms")
Flight = Future[AxisError | None]
"""A token request on its way. Its result is None (look again), or the failure that all who wait share."""


class Token(NamedTuple):
    """A token and the moment, by this client's monotonic clock, of *sending* the request for it."""

    value: Secret
    sent: float


class Line(Protocol):
    """What carries calls out. One that blocks has these wait where they stand, so that no coroutine over it ever suspends."""

    base_url: Any
    is_closed: Any

    def build_request(self, method: str, url: Any, **options: Any) -> Any:
        """A request of a method, a path and parameters."""

    def veil(self, request: Any, query: dict[str, str]) -> None:
        """Add query parameters to a request, and mask its URL wherever that is shown."""

    async def transmit(self, request: Any, seconds: float | None, read: bool) -> Any:
        """Send `request` within `seconds`: the response, read to its end, or a Lost. `read`: it only reads, so that it
        matters to nobody if it arrives twice.
        """

    async def pause(self, seconds: float) -> bool | None:
        """Wait. True when the wait was cut short, because the caller's work is stopped."""

    async def wait(self, flight: Flight, seconds: float | None) -> AxisError | None:
        """Wait for a flight, at most `seconds`."""

    async def lead(
        self, flight: Flight, seconds: float | None, renewal: Coroutine[Any, Any, AxisError | None]
    ) -> AxisError | None:
        """The same, after setting out on it: `renewal` runs to its end, even if this caller is cancelled."""


def stage(age: float, life: float = LIFE_SECONDS) -> str:
    """What a token's age in seconds calls for: `fresh`, `advisory` (one caller renews it, the rest go on) or
    `mandatory` (all wait for a new one). Neither window is longer than half of the token's life.
    """
    left = life - age
    if left < min(MANDATORY_SECONDS, life / 2):
        return "mandatory"
    return "advisory" if left <= min(ADVISORY_SECONDS, life / 2) else "fresh"


class Tokens:
    """The token of one client. Its lock is held to look and to note, never over a request or a wait."""

    line: Line
    ask: Callable[[float | None], Awaitable[tuple[Any, float]]]
    """Requests a token: gives the payload and the moment of sending. Takes the deadline."""

    def __init__(self, store: TokenStore, name: str) -> None:
        self.store, self.name = store, name
        self.clock: Callable[[], float] = time.monotonic
        self._token: Token | None = None
        self._dropped: str | None = None
        self._flight: Flight | None = None
        self._refusal: tuple[float, AxisError] | None = None
        self._pause_until = float("-inf")
        self._lock = Lock()

    async def current(self, until: float | None) -> Token:
        """The token to send now; `until` is the caller's deadline. Raises what kept a token from being got."""
        renewed = False
        while True:
            with self._lock:
                token, now = self._token, self.clock()
                at = stage(now - token.sent) if token else "mandatory"
                serves = at == "advisory" and (self._flight or now < self._pause_until)
                if token and (at == "fresh" or serves or renewed):
                    return token
                if at == "mandatory" and self._refusal and now < self._refusal[0]:
                    raise copy(self._refusal[1])
                waits, flight = self._flight is not None, self._flight or Flight()
                self._flight = flight
            seconds = None if until is None else until - now
            if waits:
                failure = await self.line.wait(flight, seconds)
            else:
                failure = await self.line.lead(flight, seconds, self._renew(flight, until))
            if failure and (token is None or at == "mandatory"):
                raise copy(failure)
            if failure and token:
                logger.warning("a token could not be renewed ahead of time, the old one serves on: %s", failure)
                return token
            renewed = not waits

    def drop(self, token: Token) -> None:
        """Forget a token that was answered 401, unless another has taken its place."""
        with self._lock:
            if self._token is token:
                self._token, self._dropped = None, token.value

    def give_up(self) -> Token | None:
        """Hand the token over, to be revoked."""
        with self._lock:
            token, self._token = self._token, None
        return token

    def settle(self, flight: Flight, failure: AxisError | None = None) -> None:
        """End a flight, once; whoever waits for it looks again."""
        with self._lock:
            if self._flight is flight:
                self._flight = None
                flight.set_result(failure)

    async def _renew(self, flight: Flight, until: float | None) -> AxisError | None:
        failure: AxisError | None = None
        try:
            self._token = await self._fetch(until)
            self._refusal = None
        except AxisError as error:
            failure = error
            self._pause_until = self.clock() + ADVISORY_PAUSE_SECONDS
            if error.effective_status in (401, 403):
                self._refusal = (self.clock() + REFUSED_SECONDS, error)
        finally:
            self.settle(flight, failure)
        return failure

    async def _fetch(self, until: float | None) -> Token:
        """A token from the store, if another client renewed it, else from the site; the store is locked meanwhile."""
        give_up = min(self.clock() + LOCK_PATIENCE_SECONDS, until or float("inf"))
        while not (unlock := self.store.lock(self.name)):
            if self.clock() > give_up or await self.line.pause(LOCK_POLL_SECONDS):
                raise TokenError("no token: the store is locked by another client, which does not let go")
        try:
            value, age = self.store.load(self.name, self.clock()) or ("", 0.0)
            if travels(value) and value != self._dropped and stage(age) == "fresh":
                return Token(Secret(value), self.clock() - age)
            payload, sent = await self.ask(until)
            if not travels(payload["token"]):
                raise TokenError("no token: the site answered one that no header can hold")
            try:
                self.store.save(self.name, payload["token"], self.clock() - sent, self.clock())
            except OSError as error:
                logger.warning("a token could not be stored: %s", error.strerror)
            return Token(payload["token"], sent)
        finally:
            unlock()
