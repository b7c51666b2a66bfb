"""The write style of a site is found out with one user, who is restored afterwards."""

from __future__ import annotations

import os
import signal
from typing import Any

import pytest

from axis_lms import ConfigurationError
from axis_lms.doctor.probe import Probe, Reply
from axis_lms.doctor.writes import MARK, NotRestored, try_writes, writable_names
from axis_lms.sandbox import Sandbox

from .conftest import Reached, reached

USER = 25


def state(site: Reached) -> dict[str, str]:
    return {name: site.sandbox.world.value(USER, name) for name in writable_names()}


def tried(site: Reached, username: str | None = None, agree: bool = True, probe: Any = None) -> list[str]:
    """Run trial writes on the user, and return the plan."""
    plans: list[str] = []

    def consent(plan: list[str]) -> bool:
        plans.extend(plan)
        return agree

    name = username or site.sandbox.world.value(USER, "username")
    try:
        try_writes(probe or site.probe, site.headers, name, consent, site.found)
    finally:
        if probe is not None:
            probe.close()
    return plans


@pytest.mark.parametrize(
    ("traits", "style"),
    [
        ("plain", "form"),
        ("writes-json", "json"),
        ("writes-query", "query"),
        ("writes-any", "form"),
        ("writes-json,writes-ignored", "json"),
        ("writes-query,writes-ignored,failures-body", "query"),
        ("writes-json,failures-false,written-empty,rows-single", "json"),
        ("writes-query,user-filter-ignored,written-true,rows-numbered", "query"),
        ("writes-json,retyped,names-other", "json"),
    ],
)
def test_the_write_style_is_found_and_the_user_is_restored(traits: str, style: str) -> None:
    with reached(Sandbox(users=300, site=traits)) as site:
        before = state(site)
        plan = tried(site)
        assert site.found.write_style == style
        assert site.found.learned["write_style"] == style
        assert state(site) == before
    assert "PUT /users/25/" in " ".join(plan)
    outcome = "agrees" if style == "form" else "differs"
    assert [each.outcome for each in site.found.findings] == [outcome]


def test_an_empty_field_is_used_only_if_no_field_has_a_value_and_the_plan_says_so(plain: Reached) -> None:
    for name in (f"custom{number}" for number in range(1, 16)):
        plain.sandbox.world.change_user(USER, {name: ""})
    plan = tried(plain)
    assert "custom15 is empty now" in plan[-1]
    assert plain.found.write_style == "form"


def test_without_consent_nothing_is_written(plain: Reached) -> None:
    tried(plain, agree=False)
    assert {call.method for call in plain.sandbox.calls()} == {"GET"}
    assert plain.found.of("untried")[0].subject == "writes"


def test_no_other_user_is_ever_changed(plain: Reached) -> None:
    with pytest.raises(ConfigurationError, match="no user has this username"):
        tried(plain, "nobody-of-that-name")
    assert {call.method for call in plain.sandbox.calls()} == {"GET"}


def test_a_user_with_the_mark_of_a_killed_trial_is_refused(plain: Reached) -> None:
    plain.sandbox.world.change_user(USER, {"custom7": MARK})
    with pytest.raises(ConfigurationError, match="custom7 of this user still holds"):
        tried(plain)
    assert {call.method for call in plain.sandbox.calls()} == {"GET"}


class Between(Probe):
    """A probe that calls a function around each write."""

    def __init__(self, site: Reached, act: Any) -> None:
        super().__init__(site.probe.base, 30.0)
        self.act = act
        self.writes = 0

    def send(self, method: str, path: str, *rest: Any, **body: Any) -> tuple[Reply, float]:
        if method != "PUT":
            return super().send(method, path, *rest, **body)
        self.writes += 1
        return self.act(self.writes, lambda: super(Between, self).send(method, path, *rest, **body))


def test_a_trial_whose_answer_was_lost_is_undone(plain: Reached) -> None:
    before = state(plain)

    def lose_the_first(number: int, send: Any) -> Any:
        answer = send()
        return (Reply(0, None, "no answer"), 0.0) if number == 1 else answer

    tried(plain, probe=Between(plain, lose_the_first))
    assert state(plain) == before
    assert plain.found.write_style == "form"


def test_a_trial_that_clears_other_fields_is_undone(plain: Reached) -> None:
    plain.sandbox.world.change_user(USER, {"city": "Cherry Hill"})
    before = state(plain)

    def clear_more(number: int, send: Any) -> Any:
        answer = send()
        if number == 1:
            plain.sandbox.world.change_user(USER, {"city": ""})
        return answer

    tried(plain, probe=Between(plain, clear_more))
    assert state(plain) == before


def test_a_field_that_cannot_be_restored_is_reported_with_its_old_value(plain: Reached) -> None:
    old = state(plain)

    def take_no_more(number: int, send: Any) -> Any:
        return send() if number == 1 else (Reply(403, None, "an empty body"), 0.0)

    with pytest.raises(NotRestored) as raised:
        tried(plain, probe=Between(plain, take_no_more))
    (name,) = raised.value.lost
    assert raised.value.lost[name] == old[name]
    assert old[name] not in str(raised.value)
    assert not any(old[name] in each.text for each in plain.found.findings)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_takes_effect_after_the_user_is_restored(plain: Reached, number: signal.Signals) -> None:
    before = state(plain)
    came: list[int] = []
    handler = signal.signal(signal.SIGTERM, lambda number, frame: came.append(number))

    def interrupt(write: int, send: Any) -> Any:
        answer = send()
        if write == 1:
            assert state(plain) != before
            os.kill(os.getpid(), number)
        return answer

    try:
        if number == signal.SIGINT:
            with pytest.raises(KeyboardInterrupt) as stopped:
                tried(plain, probe=Between(plain, interrupt))
            assert "was restored" in stopped.value.next_step  # type: ignore[attr-defined]
        else:
            tried(plain, probe=Between(plain, interrupt))
            assert came == [number]
    finally:
        signal.signal(signal.SIGTERM, handler)
    assert state(plain) == before
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_rate_limit_during_a_trial_is_waited_for(plain: Reached) -> None:
    with plain.sandbox.fault("fail", operation="users_update", status=429, times=1, headers={"retry-after": "0"}):
        tried(plain)
    assert plain.found.write_style == "form"
