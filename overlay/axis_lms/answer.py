"""What came back: the one place where an answer becomes a payload or a failure."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .errors import AxisError, SchemaMismatch, kind_of
from .repeat import retry_after
from .secret import conceal

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation


def judge(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Any:
    """The payload of an answer, secrets concealed; or, returned and not raised, the AxisError that it amounts to.

    A failure is an HTTP status outside 2xx or, under any 2xx, an object whose `status` is three digits outside
    2xx. Unknown fields and values pass, and so do mistyped ones; a promised field that is missing or null does not.
    """
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        payload = None
        flaw = "nothing" if not body.strip() else "HTML" if body.lstrip()[:1] == b"<" else "something that is no JSON"
    else:
        flaw = flaw_in(operation, payload)
    told = body_status(payload)
    success = 200 <= status <= 299
    if not success or (told is not None and not 200 <= told <= 299):
        effective = told if success and told is not None else status
        where = "in the body, under HTTP " + str(status) if success else "over HTTP"
        said = payload.get("message") if isinstance(payload, dict) else None
        return kind_of(effective)(
            f"{call_name(operation)} was answered {effective} {where}",
            operation=operation.id,
            status=status,
            body_status=told,
            message=said if isinstance(said, str) else "",
            retry_after=retry_after(headers.get("retry-after"), headers.get("date"), time.time()),
        )
    if flaw:
        text = f"{call_name(operation)} was answered with {flaw}"
        return SchemaMismatch(text, operation=operation.id, status=status, body_status=told)
    if operation.secrets:
        for row in payload if operation.rows else (payload,):
            hide(row, operation)
    return payload


def call_name(operation: Operation) -> str:
    """A call as errors name it: the method and the path template, never a value."""
    return f"{operation.method} {operation.path}"


def body_status(payload: Any) -> int | None:
    """The three-digit `status` of an object, as text or number; None for everything else."""
    told = payload.get("status") if isinstance(payload, dict) else None
    if isinstance(told, str) and len(told) == 3 and told.isascii() and told.isdigit():
        return int(told)
    return told if type(told) is int and 100 <= told <= 999 else None


def flaw_in(operation: Operation, payload: Any) -> str | None:
    """What is wrong with the shape of a payload, or None."""
    if not operation.rows:
        if type(payload) is not dict:
            return "something else than an object"
        payload = (payload,)
    elif type(payload) is not list:
        return "something else than a list"
    required = operation.required
    for number, row in enumerate(payload):
        if type(row) is not dict:
            return f"a list whose item {number} is no object"
        for name in required:
            if row.get(name) is None:
                place = f" in item {number}" if operation.rows else ""
                return f"no `{name}`{place}, which the spec promises"
    return None


def hide(row: dict[str, Any], operation: Operation) -> None:
    """Conceal the secret fields of a row in place; `*` stands for every field the spec does not promise."""
    for name in row:
        if name in operation.secrets or ("*" in operation.secrets and name not in operation.required):
            row[name] = conceal(row[name])


def is_failure(outcome: Any) -> bool:
    """Whether `judge` found a failure."""
    return isinstance(outcome, AxisError)
