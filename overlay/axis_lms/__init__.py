"""A client of the Axis LMS REST API, generated from one OpenAPI spec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

from .client import AsyncAxis, Axis
from .errors import (
    APIError,
    AxisError,
    ConfigurationError,
    Conflict,
    Forbidden,
    Invalid,
    NotFound,
    RateLimited,
    SchemaMismatch,
    ServerError,
    TokenError,
    TransportFailure,
    Unauthorized,
    WalkIncomplete,
)
from .secret import Secret
from .stores import MemoryStore, TokenStore
from .values import NEVER, from_wire, native, to_wire

if TYPE_CHECKING:
    from .filestore import FileStore
    from .pages import AsyncPages, Pages, paginate
    from .walk import Report

__all__ = [
    "NEVER", "APIError", "AsyncAxis", "AsyncPages", "Axis", "AxisError", "ConfigurationError", "Conflict", "FileStore",
    "Forbidden", "Invalid", "MemoryStore", "NotFound", "Pages", "RateLimited", "Report", "SchemaMismatch", "Secret",
    "ServerError", "TokenError", "TokenStore", "TransportFailure", "Unauthorized", "WalkIncomplete", "__version__",
    "from_wire", "native", "paginate", "to_wire",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """What is loaded when it is asked for: FileStore belongs to an extra, the rest is for walks alone."""
    from importlib import import_module

    homes = {"AsyncPages": "pages", "FileStore": "filestore", "Pages": "pages", "Report": "walk", "paginate": "pages"}
    if name not in homes:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{homes[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__
