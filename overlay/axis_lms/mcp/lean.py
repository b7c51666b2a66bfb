"""The lean variant of the spec: one call for each list, and nothing that only this project's own tools read."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

FIRST_PAGE = re.compile(r" ?This call gives the first page;.*")
"""What the call of a list says of its pages, at the end of its description."""
GRADES = re.compile(r"\*\*Evidence\..*?\n\n(?=\*\*Answers)", re.DOTALL)
"""What the head of the spec says of grades."""
NEXT_PAGE = " One page of at most 100 rows: ask for the next page until one has fewer."

Node = dict[str, Any]


def lean(document: Node) -> Node:
    """Return a smaller OpenAPI document of the same API.

    Of the three calls of a list in pages only the one that takes the page stays, with the words of the list. Links, the
    extensions (`x-axis-...`) and components that nothing refers to any more are left out.
    """
    calls = {node["operationId"]: node for item in document["paths"].values() for node in item.values()}
    walks = {name: node["x-axis-walk"] for name, node in calls.items() if "x-axis-walk" in node}
    twins = {walk[twin] for walk in walks.values() for twin in ("plain", "count")}
    paths: Node = {}
    for path, item in document["paths"].items():
        for method, node in item.items():
            name = node["operationId"]
            if name in twins:
                continue
            if name in walks:
                listed = calls[walks[name]["plain"]]
                words = FIRST_PAGE.sub("", listed["description"]) + NEXT_PAGE
                node = {**node, "summary": listed["summary"], "description": words}
            paths.setdefault(path, {})[method] = node
    info = document["info"]
    about = {**info, "title": f"{info['title']}, lean", "description": GRADES.sub("", info["description"])}
    smaller: Node = _plain({**document, "info": about, "paths": paths})
    _keep_used(smaller)
    return smaller


def _plain(node: Any) -> Any:
    """Copy a part of the document without its links and extensions."""
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items() if key != "links" and not key.startswith("x-axis-")}
    return [_plain(each) for each in node] if isinstance(node, list) else deepcopy(node)


def _keep_used(document: Node) -> None:
    """Take out the components that no path refers to, not even by way of others."""
    components, used = document["components"], set[tuple[str, str]]()
    waiting: list[Any] = [document["paths"]]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            reference = str(node.get("$ref", ""))
            if reference.startswith("#/components/"):
                kind, name = reference.split("/")[2:]
                if (kind, name) not in used:
                    used.add((kind, name))
                    waiting.append(components[kind][name])
    for kind in ("parameters", "responses", "schemas"):
        components[kind] = {name: each for name, each in components[kind].items() if (kind, name) in used}
