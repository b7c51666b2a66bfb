"""Serves prepared answers in Python, for https and without a C compiler, with a bare asyncio protocol.

python server.py ROUTES LATENCY_MS JITTER_MS [CERTIFICATE]
"""

from __future__ import annotations

import asyncio
import random
import ssl
import sys
from pathlib import Path

Routes = dict[str, tuple[bytes, int]]


def load(file: str) -> Routes:
    routes: Routes = {}
    for line in Path(file).read_text().splitlines():
        path, body = line.split("\t")
        path, _, last = path.partition("*")
        routes[path] = (body.encode(), int(last or 0))
    return routes


def answer(routes: Routes, target: str) -> bytes:
    path = target.partition("?")[0]
    status, body = "200 OK", b"[]"
    if path in routes:
        body = routes[path][0]
    else:
        stem, _, number = path.rstrip("/").rpartition("page")
        found = routes.get(stem)
        if found is None:
            status, body = "404 Not Found", b'{"status": "404"}'
        elif int(number) <= found[1]:
            pieces = found[0].split(b"@@@@@@@")
            first = 1_000_000 + int(number) * 100
            body = pieces[0] + b"".join(b"%d%s" % (first + i, piece) for i, piece in enumerate(pieces[1:]))
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Connection(asyncio.Protocol):
    def __init__(self, routes: Routes, latency: float, jitter: float) -> None:
        self.routes, self.latency, self.jitter, self.filled = routes, latency, jitter, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.filled += data
        if b"\r\n\r\n" not in self.filled:
            return
        ready = answer(self.routes, self.filled.split(b" ", 2)[1].decode("ascii"))
        self.filled = b""
        if self.latency:
            wait = self.latency + random.uniform(-self.jitter, self.jitter)
            asyncio.get_running_loop().call_later(wait, self.transport.write, ready)
        else:
            self.transport.write(ready)


async def main(file: str, latency: str, jitter: str, certificate: str | None = None) -> None:
    routes, seconds = load(file), (float(latency) / 1000, float(jitter) / 1000)
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(routes, *seconds), "127.0.0.1", 0, ssl=context, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
