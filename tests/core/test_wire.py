"""Connections: which are kept, which are left, and what a site may send besides its answer."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any

import pytest

from axis_lms import APIError, Axis, AxisError, TransportFailure
from axis_lms.wire import Wire
from axis_lms_api.operations import OPERATIONS

from .both import BOTH, KEY, run_sync, with_token
from .calls import CALLS, READ, WRITE, gives
from .raw import COURSE, Served, answer, raw_server

ENROLLED = dict.fromkeys(OPERATIONS["courses_enroll"].required, "1")
pytestmark = pytest.mark.usefixtures("transport_kind")


def in_turn(run: Any, name: str, after: Callable[[], object] = bool) -> Any:
    """Three calls, one after the other, with either client; `after` each of them waits for what the site does next."""
    if run is run_sync:

        def all_of_them(axis: Any) -> list[Any]:
            return [(CALLS[name](axis), after())[0] for _ in range(3)]

        return all_of_them

    async def one_by_one(axis: Any) -> list[Any]:
        answers = []
        for _ in range(3):
            answers.append(await CALLS[name](axis))
            await asyncio.to_thread(after)
            await asyncio.sleep(0.02)  # for the loop to see what came
        return answers

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
        sent.release()
        server.stop.wait(20)

    sent = threading.Semaphore(0)
    with raw_server(script) as server:
        courses = run(server.address, in_turn(run, READ, lambda: sent.acquire(timeout=10)))
    assert [course.id for course in courses] == ["1", "2", "3"]


@pytest.mark.parametrize("call", [READ, WRITE])
def test_a_connection_that_was_idle_too_long_is_left(call: str) -> None:
    """A site closes those; a write that meets the end of one would be in doubt for nothing."""
    connections: list[Any] = []

    def script(served: Served) -> bytes:
        connections.append(served.connection)
        return answer(200, COURSE if call == READ else ENROLLED)

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        CALLS[call](axis)
        assert len(idle(axis)) == 1
        idle(axis)[0].since -= 6
        CALLS[call](axis)
        assert len(idle(axis)) == 1
    assert len({id(one) for one in connections}) == 2


@BOTH
@pytest.mark.parametrize("manner", ["end", "reset"])
def test_a_connection_that_the_site_closed_meanwhile_is_left(run: Any, manner: str) -> None:
    """So that even a write is sent once and is not in doubt."""

    def script(served: Served) -> None:
        served.connection.sendall(answer(200, ENROLLED))
        time.sleep(0.05)
        served.reset() if manner == "reset" else served.connection.shutdown(socket.SHUT_WR)
        closed.release()

    closed = threading.Semaphore(0)
    with raw_server(script) as server:
        run(server.address, in_turn(run, WRITE, lambda: closed.acquire(timeout=10)), attempts=1)
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
    with full() as address:
        with pytest.raises(TransportFailure, match=r"no connection \(ConnectTimeout\)") as caught:
            run(address, CALLS[WRITE], with_token, attempts=2, timeout=0.2, revoke_on_close=False)
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


def idle(axis: Axis) -> list[Any]:
    """The connections that a client keeps."""
    kept: list[Any] = axis.http.direct._wires._idle  # type: ignore[attr-defined]
    return kept


def test_the_connections_of_a_burst_are_not_kept_for_ever() -> None:
    together = threading.Barrier(10)

    def script(served: Served) -> bytes:
        if served.number <= 10:
            together.wait(10)
        return answer(200, COURSE)

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        with ThreadPoolExecutor(10) as pool:
            list(pool.map(axis.courses.get, range(10)))
        assert len(idle(axis)) == 10
        for wire in idle(axis):
            wire.since -= 6
        axis.courses.get(1)
        assert len(idle(axis)) == 1


def test_what_is_set_for_all_of_http_client_prints_no_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(HTTPConnection, "debuglevel", 1)
    with raw_server(gives(200, COURSE)) as server:
        assert run_sync(server.address, CALLS[READ]).id == "1"
    assert capsys.readouterr().out == ""


def test_an_answer_that_comes_before_all_was_sent_is_read() -> None:
    """A site that refuses a large form closes the connection on what it did not read."""

    def refuse() -> None:
        with listener.accept()[0] as connection:
            connection.recv(4096)
            connection.sendall(answer(413, {}, connection="close"))
            connection.shutdown(socket.SHUT_WR)
            time.sleep(0.3)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with Axis(address, api_key=KEY, revoke_on_close=False) as axis:
            with_token(axis)
            thread = threading.Thread(target=refuse)
            thread.start()
            with pytest.raises(APIError) as caught:
                axis.users.update(user_id=1, localization="x" * 6_000_000)
            thread.join(10)
    assert (caught.value.status, caught.value.maybe_applied, caught.value.attempts) == (413, False, 1)


def test_leaving_ends_the_reading_of_an_answer_that_closes_its_connection() -> None:
    reached, gate = threading.Event(), threading.Event()

    def endless(served: Served) -> None:
        served.connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n{")
        reached.set()
        gate.wait(20)

    with raw_server(endless) as server, ThreadPoolExecutor(1) as pool:
        axis = Axis(server.address, api_key=KEY, attempts=1)
        call = pool.submit(axis.courses.get, 1)
        assert reached.wait(10)
        time.sleep(0.1)
        axis.close()
        assert isinstance(call.exception(5), AxisError)
        gate.set()


def test_nothing_is_sent_once_the_client_is_left() -> None:
    reached, calls = threading.Event(), []

    def script(served: Served) -> None:
        calls.append(served.path)
        reached.set()
        server.stop.wait(20)

    with raw_server(script) as server, ThreadPoolExecutor(1) as pool:
        axis = Axis(server.address, api_key=KEY)
        axis.http.calls.chance = lambda: 0.0
        call = pool.submit(axis.courses.get, 1)
        assert reached.wait(10)
        axis.close()
        failure = call.exception(5)
        assert isinstance(failure, TransportFailure)
        assert failure.attempts == len(calls) == 1
        assert [path for _, path in server.seen if "revoke" not in path] == [
            "/api.php/token/request/",
            "/api.php/courses/1/",
        ]


def test_a_connection_that_is_made_while_the_client_is_left_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Wire.open

    def then_leave(wire: Wire) -> None:
        made(wire)
        axis.http.close()

    monkeypatch.setattr(Wire, "open", then_leave)
    with raw_server(gives(200, COURSE)) as server:
        axis = Axis(server.address, api_key=KEY)
        with pytest.raises(TransportFailure, match="the client was closed"):
            axis.courses.get(1)
        assert server.seen == []


def test_a_connection_that_ends_behind_a_hint_is_left() -> None:
    def script(served: Served) -> bytes:
        hint = b"HTTP/1.1 103 Early Hints\r\n\r\n"
        return hint + answer(200, COURSE, connection="close")

    with raw_server(script) as server, Axis(server.address, api_key=KEY) as axis:
        assert axis.courses.get(1).id == "1"
        assert idle(axis) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one loopback address")
def test_a_deadline_holds_for_all_addresses_of_a_host(monkeypatch: pytest.MonkeyPatch) -> None:
    with full() as one:
        port = int(one.rpartition(":")[2])
        found, real = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))] * 5, socket.getaddrinfo
        monkeypatch.setattr(
            socket,
            "getaddrinfo",
            lambda host, *rest, **more: found if host == "many.localhost" else real(host, *rest, **more),
        )
        start = time.monotonic()
        with pytest.raises(TransportFailure, match=r"no token|no connection"):
            run_sync(f"http://many.localhost:{port}", CALLS[READ], deadline=0.5)
        assert time.monotonic() - start < 1.5


def test_connections_of_another_process_are_left() -> None:
    with raw_server(gives(200, COURSE)) as server, Axis(server.address, api_key=KEY) as axis:
        axis.courses.get(1)
        (inherited,) = idle(axis)
        axis.http.direct._wires._process -= 1  # type: ignore[attr-defined]
        axis.courses.get(1)
        assert len(idle(axis)) == 1
        assert inherited not in idle(axis)


FORK = """
import os, sys
from axis_lms import Axis
axis = Axis(sys.argv[1], api_key="raw-key-9f2c", revoke_on_close=False)
axis.courses.get(1)
child = os.fork()
base = 2000 if child else 1000
wrong = [n for n in range(base, base + 20) if axis.courses.get(n).id != str(n)]
if child:
    _, status = os.waitpid(child, 0)
    wrong += [status] if status else []
os._exit(len(wrong))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_after_a_fork_nobody_is_given_the_other_ones_answers() -> None:
    def script(served: Served) -> bytes:
        time.sleep(0.01)
        return answer(200, COURSE | {"id": served.path.rstrip("/").rpartition("/")[2]})

    with raw_server(script) as server:
        assert subprocess.run([sys.executable, "-c", FORK, server.address], timeout=60, check=False).returncode == 0
