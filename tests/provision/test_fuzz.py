"""For any file and any site, apply brings the site to what the file says despite faults and kills, and sends nothing twice."""

from __future__ import annotations

import csv
import io
import os
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from axis_lms import Axis, AxisError
from axis_lms.provision import InputInvalid, PlanRefused, apply, load_plan, plan, verify, writing
from axis_lms.provision.cells import damage
from axis_lms.provision.spelling import text
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.catalog import BRANCHES, COURSES, GROUPS, ORGANIZATIONS, PATHS
from axis_lms.sandbox.people import FIELDS

from .conftest import carried_out

EXAMPLES = int(os.environ.get("EXAMPLES", "400"))
USERS = 45
RUNS = 12
"""How often apply is called at most."""
LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
TEXTS = st.text(LETTERS, max_size=12).filter(lambda written: damage(text(written)) is None)
COURSE_NAMES = [course.name for course in COURSES.values() if course.active][:6]
PATH_NAMES = [path.name for path in PATHS.values() if path.active]
GROUP_NAMES = list(GROUPS.values())[:4]
BRANCH_NAMES = [f"{ORGANIZATIONS[one.organization].name}/{one.name}" for one in BRANCHES.values()][:5]
FAULTY = (
    "users_create",
    "users_update",
    "courses_enroll",
    "courses_unenroll",
    "usergroups_add_member",
    "usergroups_remove_member",
    "organizations_add_user",
    "learningpaths_enroll",
    "users_all_page",
    "users_filtered",
    "courses_users",
    "users_get",
)


SITES = (
    "plain",
    "order-restless,pages-small",
    "rows-numbered,end-404",
    "user-filter-ignored,written-true",
    "failures-false,missing-ids",
)


class Killed(BaseException):
    """Raised in the place of a kill of the process."""


ROW = st.fixed_dictionaries(
    {
        "first": TEXTS,
        "city": TEXTS,
        "role": st.sampled_from(["learner", "manager", ""]),
        "boss": st.integers(0, 50),
        "courses": st.lists(st.sampled_from(COURSE_NAMES), unique=True, max_size=2),
        "paths": st.lists(st.sampled_from(PATH_NAMES), unique=True, max_size=1),
        "groups": st.lists(st.sampled_from(GROUP_NAMES), unique=True, max_size=2),
        "branches": st.lists(st.sampled_from(BRANCH_NAMES), unique=True, max_size=1),
    }
)
FAULT = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["drop", "fail", "truncate", "html"]),
        "operation": st.sampled_from(FAULTY),
        "after": st.integers(0, 3),
        "times": st.integers(1, 3),
        "when": st.sampled_from(["before", "after"]),
        "status": st.sampled_from([0, 500, 503, 429]),
    }
)
COMPANY = st.fixed_dictionaries(
    {
        "known": st.dictionaries(st.integers(1, USERS), ROW, min_size=1, max_size=6),
        "new": st.lists(ROW, max_size=4),
        "by_number": st.booleans(),
        "complete": st.booleans(),
        "lists_complete": st.booleans(),
        "faults": st.lists(FAULT, max_size=4),
        "kills": st.lists(st.integers(1, 30), max_size=4),
        "torn": st.booleans(),
        "concurrency": st.integers(1, 4),
        "seed": st.integers(1, 5),
        "site": st.sampled_from(SITES),
    }
)


def rows_of(company: dict[str, Any], sandbox: Sandbox) -> list[dict[str, Any]]:
    """Return the rows of the file. A manager manages only people of later rows, so that there is no circle."""
    rows = []
    for number, row in company["known"].items():
        rows.append({**row, "login": sandbox.world.value(number, "username"), "number": f"S{number}", "id": number})
    for number, row in enumerate(company["new"]):
        rows.append({**row, "login": f"new.person{number}", "number": f"N{number}", "id": None})
    for place, row in enumerate(rows):
        above = [other for other in rows[:place] if other["role"] == "manager"]
        row["boss"] = above[row["boss"] % len(above)]["login"] if above and row["boss"] < 40 else ""
    return rows


def mapping_of(company: dict[str, Any]) -> str:
    key = "custom5" if company["by_number"] else "username"
    complete = str(company["lists_complete"]).lower()
    return f"""
[people]
key = "{key}"
complete = {str(company["complete"]).lower()}
reactivate = 2099-12-31
[fields]
username = "login"
custom5 = "number"
first_name = "first"
city = {{column = "city", empty = "clear"}}
role = "role"
manager_id = "boss"
[lists.courses]
column = "courses"
separator = "|"
complete = {complete}
managed = ["{COURSE_NAMES[0]}", "{COURSE_NAMES[1]}"]
extend_to = 2099-01-01
[lists.learningpaths]
column = "paths"
[lists.usergroups]
column = "groups"
separator = "|"
complete = {complete}
managed = "all"
[lists.branches]
column = "branches"
[guards]
share = 1
"""


def state(sandbox: Sandbox) -> dict[str, Any]:
    """Return the users of a site, and who is in which place."""
    world = sandbox.world
    users = {number: {name: world.value(number, name) for name in FIELDS} for number in world.users()}
    where = {
        "courses": {(c, u) for c in COURSES for u in world.courses.members(c)},
        "paths": {(p, u) for p in PATHS for u in world.paths.members(p)},
        "groups": {(g, u) for g in world.groups for u in world.members.members(g)},
        "branches": {(b, u) for b in BRANCHES for u in world.branches.members(b)},
    }
    ends = {(course, user): world.courses.row(course, user)["end"] for course, user in where["courses"]}
    return {"users": users, **where, "ends": ends}


def expected(
    before: dict[str, Any], rows: list[dict[str, Any]], company: dict[str, Any], sandbox: Sandbox
) -> dict[str, Any]:
    """Return the state that a site must have in the end, by a model that is independent of plans."""
    world, today = sandbox.world, sandbox.world.clock.today()
    after: dict[str, Any] = {"users": {n: dict(user) for n, user in before["users"].items()}}
    after |= {name: set(before[name]) for name in ("courses", "paths", "groups", "branches")}
    after["ends"] = dict(before["ends"])
    ended = {place for place, end in before["ends"].items() if end and end < today}
    ids = {row["login"]: row["id"] or world.named(row["login"]) for row in rows}
    for row in rows:
        number = ids[row["login"]]
        user = after["users"].setdefault(
            number, dict.fromkeys(FIELDS, "") | {"role": "learner", "localization": "english"}
        )
        user |= {"username": row["login"], "custom5": row["number"], "city": text(row["city"])}
        user["first_name"] = text(row["first"]) or user["first_name"]
        user["role"] = row["role"] or user["role"]
        if user["date_expire"] and user["date_expire"] < today:
            user["date_expire"] = "20991231"
        names = {"courses": COURSES, "paths": PATHS, "groups": world.groups}
        for what, records in names.items():
            wanted = {(n, number) for n, one in records.items() if one.name in row[what]}
            if company["lists_complete"] and what in ("courses", "groups"):
                managed = set(COURSE_NAMES[:2]) if what == "courses" else {one.name for one in records.values()}
                stay = ended if what == "courses" else set()
                after[what] -= {(n, number) for n, one in records.items() if one.name in managed} - stay
            after[what] |= wanted
            if what == "courses":
                after["ends"] |= dict.fromkeys(wanted & ended, "20990101")
        after["branches"] |= {
            (n, number)
            for n, one in BRANCHES.items()
            if f"{ORGANIZATIONS[one.organization].name}/{one.name}" in row["branches"]
        }
    for row in rows:
        user = after["users"][ids[row["login"]]]
        if row["boss"]:
            user["manager_id"] = str(ids[row["boss"]])
    after["ends"] = {place: after["ends"].get(place, "") for place in after["courses"]}
    if company["complete"]:
        known = set(ids.values())
        for number, user in after["users"].items():
            covered = number not in known and (user["custom5"] if company["by_number"] else user["username"])
            if covered and not (user["date_expire"] and user["date_expire"] < today):
                user["date_expire"] = "gone"
    return after


def play(company: dict[str, Any], directory: Path) -> None:
    """Plan and apply until the site agrees with the file, and compare it with the model."""
    sandbox = Sandbox(users=USERS, seed=company["seed"])
    sandbox.switch(company["site"])
    for number in company["known"]:
        sandbox.world.change_user(number, {"custom5": f"S{number}"})
    if company["by_number"]:
        sandbox.world.change_user(
            next(n for n in range(1, USERS + 1) if n not in company["known"]), {"custom5": "S-gone"}
        )
    rows = rows_of(company, sandbox)
    written = io.StringIO()
    writer = csv.DictWriter(
        written,
        ["login", "number", "first", "city", "role", "boss", "courses", "paths", "groups", "branches"],
        extrasaction="ignore",
        delimiter=";",
    )
    writer.writeheader()
    writer.writerows({name: "|".join(v) if isinstance(v, list) else v for name, v in row.items()} for row in rows)
    (directory / "staff.csv").write_text(written.getvalue(), "utf-8-sig")
    (directory / "staff.toml").write_text(mapping_of(company), "utf-8")
    before = state(sandbox)
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as axis:
        try:
            made = plan(axis, directory / "staff.csv", directory / "staff.toml").save(directory / "plan.json")
        except InputInvalid as error:
            assert all("a circle of managers" in problem.reason for problem in error.problems)
            reject()  # the site has a manager whom the file puts below one of their own people: rightly refused
        # A person whose manager has the role of a learner is reported, and keeps the manager that they have.
        unmanaged = {one.username for one in made.cannot}
        assert all("the manager" in one.reason for one in made.cannot), made.cannot
        for fault in company["faults"]:
            sandbox.fault(**fault)
        kills, used_up = list(company["kills"]), False
        for run in range(RUNS):
            if run == RUNS // 2:
                sandbox.faults.active.clear()
            try:
                if used_up:
                    plan(axis, directory / "staff.csv", directory / "staff.toml").save(directory / "plan.json")
                used_up, applied = False, attempt(axis, directory, kills.pop() if kills else None, company)
            except PlanRefused:
                used_up = True  # it was killed after its last entry in the journal
                continue
            except AxisError:
                continue
            if applied is not None and applied.status == "all done" and not applied.trouble:
                break
            # An action that was refused, such as after four failures in a row, needs a new plan.
            used_up = applied is not None and not (applied.trouble or applied.interrupted)
        else:
            raise AssertionError("the apply does not end")
        sandbox.faults.active.clear()
        assert verify(axis, directory / "plan.json").holds
        twice = {write: n for write, n in Counter(carried_out(sandbox)).items() if n > 1}
        assert not twice, twice
        again = plan(axis, directory / "staff.csv", directory / "staff.toml")
        assert again.empty, again.actions
    after, wanted = state(sandbox), expected(before, rows, company, sandbox)
    for number, user in after["users"].items():
        if wanted["users"][number]["date_expire"] == "gone":
            assert user["date_expire"] < sandbox.world.clock.today()
            wanted["users"][number]["date_expire"] = user["date_expire"]
        if user["username"] in unmanaged:
            wanted["users"][number]["manager_id"] = user["manager_id"]
    assert after == wanted


def attempt(axis: Axis, directory: Path, kill: int | None, company: dict[str, Any]) -> Any:
    """Apply once, and be killed before the n-th sync to the disk. Return None after a kill."""
    written = 0
    sync = os.fsync

    def fsync(descriptor: int) -> None:
        nonlocal written
        written += 1
        if written == kill:
            raise Killed
        sync(descriptor)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        try:
            return apply(axis, load_plan(directory / "plan.json"), concurrency=company["concurrency"])
        except Killed:
            journal = directory / "plan.json.journal"
            if company["torn"] and journal.exists():
                with journal.open("ab") as file:
                    file.write(b'{"begin": 1')
            return None


FUZZ = settings(
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],
)


def check(company: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as directory, pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "PAUSE_SECONDS", 0.0)
        patch.setattr(random, "random", lambda: 0.0)
        play(company, Path(directory))


@settings(FUZZ, max_examples=12, derandomize=True)
@given(COMPANY)
def test_apply_brings_a_site_to_what_the_file_says_despite_faults_and_kills(company: dict[str, Any]) -> None:
    check(company)


@pytest.mark.slow
@settings(FUZZ, max_examples=EXAMPLES // 20)
@given(COMPANY)
def test_apply_brings_many_sites_to_what_their_files_say_despite_faults_and_kills(company: dict[str, Any]) -> None:
    check(company)
