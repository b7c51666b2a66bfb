"""A client has one token request in flight, for threads and for tasks; all that wait share its result."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, MemoryStore, TokenError, TransportFailure, _tokens
from axis_lms._prefetch import ThreadPrefetch
from axis_lms._senders import run_blocking
from axis_lms.sandbox import Sandbox

from .both import BOTH, Interrupted
from .raw import answer, raw_server, token_answer, wait_until
from .test_token_windows import Script, call

EMPTY = answer(body=[])


def gated(gate: threading.Event, reached: threading.Event | None = None) -> Callable[[Any], bytes | None]:
    """Return a token endpoint that answers when a gate opens."""

    def tokens(served: Any) -> bytes | None:
        if "request" in served.path:
            if reached:
                reached.set()
            gate.wait(10)
        return token_answer(served)

    return tokens


def set_deadline(axis: Any, seconds: float) -> None:
    """Give the next calls of a client a deadline that its earlier ones do not have."""
    axis._calls.runner._settings = replace(axis._calls.runner._settings, deadline=seconds)


def test_fifty_threads_request_one_token() -> None:
    gate = threading.Event()
    with raw_server(lambda served: EMPTY, tokens=gated(gate)) as server, Axis(server.address, api_key="key") as axis:
        with ThreadPoolExecutor(50) as pool:
            results = [pool.submit(axis.courses.list) for _ in range(50)]
            assert wait_until(lambda: server.count("token/request") == 1)
            gate.set()
            assert [result.result(10) for result in results] == [[]] * 50
        assert (server.count("token/request"), server.calls) == (1, 50)


def test_two_hundred_tasks_request_one_token(sandbox: Sandbox, address: str) -> None:
    async def run() -> None:
        async with AsyncAxis(address, api_key="sandbox-key") as axis:
            await asyncio.gather(*(axis.courses.list() for _ in range(200)))

    asyncio.run(run())
    assert len(sandbox.calls("token_request")) == 1
    assert len(sandbox.calls("courses_list")) == 200


def test_threads_and_loops_that_share_a_store_request_one_token(sandbox: Sandbox, address: str) -> None:
    store, loops = MemoryStore(), 3
    start = threading.Barrier(loops + 20)

    def loop() -> None:
        async def run() -> None:
            async with AsyncAxis(address, api_key="sandbox-key", token_store=store) as axis:
                start.wait()
                await asyncio.gather(*(axis.courses.list() for _ in range(20)))

        asyncio.run(run())

    with Axis(address, api_key="sandbox-key", token_store=store) as axis:

        def thread() -> None:
            start.wait()
            axis.courses.list()

        threads = [threading.Thread(target=loop) for _ in range(loops)] + [
            threading.Thread(target=thread) for _ in range(20)
        ]
        for one in threads:
            one.start()
        for one in threads:
            one.join(30)
    assert len(sandbox.calls("token_request")) == 1
    assert len(sandbox.calls("courses_list")) == loops * 20 + 20
    assert not sandbox.calls("token_revoke"), "a token that is shared is not revoked"


def test_waiters_share_a_failure_instead_of_failing_one_after_the_other() -> None:
    gate = threading.Event()

    def down(served: Any) -> bytes:
        gate.wait(10)
        return answer(404, b"")

    with raw_server(lambda served: EMPTY, tokens=down) as server, Axis(server.address, api_key="key") as axis:
        with ThreadPoolExecutor(10) as pool:
            results = [pool.submit(axis.courses.list) for _ in range(10)]
            tokens = axis._calls.runner.tokens
            assert wait_until(lambda: tokens._renewal is not None and len(tokens._renewal._condition._waiters) == 9)
            gate.set()
            errors = [result.exception(10) for result in results]
        assert all(type(error) is TokenError for error in errors)
        assert len({id(error) for error in errors}) == 10
        assert server.count("token/request") == 1


def test_a_cancelled_leader_does_not_fail_those_who_wait() -> None:
    gate, reached = threading.Event(), threading.Event()

    async def run(address: str) -> list[Any]:
        async with AsyncAxis(address, api_key="key") as axis:
            leader = asyncio.create_task(axis.courses.list())
            await asyncio.to_thread(reached.wait, 10)
            waiters = [asyncio.create_task(axis.courses.list()) for _ in range(5)]
            await asyncio.sleep(0)
            leader.cancel()
            waiters[0].cancel()
            await asyncio.sleep(0)
            gate.set()
            return await asyncio.gather(leader, *waiters, return_exceptions=True)

    with raw_server(lambda served: EMPTY, tokens=gated(gate, reached)) as server:
        found = asyncio.run(run(server.address))
        assert [type(one) for one in found[:2]] == [asyncio.CancelledError] * 2
        assert found[2:] == [[]] * 4
        assert server.count("token/request") == 1


def test_a_leader_that_is_interrupted_lets_the_next_one_lead() -> None:
    gate, reached = threading.Event(), threading.Event()

    with (
        raw_server(lambda served: EMPTY, tokens=gated(gate, reached)) as server,
        Axis(server.address, api_key="key") as axis,
    ):
        sender, first = axis._calls.sender, threading.Event()
        attempt = sender.attempt

        async def interrupted(*given: Any) -> Any:
            if first.is_set():
                return await attempt(*given)
            first.set()
            reached.wait(10)
            raise Interrupted

        sender.attempt = interrupted
        outcomes: list[BaseException] = []

        def lead() -> None:
            try:
                axis.courses.list()
            except Interrupted as error:
                outcomes.append(error)

        leader = threading.Thread(target=lead)
        leader.start()
        assert wait_until(first.is_set)
        waiter = threading.Thread(target=axis.courses.list)
        waiter.start()
        gate.set()
        reached.set()
        leader.join(10)
        waiter.join(10)
        assert len(outcomes) == 1
        assert not waiter.is_alive()
        assert server.calls == 1


def test_a_renewal_is_ended_even_when_its_task_never_begins(address: str) -> None:
    async def run() -> None:
        axis = AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False)
        call = asyncio.create_task(axis.courses.list())
        await asyncio.sleep(0)  # the call has begun, and its renewal has not
        assert not axis._calls.runner.tokens._renewal.done()
        await axis.aclose()
        assert axis._calls.runner.tokens._renewal.done()
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)

    asyncio.run(run())


@pytest.mark.parametrize("kind", ["threads", "tasks"])
def test_a_waiter_waits_no_longer_than_its_deadline(kind: str) -> None:
    gate, reached = threading.Event(), threading.Event()

    async def run(address: str) -> list[Any]:
        async with AsyncAxis(address, api_key="key") as axis:
            leader = asyncio.create_task(axis.courses.list())
            await asyncio.to_thread(reached.wait, 10)
            set_deadline(axis, 0.2)
            failure = await asyncio.gather(axis.courses.list(), return_exceptions=True)
            gate.set()
            return [*failure, await leader]

    with raw_server(lambda served: EMPTY, tokens=gated(gate, reached)) as server:
        if kind == "tasks":
            failure, led = asyncio.run(run(server.address))
        else:
            with Axis(server.address, api_key="key") as axis, ThreadPoolExecutor(2) as pool:
                leader = pool.submit(axis.courses.list)
                assert reached.wait(10)
                set_deadline(axis, 0.2)
                failure = pool.submit(axis.courses.list).exception(10)
                gate.set()
                led = leader.result(10)
        assert (type(failure), failure.attempts, led) == (TransportFailure, 0, [])
        assert "no token before the deadline" in str(failure)
        assert server.calls == 1


def test_a_deadline_of_the_caller_who_renews_is_no_failure_of_those_who_wait() -> None:
    """Whoever came later has time left, and asks for a token itself."""
    silent = threading.Event()

    def tokens(served: Any) -> bytes | None:
        if "request" in served.path and server.count("token/request") == 1:
            silent.wait(10)
        return token_answer(served)

    async def both(address: str) -> list[Any]:
        async with AsyncAxis(address, api_key="key", deadline=3.0, attempts=1) as axis:
            first = asyncio.create_task(axis.courses.list())
            await asyncio.sleep(2.0)
            return await asyncio.gather(first, axis.courses.list(), return_exceptions=True)

    with raw_server(lambda served: EMPTY, tokens=tokens) as server:
        with Axis(server.address, api_key="key", deadline=3.0, attempts=1) as axis, ThreadPoolExecutor(2) as pool:
            early = pool.submit(axis.courses.list)
            assert wait_until(lambda: server.count("token/request") == 1)
            silent.wait(2.0)
            assert pool.submit(axis.courses.list).result(10) == []
            with pytest.raises(TransportFailure, match=r"in time|before the deadline"):
                early.result(10)
        server.seen.clear()
        early, late = asyncio.run(both(server.address))
        assert (type(early), late) == (TransportFailure, [])
        silent.set()


def test_a_walk_that_is_stopped_while_it_renews_is_no_failure_of_other_threads() -> None:
    def tokens(served: Any) -> bytes | None:
        refused = "request" in served.path and server.count("token/request") == 1
        return answer(503, {"status": "503"}) if refused else token_answer(served)

    with (
        raw_server(lambda served: EMPTY, tokens=tokens) as server,
        Axis(server.address, api_key="key", jitter=lambda: 1.0) as axis,
        ThreadPoolExecutor(1) as pool,
    ):
        walk = ThreadPrefetch(2)
        walk.start(axis.courses.list)
        assert wait_until(lambda: server.count("token/request") == 1)
        other = pool.submit(axis.courses.list)
        run_blocking(walk.close())
        assert other.result(10) == []


@BOTH
@pytest.mark.parametrize("deadline", [4.0, None])
def test_a_renewal_ahead_of_time_does_not_use_up_the_time_of_its_call(
    run: Any, deadline: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old token has minutes left, and the site does not answer a request for another."""
    monkeypatch.setattr(_tokens, "ADVISORY_WAIT_SECONDS", 2.0)
    silent, ahead = threading.Event(), [0.0]

    def tokens(served: Any) -> bytes | None:
        if "request" in served.path and server.count("token/request") > 1:
            silent.wait(20)
        return token_answer(served)

    with raw_server(lambda served: answer(body=[]), tokens=tokens) as server:
        script = Script(call, lambda axis: ahead.__setitem__(0, 3100.0), call)
        began = time.monotonic()
        try:
            options = {"deadline": deadline, "clock": lambda: time.monotonic() + ahead[0], "revoke_on_close": False}
            assert run(server.address, script, **options)[::2] == [[], []]
            assert time.monotonic() - began < 15
        finally:
            silent.set()
