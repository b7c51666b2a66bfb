"""The first commands of the README. Its Python snippets are run by tests/docs."""

from __future__ import annotations

import re
from pathlib import Path

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_readme_starts_with_the_two_commands() -> None:
    commands = re.findall(r"^\$ (.*?)(?: +#.*)?$", README, flags=re.MULTILINE)
    assert commands[:2] == ["make demo", "make test"]
