"""A plan lists what to change, with few requests, and leaves out what the file or the mapping does not ask for."""

from __future__ import annotations

import json
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.provision import InputInvalid, Plan, PlanRefused, load_plan
from axis_lms.provision.plans import FORMAT, digest
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.catalog import SESSIONS

from .conftest import FIELDS, LISTS, WRITES, Planner, user

KEYED = '[people]\nkey = "custom5"\n{more}\n[fields]\nusername = "login"\ncustom5 = "no"\n'
COMPLETE = (
    '[people]\ncomplete = true\n{more}\n[fields]\nusername = "login"\nfirst_name = "first"\n[guards]\nshare = 1\n'
)


def changes(plan: Plan) -> list[tuple[Any, ...]]:
    return [(each.kind, each.username, each.name or dict(each.values)) for each in plan.actions]


def reasons(plan: Plan) -> list[str]:
    return [f"{each.line} {each.username}: {each.reason}" for each in plan.cannot]


def test_a_plan_lists_new_users_and_changed_fields_with_old_and_new_values(planned: Planner, sandbox: Sandbox) -> None:
    plan = planned("login,first\nad345345,Robert\nnew.one,Nora\n" + f"{sandbox.world.value(2, 'username')},\n")
    assert [(each.kind, each.line, each.before, each.values) for each in plan.actions] == [
        ("update", 2, {"first_name": "Bob"}, {"first_name": "Robert"}),
        ("create", 3, {}, {"first_name": "Nora"}),
    ]
    assert (plan.people, plan.unchanged, plan.cannot) == (3, 1, ())


def test_planning_for_a_thousand_people_takes_at_most_fifteen_requests(tmp_path: Path) -> None:
    from axis_lms.provision import plan

    sandbox = Sandbox(users=1000)
    rows = "".join(
        f"{sandbox.world.value(n, 'username')},{sandbox.world.value(n, 'first_name')}\n" for n in range(1, 1001)
    )
    (tmp_path / "staff.csv").write_text(f"login,first\n{rows}")
    (tmp_path / "staff.toml").write_text(FIELDS)
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as axis:
        assert plan(axis, tmp_path / "staff.csv", tmp_path / "staff.toml").unchanged == 1000
    assert len(sandbox.calls()) <= 15, "two tokens, two counts and eleven pages at most"


def test_an_empty_cell_clears_a_field_only_if_the_mapping_says_so(planned: Planner) -> None:
    assert planned("login,first\nad345345,\n").empty
    clearing = '[fields]\nusername = "login"\nfirst_name = {column = "first", empty = "clear"}\n'
    assert changes(planned("login,first\nad345345,\n", clearing)) == [("update", "ad345345", {"first_name": ""})]


def test_a_changed_username_is_reported_and_creates_no_second_user(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.change_user(1, {"custom5": "S1"})
    plan = planned("login,no\nbob.jones,S1\n", KEYED.format(more=""))
    assert plan.empty
    assert reasons(plan) == ["2 bob.jones: is ad345345 on the site: usernames cannot be changed over the API"]


def test_a_user_without_a_key_is_adopted_by_username_only_if_the_mapping_says_so(
    planned: Planner, sandbox: Sandbox
) -> None:
    plan = planned("login,no\nad345345,S1\n", KEYED.format(more=""))
    assert plan.empty
    assert "whose custom5 is empty (people.adopt would take them over)" in reasons(plan)[0]
    plan = planned("login,no\nad345345,S1\n", KEYED.format(more="adopt = true"))
    assert changes(plan) == [("update", "ad345345", {"custom5": "S1"})]
    sandbox.world.change_user(1, {"custom5": "S9"})
    plan = planned("login,no\nad345345,S1\n", KEYED.format(more="adopt = true"))
    assert reasons(plan) == ["2 ad345345: has the username of user 1, whose custom5 is S9"]


def test_users_who_share_a_key_are_left_alone(planned: Planner, sandbox: Sandbox) -> None:
    for number in (1, 2):
        sandbox.world.change_user(number, {"custom5": "S1"})
    plan = planned("login,no\nad345345,S1\n", KEYED.format(more="complete = true"))
    assert plan.empty, "neither of them is deactivated"
    assert reasons(plan) == ["2 ad345345: is ambiguous: the users 1 and 2 both have custom5 S1"]


def test_users_of_the_scope_who_are_missing_from_a_complete_file_are_deactivated(
    planned: Planner, sandbox: Sandbox
) -> None:
    names = [sandbox.world.value(n, "username") for n in sandbox.world.users()]
    protected = names[5]
    mapping = COMPLETE.format(more=f'protect = ["{protected.upper()}"]\nscope = {{company = ["JT Supply", "none"]}}')
    plan = planned("login,first\nad345345,\n", mapping, today=date(2026, 11, 25))
    gone = {each.username for each in plan.actions}
    expired = {n for n in names if "" < user(sandbox, n)["date_expire"] < "20261125"}
    covered = {n for n in names if user(sandbox, n)["company"] == "JT Supply"} - {"ad345345", protected} - expired
    assert gone == covered
    assert covered
    assert {each.values["date_expire"] for each in plan.actions} == {"20261124"}


def test_an_incomplete_file_deactivates_nobody(planned: Planner) -> None:
    assert planned("login,first\nad345345,Bob\n").empty


def test_users_without_a_value_in_the_key_field_are_not_deactivated(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.change_user(3, {"custom5": "S3"})
    plan = planned("login,no\nnew.one,S9\n", KEYED.format(more="complete = true"))
    assert changes(plan)[1:] == [
        ("deactivate", user(sandbox, plan.actions[1].username)["username"], changes(plan)[1][2])
    ]
    assert plan.actions[1].user_id == "3"


def test_an_expired_user_is_reactivated_only_if_the_mapping_says_so(planned: Planner, sandbox: Sandbox) -> None:
    everybody = "login,first\n" + "".join(f"{sandbox.world.value(n, 'username')},\n" for n in sandbox.world.users())
    for number in sandbox.world.users():
        sandbox.world.change_user(number, {"date_expire": ""})
    sandbox.world.change_user(1, {"date_expire": "20200101"})
    plan = planned(everybody, COMPLETE.format(more=""))
    assert reasons(plan) == ["2 ad345345: expired on 2020-01-01, and the mapping has no people.reactivate"]
    plan = planned(everybody, COMPLETE.format(more="reactivate = 2099-12-31"))
    assert changes(plan) == [("update", "ad345345", {"date_expire": "20991231"})]
    plan = planned(everybody, COMPLETE.format(more="reactivate = 2020-12-31"))
    assert plan.empty, "a day that is over would be sent again every night"
    assert reasons(plan) == ["2 ad345345: expired on 2020-01-01, and people.reactivate is over"]


def test_a_protected_user_is_left_alone(planned: Planner) -> None:
    plan = planned("login,first\nad345345,Robert\n", '[people]\nprotect = ["AD345345"]\n' + FIELDS)
    assert plan.empty
    assert reasons(plan) == ["2 ad345345: is protected by the mapping"]


def test_a_field_that_the_site_does_not_show_is_reported_and_set_for_new_users_only(
    planned: Planner, sandbox: Sandbox
) -> None:
    sandbox.switch(missing=("User.first_name",))
    plan = planned("login,first\nad345345,Robert\nnew.one,Nora\n")
    assert changes(plan) == [("create", "new.one", {"first_name": "Nora"})]
    assert "the site does not show first_name" in reasons(plan)[0]


MANAGED = '[fields]\nusername = "login"\nmanager_id = {{column = "boss", by = "{by}"}}\nrole = "role"\n{more}'


def test_managers_are_created_before_those_they_manage(planned: Planner) -> None:
    people = "login,boss,role\nnew.one,new.two,learner\nnew.two,new.three,manager\nnew.three,,manager\n"
    plan = planned(people, MANAGED.format(by="username", more=""))
    assert [each.username for each in plan.actions] == ["new.three", "new.two", "new.one"]
    assert [each.needs for each in plan.actions] == [(), (1,), (2,)]
    assert [each.manager_from for each in plan.actions] == [None, 1, 2]


@pytest.mark.parametrize(
    ("people", "problem"),
    [
        (
            "new.one,nobody,learner\n",
            "line 2: the manager 'nobody' does not exist, neither in the file nor on the site",
        ),
        ("new.one,new.one,manager\n", "line 2: a circle of managers: new.one"),
        ("new.one,new.two,manager\nnew.two,NEW.ONE,manager\n", "line 2: a circle of managers: new.one < new.two"),
    ],
)
def test_an_unknown_manager_and_a_circle_of_managers_are_errors(
    planned: Planner, sandbox: Sandbox, people: str, problem: str
) -> None:
    with pytest.raises(InputInvalid) as error:
        planned("login,boss,role\n" + people, MANAGED.format(by="username", more=""))
    assert [str(each) for each in error.value.problems] == [problem]
    assert not [one for one in sandbox.calls() if one.method in WRITES]


def test_a_circle_of_managers_through_users_of_the_site_is_found(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.change_user(38, {"manager_id": "19"})
    low, high = sandbox.world.value(38, "username"), sandbox.world.value(19, "username")
    with pytest.raises(InputInvalid, match="a circle of managers"):
        planned(f"login,boss,role\n{high},{low},manager\n", MANAGED.format(by="username", more=""))


def test_an_empty_cell_removes_the_manager_only_if_the_mapping_says_so(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.change_user(1, {"manager_id": "19"})
    people = "login,boss,role\nad345345,,\n"
    assert planned(people, MANAGED.format(by="username", more="")).empty
    clearing = MANAGED.format(by='username", empty = "clear', more="")
    assert changes(planned(people, clearing)) == [("update", "ad345345", {"manager_id": ""})]


def test_managers_are_named_by_username_key_or_id(planned: Planner, sandbox: Sandbox) -> None:
    boss = sandbox.world.value(19, "username")
    sandbox.world.change_user(19, {"custom5": "S19"})
    for by, name, more, head in (
        ("username", boss.upper(), "", ""),
        ("id", "19", "", ""),
        ("key", "S19", 'custom5 = "no"\n', '[people]\nkey = "custom5"\n'),
    ):
        plan = planned(f"login,boss,role,no\nnew.one,{name},learner,S1\n", head + MANAGED.format(by=by, more=more))
        assert plan.actions[0].values["manager_id"] == "19", by


def test_a_manager_without_the_role_is_left_out_and_reported(planned: Planner, sandbox: Sandbox) -> None:
    learner = sandbox.world.value(2, "username")
    plan = planned(f"login,boss,role\nnew.one,{learner},learner\n", MANAGED.format(by="username", more=""))
    assert changes(plan) == [("create", "new.one", {"role": "learner"})]
    assert reasons(plan) == [f"2 new.one: the manager {learner} is no manager (role learner)"]


def test_a_manager_loses_the_role_only_after_their_people_have_another_manager(
    planned: Planner, sandbox: Sandbox
) -> None:
    old, new, report = (sandbox.world.value(n, "username") for n in (19, 38, 2))
    sandbox.world.change_user(2, {"manager_id": "19"})
    people = f"login,boss,role\n{old},,learner\n{report},{new},learner\n"
    plan = planned(people, MANAGED.format(by="username", more=""))
    by_name = {each.username: each for each in plan.actions}
    assert by_name[old].needs == (by_name[report].id,)


def test_people_leave_only_managed_places_and_only_if_the_list_is_complete(planned: Planner, sandbox: Sandbox) -> None:
    for group in (1, 2, 3):
        if sandbox.world.members.get(group, 1) is None:
            sandbox.world.members.put(group, 1, {})
    people = "login,first,where\nad345345,Bob,salesteam\n"
    assert planned(people, LISTS.format(name="usergroups", more="")).empty
    managed = 'complete = true\nmanaged = ["salesteam", "Field Crew"]'
    assert changes(planned(people, LISTS.format(name="usergroups", more=managed))) == [
        ("leave", "ad345345", "Field Crew")
    ]
    everything = planned(people, LISTS.format(name="usergroups", more='complete = true\nmanaged = "all"'))
    assert {"Field Crew", "New Starters"} <= {each.name for each in everything.actions}
    assert {each.username for each in everything.actions} == {"ad345345"}, "who is not in the file stays where they are"


def test_an_ended_enrolment_is_extended_only_if_the_mapping_says_so(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.courses.put(
        2, 1, {"start": "20200101", "end": "20200201", "opened": "", "progress": "0", "score": "", "completion": ""}
    )
    people = "login,first,where\nad345345,Bob,Forklift Basics\n"
    plan = planned(people, LISTS.format(name="courses", more=""))
    assert plan.empty
    assert "the enrolment in course Forklift Basics ended on 2020-02-01" in reasons(plan)[0]
    plan = planned(people, LISTS.format(name="courses", more="extend_to = 2099-12-31"))
    assert (plan.actions[0].values, plan.actions[0].before) == ({"end": "20991231"}, {"end": "20200201"})


def test_a_completed_learning_path_is_neither_entered_again_nor_left(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.paths.put(
        1, 1, {"start": "2020-01-01 00:00:00", "completion": "2020-02-01 00:00:00", "step": "3", "archived": ""}
    )
    managed = 'complete = true\nmanaged = "all"'
    assert planned("login,first,where\nad345345,Bob,New Hire\n", LISTS.format(name="learningpaths", more="")).empty
    leaving = planned("login,first,where\nad345345,Bob,\n", LISTS.format(name="learningpaths", more=managed))
    assert "New Hire" not in {each.name for each in leaving.actions}, "nor taken out: the result would be lost"


def test_an_inactive_user_is_not_enrolled_and_is_reported(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.change_user(1, {"date_expire": "20200101"})
    if sandbox.world.courses.get(2, 1) is not None:
        sandbox.world.courses.remove(2, 1)
    plan = planned("login,first,where\nad345345,Bob,Forklift Basics\n", LISTS.format(name="courses", more=""))
    assert plan.empty
    assert "cannot enter course Forklift Basics: is not active" in reasons(plan)[0]


def test_people_beyond_the_last_free_seat_are_reported(planned: Planner, sandbox: Sandbox) -> None:
    session = SESSIONS[42]
    left = session.seats - len(sandbox.world.seats.members(42))
    people = "login,first,where\n" + "".join(f"new.one{n},N,Fire Drill/42\n" for n in range(left + 1))
    plan = planned(people, LISTS.format(name="sessions", more=""))
    assert len([each for each in plan.actions if each.kind == "enter"]) == left
    assert "no seat is left" in reasons(plan)[0]


def test_a_plan_file_is_private_and_refused_after_a_change(planned: Planner, tmp_path: Path) -> None:
    plan = planned("login,first\nad345345,Robert\nnew.one,Nora\n")
    path = tmp_path / "plan.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "sandbox-key" not in path.read_text("utf-8")
    assert load_plan(path) == plan
    content = json.loads(path.read_text("utf-8"))
    content["actions"][0]["values"]["first_name"] = "Mallory"
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(PlanRefused, match="was changed since it was made"):
        load_plan(path)
    for damaged, text in (
        ("no JSON", "is no plan"),
        ("[]", "is no plan"),
        ('{"format": "x", "digest": "y"}', "another version"),
        (json.dumps({"format": FORMAT, "id": "1", "digest": digest({"format": FORMAT, "id": "1"})}), "is no plan"),
    ):
        path.write_text(damaged, "utf-8")
        with pytest.raises(PlanRefused, match=text):
            load_plan(path)


def test_plans_of_an_unchanged_site_have_the_same_site_digest(planned: Planner, sandbox: Sandbox) -> None:
    first, second = planned("login,first\nad345345,Bob\n"), planned("login,first\nad345345,Bob\n")
    assert first.site_was == second.site_was
    assert first.id != second.id
    sandbox.world.change_user(7, {"first_name": "Somebody"})
    assert planned("login,first\nad345345,Bob\n").site_was != first.site_was


def test_planning_sends_no_write(planned: Planner, sandbox: Sandbox) -> None:
    planned("login,first,where\nnew.one,Nora,Course 101\n", LISTS.format(name="courses", more=""))
    assert not [one for one in sandbox.calls() if one.method in WRITES]
