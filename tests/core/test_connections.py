"""Which connections are kept and which are left, and what a site may send before its answer, over each transport."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from axis_lms import Axis, ConfigurationError

from .both import EACH_TRANSPORT, KEY, run_sync
from .calls import CALLS, READ, WRITE
from .raw import COURSE, Served, answer, raw_server


def in_turn(run: Any, name: str, between: Callable[[], object] = bool) -> Any:
    """Return a function that calls three times and returns the results; `between` is called after each."""
    if run is run_sync:

        def blocking(axis: Any) -> list[Any]:
            return [(CALLS[name](axis), between())[0] for _ in range(3)]

        return blocking

    async def awaiting(axis: Any) -> list[Any]:
        results = []
        for _ in range(3):
            results.append(await CALLS[name](axis))
            await asyncio.to_thread(between)
            await asyncio.sleep(0.02)  # lets the event loop see what came
        return results

    return awaiting


@EACH_TRANSPORT
def test_calls_share_a_connection(run: Any) -> None:
    connections: list[Any] = []

    def script(served: Served) -> bytes:
        connections.append(served.connection)
        return answer(200, COURSE)

    with raw_server(script) as server:
        run(server.address, in_turn(run, READ))
    assert len(connections) == 3
    assert len(set(map(id, connections))) == 1


@EACH_TRANSPORT
@pytest.mark.parametrize("manner", ["end", "reset"])
def test_a_connection_that_the_site_has_closed_is_not_used_for_the_next_write(run: Any, manner: str) -> None:
    """The write would be lost with it, and nobody could tell whether it was applied."""
    closed = threading.Semaphore(0)

    def script(served: Served) -> None:
        served.connection.sendall(answer(200, {"status": "200"}))
        server.stop.wait(0.05)  # the client reads the answer before the connection ends
        served.reset() if manner == "reset" else served.connection.shutdown(socket.SHUT_WR)
        closed.release()

    with raw_server(script) as server:
        run(server.address, in_turn(run, WRITE, lambda: closed.acquire(timeout=10)), attempts=1)
        assert server.calls == 3


@EACH_TRANSPORT
@pytest.mark.parametrize(("seconds", "connections"), [(4.0, 1), (6.0, 3)])
def test_a_connection_that_was_idle_for_five_seconds_is_left(
    run: Any, seconds: float, connections: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site closes those, perhaps while a write is on its way to it."""
    used: list[Any] = []
    passed = [0.0]

    def clock() -> float:
        return time.monotonic() + passed[0]

    for module in ("httpcore._sync.http11.time", "httpcore._async.http11.time"):
        monkeypatch.setattr(module, SimpleNamespace(monotonic=clock))
    monkeypatch.setattr("aiohttp.connector.monotonic", clock)

    def script(served: Served) -> bytes:
        used.append(served.connection)
        return answer(200, COURSE)

    def wait() -> None:
        passed[0] += seconds

    with raw_server(script) as server:
        run(server.address, in_turn(run, READ, wait), revoke_on_close=False)
    assert len(set(map(id, used))) == connections


@EACH_TRANSPORT
def test_hints_before_an_answer_are_skipped(run: Any) -> None:
    hints = b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"
    with raw_server(lambda served: hints + answer(200, COURSE | {"id": str(served.number)})) as server:
        courses = run(server.address, in_turn(run, READ))
    assert [course.id for course in courses] == ["1", "2", "3"]


@pytest.mark.parametrize("option", ["transport", "mounts"])
def test_the_child_of_a_fork_does_not_share_the_connections_of_a_transport_that_was_given(option: str) -> None:
    """Each of two processes would read what was answered to the other."""
    transport = httpx.HTTPTransport()
    options: dict[str, Any] = {option: transport if option == "transport" else {"http://": transport}}
    with raw_server(lambda served: answer(200, COURSE)) as server, Axis(server.address, api_key=KEY, **options) as axis:
        axis.courses.get(1)
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(BaseException):
                try:
                    axis.courses.get(1)
                except ConfigurationError as error:
                    code = 0 if "make a client after the fork" in str(error) else 2
                axis.close()
            os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert (server.calls, server.count("/token/revoke/")) == (1, 0)
        axis.courses.get(1)
