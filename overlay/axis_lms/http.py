"""Calls over httpx, which no other module imports: two clients, and what carries their requests."""

from __future__ import annotations

import ssl
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Coroutine
from contextlib import aclosing, closing
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from . import __version__
from .call import Calls, Lost
from .errors import AxisError, ConfigurationError, TransportFailure
from .request import check_form
from .tokens import Flight
from .wire import CONNECT_SECONDS, IDLE_SECONDS, Wires

if TYPE_CHECKING:
    import asyncio  # at run time where it is used: it would cost those who never await as much as all of this package

T = TypeVar("T")
CONNECTIONS = 100
USER_AGENT = f"axis-lms/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
UNSENT = {"ConnectError", "ConnectTimeout", "ConnectionTimeoutError", "PoolTimeout", "ProxyError", "LocalProtocolError"}
"""What httpx, httpcore and aiohttp raise before anything has left, by name."""
LATE = {"TimeoutException", "TimeoutError"}


class Here(threading.local):
    """What is bound to a thread: an event that cuts its pauses short."""

    stop: threading.Event | None = None


here = Here()


def finish(steps: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end that never suspends, because what it waits for blocks."""
    try:
        return steps.send(None)  # type: ignore[no-any-return]
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]


@cache
def shared_ssl_context() -> ssl.SSLContext:
    """One for all clients, made when it is first needed: it costs more than all else at the start."""
    return httpx.create_ssl_context()


def context_for(base: str, verify: bool | str | ssl.SSLContext) -> ssl.SSLContext | None:
    """What checks the site's certificate; without https there is none."""
    if not base.startswith("https:"):
        return None
    if isinstance(verify, str):
        try:
            return ssl.create_default_context(cafile=verify)
        except OSError as error:
            raise ConfigurationError(f"the certificates of `verify` cannot be read: {error.strerror}") from None
    return shared_ssl_context() if verify is True else httpx.create_ssl_context(verify)


def proxy_for(base: str, proxy: str | None) -> httpx.Proxy | None:
    """The proxy that is given, or that the environment names for an https site. Raises ConfigurationError."""
    site = urlsplit(base)
    if proxy is None and site.scheme == "https" and not proxy_bypass(site.hostname or ""):
        found = getproxies()
        proxy = found.get("https") or found.get("all")
    try:
        made = httpx.Proxy(proxy if "://" in proxy else f"http://{proxy}") if proxy else None
    except (ValueError, httpx.InvalidURL):
        raise ConfigurationError("the proxy must be an address such as http://proxy.example.com:3128") from None
    if made and made.url.scheme.startswith("socks") and not find_spec("socksio"):
        raise ConfigurationError("a SOCKS proxy needs socksio: install httpx[socks]")
    return made


def options(base: str, timeout: float) -> dict[str, Any]:
    """What both httpx clients are made with, besides a transport."""
    return {
        "base_url": base,
        "headers": {"User-Agent": USER_AGENT, "Accept": "application/json"},
        "timeout": httpx.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS)),
        "trust_env": False,
    }


class VeiledURL(httpx.URL):
    """A URL whose query is masked wherever it is shown: in a log, by a debugger, by what reports errors."""

    def __str__(self) -> str:
        return super().__str__().partition("?")[0] + "?***"

    def __repr__(self) -> str:
        return f"URL('{self}')"


def veil(request: httpx.Request, query: dict[str, str]) -> None:
    request.url = VeiledURL(request.url.copy_merge_params(query) if query else request.url)


def lost(error: Exception) -> Lost:
    """What an exception says of a request. It may hold the request's headers, and goes no further."""
    names = {kind.__name__ for kind in type(error).__mro__}
    reason = "no answer in time" if names & LATE else "no whole answer"
    reason = "no connection" if names & UNSENT else reason
    detail = f": {error}" if "ConnectError" in names else ""
    return Lost(f"{reason} ({type(error).__name__}{detail})", not names & UNSENT)


def hold(request: httpx.Request, seconds: float | None) -> httpx.Request:
    """Keep the waits of a request within what is left of its deadline."""
    if seconds is not None:
        given, kinds = request.extensions.get("timeout") or {}, ("connect", "read", "write", "pool")
        request.extensions["timeout"] = {kind: min(given.get(kind) or seconds, seconds) for kind in kinds}
        request.extensions["until"] = time.monotonic() + seconds
    return request


class Direct(httpx.BaseTransport):
    """A blocking transport whose connections keep to the deadline of their call."""

    def __init__(self, base: str, context: ssl.SSLContext | None, proxy: httpx.Proxy | None) -> None:
        tunnel = None
        if proxy:
            word = b64encode(b":".join(proxy.raw_auth)).decode() if proxy.raw_auth else ""
            tunnel = proxy.url, {"Proxy-Authorization": f"Basic {word}"} if word else {}
        self._wires = Wires(httpx.URL(base), context, tunnel)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        status, headers, body = self._wires.exchange(request)
        return httpx.Response(status, headers=headers, content=body)

    def close(self) -> None:
        self._wires.close()


class SyncHTTP(httpx.Client):
    """An httpx client whose `send` is the one place where calls are checked, authorised, judged and repeated."""

    calls: Calls
    veil = staticmethod(veil)

    def __init__(self, base: str, timeout: float, verify: Any, proxy: str | None, transport: Any) -> None:
        context, by = context_for(base, verify), proxy_for(base, proxy)
        if transport is None and (by is None or (context and by.url.scheme == "http")):
            transport = Direct(base, context, by)
        self.direct: httpx.BaseTransport = transport or httpx.HTTPTransport(verify=context or False, proxy=by)
        super().__init__(**options(base, timeout), transport=self.direct)

    def build_request(self, method: str, url: Any, **options: Any) -> httpx.Request:
        """As httpx builds it. Raises Invalid for None in a form, which httpx would send as the empty string."""
        check_form(method, url, options)
        return super().build_request(method, url, **options)

    def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        """Answer a request of the spec, or raise an AxisError. There is no streaming, no redirect, no other auth."""
        response: httpx.Response = finish(self.calls.call(self.calls.admit(request), request))
        return response

    def pages(self, name: str, kwargs: Callable[[int], dict[str, Any]]) -> Callable[[int], Any]:
        """What gets the rows of a page of an operation, by its number, as they came."""
        return lambda number: self.request(**kwargs(number), extensions={"axis": name}).json()

    async def transmit(self, request: httpx.Request, seconds: float | None, read: bool) -> httpx.Response | Lost:
        try:
            response = self.direct.handle_request(hold(request, seconds))
            response.request = request
            with closing(response):
                response.read()
        except Exception as error:  # noqa: BLE001  # a transport of the caller's own may raise anything
            return lost(error)
        if "set-cookie" in response.headers:
            self.cookies.extract_cookies(response)
        return response

    async def pause(self, seconds: float) -> bool:
        return here.stop.wait(seconds) if here.stop else bool(time.sleep(seconds))  # type: ignore[func-returns-value]  # noqa: ASYNC251

    async def wait(self, flight: Flight, seconds: float | None) -> AxisError | None:
        try:
            return flight.result(seconds)
        except TimeoutError:
            return TransportFailure("no token before the deadline")

    async def lead(self, flight: Flight, seconds: float | None, renewal: Coroutine[Any, Any, Any]) -> AxisError | None:
        failure: AxisError | None = await renewal
        return failure


class AsyncHTTP(httpx.AsyncClient):
    """The twin of SyncHTTP for asyncio. What only reads travels over aiohttp, where that is installed."""

    calls: Calls
    veil = staticmethod(veil)

    def __init__(self, base: str, timeout: float, verify: Any, proxy: str | None, transport: Any) -> None:
        context, by = context_for(base, verify), proxy_for(base, proxy)
        limits = httpx.Limits(
            max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS, keepalive_expiry=IDLE_SECONDS
        )
        self.direct: httpx.AsyncBaseTransport = transport or httpx.AsyncHTTPTransport(
            verify=context or False, limits=limits, proxy=by
        )
        super().__init__(**options(base, timeout), transport=self.direct)
        self.renewals: set[asyncio.Task[Any]] = set()
        self.reads: Any = None
        if transport is None and by is None:
            try:
                from .fast import reads
            except ImportError:
                return
            self.reads = reads.Reads(context, CONNECTIONS, IDLE_SECONDS, min(timeout, CONNECT_SECONDS), timeout)
            self.headers["User-Agent"] += f" {reads.NAME}"

    def build_request(self, method: str, url: Any, **options: Any) -> httpx.Request:
        """As SyncHTTP.build_request."""
        check_form(method, url, options)
        return super().build_request(method, url, **options)

    async def aclose(self) -> None:
        """Close the connections of both transports."""
        try:
            await super().aclose()
        finally:
            if self.reads:
                await self.reads.aclose()

    async def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        """As SyncHTTP.send."""
        response: httpx.Response = await self.calls.call(self.calls.admit(request), request)
        return response

    def pages(self, name: str, kwargs: Callable[[int], dict[str, Any]]) -> Callable[[int], Any]:
        """As SyncHTTP.pages."""

        async def page(number: int) -> Any:
            return (await self.request(**kwargs(number), extensions={"axis": name})).json()

        return self.reads.pages(self, name, kwargs) if self.reads else page

    async def transmit(self, request: Any, seconds: float | None, read: bool) -> Any:
        import asyncio

        exchange = self._read if read and self.reads else self._exchange
        try:
            if seconds is None:
                response = await exchange(request)
            else:
                async with asyncio.timeout(seconds):
                    response = await exchange(request)
        except Exception as error:  # noqa: BLE001  # a transport of the caller's own may raise anything
            return lost(error)
        if "set-cookie" in response.headers and isinstance(request, httpx.Request):
            self.cookies.extract_cookies(response)
        return response

    async def _exchange(self, request: httpx.Request) -> httpx.Response:
        response = await self.direct.handle_async_request(request)
        response.request = request
        async with aclosing(response):
            await response.aread()
        return response

    async def _read(self, request: Any) -> Any:
        answer = await self.reads.get(str(request.url), request.headers)
        if not isinstance(request, httpx.Request):
            return answer
        headers = [(name, value) for name, value in answer.raw if name.lower() != b"content-encoding"]
        return httpx.Response(answer.status_code, headers=headers, content=answer.content, request=request)

    async def pause(self, seconds: float) -> bool:
        import asyncio

        return bool(await asyncio.sleep(seconds))  # type: ignore[func-returns-value]

    async def wait(self, flight: Flight, seconds: float | None) -> AxisError | None:
        import asyncio

        try:
            return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(flight)), seconds)
        except TimeoutError:
            return TransportFailure("no token before the deadline")

    async def lead(self, flight: Flight, seconds: float | None, renewal: Coroutine[Any, Any, Any]) -> AxisError | None:
        import asyncio

        task = asyncio.create_task(renewal)
        self.renewals.add(task)
        task.add_done_callback(self.renewals.discard)
        task.add_done_callback(lambda _: self.calls.tokens.settle(flight))
        return await self.wait(flight, seconds)
