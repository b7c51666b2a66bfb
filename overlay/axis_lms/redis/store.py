"""Defines `RedisStore`, which shares one token among processes of many machines."""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from axis_lms.errors import ConfigurationError

from .connection import bounded, connect, plain_errors
from .scripts import LOAD, SAVE, UNLOCK

if TYPE_CHECKING:
    from redis import Redis

ANSWERS_PER_OPERATION = 4
"""How many times its timeout an operation may take as a whole, connecting included."""
KEEP_SECONDS = 3600.0
"""A token lasts an hour, so an older one is removed."""

logger = logging.getLogger("axis_lms")


class RedisStore:
    """Keeps tokens in Redis, so that the clients of many machines share one. Needs `axis-lms[redis]`.

    The lock that a client holds while it requests a token expires, so that a killed client does not block others for
    longer. Each lock has its own value (a fencing token), and a token is saved only while its lock is held: a client that
    was suspended overwrites nothing. Ages are measured with the clock of Redis; the clocks of the machines do not matter.
    Names of keys are hashes of the site's address and the API key. The token itself is not encrypted: everybody who can
    read the Redis can use it for up to an hour.

    url: `rediss://[user:password@]host[:port][/db]`, `unix:///path`, or `redis://` to this machine. Default:
        AXIS_REDIS_URL.
    client: a `redis.Redis` of your own (Sentinel, a cluster) in place of a URL. Its timeouts and its TLS are yours.
    verify: True, or the path of a file with certificates of authorities. False accepts any certificate, and allows
        `redis://` to another machine, which sends tokens unencrypted.
    timeout: seconds to wait for each answer of Redis. Default 1. A whole operation takes four times as long at most.
    lock_seconds: seconds after which a lock ends. Default 30. A token request that takes longer is not lost, but its token
        is not shared.

    Raises ConfigurationError for invalid options. The methods raise OSError if Redis is unreachable, slow, full or refuses;
    a client then logs a warning and works without the store.
    """

    def __init__(
        self,
        url: str | None = None,
        *,
        client: Redis | None = None,
        verify: bool | str | os.PathLike[str] = True,
        timeout: float = 1.0,
        lock_seconds: float = 30.0,
    ) -> None:
        if not 0 < lock_seconds <= KEEP_SECONDS:
            raise ConfigurationError(f"lock_seconds must be more than 0 and at most {KEEP_SECONDS:.0f}")
        if client is not None and url:
            raise ConfigurationError("give RedisStore an address or a client, not both")
        self._redis, self._where = (client, "your client") if client else connect(url, verify, timeout)
        self._seconds = None if client else ANSWERS_PER_OPERATION * timeout
        self._lock_milliseconds = max(1, round(lock_seconds * 1000))
        self._held: dict[tuple[int, str], str] = {}
        """The locks of this process by process id and name. A forked child holds none of its parent's."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._where!r})"

    def close(self) -> None:
        """Close the connections. They are opened again when the store is used again."""
        self._redis.close()

    def lock(self, name: str) -> Callable[[], object] | None:
        """Take the lock of a name. Return a function that releases it, or None while another client has it."""
        mine, holder = (os.getpid(), name), secrets.token_hex(16)
        if self._held.setdefault(mine, holder) is not holder:
            return None
        taken = False
        try:
            with self._operation():
                taken = bool(self._redis.set(lock_key(name), holder, nx=True, px=self._lock_milliseconds))
        finally:
            if not taken:
                self._held.pop(mine)
        return partial(self._unlock, name, mine, holder) if taken else None

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        """Return the token of a name and its age in seconds by Redis' clock, or None. `now` is not used."""
        with self._operation():
            record = self._redis.eval(LOAD, 1, token_key(name))
        if not isinstance(record, list) or record[1] < 0:
            return None
        token = record[0] if isinstance(record[0], str) else record[0].decode("utf-8", "replace")
        return token, record[1] / 1000

    def save(self, name: str, token: str, age: float, now: float) -> None:
        """Save a token of this age, if the lock of its name is still held. `now` is not used."""
        holder = self._held.get((os.getpid(), name), "")
        milliseconds = round(age * 1000), max(1, round((KEEP_SECONDS - age) * 1000))
        with self._operation():
            saved = self._redis.eval(SAVE, 2, token_key(name), lock_key(name), holder, token, *milliseconds)
        if not saved:
            logger.warning(
                "a token is not shared: its lock expired during the token request (after %g s, or Redis lost it)",
                self._lock_milliseconds / 1000,
            )

    @contextmanager
    def _operation(self) -> Iterator[None]:
        """Limit the time of an operation, and raise OSError if it fails."""
        with plain_errors(self._where), bounded(self._redis, self._seconds):
            yield

    def _unlock(self, name: str, mine: tuple[int, str], holder: str) -> None:
        """Release a lock. Nothing is raised if Redis is unreachable, since the lock expires."""
        if self._held.pop(mine, None) is None:
            return
        try:
            with self._operation():
                self._redis.eval(UNLOCK, 1, lock_key(name), holder)
        except OSError as error:
            logger.info("a lock is left to expire: %s", error)


def token_key(name: str) -> str:
    """Return the key of a token. The braces keep it on the same node of a cluster as its lock."""
    return f"axis-lms:{{{name}}}:token"


def lock_key(name: str) -> str:
    """Return the key of a token's lock."""
    return f"axis-lms:{{{name}}}:lock"
