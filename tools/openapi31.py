"""Converts the spec to OpenAPI 3.1, for tools that do not read 3.0."""

from __future__ import annotations

from typing import Any

from evidence import Node

VERSION = "3.1.0"
SCHEMAS = ("schema", "items", "additionalProperties", "not")
LISTS = ("allOf", "anyOf", "oneOf")
CHANGED = ("nullable", "exclusiveMinimum", "exclusiveMaximum")
"""Keywords that differ in 3.1. The spec has none of them, and a ValueError is raised if it gets one."""


def converted(spec: Node) -> Node:
    """Return a copy of the spec as OpenAPI 3.1, in which the example of a schema becomes one of its `examples`."""
    copy: Node = _node(spec)
    copy["components"]["schemas"] = {name: _schema(each) for name, each in spec["components"]["schemas"].items()}
    return {**copy, "openapi": VERSION}


def _node(node: Any) -> Any:
    if isinstance(node, list):
        return [_node(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {key: _schema(value) if key == "schema" else _node(value) for key, value in node.items()}


def _schema(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    if known := [key for key in CHANGED if key in schema]:
        raise ValueError(f"{', '.join(known)} is different in OpenAPI 3.1")
    copy: Node = {}
    for key, value in schema.items():
        if key == "properties":
            copy[key] = {name: _schema(each) for name, each in value.items()}
        elif key in SCHEMAS:
            copy[key] = _schema(value)
        elif key in LISTS:
            copy[key] = [_schema(each) for each in value]
        elif key == "example":
            copy["examples"] = [value]
        else:
            copy[key] = value
    return copy
