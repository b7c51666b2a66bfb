"""Leaving the `with` block of a client revokes its token once, within 3 s, and hides no exception."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Any

import pytest

from axis_lms import (
    AsyncAxis,
    Axis,
    AxisError,
    ConfigurationError,
    MemoryStore,
    NotFound,
    ServerError,
    TransportFailure,
)
from axis_lms._client import REVOKE_SECONDS
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox

from .both import BOTH, Interrupted, run_async, run_sync, with_token
from .calls import CALLS, SAFE_WRITE
from .raw import COURSE, answer, raw_server, token_answer


def call(axis: Any) -> Any:
    return axis.courses.list()


def revoked(sandbox: Sandbox) -> int:
    return len(sandbox.calls("token_revoke"))


@BOTH
def test_leaving_revokes_the_token(run: Any, sandbox: Sandbox, address: str) -> None:
    run(address, call)
    assert (revoked(sandbox), sandbox.tokens.live()) == (1, 0)


@BOTH
@pytest.mark.parametrize("options", [{"revoke_on_close": False}, {"token_store": MemoryStore()}])
def test_a_token_that_others_may_use_is_not_revoked(run: Any, options: Any, sandbox: Sandbox, address: str) -> None:
    run(address, call, **options)
    assert (revoked(sandbox), sandbox.tokens.live()) == (0, 1)


@BOTH
def test_without_a_token_nothing_is_revoked(run: Any, sandbox: Sandbox, address: str) -> None:
    run(address, lambda axis: asyncio.sleep(0) if isinstance(axis, AsyncAxis) else None)
    assert sandbox.calls() == []


@BOTH
def test_an_exception_inside_the_block_comes_out_as_it_is(run: Any, sandbox: Sandbox, address: str) -> None:
    with pytest.raises(NotFound):
        run(address, lambda axis: axis.courses.get(999999))
    assert revoked(sandbox) == 1


def test_ctrl_c_inside_the_block_still_revokes(sandbox: Sandbox, address: str) -> None:
    with pytest.raises(Interrupted), Axis(address, api_key="sandbox-key") as axis:
        axis.courses.list()
        raise Interrupted
    assert revoked(sandbox) == 1


def test_cancellation_inside_the_block_still_revokes(sandbox: Sandbox, address: str) -> None:
    async def run() -> None:
        async with AsyncAxis(address, api_key="sandbox-key") as axis:
            await axis.courses.list()
            await asyncio.Event().wait()

    async def cancelled() -> None:
        task = asyncio.create_task(run())
        while not sandbox.calls("courses_list"):
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert revoked(sandbox) == 1


@BOTH
def test_a_refused_revocation_is_no_error_and_not_repeated(run: Any, sandbox: Sandbox, address: str) -> None:
    sandbox.fault("fail", operation="token_revoke", status=503)
    assert run(address, call)
    assert revoked(sandbox) == 1


@BOTH
def test_a_lost_revocation_is_no_error_and_not_repeated(run: Any, sandbox: Sandbox, address: str) -> None:
    sandbox.fault("drop", operation="token_revoke")
    assert run(address, call)
    assert revoked(sandbox) == 1


@BOTH
def test_leaving_does_not_wait_for_a_dead_server(run: Any) -> None:
    moments: list[float] = []

    with ExitStack() as stack:
        server = stack.enter_context(raw_server(lambda served: answer(body=[])))

        def stop() -> None:
            stack.close()
            moments.append(time.monotonic())

        def call_and_stop(axis: Any) -> Any:
            if isinstance(axis, AsyncAxis):
                return awaited(axis)
            found = call(axis)
            stop()
            return found

        async def awaited(axis: Any) -> Any:
            found = await call(axis)
            stop()
            return found

        assert run(server.address, call_and_stop) == []
        assert time.monotonic() - moments[0] < REVOKE_SECONDS / 2
        assert server.count("token/revoke") == 0


@BOTH
@pytest.mark.parametrize("manner", ["silent", "head", "body"])
def test_leaving_waits_for_a_stalled_server_for_three_seconds_at_most(
    run: Any, manner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert REVOKE_SECONDS == 3.0
    monkeypatch.setattr("axis_lms._client.REVOKE_SECONDS", REVOKE_SECONDS / 10)
    gate = threading.Event()

    def tokens(served: Any) -> bytes | None:
        if "revoke" not in served.path:
            return token_answer(served)
        if manner == "body":
            served.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        if manner != "silent":
            served.trickle(b"HTTP/1.1 200 OK\r\n" * 100, 0.02, gate)
        gate.wait(20)
        return None

    with raw_server(lambda served: answer(body=[]), tokens=tokens) as server:
        start = time.monotonic()
        assert run(server.address, call) == []
        assert time.monotonic() - start < REVOKE_SECONDS
        gate.set()


@pytest.mark.parametrize("run", [run_sync, run_async])
def test_a_closed_client_refuses_calls(run: Any, address: str) -> None:
    kept: list[Any] = []
    run(address, lambda axis: (kept.append(axis), axis.courses.list())[1])
    with pytest.raises(ConfigurationError, match="closed"):
        if isinstance(kept[0], Axis):
            kept[0].courses.list()
        else:
            asyncio.run(kept[0].courses.list())


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
    gate = threading.Event()

    def silent(served: Any) -> bytes:
        gate.wait(10)
        return answer(body=[])

    async def work(address: str) -> None:
        transport = fast_transport() if fast else None
        axis = AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False, transport=transport)
        call = asyncio.create_task(axis.courses.enroll(1, 2))
        await asyncio.sleep(0.2)
        await axis.aclose()
        with pytest.raises(AxisError, match="closed") as caught:
            await asyncio.wait_for(call, 2)
        assert caught.value.maybe_applied is (waits_for == "answer")

    tokens: Any = silent if waits_for == "token" else token_answer
    with raw_server(silent, tokens=tokens) as server:
        asyncio.run(work(server.address))
        gate.set()


def test_a_task_that_is_cancelled_as_its_client_is_left_stays_cancelled() -> None:
    """Leaving takes back its own cancellation of an attempt, and nobody else's: not even one of the same moment."""
    gate = threading.Event()

    def silent(served: Any) -> bytes:
        gate.wait(10)
        return answer(body=[])

    async def work(address: str) -> None:
        axis = AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False, transport=fast_transport())
        call = asyncio.create_task(axis.courses.get(1))
        await asyncio.sleep(0.2)
        call.cancel()
        await axis.aclose()
        with pytest.raises(asyncio.CancelledError):
            await call

    with raw_server(silent) as server:
        asyncio.run(work(server.address))
        gate.set()


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("ended_by", ["leaving", "deadline"])
def test_a_task_that_went_on_after_a_cancellation_is_told_what_ended_its_call(ended_by: str, fast: bool) -> None:
    """Until Python 3.13 a TaskGroup that fails leaves its task like that, too."""
    gate = threading.Event()

    def silent(served: Any) -> bytes:
        gate.wait(10)
        return answer(body=[])

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

    with raw_server(silent) as server:
        asyncio.run(work(server.address))
        gate.set()


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("then", ["goes on", "fails"])
def test_leaving_takes_its_cancellation_back_whatever_an_event_hook_made_of_it(then: str, fast: bool) -> None:
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


def test_leaving_can_be_cancelled_while_it_revokes_over_any_transport() -> None:
    gate = threading.Event()

    async def work(address: str) -> None:
        axis = AsyncAxis(address, api_key="sandbox-key", transport=fast_transport())
        await axis.courses.list()
        leaving = asyncio.create_task(axis.aclose())
        await asyncio.sleep(0.2)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        gate.set()

    with raw_server(lambda served: answer(body=[]), tokens=revoking_slowly(gate)) as server:
        asyncio.run(work(server.address))


def test_leaving_twice_revokes_once(sandbox: Sandbox, address: str) -> None:
    axis = Axis(address, api_key="sandbox-key")
    axis.courses.list()
    axis.close()
    axis.close()
    assert revoked(sandbox) == 1


@BOTH
def test_a_write_that_was_sent_before_its_client_was_left_does_not_claim_that_nothing_was(run: Any) -> None:
    """The second attempt finds a closed client, and the error is that of the first."""
    clients: list[Any] = []

    def script(served: Any) -> bytes:
        runner = clients[0].http.runner
        runner.tokens.drop(runner.tokens._token)
        runner._sender = Left(runner._sender)
        runner.tokens._waiting = runner._sender
        return answer(503, b"")

    class Left:
        """A sender whose client is closed only when it is asked for a token."""

        def __init__(self, sender: Any) -> None:
            self._sender, self._asked = sender, 0

        @property
        def is_closed(self) -> bool:
            self._asked += 1
            return self._asked > 1

        def __getattr__(self, name: str) -> Any:
            return getattr(self._sender, name)

    with raw_server(script) as server, pytest.raises(ServerError) as caught:
        run(server.address, CALLS[SAFE_WRITE], clients.append)
    assert (caught.value.maybe_applied, caught.value.attempts, server.calls) == (True, 1, 1)


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


def test_where_no_thread_can_begin_leaving_revokes_all_the_same(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't create new thread at interpreter shutdown")

    with Axis("http://127.0.0.1:9", api_key="sandbox-key", transport=sandbox.transport()) as axis:
        call(axis)
        monkeypatch.setattr(threading.Thread, "start", refuse)
    assert (revoked(sandbox), sandbox.tokens.live()) == (1, 0)


@pytest.mark.parametrize("closed", [False, True])
def test_the_child_of_a_fork_leaves_without_the_token_and_the_connections_of_its_parent(closed: bool) -> None:
    with raw_server(lambda _: answer(200, [])) as server, Axis(server.address, api_key="k") as axis:
        call(axis)
        if closed:
            axis.close()
        seen = list(server.seen)
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(BaseException):
                axis.close()
                with suppress(ConfigurationError):
                    call(axis)
                    code = 2
                code = 0 if code == 1 else code
            os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert server.seen == seen


def test_the_child_of_a_fork_that_leaves_an_async_client_does_not_revoke_the_token_of_its_parent(
    sandbox: Sandbox, address: str
) -> None:
    axis = AsyncAxis(address, api_key="sandbox-key")
    loop = asyncio.new_event_loop()
    loop.run_until_complete(axis.courses.list())
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            asyncio.run(axis.aclose())
        os._exit(0)
    os.waitpid(child, 0)
    assert revoked(sandbox) == 0
    loop.run_until_complete(axis.aclose())
    loop.close()
    assert revoked(sandbox) == 1
