"""Each Python snippet of the README and the docs runs against the sandbox."""

from __future__ import annotations

import ast
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
APART = [
    ROOT / "docs" / "testing.md",
    ROOT / "docs" / "warehouse.md",
    *sorted((ROOT / "docs" / "recipes").rglob("*.md")),
]
"""These need further packages: tests/ecosystem, tests/warehouse and tests/recipes run them."""
PAGES = [ROOT / "README.md", *(page for page in sorted((ROOT / "docs").rglob("*.md")) if page not in APART)]
FENCE = re.compile(r"^( *)```(py\w*)(.*?)\n(.*?)^\1```$", flags=re.MULTILINE | re.DOTALL)
SCRIPTS: dict[str, str] = {}
TEST_FILES: dict[str, str] = {}  # snippets with the title of a test file
for page in PAGES:
    for number, (_, _, options, text) in enumerate(FENCE.findall(page.read_text("utf-8")), start=1):
        kind = TEST_FILES if 'title="test_' in options else SCRIPTS
        kind[f"{page.relative_to(ROOT)}, snippet {number}"] = text


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """Serve a sandbox, and name it in the environment."""
    monkeypatch.chdir(tmp_path)
    logging_before = logging.root.handlers[:], logging.root.level
    with Sandbox(users=1000).serve() as address:
        monkeypatch.setenv("AXIS_ADDRESS", address)
        monkeypatch.setenv("AXIS_API_KEY", "sandbox-key")
        yield address
    logging.root.handlers[:], logging.root.level = logging_before


def test_there_are_snippets() -> None:
    assert sum(name.startswith("README.md") for name in SCRIPTS) >= 4
    assert len(SCRIPTS) >= 15


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.usefixtures("site")
def test_a_snippet_runs(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(ast.parse(SCRIPTS[name]), name, "exec"), {"__name__": "__main__"})
    if "print(" in SCRIPTS[name]:
        assert capsys.readouterr().out


@pytest.mark.parametrize("name", TEST_FILES)
def test_a_documented_test_file_passes(name: str, tmp_path: Path) -> None:
    shown = tmp_path / "test_shown.py"
    shown.write_text(TEST_FILES[name], "utf-8")
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", shown], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
