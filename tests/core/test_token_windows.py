"""When a token is renewed, by which clock, and what follows when one is refused."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, ServerError, TokenError, Unauthorized
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.transports import AsyncTransport, Transport

from .both import BOTH, run_async, run_sync
from .conftest import Clock, end_faults
from .raw import answer, raw_server, token_answer


def asked(sandbox: Sandbox) -> int:
    return len(sandbox.calls("token_request"))


class Script:
    """A sequence of steps with either client; the results of the asynchronous one are awaited."""

    def __init__(self, *steps: Callable[[Any], Any]) -> None:
        self.steps = steps

    def __call__(self, axis: Any) -> Any:
        if isinstance(axis, Axis):
            return [step(axis) for step in self.steps]
        return self.awaited(axis)

    async def awaited(self, axis: Any) -> Any:
        found = []
        for step in self.steps:
            result = step(axis)
            found.append(await result if hasattr(result, "__await__") else result)
        return found


def call(axis: Any) -> Any:
    return axis.courses.list()


def test_tokens_are_shared_by_all_calls_within_fifty_minutes(sandbox: Sandbox, address: str, clock: Clock) -> None:
    script = Script(call, lambda axis: clock.advance(2999), call)
    run_sync(address, script, clock=clock)
    assert asked(sandbox) == 1


@BOTH
def test_a_token_with_ten_minutes_left_is_renewed_ahead_of_time(
    run: Any, sandbox: Sandbox, address: str, clock: Clock
) -> None:
    run(address, Script(call, lambda axis: clock.advance(3000), call, call), clock=clock)
    assert asked(sandbox) == 2


@BOTH
def test_a_failed_advisory_refresh_keeps_the_old_token(
    run: Any, sandbox: Sandbox, address: str, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(axis: Any) -> None:
        clock.advance(3000)
        sandbox.fault("fail", operation="token_request", status=403)

    def a_minute_less(axis: Any) -> None:
        clock.advance(59)

    def a_moment(axis: Any) -> None:
        clock.advance(1)

    def recover(axis: Any) -> None:
        counted.append(asked(sandbox))
        end_faults(sandbox)

    counted: list[int] = []
    note = lambda axis: counted.append(asked(sandbox))  # noqa: E731
    with caplog.at_level(logging.WARNING, "axis_lms"):
        run(
            address,
            Script(call, fail, call, note, call, a_minute_less, call, note, a_moment, call, recover),
            clock=clock,
        )
    assert counted == [2, 2, 3]
    assert [record.levelname for record in caplog.records if record.name == "axis_lms"] == ["WARNING"] * 2


@BOTH
def test_what_a_double_raises_for_a_renewal_ahead_of_time_is_not_swallowed(
    run: Any, sandbox: Sandbox, clock: Clock
) -> None:
    tokens: list[float] = []

    def handle(method: str, path: str, *rest: Any) -> Any:
        if "token/request" in path:
            tokens.append(clock())
            assert len(tokens) == 1, "this test gets one token"
        return sandbox.handle(method, path, *rest)

    transport: Any = Transport(handle) if run is run_sync else AsyncTransport(handle)
    script = Script(call, lambda axis: clock.advance(3100), call)
    with pytest.raises(AssertionError, match="this test gets one token"):
        run("http://localhost", script, clock=clock, transport=transport, revoke_on_close=False)


@BOTH
def test_a_token_under_a_minute_is_never_sent(run: Any, sandbox: Sandbox, address: str, clock: Clock) -> None:
    def fail(axis: Any) -> None:
        clock.advance(3541)
        sandbox.fault("fail", operation="token_request", status=500)

    with pytest.raises(TokenError):
        run(address, Script(call, fail, call), clock=clock)
    assert len(sandbox.calls("courses_list")) == 1


def test_while_one_caller_renews_ahead_of_time_the_rest_go_on(clock: Clock) -> None:
    hold, asked_again = threading.Event(), threading.Event()
    requests: list[str] = []

    def tokens(served: Any) -> bytes | None:
        if "request" in served.path:
            requests.append(served.path)
            if len(requests) == 2:
                asked_again.set()
                hold.wait(10)
        return token_answer(served)

    with (
        raw_server(lambda served: answer(body=[]), tokens=tokens) as server,
        Axis(server.address, api_key="key", clock=clock) as axis,
    ):
        axis.courses.list()
        clock.advance(3100)
        slow = threading.Thread(target=axis.courses.list)
        slow.start()
        assert asked_again.wait(10)
        for _ in range(3):
            axis.courses.list()
        assert slow.is_alive()
        hold.set()
        slow.join(10)
        assert len(requests) == 2


def test_while_one_caller_renews_a_token_under_a_minute_the_rest_wait(clock: Clock) -> None:
    first, asked_again, hold = threading.Event(), threading.Event(), threading.Event()

    def tokens(served: Any) -> bytes | None:
        if first.is_set():
            asked_again.set()
            hold.wait(10)
        return token_answer(served)

    with (
        raw_server(lambda served: answer(body=[]), tokens=tokens) as server,
        Axis(server.address, api_key="key", clock=clock, revoke_on_close=False) as axis,
    ):
        axis.courses.list()
        first.set()
        clock.advance(3541)
        callers = [threading.Thread(target=axis.courses.list) for _ in range(2)]
        callers[0].start()
        assert asked_again.wait(10)
        callers[1].start()
        time.sleep(0.1)
        assert server.calls == 1
        hold.set()
        for caller in callers:
            caller.join(10)
        assert (server.calls, server.count("token/request")) == (3, 2)


@BOTH
def test_a_pause_after_a_failed_renewal_ends_where_the_token_has_a_minute_left(
    run: Any, sandbox: Sandbox, address: str, clock: Clock
) -> None:
    def fail(axis: Any) -> None:
        clock.advance(3530)
        sandbox.fault("fail", operation="token_request", status=400)

    def recover(axis: Any) -> None:
        clock.advance(15)
        end_faults(sandbox)

    run(address, Script(call, fail, call, recover, call), clock=clock)
    assert asked(sandbox) == 3


def test_age_counts_from_the_moment_of_sending(clock: Clock) -> None:
    def slow(served: Any) -> bytes | None:
        if "request" in served.path:
            clock.advance(3000)
        return token_answer(served)

    with (
        raw_server(lambda served: answer(body=[]), tokens=slow) as server,
        Axis(server.address, api_key="key", clock=clock) as axis,
    ):
        axis.courses.list()
        axis.courses.list()
        assert server.count("token/request") == 2


def test_expires_is_shown_and_never_trusted(clock: Clock) -> None:
    def tokens(served: Any) -> bytes:
        return answer(body={"token": "t", "expires": "1999-01-01 00:00:00"})

    with (
        raw_server(lambda served: answer(body=[]), tokens=tokens) as server,
        Axis(server.address, api_key="key", clock=clock) as axis,
    ):
        for _ in range(3):
            axis.courses.list()
        assert server.count("token/request") == 1


@pytest.mark.parametrize("zone", [-12, 14])
def test_the_sites_zone_and_a_wall_clock_that_jumps_do_not_matter(
    zone: int, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = Sandbox(users=10)
    sandbox.switch(zone=zone)
    with sandbox.serve() as address, Axis(address, api_key="sandbox-key", clock=clock) as axis:
        axis.courses.list()
        real = time.time
        for jump in (-86400 * 365, 86400 * 365):
            monkeypatch.setattr(time, "time", lambda jump=jump: real() + jump)
            axis.courses.list()
        monkeypatch.undo()
        assert asked(sandbox) == 1


@BOTH
def test_a_second_401_is_raised_after_one_new_token(run: Any, sandbox: Sandbox, address: str) -> None:
    sandbox.fault("fail", operation="courses_list", status=401)
    with pytest.raises(Unauthorized) as caught:
        run(address, call)
    assert (caught.value.attempts, asked(sandbox), len(sandbox.calls("courses_list"))) == (2, 2, 2)


def test_the_replay_after_a_401_counts_as_an_attempt(sandbox: Sandbox, address: str) -> None:
    sandbox.fault("fail", operation="courses_list", status=401, times=1)
    sandbox.fault("fail", operation="courses_list", status=503)
    with pytest.raises(ServerError) as caught:
        run_sync(address, call)
    assert caught.value.attempts == 3
    with pytest.raises(Unauthorized) as refused:
        sandbox.fault("fail", operation="courses_get", status=401, times=1)
        run_sync(address, lambda axis: axis.courses.get(1), attempts=1)
    assert refused.value.attempts == 1


def test_a_revocation_storm_costs_one_token_not_one_a_caller(sandbox: Sandbox, address: str) -> None:
    with Axis(address, api_key="sandbox-key") as axis:
        axis.courses.list()
        sandbox.tokens.revoke_all()
        start = threading.Barrier(20)

        def storm() -> None:
            start.wait()
            axis.courses.list()

        threads = [threading.Thread(target=storm) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
        assert asked(sandbox) == 2


def test_a_401_for_an_old_token_leaves_the_new_one_alone(sandbox: Sandbox, address: str) -> None:
    with Axis(address, api_key="sandbox-key") as axis:
        axis.courses.list()
        tokens = axis._calls.runner.tokens
        old = tokens._token
        assert old
        tokens.drop(old)
        axis.courses.list()
        new = tokens._token
        assert new not in (None, old)
        tokens.drop(old)
        assert tokens._token is new
        axis.courses.list()
        assert asked(sandbox) == 2


@BOTH
@pytest.mark.parametrize("dialect", ["http", "body"])
@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_remembered_for_thirty_seconds(
    run: Any, status: int, dialect: str, sandbox: Sandbox, address: str, clock: Clock
) -> None:
    sandbox.switch(dialect=dialect)
    sandbox.key_refusal = status
    errors: list[TokenError] = []

    def refused(axis: Any) -> Any:
        if isinstance(axis, AsyncAxis):
            return refused_async(axis)
        with pytest.raises(TokenError, match="key was refused") as caught:
            call(axis)
        errors.append(caught.value)
        return None

    async def refused_async(axis: AsyncAxis) -> None:
        with pytest.raises(TokenError, match="key was refused") as caught:
            await call(axis)
        errors.append(caught.value)

    def accept(axis: Any) -> None:
        sandbox.key_refusal = 0
        clock.advance(0.2)

    steps = (refused, refused, lambda axis: clock.advance(29.9), refused, accept, call)
    run(address, Script(*steps), clock=clock)
    assert asked(sandbox) == 2
    assert len({id(error) for error in errors}) == 3, "each caller gets an error, and a traceback, of its own"


@pytest.mark.parametrize(
    "reply",
    [
        answer(body=b"<html>Sign in</html>"),
        answer(body={"token": "two words", "expires": ""}),
        answer(body={"token": "line\nbreak", "expires": ""}),
        answer(body={"token": "", "expires": ""}),
        answer(body={"token": None, "expires": ""}),
        answer(body={"expires": ""}),
        answer(body=[]),
        answer(404, b"not here"),
        answer(302, b"", location="https://elsewhere.example.com/"),
    ],
    ids=["html", "words", "newline", "empty", "null", "missing", "list", "404", "redirect"],
)
def test_an_invalid_token_is_reported(reply: bytes) -> None:
    with raw_server(lambda served: answer(body=[]), tokens=lambda served: reply) as server:
        with pytest.raises(TokenError) as caught:
            run_sync(server.address, call)
        assert server.calls == 0
        assert (caught.value.attempts, caught.value.maybe_applied) == (0, False)
        assert "two words" not in str(caught.value)


def test_a_renewed_token_is_used_by_async_callers_too(sandbox: Sandbox, address: str, clock: Clock) -> None:
    run_async(address, Script(call, lambda axis: clock.advance(3600), call, call), clock=clock)
    assert asked(sandbox) == 2


@BOTH
def test_a_token_that_the_site_ended_is_forgotten_even_when_no_attempt_is_left(run: Any) -> None:
    def tokens(served: Any) -> bytes | None:
        if "request" in served.path:
            return answer(200, {"token": f"t{server.count('request')}"})
        return token_answer(served)

    def script(served: Any) -> bytes:
        return answer(401 if served.headers["authorization"] == "Bearer t1" else 200, [])

    def refused(axis: Any) -> Any:
        with pytest.raises(Unauthorized):
            return axis.courses.list()

    async def awaited(axis: Any) -> Any:
        with pytest.raises(Unauthorized):
            await axis.courses.list()
        return await axis.courses.list()

    with raw_server(script, tokens=tokens) as server:
        assert run(server.address, awaited if run is run_async else Script(refused, call), attempts=1) in (
            [],
            [None, []],
        )
        assert (server.calls, server.count("request")) == (2, 2)
