"""The transport for threads: one blocking socket a request on its way, kept for the next one."""

from __future__ import annotations

import socket
import ssl
import time
from collections import deque
from contextlib import suppress
from threading import BoundedSemaphore

import httpx

from .exchange import CHUNK_BYTES, CONNECTIONS, IDLE_SECONDS, Origin, Reader, origin, silent, written


class Connection:
    """A socket, and what reads from it."""

    def __init__(self, to: Origin, context: ssl.SSLContext, seconds: float | None) -> None:
        scheme, host, port = to
        try:
            self.socket = socket.create_connection((host, port), seconds)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if scheme == "https":
                self.socket = context.wrap_socket(self.socket, server_hostname=host)
        except TimeoutError as error:
            raise httpx.ConnectTimeout(str(error)) from None
        except OSError as error:
            raise httpx.ConnectError(str(error)) from None
        self.reader = Reader()
        self.since = time.monotonic()

    def usable(self) -> bool:
        """Whether the other side has kept it open, and is silent."""
        return time.monotonic() - self.since <= IDLE_SECONDS and silent(self.socket.fileno())

    def exchange(self, request: bytes, write: float | None, read: float | None, until: float | None) -> httpx.Response:
        """Send a request and read its answer; `until` bounds the whole, on the monotonic clock."""
        self.reader.begin()
        try:
            self.socket.settimeout(write)
            with suppress(ConnectionError):  # an answer may have come all the same, such as a refusal
                self.socket.sendall(request)
        except TimeoutError as error:
            raise httpx.WriteTimeout(str(error)) from None
        except OSError as error:
            raise httpx.WriteError(str(error)) from None
        try:
            self.socket.settimeout(read)
            while not self.reader.complete:
                if until is not None:
                    left = max(until - time.monotonic(), 0.001)
                    self.socket.settimeout(left if read is None else min(left, read))
                data = self.socket.recv(CHUNK_BYTES)
                if data:
                    self.reader.feed(data)
                else:
                    self.reader.end()
                if until is not None and time.monotonic() > until:
                    raise httpx.ReadTimeout("deadline")
        except TimeoutError as error:
            raise httpx.ReadTimeout(str(error)) from None
        except OSError as error:
            raise httpx.ReadError(str(error)) from None
        return self.reader.response()

    def close(self) -> None:
        with suppress(OSError, AttributeError):  # there may be none yet
            self.socket.close()

    __del__ = close


class BlockingTransport(httpx.BaseTransport):
    """HTTP/1.1 over blocking sockets. Answers come whole; an extension `deadline` bounds one, on the monotonic clock."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._idle: dict[Origin, deque[Connection]] = {}
        self._busy: set[Connection] = set()
        self._room = BoundedSemaphore(CONNECTIONS)
        self._closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        seconds = request.extensions.get("timeout", {})
        data, to = written(request), origin(request)
        if not self._room.acquire(timeout=seconds.get("pool")):
            raise httpx.PoolTimeout("no connection was free in time")
        try:
            idle = self._idle.setdefault(to, deque())
            connection = self._kept(idle) or Connection(to, self._context, seconds.get("connect"))
            self._busy.add(connection)
            try:
                until = request.extensions.get("deadline")
                response = connection.exchange(data, seconds.get("write"), seconds.get("read"), until)
            except BaseException:
                connection.close()
                raise
            finally:
                self._busy.discard(connection)
            if connection.reader.keep:
                connection.since = time.monotonic()
                idle.append(connection)
            else:
                connection.close()
            if self._closed:
                self.close()  # it was, meanwhile
            return response
        finally:
            self._room.release()

    def _kept(self, idle: deque[Connection]) -> Connection | None:
        """The connection that was used last, if the site has kept it open too."""
        while idle:
            try:
                connection = idle.pop()
            except IndexError:
                return None
            if connection.usable():
                return connection
            connection.close()
        return None

    def close(self) -> None:
        """Close all connections; whoever waits on one gets a ReadError or RemoteProtocolError."""
        self._closed = True
        for connection in self._busy.copy():
            with suppress(OSError):
                connection.socket.shutdown(socket.SHUT_RDWR)
        for idle in self._idle.copy().values():
            with suppress(IndexError):
                while True:
                    idle.pop().close()
