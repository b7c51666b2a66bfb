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
from .pages import AsyncPages, Pages, paginate
from .secret import Secret
from .stores import MemoryStore, TokenStore
from .values import NEVER, from_wire, native, to_wire
from .walk import Report

if TYPE_CHECKING:
    from .filestore import FileStore

__all__ = [
    "NEVER", "APIError", "AsyncAxis", "AsyncPages", "Axis", "AxisError", "ConfigurationError", "Conflict", "FileStore",
    "Forbidden", "Invalid", "MemoryStore", "NotFound", "Pages", "RateLimited", "Report", "SchemaMismatch", "Secret",
    "ServerError", "TokenError", "TokenStore", "TransportFailure", "Unauthorized", "WalkIncomplete", "__version__",
    "from_wire", "native", "paginate", "to_wire",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """FileStore is loaded when it is asked for: it belongs to an extra."""
    if name != "FileStore":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .filestore import FileStore

    return FileStore
