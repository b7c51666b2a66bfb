"""How many pages a walk should keep ahead: `python tests/bench/window.py`. Answers take 5 to 95 ms, 16 at once."""

from __future__ import annotations

import asyncio
import random
import statistics
import time

import servers

from axis_lms import AsyncAxis, paginate

WIDTH, ROUNDS, PAGES = 16, 5, 1000
SIZES = (1, 2, 3, 4, 8)


async def walk(axis: AsyncAxis, ahead: int) -> float:
    pages = paginate(axis.reports.course_page, course_id=1, concurrency=WIDTH, as_dicts=True)
    pages._route.ahead = ahead
    began = time.perf_counter()
    async for _ in pages.by_page():
        pass
    return PAGES * 100 / (time.perf_counter() - began)


async def main(port: int) -> None:
    found: dict[int, list[float]] = {size: [] for size in SIZES}
    async with AsyncAxis(f"http://127.0.0.1:{port}", api_key="bench") as axis:
        await axis.courses.get(course_id=1)
        for _ in range(ROUNDS):
            for size in random.sample(SIZES, len(SIZES)):
                found[size].append(await walk(axis, size * WIDTH))
    print("| pages kept, of those on their way | rows/s | of the first | n |\n| --- | --- | --- | --- |")
    for size, paces in found.items():
        ratio = statistics.median(ours / first for ours, first in zip(paces, found[1], strict=True))
        print(f"| {size} times | {statistics.median(paces):,.0f} | {ratio:.2f} | {ROUNDS} |")


if __name__ == "__main__":
    with servers.serve(latency=50, jitter=45) as port:
        asyncio.run(main(port))
