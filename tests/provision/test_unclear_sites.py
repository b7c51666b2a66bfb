"""A site that hides fields gets no plan, or a smaller one that reports the missing fields."""

from __future__ import annotations

import pytest

from axis_lms import Axis
from axis_lms.provision import SiteUnclear
from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, Planner


@pytest.mark.parametrize("field", ["date_expire", "company"])
def test_nobody_is_deactivated_if_the_site_hides_a_field_that_decides_it(
    planned: Planner, sandbox: Sandbox, field: str
) -> None:
    sandbox.switch(missing=(f"User.{field}",))
    scope = '[people.scope]\ncompany = "Example Ltd"\n'
    plan = planned("login,first\nad345345,Bob\n", f"[people]\ncomplete = true\n{scope}{FIELDS}")
    assert plan.empty
    assert [each.reason for each in plan.cannot] == [f"the site does not show {field}, so nobody is deactivated"]


def test_a_site_that_hides_the_key_or_usernames_gets_no_plan(planned: Planner, sandbox: Sandbox) -> None:
    mapping = '[people]\nkey = "custom1"\n' + FIELDS + 'custom1 = "no"\n'
    people = "no,login,first\nS1,ad345345,Bob\nS2,new.one,Nora\n"
    sandbox.switch(missing=("User.custom1",))
    with pytest.raises(SiteUnclear, match=r"the site shows nobody's custom1.* people\.adopt = true"):
        planned(people, mapping)
    begun = planned(people, mapping.replace("[people]", "[people]\nadopt = true"))
    assert [action.username for action in begun.actions] == ["new.one"]
    sandbox.switch(missing=("User.username",))
    with pytest.raises(SiteUnclear, match="does not show usernames"):
        planned("login,first\nad345345,Bob\n")


def test_names_that_the_site_does_not_show_are_not_taken_for_unknown(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.switch(missing=("Course.name", "NamedRecord.name"))
    with pytest.raises(SiteUnclear, match=r'not show the name of any course: lists\.courses\.by = "id" needs none'):
        planned("login,first,where\nnew.one,Nora,Course 101\n", FIELDS + '[lists.courses]\ncolumn = "where"\n')


def test_a_day_of_zeros_is_no_day(planned: Planner, sandbox: Sandbox) -> None:
    for number, zeros in ((1, "0000-00-00"), (2, "00000000")):
        sandbox.world.change_user(number, {"date_expire": zeros})
    people = "login,first\n" + "".join(f"{sandbox.world.value(n, 'username')},\n" for n in (1, 2))
    plan = planned(people, f"[people]\nreactivate = 2099-12-31\n{FIELDS}")
    assert plan.empty


@pytest.mark.parametrize(("called", "other"), [("id", "user_id"), ("user_id", "id")])
def test_rows_of_users_are_read_under_both_names_of_their_id(
    planned: Planner, axis: Axis, sandbox: Sandbox, called: str, other: str
) -> None:
    lists = {"courses": "Course 101", "usergroups": "salesteam", "branches": "Southern Region/Warehouse"}
    mapping = FIELDS + "".join(f'[lists.{name}]\ncolumn = "{name}"\n' for name in lists)
    people = f"login,first,{','.join(lists)}\nad345345,Bob,{','.join(lists.values())}\n"
    world = sandbox.world
    if world.courses.get(1, 1) is None:
        world.courses.put(
            1, 1, {"start": "20200101", "end": "", "opened": "", "progress": "0", "score": "", "completion": ""}
        )
    for relation, number in ((world.members, 1), (world.branches, 22)):
        if relation.get(number, 1) is None:
            relation.put(number, 1, {})
    schemas = ("CourseUser", "UserReference", "OrganizationUser")
    sandbox.switch(rename={f"{schema}.{other}": called for schema in schemas})
    rows = [row.to_dict() for row in axis.usergroups.members(1, "all")]
    assert rows
    assert all(called in row and other not in row for row in rows)
    assert planned(people, mapping).empty
