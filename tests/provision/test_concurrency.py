"""Writes are sent side by side as far as their order does not matter, and never more at once than was asked for."""

from __future__ import annotations

import threading
from collections.abc import Sized
from typing import Any

import httpx
import pytest

from axis_lms import Axis
from axis_lms.provision import apply, applying
from axis_lms.sandbox import Sandbox

from .conftest import FIELDS, WRITES, Planner

WIDTH = 3


class Meeting(httpx.BaseTransport):
    """Lets a write through only together with others."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.inner = sandbox.transport()
        self.meeting: threading.Barrier | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method in WRITES and self.meeting is not None:
            self.meeting.wait()
        return self.inner.handle_request(request)


@pytest.fixture
def transport(sandbox: Sandbox) -> Meeting:
    return Meeting(sandbox)


def test_as_many_writes_as_were_asked_for_are_on_their_way(
    planned: Planner, axis: Axis, transport: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait, running = applying.wait, []

    def watched(jobs: Sized, **options: Any) -> Any:
        running.append(len(jobs))
        return wait(jobs, **options)

    monkeypatch.setattr(applying, "wait", watched)
    plan = planned("login,first\n" + "".join(f"new.p{n},New\n" for n in range(3 * WIDTH)), FIELDS)
    transport.meeting = threading.Barrier(WIDTH, timeout=10)
    assert apply(axis, plan, concurrency=WIDTH).status == "all done"
    assert max(running) == WIDTH


def test_one_who_is_managed_waits_for_the_manager_also_side_by_side(
    planned: Planner, axis: Axis, sandbox: Sandbox
) -> None:
    mapping = '[fields]\nusername = "login"\nmanager_id = "boss"\nrole = "role"\n[lists.courses]\ncolumn = "course"\n'
    people = "login,boss,role,course\n" + "".join(
        f"new.p{n},new.p{n + 1},manager,Course 101\n" if n % 10 != 9 else f"new.p{n},,manager,Course 101\n"
        for n in range(40)
    )
    plan = planned(people, mapping)
    assert apply(axis, plan, concurrency=8).status == "all done"
    made = [call.arguments["username"] for call in sandbox.calls("users_create")]
    for n in range(40):
        if n % 10 != 9:
            assert made.index(f"new.p{n + 1}") < made.index(f"new.p{n}")
    assert len(sandbox.calls("courses_enroll")) == 40
