"""Fixtures that import the scripts for clients in other languages, which are not modules of a package."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

CODEGEN = Path(__file__).parents[2] / "spec" / "codegen"


@pytest.fixture(scope="session")
def clients() -> ModuleType:
    sys.path.insert(0, str(CODEGEN))
    try:
        importlib.import_module("player")
        return importlib.import_module("clients")
    finally:
        sys.path.remove(str(CODEGEN))
