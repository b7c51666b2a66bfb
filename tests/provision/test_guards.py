"""A plan that removes too much, or comes from a file that was cut off, is refused unless it is allowed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from axis_lms import Axis
from axis_lms.errors import ConfigurationError
from axis_lms.provision import PlanRefused, apply
from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, WRITES, Planner

COMPLETE = "[people]\ncomplete = true\n" + FIELDS
LEAVING = FIELDS + '[lists.usergroups]\ncolumn = "groups"\ncomplete = true\nmanaged = "all"\n'


def test_a_plan_that_would_deactivate_too_many_is_refused_and_nothing_is_sent(
    planned: Planner, axis: Axis, sandbox: Sandbox
) -> None:
    plan = planned("login,first\nad345345,Bob\n", COMPLETE)
    assert plan.refused
    assert "would deactivate" in plan.refusals[0].reason
    with pytest.raises(PlanRefused, match="the plan is refused: it would deactivate"):
        apply(axis, plan)
    with pytest.raises(PlanRefused):
        apply(axis, plan, dry_run=True)
    assert not [one for one in sandbox.calls() if one.method in WRITES]


def test_a_plan_that_a_guard_refuses_is_applied_if_it_is_allowed(planned: Planner, axis: Axis) -> None:
    plan = planned("login,first\nad345345,Bob\n", COMPLETE, allow=["removals"])
    assert [each.allowed for each in plan.refusals] == [True]
    assert apply(axis, plan).status == "all done"


def test_up_to_ten_people_may_always_be_deactivated(planned: Planner, sandbox: Sandbox) -> None:
    active = [n for n in sandbox.world.users() if sandbox.world.active(n)]
    for gone, refused in ((10, False), (11, True)):
        kept = [n for n in sandbox.world.users() if n not in active[-gone:]]
        people = "login,first\n" + "".join(f"{sandbox.world.value(n, 'username')},\n" for n in kept)
        plan = planned(people, COMPLETE)
        assert (plan.counts()["deactivate"], plan.refused) == (gone, refused)


@pytest.mark.parametrize(("column", "day"), [("date_expire", "2020-01-01"), ("date_start", "2090-01-01")])
def test_days_in_the_file_that_deactivate_too_many_are_refused(
    planned: Planner, sandbox: Sandbox, column: str, day: str
) -> None:
    active = [sandbox.world.value(n, "username") for n in sandbox.world.users() if sandbox.world.active(n)]
    for ended, refused in ((10, False), (11, True)):
        people = "login,first,day\n" + "".join(f"{name},,{day}\n" for name in active[:ended])
        plan = planned(f"{people}new.one,Nora,2020-01-01\n", f'{FIELDS}{column} = "day"\n', dry_run=True)
        assert plan.counts()["update"] == ended
        assert plan.refused == refused
    assert plan.refusals[0].reason == f"would deactivate 11 of {len(active)} active people, and 10 is the limit"


def test_the_mapping_sets_the_limits_of_the_guards(planned: Planner) -> None:
    assert not planned("login,first\nad345345,Bob\n", COMPLETE + "[guards]\nshare = 1\n").refused
    assert not planned("login,first\nad345345,Bob\n", COMPLETE + "[guards]\nleast = 100\n").refused


def test_a_plan_that_removes_too_many_members_is_refused(planned: Planner, sandbox: Sandbox) -> None:
    people = "login,first,groups\n" + "".join(
        f"{sandbox.world.value(n, 'username')},,\n" for n in sandbox.world.users()
    )
    plan = planned(people, LEAVING)
    assert plan.refused
    assert "memberships in usergroups" in plan.refusals[0].reason


def test_a_file_much_smaller_than_the_last_is_refused(planned: Planner, sandbox: Sandbox, tmp_path: Path) -> None:
    people = ["login,first", *(f"{sandbox.world.value(n, 'username')}," for n in range(1, 51))]
    assert not planned("\n".join(people)).refused
    assert not planned("\n".join(people[:41])).refused, "a fifth less is no alarm"
    cut = planned("\n".join(people[:25]))
    assert [each.guard for each in cut.refusals if not each.allowed] == ["shrunken"]
    assert json.loads((tmp_path / "staff.last.json").read_text())["people"] == 40, "a refused file is not the last"
    assert not planned("\n".join(people[:25]), allow=["shrunken"]).refused
    assert not planned("\n".join(people[:25])).refused, "now it is"


def test_a_dry_run_does_not_record_the_size_of_the_file(planned: Planner, tmp_path: Path) -> None:
    planned("login,first\nad345345,Bob\n", dry_run=True)
    assert not (tmp_path / "staff.last.json").exists()
    (tmp_path / "staff.last.json").write_text("damaged")
    assert not planned("login,first\nad345345,Bob\n").refused


def test_an_unknown_guard_is_refused(planned: Planner) -> None:
    with pytest.raises(ConfigurationError, match="there is no guard 'everything'"):
        planned("login,first\nad345345,Bob\n", allow=["everything"])
