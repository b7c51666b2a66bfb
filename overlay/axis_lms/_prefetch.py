"""Fetches pages ahead of a walk, in threads or in tasks, never more than `width` at a time."""

from __future__ import annotations

import asyncio
import contextvars
import time
import weakref
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from inspect import isawaitable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

from ._senders import cancelled
from .errors import ConfigurationError

Queue = SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None]
STRAGGLER_SECONDS = 1.0
"""How long a walk that stops waits for threads whose answer is still on its way."""


class Workers:
    """At most `width` threads that make the calls of one walk, or of several walks that are made in turns.

    The threads are daemons, so that an interrupted program ends although a site is silent. They end when this is closed, or
    forgotten because an interrupt came while a walk was closing.
    """

    def __init__(self, width: int) -> None:
        self._queue: Queue = SimpleQueue()
        self.width, self._threads = width, list[Thread]()
        self._end = weakref.finalize(self, self._queue.put, None)

    def submit(self, call: Callable[[], Any]) -> Future[Any]:
        """Make a call as soon as a thread is free."""
        if len(self._threads) < self.width:
            name = f"axis-walk-{len(self._threads)}"
            self._threads.append(Thread(target=_work, args=(self._queue,), name=name, daemon=True))
            self._threads[-1].start()
        future: Future[Any] = Future()
        self._queue.put((future, call))
        return future

    def close(self) -> None:
        """End the threads. One whose answer is late ends when it comes."""
        self._end()
        until = time.monotonic() + STRAGGLER_SECONDS
        for thread in self._threads:
            if thread.is_alive():  # an interrupt may have come before it began
                thread.join(max(0, until - time.monotonic()))


def _work(queue: Queue) -> None:
    while (job := queue.get()) is not None:
        future, call = job
        if future.set_running_or_notify_cancel():
            try:
                future.set_result(call())
            except BaseException as error:  # noqa: BLE001  # it belongs to whoever wants the result
                future.set_exception(error)
    queue.put(None)  # for the next thread


class ThreadPrefetch:
    """Fetches pages in `width` threads, each job in a copy of its caller's context.

    With a width of 1 there is no thread: the page is fetched when `result` is called. Several walks may share `workers`.
    Its coroutines never suspend: see `run_blocking`.

    jobs: the requests on their way, in order.
    """

    def __init__(self, width: int, workers: Workers | None = None) -> None:
        self.jobs: deque[Any] = deque()
        self._stop, self._width, self._shared = Event(), width, workers is not None
        self._workers = workers or Workers(width)

    def start(self, call: Callable[[], Any]) -> None:
        """Set out to make a call, as soon as fewer requests than the walk may have are on their way."""
        job: Any = call
        if self._width > 1:
            context = contextvars.copy_context()
            context.run(cancelled.set, self._stop)
            job = self._workers.submit(partial(context.run, call))
        self.jobs.append(job)

    async def result(self) -> Any:
        """Return what the first job has got."""
        answer = self.jobs[0]() if self._width == 1 else self.jobs[0].result()
        if isawaitable(answer):
            getattr(answer, "close", str)()
            raise ConfigurationError("this function has to be awaited: walk over its pages with `async for`")
        self.jobs.popleft()
        return answer

    async def drop(self) -> None:
        """Forget the jobs: none that waits for its turn is done."""
        if self._width > 1:
            for job in self.jobs:
                job.cancel()
        self.jobs.clear()

    async def close(self) -> None:
        """Do the same at the end of the walk: pauses end at once, and so do the threads of this walk alone."""
        self._stop.set()
        await self.drop()
        if not self._shared:
            self._workers.close()


class TaskPrefetch:
    """Fetches pages in tasks of the running event loop, at most `width` at a time."""

    def __init__(self, width: int) -> None:
        self.jobs: deque[Any] = deque()
        self._gate = asyncio.Semaphore(width)

    def start(self, call: Callable[[], Any]) -> None:
        async def run() -> Any:
            async with self._gate:
                answer = call()
                return await answer if isawaitable(answer) else answer

        self.jobs.append(asyncio.create_task(run()))

    async def result(self) -> Any:
        answer = await self.jobs[0]
        self.jobs.popleft()
        return answer

    async def drop(self) -> None:
        jobs, self.jobs = self.jobs, deque()
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)

    close = drop


Prefetch = ThreadPrefetch | TaskPrefetch
