"""An Axis site in memory for tests: on a socket for any language, or in process for Python. Needs `axis-lms[sandbox]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .core import Sandbox
    from .faults import Fault
    from .site import Site
    from .sites import SITES, TRAITS

__all__ = ["SITES", "TRAITS", "Fault", "Sandbox", "Site"]

_HOMES = {"SITES": "sites", "TRAITS": "sites", "Fault": "faults", "Sandbox": "core", "Site": "site"}


def __getattr__(name: str) -> Any:
    # Imported late, so that `axis_lms.sandbox` can name missing requirements.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .requirements import load

    return getattr(load(_HOMES[name]), name)
