"""A client of the Axis LMS REST API, generated from one OpenAPI spec."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._client import AsyncAxis, Axis
from ._secrets import Secret
from ._token_stores import MemoryStore, TokenStore
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

    from ._file_store import FileStore
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

_LATER = {
    "AsyncPages": "axis_lms_api.walks",
    "FileStore": "axis_lms._file_store",
    "Pages": "axis_lms_api.walks",
    "Report": "axis_lms_api.walks",
    "paginate": "axis_lms._pages",
}
"""What is imported when it is asked for: FileStore belongs to an extra, the rest is for walks alone."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)


def __dir__() -> list[str]:
    return __all__
