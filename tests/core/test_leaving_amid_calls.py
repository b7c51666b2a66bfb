"""An AsyncAxis that is left, or a task that is cancelled, while calls are on their way, within event hooks and over any transport."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest

from axis_lms import AsyncAxis, AxisError, ConfigurationError, TransportFailure
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox

from .both import KEY, with_token
from .conftest import revoked
from .raw import COURSE, answer, raw_server, token_answer


def revoking_slowly(gate: threading.Event) -> Callable[[Any], bytes | None]:
    def tokens(served: Any) -> bytes | None:
        return gate.wait(2) and None if "revoke" in served.path else token_answer(served)

    return tokens


def test_no_call_goes_out_while_the_token_is_revoked() -> None:
    """It would get another token, which nobody would revoke."""
    gate = threading.Event()

    async def work(address: str) -> None:
        axis = AsyncAxis(address, api_key="sandbox-key")
        await axis.courses.list()
        leaving = asyncio.create_task(axis.aclose())
        await asyncio.sleep(0.1)
        with pytest.raises(ConfigurationError, match="closed"):
            await axis.courses.list()
        gate.set()
        await leaving

    with raw_server(lambda served: answer(body=[]), tokens=revoking_slowly(gate)) as server:
        asyncio.run(work(server.address))
        assert (server.calls, server.count("token/")) == (1, 2)


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("waits_for", ["token", "answer"])
def test_what_is_on_its_way_ends_when_its_client_is_left(waits_for: str, fast: bool) -> None:
    async def work(address: str) -> None:
        transport = fast_transport() if fast else None
        axis = AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False, transport=transport)
        call = asyncio.create_task(axis.courses.enroll(1, 2))
        await asyncio.sleep(0.2)
        await axis.aclose()
        with pytest.raises(AxisError, match="closed") as caught:
            await asyncio.wait_for(call, 2)
        assert caught.value.maybe_applied is (waits_for == "answer")

    def silent(_: Any) -> None:
        server.stop.wait(10)

    with raw_server(silent, tokens=silent if waits_for == "token" else token_answer) as server:
        asyncio.run(work(server.address))


@pytest.mark.parametrize("fast", [False, True])
def test_a_task_that_is_cancelled_as_its_client_is_left_stays_cancelled(fast: bool) -> None:
    """Leaving ends the attempt, in the same moment; that hides no cancellation of the task that waits for it."""

    async def work(address: str) -> None:
        transport = fast_transport() if fast else None
        axis = AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False, transport=transport)
        call = asyncio.create_task(axis.courses.get(1))
        await asyncio.sleep(0.2)
        call.cancel()
        await axis.aclose()
        with pytest.raises(asyncio.CancelledError):
            await call

    with raw_server(lambda _: server.stop.wait(10) and None) as server:
        asyncio.run(work(server.address))


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("ended_by", ["leaving", "deadline"])
def test_a_task_that_went_on_after_a_cancellation_is_told_what_ended_its_call(ended_by: str, fast: bool) -> None:
    """Until Python 3.13 a TaskGroup that fails leaves its task like that, too."""

    async def goes_on(axis: AsyncAxis) -> Any:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(10)
        return await axis.courses.get(1)

    async def work(address: str) -> None:
        options: Any = {"revoke_on_close": False, "transport": fast_transport() if fast else None}
        deadline = 0.5 if ended_by == "deadline" else None
        axis = AsyncAxis(address, api_key="sandbox-key", deadline=deadline, attempts=1, **options)
        call = asyncio.create_task(goes_on(axis))
        await asyncio.sleep(0)
        call.cancel()
        await asyncio.sleep(0.2)
        if ended_by == "leaving":
            await axis.aclose()
        with pytest.raises(TransportFailure, match="closed" if ended_by == "leaving" else "the deadline"):
            await call
        assert call.cancelling() == 1
        await axis.aclose()

    with raw_server(lambda _: server.stop.wait(10) and None) as server:
        asyncio.run(work(server.address))


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("then", ["goes on", "fails"])
def test_leaving_leaves_no_cancellation_in_a_task_whatever_an_event_hook_made_of_it(then: str, fast: bool) -> None:
    """Else a timeout around the next thing that the task does would not know its own cancellation."""
    reached = asyncio.Event()

    async def hook(_: Any) -> None:
        reached.set()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            if then == "fails":
                raise ZeroDivisionError from None

    async def work(address: str) -> None:
        options: Any = {"revoke_on_close": False, "transport": fast_transport() if fast else None}
        axis = AsyncAxis(address, api_key="sandbox-key", event_hooks={"request": [hook]}, **options)
        with_token(axis)
        call = asyncio.create_task(axis.courses.get(1))
        await reached.wait()
        await axis.aclose()
        await asyncio.wait({call})
        assert (call.cancelled(), call.cancelling()) == (False, 0)
        assert isinstance(call.exception(), ZeroDivisionError) is (then == "fails")

    with raw_server(lambda _: answer(200, COURSE)) as server:
        asyncio.run(work(server.address))


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("kind", ["request", "response"])
@pytest.mark.parametrize("waits", ["itself", "for a task"])
def test_an_event_hook_may_leave_the_client_whose_call_it_sees(waits: str, kind: str, fast: bool) -> None:
    clients: list[AsyncAxis] = []

    async def hook(_: Any) -> None:
        leaving = clients[0].aclose()
        await (leaving if waits == "itself" else asyncio.create_task(leaving))

    async def work(address: str) -> None:
        options: Any = {"revoke_on_close": False, "transport": fast_transport() if fast else None}
        axis = AsyncAxis(address, api_key="sandbox-key", event_hooks={kind: [hook]}, **options)
        clients.append(axis)
        with_token(axis)
        call = asyncio.create_task(axis.courses.get(1))
        with pytest.raises(TransportFailure, match="closed"):
            await asyncio.wait_for(call, 2)
        await asyncio.sleep(0.01)
        assert call.cancelling() == 0
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with raw_server(lambda _: answer(200, COURSE)) as server:
        asyncio.run(work(server.address))


@pytest.mark.parametrize("fast", [False, True])
def test_leaving_can_be_cancelled_while_it_revokes(fast: bool) -> None:
    gate = threading.Event()

    async def work(address: str) -> None:
        axis = AsyncAxis(address, api_key="sandbox-key", transport=fast_transport() if fast else None)
        await axis.courses.list()
        leaving = asyncio.create_task(axis.aclose())
        await asyncio.sleep(0.2)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        gate.set()

    with raw_server(lambda served: answer(body=[]), tokens=revoking_slowly(gate)) as server:
        asyncio.run(work(server.address))


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("turns", [0, 1, 3, 10])
def test_leaving_twice_at_once_revokes_the_token_all_the_same(
    turns: int, fast: bool, sandbox: Sandbox, address: str
) -> None:
    async def work() -> None:
        axis = AsyncAxis(address, api_key="sandbox-key", transport=fast_transport() if fast else None)
        await axis.courses.list()
        leaving = asyncio.create_task(axis.aclose())
        for _ in range(turns):
            await asyncio.sleep(0)
        await axis.aclose()
        assert revoked(sandbox) == 1
        await leaving

    asyncio.run(work())
    assert (revoked(sandbox), sandbox.tokens.live()) == (1, 0)


@pytest.mark.parametrize("fast", [False, True])
def test_leaving_that_is_cancelled_before_it_revokes_leaves_nothing_running(fast: bool) -> None:
    reached = asyncio.Event()

    async def hook(request: Any) -> None:
        if "revoke" in request.url.path:
            reached.set()
            await asyncio.sleep(0.2)

    async def work(address: str) -> None:
        transport = fast_transport() if fast else None
        axis = AsyncAxis(address, api_key="sandbox-key", transport=transport, event_hooks={"request": [hook]})
        await axis.courses.list()
        leaving = asyncio.create_task(axis.aclose())
        await reached.wait()
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with raw_server(lambda _: answer(body=[])) as server:
        asyncio.run(work(server.address))
        assert server.count("token/revoke") == 0


@pytest.mark.parametrize("fast", [False, True])
def test_an_event_hook_that_makes_a_call_hides_no_cancellation(fast: bool) -> None:
    gate, reached = threading.Event(), asyncio.Event()
    busy: list[bool] = []

    def script(served: Any) -> bytes | None:
        if "courses/list" in served.path:
            return answer(200, [])
        served.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
        gate.wait(10)
        return None

    async def run(address: str) -> None:
        async def hook(_: httpx.Response) -> None:
            if not busy:
                busy.append(True)
                await axis.courses.list()
                reached.set()

        options: Any = {"event_hooks": {"response": [hook]}, "transport": fast_transport() if fast else None}
        async with AsyncAxis(address, api_key=KEY, revoke_on_close=False, **options) as axis:
            with_token(axis)
            call = asyncio.create_task(axis.courses.get(1))
            await reached.wait()
            await asyncio.sleep(0.05)
            call.cancel()
            await asyncio.wait({call})
            assert call.cancelled()

    with raw_server(script) as server:
        asyncio.run(run(server.address))
        gate.set()
