"""The same seed makes the same world everywhere, and a state can be saved and loaded."""

from __future__ import annotations

import hashlib
import json

import pytest

from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.random_draws import Spread, draw
from axis_lms.sandbox.world import World

PATHS = (
    "/users/all/page3/?fields=last_name,id,username,email,date_start,date_expire,manager_id,usergroups,courses,certifications,iltclasses,learningpaths,organizations",
    "/reports/users/all/courses/page20/",
    "/reports/users/all/archived/",
    "/reports/users/all/certifications/page2/",
    "/reports/users/all/ilt/",
    "/reports/users/all/learningpaths/",
    "/organizations/users/1/all/",
    "/ilt/1/meetings/12/",
    "/usergroups/3/members/all/",
)
DIGEST = "e836399a9132e2cc"


def digest(caller) -> str:
    whole = hashlib.sha256()
    for path in PATHS:
        bare, _, query = path.partition("?")
        whole.update(json.dumps(caller.send("GET", bare, query=query), sort_keys=True).encode())
    return whole.hexdigest()[:16]


def test_the_world_of_a_seed_is_the_same_on_every_machine_and_python(caller):
    assert digest(caller) == DIGEST


def test_another_seed_makes_another_world(caller):
    before = digest(caller)
    caller.sandbox.reset(seed=2)
    caller.log_in()
    assert digest(caller) != before
    assert caller.get("/reports/courses/1/count/") == [{"records": "788"}]


@pytest.mark.parametrize("users", [0, 1, 2, 24, 25, 100, 101, 265, 266])
def test_a_world_may_be_small(caller, users):
    caller.sandbox.reset(users=users)
    caller.log_in()
    assert caller.get("/users/all/count/") == [{"records": str(users)}]
    for kind in ("courses", "archived", "certifications", "ilt", "learningpaths"):
        records = int(caller.get(f"/reports/users/all/{kind}/count/")[0]["records"])
        assert len(caller.get(f"/reports/users/all/{kind}/")) == min(records, 100)
    assert len(caller.get("/users/list/all/")) == users
    rows = [
        row for page in (1, 2, 3) for row in caller.get(f"/users/all/page{page}/", fields="id,username,manager_id,role")
    ]
    names = [row["username"] for row in rows]
    assert len(set(names)) == len(names)
    managers = {row["id"] for row in rows if row["role"] == "manager"}
    assert {row["manager_id"] for row in rows} <= managers | {""}
    for organization in caller.get("/organizations/list/all/"):
        assert organization["owner_id"] == "0" or int(organization["owner_id"]) <= users


def test_a_spread_is_a_set_of_the_given_size():
    for users in (1, 7, 100, 997):
        for size in (0, 1, users // 2, users):
            spread = Spread(3, 5, users, size, first=min(25, users))
            members = list(spread.members())
            assert len(set(members)) == len(members) == size
            assert members == [user for user in range(users + 2) if user in spread]
            assert not size or min(25, users) in spread


def test_random_draws_are_64_bits_and_differ():
    draws = {draw(1, stream, number) for stream in range(10) for number in range(1000)}
    assert len(draws) == 10_000
    assert max(draws).bit_length() == 64


def changed(caller) -> None:
    user = caller.write("POST", "/users/", username="kept.user", city="Here")["id"]
    caller.write("PUT", "/users/2/", city="There")
    group = caller.write("POST", "/usergroups/Kept Group/")["id"]
    caller.write("DELETE", "/usergroups/2/")
    for path in (
        f"/courses/enrollments/2/{user}/",
        f"/usergroups/members/{group}/{user}/",
        f"/organizations/users/1/11/{user}/",
        f"/learningpaths/enrollments/1/users/{user}/",
        f"/ilt/enrollments/1/12/{user}/",
    ):
        caller.write("POST", path)
    caller.write("POST", "/certifications/certificates/online/", user_id=user, program_id=1)
    caller.write("PUT", f"/ilt/attendance/1/12/121/{user}/attended/")
    member = caller.get("/courses/1/users/all/")[0]["user_id"]
    caller.write("DELETE", f"/courses/enrollments/1/{member}/")
    caller.sandbox.learn(course_id=2, user_id=int(user), progress=50)


VIEWS = (
    "/users/1001/?fields=username,city,courses,usergroups,organizations,learningpaths,iltclasses,certifications",
    "/users/2/?fields=city",
    "/usergroups/list/",
    "/usergroups/9/members/all/",
    "/reports/users/1001/courses/",
    "/reports/courses/1/count/",
    "/ilt/users/1001/sessions/",
    "/certifications/certificates/1001/",
    "/reports/users/1001/learningpaths/",
)


def views(caller) -> list:
    return [caller.send("GET", path.partition("?")[0], query=path.partition("?")[2]) for path in VIEWS]


def test_a_saved_state_is_loaded_with_all_changes(caller, tmp_path):
    changed(caller)
    before = views(caller)
    caller.sandbox.save(tmp_path / "state.json")
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]
    caller.sandbox = Sandbox(state=tmp_path / "state.json")
    caller.log_in()
    assert views(caller) == before
    assert caller.write("POST", "/users/", username="next.user")["id"] == "1002"
    assert caller.refused("POST", "/users/", username="Kept.User")[0] == 409


def test_a_snapshot_can_be_restored(caller):
    before = views(caller)
    snapshot = json.loads(json.dumps(caller.sandbox.snapshot()))
    changed(caller)
    assert views(caller) != before
    caller.sandbox.restore(snapshot)
    assert views(caller) == before


def test_later_changes_do_not_change_a_snapshot(caller):
    snapshot = caller.sandbox.snapshot()
    text = json.dumps(snapshot)
    changed(caller)
    assert json.dumps(snapshot) == text


def test_a_state_of_another_version_is_refused(caller):
    with pytest.raises(ValueError, match="version"):
        World.restored(caller.sandbox.snapshot() | {"version": 0}, caller.sandbox.clock)
