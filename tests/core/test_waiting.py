"""How long a call waits, for an answer and between attempts."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from typing import Any

import httpx
import pytest

from axis_lms import Axis, RateLimited, ServerError, TransportFailure
from axis_lms._retries import sent_once

from .both import BOTH, EACH_TRANSPORT, run_async, run_sync, with_token
from .calls import CALLS, READ, SAFE_WRITE, WRITE, gives
from .conftest import Clock
from .raw import COURSE, answer, raw_server


@EACH_TRANSPORT
@pytest.mark.parametrize(("call", "attempts"), [(READ, 3), (WRITE, 1), (SAFE_WRITE, 3)])
def test_a_read_timeout_is_repeated_unless_it_may_have_happened(run: Any, call: str, attempts: int) -> None:
    gate = threading.Event()

    def silent(served: Any) -> None:
        gate.wait(20)

    with raw_server(silent) as server:
        with pytest.raises(TransportFailure, match="in time") as caught:
            run(server.address, CALLS[call], timeout=0.15)
        assert (caught.value.attempts, server.calls) == (attempts, attempts)
        assert caught.value.maybe_applied is (call != READ)
        gate.set()


@pytest.mark.parametrize("call", [READ, WRITE])
@pytest.mark.parametrize(
    ("part", "run"),
    [("body", run_sync), ("body", run_async), ("head", run_async)],
    ids=["body-sync", "body-async", "head-async"],
)
def test_a_server_that_trickles_is_cut_off_at_the_deadline(run: Any, call: str, part: str) -> None:
    gate = threading.Event()

    def trickle(served: Any) -> None:
        if part == "body":
            served.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        served.trickle(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 400 + b"\r\n", 0.02, gate)

    with raw_server(trickle) as server:
        start = time.monotonic()
        with pytest.raises(TransportFailure) as caught:
            run(server.address, CALLS[call], deadline=0.3)
        assert time.monotonic() - start < 3
        assert (caught.value.attempts, caught.value.maybe_applied) == (1, call == WRITE)
        gate.set()


@EACH_TRANSPORT
def test_a_server_that_never_stops_is_cut_off_at_the_deadline(run: Any) -> None:
    def flood(served: Any) -> None:
        served.connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        with suppress(OSError):
            while True:
                served.connection.sendall(b"4000\r\n" + b" " * 0x4000 + b"\r\n")

    with raw_server(flood) as server:
        with pytest.raises(TransportFailure, match="no answer in time") as caught:
            run(server.address, CALLS[READ], deadline=0.3, max_response_bytes=2**40)
        assert (caught.value.attempts, server.calls) == (1, 1)


@EACH_TRANSPORT
def test_a_wait_that_would_pass_the_deadline_is_not_begun(run: Any) -> None:
    with raw_server(gives(503, retry_after="60")) as server:
        with pytest.raises(ServerError) as caught:
            run(server.address, CALLS[READ], deadline=30)
        assert (caught.value.attempts, caught.value.retry_after) == (1, 60)


@EACH_TRANSPORT
def test_nothing_is_sent_after_the_deadline(run: Any, clock: Clock) -> None:
    def late(served: Any) -> bytes:
        clock.advance(20)
        return answer(401, b"")

    with raw_server(late) as server:
        with pytest.raises(TransportFailure, match="deadline") as caught:
            run(server.address, CALLS[WRITE], deadline=10, clock=clock)
        assert (caught.value.attempts, caught.value.maybe_applied, server.calls) == (1, False, 1)


@EACH_TRANSPORT
@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("7", [7.0, 7.0]),
        ("Mon, 23 Nov 2026 06:00:30 GMT", [30.0, 30.0]),
        ("0", [0.5, 1.0, 2.0]),
        ("soon", [0.5, 1.0, 2.0]),
    ],
)
def test_the_site_is_given_the_time_it_asks_for(run: Any, header: str, expected: list[float], clock: Clock) -> None:
    """Without a number of seconds, each wait is twice as long as the one before."""
    waits: list[float] = []

    def prepare(axis: Any) -> None:
        async def sleep(wait: float) -> bool:
            waits.append(wait)
            clock.advance(wait)
            return False

        axis._calls.sender.sleep = sleep

    script = gives(429, retry_after=header, date="Mon, 23 Nov 2026 06:00:00 GMT")
    with raw_server(script) as server, pytest.raises(RateLimited):
        run(server.address, CALLS[READ], prepare, patience=sum(expected) + 0.1, clock=clock)
    assert waits == expected


@EACH_TRANSPORT
def test_waits_are_jittered(run: Any) -> None:
    waits: list[float] = []

    def prepare(axis: Any) -> None:
        async def sleep(wait: float) -> bool:
            waits.append(wait)
            return False

        axis._calls.sender.sleep = sleep

    jitter = iter([0.25, 1.0, 0.0]).__next__
    with raw_server(gives(503)) as server, pytest.raises(ServerError):
        run(server.address, CALLS[READ], prepare, jitter=jitter)
    assert waits == [0.125, 1.0]


def test_every_call_has_a_timeout(address: str) -> None:
    with Axis(address, api_key="k") as axis:
        timeout = axis.http.timeout
        assert (timeout.read, timeout.write, timeout.pool, timeout.connect) == (30, 30, 30, 5)


@BOTH
def test_a_call_of_a_generated_function_has_its_timeouts_whatever_it_asks_for(run: Any) -> None:
    timeouts: list[Any] = []

    def handle(request: httpx.Request) -> httpx.Response:
        timeouts.append(request.extensions["timeout"])
        return httpx.Response(200, json=COURSE)

    call = lambda axis: axis._calls.request(method="GET", url="/courses/1/", timeout=None)  # noqa: E731
    run("learn.example.com", call, with_token, transport=httpx.MockTransport(handle), revoke_on_close=False)
    assert timeouts == [{"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 30.0}]


@EACH_TRANSPORT
def test_a_call_whose_turn_comes_after_its_deadline_sends_nothing(run: Any, clock: Clock) -> None:
    """A new client sends its first requests in rounds, and a slow round may take longer than the deadline."""

    def prepare(axis: Any) -> None:
        axis._calls.runner._throttle.wait = lambda: 5.0

    with raw_server(gives(200, {})) as server:
        with pytest.raises(TransportFailure, match="the deadline passed; nothing was sent") as caught:
            run(server.address, CALLS[WRITE], prepare, deadline=2.0, clock=clock)
        assert (caught.value.attempts, caught.value.maybe_applied, server.seen) == (0, False, [])


@EACH_TRANSPORT
def test_a_call_that_is_sent_once_waits_for_its_turn_and_is_not_repeated(run: Any) -> None:
    """Other calls that are being sent are no failure, so it waits for them."""
    waits = iter([0.001])

    def prepare(axis: Any) -> None:
        axis._calls.runner._throttle.wait = lambda: next(waits, 0.0)
        with_token(axis)

    before = sent_once.set(True)
    try:
        with raw_server(gives(503)) as server:
            with pytest.raises(ServerError) as caught:
                run(server.address, CALLS[READ], prepare)
            assert (caught.value.attempts, server.calls, next(waits, None)) == (1, 1, None)
    finally:
        sent_once.reset(before)
