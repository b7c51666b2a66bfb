"""A target is written by one export at a time, never through a link, and never in the place of a pipe or device."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.core.both import walk_threads

from axis_lms import Axis, ConfigurationError
from axis_lms.export import export, parse
from axis_lms.export.files import create, exclusive, open_private, private_directory, write_json
from axis_lms.export.run import locked

LOCKER = """
import os, random, sys, time
from axis_lms.export.files import exclusive
from axis_lms.errors import ConfigurationError
from pathlib import Path
directory, inside, until = Path(sys.argv[1]), sys.argv[1] + ".inside", time.monotonic() + 1.5
together = times = 0
while time.monotonic() < until:
    try:
        with exclusive(directory, "busy"):
            times += 1
            try:
                os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                together += 1
            else:
                time.sleep(random.random() * 0.001)
                os.unlink(inside)
    except ConfigurationError as busy:
        assert str(busy) == "busy", busy
print(times, together)
"""


def course(axis: Axis, to: Path, **options: object) -> None:
    export(axis.reports.course_page, to, course_id=1, **options)  # type: ignore[arg-type]


def test_a_directory_is_never_locked_by_two_processes(tmp_path: Path) -> None:
    lockers = [
        subprocess.Popen([sys.executable, "-c", LOCKER, str(tmp_path / "x.partial")], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    figures = [tuple(map(int, locker.communicate()[0].split())) for locker in lockers]
    assert all(times > 10 for times, _ in figures)
    assert sum(together for _, together in figures) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_lock_on_a_file_that_was_just_removed_is_taken_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from axis_lms.export import files

    taken: list[int] = []

    def lock(handle: int) -> None:
        taken.append(handle)
        if len(taken) == 1:  # another process removes it after we opened it and before we lock it
            (tmp_path / "p" / "lock").unlink()
            (tmp_path / "p").rmdir()

    monkeypatch.setattr(files, "lock", lock)
    with exclusive(tmp_path / "p", "busy"):
        assert len(taken) == 2
        assert (tmp_path / "p" / "lock").exists()


@pytest.mark.parametrize("name", ["x/../../victim", "..", "a/b", "a\\b", "", "x\0y", "x" * 300, "%2e%2e"])
def test_an_id_with_path_characters_is_refused(axis: Axis, tmp_path: Path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    with pytest.raises(ConfigurationError, match="an id has only"):
        export(axis.reports.course_page, inside / "x.csv", course_id=name, fresh=True)
    assert [each.name for each in tmp_path.rglob("*")] == ["inside"]


LINKS: dict[str, Callable[[Path], Path]] = {
    "the partial directory": lambda to: to.with_name("x.csv.partial"),
    "the spool": lambda to: to.with_name("x.csv.partial") / "course-1",
    "the lock": lambda to: to.with_name("x.csv.partial") / "lock",
    "the rows": lambda to: to.with_name("x.csv.partial") / "course-1" / "rows.jsonl",
    "the keys": lambda to: to.with_name("x.csv.partial") / "course-1" / "keys",
    "the plan's draft": lambda to: to.with_name("x.csv.partial") / "course-1" / "plan.json.tmp",
    "the journal's draft": lambda to: to.with_name("x.csv.partial") / "course-1" / "journal.json.tmp",
    "the draft": lambda to: to.with_name("x.csv.partial") / "draft-course-1.csv",
    "the manifest's draft": lambda to: to.with_name("x.csv.partial") / "x.csv.manifest.json.tmp",
    "the manifest": lambda to: to.with_name("x.csv.manifest.json"),
    "the target": lambda to: to,
}


@pytest.mark.parametrize("place", LINKS)
@pytest.mark.parametrize("to_directory", [False, True], ids=["to a file", "to a directory"])
def test_a_planted_link_is_never_followed(axis: Axis, tmp_path: Path, place: str, to_directory: bool) -> None:
    victim = tmp_path / "victim"
    if to_directory:
        victim.mkdir()
        (victim / "rows.jsonl").write_text("mine")
    else:
        victim.write_text("mine")
    link = LINKS[place](tmp_path / "out" / "x.csv")
    link.parent.mkdir(parents=True)
    link.symlink_to(victim)
    for fresh in (False, True):
        try:
            course(axis, tmp_path / "out" / "x.csv", fresh=fresh)
        except ConfigurationError as refused:
            assert "link" in str(refused) or "no directory" in str(refused)
    if to_directory:
        assert [(each.name, each.read_text()) for each in victim.iterdir()] == [("rows.jsonl", "mine")]
    else:
        assert victim.read_text() == "mine"


@pytest.mark.parametrize("end", ["", "-journal", "-wal", "-shm", ".wal", ".tmp"])
@pytest.mark.parametrize("form", ["sqlite", "duckdb"])
def test_a_database_beside_a_planted_link_is_refused(axis: Axis, tmp_path: Path, form: str, end: str) -> None:
    (tmp_path / f"x.{form}{end}").symlink_to(tmp_path / "victim")
    with pytest.raises(ConfigurationError, match="symbolic link"):
        course(axis, tmp_path / f"x.{form}")
    assert not (tmp_path / "victim").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can change the owner of a file")
def test_a_directory_of_another_user_is_refused(axis: Axis, tmp_path: Path) -> None:
    (tmp_path / "x.csv.partial").mkdir()
    os.chown(tmp_path / "x.csv.partial", 12345, 12345)
    with pytest.raises(ConfigurationError, match="belongs to another user"):
        course(axis, tmp_path / "x.csv")


def test_unfinished_files_can_be_read_by_their_owner_only(tmp_path: Path) -> None:
    private_directory(tmp_path / "p")
    open_private(tmp_path / "p" / "rows").close()
    assert stat.S_IMODE((tmp_path / "p").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "p" / "rows").stat().st_mode) == 0o600


def test_an_export_writes_to_a_pipe_and_does_not_replace_it(axis: Axis, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    seen: list[bytes] = []
    reader = threading.Thread(target=lambda: seen.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    facts = export(axis.reports.course_page, tmp_path / "pipe", format="csv", course_id=1)
    reader.join()
    assert (facts["rows"], facts["audit"]["verdict"]) == (788, "consistent")
    assert len(seen[0].splitlines()) == 789
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_pipe_whose_reader_closes_is_a_configuration_error(axis: Axis, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = threading.Thread(target=lambda: os.close(os.open(tmp_path / "pipe", os.O_RDONLY)))
    reader.start()
    with pytest.raises(ConfigurationError, match="can't be written"):
        export(axis.reports.course_page, tmp_path / "pipe", format="csv", course_id=1)
    reader.join()


def test_an_export_writes_to_a_device_and_does_not_replace_it(axis: Axis) -> None:
    assert export(axis.reports.course_page, "/dev/null", format="jsonl", course_id=1)["rows"] == 788
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize("form", ["parquet", "sqlite", "duckdb"])
def test_databases_and_parquet_are_not_written_to_a_pipe(axis: Axis, tmp_path: Path, form: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConfigurationError, match="which is no file"):
        export(axis.reports.course_page, tmp_path / "pipe", format=form, course_id=1)


def test_dev_stdout_stands_for_standard_output(tmp_path: Path) -> None:
    code = "from axis_lms.export import parse; t = parse('/dev/stdout', 'csv'); print(t.path, t.stream)"
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True).stdout == b"None True\n"
    with (tmp_path / "out.txt").open("w") as file:
        subprocess.run([sys.executable, "-c", code], stdout=file, check=True)
    assert (tmp_path / "out.txt").read_text() == "None True\n"


UNWRITABLE: dict[str, Callable[[Path], str]] = {
    "its parent is a file": lambda here: str(here / "file" / "x.csv"),
    "a directory": lambda here: str(here / "file" / "folder") + "/",
    "partial is a file": lambda here: str(here / "p.csv"),
    "manifest is a directory": lambda here: str(here / "m.csv"),
    "a file system without files": lambda _: "/proc/x.csv",
    "a character that no name has": lambda here: str(here / "a\0b.csv"),
    "a name that is too long": lambda here: str(here / ("n" * 300 + ".csv")),
    "a database without a directory": lambda here: str(here / "file" / "x.duckdb"),
    "nothing": lambda _: "",
}


@pytest.mark.parametrize("case", UNWRITABLE)
def test_a_path_that_cannot_be_written_is_a_configuration_error(axis: Axis, tmp_path: Path, case: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "p.csv.partial").write_text("")
    (tmp_path / "m.csv.manifest.json").mkdir()
    with pytest.raises(ConfigurationError):
        export(axis.reports.course_page, UNWRITABLE[case](tmp_path), course_id=1)


@pytest.mark.parametrize("name", ["x.jsonl", "x.csv", "x.parquet", "x.sqlite", "x.duckdb"])
@pytest.mark.parametrize("room", [0, 3, 8])
def test_an_export_is_resumed_after_a_full_disk(
    axis: Axis, tmp_path: Path, name: str, room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync, left = os.fsync, [room]

    def full(handle: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(ConfigurationError, match="No space left"):
            course(axis, tmp_path / name)
    course(axis, tmp_path / name)
    assert [each.name for each in tmp_path.iterdir() if "partial" in each.name] == []


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Stop a write beyond this size in the middle, as a full disk does."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("name", ["x.jsonl", "x.csv", "x.parquet", "x.sqlite", "x.duckdb"])
@pytest.mark.parametrize("size", [0, 500, 3_000, 15_000])
def test_a_write_that_stops_in_the_middle_is_a_configuration_error_and_leaves_no_thread(
    axis: Axis, tmp_path: Path, name: str, size: int
) -> None:
    with pytest.raises(ConfigurationError, match=r"x\..* can't be written"), files_of_at_most(size):
        export(axis.users.all_page, tmp_path / name, fields="id,username")
    assert walk_threads() == []
    assert export(axis.users.all_page, tmp_path / name, fields="id,username")["rows"] == 1000
    assert [each.name for each in tmp_path.iterdir() if "partial" in each.name] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_full_device_is_a_configuration_error_and_leaves_no_thread(axis: Axis, form: str) -> None:
    with pytest.raises(ConfigurationError, match="/dev/full can't be written: No space left"):
        export(axis.reports.course_page, "/dev/full", format=form, course_id=1)
    assert walk_threads() == []


def test_a_draft_replaces_a_link_and_does_not_follow_it(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("mine")
    (tmp_path / "draft").symlink_to(tmp_path / "victim")
    (tmp_path / "known.json.tmp").symlink_to(tmp_path / "victim")
    with create(tmp_path / "draft") as file:
        file.write(b"new")
    write_json(tmp_path / "known.json", {}, drafts=tmp_path)
    assert (tmp_path / "victim").read_text() == "mine"
    assert (tmp_path / "draft").read_bytes() == b"new"


def test_a_target_is_locked_until_the_export_ends(tmp_path: Path) -> None:
    target = parse(str(tmp_path / "x.csv"))
    with locked(target), pytest.raises(ConfigurationError, match="another export"), locked(target):
        pass
    with locked(target):
        pass
