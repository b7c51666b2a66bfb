"""Connections: which are kept, which are left, and what a site may send besides its answer."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from axis_lms import Axis, TransportFailure
from axis_lms_api.operations import OPERATIONS

from .both import BOTH, KEY, run_sync
from .calls import CALLS, READ, WRITE, gives
from .raw import COURSE, Served, answer, raw_server

ENROLLED = dict.fromkeys(OPERATIONS["courses_enroll"].required, "1")
pytestmark = pytest.mark.usefixtures("transport_kind")


def in_turn(run: Any, name: str, pause: float = 0.0) -> Any:
    """Three calls, one after the other, with either client."""
    if run is run_sync:

        def all_of_them(axis: Any) -> list[Any]:
            return [(time.sleep(pause), CALLS[name](axis))[1] for _ in range(3)]

        return all_of_them

    async def one_by_one(axis: Any) -> list[Any]:
        return [(await asyncio.sleep(pause), await CALLS[name](axis))[1] for _ in range(3)]

    return one_by_one


@BOTH
def test_calls_share_a_connection(run: Any) -> None:
    connections: list[Any] = []

    def script(served: Served) -> bytes:
        connections.append(served.connection)
        return answer(200, COURSE)

    with raw_server(script) as server:
        run(server.address, in_turn(run, READ))
    assert len({id(one) for one in connections}) == 1


@BOTH
def test_hints_before_an_answer_are_passed_over(run: Any) -> None:
    hints = b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"
    with raw_server(lambda served: hints + answer(200, COURSE | {"id": str(served.number)})) as server:
        courses = run(server.address, in_turn(run, READ))
    assert [course.id for course in courses] == ["1", "2", "3"]


@BOTH
def test_what_nobody_asked_for_is_taken_for_no_answer(run: Any) -> None:
    """A site that sends a second answer to one request: the next call must not be handed that."""

    def script(served: Served) -> None:
        number = str(served.number)
        served.connection.sendall(answer(200, COURSE | {"id": number}))
        time.sleep(0.05)
        served.connection.sendall(answer(200, COURSE | {"id": f"stale {number}"}))

    with raw_server(script) as server:
        courses = run(server.address, in_turn(run, READ, 0.2))
    assert [course.id for course in courses] == ["1", "2", "3"]


@pytest.mark.parametrize("call", [READ, WRITE])
def test_a_connection_that_was_idle_too_long_is_left(call: str) -> None:
    """A site closes those; a write that meets the end of one would be in doubt for nothing."""
    connections: list[Any] = []

    def script(served: Served) -> bytes:
        connections.append(served.connection)
        return answer(200, COURSE if call == READ else ENROLLED)

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        wires: Any = axis.http.direct._wires  # type: ignore[attr-defined]
        CALLS[call](axis)
        assert len(wires._idle) == 1
        wires._idle[0].since -= 6
        CALLS[call](axis)
        assert len(wires._idle) == 1
    assert len({id(one) for one in connections}) == 2


@BOTH
@pytest.mark.parametrize("manner", ["end", "reset"])
def test_a_connection_that_the_site_closed_meanwhile_is_left(run: Any, manner: str) -> None:
    """So that even a write is sent once and is not in doubt."""

    def script(served: Served) -> bytes | None:
        served.connection.sendall(answer(200, ENROLLED))
        return served.reset() if manner == "reset" else None

    with raw_server(script) as server:
        run(server.address, in_turn(run, WRITE, 0.1), attempts=1)
        assert server.calls == 3


@contextmanager
def full() -> Iterator[str]:
    """The address of a listener that takes no more connections and does not say so."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            for filler in fillers:
                filler.close()


@BOTH
def test_a_connection_that_is_not_made_in_time_never_left(run: Any) -> None:
    def prepare(axis: Any) -> None:
        tokens = axis.http.calls.tokens
        tokens.store.save(tokens.name, "t", 0.0, tokens.clock())

    with full() as address:
        with pytest.raises(TransportFailure, match=r"no connection \(ConnectTimeout\)") as caught:
            run(address, CALLS[WRITE], prepare, attempts=2, timeout=0.2, revoke_on_close=False)
        assert (caught.value.attempts, caught.value.maybe_applied) == (2, False)


@BOTH
def test_a_deadline_holds_where_no_connection_is_made(run: Any) -> None:
    with full() as address:
        start = time.monotonic()
        with pytest.raises(TransportFailure, match=r"in time|no token|no connection"):
            run(address, CALLS[WRITE], deadline=0.2)
        assert time.monotonic() - start < 3


def test_leaving_ends_the_calls_that_wait_in_other_threads() -> None:
    reached, gate, failures = threading.Event(), threading.Event(), []

    def silent(served: Served) -> None:
        reached.set()
        gate.wait(20)

    with raw_server(silent) as server:
        axis = Axis(server.address, api_key=KEY, attempts=1)

        def call() -> None:
            with pytest.raises(TransportFailure, match="no whole answer") as caught:
                axis.courses.get(1)
            failures.append(caught.value)

        thread = threading.Thread(target=call)
        thread.start()
        assert reached.wait(10)
        axis.close()
        thread.join(5)
        assert not thread.is_alive()
        assert len(failures) == 1
        gate.set()


@pytest.mark.parametrize("deadline", [None, 10.0])
def test_a_request_of_ones_own_without_a_timeout_has_one(deadline: float | None) -> None:
    import httpx

    with raw_server(gives(200, COURSE)) as server, Axis(server.address, api_key=KEY, deadline=deadline) as axis:
        bare = httpx.Request("GET", f"{server.address}/api.php/courses/1/")
        assert axis.http.send(bare).json()["id"] == "1"
        assert axis.http.get("/courses/1/", timeout=None).json()["id"] == "1"


def test_a_call_that_ends_in_an_interrupt_leaves_no_connection_to_be_used_again() -> None:
    class Interrupted(BaseException):
        """As KeyboardInterrupt."""

    with raw_server(gives(200, COURSE)) as server, Axis(server.address, api_key=KEY) as axis:
        axis.courses.get(1)
        wires: Any = axis.http.direct._wires  # type: ignore[attr-defined]
        kept = wires._idle[0]
        sent = kept.connection.endheaders

        def interrupted(body: Any) -> None:
            sent(body)
            raise Interrupted

        kept.connection.endheaders = interrupted
        with pytest.raises(Interrupted):
            axis.courses.get(1)
        assert (wires._idle, wires._busy, kept.connection.sock) == ([], set(), None)
        assert axis.courses.get(1).id == "1"
