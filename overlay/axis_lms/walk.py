"""A walk over pages as values: which page to ask for, where it ends, and whether its figures agree."""

from __future__ import annotations

import json
from array import array
from hashlib import blake2b
from operator import itemgetter
from typing import Any, NamedTuple

from .errors import WalkIncomplete

PAGE_ROWS = 100
SLACK_PAGES = 2
"""How many pages more than its count a list may have grown to."""
BUCKETS = 64
AT_ONCE = 100_000
"""As many keys are compared in one set; more are shared out among BUCKETS of them, so that memory stays small."""


class Report(NamedTuple):
    """What a walk found. `verdict` is one of

    - `consistent`: both counts, the rows and the unique keys agree. No proof: see `check="twice"` of `paginate`;
    - `proven`: that, and a second reading brought the same rows;
    - `drifted`: they do not agree: rows moved during the walk, so that some may be missing or repeated;
    - `partial`: a part of the list was asked for (`limit`, `start`), and nothing speaks against it;
    - `unchecked` (`check="off"`), or `unfinished` as long as the walk has not come to its end.

    `count_after` is asked for when the last page has come or, where pages travel side by side, together with the last.
    """

    rows: int
    unique: int
    repeated: int
    count_before: int | None
    count_after: int | None
    verdict: str


class Keys:
    """A bag of row keys as hashes of 8 bytes, so that a million rows cost 8 MB; two keys may share one, once in 10^7 walks."""

    def __init__(self) -> None:
        self._kept = array("q")
        self._unique = 0, 0

    def add(self, keys: list[int]) -> None:
        self._kept.fromlist(keys)

    def unique(self) -> int:
        """How many differ; counted anew when there are more of them."""
        rows, found = self._unique
        if rows != len(self._kept):
            found = sum(len(set(share)) for share in self._shares(len(self._kept)))
            self._unique = len(self._kept), found
        return found

    def same(self, other: Keys) -> bool:
        rows = max(len(self._kept), len(other._kept))
        return all(set(a) == set(b) for a, b in zip(self._shares(rows), other._shares(rows), strict=True))

    def _shares(self, rows: int) -> list[array[int]]:
        if rows <= AT_ONCE:
            return [self._kept]
        shares = [array("q") for _ in range(BUCKETS)]
        for key in self._kept:
            shares[key % BUCKETS].append(key)
        return shares


def page_hashes(page: list[dict[str, Any]], names: tuple[str, ...]) -> list[int]:
    """The hash of each row's `row_key`, read by columns: a page costs as much as ten rows do one by one."""
    try:
        columns = [list(map(itemgetter(name), page)) for name in names]
    except KeyError:
        columns = []
    if columns and all(set(map(type, column)) <= {str, int} and "" not in column for column in columns):
        return list(map(hash, zip(*columns, strict=True)))
    return [hash(row_key(row, names)) for row in page]


def row_key(row: dict[str, Any], names: tuple[str, ...]) -> tuple[str | int, ...]:
    """What tells a row from the others: its key fields, or, when it lacks one, all it holds."""
    values = tuple(value for value in map(row.get, names) if isinstance(value, str | int) and value != "")
    return values if len(values) == len(names) else (json.dumps(row, sort_keys=True, default=str),)


def digest(key: tuple[str | int, ...]) -> str:
    """A short name of a key that is the same in every process and tells nothing of it."""
    return blake2b(json.dumps(key).encode(), digest_size=8).hexdigest()


class Walk:
    """The state of one walk. `count` is the number of records beforehand, or None when nobody asked."""

    def __init__(
        self, operation: str, names: tuple[str, ...], mark: dict[str, Any], limit: int | None, count: int | None,
        audit: bool,
    ) -> None:  # fmt: skip
        self.operation, self.names, self.limit, self.count, self.audit = operation, names, limit, count, audit
        self.first, self.skip, self.last_key = mark["page"], mark.get("row", 0), mark.get("key")
        self.last = -(-(count or 0) // PAGE_ROWS)
        self.asked: int = self.first - 1
        self.taken: int = self.asked
        self.row, self.rows = self.skip, 0
        self.cut = limit == 0
        self.ended = self.cut or (count is not None and self.first > self.last + SLACK_PAGES)
        self.moved = self.over = False
        self.keys = Keys()
        self.count_after: int | None = None
        self.twin: Walk | None = None
        self._page: list[Any] = []
        self._seen: dict[int, int] = {}

    def ask(self) -> int | None:
        """The next page to request; None at the end, or until the pages on their way have been taken."""
        number = self.asked + 1
        enough = self.limit is not None and (number - self.first) * PAGE_ROWS - self.skip >= self.limit
        # Ahead goes all that the count knows of, and the page that ends it.
        ahead = self.count is not None and number <= self.count // PAGE_ROWS + 1 and not enough
        alone = number == self.taken + 1 and (self.count is None or number <= self.last + SLACK_PAGES)
        if self.ended or not (ahead or alone):
            return None
        self.asked += 1
        return self.asked

    def take(self, page: list[Any]) -> list[Any]:
        """The rows of the next page that are to be handed on. Raises WalkIncomplete for a page that came before."""
        self.taken += 1
        hashes = page_hashes(page, self.names)
        pattern = hash(frozenset(hashes))
        before = self._seen.setdefault(pattern, self.taken)
        if page and before != self.taken:
            if self.count is not None and self.taken > self.last and before == self.taken - 1:
                self.ended = True  # a site that answers its last page for every page past the end
                return []
            raise self.failure(f"page {self.taken} repeats page {before}")
        start = self.skip if self.taken == self.first else 0
        self.moved |= start > 0 and (len(page) < start or digest(row_key(page[start - 1], self.names)) != self.last_key)
        start = min(start, len(page))
        stop = len(page) if self.limit is None else min(len(page), start + self.limit - self.rows)
        self.cut = self.limit is not None and self.rows + stop - start >= self.limit
        self.ended = self.cut or len(page) < PAGE_ROWS
        self.over = not self.ended and self.count is not None and self.taken >= self.last + SLACK_PAGES
        self.keys.add(hashes[start:stop])
        self._page, self.row = page, start
        self.rows += stop - start
        return page[start:stop]

    def checkpoint(self) -> dict[str, Any]:
        """Where the walk stands, right after the last row that was handed on: a small value that JSON can hold."""
        mark = {"operation": self.operation, "page": max(self.taken, self.first), "row": self.row}
        if self.row:
            mark["key"] = digest(row_key(self._page[self.row - 1], self.names)) if self._page else self.last_key
        return mark

    def report(self) -> Report:
        """The figures so far, and what they say."""
        unique = self.keys.unique()
        return Report(self.rows, unique, self.rows - unique, self.count, self.count_after, self._verdict(unique))

    def _verdict(self, unique: int) -> str:
        if not self.ended:
            return "drifted" if self.over else "unfinished"
        if not self.audit:
            return "unchecked"
        skipped = (self.first - 1) * PAGE_ROWS + self.skip
        if self.moved or unique < self.rows or self.count_after not in (self.count, None):
            return "drifted"
        if not self.cut and self.rows != max(0, (self.count or 0) - skipped):
            return "drifted"
        if self.cut or skipped:
            return "partial"
        if self.count_after is None:
            return "unfinished"
        if self.twin:
            agree = self.twin.report().verdict == "consistent" and self.keys.same(self.twin.keys)
            return "proven" if agree else "drifted"
        return "consistent"

    def failure(self, reason: str) -> WalkIncomplete:
        """What to raise when the walk cannot be trusted."""
        text = f"{self.operation}: {reason}"
        return WalkIncomplete(text, operation=self.operation, report=self.report(), checkpoint=self.checkpoint())
