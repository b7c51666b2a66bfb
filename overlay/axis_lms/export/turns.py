"""Makes several walks in turns, so that together they keep as many requests on their way as there may be."""

from __future__ import annotations

from collections import deque
from collections.abc import Coroutine, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from itertools import islice
from typing import Any

from axis_lms._prefetch import ThreadPrefetch
from axis_lms.errors import AxisError

WALKS_AT_ONCE = 3
"""While one waits for a count or for its last pages, the others go on. More would only keep more pages."""


class Stopped(BaseException):
    """Ends the walks that are still under way when one has failed."""


class Until:
    """Lets others go on until a job is done."""

    def __init__(self, job: Future[Any]) -> None:
        self._job = job

    def __await__(self) -> Generator[Future[Any], None, None]:
        yield self._job


class TurnPrefetch(ThreadPrefetch):
    """Carries the requests of a walk that is made by `in_turns`."""

    async def result(self) -> Any:
        job = self.jobs[0]
        if isinstance(job, Future) and not job.done():
            await Until(job)
        return await super().result()


def in_turns(walks: Iterable[Coroutine[Future[Any], None, None]], at_once: int = WALKS_AT_ONCE) -> None:
    """Make the walks to their end, so many at once, all in this thread. If one fails, the others are stopped."""
    waiting = iter(walks)
    ready = deque(islice(waiting, at_once))
    under_way: dict[Future[Any], Coroutine[Future[Any], None, None]] = {}
    try:
        while ready or under_way:
            if not ready:
                ready.extend(map(under_way.pop, wait(under_way, return_when=FIRST_COMPLETED).done))
            walk = ready.popleft()
            try:
                under_way[walk.send(None)] = walk
            except StopIteration:
                ready.extend(islice(waiting, 1))
    finally:
        for walk in (*ready, *under_way.values(), *waiting):
            # To close a coroutine would not reach the walk in it on every version of Python. What went wrong before counts.
            with suppress(Stopped, AxisError):
                walk.throw(Stopped())
