"""Measures walks of 60 pages, 16 at once, over sites with limits: their time, the shortest possible time, and the refusals."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from axis_lms import AsyncAxis, Axis, paginate
from axis_lms.sandbox import Sandbox, Site

USERS, WIDTH = 8_000, 16
RATE, AT_ONCE, ANSWER_SECONDS = 10, 5, 0.5


class Limited(NamedTuple):
    """The time and the refused requests of one client on one site."""

    site: str
    client: str
    ratio: float
    refused: float
    worst: float
    n: int


SITES: dict[str, dict[str, Any]] = {
    f"{RATE} a second": {"rate": RATE},
    f"{RATE} a second, no Retry-After": {"rate": RATE, "retry_after": ""},
    f"{AT_ONCE} at once, {ANSWER_SECONDS} s each": {"at_once": AT_ONCE, "latency": ANSWER_SECONDS},
}


def walk(address: str) -> int:
    with Axis(address, api_key="sandbox-key") as axis:
        pages = paginate(axis.reports.course_page, course_id=1, concurrency=WIDTH, limit=6_000, as_dicts=True)
        return sum(1 for _ in pages)


def walk_in_tasks(address: str) -> int:
    async def run() -> int:
        async with AsyncAxis(address, api_key="sandbox-key") as axis:
            rows = 0
            pages = paginate(axis.reports.course_page, course_id=1, concurrency=WIDTH, limit=6_000, as_dicts=True)
            async for _ in pages:
                rows += 1
            return rows

    return asyncio.run(run())


def shortest(settings: dict[str, Any], requests: int) -> float:
    """Return the seconds for a client that knows the limit.

    Where requests at once are counted it is held for a second once; token, count and revocation are one after the other.
    """
    if "rate" in settings:
        return (requests - RATE) / RATE
    return 3 * ANSWER_SECONDS + 60 / AT_ONCE * ANSWER_SECONDS + 1


def compare(rounds: int, sites: dict[str, dict[str, Any]] = SITES) -> list[Limited]:
    clients: dict[str, Callable[[str], int]] = {"Axis": walk, "AsyncAxis": walk_in_tasks}
    found = []
    for site, settings in sites.items():
        for client, work in clients.items():
            ratios, refused = [], []
            for _ in range(rounds):
                sandbox = Sandbox(users=USERS, site=Site(**settings))
                with sandbox.serve() as address:
                    began = time.perf_counter()
                    assert work(address) == 6_000
                    took = time.perf_counter() - began
                calls = sandbox.calls()
                limited = sum(call.status == 429 for call in calls)
                ratios.append(took / shortest(settings, len(calls) - limited))
                refused.append(limited / len(calls))
            found.append(
                Limited(site, client, statistics.median(ratios), statistics.median(refused), max(refused), rounds)
            )
    return found


def lines(found: list[Limited]) -> list[str]:
    head = "| site | client | time, of the shortest possible | refused | most refused | n |"
    rows = [
        f"| {each.site} | `{each.client}` | {each.ratio:.2f} | {each.refused:.1%} | {each.worst:.1%} | {each.n} |"
        for each in found
    ]
    return [head, "| --- | --- | --- | --- | --- | --- |", *rows, ""]


if __name__ == "__main__":
    print("\n".join(lines(compare(1))))
