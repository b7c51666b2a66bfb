"""A client of the Axis LMS REST API, generated from one OpenAPI spec."""

from __future__ import annotations

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
from .stores import FileStore, MemoryStore, TokenStore
from .values import NEVER, from_wire, native, to_wire
from .walk import Report

__all__ = [
    "NEVER", "APIError", "AsyncAxis", "AsyncPages", "Axis", "AxisError", "ConfigurationError", "Conflict", "FileStore",
    "Forbidden", "Invalid", "MemoryStore", "NotFound", "Pages", "RateLimited", "Report", "SchemaMismatch", "Secret",
    "ServerError", "TokenError", "TokenStore", "TransportFailure", "Unauthorized", "WalkIncomplete", "__version__",
    "from_wire", "native", "paginate", "to_wire",
]  # fmt: skip
