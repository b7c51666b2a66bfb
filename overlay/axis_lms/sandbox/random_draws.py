"""Draws random numbers that are the same on every machine and Python version, with integer arithmetic only."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import gcd
from typing import TypeVar

_MASK = (1 << 64) - 1

T = TypeVar("T")


def draw(seed: int, stream: int, number: int) -> int:
    """Return 64 evenly distributed bits for one number of one stream (the splitmix64 finalizer)."""
    value = (
        seed * 0x9E3779B97F4A7C15 + stream * 0xD1B54A32D192ED03 + number * 0x8CB92BA72F3D8DD7 + 0x632BE59BD9B4E019
    ) & _MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
    return value ^ (value >> 31)


def pick(choices: Sequence[T], bits: int) -> T:
    """Return one of the choices by random bits."""
    return choices[bits % len(choices)]


class Spread:
    """A random set of exactly `size` of the users 1 to `users`, which needs no storage.

    User u has the place (a * (u - 1) + b) mod users, a permutation. The users of the first `size` places are members.
    """

    def __init__(self, seed: int, stream: int, users: int, size: int, first: int | None = None) -> None:
        """Choose the permutation. `first` is a user who gets place 0."""
        self.users = users
        self.size = min(size, users)
        bits = draw(seed, stream, 0)
        self._factor = 1 + bits % users if users else 1
        while users and gcd(self._factor, users) != 1:
            self._factor = 1 + self._factor % users
        self._shift = (bits >> 32) % users if users else 0
        if first is not None and 0 < first <= users:
            self._shift = -self._factor * (first - 1) % users

    def place(self, user: int) -> int:
        """Return the place of a user; `users`, which is beyond every size, for an unknown user."""
        if not 0 < user <= self.users:
            return self.users
        return (self._factor * (user - 1) + self._shift) % self.users

    def __contains__(self, user: int) -> bool:
        return self.place(user) < self.size

    def members(self, size: int | None = None) -> array[int]:
        """Return the users at the first `size` places, in ascending order."""
        size = self.size if size is None else min(size, self.size)
        if not size:
            return array("I")
        inverse = pow(self._factor, -1, self.users)
        return array("I", sorted((place - self._shift) * inverse % self.users + 1 for place in range(size)))
