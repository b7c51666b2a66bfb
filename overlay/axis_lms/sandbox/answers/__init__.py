"""What the sandbox answers: one handler for each operation of the spec."""

from __future__ import annotations

from ..spec import routes
from . import certifications, courses, ilt, learningpaths, organizations, reports, token, usergroups, users
from .registry import HANDLERS, Call, Handler, Refused, Rows

__all__ = ["HANDLERS", "Call", "Handler", "Refused", "Rows", "check"]

_MODULES = (certifications, courses, ilt, learningpaths, organizations, reports, token, usergroups, users)


def check() -> None:
    """Fail when an operation has no handler, or a handler no operation.

    The page and count operations of a family are answered from its plain operation's handler.
    """
    operations = routes().operations
    derived = {
        twin for operation in operations.values() if operation.walk for twin in (operation.id, operation.walk["count"])
    }
    wanted = set(operations) - derived
    if wanted != set(HANDLERS):
        raise RuntimeError(
            f"no handler: {sorted(wanted - set(HANDLERS))}; no operation: {sorted(set(HANDLERS) - wanted)}"
        )
