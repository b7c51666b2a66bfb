"""Fixtures: a bundle as `make bundle` writes it, and a sandbox to run it against."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))


def write(folder: Path, **environment: str) -> Path:
    """Write a bundle from another working directory, and return its folder."""
    command = [sys.executable, str(ROOT / "tools" / "bundle.py"), "--output", str(folder)]
    subprocess.run(command, cwd=folder.parent, env=os.environ | environment, check=True, capture_output=True)
    (written,) = (path for path in folder.iterdir() if path.is_dir())
    return written


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("bundle") / "dist")


@pytest.fixture
def axis_address() -> Iterator[str]:
    with Sandbox(users=1000).serve() as address:
        yield address
