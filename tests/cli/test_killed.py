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


@pytest.mark.slow
def test_an_export_killed_at_random_fifty_times_yields_the_same_file(axis: Any, tmp_path: Path) -> None:
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
        path = tmp_path / f"killed.{form}"
        process = axis.start("export", "all-courses", "--to", path)
        try:
            process.wait(chance.uniform(0.15, min(seconds)))
        except subprocess.TimeoutExpired:
            process.kill()
            kills += 1
        _, errors = process.communicate()
        resumed += b"goes on after" in errors
        assert b"Traceback" not in errors
        if path.exists():
            assert path.read_bytes() == whole[form]
        if process.returncode == 0:
            assert not Path(f"{path}.partial").exists()
            path.unlink()
    for form in FORMATS:
        done = axis("export", "all-courses", "--to", tmp_path / f"killed.{form}")
        resumed += "goes on after" in done.stderr
        assert done.returncode == 0, done.stderr
        assert (tmp_path / f"killed.{form}").read_bytes() == whole[form]
    assert resumed >= KILLS // 5
