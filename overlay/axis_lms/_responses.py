"""Reads answers: the one place where an answer becomes a payload or a failure.

Reading is lenient. At run time an answer needs only what the client itself needs to go on: a list where the spec has a
list, an object where it has an object, and the token. What the spec names and a site leaves out is reported as missing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from axis_lms_api.operations import Operation

from ._requests import Request, failed
from ._retries import retry_after
from ._secrets import conceal, is_secret
from .errors import APIError, AxisError, SchemaMismatch, error_class

MESSAGE_CHARACTERS = 500
"""So much of what a site says is kept, counted after its secrets are masked: half a secret could not be found."""
TOO_DEEP = "answered what is nested too deeply"
USER_IDS = frozenset({"id", "user_id"})
"""The two names of a user's id where the spec has both: a site sends one of them."""


@dataclass(slots=True)
class Response:
    """An answer, read to its end. Its `repr` leaves out what may hold a secret: reporters of errors show variables."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


class Payload(NamedTuple):
    """What a successful answer holds, its secrets concealed, and which properties of the spec did not come."""

    value: Any
    missing: frozenset[str]


def judge(request: Request, answer: Response, loads: Callable[[bytes], Any]) -> Payload | AxisError:
    """Return the payload of an answer, or the error that it amounts to.

    A failure is an HTTP status outside 2xx or, under any 2xx, an object whose `status` is three digits outside 2xx, or a
    bare `false`.
    """
    operation, status, body = request.operation, answer.status, answer.body
    shape_error = None
    value: Any = None
    try:
        value = loads(body)
    except (ValueError, RecursionError):
        shape_error = "nothing" if not body.strip() else "HTML" if body.lstrip()[:1] == b"<" else "what is no JSON"
    inner = body_status(value, operation)
    success = 200 <= status <= 299
    facts: dict[str, Any] = {"status": status, "body_status": inner}
    if not success or (inner is not None and not 200 <= inner <= 299):
        facts["message"] = _message(value)
        facts["retry_after"] = retry_after(answer.headers.get("retry-after"), answer.headers.get("date"), time.time())
        text = f"answered {inner} in the body, under HTTP {status}" if success else f"answered HTTP {status}"
        return failed(error_class(inner if success and inner else status), operation, text, **facts)
    if value is False:
        return failed(APIError, operation, "answered `false`, which is a refusal", **facts)
    write = operation.method != "GET"
    if write and (value is True or value == [] or (value is None and (shape_error is None or not body.strip()))):
        return Payload({}, frozenset(operation.properties))
    shaped = shape(operation, value)
    if shaped is None:
        description = shape_error or f"no {'list' if operation.rows else 'object'}"
        return failed(SchemaMismatch, operation, f"answered {description}", **facts)
    rows = shaped if operation.rows else [shaped]
    try:
        for row in rows if operation.secrets else ():
            row.update({name: conceal(item) for name, item in row.items() if is_secret(operation, name)})
    except RecursionError:
        return failed(SchemaMismatch, operation, TOO_DEEP, **facts)
    return Payload(shaped, _missing(request, rows))


def shape(operation: Operation, value: Any) -> Any:
    """Return `value` as the list of objects, or the one object, that the operation answers; None if it is neither.

    PHP writes a list that lost an item as an object with the keys "0", "1", …; an object where a list belongs is a list
    of one, and a list of one where an object belongs is that object.
    """
    if isinstance(value, dict) and value and all(key.isdecimal() for key in value):
        value = list(value.values())
    if operation.rows:
        rows = value if isinstance(value, list) else [value] if value else [] if value == {} else None
        return rows if rows is not None and set(map(type, rows)) <= {dict} else None
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, dict) else None


def body_status(value: Any, operation: Operation | None = None) -> int | None:
    """Return the three-digit `status` of an object, be it text or number; None for everything else.

    The object may be the only item of a list, where that cannot be a row.
    """
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        if operation is None or (operation.rows and not value[0].keys() <= {"status", "message", "error"}):
            return None
        value = value[0]
    digits = str(value.get("status")) if isinstance(value, dict) else ""
    return int(digits) if len(digits) == 3 and digits.isascii() and digits.isdigit() else None


def _message(value: Any) -> str:
    """Return what the site said of a failure, or an empty string."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    message = value.get("message") if isinstance(value, dict) else None
    return message if isinstance(message, str) else ""


def _missing(request: Request, rows: list[dict[str, Any]]) -> frozenset[str]:
    """Return the properties that the spec names, that were asked for, and that some row lacks."""
    expected = frozenset(request.operation.properties)
    if any(each.name == "fields" for each in request.operation.parameters):
        expected &= frozenset(request.options.get("params", {}).get("fields", "").split(","))
    missing: set[str] = set()
    for names in set(map(tuple, rows)):  # which nearly always are the same for all rows
        absent = expected.difference(names)
        missing |= absent if not expected >= USER_IDS or absent >= USER_IDS else absent - USER_IDS
    return frozenset(missing)
