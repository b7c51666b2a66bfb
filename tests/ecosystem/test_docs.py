"""Each Python snippet of docs/testing.md runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

PAGE = Path(__file__).parents[2] / "docs" / "testing.md"
SNIPPETS = re.findall(r"^```python(.*?)\n(.*?)^```$", PAGE.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def test_there_are_snippets() -> None:
    assert len(SNIPPETS) >= 4


@pytest.mark.parametrize(("options", "text"), SNIPPETS, ids=range(len(SNIPPETS)))
def test_a_snippet_runs(options: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = tmp_path / "test_shown.py"
    shown.write_text(text, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", shown] if 'title="test_' in options else [sys.executable, shown]
    with Sandbox(users=100).serve() as address:
        monkeypatch.setenv("AXIS_ADDRESS", address)
        monkeypatch.setenv("AXIS_API_KEY", "sandbox-key")
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout
