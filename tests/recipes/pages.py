"""The recipes of the pages: their code, what it prints, and the pictures and files that it makes.

`RECIPES=write pytest tests/recipes` writes what the recipes print and make now into the pages.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "docs" / "recipes"
TODAY = (2024, 12, 2)
WRITES = os.environ.get("RECIPES") == "write"
CODE = re.compile(r"^```python[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PRINTED = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Today(ast.NodeTransformer):
    """Replaces `date.today()` in a recipe by the day that its page shows."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if ast.unparse(node) != "date.today()":
            return self.generic_visit(node)
        return ast.copy_location(ast.parse(f"date{TODAY}", mode="eval").body, node)


def code(name: str) -> str:
    """Return the code of a page."""
    (shown,) = CODE.findall((FOLDER / f"{name}.md").read_text("utf-8"))
    return str(shown)


def run(name: str) -> dict[str, Any]:
    """Run the code of a page on the day that it shows, and return its variables."""
    tree = ast.fix_missing_locations(Today().visit(ast.parse(code(name))))
    variables: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(tree, f"docs/recipes/{name}.md", "exec"), variables)
    return variables


def check_printed(name: str, printed: str) -> None:
    """Fail unless a recipe printed what its page shows; in writing mode, change the page."""
    page = FOLDER / f"{name}.md"
    text = page.read_text("utf-8")
    tidy = "".join(f"{line.rstrip()}\n" for line in printed.rstrip().splitlines())
    if WRITES:
        page.write_text(PRINTED.sub(lambda _: f"```text\n{tidy}```", text, count=1), "utf-8")
    else:
        assert PRINTED.findall(text) == [tidy]


def shown_file(made: Path) -> bytes:
    """Return the file of the same name that the page shows; in writing mode, replace it first."""
    shown = FOLDER / "media" / made.name
    if WRITES:
        shown.parent.mkdir(exist_ok=True)
        shutil.copyfile(made, shown)
    return shown.read_bytes()
