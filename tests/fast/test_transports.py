"""Both fast transports say the same as httpx's own of whatever can happen on a connection, above all whether a request left."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading
import time
from typing import Any

import httpx
import pytest

from axis_lms import fast
from axis_lms.fast import exchange
from axis_lms.http import lost

from .conftest import TIMEOUTS, WHOLE, Asker, Script, heard, reset, serving


def after(*answers: bytes, then: Any = None) -> Script:
    """Answers each request with the next of these, then does the last thing."""

    def script(connection: socket.socket, _: int) -> None:
        for answer in answers:
            if not heard(connection):
                return
            connection.sendall(answer)
        if then is not None and heard(connection):
            then(connection)

    return script


def silent(connection: socket.socket) -> None:
    while connection.recv(65536):  # until the other side gives up
        pass


FAULTS: dict[str, Script] = {
    "reset before the answer": after(then=reset),
    "end before the answer": after(then=socket.socket.close),
    "end within the head": after(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "end within the body": after(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}"),
    "end within a chunk": after(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}"),
    "end before the last chunk": after(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"),
    "silence before the answer": after(then=silent),
    "silence within the body": after(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}", then=silent),
    "no HTTP": after(b"220 mail.example.com ESMTP\r\n\r\n"),
    "a body that is no gzip": after(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_fault_is_told_as_httpx_tells_it(ask: Asker, name: str, method: str) -> None:
    script = FAULTS[name]
    if "silence within" in name:

        def script(connection: socket.socket, _: int) -> None:
            heard(connection)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}")
            silent(connection)

    own = Asker("httpx")
    with serving(script) as server:
        ours, theirs = ask(server.port, method=method), own(server.port, method=method)
        own.close()
        assert isinstance(ours, httpx.HTTPError) and isinstance(theirs, httpx.HTTPError)
        assert (lost(ours).left, lost(theirs).left) == (True, True)
        assert isinstance(ours, httpx.TimeoutException) == isinstance(theirs, httpx.TimeoutException)
        assert server.all_closed(), "a broken connection is not kept"


def test_a_connection_that_cannot_be_made_never_left(ask: Asker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    error = ask(port)
    assert isinstance(error, httpx.ConnectError)
    assert not lost(error).left


def test_a_handshake_that_hangs_is_a_connection_not_made_in_time(ask: Asker) -> None:
    with serving(lambda connection, _: silent(connection)) as server:
        error = ask(server.port, scheme="https", timeout={"connect": 0.2})
        assert isinstance(error, httpx.ConnectTimeout)
        assert not lost(error).left


@pytest.mark.parametrize(
    ("sent", "content"),
    [
        (WHOLE, b"{}"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\nA: b\r\n\r\n", b"{}"),
        (b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + WHOLE, b"{}"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + WHOLE, b"{}"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (b"HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\n{}", b"{}"),
    ],
)
def test_an_answer_is_read_and_its_connection_used_again(ask: Asker, sent: bytes, content: bytes) -> None:
    with serving(after(sent, sent, sent)) as server:
        assert [ask(server.port).content for _ in range(3)] == [content] * 3
        assert server.connections == 1


@pytest.mark.parametrize(
    "sent",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\n\r\n{}",
        WHOLE + b"more than was asked for",
    ],
)
def test_a_connection_that_ends_with_its_answer_is_not_used_again(ask: Asker, sent: bytes) -> None:
    with serving(after(sent)) as server:
        assert [ask(server.port).content for _ in range(2)] == [b"{}"] * 2
        assert server.connections == 2


def test_headers_in_latin_1_and_compressed_bodies_are_read(ask: Asker) -> None:
    body = gzip.compress(b'{"a": 1}')
    head = b"HTTP/1.1 200 OK\r\nX-Name: caf\xe9\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    with serving(after(head + body)) as server:
        response = ask(server.port)
        assert response.json() == {"a": 1}
        assert response.headers["x-name"] == "café"


def test_a_connection_that_the_site_has_closed_is_made_anew(ask: Asker) -> None:
    with serving(after(WHOLE)) as server:
        assert ask(server.port).status_code == 200
        assert server.all_closed()
        time.sleep(0.1)
        assert ask(server.port, method="POST", data={"a": "b"}).status_code == 200
        assert server.connections == 2


def test_a_connection_is_not_kept_for_long(ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("blocking", "tasks"):
        monkeypatch.setattr(f"axis_lms.fast.{module}.IDLE_SECONDS", -1.0)
    with serving(after(WHOLE, WHOLE)) as server:
        assert [ask(server.port).status_code for _ in range(2)] == [200, 200]
        assert server.connections == 2


@pytest.mark.parametrize("header", [{"A": "b\r\nC: d"}, {"A": "b\nC: d"}, {"A": "b\0"}])
def test_nothing_breaks_out_of_its_line(ask: Asker, header: dict[str, str]) -> None:
    with serving(after(WHOLE)) as server:
        error = ask(server.port, headers=header)
        assert isinstance(error, httpx.LocalProtocolError)
        assert not lost(error).left
        assert server.connections == 0


def test_a_form_travels_as_httpx_writes_it(ask: Asker) -> None:
    got: list[bytes] = []

    def script(connection: socket.socket, _: int) -> None:
        data = heard(connection)
        while not data.endswith(b"start=2026+12"):
            data += connection.recv(100)
        got.append(data)
        connection.sendall(WHOLE)

    own = Asker("httpx")
    with serving(script) as server:
        for asker in (ask, own):
            assert asker(server.port, method="POST", data={"a": "ü", "start": "2026 12"}).status_code == 200
        own.close()
    assert got[0] == got[1]


def test_waiters_for_a_connection_give_up_in_time(ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask.transport, "_room", asyncio.Semaphore(0) if ask.runner else threading.Semaphore(0))
    with serving(after(WHOLE)) as server:
        error = ask(server.port)
        assert isinstance(error, httpx.PoolTimeout)
        assert not lost(error).left


def test_a_deadline_holds_against_a_site_that_trickles() -> None:
    def script(connection: socket.socket, _: int) -> None:
        heard(connection)
        for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200:
            connection.sendall(bytes([byte]))
            time.sleep(0.02)

    ask = Asker("blocking")
    with serving(script) as server:
        started = time.monotonic()
        assert isinstance(ask(server.port, extensions={"deadline": started + 0.3}), httpx.ReadTimeout)
        assert time.monotonic() - started < 2
    ask.close()


def test_a_cancelled_call_leaves_no_connection_behind() -> None:
    entered = threading.Event()

    def script(connection: socket.socket, _: int) -> None:
        heard(connection)
        entered.set()
        silent(connection)

    async def run(port: int) -> None:
        transport = fast.task_transport(httpx.create_ssl_context(verify=False))
        request = httpx.Request("GET", f"http://127.0.0.1:{port}/", extensions={"timeout": TIMEOUTS | {"read": 30.0}})
        task = asyncio.create_task(transport.handle_async_request(request))
        assert await asyncio.to_thread(entered.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert transport._room._value == exchange.CONNECTIONS
        assert not any(transport._idle.values())
        assert await asyncio.to_thread(server.all_closed)
        await transport.aclose()

    with serving(script) as server:
        asyncio.run(run(server.port))


def test_many_threads_share_a_transport() -> None:
    from concurrent.futures import ThreadPoolExecutor

    ask = Asker("blocking")
    with serving(after(*[WHOLE] * 400)) as server, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: ask(server.port, timeout={"read": 5.0}).content, range(400)))
        assert answers == [b"{}"] * 400
        assert server.connections <= 8
    ask.close()
