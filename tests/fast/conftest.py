"""A server on a raw socket, and one way to ask both transports of a kind."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx
import pytest

from axis_lms import fast

Script = Callable[[socket.socket, int], None]
TIMEOUTS = {"connect": 2.0, "read": 0.2, "write": 2.0, "pool": 0.2}
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


def heard(connection: socket.socket) -> bytes:
    """One request; nothing at the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return b""
        data += part
    return data


def reset(connection: socket.socket) -> None:
    """Close with a reset instead of an end."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class Server:
    """Runs a script for each connection, which gets the connection and how many came before."""

    def __init__(self, script: Script, context: ssl.SSLContext | None = None) -> None:
        self.script, self.context = script, context
        self.connections, self.open = 0, 0
        self.changed = threading.Condition()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]

    def run(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                self.connections += 1
                threading.Thread(target=self.serve, args=(connection, self.connections - 1), daemon=True).start()

    def serve(self, connection: socket.socket, number: int) -> None:
        with self.changed:
            self.open += 1
        with suppress(OSError):
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            self.script(connection, number)
        connection.close()
        with self.changed:
            self.open -= 1
            self.changed.notify_all()

    def all_closed(self) -> bool:
        """Whether every connection has come to its end, within 2 s."""
        with self.changed:
            return self.changed.wait_for(lambda: self.open == 0, 2)


@contextmanager
def serving(script: Script, context: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(script, context)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield server
    finally:
        with suppress(OSError):
            server.listener.shutdown(socket.SHUT_RDWR)
        server.listener.close()


class Asker:
    """Asks over one transport, as often as it is called; gives the response or the exception."""

    def __init__(self, kind: str, context: ssl.SSLContext | None = None) -> None:
        self.kind = kind
        checked = context or httpx.create_ssl_context(verify=False)
        made: dict[str, Callable[[], Any]] = {
            "blocking": lambda: fast.blocking_transport(checked),
            "tasks": lambda: fast.task_transport(checked),
            "httpx": lambda: httpx.HTTPTransport(verify=checked),
        }
        self.transport = made[kind]()
        self.runner = asyncio.Runner() if kind == "tasks" else None

    def __call__(self, port: int, scheme: str = "http", **options: Any) -> Any:
        extensions = {"timeout": TIMEOUTS | options.pop("timeout", {})} | options.pop("extensions", {})
        url = f"{scheme}://localhost:{port}/x"
        request = httpx.Request(options.pop("method", "GET"), url, extensions=extensions, **options)
        try:
            if self.runner:
                return self.runner.run(self.transport.handle_async_request(request))
            response = self.transport.handle_request(request)
            response.read()
            response.close()
        except httpx.HTTPError as error:
            return error
        return response

    def close(self) -> None:
        if self.runner:
            self.runner.run(self.transport.aclose())
            self.runner.close()
        else:
            self.transport.close()


@pytest.fixture(params=["blocking", "tasks"])
def ask(request: pytest.FixtureRequest) -> Iterator[Asker]:
    asker = Asker(request.param)
    yield asker
    asker.close()
