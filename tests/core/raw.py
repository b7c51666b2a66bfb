"""A server on a raw socket: a script says what it answers, also where that is no valid HTTP."""

from __future__ import annotations

import json
import re
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

Script = Callable[["Served"], "bytes | None"]
KEY = "raw-key-9f2c"
TOKEN = "raw-token-71ab"
COURSE: dict[str, str] = dict.fromkeys(
    "id name catalog_id description is_active created last_updated admin_keyword_tags user_keyword_tags passing_score "
    "for_sale price thumbnail webhook".split(),
    "",
) | {"id": "1"}


@dataclass
class Served:
    """One request, and the connection that it came on."""

    connection: socket.socket
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    number: int
    """The number of this request, from 1; requests for tokens are not counted."""

    def reset(self) -> None:
        """Close the connection with a reset instead of an end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def trickle(self, data: bytes, pause: float, stop: threading.Event) -> None:
        """Send byte by byte, until `stop` is set."""
        for place in range(len(data)):
            if stop.wait(pause):
                return
            self.connection.sendall(data[place : place + 1])


@dataclass
class RawServer:
    """The address of a running server, and the requests that it got."""

    address: str
    seen: list[tuple[str, str]] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def count(self, part: str = "/api.php/") -> int:
        """Count the requests whose path contains this."""
        return sum(part in path for _, path in self.seen)

    @property
    def calls(self) -> int:
        """The number of requests that were not for tokens."""
        return sum("/token/" not in path for _, path in self.seen)


def answer(status: int = 200, body: Any = None, **headers: str) -> bytes:
    """Return an HTTP answer as it is sent; a body of bytes is sent as it is, all else as JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status} Reason", f"Content-Length: {len(data)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + data


def token_answer(served: Served) -> bytes | None:
    """Return the answer to one of the two token calls; None for all other calls."""
    if "/token/request/" in served.path:
        return answer(body={"token": TOKEN, "expires": "2026-11-23 07:00:00"})
    return answer(body={"status": "200"}) if "/token/revoke/" in served.path else None


@contextmanager
def raw_server(
    script: Script, *, tokens: Script = token_answer, context: ssl.SSLContext | None = None
) -> Iterator[RawServer]:
    """Serve a script: it returns the bytes to answer with, or None when it has used the connection itself.

    With a `context` the server speaks TLS, and the address has no scheme.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    server = RawServer(f"{'' if context else 'http://'}127.0.0.1:{listener.getsockname()[1]}")
    lock = threading.Lock()
    open_connections: set[socket.socket] = set()

    def converse(connection: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(connection, True) if context else connection as connection:
            while request := read_request(connection):
                method, path, headers, body = request
                with lock:
                    server.seen.append((method, path))
                    number = server.calls
                served = Served(connection, method, path, headers, body, number)
                reply = tokens(served) if "/token/" in path else script(served)
                if reply is None:
                    break
                connection.sendall(reply)
        open_connections.discard(connection)

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                open_connections.add(connection)
                threading.Thread(target=converse, args=(connection,), daemon=True, name="raw").start()

    threading.Thread(target=accept, daemon=True, name="raw").start()
    try:
        yield server
    finally:
        server.stop.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for connection in list(open_connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def read_request(connection: socket.socket) -> tuple[str, str, dict[str, str], bytes] | None:
    """Read one request from a connection; return None at its end."""
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return None
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ")
    path = re.sub("^http://[^/]*", "", path)  # a proxy gets the whole address
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", 0)):
        body += connection.recv(65536)
    return method, path, headers, body


def wait_until(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Wait until other threads make a condition true; return False when they do not within some seconds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True
