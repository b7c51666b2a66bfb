"""Finds the changes between two versions of the spec, and classifies those that break callers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from axis_lms._extras.spec import resolve
from evidence import Node, operations
from samples import samples

BREAKING, ADDED, OTHER = "breaking", "added", "other"
LOWER_BOUNDS = ("minLength", "minimum")
UPPER_BOUNDS = ("maxLength", "maximum")
NEEDED = {True: "required", False: "optional"}


class Change(NamedTuple):
    """One difference, with its effect on callers."""

    weight: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.weight}: {self.where}: {self.what}"


def changes(old: Node, new: Node) -> list[Change]:
    """Return every difference that matters to callers or generated clients."""
    found = list(_operations(old, new)) + list(_models(old, new))
    if old.get("servers") != new.get("servers"):
        found.append(Change(BREAKING, "servers", "the address changed"))
    if not found and old != new:
        found.append(Change(OTHER, "spec", "words, examples or grades changed"))
    return sorted(
        dict.fromkeys(found), key=lambda change: ((BREAKING, ADDED, OTHER).index(change.weight), change.where)
    )


def _operations(old: Node, new: Node) -> Iterator[Change]:
    before, after = _by_call(old), _by_call(new)
    for call, (path, was) in before.items():
        if call not in after:
            yield Change(BREAKING, was["operationId"], "the operation was removed")
            continue
        now_path, now = after[call]
        where = was["operationId"]
        if where != now["operationId"]:
            yield Change(BREAKING, where, f"renamed {now['operationId']}, and so is its method in Python")
        if path != now_path:
            yield Change(BREAKING, where, f"a parameter of the path was renamed: {path} is now {now_path}")
        if was.get("security", old.get("security")) != now.get("security", new.get("security")):
            yield Change(BREAKING, where, "requires other credentials")
        if was.get("x-axis-walk") and not now.get("x-axis-walk"):
            yield Change(BREAKING, where, "can no longer be walked")
        yield from _repeat(where, was.get("x-axis-repeat", "safe"), now.get("x-axis-repeat", "safe"))
        renamed = dict(zip(_placeholders(path), _placeholders(now_path), strict=True))
        yield from _sent(where, _parameters(old, was, renamed), _parameters(new, now, {}))
        yield from _answer(where, _answered(old, was), _answered(new, now))
    for call in after.keys() - before.keys():
        yield Change(ADDED, after[call][1]["operationId"], "the operation is new")


def _by_call(spec: Node) -> dict[tuple[str, str], tuple[str, Node]]:
    return {(method, re.sub(r"{\w+}", "{}", path)): (path, node) for path, method, node in operations(spec)}


def _placeholders(path: str) -> list[str]:
    return re.findall(r"{(\w+)}", path)


def _repeat(where: str, was: str, now: str) -> Iterator[Change]:
    order = ("safe", "unsafe", "never")
    if was != now:
        weight = BREAKING if order.index(now) > order.index(was) else ADDED
        yield Change(weight, where, f"its repeat class was {was} and is {now}")


def _parameters(spec: Node, operation: Node, renamed: dict[str, str]) -> dict[tuple[str, str], tuple[bool, Node]]:
    """Return path, query and form parameters by place and name: whether each is required, and its schema."""
    found: dict[tuple[str, str], tuple[bool, Node]] = {}
    for parameter in (resolve(each, spec) for each in operation.get("parameters", [])):
        name = renamed.get(parameter["name"], parameter["name"]) if parameter["in"] == "path" else parameter["name"]
        found[str(parameter["in"]), str(name)] = (parameter.get("required", False), resolve(parameter["schema"], spec))
    if "requestBody" in operation:
        body = resolve(operation["requestBody"], spec)
        for media, content in body["content"].items():
            schema = resolve(content["schema"], spec)
            for name, node in schema.get("properties", {}).items():
                required = body.get("required", False) and name in schema.get("required", [])
                found[media, name] = (required, resolve(node, spec))
    return found


def _sent(
    where: str, before: dict[tuple[str, str], tuple[bool, Node]], after: dict[tuple[str, str], tuple[bool, Node]]
) -> Iterator[Change]:
    for (place, name), (was_required, was) in before.items():
        if (place, name) not in after:
            yield Change(BREAKING, where, f"the parameter {name} ({place}) was removed or renamed")
            continue
        required, now = after[place, name]
        if required != was_required:
            yield Change(BREAKING if required else ADDED, where, f"the parameter {name} is now {NEEDED[required]}")
        for weight, what in _limits(was, now):
            yield Change(weight, where, f"the parameter {name}: {what}")
    for (place, name), (required, _) in after.items():
        if (place, name) not in before:
            yield Change(BREAKING if required else ADDED, where, f"a new {NEEDED[required]} parameter {name} ({place})")


def _limits(was: Node, now: Node) -> Iterator[tuple[str, str]]:
    for key in ("type", "format"):
        if was.get(key) != now.get(key):
            yield BREAKING, f"its {key} was {was.get(key)} and is {now.get(key)}"
    old_values, new_values = was.get("enum"), now.get("enum")
    if old_values is None and new_values is not None:
        yield BREAKING, f"only {', '.join(new_values)} may be sent now"
    elif new_values is None and old_values is not None:
        yield ADDED, "any value may be sent now"
    elif old_values is not None and new_values is not None:
        if gone := [value for value in old_values if value not in new_values]:
            yield BREAKING, f"{', '.join(gone)} may no longer be sent"
        if come := [value for value in new_values if value not in old_values]:
            yield ADDED, f"{', '.join(come)} may be sent now"
    if was.get("pattern") != now.get("pattern"):
        yield _pattern(was.get("pattern", "^.*$"), now.get("pattern", "^.*$"))
    for key, sign in [*((key, 1) for key in LOWER_BOUNDS), *((key, -1) for key in UPPER_BOUNDS)]:
        old_bound, new_bound = was.get(key), now.get(key)
        if old_bound != new_bound:
            narrower = new_bound is not None and (old_bound is None or (new_bound - old_bound) * sign > 0)
            yield (BREAKING if narrower else ADDED), f"its {key} was {old_bound} and is {new_bound}"


def _pattern(was: str, now: str) -> tuple[str, str]:
    refused = next((sample for sample in samples(was) if not re.search(now, sample)), None)
    if refused is None:
        return ADDED, "its pattern is wider"
    return BREAKING, f"its pattern is narrower: {refused!r} is refused now"


def _answered(spec: Node, operation: Node) -> tuple[str, str]:
    """Return whether an answer is rows or one record, and its model."""
    (content,) = resolve(operation["responses"]["200"], spec)["content"].values()
    schema = resolve(content["schema"], spec)
    model = schema["items"] if schema["type"] == "array" else content["schema"]
    return str(schema["type"]), str(model.get("$ref", "")).rpartition("/")[2]


def _answer(where: str, was: tuple[str, str], now: tuple[str, str]) -> Iterator[Change]:
    if was[0] != now[0]:
        yield Change(BREAKING, where, f"answered an {was[0]} and answers an {now[0]}")
    if was[1] != now[1]:
        yield Change(BREAKING, where, f"answered {was[1]} and answers {now[1]}")


def _models(old: Node, new: Node) -> Iterator[Change]:
    """Yield the changes of the models and their fields."""
    before, after = _answered_models(old), _answered_models(new)
    for name, was in before.items():
        if name not in after:
            yield Change(BREAKING, name, "the model was removed or renamed")
            continue
        yield from _fields(name, was, after[name])
    for name in after.keys() - before.keys():
        yield Change(ADDED, name, "the model is new")


def _answered_models(spec: Node) -> dict[str, dict[str, tuple[bool, Node]]]:
    models = {_answered(spec, operation)[1] for _, _, operation in operations(spec)}
    return {
        name: {
            field: (field in schema.get("required", []), resolve(node, spec))
            for field, node in schema.get("properties", {}).items()
        }
        for name in models
        for schema in (spec["components"]["schemas"][name],)
    }


def _fields(model: str, before: dict[str, tuple[bool, Node]], after: dict[str, tuple[bool, Node]]) -> Iterator[Change]:
    for name, (was_required, was) in before.items():
        where = f"{model}.{name}"
        if name not in after:
            yield Change(BREAKING, where, "the field was removed or renamed")
            continue
        required, now = after[name]
        if required != was_required:
            yield Change(ADDED if required else BREAKING, where, f"the field is now {NEEDED[required]}")
        for key in ("type", "format"):
            if was.get(key) != now.get(key):
                yield Change(BREAKING, where, f"its {key} was {was.get(key)} and is {now.get(key)}")
    for name in after.keys() - before.keys():
        yield Change(ADDED, f"{model}.{name}", "the field is new")
