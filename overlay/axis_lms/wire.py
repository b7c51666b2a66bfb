"""Blocking connections, by the standard library, whose every wait ends with the deadline of the call that waits."""

from __future__ import annotations

import io
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ssl

CONNECT_SECONDS, READ_SECONDS, IDLE_SECONDS = 5.0, 30.0, 5.0


class ConnectError(Exception):
    """No connection could be made."""


class ConnectTimeout(Exception):
    """No connection could be made in time."""


class Incoming(io.RawIOBase):
    """What comes on a connection. `wait` gives the seconds that it may still wait, and raises TimeoutError for none."""

    def __init__(self, sock: socket.socket, wait: Callable[[], float]) -> None:
        self._sock, self._wait, self._raw = sock, wait, sock.makefile("rb", buffering=0)

    def makefile(self, _: str) -> io.BufferedReader:
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._wait())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class Wire:
    """One connection, and what binds its waits: the request's timeouts and deadline."""

    def __init__(self, connection: HTTPConnection) -> None:
        self.connection = connection
        self.timeout, self.until, self.since = 0.0, float("inf"), 0.0
        connection.response_class = self._response  # type: ignore[assignment]

    def _response(self, sock: Any, **more: Any) -> HTTPResponse:
        return HTTPResponse(Incoming(sock, self.wait), **more)  # type: ignore[arg-type]

    def wait(self) -> float:
        seconds = min(self.timeout, self.until - time.monotonic())
        if seconds <= 0:
            raise TimeoutError("deadline")
        return seconds

    def open(self) -> None:
        try:
            self.connection.timeout = self.wait()
            self.connection.connect()
        except TimeoutError as error:
            raise ConnectTimeout(str(error)) from None
        except OSError as error:
            raise ConnectError(str(error)) from None

    def usable(self) -> bool:
        """Whether a kept connection is neither old nor closed by the site, nor brings what nobody asked for."""
        sock = self.connection.sock
        if time.monotonic() - self.since > IDLE_SECONDS:
            return False
        sock.settimeout(0)
        try:
            socket.socket.recv(sock, 1, socket.MSG_PEEK)
        except BlockingIOError:
            return True
        except OSError:
            pass
        return False

    def exchange(self, request: Any) -> HTTPResponse:
        """Send an `httpx.Request`; the answer's head."""
        connection = self.connection
        target = request.url.raw_path.decode("ascii")
        connection.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in request.headers.raw:
            connection.putheader(name, value)
        connection.sock.settimeout(self.wait())
        connection.endheaders(request.content or None)
        response = connection.getresponse()
        while response.status < 200:  # a hint of what is to come; the answer follows
            response.headers = response.msg = None  # type: ignore[assignment]
            response.begin()
        return response


class Wires:
    """The connections of one client to one site, whose `base` is an `httpx.URL`; by `tunnel`, a proxy's address and the
    headers for it, where there is one.
    """

    def __init__(self, base: Any, context: ssl.SSLContext | None, tunnel: tuple[Any, dict[str, str]] | None) -> None:
        self._base, self._context, self._tunnel = base, context, tunnel
        self._idle: list[Wire] = []
        self._busy: set[Wire] = set()
        self._closed = False

    def exchange(self, request: Any) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        """Send an `httpx.Request`: the status, the headers and the body of the answer."""
        timeouts = request.extensions.get("timeout") or {}
        wire, kept = self._take(), False
        wire.until = request.extensions.get("until") or float("inf")
        self._busy.add(wire)
        try:
            if wire.connection.sock is None:
                wire.timeout = timeouts.get("connect") or CONNECT_SECONDS
                wire.open()
            wire.timeout = timeouts.get("read") or READ_SECONDS
            with wire.exchange(request) as response:
                body = response.read()
            kept = wire.connection.sock is not None
            headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in response.getheaders()]
            return response.status, headers, body
        finally:
            self._busy.discard(wire)
            wire.since = time.monotonic()
            if kept and not self._closed:
                self._idle.append(wire)
            else:
                wire.connection.close()

    def _take(self) -> Wire:
        with suppress(IndexError):  # there is none
            while not (wire := self._idle.pop()).usable():
                wire.connection.close()
            return wire
        site = self._base.raw_host.decode("ascii"), self._base.port or 443
        if self._context is None:
            return Wire(HTTPConnection(site[0], self._base.port or 80))
        if self._tunnel is None:
            return Wire(HTTPSConnection(*site, context=self._context))
        proxy, headers = self._tunnel
        connection = HTTPSConnection(proxy.raw_host.decode("ascii"), proxy.port or 80, context=self._context)
        connection.set_tunnel(*site, headers=headers)
        return Wire(connection)

    def close(self) -> None:
        """Close all; who waits for an answer waits no more."""
        self._closed = True
        for wire in list(self._busy):
            with suppress(OSError, AttributeError):  # AttributeError: it is not connected
                wire.connection.sock.shutdown(socket.SHUT_RDWR)
        with suppress(IndexError):
            while True:
                self._idle.pop().connection.close()
