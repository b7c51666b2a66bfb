"""A plan is made and applied on every site of the sandbox, each write once, or refused with the reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from axis_lms import Axis
from axis_lms.provision import SiteUnclear, apply, plan, verify
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.sites import SITES, TRAITS

from .conftest import FIELDS, carried_out

LIMITS = ("limit-at-once", "limit-503,limit-rate", "limit-silent,limit-at-once")
UNCLEAR = {"names-other": "does not show usernames", "missing-most": "does not show the name of any course"}
KEYS = {
    "lms": "basic",
    "key-basic": "basic",
    "body": "header:X-API-Key",
    "key-header": "header:X-API-Key",
    "renamed": "query:api_key",
    "key-query": "query:api_key",
}
WRITE_STYLES = {"writes-json": "json", "writes-query": "query"}
MAPPING = (
    "[people]\ncomplete = true\nreactivate = 2099-12-31\n"
    + FIELDS
    + 'manager_id = "boss"\nrole = "role"\n[guards]\nshare = 1\n'
    + '[lists.courses]\ncolumn = "course"\nextend_to = 2099-12-31\n[lists.learningpaths]\ncolumn = "path"\n'
    + '[lists.usergroups]\ncolumn = "group"\ncomplete = true\nmanaged = "all"\n[lists.branches]\ncolumn = "branch"\n'
    + '[lists.sessions]\ncolumn = "session"\n'
)
EVERYTHING = "Course 101,New Hire,salesteam,Southern Region/Warehouse,Fire Drill/42"
NEW = f"new.boss,Boss,,manager,{EVERYTHING}\nnew.one,One,new.boss,learner,{EVERYTHING}\n"


def connected(sandbox: Sandbox, site: str) -> Axis:
    address = "learn.example.com/lms" if site in ("lms", "renamed") else "learn.example.com"
    return Axis(
        address,
        api_key="sandbox-key",
        key_style=KEYS.get(site, "bearer"),
        write_style=WRITE_STYLES.get(site, "form"),  # type: ignore[arg-type]
        transport=sandbox.transport(),
    )


@pytest.fixture
def files(sandbox: Sandbox, tmp_path: Path) -> tuple[Path, Path]:
    """Write a file without the last ten people, with some changes, and with two new people in one list of each kind."""
    world = sandbox.world
    known = [world.value(n, "username") for n in list(world.users())[:50]]
    rows = [f"{name},{'Renamed' if place % 10 == 0 else ''},,,,,,," for place, name in enumerate(known)]
    (tmp_path / "staff.csv").write_text(
        "login,first,boss,role,course,path,group,branch,session\n" + "\n".join(rows) + "\n" + NEW
    )
    (tmp_path / "staff.toml").write_text(MAPPING)
    return tmp_path / "staff.csv", tmp_path / "staff.toml"


def check_site(sandbox: Sandbox, files: tuple[Path, Path], site: str) -> None:
    sandbox.switch(site)
    for operation in ("users_create", "users_update", "usergroups_add_member", "organizations_add_user", "ilt_enroll"):
        sandbox.fault("drop", operation=operation, times=1)
    with connected(sandbox, site) as axis:
        made = plan(axis, *files).save(files[0].with_name("plan.json"))
        assert {"create", "update", "deactivate", "enter", "leave"} == made.counts().keys()
        assert {action.list for action in made.actions if action.username == "new.one"} == {
            None,
            "courses",
            "learningpaths",
            "usergroups",
            "branches",
            "sessions",
        }
        applied = apply(axis, made)
        assert applied.status == "all done", applied.outcomes
        assert verify(axis, made).holds
        assert plan(axis, *files).empty
    twice = [write for write, times in Counter(carried_out(sandbox)).items() if times > 1]
    assert not twice


@pytest.mark.parametrize("site", [*SITES, *(name for name in TRAITS if name not in UNCLEAR and name[:5] != "limit")])
def test_each_action_is_carried_out_once_on_every_site(sandbox: Sandbox, files: tuple[Path, Path], site: str) -> None:
    check_site(sandbox, files, site)


@pytest.mark.slow
@pytest.mark.parametrize("site", LIMITS)
def test_each_action_is_carried_out_once_on_a_site_that_limits_requests(
    sandbox: Sandbox, files: tuple[Path, Path], site: str
) -> None:
    check_site(sandbox, files, site)


@pytest.mark.parametrize("site", UNCLEAR)
def test_a_site_that_shows_too_little_is_refused_with_the_reason(
    sandbox: Sandbox, files: tuple[Path, Path], site: str
) -> None:
    sandbox.switch(site)
    with connected(sandbox, site) as axis, pytest.raises(SiteUnclear, match=UNCLEAR[site]):
        plan(axis, *files)
    assert not carried_out(sandbox)
