"""A client of the Axis LMS REST API, generated from one OpenAPI spec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._client import AsyncAxis, Axis
from ._secrets import Secret
from ._token_stores import FileStore, MemoryStore, TokenStore
from ._version import __version__
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
from .values import NEVER, Unchecked, from_wire, native, plain, to_wire

if TYPE_CHECKING:
    from axis_lms_api.walks import AsyncPages, Pages, Report

    from ._pages import paginate

__all__ = [
    "NEVER",
    "APIError",
    "AsyncAxis",
    "AsyncPages",
    "Axis",
    "AxisError",
    "ConfigurationError",
    "Conflict",
    "FileStore",
    "Forbidden",
    "Invalid",
    "MemoryStore",
    "NotFound",
    "Pages",
    "RateLimited",
    "Report",
    "SchemaMismatch",
    "Secret",
    "ServerError",
    "TokenError",
    "TokenStore",
    "TransportFailure",
    "Unauthorized",
    "Unchecked",
    "WalkIncomplete",
    "__version__",
    "from_wire",
    "native",
    "paginate",
    "plain",
    "to_wire",
]


def __getattr__(name: str) -> Any:
    """Import what only walks need when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import _pages

    return getattr(_pages, name)


def __dir__() -> list[str]:
    return __all__
