"""The transport for tasks: one asyncio connection a request on its way, kept for the next one."""

from __future__ import annotations

import asyncio
import math
import ssl
from typing import Any

import httpx

from .exchange import CONNECTIONS, IDLE_SECONDS, Origin, Reader, origin, silent, written

UNSEEN_SECONDS = 0.05
"""A loop that was busy for longer may not have seen yet that a connection has ended."""


class Connection(asyncio.Protocol):
    """A connection, and what reads from it. Whoever stops waiting for an answer has to drop it."""

    transport: asyncio.Transport

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop, self.reader = loop, Reader()
        self.since = self._heard = 0.0
        self._answer: asyncio.Future[None] | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._patience = math.inf

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]  # what create_connection makes

    def data_received(self, data: bytes) -> None:
        if self._answer is None:
            self.transport.abort()  # nothing was asked
            return
        self._heard = self.loop.time()
        try:
            if self.reader.feed(data):
                self._settle()
        except httpx.HTTPError as error:
            self._settle(error)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._watch:
            self._watch.cancel()
        if exc is not None:
            self._settle(httpx.ReadError(str(exc)))
            return
        try:
            self.reader.end()
        except httpx.HTTPError as fault:
            self._settle(fault)
        else:
            self._settle()

    def _settle(self, error: Exception | None = None) -> None:
        if self._answer and not self._answer.done():
            if error:
                self._answer.set_exception(error)
            else:
                self._answer.set_result(None)

    def usable(self) -> bool:
        """Whether the other side has kept it open, and is silent."""
        idle_for = self.loop.time() - self.since
        if self.transport.is_closing() or idle_for > IDLE_SECONDS:
            return False
        return idle_for < UNSEEN_SECONDS or silent(self.transport.get_extra_info("socket").fileno())

    async def exchange(self, request: bytes, read: float | None) -> httpx.Response:
        """Send a request and read its answer; `read` bounds each silence, in seconds."""
        self.reader.begin()
        self._heard = self.loop.time()
        self._answer = self.loop.create_future()
        self.transport.write(request)
        self._patience = math.inf if read is None else read
        if self._watch is None or self._heard + self._patience < self._watch.when():
            self._look()
        try:
            await self._answer
        finally:
            self._answer = None
        return self.reader.response()

    def _look(self) -> None:
        """End a silence that lasted too long, or look again when it would have; one timer serves many exchanges."""
        if self._watch:
            self._watch.cancel()
        self._watch = None
        if self._answer is None or self._patience == math.inf:
            return
        until = self._heard + self._patience
        if until > self.loop.time():
            self._watch = self.loop.call_at(until, self._look)
        else:
            self._settle(httpx.ReadTimeout("the site was silent"))


class TaskTransport(httpx.AsyncBaseTransport):
    """HTTP/1.1 over asyncio's own transports. Answers come whole. For one event loop."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._idle: dict[Origin, list[Connection]] = {}
        self._room = asyncio.Semaphore(CONNECTIONS)
        self._closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        seconds = request.extensions.get("timeout", {})
        data, to = written(request), origin(request)
        if self._room.locked():
            try:
                async with asyncio.timeout(seconds.get("pool")):
                    await self._room.acquire()
            except TimeoutError:
                raise httpx.PoolTimeout("no connection was free in time") from None
        else:
            await self._room.acquire()
        try:
            idle = self._idle.setdefault(to, [])
            connection = self._kept(idle) or await self._connect(to, seconds.get("connect"))
            try:
                response = await connection.exchange(data, seconds.get("read"))
            except BaseException:
                connection.transport.abort()
                raise
            if connection.reader.keep and not self._closed:
                connection.since = connection.loop.time()
                idle.append(connection)
            else:
                connection.transport.abort()
            return response
        finally:
            self._room.release()

    def _kept(self, idle: list[Connection]) -> Connection | None:
        """The connection that was used last, if the site has kept it open too."""
        while idle:
            connection = idle.pop()
            if connection.usable():
                return connection
            connection.transport.abort()
        return None

    async def _connect(self, to: Origin, seconds: float | None) -> Connection:
        scheme, host, port = to
        loop = asyncio.get_running_loop()
        # Other loops than asyncio's own, such as uvloop, do not know the option.
        race: dict[str, Any] = {"happy_eyeballs_delay": 0.25} if isinstance(loop, asyncio.BaseEventLoop) else {}
        connection: Connection
        try:
            async with asyncio.timeout(seconds):
                _, connection = await loop.create_connection(
                    lambda: Connection(loop),
                    host,
                    port,
                    ssl=self._context if scheme == "https" else None,
                    **race,
                )
        except TimeoutError:
            raise httpx.ConnectTimeout("no connection in time") from None
        except OSError as error:
            raise httpx.ConnectError(str(error)) from None
        return connection

    async def aclose(self) -> None:
        self._closed = True
        for idle in self._idle.values():
            while idle:
                idle.pop().transport.abort()
        await asyncio.sleep(0)  # lets the connections end before the loop may
