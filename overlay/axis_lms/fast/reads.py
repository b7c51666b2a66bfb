"""Reads that aiohttp carries. No write travels here: aiohttp may send some of them twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import aiohttp
from yarl import URL

if TYPE_CHECKING:
    import ssl

    from axis_lms.http import AsyncHTTP
    from axis_lms_api.operations import Operation

NAME = f"aiohttp/{aiohttp.__version__}"
OWN_HEADERS = {"host", "connection", "accept-encoding"}
"""Which aiohttp writes by itself."""


class ConnectError(Exception):
    """No connection could be made."""


class ReadError(Exception):
    """The connection ended before the answer did."""


async def once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Let no request be sent twice. A kept connection may turn out to be closed; aiohttp would then send once more, without
    a word, unless the error is another than the one it looks for.
    """
    try:
        return await handler(request)
    except aiohttp.ServerTimeoutError:
        raise
    except aiohttp.ClientConnectionError as error:
        made = not isinstance(error, aiohttp.ClientConnectorError)
        raise (ReadError if made else ConnectError)(str(error)) from None


class Request(aiohttp.ClientRequest):
    """A request that is not sent where something came that nobody asked for: aiohttp would take that for its answer."""

    async def send(self, conn: Any) -> aiohttp.ClientResponse:
        if conn.protocol.should_close:
            conn.close()
            raise ReadError("the connection brought what nobody asked for")
        return await super().send(conn)


class PageRequest:
    """A request for a page, as `Calls` needs it. One of httpx's own costs as much to make as the page to read."""

    method = "GET"

    def __init__(self, url: str, headers: dict[str, str]) -> None:
        self.url, self.headers = url, headers


class Answer(SimpleNamespace):
    """An answer, read to its end: `status_code`, `headers`, `content`, which is unpacked, and `raw`, the headers as bytes."""


class Reads:
    """What a client reads with: an aiohttp session, made when it is first used, in the loop that runs then."""

    def __init__(self, context: ssl.SSLContext | None, limit: int, expiry: float, connect: float, read: float) -> None:
        self._connections = {"ssl": context or True, "limit": limit, "keepalive_timeout": expiry}
        self._timeout = aiohttp.ClientTimeout(total=None, connect=read, sock_connect=connect, sock_read=read)
        self.session: aiohttp.ClientSession | None = None

    async def get(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Send a GET once. `url` is taken as it stands."""
        if self.session is None:
            connector: Any = aiohttp.TCPConnector(**self._connections)  # type: ignore[arg-type]
            self.session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout,
                middlewares=(once,),
                request_class=Request,
                max_field_size=65536,
            )
        kept = {name: value for name, value in headers.items() if name not in OWN_HEADERS}
        async with self.session.get(URL(url, encoded=True), headers=kept, allow_redirects=False) as response:
            body = await response.read()
            return Answer(status_code=response.status, content=body, headers=response.headers, raw=response.raw_headers)

    def pages(self, http: AsyncHTTP, name: str, kwargs: Callable[[int], dict[str, Any]]) -> Callable[[int], Any]:
        """As AsyncHTTP.pages. The request for a page is the first one's, but for its number."""

        @cache
        def first() -> tuple[Operation, str, str, dict[str, str]]:
            request = http.build_request(**kwargs(1), extensions={"axis": name})
            path, mark, query = str(request.url).partition("?")
            return http.calls.admit(request), path.removesuffix("1/"), f"/{mark}{query}", dict(request.headers)

        async def page(number: int) -> Any:
            operation, head, tail, headers = first()
            request = PageRequest(f"{head}{number}{tail}", headers.copy())
            return (await http.calls.call(operation, request)).json()

        return page

    async def aclose(self) -> None:
        """Close the connections."""
        if self.session:
            await self.session.close()
