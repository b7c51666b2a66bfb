"""No modules of the package import each other, directly or through others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

OVERLAY = Path(__file__).parents[2] / "overlay"


def modules(root: Path) -> dict[str, Path]:
    """Return the file of each module below `root`, by the module's full name."""
    paths = sorted(root.rglob("*.py"))
    return {".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


def imports(name: str, path: Path, known: dict[str, Path]) -> Iterator[str]:
    """Yield the modules of `known` that a module imports: at the top, inside functions, and for types alone."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) - max(node.level - 1, 0)] if node.level else []
            source = ".".join([*parents, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{source}.{alias.name}"
                if inner in known or source in known:
                    yield inner if inner in known else source


def circle(root: Path) -> list[str]:
    """Return the modules of an import circle below `root`, the first of them again at the end; empty without one."""
    known = modules(root)
    graph = {name: set(imports(name, path, known)) - {name} for name, path in known.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def test_no_modules_import_each_other() -> None:
    assert len(modules(OVERLAY)) > 100
    assert circle(OVERLAY) == []


@pytest.mark.parametrize(
    "back",
    [
        "from .one import X",
        "from . import one",
        "import pack.one",
        "def late():\n    from pack.one import X",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .one import X",
    ],
)
def test_a_circle_is_found(tmp_path: Path, back: str) -> None:
    package = tmp_path / "pack"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "one.py").write_text("from .two import Y\n")
    (package / "two.py").write_text("")
    assert circle(tmp_path) == []
    (package / "two.py").write_text(back)
    assert set(circle(tmp_path)) == {"pack.one", "pack.two"}
