"""Loops over pages that are not run to their end in one go."""

from __future__ import annotations

import asyncio
from typing import Any

from axis_lms import Axis, paginate


def test_a_blocking_walk_outlives_the_loop_that_it_was_begun_in(address: str) -> None:
    """The cells of a notebook run inside an event loop."""
    with Axis(address, api_key="sandbox-key") as axis:
        pages = paginate(axis.users.all_page)

        async def begin() -> Any:
            rows = iter(pages)
            return next(rows), rows

        first, rest = asyncio.run(begin())
        found = [first, *rest]
        assert len({row.id for row in found}) == len(found) == pages.total()
        assert pages.report.verdict == "consistent"


def test_two_loops_over_the_same_pages_do_not_count_for_each_other(address: str) -> None:
    with Axis(address, api_key="sandbox-key") as axis:
        pages = paginate(axis.users.all_page)
        older = iter(pages)
        for _ in range(150):
            next(older)
        younger = iter(pages)
        for _ in range(20):
            next(younger)
        list(older)
        assert (pages.checkpoint["page"], pages.checkpoint["row"]) == (1, 20)
