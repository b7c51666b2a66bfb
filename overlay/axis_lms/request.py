"""What may be sent: the operation a request belongs to, and the spec's constraints on its values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import parse_qsl, unquote

from axis_lms_api.operations import OPERATIONS, Operation, Parameter

from .answer import call_name
from .errors import ConfigurationError, Invalid
from .values import from_wire

compiled = cache(re.compile)


@cache
def template(path: str) -> tuple[re.Pattern[str], list[str]]:
    """A path template as a pattern, which takes anything in a parameter's place, and its parameters in order."""
    return re.compile(re.sub(r"\\\{\w+\\\}", "([^/]*)", re.escape(path))), re.findall(r"\{(\w+)\}", path)


@lru_cache(500)
def operation_at(method: str, path: str) -> Operation:
    """The operation of a request that does not name its own: the one whose constraints hold, with the fewest
    parameters. Raises ConfigurationError when the spec has none.
    """
    found = [o for o in OPERATIONS.values() if o.method == method and template(o.path)[0].fullmatch(path)]
    if not found:
        raise ConfigurationError("the spec has no such operation; nothing was sent")
    return min(found, key=lambda o: (any(flaws(o, path, "", "")), o.path.count("{")))


def check(operation: Operation, path: str, query: str, form: str) -> None:
    """Hold a request against the spec's constraints. Raises Invalid, which names the parameter and not its value.

    `path` is relative to the API's address; `query` and `form` are URL-encoded.
    """
    for flaw in flaws(operation, path, query, form):
        raise Invalid(f"{call_name(operation)}: {flaw}; nothing was sent", operation=operation.id)


def check_form(method: str, url: Any, options: Mapping[str, Any]) -> None:
    """Hold the form of a request that is yet to be built against None, which no form can carry: it would travel as the
    empty string, and empty the field. Raises Invalid.
    """
    for field, value in (options.get("data") or {}).items():
        if value is None:
            name = (options.get("extensions") or {}).get("axis")
            operation = OPERATIONS[name] if name else operation_at(method.upper(), str(url))
            flaw = f'`{field}` is None: leave it out, or send "" to empty it'
            raise Invalid(f"{call_name(operation)}: {flaw}; nothing was sent", operation=operation.id)


def flaws(operation: Operation, path: str, query: str, form: str) -> Iterator[str]:
    """What the spec does not allow in a request, one after the other."""
    pattern, names = template(operation.path)
    match = pattern.fullmatch(path)
    if match is None:
        yield "a path parameter does not fit into its place"
        return
    inside = dict(zip(names, map(unquote, match.groups()), strict=True))
    sent = {"path": inside, "query": dict(parse_qsl(query, True)), "form": dict(parse_qsl(form, True))}
    for parameter in operation.parameters:
        value = sent[parameter.where].get(parameter.name)
        reason = fault(parameter, value) if value is not None else "is missing" if parameter.required else None
        if parameter.where == "path" and value in (".", ".."):
            reason = "must not be a step in a path"
        if reason:
            yield f"`{parameter.name}` {reason}"


def fault(parameter: Parameter, value: str) -> str | None:
    """Why the spec does not allow a value, or None."""
    _, _, _, _, kind, form, pattern, enum, shortest, longest, least, most, _ = parameter
    if enum is not None and value not in enum:
        return f"must be one of {', '.join(enum)}"
    if shortest is not None and len(value) < shortest:
        return f"must have at least {shortest} characters"
    if longest is not None and len(value) > longest:
        return f"must have at most {longest} characters"
    if kind == "integer":
        number = from_wire(value, "axis-int")
        if not isinstance(number, int):
            return "must be a whole number"
        if least is not None and number < least:
            return f"must be at least {least}"
        if most is not None and number > most:
            return f"must be at most {most}"
    fits = pattern is None or compiled(pattern).fullmatch(value)
    if form == "axis-date8":
        return None if fits and not isinstance(from_wire(value, form), str) else "must be a day as YYYYMMDD"
    if pattern is None or fits:
        return None
    return list_fault(compiled(pattern), value) if "(," in pattern else f"must match {pattern}"


def list_fault(pattern: re.Pattern[str], value: str) -> str:
    """The first bad item of a comma-delimited list, found by trying longer and longer beginnings, by its field's name."""
    items = value.split(",")
    good = next(n for n in range(len(items)) if not pattern.fullmatch(",".join(items[: n + 1])))
    position = sum(len(item) + 1 for item in items[:good]) + 1
    name = compiled(r"\w*").match(items[good])
    return f"has an item that is not allowed: item {good + 1} (`{name[0] if name else ''}`), at character {position}"
