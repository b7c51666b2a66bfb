"""Guards httpx-aiohttp: it sends no request twice, reports a lost connection as such, and shows no secret.

Tools that trace aiohttp see masked values. The real address and credentials are inserted when a request is written.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextvars import ContextVar
from typing import Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport
from yarl import URL

from axis_lms._config import check_proxy
from axis_lms._secrets import MASK, MaskedHeaders

HTTPX_ERRORS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (aiohttp.ClientProxyConnectionError, httpx.ProxyError),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (TimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientConnectionError, httpx.ReadError),
    (aiohttp.ClientPayloadError, httpx.ReadError),
    (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
)
"""The httpx error for each aiohttp error. The first match counts."""


def translated(error: Exception) -> Exception:
    """Return the httpx error for an error of aiohttp, or the error itself."""
    for ours, theirs in HTTPX_ERRORS:
        if isinstance(error, ours):
            return theirs(str(error))
    return error


async def once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Prevent aiohttp from sending a request twice.

    A kept connection may turn out to be closed. aiohttp would then silently send again, unless the error is translated.
    """
    try:
        return await handler(request)
    except (aiohttp.ClientError, TimeoutError) as error:
        raise translated(error) from None


unmasked: ContextVar[httpx.Request | None] = ContextVar("unmasked")
"""The httpx request that is being sent, with its secrets."""


class RefusesStaleBytes(aiohttp.ClientRequest):
    """Refuses to use a connection that already holds unread bytes: aiohttp would return them as this answer."""

    async def send(self, conn: Any) -> aiohttp.ClientResponse:
        if conn.protocol.should_close:
            conn.close()
            raise httpx.ReadError("the connection has bytes of another answer")
        request: Any = unmasked.get()
        self.url = URL(httpx.URL.__str__(request.url), encoded=True)
        for name, value in list(self.headers.items()):
            if value == MASK:
                self.headers[name] = request.headers[name]
        return await super().send(conn)


class Stream(httpx.AsyncByteStream):
    """The body of an answer, whose errors are read errors. httpx-aiohttp reports some as errors of connecting.

    `end` is called once, when its connection is free again.
    """

    def __init__(self, stream: Any, end: Callable[[], None]) -> None:
        self._stream, self._end = stream, end

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for part in self._stream:
                yield part
        except (httpx.ConnectTimeout, httpx.ConnectError) as error:
            raise httpx.ReadError(str(error)) from None
        except httpx.TimeoutException as error:
            raise httpx.ReadTimeout(str(error)) from None

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            self._end()


class OnceTransport(AiohttpTransport):
    """The transport of httpx-aiohttp with the guards of this module.

    connections: how many there may be at once. A limit of aiohttp's own would hand a free one to a request that is just
        being cancelled, and all others would go on waiting.
    """

    def __init__(self, connections: int, **options: Any) -> None:
        super().__init__(client=self._session, **options)
        self._free = asyncio.Semaphore(connections)

    def _session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            ssl=self.ssl_context, limit=0, keepalive_timeout=self.limits.keepalive_expiry or 5.0
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=("Content-Type",),  # of a write without a body
            middlewares=(once,),
            request_class=RefusesStaleBytes,
            max_field_size=65536,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        check_proxy(self.proxy, request.url)
        await request.aread()
        shown = httpx.Request.__new__(httpx.Request)  # a copy, since building one takes a sixth of a call's time
        headers = request.headers  # those of a transport around this one, or of another client, know no mask
        masked = headers.masked() if isinstance(headers, MaskedHeaders) else headers.multi_items()
        vars(shown).update(vars(request), headers=masked)
        if self._free.locked():  # otherwise there is nothing to wait for, and a timer costs time
            await self._wait(request.extensions.get("timeout", {}).get("pool"))
        else:
            await self._free.acquire()
        unmasked.set(request)
        try:
            response = await super().handle_async_request(shown)
        except BaseException:
            self._free.release()
            raise
        finally:
            unmasked.set(None)  # the context is the caller's, and outlives the call
        response.stream = Stream(response.stream, self._free.release)
        return response

    async def _wait(self, seconds: float | None) -> None:
        """Wait for a connection that is free."""
        try:
            async with asyncio.timeout(seconds):
                await self._free.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout("all connections are in use") from None
