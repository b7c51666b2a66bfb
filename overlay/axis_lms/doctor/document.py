"""Reads the spec that the installed client was generated from, which may include the overlay of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axis_lms._extras.spec import document, resolve

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

Node = dict[str, Any]


def schema_of(model: str) -> Node:
    """Return the schema that a model was generated from."""
    return resolve({"$ref": f"#/components/schemas/{model}"})


def node_of(operation: Operation) -> Node:
    """Return the node of an operation in the spec."""
    node: Node = document()["paths"][operation.path][operation.method.lower()]
    return node


def parameters_of(operation: Operation) -> dict[str, Node]:
    """Return the resolved parameters of an operation by name, except those of a form."""
    return {each["name"]: each for each in map(resolve, node_of(operation).get("parameters", ()))}


def known_facts() -> Node:
    """Return the facts of an overlay about the whole site; none without an overlay."""
    facts: Node = document()["info"].get("x-axis-site", {})
    return facts
