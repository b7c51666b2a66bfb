"""Blocking connections, by the standard library, whose every wait ends with the deadline of the call that waits."""

from __future__ import annotations

import io
import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
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
        got = self._raw.readinto(buffer)
        self._sock.settimeout(self._wait())  # for what comes next on the socket, such as a handshake behind a tunnel
        return got

    def close(self) -> None:
        self._raw.close()
        super().close()


class Wire:
    """One connection, and what binds its waits: the request's timeouts and deadline."""

    def __init__(self, connection: HTTPConnection) -> None:
        self.connection = connection
        self.timeout, self.until, self.since = 0.0, float("inf"), 0.0
        self.sock: Any = None  # which `connection` forgets as soon as an answer says that it closes
        connection.response_class = self._response  # type: ignore[assignment]
        connection._create_connection = self._dial  # type: ignore[attr-defined]
        connection.set_debuglevel(0)  # whatever is set for all of http.client: it would print the key

    def _response(self, sock: Any, **more: Any) -> HTTPResponse:
        return HTTPResponse(Incoming(sock, self.wait), **more)  # type: ignore[arg-type]

    def _dial(self, address: tuple[str, int], *_: Any) -> socket.socket:
        """A connection to the first address of a host that answers."""
        failure = OSError("the host has no address")
        for found in socket.getaddrinfo(*address, type=socket.SOCK_STREAM):
            one: Any = found[4]
            try:
                sock = socket.create_connection(one[:2], self.wait())
            except OSError as error:
                failure = error  # past the deadline, wait raises
            else:
                sock.settimeout(self.wait())
                return sock
        raise failure

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
            # Without a number it is what http.client says of a proxy; behind the status stand the proxy's own words.
            told = str(error) if error.errno else str(error)[: len("Tunnel connection failed: 407")]
            raise ConnectError(told) from None
        except (HTTPException, ValueError) as error:  # the proxy speaks no HTTP; a name that is none
            raise ConnectError(type(error).__name__) from None
        self.sock = self.connection.sock

    def usable(self) -> bool:
        """Whether a kept connection was not closed by the site and brings nothing that nobody asked for."""
        sock = self.connection.sock
        if getattr(sock, "pending", int)():  # unpacked by TLS, and not to be seen on the socket
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
        with suppress(BrokenPipeError, ConnectionResetError):  # the site may have answered before it had read all
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
        self._closed, self._process = False, os.getpid()

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
            if self._closed:
                raise ConnectError("the client was closed")
            wire.timeout = timeouts.get("read") or READ_SECONDS
            with wire.exchange(request) as response:
                body = response.read()
            kept = wire.connection.sock is not None and not response.will_close  # the first is the hint's
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
        self._disown()
        with suppress(IndexError):  # there is none (left); the oldest stands first
            while time.monotonic() - self._idle[0].since > IDLE_SECONDS:
                self._idle.pop(0).connection.close()
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

    def _disown(self) -> None:
        """After a fork: let go of what is the parent's."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._busy.clear()
            self._drop_idle()

    def _drop_idle(self) -> None:
        with suppress(IndexError):  # none is left
            while True:
                self._idle.pop().connection.close()

    def close(self) -> None:
        """Close all; who waits for an answer waits no more."""
        self._disown()
        self._closed = True
        for wire in list(self._busy):
            with suppress(OSError, TypeError):  # TypeError: it is not connected
                # That of an SSLSocket would have it send in the clear before it ends.
                socket.socket.shutdown(wire.sock, socket.SHUT_RDWR)
        self._drop_idle()
