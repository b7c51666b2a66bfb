"""What came back: the one place where an answer becomes a payload or a failure."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from operator import itemgetter
from typing import Any

from axis_lms_api.operations import Operation
from axis_lms_api.types import UNSET

from .errors import SchemaMismatch, kind_of
from .repeat import retry_after
from .secret import conceal

WORTH_BYTES = 4096
"""A shorter answer is read before msgspec is even imported."""


@cache
def decoder() -> Callable[[bytes], Any]:
    """What reads JSON: msgspec, or the standard library where that is not installed."""
    try:
        from .fast import decode
    except ImportError:
        return json.loads
    return decode.loads


def loads(body: bytes) -> Any:
    """The value of a JSON text, whoever reads it. Raises ValueError as `json.loads` does."""
    return json.loads(body) if len(body) < WORTH_BYTES else decoder()(body)


def judge(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Any:
    """The payload of an answer, its secrets concealed; or, returned and not raised, the AxisError it amounts to.

    A failure is an HTTP status outside 2xx or, under any 2xx, an object whose `status` is three digits outside 2xx.
    Unknown fields and values pass, mistyped ones and null; a promised field that is missing does not.
    """
    payload: Any = None
    try:
        payload = loads(body)
        flaw = flaw_in(operation, payload)
    except (ValueError, RecursionError):
        flaw = "nothing" if not body.strip() else "HTML" if body.lstrip()[:1] == b"<" else "what is no JSON"
    told = body_status(payload)
    success = 200 <= status <= 299
    facts: dict[str, Any] = {"operation": operation.id, "status": status, "body_status": told}
    if not success or (told is not None and not 200 <= told <= 299):
        said = payload.get("message") if isinstance(payload, dict) else None
        facts["message"] = said[:500] if isinstance(said, str) else ""
        facts["retry_after"] = retry_after(headers.get("retry-after"), headers.get("date"), time.time())
        text = f"answered {told} in the body, under HTTP {status}" if success else f"answered HTTP {status}"
        return kind_of(told if success and told else status)(f"{call_name(operation)}: {text}", **facts)
    if flaw:
        return SchemaMismatch(f"{call_name(operation)}: answered {flaw}", **facts)
    if chooses_fields(operation):
        payload = [{**dict.fromkeys(operation.required, UNSET), **row} for row in payload]
    for row in (payload if operation.rows else (payload,)) if operation.secrets else ():
        for name in row:
            if name in operation.secrets or ("*" in operation.secrets and name not in (*operation.required, "status")):
                row[name] = conceal(row[name])
    return payload


def call_name(operation: Operation) -> str:
    """A call as errors name it: the method and the path template."""
    return f"{operation.method} {operation.path}"


def body_status(payload: Any) -> int | None:
    """The three-digit `status` of an object, be it text or number; None for everything else."""
    told = str(payload.get("status")) if isinstance(payload, dict) else ""
    return int(told) if len(told) == 3 and told.isascii() and told.isdigit() else None


def chooses_fields(operation: Operation) -> bool:
    """Tell whether `fields` chooses what comes, so that nothing is promised. What was not asked for is UNSET."""
    return any(each.name == "fields" for each in operation.parameters)


def flaw_in(operation: Operation, payload: Any) -> str | None:
    """What is wrong with the shape of a payload, or None."""
    if type(payload) is not (list if operation.rows else dict):
        return f"no {'list' if operation.rows else 'object'}"
    rows = payload if operation.rows else (payload,)
    promised = () if chooses_fields(operation) else operation.required
    if promised:
        with suppress(KeyError, TypeError):  # a fault is looked for one by one
            deque(map(itemgetter(*promised), rows), maxlen=0)
            return None
    for number, row in enumerate(rows):
        if type(row) is not dict:
            return f"a list whose item {number} is no object"
        for name in promised:
            if name not in row:
                return f"without `{name}`, which the spec promises" + (f" (item {number})" if operation.rows else "")
    return None
