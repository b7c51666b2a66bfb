"""Defines faults: what goes wrong, for which calls, and how often."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields
from types import TracebackType
from typing import Any

KINDS = {
    "fail": "a failure with `status`, `message`, `headers`, in `dialect` (the site's where absent), `when` before or after the call was carried out",
    "answer": "`body` (text), or `json`, under `status` and `headers`, instead of the answer",
    "html": "a web page under `status` (default 200)",
    "delay": "the call is carried out, and its answer kept back for `seconds`",
    "drop": "the connection is closed without an answer, `when` before or after (default) the call was carried out",
    "truncate": "the answer breaks off in the middle",
    "trickle": "the answer comes in small pieces, each after `seconds`",
    "clamp": "a page past the end is the last page again",
    "repeat": "pages come again after `period` pages (1: every page is the first; 2: A-B-A-B)",
    "blank": "page number `page` is empty",
    "count": "counts tell `records`, or are wrong by `off`",
    "churn": "`edits`, such as {request: 3, delete: 10} or {request: 4, insert: 0}: a row goes from or comes to that place of the list before the list's n-th call",
}
"""The kinds of faults with their options."""

INSERTED = 900_000_000
"""Inserted rows have keys above this number."""


@dataclass(eq=False)
class Fault:
    """One fault. As a context manager it ends with the block."""

    kind: str
    operation: str | None = None
    """An operationId or a tag; None for every operation."""
    times: int | None = None
    """How many calls it affects; None for no limit."""
    after: int = 0
    """How many calls pass before it starts."""
    status: int = 0
    message: str = "a fault of the sandbox"
    headers: dict[str, str] = field(default_factory=dict)
    dialect: str | None = None
    body: str | None = None
    json: Any = None
    seconds: float = 1.0
    when: str = ""
    period: int = 1
    page: int = 1
    records: int | None = None
    off: int = 0
    edits: list[dict[str, int]] = field(default_factory=list)

    seen: int = field(default=0, init=False)
    """The number of calls of its operations so far."""
    struck: int = field(default=0, init=False)
    """The number of calls that it has affected."""
    events: list[dict[str, Any]] = field(default_factory=list, init=False)
    """The edits so far: request, insert or delete, place, and the row's key."""
    number: int = field(default=0, init=False)
    _clear: Callable[[Fault], None] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"a fault is one of {', '.join(KINDS)}, not {self.kind!r}")
        if self.when not in ("", "before", "after"):
            raise ValueError(f"when is before or after, not {self.when!r}")
        if self.dialect not in (None, "http", "body", "false"):
            raise ValueError(f"dialect is http, body or false, not {self.dialect!r}")
        if self.period < 1:
            raise ValueError("period is at least 1")
        self.status = self.status or (500 if self.kind == "fail" else 200)
        self.when = self.when or ("before" if self.kind == "fail" else "after")

    def strikes(self, names: tuple[str, ...]) -> bool:
        """Count a call of an operation with these names, and tell whether the fault affects it."""
        if self.operation is not None and self.operation not in names:
            return False
        self.seen += 1
        if self.seen <= self.after or (self.times is not None and self.struck >= self.times):
            return False
        self.struck += 1
        return True

    def clear(self) -> None:
        """End the fault."""
        if self._clear is not None:
            self._clear(self)

    def __enter__(self) -> Fault:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def as_json(self) -> dict[str, Any]:
        """Return the fault and its counters as JSON values."""
        return {one.name: getattr(self, one.name) for one in fields(self) if not one.name.startswith("_")}


class Faults:
    """The active faults."""

    def __init__(self) -> None:
        self.active: list[Fault] = []
        self.ended: deque[Fault] = deque(maxlen=100)
        """The last faults that ended."""
        self._number = 0

    def add(self, fault: Fault) -> Fault:
        """Set a fault."""
        self._number += 1
        fault.number = self._number
        fault._clear = self.remove
        self.active.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """End a fault, if it is active."""
        if fault in self.active:
            self.active.remove(fault)
            self.ended.append(fault)

    def striking(self, names: tuple[str, ...]) -> list[Fault]:
        """Return the faults that affect a call."""
        striking = [fault for fault in self.active if fault.strikes(names)]
        for fault in striking:
            if fault.struck == fault.times:
                self.remove(fault)
        return striking


def churned(fault: Fault, keys: Sequence[Any], key_of: Callable[[Any], list[str]]) -> Sequence[Any]:
    """Return the keys of a list after the edits up to the current call. Inserted keys are `Inserted`."""
    current = list(keys)
    fresh = {id(edit) for edit in fault.edits if edit["request"] == fault.seen}
    events = []
    for serial, edit in enumerate(fault.edits):
        if edit["request"] > fault.seen:
            continue
        if "insert" in edit:
            place = min(edit["insert"], len(current))
            current.insert(place, Inserted(INSERTED + serial, keys[0] if keys else None))
            event = {"request": edit["request"], "insert": place, "key": key_of(current[place])}
        elif edit["delete"] < len(current):
            place = edit["delete"]
            event = {"request": edit["request"], "delete": place, "key": key_of(current.pop(place))}
        else:
            continue
        if id(edit) in fresh:
            events.append(event)
    fault.events.extend(events)
    return current


@dataclass(frozen=True)
class Inserted:
    """The key of an inserted row: a copy of another row with its own number."""

    number: int
    like: Any


def page_number(faults: Iterable[Fault], page: int) -> int:
    """Return the number of the page to answer for a requested page."""
    for fault in faults:
        if fault.kind == "repeat":
            page = (page - 1) % fault.period + 1
    return page


def counted(faults: Iterable[Fault], records: int) -> int:
    """Return the count to answer."""
    for fault in faults:
        if fault.kind == "count":
            records = max(0, (records if fault.records is None else fault.records) + fault.off)
    return records
