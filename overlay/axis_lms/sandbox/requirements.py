"""Imports the modules of the sandbox that need more packages than axis-lms itself."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def load(module: str) -> ModuleType:
    """Import a module of the sandbox. Raises ModuleNotFoundError with the name of the extra if a requirement is missing."""
    try:
        return import_module(f"axis_lms.sandbox.{module}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("axis_lms"):
            raise
        raise ModuleNotFoundError(
            f"the sandbox needs {error.name}: pip install 'axis-lms[sandbox]'", name=error.name
        ) from None
