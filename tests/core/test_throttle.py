"""The limits of a site hold for a client as a whole: its waits, its requests at the same time, and its rate."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import pytest

from axis_lms import Axis, RateLimited, Secret, ServerError, TransportFailure
from axis_lms._throttle import (
    FIRST_REQUESTS,
    FORGET_SECONDS,
    GAP_SECONDS,
    HOLD_SECONDS,
    MOST_GAP_SECONDS,
    OPEN_REQUESTS,
    RISE_SECONDS,
    SLOT_SECONDS,
    Throttle,
)
from axis_lms._tokens import Token
from axis_lms.sandbox import Sandbox

from .both import BOTH, with_token
from .calls import CALLS, READ, WRITE, gives
from .conftest import KEY, Clock
from .limiting_sites import AtOnce, Bucket, Play, Site, SlidingSecond
from .raw import COURSE, answer, raw_server
from .test_concurrent_walk import all_rows

WAYS_TO_ASK = {"a second": 1.0, "nothing": None, "zero": 0.0, "a date": 1.0}


@pytest.mark.parametrize("asked", WAYS_TO_ASK)
@pytest.mark.parametrize("latency", [0.002, 0.02, 0.05, 0.1, 0.2, 0.5])
def test_a_walk_is_nearly_as_fast_as_a_site_allows_that_counts_requests_a_second(latency: float, asked: str) -> None:
    played = Play(Bucket(10), latency, WAYS_TO_ASK[asked]).walk(60)
    assert played.seconds <= 1.15 * played.shortest
    assert played.refused <= 0.05 * played.sent


@pytest.mark.parametrize("asked", WAYS_TO_ASK)
@pytest.mark.parametrize("latency", [0.02, 0.05, 0.1, 0.2, 0.5])
def test_a_walk_is_nearly_as_fast_as_a_site_allows_that_counts_requests_at_once(latency: float, asked: str) -> None:
    """The shortest time includes one wait: a client learns the limit only when it is refused."""
    hold = WAYS_TO_ASK[asked] or HOLD_SECONDS
    played = Play(AtOnce(5), latency, WAYS_TO_ASK[asked]).walk(60)
    assert played.seconds <= 1.15 * (played.shortest + hold)
    assert played.refused <= 0.05 * played.sent


@pytest.mark.parametrize("site", [Bucket, SlidingSecond, AtOnce])
@pytest.mark.parametrize("latency", [0.02, 0.1, 0.5])
def test_several_walks_of_a_client_find_the_limit_together(site: Any, latency: float) -> None:
    played = Play(site(), latency).walk(150, walks=4)
    assert played.refused <= 0.05 * played.sent
    assert played.seconds <= 1.5 * (played.shortest + 1)


def test_a_site_that_never_limits_is_not_slowed() -> None:
    free: Site = AtOnce(10**6)
    play = Play(free, 0.1)
    limit = 1000 / 16 * 0.1
    assert play.walk(1000).seconds - 0.1 <= limit / 0.95
    play.walk(10)
    again = play.walk(1000)
    assert (again.seconds - 0.2 <= limit + 0.1, again.most_at_once, again.refused) == (True, 16, 0)


@pytest.mark.parametrize("latency", [0.02, 0.1])
def test_the_concurrency_of_a_walk_grows_again_after_a_limit(latency: float) -> None:
    play = Play(AtOnce(3), latency)
    assert play.walk(400).most_at_once < 16
    play.site = AtOnce(10**6)
    play.walk(20_000)
    assert play.walk(400).most_at_once == 16


def test_the_pace_of_requests_grows_again_after_a_limit() -> None:
    play = Play(Bucket(10), 0.05)
    limited = play.walk(200).seconds
    play.site = AtOnce(10**6)
    play.walk(3_000)
    assert play.walk(200).seconds < limited / 5


def set_out(throttle: Throttle, clock: Clock) -> int:
    """Return how many more requests may set out now, a little after each other."""
    count = 0
    while throttle.ask().wait < SLOT_SECONDS:
        count += 1
        clock.advance(GAP_SECONDS)
    return count


def test_few_requests_set_out_first_and_more_with_each_answer(clock: Clock) -> None:
    throttle = Throttle(clock)
    assert throttle.ask().wait == 0
    assert throttle.ask().wait == GAP_SECONDS
    clock.advance(GAP_SECONDS)
    assert set_out(throttle, clock) == FIRST_REQUESTS - 1
    throttle.end()
    throttle.accept()
    assert set_out(throttle, clock) == 2


def test_slow_answers_do_not_keep_the_first_requests_back_for_long(clock: Clock) -> None:
    throttle = Throttle(clock)
    clock.advance(1000)
    assert set_out(throttle, clock) == FIRST_REQUESTS
    for more in (1, 2, 4, 8):
        clock.advance(1)
        assert set_out(throttle, clock) == more


def test_nothing_is_held_back_once_a_site_refused_none_of_many_requests(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(OPEN_REQUESTS):
        throttle.accept()
    assert [throttle.ask().wait for _ in range(500)] == [0.0] * 500


def test_a_request_whose_end_was_not_seen_is_forgotten(clock: Clock) -> None:
    throttle = Throttle(clock)
    throttle.refuse(1.0, 1, 120)
    clock.advance(1)
    assert throttle.ask().wait == 0
    clock.advance(FORGET_SECONDS - 1)
    throttle.refuse(1.0, 1, 120)  # so that no more are let through only because time has passed
    clock.advance(1)
    assert throttle.ask().wait == 0


def test_time_in_which_nobody_called_is_not_taken_for_the_pace_of_a_site(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(2):
        throttle.accept()
        throttle.refuse(5.0, 1, 120)
        clock.advance(3600)
    waits = [throttle.ask().wait, throttle.ask().wait]
    assert waits[0] == 0
    assert 0 < waits[1] <= MOST_GAP_SECONDS


def test_a_429_of_an_earlier_request_lowers_the_limit_once(clock: Clock) -> None:
    throttle = Throttle(clock)
    held = [throttle.refuse(*refusal, 120) for refusal in ((0.5, 5), (3.0, 2), (None, 4))]
    assert (held, throttle.wait()) == ([0.5, 3, 3], 3)
    clock.advance(3)
    assert [throttle.ask().wait > 0 for _ in range(3)] == [False, True, True]
    throttle.refuse(1.0, 0, 120)
    throttle.refuse(2.0, 0, 120)
    assert throttle.wait() == 2


def test_a_site_that_refuses_at_once_without_a_time_is_held_no_longer_for_it(clock: Clock) -> None:
    throttle = Throttle(clock)
    throttle.refuse(None, 5, 120)
    throttle.refuse(None, 4, 120)
    assert throttle.wait() == HOLD_SECONDS


def test_a_site_that_takes_one_request_at_once_gets_one(clock: Clock) -> None:
    throttle = Throttle(clock)
    throttle.refuse(1.0, 1, 120)
    throttle.refuse(1.0, 0, 120)
    clock.advance(1)
    assert set_out(throttle, clock) == 1


def paced(clock: Clock) -> Throttle:
    """Return the throttle of a site that took ten requests in a second and refused the next, twice."""
    throttle = Throttle(clock)
    throttle.refuse(1.0, 16, 120)
    clock.advance(1)
    for _ in range(10):
        throttle.accept()
    throttle.refuse(1.0, 16, 120)
    clock.advance(1)
    return throttle


def gaps(throttle: Throttle, clock: Clock, most: int) -> list[float]:
    """Return how long each of the next requests waits for its turn."""
    found = []
    for _ in range(most):
        found.append(throttle.ask().wait)
        clock.advance(found[-1])
        if found[-1]:
            assert throttle.ask().wait == 0
        throttle.end()
    return found


def test_half_of_what_a_site_takes_in_a_hold_sets_out_at_once_and_the_rest_at_its_pace(clock: Clock) -> None:
    throttle = paced(clock)
    assert gaps(throttle, clock, 8) == pytest.approx([0.0] * 5 + [0.1] * 3, abs=0.001)


def test_a_pace_is_a_third_higher_after_a_while_without_a_refusal(clock: Clock) -> None:
    throttle = paced(clock)
    gaps(throttle, clock, 8)
    clock.advance(RISE_SECONDS)
    assert gaps(throttle, clock, 2)[1] == pytest.approx(0.075, abs=0.002)


def test_a_pace_that_is_known_is_kept_to_from_the_first_request_after_a_refusal(clock: Clock) -> None:
    throttle = paced(clock)
    for _ in range(5):
        throttle.accept()
    throttle.refuse(1.0, 16, 120)
    clock.advance(1)
    waits = gaps(throttle, clock, 3)
    assert min(waits[1:]) > 0.05


def test_a_site_that_refuses_for_ever_ends_a_call_by_patience(clock: Clock) -> None:
    with (
        raw_server(gives(429, retry_after="5")) as server,
        Axis(server.address, api_key=KEY, clock=clock, patience=12) as axis,
    ):
        waits = recorded_waits(axis, clock)
        with_token(axis, clock)
        with pytest.raises(RateLimited) as caught:
            CALLS[READ](axis)
        assert (caught.value.attempts, waits) == (3, [5, 5])
        with pytest.raises(RateLimited, match="nothing was sent") as caught:
            CALLS[READ](axis)
        assert (caught.value.attempts, server.calls) == (0, 3)


@BOTH
def test_a_deadline_that_ends_while_the_first_requests_wait_for_each_other_is_no_limit(run: Any, clock: Clock) -> None:
    def busy(axis: Any) -> None:
        with_token(axis, clock)
        assert axis._calls.runner._throttle.ask().wait == 0

    with raw_server(gives(200)) as server:
        with pytest.raises(TransportFailure, match="nothing was sent") as caught:
            run(server.address, CALLS[READ], busy, deadline=0.001, clock=clock)
        assert (caught.value.attempts, caught.value.maybe_applied, server.calls) == (0, False, 0)


def test_a_deadline_within_the_time_that_a_site_asked_for_is_a_limit(clock: Clock) -> None:
    with (
        raw_server(gives(429, retry_after="100")) as server,
        Axis(server.address, api_key=KEY, clock=clock, deadline=10) as axis,
    ):
        with_token(axis, clock)
        for attempts, says in ((1, "HTTP 429"), (0, "to wait for 100.0 s; nothing was sent")):
            with pytest.raises(RateLimited, match=says) as caught:
                CALLS[READ](axis)
            assert (caught.value.attempts, server.calls) == (attempts, 1)


def test_a_deadline_that_ends_before_another_attempt_raises_the_failure_so_far(clock: Clock) -> None:
    def script(served: Any) -> bytes:
        axis._calls.runner._throttle._flying = 10_000  # others take all turns meanwhile
        return answer(500)

    with (
        raw_server(script) as server,
        Axis(server.address, api_key=KEY, clock=clock, deadline=10, jitter=lambda: 0.0) as axis,
    ):
        with_token(axis, clock)
        waits = recorded_waits(axis, clock)
        with pytest.raises(ServerError) as caught:
            CALLS[READ](axis)
        assert (caught.value.attempts, server.calls) == (1, 1)
        assert sum(waits) == pytest.approx(10, abs=2 * SLOT_SECONDS)


@pytest.mark.parametrize(("deadline", "answered"), [(5.1, True), (5.0, False)])
def test_a_wait_that_ends_before_the_deadline_is_waited_for(clock: Clock, deadline: float, answered: bool) -> None:
    def script(served: Any) -> bytes:
        return answer(429, b"", retry_after="5") if served.number == 1 else answer(200, COURSE)

    with (
        raw_server(script) as server,
        Axis(server.address, api_key=KEY, clock=clock, deadline=deadline) as axis,
    ):
        waits = recorded_waits(axis, clock)
        with_token(axis, clock)
        with nullcontext() if answered else pytest.raises(RateLimited, match="429"):
            CALLS[READ](axis)
        assert (server.calls, waits) == ((2, [5]) if answered else (1, []))


def test_nothing_is_sent_once_the_deadline_is_reached(clock: Clock) -> None:
    with raw_server(gives(200, COURSE)) as server, Axis(server.address, api_key=KEY, clock=clock, deadline=5) as axis:
        token = Token(Secret("t"), clock())

        async def current(until: float | None) -> Token:
            clock.advance(5)
            return token

        axis._calls.runner.tokens.current = current
        with pytest.raises(TransportFailure, match="the deadline had passed") as caught:
            CALLS[READ](axis)
        assert (caught.value.attempts, caught.value.maybe_applied, server.calls) == (0, False, 0)


def test_a_refused_write_is_not_sent_again_and_others_wait(clock: Clock) -> None:
    with raw_server(gives(429, retry_after="5")) as server, Axis(server.address, api_key=KEY, clock=clock) as axis:
        waits = recorded_waits(axis, clock)
        with_token(axis, clock)
        for _ in range(2):
            with pytest.raises(RateLimited) as caught:
                CALLS[WRITE](axis)
            assert (caught.value.attempts, caught.value.maybe_applied) == (1, False)
        assert (server.calls, waits) == (2, [5])


@BOTH
@pytest.mark.slow
def test_a_walk_over_sockets_learns_from_refusals(run: Any) -> None:
    """One that only waits as it is told is refused until its last second; how many at once is a matter of how busy it is."""
    sandbox = Sandbox(users=8_000, site="limit-rate")
    with sandbox.serve() as address:
        _, ids = run(address, all_rows(concurrency=16, limit=6_000))
    assert len(ids) == 6_000
    refused = [call for call in sandbox.calls() if call.status == 429]
    assert len(refused) >= 2
    assert refused[-1].number <= 60  # of some 75: the pace is known after two refusals, and is kept


def recorded_waits(axis: Any, clock: Clock) -> list[float]:
    waits: list[float] = []

    async def sleep(seconds: float) -> bool:
        waits.append(seconds)
        clock.advance(seconds)
        return False

    axis._calls.sender.sleep = sleep
    return waits
