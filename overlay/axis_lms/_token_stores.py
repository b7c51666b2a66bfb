"""Keeps tokens where other clients can use them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import Protocol


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
