"""Sends requests over httpx's asynchronous client, each attempt in a task that a cancellation cannot tear apart."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from math import inf
from types import NoneType
from typing import Any

import httpx

from axis_lms_api.operations import Operation

from ._config import Credentials, transports
from ._requests import Request, failed
from ._responses import Response
from ._secrets import attempting
from ._senders import Renewal, Sender, WithoutCookies, lost, settle
from .errors import AxisError, ConfigurationError, TransportFailure

GRACE_SECONDS = 1.0
"""After so long without a step a cancelled attempt is not between two of them, but waits for something else."""


def _timer(seconds: float) -> float | None:
    """Return seconds as asyncio takes them. uvloop refuses those without end, and a timer costs time."""
    return None if seconds == inf else seconds


class _Exchange:
    """One attempt in a task of its own, which is cancelled once at most.

    Over httpcore, also within another transport, it is cancelled only within one of its steps, each of which begins and ends
    with an event of its `trace`. Between two steps, or while it ends an answer, httpcore would keep the connection in the
    pool for ever.
    """

    def __init__(
        self, sender: AsyncSender, built: httpx.Request, work: Coroutine[Any, Any, Response | AxisError]
    ) -> None:
        self._sender, self._given_up = sender, False
        self.began, self._within_step = not sender.over_httpcore, not sender.traced
        built.extensions["trace"] = self._trace
        if sender.over_httpcore:
            # httpcore's own end of a wait for a connection can come as it hands one over, which nobody would then give back.
            built.extensions["timeout"] = {**built.extensions["timeout"], "pool": None}
        self.task = asyncio.ensure_future(work)
        self.task.add_done_callback(lambda task: task.cancelled() or task.exception())

    def stop(self) -> None:
        """Cancel the attempt as soon as that does no harm."""
        self._given_up = True
        if self._within_step:
            self.task.cancel()
        elif not self._sender.over_httpcore:
            # A transport of the caller's may let it wait, for its turn or to try again.
            self.task.get_loop().call_later(GRACE_SECONDS, self.task.cancel)

    async def _trace(self, event: str, _facts: Any) -> None:
        self.began = self._sender.traced = True
        self._within_step = event.endswith(".started") and "response_closed" not in event
        if self._within_step and self._given_up:
            raise asyncio.CancelledError


class AsyncClient(WithoutCookies, httpx.AsyncClient):
    """The httpx client of an AsyncAxis."""


class AsyncSender(Sender):
    """The twin of Sender for asyncio. It belongs to the event loop that it is first used in.

    over_httpcore: whether each transport is httpx's own.
    traced: whether httpcore sends, perhaps within a transport of the caller's, as is seen with the first attempt.
    """

    client_class = AsyncClient
    run = staticmethod(lambda steps: steps)

    def __init__(self, options: dict[str, Any], most_bytes: int, credentials: Credentials) -> None:
        super().__init__(options, most_bytes, credentials)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._exchanges: set[_Exchange] = set()
        self._renewals: set[asyncio.Task[Any]] = set()
        self.one_leaves = asyncio.Lock()
        kinds = set(map(type, transports(options)))
        self.traced = self.over_httpcore = kinds <= {NoneType, httpx.AsyncHTTPTransport}

    def check(self) -> None:
        """Raise ConfigurationError if no call can go out from here: also in another event loop than before."""
        super().check()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            raise ConfigurationError("AsyncAxis needs a running event loop of asyncio") from None
        if self._loop not in (None, loop):
            raise ConfigurationError("an AsyncAxis belongs to the event loop that it was first used in: make another")
        self._loop = loop

    async def attempt(self, request: Request, credentials: Credentials, seconds: float) -> Response | AxisError:
        """As Sender.attempt."""
        operation = request.operation
        built = self.make(request, credentials, seconds)
        pool: float | None = built.extensions["timeout"]["pool"] if self.over_httpcore else None
        exchange = _Exchange(self, built, self._send(operation, built))
        self._exchanges.add(exchange)
        exchange.task.add_done_callback(lambda _: self._exchanges.discard(exchange))
        first = seconds if pool is None else min(pool, seconds)
        try:
            done, _ = await asyncio.wait({exchange.task}, timeout=_timer(first))
            if not done and exchange.began and first != seconds:
                done, _ = await asyncio.wait({exchange.task}, timeout=_timer(seconds - first))
        except BaseException:
            exchange.stop()
            raise
        if not done:
            exchange.stop()
            if exchange.began or first == seconds:
                return failed(TransportFailure, operation, "no answer in time (the deadline)")
            reason = "no connection (all of the pool are in use)"
            return failed(TransportFailure, operation, reason, maybe_applied=False)
        if exchange.task.cancelled():
            return failed(TransportFailure, operation, "the client was closed")
        return exchange.task.result()

    async def _send(self, operation: Operation, built: httpx.Request) -> Response | AxisError:
        attempting.set(True)  # in this task alone
        body = bytearray()
        try:
            response = await self.client.send(built, stream=True, auth=None, follow_redirects=False)
            async with aclosing(response):
                if failure := self.unread(operation, response):
                    return failure
                async for part in response.aiter_bytes():
                    body += part
                    if failure := self.unread(operation, response, len(body)):
                        return failure
            response.stream = httpx.ByteStream(b"")  # the one before keeps the response until garbage is collected
            return Response(response.status_code, response.headers, bytes(body))
        except Exception as error:  # noqa: BLE001  # what is no failure of the network is raised again
            return lost(operation, error, self.is_closed)
        finally:
            # httpx keeps the request until garbage is collected, and with it would keep the answer of this exchange.
            built.extensions.pop("trace", None)

    async def end_work(self) -> None:
        """Let no further call go out, and cancel what is on its way: renewals, and attempts of calls."""
        self.leaving = True
        tasks = [*self._renewals, *(exchange.task for exchange in self._exchanges)]
        for task in tasks:
            task.cancel()
        await asyncio.sleep(0)  # an event hook that leaves the client is cancelled here, with its own attempt
        await asyncio.gather(*tasks, return_exceptions=True)

    async def aclose(self) -> None:
        """End all work, and close the connections."""
        try:
            await self.end_work()
        finally:
            await self.client.aclose()

    async def sleep(self, seconds: float) -> bool:
        """As Sender.sleep."""
        await asyncio.sleep(seconds)
        return False

    async def in_thread(self, work: Callable[[], Any]) -> Any:
        """As Sender.in_thread."""
        return await asyncio.to_thread(work)

    async def join_renewal(self, renewal: Renewal, seconds: float) -> Exception | None:
        """As Sender.join_renewal."""
        future = asyncio.wrap_future(renewal)
        # In Python 3.11 `wait_for` loses a cancellation that comes with the result.
        done, _ = await asyncio.wait({future}, timeout=_timer(seconds))
        return future.result() if done else TransportFailure("no token before the deadline", maybe_applied=False)

    async def start_renewal(
        self, renewal: Renewal, seconds: float, work: Coroutine[Any, Any, Exception | None]
    ) -> Exception | None:
        """As Sender.start_renewal."""
        task = asyncio.ensure_future(work)
        self._renewals.add(task)
        task.add_done_callback(self._renewals.discard)
        task.add_done_callback(lambda _: settle(renewal))  # cancelled before it began
        renewal.set_running_or_notify_cancel()
        failure = await self.join_renewal(renewal, seconds)
        if task.done() and not task.cancelled():
            return task.result()  # or raise what a double of the site raises, such as the failure of a test
        return failure
