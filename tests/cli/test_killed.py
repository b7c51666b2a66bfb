"""A killed export is resumed to the same result, and a database is either old or new after a kill."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pytest

from axis_lms import Axis
from axis_lms.sandbox import Sandbox

KILLS = 8
KILLS_OF_A_DATABASE = 2
FORMATS = ("jsonl", "parquet", "csv")
SLOWER_SECONDS = 0.1
WALK_SECONDS = 0.6


@pytest.fixture
def sandbox() -> Sandbox:
    """Slow enough to be killed: 25 pages, 8 at once."""
    sandbox = Sandbox(users=500)
    sandbox.fault("delay", operation="reports", seconds=SLOWER_SECONDS)
    return sandbox


def written(path: Path) -> int:
    """Return when a file was written; 0 if it does not exist."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


@pytest.mark.slow
def test_an_export_that_is_killed_at_random_many_times_yields_the_same_file(axis: Any, tmp_path: Path) -> None:
    chance = random.Random(20261123)
    whole, seconds = {}, []
    for form in FORMATS:
        began = time.monotonic()
        done = axis("export", "all-courses", "--to", tmp_path / f"whole.{form}")
        seconds.append(time.monotonic() - began)
        assert done.returncode == 0, done.stderr
        whole[form] = (tmp_path / f"whole.{form}").read_bytes()

    kills, resumed = 0, 0
    while kills < KILLS:
        form = FORMATS[kills % len(FORMATS)]
        path, journal = (
            tmp_path / f"killed.{form}",
            tmp_path / f"killed.{form}.partial" / "all-courses" / "journal.json",
        )
        before = written(journal)
        process = axis.start("export", "all-courses", "--to", path)
        if kills % 4:  # every fourth kill may hit Python while it starts
            while process.poll() is None and written(journal) == before:
                time.sleep(0.01)
        try:
            process.wait(chance.uniform(0, WALK_SECONDS if kills % 4 else min(seconds)))
        except subprocess.TimeoutExpired:
            process.kill()
            kills += 1
        _, errors = process.communicate()
        resumed += b"resumed after" in errors
        assert b"Traceback" not in errors
        if path.exists():
            assert path.read_bytes() == whole[form]
        if process.returncode == 0:
            assert not Path(f"{path}.partial").exists()
            path.unlink()
    for form in FORMATS:
        done = axis("export", "all-courses", "--to", tmp_path / f"killed.{form}")
        resumed += "resumed after" in done.stderr
        assert done.returncode == 0, done.stderr
        assert (tmp_path / f"killed.{form}").read_bytes() == whole[form]
    assert resumed >= KILLS // 5


def connect(path: Path) -> Any:
    """Open a database, or the rows and changes of a directory of Parquet files."""
    if path.suffix == ".sqlite":
        return sqlite3.connect(path, isolation_level=None, timeout=60)
    if path.suffix == ".duckdb":
        return duckdb.connect(str(path))
    database = duckdb.connect()
    database.execute(f"CREATE VIEW course_1 AS FROM read_parquet('{path}/course-1.parquet')")
    database.execute("CREATE TABLE axis_changes (what TEXT, row_key TEXT)")
    if list(path.glob("changes/*.parquet")):
        database.execute(f"INSERT INTO axis_changes SELECT what, row_key FROM read_parquet('{path}/changes/*.parquet')")
    return database


def ask(path: Path, question: str) -> list[Any]:
    """Run a query, and wait while another program has locked the database."""
    until = time.monotonic() + 60
    while True:
        try:
            with closing(connect(path)) as database:
                return list(database.execute(question).fetchall())
        except duckdb.IOException:
            assert time.monotonic() < until
            time.sleep(0.01)


WRITER = """
import select, sqlite3, sys, duckdb
path, number = sys.argv[1], 0
while not select.select([sys.stdin], [], [], 0.02)[0]:
    try:
        database = sqlite3.connect(path, timeout=60) if path.endswith("sqlite") else duckdb.connect(path)
    except duckdb.IOException:  # the export has locked it
        continue
    database.execute("CREATE TABLE IF NOT EXISTS notes (number INTEGER)")
    database.execute(f"INSERT INTO notes VALUES ({number})")
    database.commit()
    database.close()
    number += 1
print(number)
"""


@contextmanager
def another_writer(path: Path) -> Iterator[list[int]]:
    """Run another program that writes to the same database all the time. Return the numbers that it committed."""
    committed: list[int] = []
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        try:
            yield committed
        finally:
            committed += range(int(writer.communicate("\n")[0]))


def kill_at_random(axis: Any, chance: random.Random, *arguments: object) -> None:
    """Run a command, and kill it at a random time, unless it ends before."""
    process = axis.start(*arguments)
    try:
        process.wait(chance.uniform(0.3, 1.8))
    except subprocess.TimeoutExpired:
        process.kill()
    _, errors = process.communicate()
    assert b"Traceback" not in errors
    assert process.returncode in (0, -9), errors


@pytest.mark.slow
@pytest.mark.parametrize(("name", "mode"), [("x.sqlite", "wal"), ("x.sqlite", "delete"), ("x.duckdb", "")])
def test_a_killed_export_leaves_a_database_old_or_new_and_keeps_rows_of_others(
    axis: Any, address: str, tmp_path: Path, name: str, mode: str
) -> None:
    chance, path = random.Random(20261125), tmp_path / name
    with Axis(address, api_key="sandbox-key") as client:
        found = client.reports.course_count(1), client.reports.course_count(1, status="complete")
        counts = [int(each.records) for (each,) in found]
    assert axis("export", "course", 1, "--to", path).returncode == 0
    if mode:
        ask(path, f"PRAGMA journal_mode = {mode}")
    with another_writer(path) as committed:
        for filters in (("--status", "complete"), ()):
            for _ in range(KILLS_OF_A_DATABASE):
                kill_at_random(axis, chance, "export", "course", 1, *filters, "--to", path)
                assert ask(path, "SELECT count(*) FROM course_1")[0][0] in counts
                if mode:
                    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
            done = axis("export", "course", 1, *filters, "--to", path)
            assert done.returncode == 0, done.stderr
    assert len(committed) > 10
    assert ask(path, "SELECT number FROM notes ORDER BY number") == [(number,) for number in committed]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["x.sqlite", "x.duckdb", "lake/"])
def test_merges_that_are_killed_at_random_record_every_change_once(
    axis: Any, address: str, tmp_path: Path, name: str
) -> None:
    chance, path = random.Random(20261126), tmp_path / name
    command = ("export", "course", 1, "--to", f"{tmp_path}/{name}", "--format", name.partition(".")[2] or "parquet")
    assert axis(*command, "--since", "last").returncode == 0
    gone: list[int] = []
    with Axis(address, api_key="sandbox-key") as client:
        users = [int(row.user_id) for row in client.reports.course(1)]
        for night in range(2):
            for user in users[3 * night : 3 * night + 3]:
                client.courses.unenroll(1, user)
                gone.append(user)
            for _ in range(KILLS_OF_A_DATABASE):
                kill_at_random(axis, chance, *command, "--since", "last")
            done = axis(*command, "--since", "last")
            assert done.returncode == 0, done.stderr
            changes = ask(path, "SELECT what, row_key FROM axis_changes")
            assert sorted(changes) == sorted(("gone", f"[{user}]") for user in gone)
            marked = ask(path, "SELECT user_id FROM course_1 WHERE gone IS NOT NULL")
            assert sorted(user for (user,) in marked) == sorted(gone)
