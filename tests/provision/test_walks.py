"""Everybody is read, also on a site that sends its rows in another order at each request."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis, WalkIncomplete
from axis_lms.provision import apply, plan, verify
from axis_lms.provision.site import Place, read_members, read_users
from axis_lms.provision.walks import GATHERINGS, READINGS
from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, carried_out


@pytest.fixture(params=["restless", "random"])
def restless(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A site whose order changes, with nine pages of users and three of people in a program."""
    sandbox = Sandbox(users=350)
    for number in range(100, 200):
        sandbox.world.seats.put(42, number, {"attendance": {}})
    sandbox.switch(order="restless", page_size=40)
    if request.param == "random":
        shuffler = random.Random(7)

        def shuffled(site: object, keys: Sequence[Any], call: int) -> list[Any]:
            return shuffler.sample(list(keys), len(keys))

        monkeypatch.setattr("axis_lms.sandbox.shapes.ordered", shuffled)
    return sandbox


def connected(sandbox: Sandbox) -> Axis:
    return Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport())


def test_everybody_is_read_on_a_site_whose_order_changes(restless: Sandbox) -> None:
    with connected(restless) as axis:
        users = read_users(axis, ["username"])
        (members,) = read_members(axis, [Place("sessions", "4/42")], "20261125").values()
    assert users == {str(n): {"username": restless.world.value(n, "username")} for n in restless.world.users()}
    assert members.keys() == {str(n) for n in restless.world.seats.members(42)}


def test_a_second_plan_is_empty_on_a_site_whose_order_changes(restless: Sandbox, tmp_path: Path) -> None:
    known = [restless.world.value(n, "username") for n in restless.world.users()]
    files = tmp_path / "staff.csv", tmp_path / "staff.toml"
    files[0].write_text("login,first\n" + "".join(f"{name},Renamed\n" for name in [*known, "new.one"]))
    files[1].write_text("[people]\ncomplete = true\n" + FIELDS)
    with connected(restless) as axis:
        made = plan(axis, *files).save(tmp_path / "plan.json")
        assert made.counts() == {"update": 350, "create": 1}
        assert apply(axis, made).status == "all done"
        assert verify(axis, made).holds
        assert plan(axis, *files).empty
    assert len(carried_out(restless)) == 351


def test_a_list_that_is_never_as_long_as_its_count_is_no_list(restless: Sandbox) -> None:
    restless.fault("count", operation="users_all_count", records=351)
    with connected(restless) as axis, pytest.raises(WalkIncomplete):
        read_users(axis, ["username"])
    assert len(restless.calls("users_all_count")) < 3 * (GATHERINGS + READINGS)


def test_an_order_that_stays_is_walked_once() -> None:
    sandbox = Sandbox(users=350)
    sandbox.switch(order="scattered")
    with connected(sandbox) as axis:
        assert len(read_users(axis, ["username"])) == 350
    assert len(sandbox.calls("users_all_page")) == 4
