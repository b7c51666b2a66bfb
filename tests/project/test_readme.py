"""What the README shows works: each of its Python snippets is run, as it stands, against the sandbox over a socket."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from axis_lms.sandbox import Sandbox

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


def test_the_readme_has_snippets() -> None:
    assert len(SNIPPETS) >= 4


@pytest.mark.parametrize("number", range(len(SNIPPETS)))
def test_a_snippet_of_the_readme_runs(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    snippet = SNIPPETS[number]
    with Sandbox(users=1000).serve() as address:
        monkeypatch.setenv("AXIS_ADDRESS", address)
        monkeypatch.setenv("AXIS_API_KEY", "sandbox-key")
        exec(compile(ast.parse(snippet), f"README.md, snippet {number + 1}", "exec"), {"__name__": "__main__"})
    if "print(" in snippet:
        assert capsys.readouterr().out


def test_the_readme_starts_with_the_two_commands() -> None:
    commands = re.findall(r"^\$ (.*?)(?: +#.*)?$", README, flags=re.MULTILINE)
    assert commands[:2] == ["make demo", "make test"]
