"""Sends requests over httpx and waits, for threads or for asyncio.

Calls, tokens and walks are written once, as coroutines. The blocking client never suspends: its coroutines do their
work synchronously, which is what lets `run_blocking` drive them with one `send(None)`.
"""

from __future__ import annotations

import math
import sys
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import closing
from contextvars import ContextVar
from typing import Any, TypeVar

import httpx

from axis_lms_api.operations import Operation

from ._config import Credentials
from ._requests import Request, failed
from ._responses import Response
from ._secrets import MaskedRequest, attempting
from ._version import __version__
from .errors import AxisError, ConfigurationError, Invalid, SchemaMismatch, TransportFailure

T = TypeVar("T")
Renewal = Future["Exception | None"]
"""A token request on its way. Its result is None (look again), or the failure that all who wait share."""
USER_AGENT = f"axis-lms/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
"""What httpx raises before anything of a request has left."""
CREDENTIAL_HEADERS = frozenset({"authorization", "proxy-authorization"})
ENCODINGS = ("gzip", "deflate", "identity")
"""Encodings that are asked for: others, and several at once, may unpack one part of an answer to any size."""

cancelled: ContextVar[threading.Event | None] = ContextVar("cancelled", default=None)
"""An event that cuts the pauses of blocking calls short, set for the threads of a walk and of other work that may stop."""


def run_blocking(steps: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end that never suspends, because what it waits for blocks."""
    try:
        steps.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    steps.close()
    raise RuntimeError("a coroutine of the blocking client suspended")


class _NoCookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        """Leave the cookies of an answer where they are: to read them costs a tenth of a call."""


class WithoutCookies:
    """An httpx client that neither keeps cookies nor sends any. What is put into its jar is lost."""

    cookies = property(lambda self: _NoCookies())


class SyncClient(WithoutCookies, httpx.Client):
    """The httpx client of an Axis."""


class Sender:
    """Sends single attempts over an httpx client, and waits. This one is for threads; AsyncSender is for tasks.

    leaving: whether no further call is to go out.
    """

    client_class: Any = SyncClient
    run: Any = staticmethod(run_blocking)

    def __init__(self, options: dict[str, Any], most_bytes: int, credentials: Credentials) -> None:
        self._base, self._most_bytes, self.leaving = options["base_url"], most_bytes, False
        self._credential_headers = CREDENTIAL_HEADERS.union(map(str.lower, credentials.headers))
        self.client = self.client_class(**options)

    @property
    def is_closed(self) -> bool:
        """Whether no further call goes out."""
        return bool(self.leaving or self.client.is_closed)

    def check(self) -> None:
        """Raise ConfigurationError if no call can go out from here."""
        if self.is_closed:
            raise ConfigurationError("this client is closed")

    def make(self, request: Request, credentials: Credentials, seconds: float) -> httpx.Request:
        """Return the request as httpx sends it, with what is secret in it masked wherever it is shown.

        Credentials go to the configured address only. `seconds` is what is left of the call's deadline.
        """
        operation, options = request.operation, dict(request.options)
        query = {**options.get("params", {}), **credentials.query}
        if query:
            options["params"] = query
        if seconds < math.inf:
            waits = {name: min(value or seconds, seconds) for name, value in self.client.timeout.as_dict().items()}
            options["timeout"] = httpx.Timeout(**waits)
        secret = bool(query and (credentials.query or any(o.secret and o.name in query for o in operation.parameters)))
        try:
            plain = self.client.build_request(operation.method, self._base + request.url, **options)
        except httpx.InvalidURL:
            reason = "the values make an address that is too long; nothing was sent"
            raise failed(Invalid, operation, reason, maybe_applied=False) from None
        built = MaskedRequest(plain, self._credential_headers, secret)
        for name, value in credentials.headers.items():
            built.headers[name] = value
        return built

    async def attempt(self, request: Request, credentials: Credentials, seconds: float) -> Response | AxisError:
        """Send one request, and read its answer. `seconds` is what is left of the call's deadline."""
        operation, until, body = request.operation, time.monotonic() + seconds, bytearray()
        built = self.make(request, credentials, seconds)
        token = attempting.set(True)
        try:
            with closing(self.client.send(built, stream=True, auth=None, follow_redirects=False)) as response:
                if failure := self.unread(operation, response):
                    return failure
                for part in response.iter_bytes():
                    body += part
                    if failure := self.unread(operation, response, len(body), until):
                        return failure
            response.stream = httpx.ByteStream(b"")  # the one before keeps the response until garbage is collected
            return Response(response.status_code, response.headers, bytes(body))
        except Exception as error:  # noqa: BLE001  # what is no failure of the network is raised again
            return lost(operation, error, self.is_closed)
        finally:
            attempting.reset(token)

    def unread(
        self, operation: Operation, response: httpx.Response, size: int = 0, until: float = math.inf
    ) -> AxisError | None:
        """Return why no more of an answer is read, of which `size` bytes were unpacked; None to go on."""
        if not size and response.headers.get("Content-Encoding", "identity").lower() not in ENCODINGS:
            reason = "an answer packed as nobody asked for; this client asks for gzip or deflate"
            return failed(SchemaMismatch, operation, reason, status=response.status_code)
        if size > self._most_bytes:
            reason = f"an answer of more than {self._most_bytes:,} bytes, unpacked; max_response_bytes allows more"
            return failed(SchemaMismatch, operation, reason, status=response.status_code)
        if until < math.inf and time.monotonic() > until:
            return failed(TransportFailure, operation, "no answer in time (the deadline)")
        return None

    @property
    def stopped(self) -> bool:
        """Whether nobody wants the caller's work any more. Of tasks, which are cancelled then, there is nothing to tell."""
        event = cancelled.get()
        return event is not None and event.is_set()

    async def sleep(self, seconds: float) -> bool:
        """Wait. Return True when the wait was cut short, because the caller's work is stopped."""
        event = cancelled.get()
        if event is None:
            time.sleep(seconds)  # noqa: ASYNC251
            return False
        return event.wait(seconds)

    async def in_thread(self, work: Callable[[], Any]) -> Any:
        """Do blocking work of a store where it holds up nobody else."""
        return work()

    async def join_renewal(self, renewal: Renewal, seconds: float) -> Exception | None:
        """Wait for a renewal, at most `seconds`, and return its result."""
        try:
            return renewal.result(min(seconds, threading.TIMEOUT_MAX))
        except TimeoutError:
            return TransportFailure("no token before the deadline", maybe_applied=False)

    async def start_renewal(
        self, renewal: Renewal, seconds: float, work: Coroutine[Any, Any, Exception | None]
    ) -> Exception | None:
        """Do the same after starting `work`, which for asyncio runs to its end even if this caller is cancelled."""
        return await work


def settle(renewal: Renewal, failure: Exception | None = None) -> None:
    """End a renewal, if it has not ended."""
    if not renewal.done():
        renewal.set_result(failure)


def lost(operation: Operation, error: Exception, closed: bool) -> TransportFailure:
    """Return what a failure of the network says of a request. The exception may hold its headers, and goes no further.

    `maybe_applied` tells of it whether the request, or a part of it, may have left this machine.

    Raises what is none: it is of a test's double, and reaches the caller as it is. httpx itself raises only subclasses of
    TimeoutException; pytest-httpx raises that class for what nobody mocked.
    """
    if closed and isinstance(error, RuntimeError):
        return failed(TransportFailure, operation, "the client was closed")
    if type(error).__module__ == "socksio.exceptions":  # httpx lets it through
        reason = "no connection (the proxy does not speak SOCKS)"
        return failed(TransportFailure, operation, reason, maybe_applied=False)
    if not isinstance(error, httpx.RequestError | OSError) or type(error) is httpx.TimeoutException:
        raise error
    request_sent = not isinstance(error, NEVER_SENT)
    reason = "no answer in time" if isinstance(error, httpx.TimeoutException) else "no whole answer"
    reason = reason if request_sent else "no connection"
    detail = f": {error}" if isinstance(error, httpx.ConnectError | httpx.ProxyError) and str(error) else ""
    reason = f"{reason} ({type(error).__name__}{detail})"
    return failed(TransportFailure, operation, reason, maybe_applied=request_sent)
