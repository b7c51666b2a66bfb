"""Has a handler for each operation of the spec."""

from __future__ import annotations

from typing import Any

from ..spec import Operation, routes
from . import certifications, courses, ilt, learningpaths, organizations, reports, token, usergroups, users
from .registry import HANDLERS, Call, Handler, Refused, Rows

__all__ = ["HANDLERS", "Call", "Handler", "Refused", "Rows", "handler", "unanswered"]

_MODULES = (certifications, courses, ilt, learningpaths, organizations, reports, token, usergroups, users)


def handler(operation: Operation) -> Handler:
    """Return the handler of an operation. Without a handler, the example of the spec is the answer."""
    return HANDLERS.get(operation.id) or (lambda call: _example(operation))


def _example(operation: Operation) -> dict[str, Any] | Rows:
    example = operation.example()
    return Rows(example, dict) if isinstance(example, list) else example


def unanswered() -> list[str]:
    """Return sentences on operations without a handler, with the file for it, and on handlers without an operation.

    The page and count operations of a family are answered by the handler of its plain operation.
    """
    operations = routes().operations
    derived = {
        twin for operation in operations.values() if operation.walk for twin in (operation.id, operation.walk["count"])
    }
    return [
        f'{name}: write @answers("{name}") in overlay/axis_lms/sandbox/answers/{operations[name].tag}.py'
        for name in sorted(set(operations) - derived - set(HANDLERS))
    ] + [f"{name}: the spec no longer has this operation" for name in sorted(set(HANDLERS) - set(operations))]
