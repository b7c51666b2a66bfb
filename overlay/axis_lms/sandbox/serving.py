"""Serves the sandbox on a socket, with an ASGI application and a server in a thread."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import uvicorn

from .reply import Answer, Answering, pieces

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


def application(handle: Answering) -> Application:
    """Return an ASGI application that answers as `handle` does.

    A request whose caller went away before all of it came is not carried out: half a form would be a write that nobody meant.
    """

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise RuntimeError(f"the sandbox speaks HTTP, not {scope['type']}")
        body, more = b"", True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            more = message.get("more_body", False)
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        path, query = scope["raw_path"].decode("latin-1"), scope["query_string"].decode("latin-1")
        answer = handle(scope["method"], path, query, headers, body)
        if answer.delay or answer.mishap:
            await _badly(answer, receive, send)
        else:
            await send(_start(answer))
            await send({"type": "http.response.body", "body": answer.body})

    return app


def _start(answer: Answer) -> dict[str, Any]:
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers]
    headers.append((b"content-length", b"%d" % len(answer.body)))
    return {"type": "http.response.start", "status": answer.status, "headers": headers}


async def _badly(answer: Answer, receive: Receive, send: Send) -> None:
    if answer.delay:
        await asyncio.sleep(answer.delay)
    if answer.mishap == "drop":
        _connection(send).abort()
        await _gone(receive)
        return
    await send(_start(answer))
    for piece in pieces(answer):
        await asyncio.sleep(answer.pause)
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    if answer.mishap == "truncate":
        _connection(send).close()
        await _gone(receive)
        return
    await send({"type": "http.response.body", "body": b""})


async def _gone(receive: Receive) -> None:
    # Until then the server would log that the answer is missing.
    while (await receive())["type"] != "http.disconnect":
        pass


def _connection(send: Send) -> asyncio.Transport:
    # ASGI cannot close a connection. The object that owns uvicorn's `send` has its transport.
    connection: asyncio.Transport = send.__self__.transport  # type: ignore[attr-defined]
    return connection


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket. Port 0 stands for a free one."""
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)


def address(base: str, listener: socket.socket) -> str:
    """Return the address for a client of a site with a base path, such as http://127.0.0.1:8300/lms."""
    host, port = listener.getsockname()[:2]
    host_in_url = f"[{host}]" if ":" in host else host
    return f"http://{host_in_url}:{port}{base.removesuffix('/api.php')}"


def server(handle: Answering, http: str = "auto") -> uvicorn.Server:
    """Return a uvicorn server for a listening socket."""
    return uvicorn.Server(
        uvicorn.Config(
            application(handle),
            http=http,
            ws="none",
            lifespan="off",
            log_level="warning",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
    )


@contextlib.contextmanager
def serving(handle: Answering, base: str, host: str = "127.0.0.1", port: int = 0, http: str = "auto") -> Iterator[str]:
    """Serve in a thread. Yields the address for a client."""
    listener = listen(host, port)
    running = server(handle, http)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, name="axis-sandbox", daemon=True)
    thread.start()
    try:
        while not running.started:
            if not thread.is_alive():
                raise RuntimeError("the sandbox could not be started")
            thread.join(0.001)
        yield address(base, listener)
    finally:
        running.should_exit = True
        thread.join()
        listener.close()
