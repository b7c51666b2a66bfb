"""Defines `Sandbox`, with its transports and its server."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from . import browsers, control
from .engine import Engine
from .reply import Answer, as_json, web_page
from .requirements import load
from .site import Site
from .transports import AsyncTransport, Transport

if TYPE_CHECKING:
    from .serving import Application


class Sandbox(Engine):
    """An Axis LMS site in memory.

    users, seed: make the world; the same seed is the same world everywhere.
    key: the API key.
    site: a `Site`, or names of `SITES` and `TRAITS` joined by commas, as in "lms,pages-small".
    clock: tells seconds since 1970.
    control: whether the control endpoint `/_sandbox/` and the page at `/` answer.
    state: a file that `save` wrote.
    """

    def __init__(
        self,
        *,
        users: int = 1000,
        seed: int = 1,
        key: str = "sandbox-key",
        site: str | Site = "plain",
        clock: Callable[[], float] = time.time,
        control: bool = True,
        state: str | Path | None = None,
    ) -> None:
        super().__init__(users=users, seed=seed, key=key, site=site, clock=clock, state=state)
        self.control = control

    def transport(self) -> Transport:
        """Return a transport for `httpx.Client` and `Axis` that needs no socket."""
        return Transport(self.handle)

    def async_transport(self) -> AsyncTransport:
        """Return a transport for `httpx.AsyncClient` and `AsyncAxis` that needs no socket."""
        return AsyncTransport(self.handle)

    @property
    def app(self) -> Application:
        """The sandbox as an ASGI application."""
        application: Application = load("serving").application(self.handle)
        return application

    def serve(self, port: int = 0, host: str = "127.0.0.1", http: str = "auto") -> AbstractContextManager[str]:
        """Serve on a socket in a thread. Yields the address for a client."""
        served: AbstractContextManager[str] = load("serving").serving(self.handle, self.site.base, host, port, http)
        return served

    def handle(self, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Answer one request.

        `path` and `query` as they came, percent-encoded; the names of `headers` in lower case.
        """
        origin = headers.get("origin")
        if origin is None or not browsers.may_ask(origin):
            return self._handle(method, path, query, headers, body)
        if method == "OPTIONS":
            return browsers.preflight(origin, headers)
        return browsers.readable(self._handle(method, path, query, headers, body), origin)

    def _handle(self, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if path.startswith(control.PREFIX):
            if not self.control:
                return web_page(404)
            with self._lock:
                return as_json(*control.answer(self, method, path, query, body), Site())
        if self.control and method == "GET" and path in browsers.PAGE:
            with self._lock:
                return browsers.page(path, self.site.base, self.key, self.tokens.issue)
        return self.answer(method, path, query, headers, body)
