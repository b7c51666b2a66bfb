"""Keeps the token of a client: decides when it is fresh, who renews it, and who waits."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from copy import copy
from threading import Lock
from typing import Any, NamedTuple

from ._config import fits_header
from ._secrets import MASK, Secret
from ._senders import Renewal, Sender, settle
from ._token_stores import TokenStore
from .errors import AxisError, TokenError

LIFE_SECONDS = 3600.0
ADVISORY_SECONDS, MANDATORY_SECONDS = 600.0, 60.0
REFUSED_SECONDS = 30.0
ADVISORY_PAUSE_SECONDS = 60.0
ADVISORY_WAIT_SECONDS = 10.0
"""So long a call waits at most for a new token while the old one serves, and for half of what is left of its deadline."""
LATE_SECONDS = 0.1
"""A renewal that fails so shortly before its deadline has failed for that."""
LOCK_POLL_SECONDS, LOCK_PATIENCE_SECONDS = 0.05, 60.0

logger = logging.getLogger("axis_lms")


class Token(NamedTuple):
    """A token and the moment, by this client's monotonic clock, of *sending* the request for it."""

    value: Secret
    sent_at: float


def stage(age: float, life: float = LIFE_SECONDS) -> str:
    """Return what a token's age in seconds calls for.

    `fresh`: nothing. `advisory`: one caller renews it, the rest go on. `mandatory`: all wait for a new one. Neither
    window is longer than half of the token's life.
    """
    remaining = life - age
    if remaining < min(MANDATORY_SECONDS, life / 2):
        return "mandatory"
    return "advisory" if remaining <= min(ADVISORY_SECONDS, life / 2) else "fresh"


class Tokens:
    """The token of one client. Its lock is held to look and to note, never over a request or a wait.

    store: where the token is shared, under `name`; None where it is this client's own.
    request: asks the site for a token. It takes the deadline and returns the token and the moment of sending.
    """

    def __init__(
        self,
        store: TokenStore | None,
        name: str,
        sender: Sender,
        request: Callable[[float], Awaitable[tuple[Any, float]]],
        clock: Callable[[], float],
    ) -> None:
        self._store, self._name = store, name
        self._sender, self._request, self._clock = sender, request, clock
        self._token: Token | None = None
        self._dropped: str | None = None
        self._refusal: tuple[float, AxisError] | None = None
        self._pause_until = float("-inf")
        self._lock = Lock()
        self._renewal = Renewal()  # the latest one
        settle(self._renewal)

    async def current(self, until: float) -> Token:
        """Return the token to send now; `until` is the caller's deadline. Raises what kept a token from being got."""
        renewed = False
        while True:
            self._sender.check()
            token = self._token
            if token and stage(self.age(token)) == "fresh":
                return token  # as nearly always: without the lock, and a renewal that nobody needs
            mine = Renewal()
            try:
                with self._lock:
                    token, now = self._token, self._clock()
                    at = stage(now - token.sent_at) if token else "mandatory"
                    renewing = not self._renewal.done()
                    serves = at == "advisory" and (renewing or now < self._pause_until)
                    if token and (at == "fresh" or serves or renewed):
                        return token
                    if at == "mandatory" and self._refusal and now < self._refusal[0]:
                        raise copy(self._refusal[1])
                    renewal = self._renewal = self._renewal if renewing else mine
                seconds = until - now
                if at == "advisory":  # which must not use up the time of a call that the old token serves
                    seconds = min(ADVISORY_WAIT_SECONDS, seconds / 2)
                if renewal is not mine:
                    failure = await self._sender.join_renewal(renewal, seconds)
                else:
                    failure = await self._sender.start_renewal(renewal, seconds, self._renew(renewal, now + seconds))
            except BaseException:
                if not mine.running():  # otherwise a task does the work, and ends it
                    settle(mine)
                raise
            if token and at == "advisory" and isinstance(failure, AxisError):
                logger.warning("a token could not be renewed ahead of time, the old one serves on: %s", failure)
                return token
            if failure:
                raise copy(failure) if isinstance(failure, AxisError) else failure
            renewed = renewal is mine

    def age(self, token: Token) -> float:
        """Return the age of a token in seconds."""
        return self._clock() - token.sent_at

    def drop(self, token: Token) -> None:
        """Forget a token that the site refused, unless another has taken its place."""
        with self._lock:
            if self._token is token:
                self._token, self._dropped = None, token.value

    def give_up(self) -> Token | None:
        """Hand the token over, to be revoked."""
        with self._lock:
            token, self._token = self._token, None
        return token

    async def _renew(self, renewal: Renewal, until: float) -> Exception | None:
        failure: Exception | None = None
        try:
            self._token = await self._fetch(until)
            self._refusal = None
        except Exception as error:  # noqa: BLE001  # whatever it is, all who wait are to raise it
            failure = error
            self._pause_until = self._clock() + ADVISORY_PAUSE_SECONDS
            if isinstance(error, AxisError) and error.effective_status in (401, 403):
                self._refusal = (self._clock() + REFUSED_SECONDS, error)
        finally:
            # What only this caller ran out of, or was stopped for, is no failure of the others: they look again.
            late = self._clock() >= until - LATE_SECONDS
            settle(renewal, None if late or self._sender.stopped else failure)
        return failure

    async def _fetch(self, until: float) -> Token:
        """Get a token from the store, if another client renewed it, else from the site; the store is locked meanwhile."""
        store = _GuardedStore(self._store, self._name, self._sender)
        give_up = self._clock() + LOCK_PATIENCE_SECONDS
        try:
            while not await store.lock():
                now = self._clock()
                if now >= until:
                    raise TokenError("no token before the deadline: another client holds the store's lock")
                if now > give_up:
                    store.fail("another client holds its lock and does not let go")
                elif await self._sender.sleep(LOCK_POLL_SECONDS):
                    raise TokenError("no token: the work was stopped while it was waited for")
            match await store.call("load", self._clock()):
                case (value, int(age) | float(age)) if value != self._dropped and age >= 0 and stage(age) == "fresh":
                    if fits_header(value):
                        return Token(Secret(value), self._clock() - age)
            value = ""  # reporters of errors show the variables of a frame
            token, sent_at = await self._request(until)
            if not fits_header(token):
                raise TokenError(
                    "no token: the site answered none that a header can hold (is this the address of an Axis?)"
                )
            await store.call("save", token, self._clock() - sent_at, self._clock())
            return Token(Secret(token), sent_at)
        finally:
            await store.unlock()


class _GuardedStore:
    """The store during one renewal. Once it failed, that is told in the log and the renewal goes on without it."""

    def __init__(self, store: TokenStore | None, name: str, sender: Sender) -> None:
        self._store: Any = store
        self._name, self._sender = name, sender
        self._mutex, self._left = Lock(), False
        self._unlock: Callable[[], object] | None = None

    def fail(self, reason: object) -> None:
        if self._store is not None:
            logger.warning("the token store failed, the client goes on without it: %s", reason)
        self._store = None

    async def call(self, action: str, *args: Any) -> Any:
        """Return what a method of the store returns, or None once it failed."""
        if self._store is None:
            return None
        return await self._run(lambda: getattr(self._store, action)(self._name, *args), args)

    async def lock(self) -> bool:
        """Return whether the renewal can go on: with the lock, or without the store."""
        if self._store is not None:
            await self._run(self._take_lock)
        return self._store is None or self._unlock is not None

    async def unlock(self) -> None:
        """Let the lock go, if it was got or is about to be."""
        with self._mutex:
            unlock, self._unlock, self._left = self._unlock, None, True
        if unlock:
            await self._run(unlock)

    def _take_lock(self) -> None:
        unlock = self._store.lock(self._name)
        with self._mutex:
            if not self._left:
                self._unlock, unlock = unlock, None
        if unlock:
            unlock()  # the renewal was cancelled meanwhile, and nobody else would let it go

    async def _run(self, work: Callable[[], Any], secrets: tuple[object, ...] = ()) -> Any:
        try:
            return await self._sender.in_thread(work)
        except Exception as error:  # noqa: BLE001  # a store is not ours, and may raise anything
            reason = f"{type(error).__name__}: {getattr(error, 'strerror', None) or error}"
            for value in secrets:  # a token that was to be saved may stand in the words of the store
                reason = reason.replace(value, MASK) if isinstance(value, str) else reason
            self.fail(reason)
        return None
