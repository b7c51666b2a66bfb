"""An export that is killed at random yields, in the end, the same file as one that was not."""

from __future__ import annotations

import random
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox

KILLS = 50
FORMATS = ("jsonl", "parquet", "csv", "sqlite")
SLOWER_SECONDS = 0.02


@pytest.fixture
def sandbox() -> Sandbox:
    """Slow enough that there is something to kill: 25 pages, 4 at once."""
    sandbox = Sandbox(users=500)
    sandbox.fault("delay", operation="reports", seconds=SLOWER_SECONDS)
    return sandbox


def test_an_export_killed_at_random_fifty_times_yields_the_same_file(axis: Any, tmp_path: Path) -> None:
    chance = random.Random(20261123)
    whole = {}
    longest = 0.0
    for form in FORMATS:
        began = time.monotonic()
        done = axis("export", "all-courses", "--to", tmp_path / f"whole.{form}")
        longest = max(longest, time.monotonic() - began)
        assert done.returncode == 0, done.stderr
        whole[form] = (tmp_path / f"whole.{form}").read_bytes()

    kills, finished, resumed = 0, 0, 0
    while kills < KILLS:
        form = FORMATS[finished % len(FORMATS)]
        path = tmp_path / f"killed.{form}"
        process = axis.start("export", "all-courses", "--to", path)
        try:
            process.wait(chance.uniform(0.1, longest))
        except subprocess.TimeoutExpired:
            process.kill()
            kills += 1
        _, errors = process.communicate()
        resumed += b"goes on after" in errors
        if process.returncode == 0:
            assert path.read_bytes() == whole[form]
            assert not Path(f"{path}.partial").exists()
            path.unlink()
            finished += 1
        else:
            assert process.returncode != 0, errors
            assert b"Traceback" not in errors
            assert not path.exists() or form == "sqlite" or path.read_bytes() == whole[form]
    form = FORMATS[finished % len(FORMATS)]
    done = axis("export", "all-courses", "--to", tmp_path / f"killed.{form}")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / f"killed.{form}").read_bytes() == whole[form]
    assert resumed > KILLS / 4
    assert finished >= len(FORMATS)
