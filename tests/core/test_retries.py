"""What follows a failed attempt: a new token, another attempt after a wait, or an error."""

from __future__ import annotations

import pytest

from axis_lms import APIError, AxisError, Forbidden, RateLimited, SchemaMismatch, ServerError, TransportFailure
from axis_lms._retries import Attempts, is_limit
from axis_lms_api.operations import OPERATIONS

OLD, YOUNG = 60.0, 59.0
FALSE = APIError("a bare `false`", status=200)
LOST = TransportFailure("no answer")


@pytest.mark.parametrize(
    ("operation", "failure", "age", "step"),
    [
        ("courses_get", FALSE, OLD, (0.0, True)),
        ("courses_get", FALSE, YOUNG, (None, False)),
        ("courses_enroll", FALSE, OLD, (0.0, True)),
        ("courses_get", Forbidden("no", status=403), OLD, (0.0, True)),
        ("courses_get", Forbidden("no", status=403), YOUNG, (None, False)),
        ("courses_enroll", LOST, OLD, (None, False)),
        ("courses_get", LOST, OLD, (0.0, False)),
        ("courses_enroll", SchemaMismatch("HTML", status=200), OLD, (None, False)),
        ("courses_get", SchemaMismatch("HTML", status=200), OLD, (None, False)),
        ("courses_enroll", ServerError("no", status=500), OLD, (None, False)),
    ],
)
def test_only_a_refusal_gets_a_new_token_and_a_lost_write_none(
    operation: str, failure: AxisError, age: float, step: tuple[float | None, bool]
) -> None:
    attempts = Attempts(OPERATIONS[operation], 3, 120.0)
    assert (attempts.after(failure, age, 0.0), attempts.token_refused) == step


def test_a_token_is_replaced_once() -> None:
    attempts = Attempts(OPERATIONS["courses_get"], 3, 120.0)
    assert (attempts.after(FALSE, OLD, 0.0), attempts.token_refused) == (0.0, True)
    assert (attempts.after(FALSE, OLD, 0.0), attempts.token_refused) == (None, False)


def test_a_site_limits_with_429_always_and_with_503_where_it_says_when_to_come_again() -> None:
    assert is_limit(RateLimited("slow", status=429))
    assert is_limit(ServerError("slow", status=503, retry_after=0.0))
    assert not is_limit(ServerError("down", status=503))
    assert not is_limit(TransportFailure("no answer", retry_after=1.0))


def test_a_rate_limit_uses_up_patience_and_no_attempt() -> None:
    attempts = Attempts(OPERATIONS["courses_get"], 1, 2.0)
    slow = RateLimited("slow", status=429, retry_after=1.0)
    steps = [attempts.after(slow, None, 0.0) for _ in range(3)]
    assert steps == [0.0, 0.0, None]
    assert attempts.sent == 3


def test_a_rate_limit_between_two_failures_leaves_the_count_of_attempts_as_it_was() -> None:
    attempts = Attempts(OPERATIONS["courses_get"], 2, 120.0)
    slow = RateLimited("slow", status=429, retry_after=1.0)
    steps = [attempts.after(failure, None, 0.0) for failure in (slow, LOST, slow, slow, LOST)]
    assert steps == [0.0] * 4 + [None]


def test_a_site_that_asks_for_more_than_patience_is_not_waited_for() -> None:
    attempts = Attempts(OPERATIONS["courses_get"], 3, 2.0)
    assert attempts.after(ServerError("down", status=500, retry_after=2.0), None, 0.0) == 2.0
    assert attempts.after(ServerError("down", status=500, retry_after=2.1), None, 0.0) is None


def test_a_rate_limit_without_retry_after_uses_up_patience_too() -> None:
    attempts = Attempts(OPERATIONS["courses_get"], 1, 2.0)
    slow = RateLimited("slow", status=429, retry_after=0.0)
    assert [attempts.after(slow, None, 0.0, hold) for hold in (0.5, 1.5, 0.5)] == [
        0.0,
        0.0,
        None,
    ]
