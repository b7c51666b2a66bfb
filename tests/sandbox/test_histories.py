"""After any history of writes and snapshots every view equals a simple model."""

from __future__ import annotations

import json
from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from axis_lms.sandbox import Sandbox

from .conftest import Caller


class Membership(NamedTuple):
    """The calls that add, remove and list one kind of membership."""

    path: str
    objects: tuple[str, ...]
    listed: str
    field: str
    key: str = ""


KINDS = (
    Membership("/courses/enrollments/{object}/{user}/", ("2", "3"), "/courses/{object}/users/all/", "courses", "id"),
    Membership(
        "/learningpaths/enrollments/{object}/users/{user}/",
        ("1", "2"),
        "/learningpaths/{object}/users/",
        "learningpaths",
        "id",
    ),
    Membership("/usergroups/members/{object}/{user}/", ("1", "2"), "/usergroups/{object}/members/all/", "usergroups"),
    Membership(
        "/organizations/users/1/{object}/{user}/",
        ("11", "12"),
        "/organizations/users/1/{object}/all/",
        "organizations",
        "branch_id",
    ),
    Membership("/ilt/enrollments/1/{object}/{user}/", ("10", "11"), "/ilt/1/sessions/all/", "iltclasses", "session_id"),
)
NAMES = {"1": "salesteam", "2": "Field Crew"}
kinds = st.sampled_from(KINDS)
users = st.sampled_from(("31", "32", "33"))
places = st.integers(0, 1)


class History(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.caller = Caller(Sandbox(users=30))
        self.caller.log_in()
        for name in ("first.user", "second.user", "third.user"):
            self.caller.write("POST", "/users/", username=name)
        self.members: set[tuple[int, str, str]] = set()
        self.deleted: set[str] = set()
        self.taken: dict[str, int] = {
            row["session_id"]: int(row["seats_reserved"]) for row in self.caller.get("/ilt/1/sessions/all/")
        }

    def gone(self, kind: Membership, number: str) -> bool:
        return kind.field == "usergroups" and number in self.deleted

    @rule(kind=kinds, user=users, place=places)
    def begin(self, kind: Membership, user: str, place: int) -> None:
        number = kind.objects[place]
        status, _ = self.caller.send("POST", kind.path.format(object=number, user=user))
        one = (KINDS.index(kind), number, user)
        assert status == (404 if self.gone(kind, number) else 409 if one in self.members else 200)
        if status == 200:
            self.members.add(one)

    @rule(kind=kinds, user=users, place=places)
    def end(self, kind: Membership, user: str, place: int) -> None:
        number = kind.objects[place]
        status, _ = self.caller.send("DELETE", kind.path.format(object=number, user=user))
        one = (KINDS.index(kind), number, user)
        assert status == (404 if self.gone(kind, number) else 200 if one in self.members else 409)
        self.members.discard(one)

    @rule(number=st.sampled_from(("1", "2")))
    def delete_group(self, number: str) -> None:
        status, _ = self.caller.send("DELETE", f"/usergroups/{number}/")
        assert status == (404 if number in self.deleted else 200)
        self.deleted.add(number)
        self.members = {one for one in self.members if KINDS[one[0]].field != "usergroups" or one[1] != number}

    @rule()
    def go_on_from_a_file(self) -> None:
        self.caller.sandbox.restore(json.loads(json.dumps(self.caller.sandbox.snapshot())))

    @invariant()
    def lists_show_the_members(self) -> None:
        for index, kind in enumerate(KINDS):
            for number in kind.objects:
                wanted = {user for one, where, user in self.members if (one, where) == (index, number)}
                if self.gone(kind, number):
                    continue
                rows = self.caller.get(kind.listed.format(object=number))
                if kind.field == "iltclasses":
                    reserved = next(int(row["seats_reserved"]) for row in rows if row["session_id"] == number)
                    assert reserved == self.taken[number] + len(wanted)
                else:
                    assert {row["user_id"] for row in rows if int(row["user_id"]) > 30} == wanted

    @invariant()
    def users_show_their_memberships(self) -> None:
        for user in ("31", "32", "33"):
            (shown,) = self.caller.get(f"/users/{user}/", fields=",".join(kind.field for kind in KINDS))
            for index, kind in enumerate(KINDS):
                wanted = {where for one, where, whose in self.members if (one, whose) == (index, user)}
                if kind.key:
                    assert {row[kind.key] for row in shown[kind.field]} == wanted
                else:
                    assert set(shown[kind.field]) == {NAMES[number] for number in wanted}


TestHistory = History.TestCase
TestHistory.settings = settings(max_examples=25, stateful_step_count=20, deadline=None, derandomize=True)
