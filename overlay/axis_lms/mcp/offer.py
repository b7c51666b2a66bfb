"""Which operations of the spec an agent is offered, and in which shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from axis_lms._spec import document, needed, resolve
from axis_lms_api.operations import OPERATIONS, Operation

from .lean import NEXT_PAGE, lean

WALKS = {operation.walk.plain: operation for operation in OPERATIONS.values() if operation.walk}
"""The page operation of each list in pages, by the operation that is offered in its stead."""
PARTS = {name for page in WALKS.values() if page.walk for name in (page.id, page.walk.count)}
"""The operations that a walk calls itself."""
COUNTS = {OPERATIONS[page.walk.count].model for page in WALKS.values() if page.walk}
"""The models of counts, which come as lists of one."""
USUAL_ROWS = 100
LONGEST_PATTERN = 100
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
    """Tell whether an agent may call an operation. The client has tokens and pages to itself."""
    return operation.tag != "token" and operation.id not in PARTS and (writes or operation.method == "GET")


class Offer(NamedTuple):
    """An operation as a tool: what it is for, and the JSON schema of its arguments."""

    operation: Operation
    description: str
    schema: Node


def offers(writes: bool, most_rows: int) -> Iterator[Offer]:
    """Give a tool for every operation that an agent may call. A list takes a `limit` of rows, `most_rows` at most."""
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
                    continue  # the walk has the pages to itself
                schema["properties"][name] = parameter
                required += [name] if name in needed_names else []
            description = node["description"]
            if takes_limit(operation):
                schema["properties"]["limit"] = _limit(most_rows)
                words = description.removesuffix(NEXT_PAGE)
                description = f"{words} Gives up to `limit` rows; `total` says how many there are."
            yield Offer(operation, description, schema | ({"required": required} if required else {}))


def takes_limit(operation: Operation) -> bool:
    """Tell whether an operation is a list of which an agent says how many rows it wants. A count is none."""
    return operation.rows and operation.model not in COUNTS


def _parameters(node: Node) -> Iterator[tuple[str, Node]]:
    """Give the name and the schema of every value that an operation takes."""
    for parameter in map(resolve, node.get("parameters", [])):
        schema = resolve(parameter["schema"]) | {"description": parameter["description"]}
        yield parameter["name"], _for_agent(schema)
    for content in node.get("requestBody", {}).get("content", {}).values():
        body = resolve(content["schema"])
        for name, each in body["properties"].items():
            yield name, _for_agent(resolve(each))


def _for_agent(schema: Node) -> Node:
    """Return what an agent is told of a schema."""
    keywords = {key: value for key, value in schema.items() if key in SHOWN_KEYWORDS}
    if len(keywords.get("pattern", "")) > LONGEST_PATTERN:  # a list of all fields: the client checks it
        del keywords["pattern"]
    return keywords


def _limit(most_rows: int) -> Node:
    usual = min(USUAL_ROWS, most_rows)
    return {
        "type": "integer",
        "minimum": 1,
        "maximum": most_rows,
        "default": usual,
        "description": "How many rows to read at most.",
    }


def hints(operation: Operation) -> dict[str, bool]:
    """Return MCP's annotations, which say what a tool does to the site. PUT and DELETE take away what was there.

    So does a POST that works without a body: sent with one, it changes what an earlier one made.
    """
    form = [parameter for parameter in operation.parameters if parameter.where == "form"]
    updates = operation.method == "POST" and form != [] and not any(parameter.required for parameter in form)
    return {
        "readOnlyHint": operation.method == "GET",
        "destructiveHint": operation.method in ("PUT", "DELETE") or updates,
        "idempotentHint": operation.repeat == "safe",
        "openWorldHint": True,
    }
