"""Builds requests of the spec's operations, and holds their values against the spec's constraints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeVar
from urllib.parse import unquote

from axis_lms_api.operations import OPERATIONS, Operation, Parameter

from ._config import WriteStyle
from .errors import AxisError, ConfigurationError, Invalid
from .values import Unchecked, from_wire

ITEM_LENGTH = 40
"""How many characters of an item of a list an error shows."""
Failure = TypeVar("Failure", bound=AxisError)


class Request(NamedTuple):
    """A request that may be sent: `options` are those of httpx's `build_request`, without credentials."""

    operation: Operation
    url: str
    options: dict[str, Any]


def call_name(operation: Operation) -> str:
    """Return a call as errors name it: the method and the path template."""
    return f"{operation.method} {operation.path}"


def failed(kind: type[Failure], operation: Operation, reason: str, **facts: Any) -> Failure:
    """Return the failure of a call. Its text names the call and gives the reason; `facts` are its attributes."""
    return kind(f"{call_name(operation)}: {reason}", operation=operation.id, **facts)


@cache
def template(path: str) -> re.Pattern[str]:
    """Return a path template as a pattern, which takes anything in a parameter's place."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]*)", re.escape(path)))


def operation_at(method: str, path: str) -> Operation:
    """Return the operation of a call by one of the generated functions, which know only the path.

    Where several fit it is the one with the fewest parameters. Raises ConfigurationError when the spec has none.
    """
    matches = [o for o in OPERATIONS.values() if o.method == method and template(o.path).fullmatch(path)]
    if not matches:
        raise ConfigurationError("the spec has no such operation; nothing was sent")
    return min(matches, key=lambda o: o.path.count("{"))


def build(operation: Operation, kwargs: dict[str, Any], write_style: WriteStyle) -> Request:
    """Return the request that a generated `_get_kwargs` describes.

    Raises Invalid, which names the parameter and not its value, for what the spec does not allow.
    """
    query, fields = ({n: as_text(v) for n, v in kwargs.get(part, {}).items()} for part in ("params", "data"))
    for violation in violations(operation, kwargs["url"], query, fields):
        raise failed(Invalid, operation, f"{violation}; nothing was sent", maybe_applied=False)
    options: dict[str, Any] = {"params": query} if query else {}
    if fields and write_style == "query":
        options["params"] = {**query, **fields}
    elif fields:
        options["json" if write_style == "json" else "data"] = {name: str(value) for name, value in fields.items()}
    return Request(operation, kwargs["url"], options)


def as_text(value: Any) -> Any:
    """Return text as a plain string: a member of an Enum that is a string, too, else shows as its name."""
    return str.__str__(value) if isinstance(value, str) and not isinstance(value, Unchecked) else value


def violations(operation: Operation, path: str, query: dict[str, Any], fields: dict[str, Any]) -> Iterator[str]:
    """Yield what the spec does not allow in a request, one sentence after the other."""
    match = template(operation.path).fullmatch(path)
    values = {"query": query, "form": fields, "path": match.groupdict() if match else {}}
    for parameter in operation.parameters:
        sent = values[parameter.where]
        if parameter.name not in sent:
            reason = "is missing" if parameter.required else None
        elif parameter.where == "path":
            value = unquote(sent[parameter.name])
            reason = "must not be a step in a path" if value in (".", "..") else _violation(parameter, value)
        else:
            reason = _violation(parameter, sent[parameter.name])
        if reason:
            yield f"`{parameter.name}` {reason}"
    for where, sent in (("query", query), ("form", fields)):
        unknown = sent.keys() - {each.name for each in operation.parameters if each.where == where}
        if unknown:
            yield f"`{min(unknown)}` is no parameter of it"


def _violation(parameter: Parameter, value: object) -> str | None:
    """Return why a value cannot be sent or is not allowed, or None."""
    if value is None:
        return 'is None: leave it out, or send "" to empty it'
    if isinstance(value, bool) or not isinstance(value, str | int):
        return f"must be text or a whole number, not {type(value).__name__}"
    text = str(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return "holds half a character (a lone surrogate), which cannot be sent"
    return None if isinstance(value, Unchecked) else spec_violation(parameter, text)


def spec_violation(parameter: Parameter, value: str) -> str | None:
    """Return why the spec does not allow a value, or None."""
    if parameter.enum is not None and value not in parameter.enum:
        return f"must be one of {', '.join(parameter.enum)}"
    if parameter.min_length is not None and len(value) < parameter.min_length:
        return f"must have at least {parameter.min_length} characters"
    if parameter.max_length is not None and len(value) > parameter.max_length:
        return f"must have at most {parameter.max_length} characters"
    if parameter.type == "integer":
        number = from_wire(value, "axis-int")
        if not isinstance(number, int):
            return "must be a whole number"
        if parameter.minimum is not None and number < parameter.minimum:
            return f"must be at least {parameter.minimum}"
        if parameter.maximum is not None and number > parameter.maximum:
            return f"must be at most {parameter.maximum}"
    pattern = parameter.pattern
    fits = pattern is None or re.fullmatch(pattern, value)
    if parameter.format == "axis-date8":
        return None if fits and not isinstance(from_wire(value, "axis-date8"), str) else "must be a day as YYYYMMDD"
    if pattern is None or fits:
        return None
    return _list_violation(pattern, value) if "(," in pattern else f"must match {pattern}"


def _list_violation(pattern: str, value: str) -> str:
    """Name the first bad item of a comma-delimited list, found by trying longer and longer beginnings.

    An item of a filter is named by its field, since its value may be private, and any other is shown as it is.
    """
    items = value.split(",")
    good = next(n for n in range(len(items)) if not re.fullmatch(pattern, ",".join(items[: n + 1])))
    position = sum(len(item) + 1 for item in items[:good]) + 1
    item = items[good]
    if "=" in pattern:
        field = re.match("[^=~!]*(?=!?[=~])", item)
        item = field[0] if field else ""
    name = item if len(item) <= ITEM_LENGTH else f"{item[:ITEM_LENGTH]}…"
    return f"has an item that is not allowed: item {good + 1} ({name!r}), at character {position}"
