"""Fixtures: the spec, its operations and the titles of the vendor's index."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

SPEC = Path(__file__).parents[2] / "spec"
sys.path.insert(0, str(SPEC.parent / "tools"))


@pytest.fixture(scope="session")
def spec() -> dict[str, Any]:
    """The spec as a mapping, with unresolved references."""
    text = (SPEC / "axis-lms.openapi.yaml").read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    return document


@pytest.fixture(scope="session")
def operations(spec: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every operation by its id, with `method` and `path` added."""
    found = {}
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            found[operation["operationId"]] = {**operation, "method": method.upper(), "path": path}
    return found


@pytest.fixture(scope="session")
def titles() -> list[str]:
    """The titles of the vendor's index, in its order."""
    return (SPEC / "titles.txt").read_text(encoding="utf-8").splitlines()
