"""The examples of the spec by operation: values of the parameters, and answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import axis_lms_api
from axis_lms._extras.spec import resolve
from axis_lms_api.operations import Operation

SPEC: dict[str, Any] = json.loads((Path(axis_lms_api.__file__).parent / "openapi.json").read_text(encoding="utf-8"))


def answers(operation: Operation) -> list[Any]:
    """Return the successful answers of an operation, made of the examples of its properties."""
    response = resolve(SPEC["paths"][operation.path][operation.method.lower()]["responses"]["200"])
    schema = resolve(response["content"]["application/json"]["schema"])
    record = resolve(schema["items"]) if operation.rows else schema
    shown = {name: resolve(field)["example"] for name, field in record["properties"].items()}
    return [[shown] if operation.rows else shown]


def sent(operation: Operation) -> dict[str, str]:
    """Return the example of each parameter."""
    declared = SPEC["paths"][operation.path][operation.method.lower()]
    values = {}
    for reference in declared.get("parameters", []):
        parameter = resolve(reference)
        values[parameter["name"]] = _shown(parameter, resolve(parameter["schema"]))
    for media in resolve(declared.get("requestBody", {})).get("content", {}).values():
        for name, reference in resolve(media["schema"])["properties"].items():
            values[name] = _shown({}, resolve(reference))
    return values


def _shown(parameter: dict[str, Any], schema: dict[str, Any]) -> str:
    return str(parameter["example"] if "example" in parameter else schema["example"])
