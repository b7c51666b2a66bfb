"""The two clients, and the only place that meets httpx: two short drivers run the life of a call for them."""

from __future__ import annotations

import asyncio
import ssl
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from contextvars import ContextVar
from functools import cache
from typing import Any, Generic, NoReturn, Self, TypeVar

import httpx

from axis_lms_api.api import AsyncTags, SyncTags
from axis_lms_api.client import AuthenticatedClient

from . import __version__
from .call import Calls, Lost, Send, Steps
from .errors import AxisError, ConfigurationError, TransportFailure
from .site import api_key as key_of
from .site import base_url, key_credentials
from .stores import MemoryStore, TokenStore, store_name
from .tokens import Flight, Lead, Sleep, Token, Tokens, Wait

Transport = TypeVar("Transport")

CONNECT_SECONDS = 5.0
REVOKE_SECONDS = 3.0
USER_AGENT = f"axis-lms/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.LocalProtocolError)

stopping: ContextVar[threading.Event | None] = ContextVar("axis_lms_stopping", default=None)
"""Set by a walk for its threads: an event that cuts their waits short."""


@cache
def shared_ssl_context() -> ssl.SSLContext:
    """One for all clients: it costs more than all else at start, and is made for https only."""
    return httpx.create_ssl_context()


def ssl_context(verify: bool | str | ssl.SSLContext) -> bool | ssl.SSLContext:
    """What httpx takes for `verify`; a string is the path of a CA bundle."""
    if isinstance(verify, str):
        return ssl.create_default_context(cafile=verify)
    return shared_ssl_context() if verify is True else verify


class VeiledURL(httpx.URL):
    """A URL whose query is masked wherever it is shown; httpx logs every URL."""

    def __str__(self) -> str:
        return super().__str__().partition("?")[0] + "?***"

    def __repr__(self) -> str:
        return f"URL('{self}')"


class BoundedStream(httpx.SyncByteStream):
    """An answer's body that is read no longer than until a moment of the monotonic clock."""

    def __init__(self, stream: httpx.SyncByteStream, until: float) -> None:
        self._stream, self._until = stream, until

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            if time.monotonic() > self._until:
                raise httpx.ReadTimeout("deadline")
            yield chunk

    def close(self) -> None:
        self._stream.close()


def lost(error: Exception) -> Lost:
    """What an httpx exception says of the request. The exception itself holds headers, so it goes no further."""
    reason = "no whole answer came"
    if isinstance(error, httpx.TimeoutException):
        reason = "no connection in time" if isinstance(error, UNSENT) else "no answer in time"
    elif isinstance(error, httpx.ConnectError):
        reason = f"no connection ({error})"
    return Lost(f"{reason} ({type(error).__name__})", not isinstance(error, UNSENT))


def veil(request: httpx.Request, query: dict[str, str]) -> None:
    """Add `query` to the URL of a token call, and mask the whole query."""
    request.url = VeiledURL(request.url.copy_merge_params(query))


def prepare(request: httpx.Request, seconds: float | None) -> httpx.Request:
    """Hold the timeouts of a request to what is left of its deadline."""
    if seconds is not None:
        timeouts: dict[str, float | None] = request.extensions["timeout"]
        request.extensions["timeout"] = {k: seconds if v is None else min(v, seconds) for k, v in timeouts.items()}
    return request


def refuse_closed(client: SyncHTTP | AsyncHTTP) -> None:
    if client.is_closed:
        raise ConfigurationError("this client is closed")


class SyncHTTP(httpx.Client):
    """An httpx client whose `send` is the one place where calls are checked, authorised, judged and repeated."""

    calls: Calls

    def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        """Answer a request of the spec, or raise an AxisError. Redirects, auth and streaming are not for callers."""
        refuse_closed(self)
        response: httpx.Response = self.run(self.calls.call(request))
        return response

    def run(self, steps: Steps) -> Any:
        """Perform what the steps ask for, to their end."""
        outcome: Any = None
        try:
            while True:
                outcome = self._perform(steps.send(outcome))
        except StopIteration as done:
            return done.value
        finally:
            steps.close()

    def pause(self, seconds: float) -> bool:
        """Sleep; True when the walk that the call is a part of stops meanwhile."""
        event = stopping.get()
        return event.wait(seconds) if event else bool(time.sleep(seconds))  # type: ignore[func-returns-value]

    def _perform(self, effect: Any) -> Any:
        match effect:
            case Send(request, seconds):
                try:
                    return self._transmit(prepare(request, seconds), seconds)
                except httpx.HTTPError as error:
                    return lost(error)
            case Sleep(seconds):
                return self.pause(seconds)
            case Lead(_, steps, _):
                return self.run(steps)
            case Wait(flight, seconds):
                try:
                    return flight.result(seconds)
                except TimeoutError:
                    return TransportFailure("no token in time")
        raise AssertionError(effect)

    def _transmit(self, request: httpx.Request, seconds: float | None) -> httpx.Response:
        response = super().send(request, auth=None, follow_redirects=False, stream=seconds is not None)
        if seconds is not None:
            with closing(response):
                response.stream = BoundedStream(response.stream, time.monotonic() + seconds)
                response.read()
        return response


class AsyncHTTP(httpx.AsyncClient):
    """The twin of SyncHTTP."""

    calls: Calls

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.flying: set[asyncio.Task[Any]] = set()

    async def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        """As SyncHTTP.send."""
        refuse_closed(self)
        response: httpx.Response = await self.run(self.calls.call(request))
        return response

    async def run(self, steps: Steps) -> Any:
        """Perform what the steps ask for, to their end."""
        outcome: Any = None
        try:
            while True:
                outcome = await self._perform(steps.send(outcome))
        except StopIteration as done:
            return done.value
        finally:
            steps.close()

    async def pause(self, seconds: float) -> bool:
        """Sleep; cancellation ends it."""
        return bool(await asyncio.sleep(seconds))  # type: ignore[func-returns-value]

    async def _perform(self, effect: Any) -> Any:
        match effect:
            case Send(request, seconds):
                try:
                    async with asyncio.timeout(seconds):
                        return await super().send(prepare(request, seconds), auth=None, follow_redirects=False)
                except TimeoutError:
                    return Lost("no answer in time (deadline)", True)
                except httpx.HTTPError as error:
                    return lost(error)
            case Sleep(seconds):
                return await self.pause(seconds)
            case Lead(flight, steps, seconds):
                task = asyncio.create_task(self.run(steps))
                self.flying.add(task)
                task.add_done_callback(self.flying.discard)
                task.add_done_callback(lambda _: self.calls.tokens.settle(flight))
                return await self._wait(flight, seconds)
            case Wait(flight, seconds):
                return await self._wait(flight, seconds)
        raise AssertionError(effect)

    async def _wait(self, flight: Flight, seconds: float | None) -> AxisError | None:
        try:
            return await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(flight)), seconds)
        except TimeoutError:
            return TransportFailure("no token in time")


class Base(AuthenticatedClient, Generic[Transport]):
    """What both clients take, and what a generated client does that these refuse."""

    def __init__(
        self,
        address: str | None = None,
        *,
        api_key: str | None = None,
        key_style: str = "bearer",
        timeout: float = 30.0,
        deadline: float | None = None,
        attempts: int = 3,
        token_store: TokenStore | None = None,
        revoke_on_close: bool = True,
        verify: bool | str | ssl.SSLContext = True,
        proxy: str | None = None,
        transport: Transport | None = None,
    ) -> None:
        base, key = base_url(address), key_of(api_key)
        if not timeout > 0 or (deadline is not None and not deadline > 0) or attempts < 1:
            raise ConfigurationError("timeout and deadline must be more than 0 seconds, attempts at least 1")
        super().__init__(base, token="", raise_on_unexpected_status=True)
        self.__dict__.pop("token", None)
        secure = base.startswith("https:")
        self.http = self._http_class(
            base_url=base,
            headers={"User-Agent": USER_AGENT, "Accept": "application/json"},
            timeout=httpx.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS)),
            limits=httpx.Limits(max_connections=100, max_keepalive_connections=100),
            verify=ssl_context(verify) if secure and transport is None else False,
            proxy=proxy,
            trust_env=secure,
            transport=transport,
        )
        tokens = Tokens(token_store or MemoryStore(), store_name(base, key))
        self.http.calls = Calls(
            base, key_credentials(key_style, key), attempts, deadline, tokens, self.http.build_request, veil
        )
        self._revokes = revoke_on_close and token_store is None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._base_url!r})"

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise ConfigurationError("options are given once, to the constructor; for await use AsyncAxis, else Axis")

    with_headers = with_cookies = with_timeout = _refuse


class Axis(SyncTags, Base[httpx.BaseTransport]):  # type: ignore[misc]
    """A client of one Axis site. Safe to share between threads.

    `address` and `api_key` default to AXIS_ADDRESS and AXIS_API_KEY. `key_style` says how the key travels to the two
    token calls: `bearer`, `basic`, `header:NAME` or `query:NAME`. `timeout` holds for each wait for the site, in
    seconds (5 at most to connect); `deadline` for a whole call, looked at between the parts of an answer. `attempts`
    is how often a call is sent at most. With a `token_store` the token is shared and not revoked on leaving. `verify`
    takes a CA bundle or an SSLContext. Raises ConfigurationError for what cannot work; nothing is sent before a call.
    """

    http: SyncHTTP
    _http_class = SyncHTTP

    def get_httpx_client(self) -> SyncHTTP:
        """The httpx client that all calls go through."""
        return self.http

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def close(self) -> None:
        """Revoke the token, within 3 s and without complaint, and close the connections."""
        try:
            token = self.http.calls.tokens.take() if self._revokes else None
            if token and not self.http.is_closed:
                worker = threading.Thread(target=self._revoke, args=(token,), daemon=True)
                worker.start()
                worker.join(REVOKE_SECONDS)
        finally:
            self.http.close()

    def _revoke(self, token: Token) -> None:
        with suppress(AxisError, RuntimeError):
            self.http.run(self.http.calls.revoke(token, REVOKE_SECONDS))

    get_async_httpx_client = __aenter__ = __aexit__ = Base._refuse


class AsyncAxis(AsyncTags, Base[httpx.AsyncBaseTransport]):  # type: ignore[misc]
    """The twin of Axis for asyncio, with the same options. Belongs to the event loop that it is first used in."""

    http: AsyncHTTP
    _http_class = AsyncHTTP

    def get_async_httpx_client(self) -> AsyncHTTP:
        """The httpx client that all calls go through."""
        return self.http

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """As Axis.close; renewals still on their way are cancelled."""
        try:
            for task in self.http.flying:
                task.cancel()
            await asyncio.gather(*self.http.flying, return_exceptions=True)
            token = self.http.calls.tokens.take() if self._revokes else None
            if token and not self.http.is_closed:
                with suppress(AxisError, TimeoutError):
                    async with asyncio.timeout(REVOKE_SECONDS):
                        await self.http.run(self.http.calls.revoke(token, REVOKE_SECONDS))
        finally:
            await self.http.aclose()

    get_httpx_client = __enter__ = __exit__ = Base._refuse
