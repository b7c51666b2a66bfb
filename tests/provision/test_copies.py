"""A plan is applied once, wherever copies of its file are, and whatever journal is named."""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.errors import ConfigurationError
from axis_lms.provision import Applied, Plan, PlanRefused, apply, load_plan
from axis_lms.sandbox import Sandbox

from .conftest import Planner, carried_out, user

PEOPLE = "login,first\nad345345,Robert\nnew.one,Nora\nnew.two,Nils\n"


@pytest.fixture
def plan(planned: Planner) -> Plan:
    return planned(PEOPLE)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    directory = tmp_path / "elsewhere"
    directory.mkdir()
    return directory


@pytest.fixture
def half(axis: Axis, sandbox: Sandbox) -> Callable[..., Applied]:
    """Apply a plan on a site that fails after the first write."""

    def half(plan: Any, **options: Any) -> Applied:
        with sandbox.fault("fail", status=429, headers={"retry-after": "3600"}, operation="users_create"):
            applied = apply(axis, plan, concurrency=1, **options)
        assert applied.counts() == {"done": 1, "open": 2}
        return applied

    return half


def restored(axis: Axis, sandbox: Sandbox) -> Axis:
    """Undo the first write, so that it would be sent again; return a client that does not wait for a limit."""
    sandbox.world.change_user(1, {"first_name": "Bob"})
    return Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport())


def test_a_copy_of_a_plan_that_was_applied_is_used_up(
    plan: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path, elsewhere: Path
) -> None:
    before, after = elsewhere / "before.json", elsewhere / "after.json"
    shutil.copy(tmp_path / "plan.json", before)
    assert apply(axis, plan).status == "all done"
    shutil.copy(tmp_path / "plan.json", after)
    sandbox.world.change_user(1, {"first_name": "Bob"})
    with pytest.raises(PlanRefused, match="the plan was applied on"):
        apply(axis, before, dry_run=True)
    assert not json.loads(before.read_text())["use"]["begun"], "a dry run writes nothing"
    for copy in (before, after):
        with pytest.raises(PlanRefused, match=r"was begun before, and .*other\.journal is not its journal"):
            apply(axis, copy, journal=elsewhere / "other.journal")
        with pytest.raises(PlanRefused, match="the plan was applied on"):
            apply(axis, copy)
    assert user(sandbox, "ad345345")["first_name"] == "Bob"
    assert len(carried_out(sandbox)) == 3


def test_the_original_is_used_up_when_a_copy_was_applied(
    plan: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path, elsewhere: Path
) -> None:
    copy = shutil.copy(tmp_path / "plan.json", elsewhere / "copy.json")
    assert apply(axis, copy).status == "all done"
    with pytest.raises(PlanRefused, match="the plan was applied on"):
        apply(axis, plan)
    assert len(carried_out(sandbox)) == 3


def test_a_copy_resumes_what_the_original_began(
    plan: Plan, half: Callable[..., Applied], axis: Axis, sandbox: Sandbox, tmp_path: Path, elsewhere: Path
) -> None:
    half(plan)
    copy = shutil.copy(tmp_path / "plan.json", elsewhere / "plan.json")
    with restored(axis, sandbox) as later:
        assert apply(later, copy).status == "all done"
    assert len(carried_out(sandbox)) == 3


def test_a_plan_that_was_moved_without_its_journal_is_refused_and_one_with_it_resumes(
    plan: Plan, half: Callable[..., Applied], axis: Axis, sandbox: Sandbox, tmp_path: Path, elsewhere: Path
) -> None:
    half(plan)
    journal = tmp_path / "plan.json.journal"
    moved, kept = shutil.move(tmp_path / "plan.json", elsewhere / "plan.json"), elsewhere / "kept"
    shutil.move(journal, kept)
    with restored(axis, sandbox) as later:
        with pytest.raises(PlanRefused, match=f"only {journal} says what was sent"):
            apply(later, moved)
        assert len(carried_out(sandbox)) == 1
        assert apply(later, moved, journal=kept).status == "all done"
    assert len(carried_out(sandbox)) == 3


def test_a_plan_whose_journal_was_named_finds_it_again(
    plan: Plan, half: Callable[..., Applied], axis: Axis, sandbox: Sandbox, elsewhere: Path
) -> None:
    half(plan, journal=elsewhere / "kept")
    with restored(axis, sandbox) as later:
        with pytest.raises(PlanRefused, match="was begun before"):
            apply(later, plan, journal=elsewhere / "other")
        assert apply(later, plan).status == "all done"
    assert len(carried_out(sandbox)) == 3


def test_a_journal_that_was_emptied_is_no_journal(plan: Plan, axis: Axis, tmp_path: Path) -> None:
    apply(axis, plan)
    (tmp_path / "plan.json.journal").write_bytes(b"")
    with pytest.raises(PlanRefused, match="was begun before"):
        apply(axis, plan)


def test_the_file_of_a_plan_keeps_its_mode_and_stays_signed(plan: Plan, axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.chmod(0o640)
    apply(axis, plan)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert load_plan(path) == plan
    assert json.loads(path.read_text())["use"]["begun"]


def test_a_later_plan_in_the_same_file_is_not_overwritten(
    plan: Plan, planned: Planner, axis: Axis, tmp_path: Path
) -> None:
    later = planned(PEOPLE)
    assert apply(axis, plan).status == "all done"
    assert load_plan(tmp_path / "plan.json").id == later.id
    assert not json.loads((tmp_path / "plan.json").read_text())["use"]["begun"]


def test_a_plan_whose_file_is_closed_is_applied_with_a_journal_elsewhere(
    plan: Plan, axis: Axis, monkeypatch: pytest.MonkeyPatch, elsewhere: Path
) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("axis_lms.provision.copies.replace", closed)
    assert apply(axis, plan, journal=elsewhere / "kept").status == "all done"


@pytest.mark.parametrize("what", ["a directory", "no directory", "a pipe"])
def test_a_journal_that_cannot_be_written_is_an_error_before_anything_is_sent(
    plan: Plan, axis: Axis, sandbox: Sandbox, elsewhere: Path, what: str
) -> None:
    place = {"a directory": elsewhere, "no directory": elsewhere / "none" / "journal", "a pipe": elsewhere / "pipe"}[
        what
    ]
    if what == "a pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("there are no pipes with a name")
        os.mkfifo(place)
    for option in ("journal", "passwords"):
        with pytest.raises(ConfigurationError, match="cannot be written"):
            apply(axis, plan, **{option: place})  # type: ignore[arg-type]
    assert not carried_out(sandbox)
    assert not (elsewhere / "none").exists()


@pytest.mark.parametrize("room", [50, 150, 300, 301, 350, 420])
def test_a_line_that_fits_on_the_disk_only_in_part_is_the_last_one(
    plan: Plan, axis: Axis, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    class SmallDisk(FileIO):
        left = room

        def write(self, data: Any) -> int:
            if not self.left:
                SmallDisk.left = 1000  # somebody has made room
                raise OSError(28, "No space left on device")
            count = super().write(data[: self.left])
            SmallDisk.left -= count
            return count

    with monkeypatch.context() as patch:
        patch.setattr("axis_lms.provision.journal.FileIO", SmallDisk)
        with pytest.raises(OSError, match=r"journal cannot be written \(No space left"):
            apply(axis, plan, concurrency=3)
    assert apply(axis, plan).status == "all done"
    assert len(carried_out(sandbox)) == 3


@pytest.mark.parametrize("full", ["plan.json.journal", "passwords"])
def test_a_disk_that_is_full_stops_the_run_and_the_same_call_resumes(
    plan: Plan, axis: Axis, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    sync, seen = os.fsync, 0

    def fsync(descriptor: int) -> None:
        nonlocal seen
        if (tmp_path / full).exists() and os.path.samestat(os.fstat(descriptor), (tmp_path / full).stat()):
            seen += 1
            if seen > (4 if full == "plan.json.journal" else 0):
                raise OSError(28, "No space left on device")
        sync(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        with pytest.raises(OSError, match=rf"{full} cannot be written \(No space left on device\)") as caught:
            apply(axis, plan, concurrency=1, passwords=tmp_path / "passwords")
    assert caught.value.filename is None, "a command that names a file ends as if nothing had been sent"
    assert apply(axis, plan).status == "all done"
    assert len(carried_out(sandbox)) == 3
