"""Sends requests over httpx and waits, for threads or for asyncio.

Calls, tokens and walks are written once, as coroutines. The blocking client never suspends: its coroutines do their
work synchronously, which is what lets `run_blocking` drive them with one `send(None)`.
"""

from __future__ import annotations

import math
import os
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextvars import ContextVar
from itertools import takewhile
from typing import Any, NoReturn, TypeVar

import httpx

from axis_lms_api.operations import Operation

from ._calls import CallRunner, Settings
from ._config import Credentials
from ._requests import Request, failed
from ._responses import Response
from ._secrets import MaskedRequest, attempting
from ._token_stores import TokenStore, store_name
from ._tokens import Renewal
from ._version import __version__
from .errors import AxisError, ConfigurationError, Invalid, SchemaMismatch, TransportFailure

T = TypeVar("T")
USER_AGENT = f"axis-lms/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
"""What httpx raises before anything of a request has left."""
CREDENTIAL_HEADERS = frozenset({"authorization", "proxy-authorization"})
ENCODINGS = ("gzip", "deflate", "identity")
"""Encodings that are asked for: others, and several at once, may unpack one part of an answer to any size."""
KNOWN_ENCODINGS = {*ENCODINGS, "br", "compress", "x-compress", "x-gzip", "zstd"}
"""Those that are named in an error; any other word may be a secret that a site sends back."""

_begins_anew: dict[int, threading.Lock] = {}
"""One for each process: in the child of a fork no thread lets a lock of its parent go."""

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
        """Leave the cookies of an answer where they are."""


class HTTP:
    """What the two httpx clients have in common: how they are made, what they send, and a jar that is always empty."""

    def __init__(self, options: dict[str, Any], most_bytes: int, settings: Settings, store: TokenStore | None) -> None:
        self._arguments = options, most_bytes, settings, store
        self._base, self._most_bytes, self.leaving = options["base_url"], most_bytes, False
        self._own_transports = [options["transport"], *(options["mounts"] or {}).values()]
        self._credentials = CREDENTIAL_HEADERS.union(header.lower() for header in settings.credentials.headers)
        super().__init__(**options)
        name = store_name(self._base, settings.key)
        self.runner = CallRunner(self, settings, store, name)  # type: ignore[arg-type]
        self.process = os.getpid()  # last: a thread that sees its own may use all of the above

    @property
    def is_closed(self) -> bool:
        """Whether no further call goes out."""
        return bool(self.leaving or super().is_closed)  # type: ignore[misc]

    @property
    def cookies(self) -> httpx.Cookies:
        """An empty jar. What is put into it is lost."""
        return _NoCookies()

    @cookies.setter
    def cookies(self, cookies: Any) -> None:
        raise ConfigurationError("this API has no cookies")

    def request(self: Any, method: str, url: Any, **kwargs: Any) -> Any:
        """Carry out the operation at a path of the API, as the generated functions ask for it.

        Raises AxisError. There is no streaming, no redirect, no other authentication.
        """
        return self.run(self.ready().respond(method, str(url), kwargs))

    def send(self, request: httpx.Request, **_: Any) -> NoReturn:
        """Refuse a request that was built elsewhere: it would go past the token and the checks."""
        raise ConfigurationError("axis.http sends operations of the spec only: call axis.<tag>.<operation> or request")

    def make(self: Any, request: Request, credentials: Credentials, seconds: float) -> httpx.Request:
        """Return the request as httpx sends it, with what is secret in it masked wherever it is shown.

        Credentials go to the configured address only. `seconds` is what is left of the call's deadline.
        """
        operation, options = request.operation, dict(request.options)
        query = {**options.get("params", {}), **credentials.query}
        if query:
            options["params"] = query
        if seconds < math.inf:
            waits = {name: min(value or seconds, seconds) for name, value in self.timeout.as_dict().items()}
            options["timeout"] = httpx.Timeout(**waits)
        secret = bool(query and (credentials.query or any(o.secret and o.name in query for o in operation.parameters)))
        try:
            plain = self.build_request(operation.method, self._base + request.url, **options)
        except httpx.InvalidURL:
            reason = "the values make an address that is too long; nothing was sent"
            raise failed(Invalid, operation, reason, maybe_applied=False) from None
        built = MaskedRequest(plain, self._credentials, secret)
        for name, value in credentials.headers.items():
            built.headers[name] = value
        return built


def odd_encoding(operation: Operation, response: httpx.Response) -> SchemaMismatch | None:
    """Return what is said of an answer that is packed as nobody asked for, or None for any other."""
    encoding = response.headers.get("Content-Encoding", "identity")
    if encoding.lower() in ENCODINGS:
        return None
    known = set(encoding.lower().split(", ")) <= KNOWN_ENCODINGS
    reason = (
        f"an answer packed {f'as {encoding!r}' if known else 'in an unknown way'}; this client asks for gzip or deflate"
    )
    return failed(SchemaMismatch, operation, reason, status=response.status_code)


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


class Bounded(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The stream of an answer that stops at a deadline, or after too many bytes, even while nothing can be unpacked yet.

    It also keeps what was unpacked of it.

    ending: whether the answer has come to its end. From then on its connection is given back.
    """

    def __init__(self, stream: Any, most_bytes: int, until: float = math.inf) -> None:
        self._stream: Any = stream
        self._most_bytes, self._until = most_bytes, until
        self._packed, self._body = 0, bytearray()
        self._late = self.ending = False

    def _goes_on(self, part: bytes) -> bool:
        self._packed += len(part)
        self._late = time.monotonic() > self._until
        return not self._late and self._packed <= self._most_bytes

    def __iter__(self) -> Iterator[bytes]:
        return takewhile(self._goes_on, self._stream)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            if not self._goes_on(part):
                return
            yield part

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        self.ending = True
        await self._stream.aclose()

    def keep(self, part: bytes) -> bool:
        """Keep a part of the body, unpacked. Return whether there may be more."""
        self._body += part
        return len(self._body) <= self._most_bytes

    def outcome(self, operation: Operation, response: httpx.Response) -> Response | AxisError:
        """Return the answer that was read, or what cut it short."""
        if self._late:
            return failed(TransportFailure, operation, "no answer in time (the deadline)")
        if max(self._packed, len(self._body)) > self._most_bytes:
            reason = f"an answer of more than {self._most_bytes:,} bytes, unpacked; max_response_bytes allows more"
            return failed(SchemaMismatch, operation, reason, status=response.status_code)
        self._stream = None  # it refers to the response, which refers to this: nothing of either would be freed at once
        return Response(response.status_code, response.headers, bytes(self._body))


class SyncHTTP(HTTP, httpx.Client):
    """An httpx client that gives each `request` the life of a call: checked, authorised, judged, repeated."""

    run = staticmethod(run_blocking)

    def ready(self) -> CallRunner:
        """Return what carries out calls, begun anew in the child of a fork. Raises ConfigurationError once closed."""
        if self.is_closed:
            raise ConfigurationError("this client is closed")
        if self.process != os.getpid():  # pragma: no cover  # connections, locks and token are the parent's
            if any(self._own_transports):
                raise ConfigurationError("a transport has the connections of one process: make a client after the fork")
            with _begins_anew.setdefault(os.getpid(), threading.Lock()):
                if self.process != os.getpid():
                    headers = self.headers
                    SyncHTTP.__init__(self, *self._arguments)
                    self.headers = headers
        return self.runner

    async def attempt(self, request: Request, credentials: Credentials, seconds: float) -> Response | AxisError:
        """Send one request over httpx, and read its answer. `seconds` is what is left of the call's deadline."""
        operation = request.operation
        until = time.monotonic() + seconds
        built = self.make(request, credentials, seconds)
        token = attempting.set(True)
        try:
            response = httpx.Client.send(self, built, stream=True, auth=None, follow_redirects=False)
            response.stream = stream = Bounded(response.stream, self._most_bytes, until)
            try:
                if unread := odd_encoding(operation, response):
                    return unread
                for part in response.iter_bytes():
                    if not stream.keep(part):
                        break
            finally:
                response.close()
            return stream.outcome(operation, response)
        except Exception as error:  # noqa: BLE001  # what is no failure of the network is raised again
            return lost(operation, error, self.is_closed)
        finally:
            attempting.reset(token)

    @property
    def stopped(self) -> bool:
        """Whether nobody wants the caller's work any more."""
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
