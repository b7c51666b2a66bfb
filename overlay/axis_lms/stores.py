"""Where a token may be kept for other clients to use."""

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
    """What a store has to do. Names say which address and key a token belongs to, without telling either."""

    def lock(self, name: str) -> Callable[[], object] | None:
        """Take the right to renew this token, without waiting: the function that gives it back, or None if it is taken."""

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        """The token and its age in seconds, or None. `now` is the client's monotonic clock."""

    def save(self, name: str, token: str, age: float, now: float) -> None:
        """Keep a token that is `age` seconds old."""


def store_name(base: str, key: str) -> str:
    """The name of a token: a hash, from which neither the address nor the key can be read back."""
    return hashlib.sha256(f"{base}\n{hashlib.sha256(key.encode()).hexdigest()}".encode()).hexdigest()[:32]


class MemoryStore:
    """Keeps tokens in this process. Give one to several clients, and they share a token."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, float]] = {}
        self._held: dict[str, object] = {}

    def lock(self, name: str) -> Callable[[], object] | None:
        mine = object()
        return (lambda: self._held.pop(name)) if self._held.setdefault(name, mine) is mine else None

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        kept = self._kept.get(name)
        return kept and (kept[0], now - kept[1])

    def save(self, name: str, token: str, age: float, now: float) -> None:
        self._kept[name] = (token, now - age)


class FileStore:
    """Keeps tokens in a directory, for all processes of one user on one machine. Needs `axis-lms[store]`.

    Each token is a file of mode 0600, replaced in one step; a lock between processes is held while it is renewed. A
    file that cannot be read, and one that is older by either clock than it says, counts as absent.
    """

    def __init__(self, directory: str | os.PathLike[str]) -> None:
        try:
            import filelock
        except ImportError:
            raise ConfigurationError("FileStore needs filelock: install axis-lms[store]") from None
        self._lock_class, self._directory = filelock.FileLock, Path(directory)
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.wall: Callable[[], float] = time.time

    def lock(self, name: str) -> Callable[[], object] | None:
        lock = self._lock_class(self._directory / f"{name}.lock", mode=0o600, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except TimeoutError:
            return None
        return lock.release

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        try:
            kept = json.loads((self._directory / f"{name}.json").read_bytes())
            token, ages = str(kept["token"]), (now - kept["monotonic"], self.wall() - kept["wall"])
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return (token, max(ages)) if min(ages[0], max(ages)) >= 0 else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        path = self._directory / f"{name}.json"
        draft = path.with_suffix(f".{os.getpid()}.tmp")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump({"token": token, "monotonic": now - age, "wall": self.wall() - age}, file)
        draft.replace(path)
