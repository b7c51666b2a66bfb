"""Calls over httpx, which no other module meets: two short drivers that do what the life of a call asks for."""

from __future__ import annotations

import ssl
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import aclosing, closing
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

import httpx

from . import __version__
from .call import Calls, Lost, Send, Steps
from .errors import AxisError, ConfigurationError, TransportFailure
from .request import check_form
from .tokens import Flight, Lead, Sleep, Wait

if TYPE_CHECKING:
    import asyncio  # at run time where it is used: it would cost those who never await as much as all of this package

CONNECT_SECONDS = 5.0
LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=5.0)
USER_AGENT = f"axis-lms/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.LocalProtocolError)
"""What httpx raises before anything has left."""

stopping: ContextVar[threading.Event | None] = ContextVar("axis_lms_stopping", default=None)
"""Set in the threads of a walk: an event that cuts their waits short."""


@cache
def shared_ssl_context() -> ssl.SSLContext:
    """One for all clients, made when it is first needed: it costs more than all else at the start."""
    return httpx.create_ssl_context()


def options(
    kind: Any, base: str, timeout: float, verify: bool | str | ssl.SSLContext, proxy: str | None, transport: Any
) -> dict[str, Any]:
    """What both httpx clients are made with. Without https there is neither an SSLContext nor a proxy unasked for.

    Where no proxy has its say, one transport answers every call: the caller's, or one of httpx's own `kind`.
    """
    secure = base.startswith("https:") and transport is None
    if isinstance(verify, str):
        verify = ssl.create_default_context(cafile=verify)
    verify = (shared_ssl_context() if verify is True else verify) if secure else False
    if transport is None and proxy is None and not (secure and getproxies().keys() & {"http", "https", "all"}):
        transport = kind(verify=verify, limits=LIMITS)
    return {
        "base_url": base,
        "headers": {"User-Agent": USER_AGENT, "Accept": "application/json"},
        "timeout": httpx.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS)),
        "limits": LIMITS,
        "verify": verify,
        "proxy": proxy,
        "trust_env": secure,
        "transport": transport,
    }


def over_aiohttp(verify: bool | ssl.SSLContext) -> tuple[httpx.AsyncBaseTransport | None, str]:
    """A faster transport and its name for the user agent; none without `axis-lms[fast]`.

    A kept connection may turn out to be closed. aiohttp would then send once more, without a word, unless the error is
    another than the one it looks for: so it is one of httpx's, and says what happened.
    """
    try:
        import aiohttp
        from httpx_aiohttp import AiohttpTransport
    except ImportError:
        return None, ""

    async def once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        try:
            return await handler(request)
        except aiohttp.ServerTimeoutError:
            raise
        except aiohttp.ClientConnectionError as error:
            left = not isinstance(error, aiohttp.ClientConnectorError)
            raise (httpx.ReadError if left else httpx.ConnectError)(str(error)) from None

    def session() -> aiohttp.ClientSession:
        context = httpx.create_ssl_context(verify)
        connector = aiohttp.TCPConnector(
            limit=LIMITS.max_connections or 0, keepalive_timeout=LIMITS.keepalive_expiry, ssl=context
        )
        return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar(), middlewares=(once,))

    return AiohttpTransport(verify=verify, client=session), f" aiohttp/{aiohttp.__version__}"


class VeiledURL(httpx.URL):
    """A URL whose query is masked wherever it is shown; httpx logs every URL."""

    def __str__(self) -> str:
        return super().__str__().partition("?")[0] + "?***"

    def __repr__(self) -> str:
        return f"URL('{self}')"


def veil(request: httpx.Request, query: dict[str, str]) -> None:
    request.url = VeiledURL(request.url.copy_merge_params(query) if query else request.url)


def lost(error: Exception) -> Lost:
    """What an httpx exception says of a request. The exception holds the request's headers and goes no further."""
    reason = "no answer in time" if isinstance(error, httpx.TimeoutException) else "no whole answer"
    reason = "no connection" if isinstance(error, UNSENT) else reason
    detail = f": {error}" if isinstance(error, httpx.ConnectError) else ""
    return Lost(f"{reason} ({type(error).__name__}{detail})", not isinstance(error, UNSENT))


def hold(request: httpx.Request, seconds: float | None) -> httpx.Request:
    """Keep each timeout of a request within what is left of its deadline."""
    if seconds is not None:
        timeouts: dict[str, float] = request.extensions["timeout"]
        request.extensions["timeout"] = {kind: min(value, seconds) for kind, value in timeouts.items()}
    return request


def bounded(chunks: Any, until: float) -> Iterator[bytes]:
    """The chunks of a body, as long as they come in time."""
    for chunk in chunks:
        if time.monotonic() > until:
            raise httpx.ReadTimeout("deadline")
        yield chunk


class SyncHTTP(httpx.Client):
    """An httpx client whose `send` is the one place where calls are checked, authorised, judged and repeated."""

    calls: Calls

    def __init__(self, *given: Any) -> None:
        super().__init__(**(made := options(httpx.HTTPTransport, *given)))
        self.direct: httpx.BaseTransport | None = made["transport"]

    def build_request(self, method: str, url: Any, **options: Any) -> httpx.Request:
        """As httpx builds it. Raises Invalid for None in a form, which httpx would send as the empty string."""
        check_form(method, url, options)
        return super().build_request(method, url, **options)

    def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        """Answer a request of the spec, or raise an AxisError. There is no streaming, no redirect, no other auth."""
        if self.is_closed:
            raise ConfigurationError("this client is closed")
        response: httpx.Response = self.run(self.calls.call(request))
        return response

    def run(self, steps: Steps) -> Any:
        """Do what the steps ask for, to their end."""
        outcome: Any = None
        try:
            while True:
                outcome = self.perform(steps.send(outcome))
        except StopIteration as done:
            return done.value
        finally:
            steps.close()

    def perform(self, effect: Send | Sleep | Lead | Wait) -> Any:
        match effect:
            case Send(request, seconds, _):
                try:
                    return self._transmit(hold(request, seconds), seconds)
                except Exception as error:  # noqa: BLE001  # a transport of the caller's own may raise anything
                    return lost(error)
            case Sleep(seconds):
                return self.pause(seconds)
            case Lead(_, _, steps):
                return self.run(steps)
            case _:
                try:
                    return effect.flight.result(effect.seconds)
                except TimeoutError:
                    return TransportFailure("no token before the deadline")

    def pause(self, seconds: float) -> bool:
        event = stopping.get()
        return event.wait(seconds) if event else bool(time.sleep(seconds))  # type: ignore[func-returns-value]

    def _transmit(self, request: httpx.Request, seconds: float | None) -> httpx.Response:
        until = seconds and time.monotonic() + seconds
        if self.direct:
            response = self.direct.handle_request(request)
            response.request = request
        else:
            response = super().send(request, auth=None, follow_redirects=False, stream=True)
        with closing(response):
            if until and not response.is_stream_consumed:
                response.stream = httpx.ByteStream(b"".join(bounded(response.stream, until)))
            response.read()
        if self.direct and "set-cookie" in response.headers:
            self.cookies.extract_cookies(response)
        return response


class AsyncHTTP(httpx.AsyncClient):
    """The twin of SyncHTTP for asyncio."""

    calls: Calls

    def __init__(self, *given: Any) -> None:
        super().__init__(**(made := options(httpx.AsyncHTTPTransport, *given)))
        self.direct: httpx.AsyncBaseTransport | None = made["transport"]
        self.reads, name = over_aiohttp(made["verify"]) if self.direct is not given[-1] else (None, "")
        self.headers["User-Agent"] += name
        self.renewals: set[asyncio.Task[Any]] = set()

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
        if self.is_closed:
            raise ConfigurationError("this client is closed")
        response: httpx.Response = await self.run(self.calls.call(request))
        return response

    async def run(self, steps: Steps) -> Any:
        """As SyncHTTP.run."""
        outcome: Any = None
        try:
            while True:
                outcome = await self.perform(steps.send(outcome))
        except StopIteration as done:
            return done.value
        finally:
            steps.close()

    async def perform(self, effect: Send | Sleep | Lead | Wait) -> Any:
        import asyncio

        match effect:
            case Send(request, seconds, read):
                transport = (read and self.reads) or self.direct
                try:
                    async with asyncio.timeout(seconds):
                        return await self._transmit(hold(request, seconds), transport)
                except TimeoutError:
                    return Lost("no answer in time (deadline)", True)
                except Exception as error:  # noqa: BLE001  # a transport of the caller's own may raise anything
                    return lost(error)
            case Sleep(seconds):
                return await self.pause(seconds)
            case Lead(flight, seconds, steps):
                task = asyncio.create_task(self.run(steps))
                self.renewals.add(task)
                task.add_done_callback(self.renewals.discard)
                task.add_done_callback(lambda _: self.calls.tokens.settle(flight))
                return await self._wait(flight, seconds)
            case _:
                return await self._wait(effect.flight, effect.seconds)

    async def pause(self, seconds: float) -> bool:
        import asyncio

        return bool(await asyncio.sleep(seconds))  # type: ignore[func-returns-value]

    async def _transmit(self, request: httpx.Request, transport: httpx.AsyncBaseTransport | None) -> httpx.Response:
        if not transport:
            return await super().send(request, auth=None, follow_redirects=False)
        response = await transport.handle_async_request(request)
        response.request = request
        async with aclosing(response):
            try:
                await response.aread()
            except UNSENT as error:  # as httpx-aiohttp calls the end of a connection; but the answer had begun
                raise httpx.ReadError(str(error)) from None
        if "set-cookie" in response.headers:
            self.cookies.extract_cookies(response)
        return response

    async def _wait(self, flight: Flight, seconds: float | None) -> AxisError | None:
        import asyncio

        try:
            return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(flight)), seconds)
        except TimeoutError:
            return TransportFailure("no token before the deadline")
