"""Mutants of the core are valid code that differs from the original."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from mutate import CORE, ROOT, TESTS, mutants


@pytest.mark.parametrize("name", sorted(TESTS))
def test_each_mutant_is_valid_and_different_code(name: str) -> None:
    file = CORE / name
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


def test_the_tests_listed_for_a_file_exist() -> None:
    for known in TESTS.values():
        assert all((ROOT / "tests" / "core" / f"test_{each}.py").exists() for each in known.split())
