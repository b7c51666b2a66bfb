"""What of the spec is offered to an agent, and in which shape."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

from axis_lms_api.operations import OPERATIONS, Operation

WALKS = {operation.walk.plain: operation for operation in OPERATIONS.values() if operation.walk}
"""The page operation of each list in pages, by the operation that is offered in its stead."""
PARTS = {name for page in WALKS.values() if page.walk for name in (page.id, page.walk.count)}
"""The operations that a walk calls itself."""
USUAL_ROWS = 100
LONGEST_PATTERN = 100
FIRST_PAGE = re.compile(r"Without a page[^.]*\.")

Node = dict[str, Any]


def is_offered(operation: Operation, writes: bool) -> bool:
    """Whether an agent may call an operation. Tokens are the client's business; lists are walked, not paged."""
    return operation.tag != "token" and operation.id not in PARTS and (writes or operation.method == "GET")


def offered_spec(writes: bool, most_rows: int) -> Node:
    """The spec with only what is offered. A list in pages is one operation, which takes a `limit` of rows.

    Each path begins with the operation's id, so that a request tells its operation whatever its arguments are.
    """
    spec: Node = json.loads((files("axis_lms_api") / "openapi.json").read_text("utf-8"))
    offered: dict[str, Node] = {}
    for path, item in spec["paths"].items():
        for method, node in item.items():
            operation = OPERATIONS[node["operationId"]]
            if not is_offered(operation, writes):
                continue
            offered[f"/{operation.id}{path}"] = {method: node}
            # Schemas of answers would make the list of tools several times longer.
            node["responses"] = {"200": {"description": node["responses"]["200"]["description"]}}
            node["parameters"] = [_parameter(spec, each) for each in node.get("parameters", [])]
            if operation.id in WALKS:
                node["parameters"].append(_limit(most_rows))
                words = FIRST_PAGE.sub("", node["description"]).strip()
                node["description"] = f"{words} Gives up to `limit` rows; `total` says how many there are."
    return spec | {"paths": offered}


def _parameter(spec: Node, node: Node) -> Node:
    """A parameter with its schema inside, described by what it means in this call."""
    node = _resolved(spec, node)
    kind = _resolved(spec, node["schema"])
    schema = dict(kind, description=node["description"])
    if len(schema.get("pattern", "")) > LONGEST_PATTERN:  # a list of all fields: the client checks it
        del schema["pattern"]
    return {
        "name": node["name"],
        "in": node["in"],
        "required": node.get("required", False),
        "schema": {key: value for key, value in schema.items() if not key.startswith("x-")},
    }


def _resolved(spec: Node, node: Node) -> Node:
    for step in node.get("$ref", "").removeprefix("#").split("/")[1:]:
        node = (spec if step == "components" else node)[step]
    return node


def _limit(most_rows: int) -> Node:
    usual = min(USUAL_ROWS, most_rows)
    return {
        "name": "limit",
        "in": "query",
        "description": "How many rows to read at most.",
        "schema": {"type": "integer", "minimum": 1, "maximum": most_rows, "default": usual},
    }


def hints(operation: Operation) -> dict[str, bool]:
    """What a tool does to the site: MCP's annotations. PUT and DELETE take something away that was there.

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
