"""The life of a token: when it is fresh, who renews it, and who waits."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future
from threading import Lock
from typing import Any, NamedTuple

from .errors import AxisError, TokenError, TransportFailure
from .repeat import effective_status
from .secret import Secret
from .stores import TokenStore

LIFE_SECONDS = 3600.0
ADVISORY_SECONDS = 600.0
MANDATORY_SECONDS = 60.0
REFUSED_SECONDS = 30.0
ADVISORY_PAUSE_SECONDS = 60.0
LOCK_POLL_SECONDS = 0.05
LOCK_PATIENCE_SECONDS = 60.0

logger = logging.getLogger("axis_lms")
Flight = Future[AxisError | None]
"""A token request on its way. Its result is None (look again) or the failure that all who wait share."""


class Token(NamedTuple):
    """A token and the moment, on this client's monotonic clock, of *sending* the request for it."""

    value: Secret
    sent: float
    life: float = LIFE_SECONDS


def stage(age: float, life: float = LIFE_SECONDS) -> str:
    """`fresh`, `advisory` (one caller renews, the rest go on) or `mandatory` (all wait), by a token's age in seconds."""
    left = life - age
    if left < min(MANDATORY_SECONDS, life / 2):
        return "mandatory"
    return "advisory" if left <= min(ADVISORY_SECONDS, life / 2) else "fresh"


class Wait(NamedTuple):
    """Effect: wait for another caller's flight, at most `seconds`."""

    flight: Flight
    seconds: float | None


class Lead(NamedTuple):
    """Effect: run `steps`, which settle the flight, to their end, even if this caller is cancelled meanwhile."""

    flight: Flight
    steps: Generator[Any, Any, AxisError | None]
    seconds: float | None


class Sleep(NamedTuple):
    """Effect: wait `seconds`; answered with True when the wait was cut short because the client stops."""

    seconds: float


class Tokens:
    """The token of one client. Its lock is held for looks and notes only, never over a request or a wait."""

    ask: Callable[[], Generator[Any, Any, tuple[Any, float]]]
    """Requests a token: gives the payload and the moment of sending."""

    def __init__(self, store: TokenStore, name: str) -> None:
        self.store, self.name = store, name
        self.clock: Callable[[], float] = time.monotonic
        self.token: Token | None = None
        self._dropped: str | None = None
        self._flight: Flight | None = None
        self._refusal: tuple[AxisError, float] | None = None
        self._advisory_from = float("-inf")
        self._lock = Lock()

    def current(self, until: float | None) -> Generator[Any, Any, Token]:
        """A token to send now; `until` is the caller's deadline. Raises what kept a token from being got."""
        while True:
            with self._lock:
                token, now = self.token, self.clock()
                at = stage(now - token.sent, token.life) if token else "mandatory"
                if token and (at == "fresh" or (at == "advisory" and (self._flight or now < self._advisory_from))):
                    return token
                if self._refusal and now < self._refusal[1]:
                    raise self._refusal[0].again()
                waiting, flight = self._flight is not None, self._flight or Flight()
                self._flight = flight
            seconds = None if until is None else until - now
            failure = yield Wait(flight, seconds) if waiting else Lead(flight, self._renew(flight), seconds)
            if failure is None:
                continue
            if token is None or at == "mandatory":
                raise failure.again()
            logger.warning("a token could not be renewed ahead of time; the old one serves on: %s", failure)
            return token

    def drop(self, token: Token) -> None:
        """Forget a token that was answered 401, unless another has taken its place."""
        with self._lock:
            if self.token is token:
                self.token, self._dropped = None, token.value

    def take(self) -> Token | None:
        """Give the token away, to be revoked."""
        with self._lock:
            token, self.token = self.token, None
        return token

    def settle(self, flight: Flight, failure: AxisError | None = None) -> None:
        """End a flight, once; whoever waits for it looks again."""
        with self._lock:
            if self._flight is flight:
                self._flight = None
                flight.set_result(failure)

    def _renew(self, flight: Flight) -> Generator[Any, Any, AxisError | None]:
        failure: AxisError | None = None
        try:
            token = yield from self._fetch()
            with self._lock:
                self.token, self._refusal = token, None
        except AxisError as error:
            failure = error
            now = self.clock()
            with self._lock:
                self._advisory_from = now + ADVISORY_PAUSE_SECONDS
                if effective_status(error) in (401, 403):
                    self._refusal = (error, now + REFUSED_SECONDS)
        finally:
            self.settle(flight, failure)
        return failure

    def _fetch(self) -> Generator[Any, Any, Token]:
        """A token from the store, if another client has renewed it, else from the site; the store is locked over both."""
        give_up = self.clock() + LOCK_PATIENCE_SECONDS
        while not (release := self.store.lock(self.name)):
            if self.clock() > give_up or (yield Sleep(LOCK_POLL_SECONDS)):
                raise TokenError("the token store is locked by another client that does not let go")
        try:
            stored = self.store.load(self.name, self.clock())
            if stored and stored[0] != self._dropped and stage(stored[1]) == "fresh":
                return Token(Secret(stored[0]), self.clock() - stored[1])
            payload, sent = yield from self.ask()
            value = payload["token"]
            if not (
                isinstance(value, str) and value.isascii() and value.isprintable() and value.strip() == value != ""
            ):
                raise TokenError("the site answered with a token that cannot travel in a header", maybe_applied=False)
            token = Token(Secret(value), sent)
            self.store.save(self.name, value, self.clock() - sent, self.clock())
            return token
        finally:
            release()


def as_token_error(error: AxisError) -> AxisError:
    """What callers see when the token request fails: a TokenError once the site was reached, with the facts kept."""
    if isinstance(error, TransportFailure | TokenError):
        return error
    hint = "the API key was refused" if effective_status(error) in (401, 403) else "is this the address of an Axis?"
    return TokenError(f"no token: {error} ({hint})", **{k: v for k, v in vars(error).items()})
