"""Fixtures of the tests of provisioning: files of people, and a site in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from axis_lms import Axis
from axis_lms.provision import Plan, plan, writing
from axis_lms.sandbox import Sandbox

FIELDS = '[fields]\nusername = "login"\nfirst_name = "first"\n'
LISTS = FIELDS + '[lists.{name}]\ncolumn = "where"\n{more}\n[guards]\nshare = 1\n'
Planner = Callable[..., Plan]


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let retries start at once."""
    monkeypatch.setattr(writing, "PAUSE_SECONDS", 0.0)
    monkeypatch.setattr("axis_lms._throttle.HOLD_SECONDS", 0.0)
    monkeypatch.setattr("random.random", lambda: 0.0)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=60)


@pytest.fixture
def transport(sandbox: Sandbox) -> httpx.BaseTransport:
    """How the client reaches the sandbox; a test may put something in between."""
    return sandbox.transport()


@pytest.fixture
def axis(transport: httpx.BaseTransport) -> Iterator[Axis]:
    with Axis("learn.example.com", api_key="sandbox-key", transport=transport) as axis:
        yield axis


@pytest.fixture
def planned(axis: Axis, tmp_path: Path) -> Planner:
    """Make and save a plan from the text of a file and of a mapping."""

    def make(people: str, mapping: str = FIELDS, **options: Any) -> Plan:
        (tmp_path / "staff.csv").write_text(people, "utf-8")
        (tmp_path / "staff.toml").write_text(mapping, "utf-8")
        return plan(axis, tmp_path / "staff.csv", tmp_path / "staff.toml", **options).save(tmp_path / "plan.json")

    return make


def user(sandbox: Sandbox, username: str) -> dict[str, str]:
    """Return all stored fields of a user."""
    from axis_lms.sandbox.people import FIELDS as names

    number = sandbox.world.named(username)
    assert number is not None, username
    return {"id": str(number)} | {name: sandbox.world.value(number, name) for name in names}


WRITES = ("POST", "PUT", "DELETE")


def carried_out(sandbox: Sandbox) -> list[tuple[Any, ...]]:
    """Return every write that the site carried out, including those whose answer was lost."""
    return [
        (one.operation, tuple(sorted(one.arguments.items())))
        for one in sandbox.calls()
        if one.method in WRITES and one.arguments and not 400 <= one.status < 500
    ]


def assert_nothing_sent_twice(sandbox: Sandbox) -> None:
    assert not [write for write, times in Counter(carried_out(sandbox)).items() if times > 1]
