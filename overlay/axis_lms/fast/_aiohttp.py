"""Guards httpx-aiohttp: no request is sent twice, no lost connection is called one that was never made, no secret shown.

What traces aiohttp is shown masks: the real address and the real credentials are put in when a request is written.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextvars import ContextVar
from typing import Any

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport
from yarl import URL

from axis_lms._secrets import MASK

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
"""What aiohttp's errors are in httpx's words; the first that fits counts."""


def translated(error: Exception) -> Exception:
    """Return the httpx error that an error of aiohttp's stands for, or the error itself."""
    for ours, theirs in HTTPX_ERRORS:
        if isinstance(error, ours):
            return theirs(str(error))
    return error


async def once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Let no request be sent twice.

    A kept connection may turn out to be closed. aiohttp would then send once more without a word, unless the error is
    another than the one that it looks for.
    """
    try:
        return await handler(request)
    except (aiohttp.ClientError, TimeoutError) as error:
        raise translated(error) from None


unmasked: ContextVar[httpx.Request] = ContextVar("unmasked")
"""The request that is being sent, in httpx's form and with its secrets."""


class OwnAnswer(aiohttp.ClientRequest):
    """Refuses to use a connection that already holds unread bytes: aiohttp would return them as this answer."""

    async def send(self, conn: Any) -> aiohttp.ClientResponse:
        if conn.protocol.should_close:
            conn.close()
            raise httpx.ReadError("the connection brought what nobody asked for")
        request = unmasked.get()
        self.url = URL(str(httpx.URL(request.url)), encoded=True)
        for name, value in list(self.headers.items()):
            if value == MASK:
                self.headers[name] = request.headers[name]
        return await super().send(conn)


class Stream(httpx.AsyncByteStream):
    """The body of an answer, whose errors are all of reading: httpx-aiohttp takes some for errors of connecting."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for part in self._stream:
                yield part
        except (httpx.ConnectTimeout, httpx.ConnectError) as error:
            raise httpx.ReadError(str(error)) from None
        except httpx.TimeoutException as error:
            raise httpx.ReadTimeout(str(error)) from None

    async def aclose(self) -> None:
        await self._stream.aclose()


class OnceTransport(AiohttpTransport):
    """httpx-aiohttp's transport with the guards of this module."""

    def __init__(self, **options: Any) -> None:
        super().__init__(client=self._session, **options)

    def _session(self) -> aiohttp.ClientSession:
        limit = self.limits.max_connections or 0
        connector = aiohttp.TCPConnector(
            ssl=self.ssl_context, limit=limit, keepalive_timeout=self.limits.keepalive_expiry or 5.0
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            middlewares=(once,),
            request_class=OwnAnswer,
            max_field_size=65536,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        shown = httpx.Request(
            request.method,
            str(request.url),
            headers=[(name, value) for name in request.headers for value in request.headers.get_list(name)],
            content=await request.aread(),
            extensions=request.extensions,
        )
        unmasked.set(request)
        response = await super().handle_async_request(shown)
        response.stream = Stream(response.stream)
        response.request = request
        return response
