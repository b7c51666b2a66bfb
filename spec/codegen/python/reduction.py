"""Makes a copy of the spec for the generator, without the parts that would lead to worse code."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from catalogue import METHODS, resolve

_DIGITS = re.compile(r"\^\[0-9\](\+|\*|\{[0-9,]+\})\$")


def reduced(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a copy for the generator.

    - Error responses are removed: they make every answer a union, and the overlay judges failures before the answer is parsed.
    - `security` is removed: a function that has it takes an `AuthenticatedClient` only, whose `token` is not that of our client.
    - An id in the path, and any whole number in the query or the form, may be an `int` or a `str`: answers hold strings.
    - A property that refers to a string is that string: the generator would lose its own words.
    - Unused schemas are removed.
    """
    copy = deepcopy(spec)
    copy.pop("security", None)
    for item in copy["paths"].values():
        for operation in (item[method] for method in METHODS if method in item):
            operation.pop("security", None)
            responses = operation["responses"]
            operation["responses"] = {
                code: resolve(spec, response) for code, response in responses.items() if str(code).startswith("2")
            }
            operation["parameters"] = [_parameter(spec, parameter) for parameter in operation.get("parameters", [])]
            for media in resolve(spec, operation.get("requestBody", {})).get("content", {}).values():
                _accept_integers(copy, media["schema"])
    components = copy["components"]
    components.pop("parameters", None)
    components.pop("responses", None)
    for schema in components["schemas"].values():
        properties = schema.get("properties", {})
        properties.update({name: _inlined(spec, node) for name, node in properties.items()})
    _keep_reachable(copy)
    return copy


def _parameter(spec: dict[str, Any], reference: dict[str, Any]) -> dict[str, Any]:
    parameter = dict(resolve(spec, reference))
    schema = resolve(spec, parameter["schema"])
    if "enum" not in schema:
        # The generator uses the description of the schema, not the one beside the reference.
        described = {"description": parameter.get("description") or schema.get("description", "")}
        page = parameter["in"] == "path" and schema.get("type") == "integer"
        parameter["schema"] = {**(schema if page else _sent(schema)), **described}
    return parameter


def _inlined(spec: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    refers = "$ref" in node or "allOf" in node
    meant: dict[str, Any] = resolve(spec, node)
    return meant if refers and meant.get("type") == "string" and "enum" not in meant else node


def _accept_integers(copy: dict[str, Any], schema: dict[str, Any]) -> None:
    properties = resolve(copy, schema).get("properties", {})
    for name, reference in properties.items():
        properties[name] = _sent(resolve(copy, reference)) if "enum" not in resolve(copy, reference) else reference


def _sent(schema: dict[str, Any]) -> dict[str, Any]:
    digits = schema.get("format") in (None, "axis-int") and _DIGITS.fullmatch(schema.get("pattern", ""))
    if schema.get("type") == "integer" or (schema.get("type") == "string" and digits):
        kept = {key: value for key, value in schema.items() if key in ("description", "example")}
        return {**kept, "anyOf": [{"type": "integer"}, {"type": "string"}]}
    return schema


def _keep_reachable(copy: dict[str, Any]) -> None:
    schemas = copy["components"]["schemas"]
    kept: dict[str, Any] = {}
    waiting = [copy["paths"], copy["components"].get("requestBodies", {})]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            name = str(node.get("$ref", "")).rpartition("/components/schemas/")[2]
            if name in schemas and name not in kept:
                kept[name] = schemas[name]
                waiting.append(schemas[name])
    copy["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in kept}
