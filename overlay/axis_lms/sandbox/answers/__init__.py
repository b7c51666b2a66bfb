"""What the sandbox answers: one handler for each operation of the spec."""

from __future__ import annotations

from typing import Any

from ..spec import Operation, routes
from . import certifications, courses, ilt, learningpaths, organizations, reports, token, usergroups, users
from .registry import HANDLERS, Call, Handler, Refused, Rows

__all__ = ["HANDLERS", "Call", "Handler", "Refused", "Rows", "handler", "unanswered"]

_MODULES = (certifications, courses, ilt, learningpaths, organizations, reports, token, usergroups, users)


def handler(operation: Operation) -> Handler:
    """Return the handler of an operation. One that has none is answered with the spec's example."""
    return HANDLERS.get(operation.id) or (lambda call: _example(operation))


def _example(operation: Operation) -> dict[str, Any] | Rows:
    example = operation.example()
    return Rows(example, dict) if isinstance(example, list) else example


def unanswered() -> list[str]:
    """Say which operations have no handler, and where to write it; and which handlers have no operation.

    The page and count operations of a family are answered by the handler of its plain operation.
    """
    operations = routes().operations
    derived = {
        twin for operation in operations.values() if operation.walk for twin in (operation.id, operation.walk["count"])
    }
    return [
        f'{name}: write @answers("{name}") in overlay/axis_lms/sandbox/answers/{operations[name].tag}.py'
        for name in sorted(set(operations) - derived - set(HANDLERS))
    ] + [f"{name}: the spec has no such operation any more" for name in sorted(set(HANDLERS) - set(operations))]
