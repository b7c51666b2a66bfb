"""Keeps tokens where other clients can use them."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from .errors import ConfigurationError


class TokenStore(Protocol):
    """What a store has to do. A `name` stands for an address and a key and tells neither; ages are in seconds.

    Whatever a store raises is told once in the log, and the client goes on without it.
    """

    def lock(self, name: str) -> Callable[[], object] | None:
        """Take the right to renew a token, without waiting. Return what gives it back, or None while another has it."""

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        """Return the token and its age, or None. `now` is the client's monotonic clock."""

    def save(self, name: str, token: str, age: float, now: float) -> None:
        """Keep a token that has this age now."""


def store_name(base: str, key: str) -> str:
    """Return the name of a token: a hash, from which neither the address nor the key can be read."""
    return hashlib.sha256(f"{base}\n{hashlib.sha256(key.encode()).hexdigest()}".encode()).hexdigest()[:32]


class MemoryStore:
    """Keeps tokens in this process. Clients that are given the same one share a token."""

    def __init__(self) -> None:
        self._tokens: dict[str, tuple[str, float]] = {}
        self._locks: dict[tuple[int, str], object] = {}

    def lock(self, name: str) -> Callable[[], object] | None:
        mine, place = object(), (os.getpid(), name)  # a lock of the parent's threads is never let go in a forked child
        return (lambda: self._locks.pop(place)) if self._locks.setdefault(place, mine) is mine else None

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        kept = self._tokens.get(name)
        return (kept[0], now - kept[1]) if kept else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        self._tokens[name] = (token, now - age)


class FileStore:
    """Keeps tokens in a directory, for all processes of one user on one machine. Needs `axis-lms[store]`.

    A token is a file of mode 0600, and a lock between processes is held while it is renewed. A file that cannot be read,
    or holds anything but a token, as after a kill, counts as absent. Its age is the larger of what
    the monotonic and the wall clock say, so that neither a reboot nor a clock that jumps makes an old token young.

    directory: where the files are; it is made, with mode 0700, when it is missing.
    wall_clock: seconds since 1970; for tests.

    Raises ConfigurationError when filelock is not installed or the directory cannot be made.
    """

    def __init__(self, directory: str | os.PathLike[str], *, wall_clock: Callable[[], float] = time.time) -> None:
        try:
            from filelock import FileLock
        except ImportError:
            raise ConfigurationError("FileStore needs filelock: pip install 'axis-lms[store]'") from None
        self._lock_class, self._directory, self._wall_clock = FileLock, Path(directory), wall_clock
        try:
            self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigurationError(f"the directory of tokens cannot be made: {error}") from None

    def lock(self, name: str) -> Callable[[], object] | None:
        lock = self._lock_class(self._directory / f"{name}.lock", mode=0o600, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except TimeoutError:
            return None
        return lock.release

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        try:
            record = json.loads((self._directory / f"{name}.json").read_bytes())
            token = record["token"]
            ages = now - float(record["monotonic"]), self._wall_clock() - float(record["wall"])
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return None
        return (token, max(ages)) if isinstance(token, str) and 0 <= ages[0] < float("inf") else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        text = json.dumps({"token": token, "monotonic": now - age, "wall": self._wall_clock() - age})
        path = self._directory / f"{name}.json"
        path.unlink(missing_ok=True)  # a link that somebody planted is not written through
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
