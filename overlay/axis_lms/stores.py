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
    """What a store has to do. A `name` stands for an address and a key and tells neither; ages are in seconds."""

    def lock(self, name: str) -> Callable[[], object] | None:
        """Take the right to renew a token, without waiting: what gives it back, or None while another has it."""

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        """The token and its age, or None. `now` is the client's monotonic clock."""

    def save(self, name: str, token: str, age: float, now: float) -> None:
        """Keep a token that has this age now."""


def store_name(base: str, key: str) -> str:
    """The name of a token: a hash, from which neither the address nor the key can be read."""
    return hashlib.sha256(f"{base}\n{hashlib.sha256(key.encode()).hexdigest()}".encode()).hexdigest()[:32]


class MemoryStore:
    """Keeps tokens in this process. Clients that are given the same one share a token."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, float]] = {}
        self._held: dict[str, object] = {}

    def lock(self, name: str) -> Callable[[], object] | None:
        mine = object()
        return (lambda: self._held.pop(name)) if self._held.setdefault(name, mine) is mine else None

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        token, born = self._kept.get(name, ("", 0.0))
        return (token, now - born) if token else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        self._kept[name] = (token, now - age)


class FileStore:
    """Keeps tokens in a directory, for all processes of one user on one machine. Needs `axis-lms[store]`.

    A token is a file of mode 0600, replaced in one step, and a lock between processes is held while it is renewed. A
    file that cannot be read counts as absent. Its age is the larger of what the monotonic and the wall clock say, so
    that neither a reboot nor a clock that jumps makes an old token young.
    """

    def __init__(self, directory: str | os.PathLike[str]) -> None:
        try:
            from filelock import FileLock
        except ImportError:
            raise ConfigurationError("FileStore needs filelock: pip install 'axis-lms[store]'") from None
        self._lock_class, self._directory, self.wall = FileLock, Path(directory), time.time
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)

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
            token, ages = kept["token"], (now - kept["monotonic"], self.wall() - kept["wall"])
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return (token, max(ages)) if ages[0] >= 0 else None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        path, draft = self._directory / f"{name}.json", self._directory / f"{name}.{os.getpid()}"
        text = json.dumps({"token": token, "monotonic": now - age, "wall": self.wall() - age})
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        draft.replace(path)
