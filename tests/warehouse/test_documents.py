"""What the page on warehouses shows works: each Python snippet is run, as it stands, against the sandbox over a socket."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

PAGE = Path(__file__).parents[2] / "docs" / "warehouse.md"
SNIPPETS = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_runs(snippet: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Sandbox(users=50).serve() as address:
        monkeypatch.setenv("AXIS_ADDRESS", address)
        monkeypatch.setenv("AXIS_API_KEY", "sandbox-key")
        exec(compile(ast.parse(snippet), str(PAGE), "exec"), {"__name__": "__main__"})
    assert "contains no failed jobs" in capsys.readouterr().out
