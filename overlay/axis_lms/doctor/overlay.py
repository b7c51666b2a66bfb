"""Writes the findings as an OpenAPI Overlay 1.0, which adapts the spec to one site.

Every action has `x-axis-evidence: observed`. An action with `x-axis-lenient: true` is for other clients: the client of
this project handles these cases itself, and is generated without the action.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axis_lms._extras.spec import document, resolve
from axis_lms_api.operations import OPERATIONS, SPEC_VERSION

from .differences import (
    came_sometimes,
    missing,
    never_came,
    observed_type,
    renamed,
    type_error,
    undocumented,
)
from .document import Node, node_of, parameters_of, schema_of
from .findings import Examination
from .records import Field, Record

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

OBSERVED = {"x-axis-evidence": "observed"}
FACTS = (
    "base_path",
    "key_style",
    "write_style",
    "dialect",
    "failure_answers",
    "page_rows",
    "count",
    "past_end",
    "page_order",
    "sort_key",
    "expires_hours_ahead",
)
"""The facts that go into `x-axis-site`: those that do not change from day to day."""
TYPE_KEYWORDS = ("$ref", "allOf", "type", "format", "enum", "example", "pattern", "maxLength", "minLength")


def overlay(examination: Examination) -> Node:
    """Return the overlay for the spec of this client. The same findings give the same overlay, which holds no value."""
    actions = site_actions(examination)
    secrets = {each.model: each.secrets for each in OPERATIONS.values()}
    for model in document()["components"]["schemas"]:
        if model in examination.records:
            actions += model_actions(model, examination.records[model], secrets.get(model, ()), examination)
    for operation in OPERATIONS.values():
        actions += operation_actions(operation, examination)
    for operation in OPERATIONS.values():
        actions += shape_actions(operation, examination) + write_actions(operation, examination)
    info = {"title": "How an Axis LMS site differs from the spec", "version": SPEC_VERSION}
    return {"overlay": "1.0.0", "info": info, "actions": actions}


def update(target: str, value: Any, **more: Any) -> Node:
    """Return an action that merges a value into the target."""
    return {"target": target, **OBSERVED, **more, "update": value}


def remove(target: str, **more: Any) -> Node:
    """Return an action that removes the target."""
    return {"target": target, **OBSERVED, **more, "remove": True}


def site_actions(examination: Examination) -> list[Node]:
    """Return the actions for facts about the whole site."""
    facts = {name: examination.learned[name] for name in FACTS if name in examination.learned}
    actions = [update("$.info", {"x-axis-site": {**facts, **OBSERVED}})]
    servers = document()["servers"]
    url = "https://{address}" + examination.base_path
    if examination.base_path and servers[0]["url"] != url:
        variables = {"address": {"default": "learn.example.com", "description": "The host of the site."}}
        first = {**servers[0], "url": url, "variables": variables, **OBSERVED}
        actions += [remove("$.servers"), update("$", {"servers": [first, *servers[1:]]})]
    scheme = scheme_of(examination.key_style)
    name = key_scheme()
    present = document()["components"]["securitySchemes"][name]
    if scheme and any(present.get(key) != value for key, value in scheme.items()):
        described = {"description": "The API key, for the two token calls only.", **OBSERVED}
        schemes = "$.components.securitySchemes"
        actions += [remove(f"{schemes}.{name}"), update(schemes, {name: {**scheme, **described}})]
    return actions


def key_scheme() -> str:
    """Return the name of the security scheme for the API key."""
    return OPERATIONS["token_request"].security


def scheme_of(key_style: str) -> Node:
    """Return the security scheme for a way of sending the key."""
    kind, _, name = key_style.partition(":")
    if kind in ("header", "query"):
        return {"type": "apiKey", "in": kind, "name": name}
    return {"type": "http", "scheme": kind} if kind else {}


def model_actions(model: str, record: Record, secrets: tuple[str, ...], examination: Examination) -> list[Node]:
    """Return the actions for the fields of a model."""
    target = f"$.components.schemas.{model}"
    schema = schema_of(model)
    actions: list[Node] = []
    required = list(schema.get("required", ()))
    gone = missing(record, [name for name in required if name not in secrets]) if record.rows else []
    if gone:
        still_required = [name for name in required if name not in gone]
        actions.append(remove(f"{target}.required"))
        actions += [update(target, {"required": still_required})] if still_required else []
    never = never_came(model, record, secrets)
    sometimes = {*came_sometimes(model, record, secrets), *gone} - set(never)
    for name, raw in schema.get("properties", {}).items():
        changes: Node = {}
        removed: list[str] = []
        field = record.fields.get(name)
        if field is not None and type_error(field, resolve(raw)):
            removed, changes = retyped(resolve(raw), field)
        if raw.get("x-axis-came") == "never" and field is not None:
            changes["x-axis-came"] = "always" if field.rows == record.rows else "sometimes"
        elif name in never:
            changes["x-axis-came"] = "never"
        elif name in sometimes:
            changes["x-axis-came"] = "sometimes"
        if changes or removed:
            actions += property_actions(f"{target}.properties['{name}']", raw, removed, changes)
    new, _ = undocumented(model, record, examination.values)
    old = renamed(model, record, secrets, examination.values)
    for name in new:
        actions += new_field(target, name, record.fields[name], schema, old)
    return actions


def retyped(schema: Node, field: Field) -> tuple[list[str], Node]:
    """Return the keywords to remove from a property and those to add, so that it has the observed type."""
    if field.types == {"null"}:
        return [], {"nullable": True}
    keywords = observed_type(field)
    removed = [] if keywords.get("type") == schema.get("type") else [each for each in TYPE_KEYWORDS if each != "format"]
    if field.misfit or not keywords:
        removed = [*removed, "format"]
    return removed, keywords


def property_actions(target: str, raw: Node, removed: list[str], changes: Node) -> list[Node]:
    """Return the actions that change a property. A reference is written out, so that no other property changes."""
    if "$ref" in raw:
        changes = {**{name: value for name, value in resolve(raw).items() if name not in removed}, **changes}
        removed = [*removed, "$ref"]
    actions = [remove(f"{target}['{name}']") for name in TYPE_KEYWORDS if name in removed and name in raw]
    return [*actions, update(target, {**changes, **OBSERVED})]


def new_field(target: str, name: str, field: Field, schema: Node, old: tuple[str, str] | None) -> list[Node]:
    """Return the action that adds a field to the spec. `old` is the old and the new name of a field that may be renamed."""
    added: Node = {"description": "Not documented; observed on this site."}
    added |= observed_type(field) if field.types != {"null"} else {}
    if old is not None and old[1] == name:
        was = resolve(schema["properties"][old[0]])
        added["description"] = f"Not documented; perhaps the field `{old[0]}` of the spec."
        if was.get("format") in (field.formats or ()) and added.get("type") == "string":
            added["format"] = was["format"]
    return [update(f"{target}.properties", {name: {**added, **OBSERVED}})]


def operation_actions(operation: Operation, examination: Examination) -> list[Node]:
    """Return the actions for one operation: its order, its filters, the wrapper of its answer, and its refusal."""
    target = target_of(operation)
    facts: Node = {}
    if operation.id in examination.orders:
        facts["x-axis-order"] = ", ".join(examination.orders[operation.id]) or "nothing"
    if operation.id in examination.refusals:
        facts["x-axis-refused"] = examination.refusals[operation.id]
    expected = "array" if operation.rows else "object"
    if unlike := examination.shapes.get(operation.id, {expected}) - {expected}:
        facts["x-axis-answer-shape"] = ", ".join(sorted({*unlike, *examination.shapes[operation.id]}))
    actions = [update(target, facts)] if facts else []
    verdicts = examination.filters.get(operation.id, {})
    obeyed_by_name = {name: each.get("x-axis-obeyed", True) for name, each in parameters_of(operation).items()}
    if any(obeyed_by_name[name] != obeyed for name, obeyed in verdicts.items()):
        parameters = [parameter(each, verdicts) for each in node_of(operation)["parameters"]]
        actions.append(remove(f"{target}.parameters"))
        actions.append(update(target, {"parameters": parameters}, **{"x-axis-operation": operation.id}))
    return actions


def target_of(operation: Operation) -> str:
    """Return the JSONPath of an operation."""
    return f"$.paths['{operation.path}'].{operation.method.lower()}"


def parameter(raw: Node, verdicts: dict[str, bool]) -> Node:
    """Return a parameter unchanged, or written out with the verdict if that is new."""
    resolved = resolve(raw)
    obeyed = verdicts.get(resolved["name"])
    if obeyed is None or obeyed == resolved.get("x-axis-obeyed", True):
        return raw
    note = "This site was seen to ignore this filter. "
    described = str(resolved.get("description", "")).removeprefix(note)
    return {
        **resolved,
        "description": described if obeyed else note + described,
        "x-axis-obeyed": obeyed,
        **OBSERVED,
    }


def shape_actions(operation: Operation, examination: Examination) -> list[Node]:
    """Return the actions that describe the wrappers of an answer for other clients."""
    expected = "array" if operation.rows else "object"
    unlike = sorted(examination.shapes.get(operation.id, set()) - {expected, "value"})
    response = resolve(node_of(operation)["responses"]["200"])
    media = response["content"]["application/json"]
    if not unlike or "oneOf" in media["schema"]:
        return []
    row = {"$ref": f"#/components/schemas/{operation.model}"}
    shapes: dict[str, Node] = {
        "array": {"type": "array", "items": row},
        "object": row,
        "numbered": {"type": "object", "additionalProperties": row},
    }
    schema = {"oneOf": [media["schema"], *(shapes[each] for each in unlike)]}
    content = {"application/json": {"schema": schema}}
    return replaced(f"{target_of(operation)}.responses", "200", {**response, "content": content, **OBSERVED})


def write_actions(operation: Operation, examination: Examination) -> list[Node]:
    """Return the actions that describe for other clients how the parameters of a write are sent."""
    node = node_of(operation)
    if examination.write_style not in ("json", "query") or "requestBody" not in node:
        return []
    body, target = resolve(node["requestBody"]), target_of(operation)
    (media,) = body["content"].values()
    if examination.write_style == "json":
        return replaced(target, "requestBody", {**body, "content": {"application/json": media}, **OBSERVED})
    schema = resolve(media["schema"])
    parameters = [
        {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "schema": each,
            **OBSERVED,
        }
        for name, each in schema.get("properties", {}).items()
    ]
    return [
        remove(f"{target}.requestBody", **{"x-axis-lenient": True}),
        update(target, {"parameters": parameters}, **{"x-axis-lenient": True}),
    ]


def replaced(target: str, name: str, value: Node) -> list[Node]:
    """Return the actions that replace a value, for other clients only."""
    lenient = {"x-axis-lenient": True}
    return [remove(f"{target}['{name}']", **lenient), update(target, {name: value}, **lenient)]
