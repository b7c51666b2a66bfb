"""Until when a site wants no requests, by the client's clock."""

from __future__ import annotations

from axis_lms._throttle import Throttle

from .conftest import Clock


def test_a_site_that_asks_for_time_is_left_alone_until_it_is_over(clock: Clock) -> None:
    throttle = Throttle(clock)
    assert throttle.wait() == 0
    throttle.hold(2.0)
    assert throttle.wait() == 2.0
    clock.advance(1.5)
    assert throttle.wait() == 0.5
    clock.advance(1.0)
    assert throttle.wait() == 0


def test_a_shorter_hold_does_not_cut_a_longer_one_short(clock: Clock) -> None:
    throttle = Throttle(clock)
    throttle.hold(10.0)
    throttle.hold(1.0)
    assert throttle.wait() == 10.0
    throttle.hold(20.0)
    assert throttle.wait() == 20.0
