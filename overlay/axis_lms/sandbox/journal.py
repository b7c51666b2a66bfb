"""What was called: the last calls one by one, and all of them counted."""

from __future__ import annotations

from collections import Counter, deque
from typing import Any, NamedTuple

KEPT = 20_000
"""Calls that are kept one by one."""


class Served(NamedTuple):
    """One call that came in."""

    number: int
    method: str
    path: str
    """As it came, without the query."""
    operation: str
    """The operationId; empty where the spec has no such call."""
    arguments: dict[str, str]
    """Path, query and form parameters by name, credentials masked; empty where the spec does not allow the call."""
    status: int
    """The HTTP status of the answer; 0 where the connection was closed without one."""


class Journal:
    """The log of one sandbox."""

    def __init__(self) -> None:
        self.total = 0
        self.counts: Counter[str] = Counter()
        self.limited = 0
        """Calls that were too many for the site's limits."""
        self._kept: deque[Served] = deque(maxlen=KEPT)

    def add(self, method: str, path: str, operation: str, arguments: dict[str, str], status: int) -> None:
        """Write a call down."""
        self.total += 1
        self.counts[operation] += 1
        self._kept.append(Served(self.total, method, path, operation, arguments, status))

    def calls(self, operation: str | None = None, **arguments: object) -> list[Served]:
        """Return the calls of an operation, or of all, that carried these arguments."""
        wanted = {name: str(value) for name, value in arguments.items()}.items()
        return [one for one in self._kept if operation in (None, one.operation) and wanted <= one.arguments.items()]

    def as_json(self, operation: str | None = None) -> dict[str, Any]:
        """Return the log, fit for JSON."""
        return {
            "total": self.total,
            "limited": self.limited,
            "counts": dict(sorted(self.counts.items())),
            "calls": [one._asdict() for one in self.calls(operation)],
        }

    def clear(self) -> None:
        """Forget all calls."""
        self.total = self.limited = 0
        self.counts.clear()
        self._kept.clear()
