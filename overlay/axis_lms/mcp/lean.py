"""Makes the lean variant of the spec: one operation for each list, and no extensions of this project."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

FIRST_PAGE = re.compile(r" ?This call gives the first page;.*")
"""Matches the sentences on pages at the end of a list's description."""
GRADES = re.compile(r"\*\*Evidence\..*?\n\n(?=\*\*Answers)", re.DOTALL)
"""Matches the paragraph on grades at the head of the spec."""
NEXT_PAGE = " One page of at most 100 rows: ask for the next page until one has fewer."

Node = dict[str, Any]


def lean(document: Node) -> Node:
    """Return a smaller OpenAPI document of the same API.

    Of the three operations of a paginated list only the one with a page number is kept, with the description of the list.
    Links, extensions (`x-axis-...`) and unused components are left out.
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
    """Remove the components that no path refers to, directly or through other components."""
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
