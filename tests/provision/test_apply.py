"""Apply sends every write once, although answers are lost, the run is stopped or the site changes."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from axis_lms import Axis, TransportFailure
from axis_lms.errors import ConfigurationError
from axis_lms.provision import Applied, Plan, PlanRefused, Progress, apply, verify
from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, WRITES, Planner, assert_nothing_sent_twice, carried_out, user

LISTS = (
    FIELDS
    + '[lists.courses]\ncolumn = "courses"\ncomplete = true\nmanaged = ["Forklift Basics"]\n'
    + '[lists.usergroups]\ncolumn = "groups"\n[guards]\nshare = 1\n'
)
COMPANY = "login,first,courses,groups\nad345345,Robert,,Field Crew\nnew.one,Nora,Forklift Basics,\nnew.two,Nils,,\n"


@pytest.fixture
def ready(planned: Planner, sandbox: Sandbox) -> Plan:
    """A plan with every kind of write: two new users, a change, an enrolment, an end of one, and a membership."""
    beginning = {"start": "20200101", "end": "", "opened": "", "progress": "0", "score": "", "completion": ""}
    sandbox.world.courses.put(2, 1, beginning)
    if sandbox.world.members.get(2, 1) is not None:
        sandbox.world.members.remove(2, 1)
    plan = planned(COMPANY, LISTS)
    assert plan.counts() == {"create": 2, "update": 1, "enter": 2, "leave": 1}
    return plan


def test_every_action_is_sent_once_and_the_plan_cannot_be_applied_again(
    ready: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path
) -> None:
    reported: list[Progress] = []
    applied = apply(axis, tmp_path / "plan.json", progress=reported.append)
    assert applied.status == "all done"
    assert [each.ended for each in reported] == [1, 2, 3, 4, 5, 6]
    assert user(sandbox, "new.one")["first_name"] == "Nora"
    assert verify(axis, ready).holds
    assert len(carried_out(sandbox)) == 6
    with pytest.raises(PlanRefused, match="the plan was applied on"):
        apply(axis, tmp_path / "plan.json")
    assert_nothing_sent_twice(sandbox)


READ_BY = {
    "users_create": "users_filtered",
    "users_update": "users_get",
    "courses_enroll": "courses_users",
    "courses_unenroll": "courses_users",
    "usergroups_add_member": "usergroups_members",
}


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("kind", ["drop", "fail"])
@pytest.mark.parametrize("operation", READ_BY)
def test_after_a_lost_answer_the_site_is_read_before_anything_is_sent_again(
    ready: Plan, axis: Axis, sandbox: Sandbox, operation: str, kind: str, when: str
) -> None:
    sandbox.fault(kind, operation=operation, when=when, times=1)
    applied = apply(axis, ready, concurrency=1)
    assert applied.status == "all done", applied.outcomes
    names = [one.operation for one in sandbox.calls()]
    assert names[names.index(operation) + 1] == READ_BY[operation]
    people = 2 if operation == "users_create" else 1
    assert names.count(operation) == people + (when == "before")
    assert_nothing_sent_twice(sandbox)


def test_a_user_whose_creation_got_no_answer_is_found_and_enrolled(ready: Plan, axis: Axis, sandbox: Sandbox) -> None:
    sandbox.fault("drop", operation="users_create")
    assert apply(axis, ready).status == "all done"
    assert sandbox.world.courses.get(2, int(user(sandbox, "new.one")["id"])) is not None
    assert len(sandbox.calls("users_create")) == 2


def test_a_user_is_found_in_the_whole_list_if_the_site_ignores_the_filter(
    ready: Plan, axis: Axis, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from axis_lms.sandbox.answers import users

    monkeypatch.setattr(users, "phrase", lambda world, text: lambda number: True)
    sandbox.fault("drop", operation="users_create", times=2)
    assert apply(axis, ready).status == "all done"
    sandbox.assert_called("users_list")
    assert_nothing_sent_twice(sandbox)


def test_a_refused_action_does_not_stop_the_others(ready: Plan, axis: Axis, sandbox: Sandbox) -> None:
    sandbox.fault("fail", operation="users_create", status=400, message="no such language", times=1)
    applied = apply(axis, ready, concurrency=1)
    assert applied.status == "some refused"
    by_state = {outcome.state: outcome for outcome in applied.outcomes.values()}
    assert applied.counts() == {"done": 4, "refused": 1, "skipped": 1}
    assert "no such language" in by_state["refused"].reason
    assert by_state["skipped"].reason == "it needs: create new.one, which was refused"
    assert not verify(axis, ready).holds


def test_a_plan_whose_every_action_is_refused_has_the_status_nothing_done(
    planned: Planner, axis: Axis, sandbox: Sandbox
) -> None:
    plan = planned("login,first\nnew.one,Nora\n")
    sandbox.fault("fail", operation="users_create", status=400)
    assert apply(axis, plan).status == "nothing done"


def test_an_action_that_the_site_already_satisfies_is_not_sent(ready: Plan, axis: Axis, sandbox: Sandbox) -> None:
    sandbox.world.change_user(1, {"first_name": "Robert"})
    sandbox.world.add_user({"username": "new.two", "first_name": "Nils"})
    applied = apply(axis, ready)
    assert applied.counts() == {"done": 4, "already": 2}
    assert applied.status == "all done"
    assert len(carried_out(sandbox)) == 4


def test_a_user_who_changed_since_the_plan_is_left_alone_and_reported(
    ready: Plan, axis: Axis, sandbox: Sandbox
) -> None:
    sandbox.world.change_user(1, {"first_name": "Bobby"})
    sandbox.world.add_user({"username": "new.one", "first_name": "Somebody"})
    applied = apply(axis, ready)
    reasons = {ready.actions[each.action - 1].kind: each.reason for each in applied.outcomes.values() if each.reason}
    assert reasons["update"] == "first_name changed on the site since the plan was made"
    assert reasons["create"] == "somebody else has created new.one since (with another first_name)"
    assert applied.counts() == {"drifted": 2, "done": 3, "skipped": 1}
    assert user(sandbox, "ad345345")["first_name"] == "Bobby"
    assert user(sandbox, "new.one")["first_name"] == "Somebody"


def test_an_action_that_somebody_else_does_at_the_same_moment_counts_as_already_done(
    ready: Plan, axis: Axis, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from axis_lms.provision import writing

    enter = writing.ENTER["usergroups"]

    def late(*arguments: object) -> object:
        sandbox.world.members.put(2, 1, {})
        return enter(*arguments)

    monkeypatch.setitem(writing.ENTER, "usergroups", late)
    applied = apply(axis, ready)
    assert applied.status == "all done"
    assert applied.counts() == {"done": 5, "already": 1}


@pytest.mark.slow
@pytest.mark.parametrize("headers", [{}, {"retry-after": "0"}])
@pytest.mark.parametrize("status", [429, 503])
def test_a_rate_limit_is_waited_for_and_no_action_is_refused(
    ready: Plan, axis: Axis, sandbox: Sandbox, status: int, headers: dict[str, str]
) -> None:
    times = 5 if headers or status == 429 else 2  # as often as a call is sent at most, and oftener
    sandbox.fault("fail", operation="users_create", status=status, headers=headers, times=times)
    assert apply(axis, ready).status == "all done"
    assert len(sandbox.calls("users_create")) == times + 2
    assert_nothing_sent_twice(sandbox)


@pytest.mark.parametrize("headers", [{}, {"retry-after": "86400"}])
def test_an_endless_rate_limit_stops_the_run_and_the_same_call_resumes_it(
    ready: Plan, axis: Axis, sandbox: Sandbox, headers: dict[str, str]
) -> None:
    with sandbox.fault("fail", operation="users_create", status=429, headers=headers):
        applied = apply(axis, ready)
    assert "429" in applied.trouble
    assert not applied.counts()["refused"]
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as later:
        assert apply(later, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)


def test_a_new_user_whose_id_is_not_returned_is_looked_up_first(ready: Plan, axis: Axis, sandbox: Sandbox) -> None:
    sandbox.switch(after_write="true")
    with sandbox.fault("drop", operation="users_filtered"), sandbox.fault("drop", operation="users_list"):
        applied = apply(axis, ready, concurrency=1)
    assert applied.trouble
    assert applied.counts()["unknown"] == 1
    assert apply(axis, ready).status == "all done"
    assert sandbox.world.courses.get(2, int(user(sandbox, "new.one")["id"])) is not None
    assert_nothing_sent_twice(sandbox)


def test_a_confirmed_user_whom_the_site_does_not_have_counts_as_refused(
    ready: Plan, axis: Axis, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.switch(after_write="true")
    monkeypatch.setattr(sandbox.world, "add_user", lambda values: 1)
    applied = apply(axis, ready, concurrency=1)
    assert applied.counts() == {"done": 3, "refused": 2, "skipped": 1}


def test_an_unreachable_site_stops_the_run_and_the_same_call_resumes_it(
    ready: Plan, axis: Axis, sandbox: Sandbox
) -> None:
    faults = [sandbox.fault("drop", operation=each) for each in ("users_create", "users_filtered", "users_list")]
    applied = apply(axis, ready, concurrency=1)
    assert applied.trouble
    assert applied.counts()["unknown"] == 1
    for fault in faults:
        fault.clear()
    assert apply(axis, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)


def test_a_refused_key_stops_the_run_before_its_first_write(ready: Plan, sandbox: Sandbox) -> None:
    sandbox.key_refusal = 401
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as fresh:
        from axis_lms import TokenError

        with pytest.raises(TokenError):
            apply(fresh, ready)
    assert not [one for one in sandbox.calls() if one.method in WRITES]


def test_all_that_need_a_refused_manager_are_skipped(planned: Planner, axis: Axis, sandbox: Sandbox) -> None:
    mapping = '[fields]\nusername = "login"\nmanager_id = "boss"\nrole = "role"\n'
    plan = planned("login,boss,role\nnew.one,new.two,\nnew.two,new.three,manager\nnew.three,,manager\n", mapping)
    sandbox.fault("fail", operation="users_create", status=400, times=1)
    applied = apply(axis, plan)
    assert applied.counts() == {"refused": 1, "skipped": 2}
    assert [each.reason for each in applied.outcomes.values()][1:] == [
        "it needs: create new.three, which was refused",
        "it needs: create new.two, which was skipped",
    ]
    with pytest.raises(PlanRefused, match="the plan was applied on"):
        apply(axis, plan)


@pytest.mark.parametrize("cut", [0, 1, 5])
def test_apply_resumes_from_a_truncated_journal(
    ready: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path, cut: int
) -> None:
    apply(axis, ready)
    journal = tmp_path / "plan.json.journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    for keep in range(1, len(lines)):
        journal.write_bytes(b"".join(lines[:keep]) + lines[keep][:cut])
        assert apply(axis, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)


def test_a_journal_is_private_and_belongs_to_one_plan(
    ready: Plan, axis: Axis, planned: Planner, tmp_path: Path
) -> None:
    apply(axis, ready)
    journal = tmp_path / "plan.json.journal"
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert "temporary_password" not in journal.read_text()
    other = planned(COMPANY.replace("Robert", "Rob"), LISTS)
    assert apply(axis, other).status == "all done", "another plan in the same file begins a journal of its own"
    assert json.loads((tmp_path / "plan.json.journal.old").read_text().splitlines()[0])["plan"] == ready.id
    head = journal.read_text().splitlines(keepends=True)[0]
    for damaged in ("[]\n", "no JSON\n", head + '{"end": {"what": 1}}\n', head + '{"begin": []}\n'):
        journal.write_text(damaged)
        with pytest.raises(PlanRefused, match="is damaged"):
            apply(axis, other)


def test_a_plan_counts_as_applied_only_when_its_conclusion_has_come_to_its_end(
    ready: Plan, axis: Axis, sandbox: Sandbox
) -> None:
    assert apply(axis, ready, conclude=lambda _: False).status == "all done"
    with pytest.raises(KeyboardInterrupt):
        apply(axis, ready, conclude=interrupted)
    again = apply(axis, ready, conclude=lambda applied: verify(axis, applied.plan).holds)
    assert again.counts() == {"done": 6}
    assert len(carried_out(sandbox)) == 6
    with pytest.raises(PlanRefused, match="the plan was applied on"):
        apply(axis, ready)


def interrupted(_: Applied) -> bool:
    raise KeyboardInterrupt


def test_two_processes_do_not_apply_one_plan_at_once(ready: Plan, axis: Axis, tmp_path: Path) -> None:
    from filelock import FileLock

    with FileLock(tmp_path / "plan.json.journal.lock"), pytest.raises(ConfigurationError, match="another process"):
        apply(axis, ready)


def test_temporary_passwords_go_only_into_the_private_file_that_was_asked_for(
    ready: Plan, axis: Axis, tmp_path: Path
) -> None:
    kept = tmp_path / "passwords.jsonl"
    kept.touch(0o644)
    applied = apply(axis, ready, passwords=kept)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    rows = [json.loads(line) for line in kept.read_text().splitlines()]
    assert {row["username"] for row in rows} == {"new.one", "new.two"}
    assert applied.passwords == 2
    for path in tmp_path.iterdir():
        for row in rows:
            assert path == kept or row["temporary_password"] not in path.read_text()
            assert row["temporary_password"] not in repr(applied)


def test_a_password_file_that_cannot_be_written_is_refused_before_anything_is_sent(
    ready: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match="cannot be written"):
        apply(axis, ready, passwords=tmp_path / "none" / "passwords")
    assert not carried_out(sandbox)


def test_a_dry_run_writes_nothing_and_reports_what_no_longer_fits(
    ready: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.world.change_user(1, {"first_name": "Bobby"})
    applied = apply(axis, ready, dry_run=True)
    assert applied.counts() == {"open": 5, "drifted": 1}
    assert not carried_out(sandbox)
    assert not (tmp_path / "plan.json.journal").exists()


def test_a_plan_of_another_site_is_refused(ready: Plan, sandbox: Sandbox) -> None:
    with Axis("other.example.com", api_key="sandbox-key", transport=sandbox.transport()) as other:
        for call in (apply, verify):
            with pytest.raises(PlanRefused, match="was made for https"):
                call(other, ready)  # type: ignore[operator]


def test_an_unsaved_plan_needs_the_path_of_a_journal(ready: Plan, axis: Axis, tmp_path: Path) -> None:
    from attrs import evolve

    bare = evolve(ready, path=None)
    with pytest.raises(ConfigurationError, match="keeps a journal on the disk"):
        apply(axis, bare)
    assert apply(axis, bare, journal=tmp_path / "here").status == "all done"


def test_an_empty_plan_sends_no_request(planned: Planner, axis: Axis, sandbox: Sandbox) -> None:
    plan = planned("login,first\nad345345,Bob\n")
    before = len(sandbox.calls())
    assert apply(axis, plan).status == "all done"
    assert verify(axis, plan).holds
    assert len(sandbox.calls()) == before


def test_a_few_users_of_a_large_site_are_read_one_by_one(tmp_path: Path) -> None:
    from axis_lms.provision import plan

    sandbox = Sandbox(users=2000)
    (tmp_path / "staff.csv").write_text("login,first\nad345345,Robert\nnew.one,Nora\n")
    (tmp_path / "staff.toml").write_text(FIELDS)
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as axis:
        made = plan(axis, tmp_path / "staff.csv", tmp_path / "staff.toml").save(tmp_path / "plan.json")
        before = len(sandbox.calls())
        assert apply(axis, made).status == "all done"
        assert len(sandbox.calls()) - before == 4, "one read and one write for each user"


def test_a_read_that_fails_before_the_first_write_is_an_error(ready: Plan, axis: Axis, sandbox: Sandbox) -> None:
    with sandbox.fault("drop", operation="users"), pytest.raises(TransportFailure):
        apply(axis, ready)
    assert not carried_out(sandbox)
    assert apply(axis, ready).status == "all done"
