"""Each Python snippet on the pages about warehouses runs against the sandbox over a socket."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

DOCS = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r"^```(python|text)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
SNIPPETS = [text for kind, text in FENCE.findall((DOCS / "warehouse.md").read_text("utf-8")) if kind == "python"]
assert SNIPPETS


def run(snippet: str, users: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with Sandbox(users=users).serve() as address:
        monkeypatch.setenv("AXIS_ADDRESS", address)
        monkeypatch.setenv("AXIS_API_KEY", "sandbox-key")
        exec(compile(ast.parse(snippet), "a page", "exec"), {"__name__": "__main__"})


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_runs(snippet: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    run(snippet, 50, monkeypatch)
    assert "contains no failed jobs" in capsys.readouterr().out


@pytest.mark.slow
def test_the_recipe_for_postgres_prints_the_output_on_its_page(
    postgres: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (_, snippet), (_, shown) = FENCE.findall((DOCS / "recipes" / "postgres.md").read_text("utf-8"))
    monkeypatch.setenv("DESTINATION__POSTGRES__CREDENTIALS", postgres)
    for _ in range(2):  # a second run changes nothing
        run(snippet, 1000, monkeypatch)
        assert capsys.readouterr().out == shown
