"""A call of AsyncAxis that is cancelled, or past its deadline, leaves no connection behind."""

from __future__ import annotations

import asyncio
import gc
import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest

from axis_lms import AsyncAxis, TransportFailure
from axis_lms._tokens import Renewal
from axis_lms.fast import fast_transport

from .both import KEY, unlimited, with_token
from .raw import COURSE, answer, raw_server


async def cancel_a_call(axis: AsyncAxis) -> None:
    """Begin a call, cancel it while it waits, and give what is left of it the time to end."""
    call = asyncio.create_task(axis.courses.get(1))
    await asyncio.sleep(0.05)
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    await asyncio.sleep(0.05)


TRANSPORTS = pytest.mark.parametrize(
    "transport",
    [
        pytest.param(lambda: None, id="the client's"),
        pytest.param(
            lambda: httpx.AsyncHTTPTransport(verify=False, limits=httpx.Limits(max_connections=20)),
            id="httpx's, of the caller",
        ),
        pytest.param(lambda: fast_transport(connections=20), id="fast"),
    ],
)


@TRANSPORTS
def test_cancelled_calls_give_their_connections_back(transport: Callable[[], httpx.AsyncBaseTransport | None]) -> None:
    """160 calls are cancelled while they wait for an answer; a write after them succeeds."""
    gate = threading.Event()

    def script(served: Any) -> bytes:
        if served.method == "GET":
            served.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
            gate.wait(10)
        return answer(200, {"status": "200"})

    async def run(address: str) -> Any:
        async with AsyncAxis(address, api_key=KEY, transport=transport()) as axis:
            unlimited(axis)
            for _ in range(4):
                calls = [asyncio.create_task(axis.courses.get(1)) for _ in range(40)]
                await asyncio.sleep(0.15)
                for one in calls:
                    one.cancel()
                await asyncio.gather(*calls, return_exceptions=True)
            async with asyncio.timeout(3):
                return await axis.courses.enroll(course_id=1, user_id=2)

    with raw_server(script) as server:
        assert asyncio.run(run(server.address)).status == "200"
        gate.set()


@TRANSPORTS
def test_calls_past_their_deadline_give_their_connections_back(
    transport: Callable[[], httpx.AsyncBaseTransport | None],
) -> None:
    gate = threading.Event()

    def script(served: Any) -> bytes:
        if served.method == "GET":
            gate.wait(10)
        return answer(200, {"status": "200"})

    async def run(address: str) -> Any:
        async with AsyncAxis(address, api_key=KEY, deadline=1.5, attempts=1, transport=transport()) as axis:
            unlimited(axis)
            failures = await asyncio.gather(*[axis.courses.get(1) for _ in range(120)], return_exceptions=True)
            assert {type(one) for one in failures} == {TransportFailure}
            return await axis.courses.enroll(course_id=1, user_id=2)

    with raw_server(script) as server:
        assert asyncio.run(run(server.address)).status == "200"
        gate.set()


def slowly(served: Any) -> None:
    """Answer with a course, in eight parts within 0.8 s."""
    body = json.dumps(COURSE).encode()
    served.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body))
    size = -(-len(body) // 8)
    for part in range(8):
        time.sleep(0.1)
        with suppress(OSError):
            served.connection.sendall(body[part * size : (part + 1) * size])


def test_httpcore_is_left_to_end_no_wait_for_a_connection() -> None:
    """It would lose the connection that it hands over at that moment: one in thirty bursts did so on a busy machine."""
    waits: list[Any] = []

    async def note(request: httpx.Request) -> None:
        waits.append(request.extensions["timeout"])

    async def run(address: str) -> None:
        async with AsyncAxis(address, api_key=KEY, timeout=7.0, event_hooks={"request": [note]}) as axis:
            await axis.courses.get(1)

    with raw_server(lambda _: answer(200, COURSE)) as server:
        asyncio.run(run(server.address))
    assert [wait["pool"] for wait in waits] == [None] * 3
    assert [wait["read"] for wait in waits[:2]] == [7.0, 7.0]


@pytest.mark.parametrize(("deadline", "comes"), [(None, True), (5.0, True), (0.5, False)])
def test_an_answer_may_take_longer_than_a_wait_for_a_connection(deadline: float | None, comes: bool) -> None:
    async def run(address: str) -> Any:
        async with AsyncAxis(address, api_key=KEY, timeout=0.3, deadline=deadline, attempts=1) as axis:
            with_token(axis)
            return await axis.courses.get(1)

    with raw_server(slowly) as server:
        if comes:
            assert asyncio.run(run(server.address)).id == COURSE["id"]
        else:
            with pytest.raises(TransportFailure, match="the deadline"):
                asyncio.run(run(server.address))


@pytest.mark.parametrize("fast", [False, True])
def test_a_write_that_waits_for_a_connection_ends_with_the_timeout_and_is_never_sent(fast: bool) -> None:
    async def run(address: str) -> Any:
        one = httpx.Limits(max_connections=1)
        plain = httpx.AsyncHTTPTransport(verify=False, limits=one)
        transport = fast_transport(connections=1) if fast else plain
        async with AsyncAxis(address, api_key=KEY, timeout=0.3, attempts=1, transport=transport) as axis:
            with_token(axis)
            unlimited(axis)
            slow = asyncio.create_task(axis.courses.get(1))
            await asyncio.sleep(0.1)
            with pytest.raises(TransportFailure, match="no connection") as caught:
                await axis.courses.enroll(1, 2)
            assert caught.value.maybe_applied is False
            assert (await slow).id == COURSE["id"]
            await asyncio.sleep(0.1)

    with raw_server(slowly) as server:
        asyncio.run(run(server.address))
        assert (server.calls, server.count("enrollments")) == (1, 0)


class Around(httpx.AsyncBaseTransport):
    """A transport around httpx's own, as one that retries or caches is."""

    def __init__(self, connections: int) -> None:
        limits = httpx.Limits(max_connections=connections)
        self._inner = httpx.AsyncHTTPTransport(verify=False, limits=limits)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()


@pytest.mark.parametrize("at_once", [2, 5])
@pytest.mark.parametrize("kind", ["the client's", "around httpx's", "fast"])
def test_a_call_cancelled_at_any_turn_of_the_loop_leaves_no_connection_behind(
    kind: str, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Calls over two connections, some of which wait for one, are cancelled after 0, 1, 2, … turns; a write after them succeeds."""
    monkeypatch.setattr("axis_lms._config.CONNECTIONS", 2)

    async def run(address: str) -> Any:
        transport = {"around httpx's": Around, "fast": lambda n: fast_transport(connections=n)}.get(
            kind, lambda _: None
        )
        async with AsyncAxis(address, api_key=KEY, timeout=2.0, revoke_on_close=False, transport=transport(2)) as axis:
            unlimited(axis)
            await axis.courses.enroll(course_id=1, user_id=2)
            for turns in [*range(60)] * 3:  # since when a connection is handed over is a matter of luck
                calls = [asyncio.create_task(axis.courses.get(1)) for _ in range(at_once)]
                for _ in range(turns):
                    await asyncio.sleep(0 if turns % 2 else 0.0003)
                for one in calls:
                    one.cancel()
                await asyncio.gather(*calls, return_exceptions=True)
            return await axis.courses.enroll(course_id=1, user_id=2)

    def script(served: Any) -> bytes | None:
        if served.method == "GET" and served.number % 2:
            return served.reset()
        return answer(200, COURSE, connection="close") if served.method == "GET" else answer(200, {})

    with raw_server(script) as server:
        assert asyncio.run(run(server.address)).to_dict() == {}


def test_a_cancelled_call_leaves_the_queue_of_a_transport_around_httpxs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("axis_lms._async_sender.GRACE_SECONDS", 0.1)
    waiting: list[str] = []

    class Limiting(Around):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.path.endswith("/2/"):
                waiting.append(request.url.path)
                try:
                    await asyncio.sleep(60)
                finally:
                    waiting.clear()
            return await super().handle_async_request(request)

    async def run(address: str) -> None:
        async with AsyncAxis(address, api_key=KEY, revoke_on_close=False, transport=Limiting(2)) as axis:
            await axis.courses.get(1)
            call = asyncio.create_task(axis.courses.get(2))
            await asyncio.sleep(0.05)
            assert waiting
            call.cancel()
            await asyncio.sleep(0.3)
            assert not waiting

    with raw_server(lambda _: answer(200, COURSE)) as server:
        asyncio.run(run(server.address))


@pytest.mark.parametrize("kept", [True, False])
def test_a_cancelled_call_that_waits_for_a_connection_is_never_sent(
    kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is handed the only connection, kept or a new one, when the call before it has ended, and gives it back."""
    monkeypatch.setattr("axis_lms._config.CONNECTIONS", 1)
    reached, gate = threading.Event(), threading.Event()

    def script(served: Any) -> bytes:
        if served.method == "POST":
            return answer(200, {"status": "200"})
        reached.set()
        gate.wait(10)
        return answer(200, COURSE) if kept else answer(200, COURSE, connection="close")

    async def run(address: str) -> Any:
        async with AsyncAxis(address, api_key=KEY, timeout=3.0, revoke_on_close=False) as axis:
            with_token(axis)
            unlimited(axis)
            first = asyncio.create_task(axis.courses.get(1))
            await asyncio.to_thread(reached.wait, 10)
            second = asyncio.create_task(axis.courses.get(2))
            await asyncio.sleep(0.1)
            second.cancel()
            await asyncio.gather(second, return_exceptions=True)
            gate.set()
            await first
            return await axis.courses.enroll(course_id=1, user_id=2)

    with raw_server(script) as server:
        assert asyncio.run(run(server.address)).status == "200"
        assert (server.calls, server.count("courses/2")) == (2, 0)


def test_a_cancelled_call_ends_a_transport_of_the_caller() -> None:
    ended: list[BaseException] = []

    class Silent(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError as cancelled:
                ended.append(cancelled)
                raise
            raise AssertionError

    async def run() -> None:
        axis = AsyncAxis("learn.example.com", api_key=KEY, transport=Silent(), revoke_on_close=False)
        with_token(axis)
        await cancel_a_call(axis)
        assert len(ended) == 1
        await axis.aclose()

    asyncio.run(run())


@pytest.mark.parametrize(
    ("events", "at_once"),
    [
        (["connect_tcp.started"], True),
        (["connect_tcp.started", "connect_tcp.complete"], False),
        (["response_closed.started"], False),
    ],
    ids=["within a step", "between two steps", "while a connection is closed"],
)
def test_an_attempt_over_httpcore_is_cancelled_within_a_step_only(
    events: list[str], at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []

    async def run() -> None:
        go_on = asyncio.Event()

        async def send(_: Any, request: httpx.Request, **__: Any) -> Any:
            trace = request.extensions["trace"]
            for event in events:
                await trace(event, {})
            try:
                await go_on.wait()
                ended.append("went on")
                await trace("receive_response_headers.started", {})
                ended.append("began another step")
            except asyncio.CancelledError:
                ended.append("cancelled")
                raise

        monkeypatch.setattr(httpx.AsyncClient, "send", send)
        async with AsyncAxis("learn.example.com", api_key=KEY, revoke_on_close=False) as axis:
            with_token(axis)
            await cancel_a_call(axis)
            go_on.set()
            await asyncio.sleep(0.05)

    asyncio.run(run())
    assert ended == (["cancelled"] if at_once else ["went on", "cancelled"])


@pytest.mark.parametrize("turns", range(6))
def test_a_call_that_is_cancelled_as_its_token_comes_is_cancelled(turns: int) -> None:
    async def run() -> None:
        async with AsyncAxis("learn.example.com", api_key=KEY) as axis:
            renewal = Renewal()
            call = asyncio.create_task(axis._calls.sender.join_renewal(renewal, 5.0))
            await asyncio.sleep(0)
            renewal.set_result(None)
            for _ in range(turns):
                await asyncio.sleep(0)
            ended = not call.cancel()
            await asyncio.wait({call})
            assert call.cancelled() is not ended

    asyncio.run(run())


def test_what_a_cancelled_attempt_ends_with_is_told_to_nobody() -> None:
    told: list[dict[str, Any]] = []

    class Failing(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            try:
                await asyncio.sleep(60)
            finally:
                raise ZeroDivisionError

    class Quiet(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await asyncio.sleep(60)
            raise AssertionError

    async def run() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, facts: told.append(facts))
        for transport in (Failing(), Quiet()):
            async with AsyncAxis("learn.example.com", api_key=KEY, transport=transport, revoke_on_close=False) as axis:
                with_token(axis)
                await cancel_a_call(axis)
        gc.collect()

    asyncio.run(run())
    assert told == []


def test_a_call_whose_deadline_ends_before_its_token_comes_says_so() -> None:
    async def run() -> None:
        async with AsyncAxis("learn.example.com", api_key=KEY) as axis:
            gate = asyncio.Event()

            async def work() -> None:
                await gate.wait()

            failure = await axis._calls.sender.start_renewal(Renewal(), 0.01, work())
            assert isinstance(failure, TransportFailure)
            assert "no token before the deadline" in str(failure)
            gate.set()

    asyncio.run(run())
