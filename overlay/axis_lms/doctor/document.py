"""The spec that the installed client was generated from, perhaps with an overlay of a site applied to it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

Node = dict[str, Any]


@cache
def spec() -> Node:
    """Return the OpenAPI document that is shipped with the client."""
    document: Node = json.loads(files("axis_lms_api").joinpath("openapi.json").read_bytes())
    return document


def resolve(node: Node) -> Node:
    """Return a schema, parameter or response without its `$ref`, and without an `allOf` that holds only one schema."""
    if "$ref" in node:
        target: Any = spec()
        for step in str(node["$ref"]).removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        return resolve(target)
    if len(node.get("allOf", ())) == 1:
        return {**resolve(node["allOf"][0]), **{name: value for name, value in node.items() if name != "allOf"}}
    return node


def schema_of(model: str) -> Node:
    """Return the schema that a model was generated from."""
    return resolve({"$ref": f"#/components/schemas/{model}"})


def node_of(operation: Operation) -> Node:
    """Return what the spec says of an operation."""
    node: Node = spec()["paths"][operation.path][operation.method.lower()]
    return node


def parameters_of(operation: Operation) -> dict[str, Node]:
    """Return the parameters of an operation by name, without references. Those of a form are not among them."""
    return {each["name"]: each for each in map(resolve, node_of(operation).get("parameters", ()))}


def known_facts() -> Node:
    """Return what an overlay says of the site as a whole; nothing where no overlay was applied."""
    facts: Node = spec()["info"].get("x-axis-site", {})
    return facts
