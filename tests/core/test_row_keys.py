"""Rows are told apart by their keys, whatever a site writes into them."""

from __future__ import annotations

from typing import Any

import pytest

from axis_lms._row_keys import SHARES, RowKeys, page_hashes, row_key

NAMES = ("user_id", "course_id")


def row(user: Any, course: Any = "1", **more: Any) -> dict[str, Any]:
    return {"user_id": user, "course_id": course, **more}


@pytest.mark.parametrize("odd", [{}, {"user_id": "9"}, row(None), row(""), row([]), row({}), row(1.5), row("9", [1])])
def test_a_row_without_a_usable_key_does_not_change_how_the_others_are_told_apart(odd: dict[str, Any]) -> None:
    page = [row("1", status="open"), row("1", status="complete"), row("2")]
    usual, mixed = page_hashes(page, NAMES), page_hashes([*page, odd], NAMES)
    assert mixed[:3] == usual
    assert usual[0] == usual[1] != usual[2]
    assert len(set(mixed)) == 3


def test_rows_without_a_usable_key_are_told_apart_by_all_that_they_hold() -> None:
    hashes = page_hashes([{"a": [1]}, {"a": [2]}, {"a": [1]}], NAMES)
    assert hashes[0] == hashes[2] != hashes[1]
    assert len(set(page_hashes([row("1"), row("1", status="open")], ()))) == 2


def test_numbers_and_text_are_different_keys() -> None:
    assert row_key(row(1, 2), NAMES) == (1, 2) != row_key(row("1", "2"), NAMES)
    assert len(set(page_hashes([row(1), row("1")], NAMES))) == 2


@pytest.mark.parametrize("rows", [1, SHARES, SHARES + 1, 30_000])
def test_different_keys_are_counted_however_many_there_are(rows: int) -> None:
    bag, same, other = RowKeys(), RowKeys(), RowKeys()
    hashes = [hash((str(number), "1")) for number in range(rows)]
    bag.add(hashes)
    same.add(hashes[::-1])
    other.add([*hashes[1:], 7])
    assert bag.unique() == rows
    assert (bag.same(same), bag.same(other)) == (True, False)
    bag.add(hashes[:10])
    assert bag.unique() == rows
    assert bag.same(same)
