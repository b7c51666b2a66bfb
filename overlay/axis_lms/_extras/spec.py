"""The spec as it is shipped with the package: read once, its references followed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from axis_lms_api.operations import OPERATIONS, Operation


@cache
def document() -> dict[str, Any]:
    """Return the packaged OpenAPI document. It is shared: do not change it."""
    loaded: dict[str, Any] = json.loads(files("axis_lms_api").joinpath("openapi.json").read_bytes())
    return loaded


def resolve(node: Mapping[str, Any], spec: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return what `node` means: the component that its `$ref` names, or the node itself.

    spec: the document that the reference points into, by default the packaged one.

    A schema that words another one (`allOf` with one entry, beside a description) is merged with that one.
    """
    target: Any = node
    while "$ref" in target:
        path, target = target["$ref"].removeprefix("#/"), spec or document()
        for step in path.split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
    if len(target.get("allOf", ())) == 1:
        own = {name: value for name, value in target.items() if name != "allOf"}
        return {**resolve(target["allOf"][0], spec), **own}
    return dict(target)


def needed(operation: Operation) -> frozenset[str]:
    """Return the names of the parameters that a call needs. A list in pages also needs what its count requires."""
    calls = [operation, *([OPERATIONS[operation.walk.count]] if operation.walk else [])]
    return frozenset(each.name for call in calls for each in call.parameters if each.required)


def schema(name: str) -> dict[str, Any]:
    """Return a component schema by its name, its properties resolved."""
    component = resolve({"$ref": f"#/components/schemas/{name}"})
    properties = {key: resolve(value) for key, value in component.get("properties", {}).items()}
    return {**component, "properties": properties} if properties else component


def report_name(operation: Operation) -> str:
    """Return the short name of a paginated report: `all-courses` for `reports_all_courses_page`."""
    return operation.id.removesuffix("_page").removeprefix("reports_").replace("_", "-")
