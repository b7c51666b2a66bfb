"""The recipe for Spark prints the output on its page."""

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
def test_the_recipe_for_spark_prints_the_output_on_its_page(
    sandbox: Sandbox,
    address: str,
    key_file: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    program, shown = FENCE.findall(PAGE.read_text("utf-8"))
    monkeypatch.setenv("AXIS_ADDRESS", address)
    monkeypatch.setenv("AXIS_KEY_FILE", key_file)
    lake = tmp_path / "lake" / "course_results"
    program = program.replace('"lake/', f'"{tmp_path}/lake/')  # Spark keeps the working directory of its start
    exec(compile(ast.parse(program), str(PAGE), "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out.split() == shown.split()
    files = list(lake.glob("night=*/*.parquet"))
    assert files
    next_night = program.replace("date.today()", "date(2099, 1, 1)")
    with (
        sandbox.fault("count", operation="reports_all_courses_count", off=1, after=1),
        pytest.raises(Exception, match="rows moved"),
    ):
        exec(compile(ast.parse(next_night), str(PAGE), "exec"), {"__name__": "__main__"})
    assert list(lake.glob("night=*/*.parquet")) == files, "the night before stays as it was"
