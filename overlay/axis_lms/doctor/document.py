"""The spec that the installed client was generated from, perhaps with an overlay of a site applied to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axis_lms._spec import document, resolve

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

Node = dict[str, Any]


def schema_of(model: str) -> Node:
    """Return the schema that a model was generated from."""
    return resolve({"$ref": f"#/components/schemas/{model}"})


def node_of(operation: Operation) -> Node:
    """Return what the spec says of an operation."""
    node: Node = document()["paths"][operation.path][operation.method.lower()]
    return node


def parameters_of(operation: Operation) -> dict[str, Node]:
    """Return the parameters of an operation by name, without references. Those of a form are not among them."""
    return {each["name"]: each for each in map(resolve, node_of(operation).get("parameters", ()))}


def known_facts() -> Node:
    """Return what an overlay says of the site as a whole; nothing where no overlay was applied."""
    facts: Node = document()["info"].get("x-axis-site", {})
    return facts
