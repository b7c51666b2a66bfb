"""Leaving the `with` block of a client revokes its token once, within 3 s, and hides no exception."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from contextlib import ExitStack, suppress
from threading import Thread
from typing import Any

import httpx
import pytest

from axis_lms import (
    AsyncAxis,
    Axis,
    AxisError,
    ConfigurationError,
    MemoryStore,
    NotFound,
    ServerError,
)
from axis_lms._client import REVOKE_SECONDS
from axis_lms.sandbox import Sandbox

from .both import BOTH, Interrupted, run_async, run_sync
from .calls import CALLS, SAFE_WRITE
from .conftest import revoked
from .raw import COURSE, answer, raw_server, token_answer


def call(axis: Any) -> Any:
    return axis.courses.list()


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


class CannotClose(httpx.MockTransport):
    """A transport that answers nothing, and fails when it is closed."""

    def __init__(self) -> None:
        super().__init__(lambda request: httpx.Response(500))

    def close(self) -> None:
        raise OSError("cannot close")

    async def aclose(self) -> None:
        self.close()


@BOTH
def test_a_transport_that_cannot_be_closed_hides_no_exception(run: Any) -> None:
    def fails(axis: Any) -> Any:
        raise NotFound("of the caller")

    with pytest.raises(NotFound, match="of the caller"):
        run("learn.example.com", fails, transport=CannotClose())
    nothing = {run_sync: lambda axis: None, run_async: lambda axis: asyncio.sleep(0)}[run]
    with pytest.raises(OSError, match="cannot close"):
        run("learn.example.com", nothing, transport=CannotClose())


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
        runner = clients[0]._calls.runner
        runner.tokens.drop(runner.tokens._token)
        runner._sender = Left(runner._sender)
        runner.tokens._sender = runner._sender
        return answer(503, b"")

    class Left:
        """A sender whose client is closed only when it is asked for a token."""

        def __init__(self, sender: Any) -> None:
            self._sender = sender

        def check(self) -> None:
            raise ConfigurationError("this client is closed")

        def __getattr__(self, name: str) -> Any:
            return getattr(self._sender, name)

    with raw_server(script) as server, pytest.raises(ServerError) as caught:
        run(server.address, CALLS[SAFE_WRITE], clients.append)
    assert (caught.value.maybe_applied, caught.value.attempts, server.calls) == (True, 1, 1)


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


def test_the_child_of_a_fork_that_leaves_an_async_client_does_not_end_the_calls_of_its_parent() -> None:
    reached, gate = threading.Event(), threading.Event()

    def script(_: Any) -> bytes:
        reached.set()
        gate.wait(10)
        return answer(200, [])

    async def work(address: str) -> Any:
        async with AsyncAxis(address, api_key="k") as axis:
            on_its_way = asyncio.create_task(axis.courses.list())
            await asyncio.to_thread(reached.wait, 10)
            child = os.fork()
            if child == 0:
                code = 1
                with suppress(BaseException):
                    asyncio.new_event_loop().run_until_complete(axis.aclose())
                    code = 0
                os._exit(code)
            ended = await asyncio.to_thread(os.waitpid, child, 0)
            assert os.waitstatus_to_exitcode(ended[1]) == 0
            gate.set()
            async with asyncio.timeout(5):
                return await on_its_way

    with raw_server(script) as server:
        assert asyncio.run(work(server.address)) == []


def test_an_async_client_that_a_child_of_a_fork_uses_belongs_to_its_first_event_loop_there() -> None:
    with raw_server(lambda _: answer(200, [])) as server:
        axis = AsyncAxis(server.address, api_key="k")
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(BaseException):
                asyncio.run(axis.courses.list())
                with suppress(ConfigurationError):
                    asyncio.run(axis.courses.list())
                    code = 2
                code = 0 if code == 1 else code
            os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert server.calls == 1


def test_no_call_of_another_thread_begins_while_a_client_is_left() -> None:
    """It would get a token that nobody revokes."""
    failures: list[Exception] = []

    def tokens(served: Any) -> bytes | None:
        if "/token/revoke/" in served.path:
            other = Thread(target=call)
            other.start()
            other.join(5)
        return token_answer(served)

    def call() -> None:
        try:
            axis.courses.get(1)
        except AxisError as error:
            failures.append(error)

    with raw_server(lambda served: answer(200, COURSE), tokens=tokens) as server:
        axis = Axis(server.address, api_key="k")
        axis.courses.get(1)
        axis.close()
    assert [str(error) for error in failures] == ["this client is closed"]
    assert (server.count("/token/request/"), server.count("/token/revoke/"), server.calls) == (1, 1, 1)
