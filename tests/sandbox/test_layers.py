"""The modules of the sandbox import each other one way only, late imports included."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import axis_lms.sandbox

ROOT = Path(axis_lms.sandbox.__file__).parent


def imported(path: Path) -> set[Path]:
    """The files of the sandbox that a module imports, at its head or later."""
    found: set[Path] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = path.parents[node.level - 1]
            steps = node.module.split(".") if node.module else []
            for name in ["", *(alias.name for alias in node.names)]:
                place = base.joinpath(*steps, name) if name else base.joinpath(*steps)
                for file in (place.with_suffix(".py"), place / "__init__.py"):
                    if file.exists() and file.is_relative_to(ROOT):
                        found.add(file)
    # A package's own head is imported before any of its modules, and is no import of theirs.
    return found - {path, path.parent / "__init__.py"}


def test_there_is_no_circle_of_imports():
    modules = {path: imported(path) for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py"}
    order = list(TopologicalSorter(modules).static_order())
    assert order.index(ROOT / "spec.py") < order.index(ROOT / "engine.py") < order.index(ROOT / "core.py")
