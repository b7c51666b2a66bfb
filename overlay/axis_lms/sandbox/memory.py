"""Answers and lists that were made before, good as long as nothing has changed."""

from __future__ import annotations

from typing import NamedTuple

from .answers import Rows
from .reply import Answer

_BYTES = 64 << 20
"""Bytes of answers that are kept."""
_LISTS = 64
"""Lists that are kept; those of filtered reports hold a place for each row."""

State = tuple[object, ...]
"""What answers depend on."""


class Kept(NamedTuple):
    """An answer that can be sent again, with what the log says of it."""

    answer: Answer
    operation: str
    arguments: dict[str, str]


class Memory:
    """What is kept for one state."""

    def __init__(self) -> None:
        self._state: State = ()
        self._answers: dict[tuple[str, str], Kept] = {}
        self._bytes = 0
        self._lists: dict[object, Rows] = {}

    def answer(self, state: State, path: str, query: str) -> Kept | None:
        """Return the answer to a request, if it is still good."""
        return self._answers.get((path, query)) if self._state == state else None

    def keep(self, state: State, path: str, query: str, answer: Kept) -> None:
        """Keep an answer."""
        self._renew(state)
        if self._bytes > _BYTES:
            self._answers, self._bytes = {}, 0
        self._answers[path, query] = answer
        self._bytes += len(answer.answer.body)

    def rows(self, state: State, key: object) -> Rows | None:
        """Return the rows of a list, if they are still good."""
        return self._lists.get(key) if self._state == state else None

    def keep_rows(self, state: State, key: object, rows: Rows) -> None:
        """Keep the rows of a list for its other pages."""
        self._renew(state)
        if len(self._lists) >= _LISTS:
            self._lists = {}
        self._lists[key] = rows

    def _renew(self, state: State) -> None:
        if self._state != state:
            self._state, self._answers, self._bytes, self._lists = state, {}, 0, {}
