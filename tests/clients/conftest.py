"""The driver of the other languages' clients is a script, not a module of a package: load it from its file."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

CODEGEN = Path(__file__).parents[2] / "spec" / "codegen"


@pytest.fixture(scope="session")
def clients() -> ModuleType:
    spec = importlib.util.spec_from_file_location("clients", CODEGEN / "clients.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Its dataclasses look their module up.
    sys.modules["clients"] = module
    spec.loader.exec_module(module)
    return module
