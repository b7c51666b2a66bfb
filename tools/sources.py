"""Compares the grades of the spec with spec/sources.yaml: no grade may be above its source.

python tools/sources.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from axis_lms._extras.spec import resolve
from evidence import SPEC, Node, load, operations

SOURCES = SPEC.with_name("sources.yaml")
RANKS = {"observed": 4, "vendor": 3, "client": 2, "title": 1, "inferred": 0}


def violations(spec: Node, sources: Node) -> Iterator[str]:
    """Yield a sentence for each operation, parameter and property whose grade is above its source."""
    for path, method, operation in operations(spec):
        name = operation["operationId"]
        title = operation.get("x-axis-title", f"{method.upper()} {path}")
        entry = sources["titles"].get(title)
        if entry is None:
            yield f"{name}: spec/sources.yaml has no entry for {title}"
            continue
        known = str(entry["known"])
        yield from _above(name, operation, {known}, {known})
        page = operation.get("x-axis-manual-page")
        if page is not None and str(page) != known.partition(" ")[2]:
            yield f"{name}: its source is {known}, not page {page} of the manual"
        for parameter, node in _sent(spec, operation):
            yield from _above(f"{name}: {parameter}", node, *_grades(sources, entry, "sent", parameter))
        for field, node in _answered(spec, operation):
            yield from _above(f"{name}: {field} of the answer", node, *_grades(sources, entry, "answer", field))
    titles = {operation.get("x-axis-title", f"{method.upper()} {path}") for path, method, operation in operations(spec)}
    for title in sources["titles"].keys() - titles:
        yield f"spec/sources.yaml: no operation answers to {title}"


def _above(where: str, node: Node, sources: set[str], pages: set[str]) -> Iterator[str]:
    """Compare the grade of a node with the grades of its `sources`, and its page of the manual with `pages`."""
    grade, page = node["x-axis-evidence"], node.get("x-axis-manual-page")
    allowed = max((RANKS[source.partition(" ")[0]] for source in sources), default=0)
    if RANKS[grade] > allowed:
        best = " or ".join(sorted(sources)) or "nothing: it is inferred"
        yield f"{where} is graded {grade}, but its source is {best}"
    elif grade == "vendor" and f"vendor {page}" not in pages:
        yield f"{where} names page {page}, but its source is {' or '.join(sorted(sources))}"


def _grades(sources: Node, entry: Node, side: str, name: str) -> tuple[set[str], set[str]]:
    """Return the grades of a name in the entry and in all entries, since a schema that calls share names only one page."""

    def grades(entries: list[Node]) -> set[str]:
        return {str(grade) for each in entries for grade, names in each.get(side, {}).items() if name in names}

    return grades([entry, sources["everywhere"]]), grades([*sources["titles"].values(), sources["everywhere"]])


def _sent(spec: Node, operation: Node) -> Iterator[tuple[str, Node]]:
    """Yield the parameters of an operation with their own grade, including those of its form."""
    for parameter in (resolve(each, spec) for each in operation.get("parameters", [])):
        if "x-axis-evidence" in parameter or parameter["in"] != "path":
            yield parameter["name"], parameter
    if "requestBody" in operation:
        for content in resolve(operation["requestBody"], spec)["content"].values():
            yield from _fields(spec, resolve(content["schema"], spec))


def _answered(spec: Node, operation: Node) -> Iterator[tuple[str, Node]]:
    for content in resolve(operation["responses"]["200"], spec)["content"].values():
        schema = resolve(content["schema"], spec)
        yield from _fields(spec, resolve(schema.get("items", schema), spec))


def _fields(spec: Node, schema: Node) -> Iterator[tuple[str, Node]]:
    for name, node in schema.get("properties", {}).items():
        field = resolve(node, spec)
        yield name, field if "x-axis-evidence" in field else schema


def main() -> int:
    """Print the violations. Return 1 if there are any."""
    found = list(dict.fromkeys(violations(load(), load(SOURCES))))
    for line in found:
        print(f"sources: {line}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
