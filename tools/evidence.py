"""Lists and counts the grades of the spec, which say how well each part is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from axis_lms._extras.spec import resolve

SPEC = Path(__file__).parent.parent / "spec" / "axis-lms.openapi.yaml"
MANUAL = "https://www.atrixware.com/docs/manual.php?id=18&page={page}"
GRADES = {
    "vendor": "read on a page of the vendor's manual",
    "client": "said by a third-party connector, which agrees with the manual wherever both are known",
    "title": "only the title stands in the manual's index; the path is inferred",
    "inferred": "deduced here; never required",
    "observed": "seen on a site",
}
KINDS = ("operation", "parameter", "field sent", "field answered")

Node = dict[str, Any]


class Graded(NamedTuple):
    """One part of the spec with its grade."""

    kind: str
    owner: str  # the operationId or schema of the part; "" for a shared parameter
    name: str
    node: Node  # the node with the description
    grade: str
    page: int | None


def load(path: Path = SPEC) -> Node:
    """Return the parsed spec."""
    parsed: Node = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return parsed


def operations(spec: Node) -> Iterator[tuple[str, str, Node]]:
    """Yield each operation with its path and method, in the order of the spec."""
    for path, item in spec["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def graded(spec: Node) -> Iterator[Graded]:
    """Yield every operation, parameter and field with its grade. Raises KeyError if one has no grade.

    A parameter in the path has the grade of its operation, and a field that of its object, unless they have their own.
    """
    sent = {
        content["schema"]["$ref"].rpartition("/")[2]
        for _, _, operation in operations(spec)
        if "requestBody" in operation
        for content in resolve(operation["requestBody"], spec)["content"].values()
    }
    for _, _, operation in operations(spec):
        yield _graded("operation", operation["tags"][0], operation["operationId"], operation, operation)
        for parameter in operation.get("parameters", []):
            if "$ref" not in parameter:
                known = parameter if "x-axis-evidence" in parameter or parameter["in"] != "path" else operation
                yield _graded("parameter", operation["operationId"], parameter["name"], parameter, known)
    for parameter in spec["components"]["parameters"].values():
        if "x-axis-evidence" in parameter or parameter["in"] != "path":
            yield _graded("parameter", "", parameter["name"], parameter, parameter)
    for owner, schema in spec["components"]["schemas"].items():
        kind = "field sent" if owner in sent else "field answered"
        for name, node in schema.get("properties", {}).items():
            known = resolve(node, spec)
            yield _graded(kind, owner, name, node, known if "x-axis-evidence" in known else schema)
        if isinstance(more := schema.get("additionalProperties"), dict):
            yield _graded(kind, owner, "*", more, resolve(more, spec))


def _graded(kind: str, owner: str, name: str, node: Node, known: Node) -> Graded:
    return Graded(kind, owner, name, node, known["x-axis-evidence"], known.get("x-axis-manual-page"))


def counts_table(spec: Node) -> str:
    """Return a Markdown table of the numbers of operations, parameters and fields of each grade."""
    counted = Counter((part.kind, part.grade) for part in graded(spec))
    lines = ["| grade | meaning | operations | parameters | fields sent | fields answered |"]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: |")
    for grade, meaning in GRADES.items():
        lines.append(_row(f"`{grade}`", meaning, *(counted[kind, grade] for kind in KINDS)))
    totals = (sum(counted[kind, grade] for grade in GRADES) for kind in KINDS)
    lines.append(_row("all", "", *totals))
    return "\n".join(lines)


def operations_table(spec: Node) -> str:
    """Return a Markdown table of the vendor's titles with their operations and grades."""
    lines = ["| vendor's title | operations | grade |", "| --- | --- | --- |"]
    titles: dict[str, list[Node]] = {}
    for _, _, operation in operations(spec):
        titles.setdefault(operation.get("x-axis-title", "not in the index"), []).append(operation)
    for title, answering in titles.items():
        ids = ", ".join(f"`{operation['operationId']}`" for operation in answering)
        grades = {badge(operation["x-axis-evidence"], operation.get("x-axis-manual-page")) for operation in answering}
        lines.append(_row(f"`{title}`" if " /" in title else title, ids, ", ".join(sorted(grades))))
    return "\n".join(lines)


def badge(grade: str, page: int | None) -> str:
    """Return Markdown for a grade, with the page of the manual if there is one."""
    if page is None:
        return f"`{grade}`"
    return f"`{grade}` · [manual page {page}]({MANUAL.format(page=page)})"


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


if __name__ == "__main__":
    print(counts_table(load()))
