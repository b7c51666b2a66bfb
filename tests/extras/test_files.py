"""A file is replaced in one step or not at all, and no draft is left."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from axis_lms._extras.files import replace, sync_directory


def test_a_file_is_replaced_completely_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"old")
    replace(path, b"new", sync=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> Any:
        raise OSError(28, "No space left on device")

    path = tmp_path / "kept"
    path.write_bytes(b"old")
    monkeypatch.setattr("axis_lms._extras.files.os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace(path, b"new", sync=True)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_named_draft_replaces_what_a_killed_process_left(tmp_path: Path) -> None:
    path, draft = tmp_path / "kept", tmp_path / "drafts" / "kept.tmp"
    draft.parent.mkdir()
    draft.write_bytes(b"left behind")
    replace(path, b"new", sync=True, draft=draft)
    assert path.read_bytes() == b"new"
    assert list(draft.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a name")
def test_a_device_or_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(OSError, match="Not a regular file"):
            replace(path, b"new")
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    assert stat.S_ISLNK(link.lstat().st_mode)
    assert sorted(tmp_path.iterdir()) == [link, pipe]


@pytest.mark.parametrize("sync", [False, True])
def test_a_file_that_there_was_not_has_the_mode_that_is_asked_for(tmp_path: Path, sync: bool) -> None:
    path = tmp_path / "made"
    replace(path, b"new", mode=0o640, sync=sync)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_directory_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "directory"
    path.mkdir()
    with pytest.raises(IsADirectoryError):
        replace(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_a_directory_is_not_opened_where_that_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On Windows `os.open` of a directory raises PermissionError."""

    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr("axis_lms._extras.files.os", SimpleNamespace(name="nt", open=refuse, O_RDONLY=os.O_RDONLY))
    sync_directory(tmp_path)
