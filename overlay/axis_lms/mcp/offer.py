"""Chooses the operations for an agent, and describes them as tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from axis_lms._extras.spec import document, needed, resolve
from axis_lms_api.operations import OPERATIONS, Operation

from .lean import NEXT_PAGE, lean

WALKS = {operation.walk.plain: operation for operation in OPERATIONS.values() if operation.walk}
"""The page operation of each paginated list, by the operation that is offered instead."""
PARTS = {name for page in WALKS.values() if page.walk for name in (page.id, page.walk.count)}
"""The operations that a walk calls."""
COUNTS = {OPERATIONS[page.walk.count].model for page in WALKS.values() if page.walk}
"""The models of counts, which are lists of one record."""
DEFAULT_ROWS = 100
MAX_PATTERN_LENGTH = 100
SHOWN_KEYWORDS = (
    "description",
    "type",
    "format",
    "pattern",
    "enum",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "default",
)

Node = dict[str, Any]


def is_offered(operation: Operation, writes: bool) -> bool:
    """Tell whether an agent may call an operation. Tokens, pages and counts are left to the client."""
    return operation.tag != "token" and operation.id not in PARTS and (writes or operation.method == "GET")


class Offer(NamedTuple):
    """An operation as a tool: its description, and the JSON schema of its arguments."""

    operation: Operation
    description: str
    schema: Node


def offers(writes: bool, most_rows: int) -> Iterator[Offer]:
    """Yield a tool for every operation that an agent may call. A list takes a `limit` of at most `most_rows` rows."""
    for item in lean(document())["paths"].values():
        for node in item.values():
            operation = OPERATIONS[node["operationId"]]
            needed_names = needed(operation)
            if operation.walk:
                operation = OPERATIONS[operation.walk.plain]
            if not is_offered(operation, writes):
                continue
            schema: Node = {"type": "object", "properties": {}, "additionalProperties": False}
            required = []
            for name, parameter in _parameters(node):
                if operation.id in WALKS and name == "page":
                    continue  # the walk sets the page
                schema["properties"][name] = parameter
                required += [name] if name in needed_names else []
            description = node["description"]
            if takes_limit(operation):
                schema["properties"]["limit"] = _limit(most_rows)
                words = description.removesuffix(NEXT_PAGE)
                description = f"{words} Returns up to `limit` rows; `total` is the number of all rows."
            yield Offer(operation, description, schema | ({"required": required} if required else {}))


def takes_limit(operation: Operation) -> bool:
    """Tell whether an operation takes the argument `limit`: lists do, counts do not."""
    return operation.rows and operation.model not in COUNTS


def _parameters(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the name and the schema of every parameter of an operation."""
    for parameter in map(resolve, node.get("parameters", [])):
        schema = resolve(parameter["schema"]) | {"description": parameter["description"]}
        yield parameter["name"], _for_agent(schema)
    for content in node.get("requestBody", {}).get("content", {}).values():
        body = resolve(content["schema"])
        for name, each in body["properties"].items():
            yield name, _for_agent(resolve(each))


def _for_agent(schema: Node) -> Node:
    """Return the keywords of a schema that an agent needs."""
    keywords = {key: value for key, value in schema.items() if key in SHOWN_KEYWORDS}
    if (
        len(keywords.get("pattern", "")) > MAX_PATTERN_LENGTH
    ):  # a pattern that lists all fields, which the client checks
        del keywords["pattern"]
    return keywords


def _limit(most_rows: int) -> Node:
    default = min(DEFAULT_ROWS, most_rows)
    return {
        "type": "integer",
        "minimum": 1,
        "maximum": most_rows,
        "default": default,
        "description": "How many rows to read at most.",
    }


def hints(operation: Operation) -> dict[str, bool]:
    """Return the annotations of MCP on what a tool does to the site.

    PUT and DELETE are destructive, and so is a POST with an optional body, which changes an earlier record.
    """
    form = [parameter for parameter in operation.parameters if parameter.where == "form"]
    updates = operation.method == "POST" and form != [] and not any(parameter.required for parameter in form)
    return {
        "readOnlyHint": operation.method == "GET",
        "destructiveHint": operation.method in ("PUT", "DELETE") or updates,
        "idempotentHint": operation.repeat == "safe",
        "openWorldHint": True,
    }
