"""Nothing of a call is left to the collector of garbage.

A response of httpx and its stream refer to each other. A client that runs for weeks would keep answers for a while.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox

from .both import EACH_TRANSPORT, run_sync

CALLS = 20


@pytest.fixture
def by_hand() -> Iterator[None]:
    """Let nothing but a test collect garbage."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("by_hand")
@EACH_TRANSPORT
def test_a_call_leaves_nothing_to_the_collector_of_garbage(run: Any) -> None:
    found: list[int] = []

    def calls(axis: Any) -> None:
        for call in range(1 + CALLS):
            axis.courses.get(1)
            if call in (0, CALLS):
                found.append(gc.collect())

    async def calls_awaited(axis: Any) -> None:
        for call in range(1 + CALLS):
            await axis.courses.get(1)
            if call in (0, CALLS):
                found.append(gc.collect())

    with Sandbox().serve() as address:
        run(address, calls if run is run_sync else calls_awaited)
    assert found[1] < CALLS
