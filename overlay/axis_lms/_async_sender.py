"""Sends requests over httpx's asynchronous client, each attempt in a task that a cancellation cannot tear apart."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from math import inf
from types import NoneType
from typing import Any, TypeVar

import httpx

from axis_lms_api.operations import Operation

from ._calls import CallRunner
from ._config import Credentials
from ._requests import Request, failed
from ._responses import Response
from ._secrets import attempting
from ._senders import HTTP, Bounded, lost, odd_encoding
from ._tokens import Renewal
from .errors import AxisError, ConfigurationError, TransportFailure

T = TypeVar("T")
TURNS_BEFORE_CANCEL = 32
"""Turns of the event loop that an attempt over a transport of the caller's goes on before it is cancelled."""


def _timer(seconds: float) -> float | None:
    """Return seconds as asyncio takes them. uvloop refuses those without end, and a timer costs time."""
    return None if seconds == inf else seconds


class _Exchange:
    """One attempt in a task of its own, which is cancelled once at most, and not while its answer is being ended: httpcore
    would never free the connection.

    Over httpcore it is cancelled only within one of its steps, each of which begins and ends with an event of its `trace`.
    Between two steps, or while it closes a connection, httpcore would keep that in the pool for ever.
    """

    def __init__(self, http: AsyncHTTP, operation: Operation, built: httpx.Request, most_bytes: int) -> None:
        self._http, self._operation, self._most_bytes = http, operation, most_bytes
        self._stream: Bounded | None = None
        self.began = not http.over_httpcore
        self._within_step = self._given_up = False
        if http.over_httpcore:
            built.extensions["trace"] = self._trace
            # httpcore's own end of a wait for a connection can come as it hands one over, which nobody would then give back.
            built.extensions["timeout"] = {**built.extensions["timeout"], "pool": None}
        self.task: asyncio.Task[Response | AxisError] = asyncio.ensure_future(self._run(built))
        self.task.add_done_callback(lambda task: task.cancelled() or task.exception())

    def stop(self, turns: int = TURNS_BEFORE_CANCEL) -> None:
        """Cancel the attempt as soon as that does no harm; with `turns=0` at once."""
        if self.task.done() or (self._stream is not None and self._stream.ending):
            return
        if turns == 0 or self._within_step:
            self.task.cancel()
        elif self._http.over_httpcore:
            self._given_up = True
        else:
            self.task.get_loop().call_soon(self.stop, turns - 1)

    async def _trace(self, event: str, _facts: Any) -> None:
        self.began = True
        self._within_step = event.endswith(".started") and "response_closed" not in event
        if self._within_step and self._given_up:
            raise asyncio.CancelledError

    async def _run(self, built: httpx.Request) -> Response | AxisError:
        attempting.set(True)  # in this task alone
        try:
            response = await httpx.AsyncClient.send(self._http, built, stream=True, auth=None, follow_redirects=False)
            response.stream = stream = self._stream = Bounded(response.stream, self._most_bytes)
            try:
                if unread := odd_encoding(self._operation, response):
                    return unread
                async for part in response.aiter_bytes():
                    if not stream.keep(part):
                        break
            finally:
                await response.aclose()
            return stream.outcome(self._operation, response)
        except Exception as error:  # noqa: BLE001  # what is no failure of the network is raised again
            return lost(self._operation, error, self._http.is_closed)
        finally:
            # httpx keeps the request until garbage is collected, and with it would keep the answer of this exchange.
            built.extensions.pop("trace", None)


class AsyncHTTP(HTTP, httpx.AsyncClient):
    """The twin of SyncHTTP for asyncio."""

    def __init__(self, *arguments: Any) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._exchanges: set[_Exchange] = set()
        self.one_leaves = asyncio.Lock()
        self._renewals: set[asyncio.Task[Any]] = set()
        super().__init__(*arguments)
        self.over_httpcore = {type(each) for each in self._own_transports} <= {NoneType, httpx.AsyncHTTPTransport}

    def run(self, steps: Coroutine[Any, Any, T]) -> Coroutine[Any, Any, T]:
        """Leave a coroutine to be awaited."""
        return steps

    def ready(self) -> CallRunner:
        """Return what carries out calls. Raises ConfigurationError once closed, or in another event loop than before."""
        if self.is_closed:
            raise ConfigurationError("this client is closed")
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            raise ConfigurationError("AsyncAxis needs a running event loop of asyncio") from None
        if self._loop not in (None, loop):
            raise ConfigurationError("an AsyncAxis belongs to the event loop that it was first used in: make another")
        self._loop = loop
        return self.runner

    async def attempt(self, request: Request, credentials: Credentials, seconds: float) -> Response | AxisError:
        """As SyncHTTP.attempt."""
        operation = request.operation
        built = self.make(request, credentials, seconds)
        pool: float | None = built.extensions["timeout"]["pool"] if self.over_httpcore else None
        exchange = _Exchange(self, operation, built, self._most_bytes)
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

    async def end_work(self) -> None:
        """Let no further call go out, and cancel what is on its way: renewals, and attempts of calls."""
        self.leaving = True
        for task in self._renewals:
            task.cancel()
        for exchange in self._exchanges:
            exchange.stop(turns=0)
        tasks = [*self._renewals, *(exchange.task for exchange in self._exchanges)]
        await asyncio.sleep(0)  # an event hook that leaves the client is cancelled here, with its own attempt
        await asyncio.gather(*tasks, return_exceptions=True)

    async def aclose(self) -> None:
        """End all work, and close the connections."""
        try:
            await self.end_work()
        finally:
            await super().aclose()

    stopped = False
    """Whether nobody wants the caller's work any more: of tasks, which are cancelled then, there is nothing to tell."""

    async def sleep(self, seconds: float) -> bool:
        """As SyncHTTP.sleep."""
        await asyncio.sleep(seconds)
        return False

    async def in_thread(self, work: Callable[[], Any]) -> Any:
        """As SyncHTTP.in_thread."""
        return await asyncio.to_thread(work)

    async def join_renewal(self, renewal: Renewal, seconds: float) -> Exception | None:
        """As SyncHTTP.join_renewal."""
        future = asyncio.wrap_future(renewal)
        # In Python 3.11 `wait_for` loses a cancellation that comes with the result.
        done, _ = await asyncio.wait({future}, timeout=_timer(seconds))
        return future.result() if done else TransportFailure("no token before the deadline", maybe_applied=False)

    async def start_renewal(
        self, renewal: Renewal, seconds: float, work: Coroutine[Any, Any, Exception | None]
    ) -> Exception | None:
        """As SyncHTTP.start_renewal."""
        task = asyncio.ensure_future(work)
        self._renewals.add(task)
        task.add_done_callback(self._renewals.discard)
        task.add_done_callback(lambda _: self.runner.tokens.end_renewal(renewal))
        renewal.set_running_or_notify_cancel()
        failure = await self.join_renewal(renewal, seconds)
        if task.done() and not task.cancelled():
            return task.result()  # or raise what a double of the site raises, such as the failure of a test
        return failure
