"""What may be sent: the operation a request belongs to, and the spec's constraints on its values."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote

from axis_lms_api.operations import OPERATIONS

from .errors import ConfigurationError, Invalid
from .values import is_day

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation, Parameter


@cache
def shape(template: str) -> re.Pattern[str]:
    """A path template as a pattern with one group a parameter; a group takes anything, for the constraints to judge."""
    parts = re.split(r"\{\w+\}", template)
    return re.compile("([^/]*)".join(re.escape(part) for part in parts))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def path_parameters(operation_id: str) -> tuple[Parameter, ...]:
    """The path's parameters, in the order in which they stand in the template."""
    operation = OPERATIONS[operation_id]
    known = {p.name: p for p in operation.parameters if p.where == "path"}
    return tuple(known[name] for name in re.findall(r"\{(\w+)\}", operation.path))


@cache
def operation_at(method: str, path: str) -> Operation:
    """The operation of a request that does not name one. Literal segments win over parameters.

    Raises ConfigurationError when the spec has none.
    """
    found = [o for o in OPERATIONS.values() if o.method == method and shape(o.path).fullmatch(path)]
    good = [o for o in found if not any(fault(*pair) for pair in path_values(o, path))]
    if not found:
        raise ConfigurationError("the spec has no such operation; nothing was sent")
    return min(good or found, key=lambda o: o.path.count("{"))


def path_values(operation: Operation, path: str) -> list[tuple[Parameter, str]]:
    match = shape(operation.path).fullmatch(path)
    if match is None:
        raise invalid(operation, "a path parameter", "does not fit into one segment of the path")
    return list(zip(path_parameters(operation.id), map(unquote, match.groups()), strict=True))


def check(operation: Operation, path: str, query: str, form: str) -> None:
    """Hold a request against the spec's constraints. Raises Invalid, which names the parameter and never its value.

    `path` is relative to the API's address; `query` and `form` are URL-encoded.
    """
    if path != operation.path:
        for parameter, value in path_values(operation, path):
            refuse(operation, parameter, value)
    rest = [p for p in operation.parameters if p.where != "path"]
    if not rest:
        return
    sent = {"query": dict(parse_qsl(query, True)), "form": dict(parse_qsl(form, True))}
    for parameter in rest:
        found = sent[parameter.where].get(parameter.name)
        if found is not None:
            refuse(operation, parameter, found)
        elif parameter.required:
            raise invalid(operation, f"`{parameter.name}`", "is missing")


def refuse(operation: Operation, parameter: Parameter, value: str) -> None:
    reason = fault(parameter, value)
    if reason:
        raise invalid(operation, f"`{parameter.name}`", reason)


def invalid(operation: Operation, what: str, reason: str) -> Invalid:
    text = f"{operation.method} {operation.path}: {what} {reason}; nothing was sent"
    return Invalid(text, operation=operation.id)


def fault(parameter: Parameter, value: str) -> str | None:
    """Why the spec does not allow a value, or None. Of a list it names the first bad item by its position and field."""
    if parameter.enum is not None and value not in parameter.enum:
        return "must be one of " + ", ".join(map(str, parameter.enum))
    if parameter.min_length is not None and len(value) < parameter.min_length:
        return f"must have at least {parameter.min_length} characters"
    if parameter.max_length is not None and len(value) > parameter.max_length:
        return f"must have at most {parameter.max_length} characters"
    if parameter.type == "integer":
        if not (value.isascii() and value.removeprefix("-").isdigit()):
            return "must be a whole number"
        if parameter.minimum is not None and int(value) < parameter.minimum:
            return f"must be at least {parameter.minimum}"
        if parameter.maximum is not None and int(value) > parameter.maximum:
            return f"must be at most {parameter.maximum}"
    if parameter.pattern is not None and not compiled(parameter.pattern).fullmatch(value):
        return list_fault(parameter.pattern, value) if "(," in parameter.pattern else f"must match {parameter.pattern}"
    return "must be a day as YYYYMMDD" if parameter.format == "date8" and not is_day(value) else None


def list_fault(pattern: str, value: str) -> str:
    """The first bad item of a comma-delimited list, found by trying longer and longer beginnings against the pattern."""
    items = value.split(",")
    good = 0
    while good + 1 < len(items) and compiled(pattern).fullmatch(",".join(items[: good + 1])):
        good += 1
    start = len(",".join(items[:good])) + (good > 0) + 1
    name = re.match(r"\w*", items[good])
    return f"has an item that is not allowed: item {good + 1} (`{name[0] if name else ''}`), at character {start}"
