"""Every example of the spec validates against its schema, and every value has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openapi_schema_validator import OAS30Validator

from axis_lms._extras.spec import resolve

Example = tuple[str, dict[str, Any], Any]


def examples(spec: dict[str, Any]) -> Iterator[Example]:
    """Yield the place, schema and value of every example. Those of properties also make one of their object."""
    for name, parameter in spec["components"]["parameters"].items():
        yield name, parameter["schema"], parameter["example"]
    for name, schema in spec["components"]["schemas"].items():
        fields = {key: resolve(value, spec) for key, value in schema.get("properties", {}).items()}
        for key, field in fields.items():
            yield f"{name}.{key}", field, field["example"]
        if fields:
            yield f"the properties of {name}", schema, {key: field["example"] for key, field in fields.items()}
        if "example" in schema:
            yield name, schema, schema["example"]


def faults(spec: dict[str, Any], schema: dict[str, Any], value: Any) -> list[str]:
    """Return the errors of the validator for a value."""
    validator = OAS30Validator({**schema, "components": spec["components"]})
    return [error.message for error in validator.iter_errors(value)]


def test_every_example_validates(spec: dict[str, Any]) -> None:
    found = list(examples(spec))
    assert len(found) > 300
    assert {where: faults(spec, schema, value) for where, schema, value in found if faults(spec, schema, value)} == {}


def test_an_invalid_example_is_found(spec: dict[str, Any]) -> None:
    token = {"$ref": "#/components/schemas/Token"}
    assert faults(spec, token, {"expires": ""}) == ["'token' is a required property"]
    assert faults(spec, token, {"token": 1, "expires": ""})


def test_only_indispensable_properties_are_required(spec: dict[str, Any]) -> None:
    answered = {
        name: schema for name, schema in spec["components"]["schemas"].items() if "additionalProperties" in schema
    }
    required = {name for schema in answered.values() for name in schema.get("required", ())}
    assert required == {"token", "records", "id", "user_id", "certification_number"}
