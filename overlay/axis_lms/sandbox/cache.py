"""Caches answers and lists until the state of the sandbox changes."""

from __future__ import annotations

from typing import NamedTuple

from .answers import Rows
from .reply import Answer

_BYTES = 64 << 20
"""How many bytes of answers are cached."""
_LISTS = 64
"""How many lists are cached. One of a filtered report has an entry for each row."""

State = tuple[object, ...]
"""The values that answers depend on."""


class Kept(NamedTuple):
    """A cached answer, with its entry for the log."""

    answer: Answer
    operation: str
    arguments: dict[str, str]


class Cache:
    """The cached answers and lists of one state."""

    def __init__(self) -> None:
        self._state: State = ()
        self._answers: dict[tuple[str, str], Kept] = {}
        self._bytes = 0
        self._lists: dict[object, Rows] = {}

    def answer(self, state: State, path: str, query: str) -> Kept | None:
        """Return the cached answer to a request, if the state is the same."""
        return self._answers.get((path, query)) if self._state == state else None

    def keep(self, state: State, path: str, query: str, answer: Kept) -> None:
        """Cache an answer."""
        self._renew(state)
        if self._bytes > _BYTES:
            self._answers, self._bytes = {}, 0
        self._answers[path, query] = answer
        self._bytes += len(answer.answer.body)

    def rows(self, state: State, key: object) -> Rows | None:
        """Return the cached rows of a list, if the state is the same."""
        return self._lists.get(key) if self._state == state else None

    def keep_rows(self, state: State, key: object, rows: Rows) -> None:
        """Cache the rows of a list for its other pages."""
        self._renew(state)
        if len(self._lists) >= _LISTS:
            self._lists = {}
        self._lists[key] = rows

    def _renew(self, state: State) -> None:
        if self._state != state:
            self._state, self._answers, self._bytes, self._lists = state, {}, 0, {}
