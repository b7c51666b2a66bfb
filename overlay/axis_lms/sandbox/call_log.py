"""Keeps a log of the last calls, and counts all calls."""

from __future__ import annotations

from collections import Counter, deque
from typing import Any, NamedTuple

KEPT = 20_000
"""How many calls the log keeps."""


class Served(NamedTuple):
    """One call."""

    number: int
    method: str
    path: str
    """The path as it came, without the query."""
    operation: str
    """The operationId; empty if the spec has no such operation."""
    arguments: dict[str, str]
    """Path, query and form parameters by name, with masked credentials; empty if the spec does not allow the call."""
    status: int
    """The HTTP status of the answer; 0 if the connection was closed without an answer."""


class CallLog:
    """The log of one sandbox."""

    def __init__(self) -> None:
        self.total = 0
        self.counts: Counter[str] = Counter()
        self.limited = 0
        """How many calls were refused because of the site's limits."""
        self._kept: deque[Served] = deque(maxlen=KEPT)

    def add(self, method: str, path: str, operation: str, arguments: dict[str, str], status: int) -> None:
        """Add a call."""
        self.total += 1
        self.counts[operation] += 1
        self._kept.append(Served(self.total, method, path, operation, arguments, status))

    def calls(self, operation: str | None = None, **arguments: object) -> list[Served]:
        """Return the calls of an operation, or of all, with these arguments."""
        wanted = {name: str(value) for name, value in arguments.items()}.items()
        return [one for one in self._kept if operation in (None, one.operation) and wanted <= one.arguments.items()]

    def as_json(self, operation: str | None = None) -> dict[str, Any]:
        """Return the log as JSON values."""
        return {
            "total": self.total,
            "limited": self.limited,
            "counts": dict(sorted(self.counts.items())),
            "calls": [one._asdict() for one in self.calls(operation)],
        }

    def clear(self) -> None:
        """Remove all calls."""
        self.total = self.limited = 0
        self.counts.clear()
        self._kept.clear()
