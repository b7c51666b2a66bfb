"""Cached answers are used only until the state changes, and the cache is bounded."""

from __future__ import annotations

from axis_lms.sandbox import cache as caching
from axis_lms.sandbox.answers import Rows
from axis_lms.sandbox.cache import Cache, Kept
from axis_lms.sandbox.reply import Answer

KEPT = Kept(Answer(200, [], b"x" * 10), "courses_get", {})
ROWS = Rows([], dict)


def test_a_change_of_the_state_clears_the_cache():
    kept = Cache()
    kept.keep(("a",), "/", "", KEPT)
    kept.keep_rows(("a",), "list", ROWS)
    assert (kept.answer(("a",), "/", ""), kept.rows(("a",), "list")) == (KEPT, ROWS)
    assert (kept.answer(("b",), "/", ""), kept.rows(("b",), "list")) == (None, None)
    kept.keep(("b",), "/other", "", KEPT)
    assert (kept.answer(("b",), "/", ""), kept.rows(("b",), "list")) == (None, None)


def test_cached_answers_are_bounded_by_bytes(monkeypatch):
    monkeypatch.setattr(caching, "_BYTES", 100)
    kept = Cache()
    for number in range(1000):
        kept.keep((), str(number), "", KEPT)
    assert 1 <= sum(kept.answer((), str(number), "") is not None for number in range(1000)) <= 12


def test_cached_lists_are_bounded_by_number(monkeypatch):
    monkeypatch.setattr(caching, "_LISTS", 3)
    kept = Cache()
    for number in range(10):
        kept.keep_rows((), number, ROWS)
    assert sum(kept.rows((), number) is not None for number in range(10)) <= 3
