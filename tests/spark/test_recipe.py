"""What the recipe for Spark shows is what it prints."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

from .conftest import KEY

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default", "ignore::ResourceWarning")]
PAGE = Path(__file__).parents[2] / "docs" / "recipes" / "spark.md"
FENCE = re.compile(r"^```(?:python[^\n]*|text)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=1000, key=KEY)


@pytest.mark.usefixtures("spark")
def test_the_recipe_prints_what_it_shows(
    address: str, key_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program, shown = FENCE.findall(PAGE.read_text("utf-8"))
    monkeypatch.setenv("AXIS_ADDRESS", address)
    monkeypatch.setenv("AXIS_KEY_FILE", key_file)
    program = program.replace('"lake/', f'"{tmp_path}/lake/')  # Spark's own directory is where it was started
    exec(compile(ast.parse(program), str(PAGE), "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out.split() == shown.split()
    assert list((tmp_path / "lake" / "course_results").glob("*.parquet"))
