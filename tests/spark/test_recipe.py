"""What the recipe for Spark shows is what it prints: a program of its own, run as it stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

from .conftest import LACKING

pytestmark = pytest.mark.slow
PAGE = Path(__file__).parents[2] / "docs" / "recipes" / "spark.md"
FENCE = re.compile(r"^```(?:python[^\n]*|text)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


def test_the_recipe_prints_what_it_shows(tmp_path: Path) -> None:
    assert not LACKING, f"the tests of Spark need {', '.join(LACKING)}"
    program, shown = FENCE.findall(PAGE.read_text("utf-8"))
    (tmp_path / "lake.py").write_text(program, "utf-8")
    with Sandbox(users=1000).serve() as address:
        environment = os.environ | {
            "AXIS_ADDRESS": address,
            "AXIS_API_KEY": "sandbox-key",
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_SUBMIT_ARGS": "--master local[2] --driver-memory 512m --conf spark.ui.enabled=false pyspark-shell",
        }
        command = [sys.executable, "lake.py"]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == shown.split()
    assert list((tmp_path / "lake" / "course_results").glob("*.parquet"))
