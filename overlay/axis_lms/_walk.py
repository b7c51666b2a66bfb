"""Decides the course of a walk over pages, without I/O: which page to ask for, where it ends, whether its figures agree."""

from __future__ import annotations

from typing import Any

from axis_lms_api.walks import Report

from ._row_keys import RowKeys, digest, page_hashes, row_key
from .errors import WalkIncomplete

PAGE_ROWS = 100
SLACK_PAGES = 2
"""How many pages more than its count a list may have grown to."""


class Walk:
    """The state of one walk.

    checkpoint: where it begins: an operation's id, a page and, within that, a row.
    count: the number of records beforehand.
    """

    def __init__(
        self,
        operation: str,
        key: tuple[str, ...],
        checkpoint: dict[str, Any],
        limit: int | None,
        count: int,
        audit: bool,
    ) -> None:
        self.operation, self.key, self.limit, self.count, self.audit = operation, key, limit, count, audit
        self.first: int = checkpoint["page"]
        self.skip: int = checkpoint.get("row", 0)
        self.last_key: str | None = checkpoint.get("key")
        self.page_rows: int = checkpoint.get("page_rows", PAGE_ROWS)
        self._page_size_known = "page_rows" in checkpoint
        self._short_start = 0
        self.asked: int = self.first - 1
        self.taken: int = self.asked
        self.row, self.rows = self.skip, 0
        self.reached_limit = limit == 0
        farthest = self.last_page if self._page_size_known else count  # a page has one row at least
        self.ended = self.reached_limit or self.first > farthest + SLACK_PAGES
        self.moved = self.overrun = False
        self.keys = RowKeys()
        self.count_after: int | None = None
        self.second: Walk | None = None
        self._page: list[Any] = []
        self._pages_seen: dict[int, int] = {}

    @property
    def last_page(self) -> int:
        """The last page that has rows, by the count."""
        return -(-self.count // self.page_rows)

    @property
    def skipped(self) -> int:
        """How many rows come before the first that is asked for."""
        return (self.first - 1) * self.page_rows + self.skip

    def ask(self) -> int | None:
        """Return the next page to request; None at the end, or until the pages on their way have been taken."""
        number = self.asked + 1
        enough = self.limit is not None and (number - self.first) * self.page_rows - self.skip >= self.limit
        # Ahead goes all that the count knows of, and the page that ends it.
        ahead = number <= self.count // self.page_rows + 1 and not enough
        farthest = max(self.first + bool(self._short_start), self.last_page + SLACK_PAGES)
        alone = number == self.taken + 1 and number <= farthest
        if self.ended or not (ahead or alone):
            return None
        self.asked = number
        return number

    def may_be_missing(self) -> bool:
        """Tell whether the next page may be answered 404, because it lies behind the last counted row."""
        return self.taken >= self.last_page or self._all_counted()

    def _all_counted(self) -> bool:
        return self.skipped + self.rows >= self.count

    def take(self, page: list[Any]) -> list[Any]:
        """Return the rows of the next page that are to be handed on.

        Raises WalkIncomplete for a page that came before.
        """
        self.taken += 1
        hashes = page_hashes(page, self.key)
        before = self._pages_seen.setdefault(hash(frozenset(hashes)), self.taken)
        if page and before != self.taken and not (before == self.taken - 1 and self._all_counted()):
            raise self.failure(f"page {self.taken} repeats page {before}")
        if self._page and (before != self.taken or (not page and len(self._page) < PAGE_ROWS)):
            # Past the end, where a site may answer its last page again. The checkpoint stays on that page: rows may be added.
            self._learn_page_size([])
            self.taken, self.ended = self.taken - 1, True
            return []
        self._learn_page_size(page)
        start = self.skip if self.taken == self.first else 0
        self.moved |= start > 0 and (len(page) < start or digest(row_key(page[start - 1], self.key)) != self.last_key)
        start = min(start, len(page))
        stop = len(page) if self.limit is None else min(len(page), start + self.limit - self.rows)
        self.rows += stop - start
        self.reached_limit = self.limit is not None and self.rows >= self.limit
        short = len(page) < self.page_rows
        # A short page is the end only if the count agrees.
        self.ended = self.reached_limit or not page or (short and not self._short_start and self._all_counted())
        self.overrun = not self.ended and not self._short_start and self.taken >= self.last_page + SLACK_PAGES
        self.keys.add(hashes[start:stop])
        self._page, self.row = page, start
        return page[start:stop]

    def _learn_page_size(self, page: list[Any]) -> None:
        """Find out how many rows the pages of this site have, if the first page of the walk has fewer than most sites give.

        It is not the last page if the count says that more follow. Otherwise, where a walk does not begin with page 1, only
        the next page tells: if there is one, the first was a whole page; if not, the pages before it hold the other rows.
        """
        rows = self._short_start
        if self.taken == self.first and 0 < len(page) < PAGE_ROWS and not self._page_size_known:
            if (self.first - 1) * PAGE_ROWS + len(page) < self.count:
                self.page_rows = len(page)
            elif self.first > 1:
                self._short_start = len(page)
        elif rows:
            before, rest = divmod(self.count - rows, self.first - 1)
            if page:
                self.page_rows = rows
            elif not rest and rows <= before <= PAGE_ROWS:
                self.page_rows = before
            self._short_start = 0

    def checkpoint(self) -> dict[str, Any]:
        """Return where the walk stands, right after the last row that was handed on."""
        checkpoint = {"operation": self.operation, "page": max(self.taken, self.first), "row": self.row}
        if self.page_rows != PAGE_ROWS:
            checkpoint["page_rows"] = self.page_rows
        if self.row:
            checkpoint["key"] = digest(row_key(self._page[self.row - 1], self.key)) if self._page else self.last_key
        return checkpoint

    def report(self) -> Report:
        """Return the figures so far, and what they say."""
        unique = self.keys.unique()
        return Report(self.rows, unique, self.rows - unique, self.count, self.count_after, self._verdict(unique))

    def _verdict(self, unique: int) -> str:
        if not self.ended:
            return "drifted" if self.overrun else "unfinished"
        if not self.audit:
            return "unchecked"
        expected = self.rows if self.reached_limit else max(0, self.count - self.skipped)
        count_after = self.count if self.count_after is None else self.count_after
        if self.moved or drifted(self.rows, unique, expected, self.count, count_after):
            return "drifted"
        if self.reached_limit or self.skipped:
            return "partial"
        if self.count_after is None:
            return "unfinished"
        if self.second:
            agree = self.second.report().verdict == "consistent" and self.keys.same(self.second.keys)
            return "proven" if agree else "drifted"
        return "consistent"

    def failure(self, reason: str) -> WalkIncomplete:
        """Return what to raise when the walk cannot be trusted."""
        text, report, checkpoint = f"{self.operation}: {reason}", self.report(), self.checkpoint()
        return WalkIncomplete(text, operation=self.operation, report=report, checkpoint=checkpoint)


def drifted(rows: int, unique: int, expected: int | None, count: int | None, count_after: int | None) -> bool:
    """Tell whether the figures of a walk disagree, so that rows may be missing or repeated.

    They agree when no row came twice, as many came as were expected, and the count is the same afterwards.
    """
    return unique < rows or rows != expected or count != count_after
