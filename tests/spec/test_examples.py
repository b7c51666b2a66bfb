"""Every example of the spec validates against the schema that it stands with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openapi_schema_validator import OAS30Validator

Example = tuple[str, dict[str, Any], Any]


def examples(node: Any, where: str = "#") -> Iterator[Example]:
    """All examples below a node: where it stands, its schema, its value."""
    if isinstance(node, dict):
        if "example" in node:
            schema = node.get("schema", node)
            yield where, schema, node["example"]
        for key, value in node.items():
            if key != "example":
                yield from examples(value, f"{where}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from examples(value, f"{where}/{index}")


def faults(spec: dict[str, Any], schema: dict[str, Any], value: Any) -> list[str]:
    """What the validator has against a value."""
    validator = OAS30Validator({**schema, "components": spec["components"]})
    return [error.message for error in validator.iter_errors(value)]


def test_every_example_validates(spec: dict[str, Any]) -> None:
    found = list(examples(spec))
    assert len(found) > 500
    assert {where: faults(spec, schema, value) for where, schema, value in found if faults(spec, schema, value)} == {}


def test_a_wrong_example_is_found(spec: dict[str, Any]) -> None:
    token = {"$ref": "#/components/schemas/Token"}
    assert faults(spec, token, {"token": "t"}) == ["'expires' is a required property"]
    assert faults(spec, token, {"token": 1, "expires": ""})


def test_every_response_and_every_property_has_an_example(spec: dict[str, Any]) -> None:
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            content = operation["responses"]["200"]["content"]["application/json"]
            assert "example" in content, f"{method} {path}"
    for name, schema in spec["components"]["schemas"].items():
        for prop, value in schema.get("properties", {}).items():
            assert "example" in value or "$ref" in value, f"{name}.{prop}"


def test_what_is_only_inferred_is_never_required(spec: dict[str, Any]) -> None:
    for name, schema in spec["components"]["schemas"].items():
        for prop in schema.get("required", ()):
            assert schema["properties"][prop]["x-axis-evidence"] == "vendor", f"{name}.{prop}"
