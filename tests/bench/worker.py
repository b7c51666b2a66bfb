"""Runs one peer: `worker.py KIND PEER PORT WIDTH`. Each line read from standard input is a number of
calls (or pages) to make; each line written is what that took.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

Get = Callable[[str], Awaitable[Any]]


def report(seconds: float, cpu: float) -> None:
    print(json.dumps({"seconds": seconds, "cpu": cpu}), flush=True)


def one_by_one(peer: str, port: int) -> None:
    import calls

    call = calls.PEERS[peer][1](port)
    call()
    print("ready", flush=True)
    for line in sys.stdin:
        started, cpu = time.perf_counter(), time.process_time()
        for _ in range(int(line)):
            call()
        report(time.perf_counter() - started, time.process_time() - cpu)


async def at_once(get: Get, path: str, calls: int, width: int) -> None:
    left = iter(range(calls))

    async def task() -> None:
        for _ in left:
            await get(path)

    await asyncio.gather(*[task() for _ in range(width)])


async def windowed(get: Get, pages: int, width: int, counted: bool) -> None:
    """Walk as a simple program would: in order, with `width` requests at once and twice as many pages kept.

    counted: whether the rows are counted before and afterwards, as an audit needs it.
    """
    if counted:
        await get("/reports/courses/1/count/")
    window: deque[asyncio.Task[Any]] = deque()
    gate, rows = asyncio.Semaphore(width), 0

    async def page(number: int) -> Any:
        async with gate:
            return await get(f"/reports/courses/1/page{number}/")

    for number in range(1, pages + 1):
        window.append(asyncio.create_task(page(number)))
        if len(window) == 2 * width:
            rows += len(await window.popleft())
    while window:
        rows += len(await window.popleft())
    assert rows == 100 * pages
    if counted:
        await get("/reports/courses/1/count/")


async def walked(get: Any, pages: int, width: int, as_dicts: bool) -> None:
    from axis_lms import paginate

    course = 1 if pages == 1000 else 2
    method = get.client.reports.course_page
    walk = paginate(method, course_id=course, concurrency=width, as_dicts=as_dicts)  # type: ignore[call-overload]
    rows = 0
    async for page in walk.by_page():
        rows += len(page)
    assert rows == 100 * pages and walk.report.verdict == "consistent", walk.report


async def many_at_once(kind: str, peer: str, port: int, width: int) -> None:
    import tasks

    name, _, style = peer.partition(":")
    get = tasks.PEERS[name][1](port, width)
    await at_once(get, "/courses/1/", 2 * width, width)
    print("ready", flush=True)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        count = int(line)
        started, cpu = time.perf_counter(), time.process_time()
        if kind == "walk" and style in ("dicts", "models"):
            await walked(get, count, width, style == "dicts")
        elif kind == "walk":
            await windowed(get, count, width, style == "counted")
        else:
            await at_once(get, "/courses/1/" if kind == "tasks" else "/reports/courses/1/page7/", count, width)
        report(time.perf_counter() - started, time.process_time() - cpu)


if __name__ == "__main__":
    kind, peer, port, width = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if kind == "calls":
        one_by_one(peer, port)
    else:
        asyncio.run(many_at_once(kind, peer, port, width))
    sys.stdout.flush()
    os._exit(0)  # skips the cleanup of peers, which is not measured
