"""Mutants of the core are valid code that differs from the original."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from mutate import CORE, mutants


@pytest.mark.parametrize("file", sorted(set(CORE.glob("*.py")) - {CORE / "_version.py"}), ids=lambda file: file.stem)
def test_each_mutant_is_valid_and_different_code(file: Path) -> None:
    source, found = file.read_bytes(), list(mutants(file))
    assert found
    for mutant in found[:: max(1, len(found) // 10)]:
        changed = mutant.apply(source)
        assert ast.dump(ast.parse(changed)) != ast.dump(ast.parse(source)), mutant.described(source)


def test_a_mutant_differs_in_one_place_only(tmp_path: Path) -> None:
    file = tmp_path / "small.py"
    file.write_text("def first(value: int | None) -> bool:\n    return value is not None and value < 3  # ü\n")
    changed = [mutant.apply(file.read_bytes()).decode() for mutant in mutants(file)]
    assert [each.splitlines()[1].strip() for each in changed] == [
        "return (value is not None or value < 3)  # ü",
        "return (value < 3)  # ü",
        "return (value is not None)  # ü",
        "return (value is None) and value < 3  # ü",
        "return value is not None and (value <= 3)  # ü",
        "return value is not None and value < (4)  # ü",
    ]
