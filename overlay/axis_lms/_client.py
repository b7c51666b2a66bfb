"""The two clients: the tags of the API on top of checked, authorised, repeated calls."""

from __future__ import annotations

import contextvars
import json
import os
import random
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from functools import cached_property
from typing import Any, ClassVar, Generic, NoReturn, Self, TypeVar

import httpx

from axis_lms_api.api import AsyncTags, SyncTags
from axis_lms_api.client import Client as GeneratedClient
from axis_lms_api.operations import OPERATIONS

from . import _config
from ._calls import MOST_BYTES, CallRunner, Settings
from ._config import Verify, WriteStyle
from ._retries import PATIENCE_SECONDS
from ._senders import USER_AGENT, Sender, run_blocking
from ._token_stores import TokenStore, store_name
from .errors import ConfigurationError

AnyTransport = TypeVar("AnyTransport", httpx.BaseTransport, httpx.AsyncBaseTransport)
HEADERS = {"User-Agent": USER_AGENT, "Accept": "application/json", "Accept-Encoding": "gzip, deflate"}
REVOKE_SECONDS = 3.0
_begins_anew: dict[int, threading.Lock] = {}
"""One for each process: in the child of a fork no thread lets a lock of its parent go."""


class _Calls:
    """Carries out the calls of the tags and of generated functions. It holds nothing of the `Axis` that shows it."""

    def __init__(self, kind: Callable[..., Sender], *arguments: Any) -> None:
        self._kind, self._arguments = kind, arguments
        self._begin()

    def _begin(self) -> None:
        options, most_bytes, settings, store = self._arguments
        self.sender = self._kind(options, most_bytes, settings.credentials)
        name = store_name(options["base_url"], settings.key)
        self.runner = CallRunner(self.sender, settings, store, name)
        self.process = os.getpid()  # last: a thread that sees its own may use all of the above

    def ready(self) -> CallRunner:
        """Return what carries out calls, begun anew in the child of a fork. Raises ConfigurationError once closed."""
        self.sender.check()
        if self.process != os.getpid():  # pragma: no cover  # connections, locks and token are the parent's
            if any(_config.transports(self._arguments[0])):
                raise ConfigurationError("a transport has the connections of one process: make a client after the fork")
            with _begins_anew.setdefault(os.getpid(), threading.Lock()):
                if self.process != os.getpid():
                    headers = self.sender.client.headers
                    self._begin()
                    self.sender.client.headers = headers
                    self.sender.check()  # which notes the event loop
        return self.runner

    def call(self, operation: str, kwargs: dict[str, Any]) -> Any:
        """Return the payload of an operation, or for asyncio what has to be awaited for it."""
        return self.sender.run(self.ready().call(OPERATIONS[operation], kwargs))

    def request(self, **kwargs: Any) -> Any:
        """Return the response of a call, as a generated function asks its httpx client for it."""
        return self.sender.run(self.ready().respond(kwargs))

    def walk(self, *args: Any) -> Any:
        """Return the rows of all pages; see `Plan`, which is imported when one is made."""
        from ._pages import Plan

        return Plan(*args)


class _Generated(GeneratedClient):
    """A generated client that sends over the httpx client of an `Axis`, and over no other."""

    def get_httpx_client(self) -> httpx.Client:
        """Return the httpx client of the Axis. Raises ConfigurationError where there is none."""
        return self._client or self._refuse()

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the httpx client of the AsyncAxis. Raises ConfigurationError where there is none."""
        return self._async_client or self._refuse()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        """Refuse to make another httpx client, or to change or close this one, which is the Axis's own."""
        raise ConfigurationError(
            "axis.generated sends over its own Axis only, unchanged, and ends with it: "
            "the functions `sync…` take that of an Axis, the functions `asyncio…` that of an AsyncAxis"
        )

    with_headers = with_cookies = with_timeout = __enter__ = __aenter__ = _refuse


def _async_sender(*args: Any) -> Sender:
    from ._async_sender import AsyncSender  # with asyncio, which costs those who never await as much as all else here

    return AsyncSender(*args)


class _Client(Generic[AnyTransport]):
    """What the two clients have in common: their options, and what they are made of."""

    _sender_class: ClassVar[Any]
    _transport_class: ClassVar[type]

    def __init__(
        self,
        address: str | None = None,
        *,
        api_key: str | None = None,
        key_style: str = "bearer",
        write_style: WriteStyle | None = None,
        timeout: float = 30.0,
        deadline: float | None = None,
        attempts: int = 3,
        patience: float = PATIENCE_SECONDS,
        max_response_bytes: int = MOST_BYTES,
        token_store: TokenStore | None = None,
        revoke_on_close: bool = True,
        verify: Verify = True,
        proxy: str | httpx.Proxy | None = None,
        transport: AnyTransport | None = None,
        mounts: Mapping[str, AnyTransport | None] | None = None,
        http2: bool = False,
        event_hooks: Mapping[str, list[Callable[..., Any]]] | None = None,
        loads: Callable[[bytes], Any] = json.loads,
        clock: Callable[[], float] = time.monotonic,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        base, key = _config.base_url(address), _config.api_key(api_key)
        limits = {"timeout": timeout, "deadline": 1.0 if deadline is None else deadline, "patience": patience}
        for name, value in limits.items():
            _config.seconds(name, value)
        _config.whole("attempts", attempts, 1)
        _config.whole("max_response_bytes", max_response_bytes, 1)
        credentials, style = _config.key_credentials(key_style, key), _config.write_style(write_style)
        settings = Settings(key, credentials, style, deadline, attempts, patience, loads, clock, jitter)
        options: dict[str, Any] = {"headers": HEADERS, "timeout": timeout, "verify": verify, "proxy": proxy}
        options |= {"transport": transport, "mounts": mounts, "http2": http2, "event_hooks": event_hooks}
        stores = all(callable(getattr(token_store, each, None)) for each in ("lock", "load", "save"))
        if token_store is not None and (isinstance(token_store, type) or not stores):
            raise ConfigurationError("token_store must have lock, load and save, as FileStore and RedisStore do")
        for name, function in (("loads", loads), ("clock", clock), ("jitter", jitter)):
            if not callable(function):
                raise ConfigurationError(f"{name} must be a function")
        try:
            options = _config.httpx_options(base, self._transport_class, options)
            self._calls: Any = _Calls(self._sender_class, options, max_response_bytes, settings, token_store)
        except (ValueError, TypeError, AttributeError, ImportError, OSError, httpx.InvalidURL) as error:
            raise _config.refused_options(error) from None
        self._revokes = revoke_on_close and token_store is None

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied, as connections, a token and locks cannot be."""
        raise ConfigurationError("a client cannot be pickled or copied: make another with the same options")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._calls.sender.client.base_url).rstrip('/')!r})"


class Axis(_Client[httpx.BaseTransport], SyncTags):
    """A client of one Axis site. Threads may share it.

    address: the site, such as `learn.example.com/lms`. Default: AXIS_ADDRESS.
    api_key: the API key of the site. Default: AXIS_API_KEY.
    key_style: how the key travels to the two token calls: `bearer`, `basic`, `header:NAME` or `query:NAME`.
    write_style: how parameters of writes travel: `form`, `json` or `query`. Default: AXIS_WRITE_STYLE, else `form`.
    timeout: seconds to wait for the server each time, at most 5 of them to connect.
    deadline: seconds for the whole call, repeats included. Default: none. It cannot cut short the look-up of a name,
        the addresses of a host beyond the first, or an answer that trickles in of which nothing can be read yet; there
        `timeout` bounds each wait for itself.
    attempts: how often a call is sent at most. To be told to wait (429) does not use up an attempt.
    patience: seconds that a call waits at most when the site tells it to.
    max_response_bytes: a longer answer, unpacked, is a SchemaMismatch.
    token_store: where the token is shared with other clients. Default: the token is this client's own.
    revoke_on_close: revokes the token on leaving, unless it is shared by a store.
    verify: checks the site's certificate: True, the path of a CA bundle, or an `ssl.SSLContext` (which may hold a
        client's certificate). Only False itself turns the check off.
    proxy: the address of a proxy. Default: the environment's, by httpx's rules, for a site on https.
    transport, mounts, event_hooks: httpx's own. Event hooks run once for each attempt. With a transport or mounts a client
        is refused in the child of a fork.
    http2: refused, since httpx's blocking HTTP/2 mixes up threads; AsyncAxis takes it.
    loads: reads JSON from bytes, and raises ValueError for what is none; `axis_lms.fast.loads` is a faster one.
    clock, jitter: the monotonic clock, and a random number from 0 to 1; for tests.

    Raises ConfigurationError for options that cannot work.
    """

    _sender_class, _transport_class = Sender, httpx.BaseTransport

    @property
    def http(self) -> httpx.Client:
        """The httpx client that sends every attempt, for tools that take one. What it sends itself carries no token."""
        return self._calls.sender.client  # type: ignore[no-any-return]

    @cached_property
    def generated(self) -> GeneratedClient:
        """A client for the functions of `axis_lms_api.api`: `courses_get.sync(1, client=axis.generated)`."""
        return _Generated(str(self.http.base_url)).set_httpx_client(self._calls)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with suppress(Exception) if kind else nullcontext():  # which would mask the caller's
            self.close()

    def close(self) -> None:
        """Revoke the token, within 3 s and without complaint, and close the connections."""
        calls = self._calls
        calls.sender.leaving = True
        if calls.process != os.getpid():  # pragma: no cover  # the token and the connections are the parent's
            return
        try:
            if self._revokes and (token := calls.runner.tokens.give_up()):
                steps = calls.runner.revoke(token, REVOKE_SECONDS)
                caller = contextvars.copy_context()  # whose span is the parent of this call's
                worker = threading.Thread(target=caller.run, args=(run_blocking, steps), daemon=True)
                try:
                    worker.start()
                except RuntimeError:  # no thread begins any more when the interpreter ends
                    run_blocking(steps)
                else:
                    worker.join(REVOKE_SECONDS)
        finally:
            calls.sender.client.close()


class AsyncAxis(_Client[httpx.AsyncBaseTransport], AsyncTags):
    """The twin of Axis for asyncio. It belongs to the event loop that it is first used in.

    The options are those of Axis, but `deadline` bounds the whole call without exception, and `http2=True` works. A
    faster transport is `transport=axis_lms.fast.fast_transport()`.

    Raises ConfigurationError for options that cannot work, and for a call in another event loop.
    """

    _sender_class, _transport_class = staticmethod(_async_sender), httpx.AsyncBaseTransport

    @property
    def http(self) -> httpx.AsyncClient:
        """The httpx client that sends every attempt, for tools that take one. What it sends itself carries no token."""
        return self._calls.sender.client  # type: ignore[no-any-return]

    @cached_property
    def generated(self) -> GeneratedClient:
        """A client for the functions of `axis_lms_api.api`: `await courses_get.asyncio(1, client=axis.generated)`."""
        return _Generated(str(self.http.base_url)).set_async_httpx_client(self._calls)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with suppress(Exception) if kind else nullcontext():
            await self.aclose()

    async def aclose(self) -> None:
        """Revoke the token, within 3 s and without complaint, and close the connections; what is on its way ends."""
        calls = self._calls
        if calls.process != os.getpid():  # pragma: no cover
            calls.sender.leaving = True
            return
        revokes = self._revokes and not calls.sender.is_closed
        async with calls.sender.one_leaves:  # whoever leaves it at the same time does not end the revocation
            try:
                await calls.sender.end_work()
                if revokes and (token := calls.runner.tokens.give_up()):
                    await calls.runner.revoke(token, REVOKE_SECONDS)
            finally:
                await calls.sender.aclose()
