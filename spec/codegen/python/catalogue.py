"""Reads each operation from the spec, as the values for the templates of operations.py, formats.py and the tag classes."""

from __future__ import annotations

import keyword
from dataclasses import dataclass
from typing import Any

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Names the facade's methods use themselves, and those that every walk takes.
TAKEN = {"self", "payload"}
WALK_OPTIONS = {"start", "limit", "concurrency", "check"}


class GenerationError(Exception):
    """Nothing can be generated. The message is one line."""


@dataclass(frozen=True)
class Argument:
    """One parameter of a call, in the path, the query or the form."""

    name: str
    where: str
    required: bool
    secret: bool
    type: str
    format: str | None
    pattern: str | None
    enum: tuple[str, ...] | None
    min_length: int | None
    max_length: int | None
    minimum: int | None
    maximum: int | None
    description: str
    evidence: str
    obeyed: bool = True


@dataclass(frozen=True)
class Walk:
    """The two operations besides a page operation, and the key fields of its rows."""

    plain: str
    count: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """One operation of the spec."""

    id: str
    tag: str
    name: str
    method: str
    path: str
    title: str
    summary: str
    description: str
    evidence: str
    manual_page: int | None
    security: str
    repeat: str
    arguments: tuple[Argument, ...]
    rows: bool
    model: str
    answer: str
    required: tuple[str, ...]
    properties: tuple[str, ...]
    secrets: tuple[str, ...]
    walk: Walk | None


def resolve(spec: dict[str, Any], node: Any) -> Any:
    """Return the node itself, or the component that its `$ref` names.

    A schema that words another one (`allOf` with one entry, beside a description) is merged with that one.
    """
    seen = set()
    while isinstance(node, dict) and "$ref" in node:
        reference = node["$ref"]
        if reference in seen or not reference.startswith("#/"):
            raise GenerationError(f"{reference}: not a reference into this spec")
        seen.add(reference)
        node = spec
        for step in reference[2:].split("/"):
            try:
                node = node[step.replace("~1", "/").replace("~0", "~")]
            except (KeyError, TypeError):
                raise GenerationError(f"{reference}: no such component") from None
    if isinstance(node, dict) and len(node.get("allOf", ())) == 1:
        own = {key: value for key, value in node.items() if key != "allOf"}
        return {**resolve(spec, node["allOf"][0]), **own}
    return node


def text(value: object) -> str:
    """Return a description as one line."""
    return " ".join(str(value or "").split())


def calls(spec: dict[str, Any]) -> list[Call]:
    """Return every operation, in the order of the spec."""
    found = []
    for path, item in spec["paths"].items():
        if "$ref" in item:
            raise GenerationError(f"{path}: a path item must not be a $ref, the generator drops it silently")
        if item.get("parameters"):
            raise GenerationError(f"{path}: parameters belong to the operation, not to the path item")
        found += [_call(spec, path, method, item[method]) for method in METHODS if method in item]
    return found


def formats(spec: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return the formats of the fields of each object schema."""
    answer = {}
    for name, schema in spec["components"]["schemas"].items():
        fields = {key: resolve(spec, value) for key, value in schema.get("properties", {}).items()}
        answer[name] = {key: value["format"] for key, value in fields.items() if "format" in value}
    return {name: fields for name, fields in answer.items() if fields}


def _call(spec: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> Call:
    where = f"{method.upper()} {path}"
    name = operation.get("operationId")
    tags = operation.get("tags", [])
    if not name or len(tags) != 1 or not name.startswith(f"{tags[0]}_"):
        raise GenerationError(f"{where}: needs one tag, and an operationId that begins with it")
    evidence = operation.get("x-axis-evidence", "")
    arguments = _arguments(spec, name, operation, evidence)
    success = [code for code in operation["responses"] if str(code).startswith("2")]
    if len(success) != 1:
        raise GenerationError(f"{where}: needs exactly one success response")
    response = resolve(spec, operation["responses"][success[0]])
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    array = resolve(spec, schema)
    rows = array.get("type") == "array"
    reference = array["items"] if rows else schema
    if "$ref" not in reference:
        raise GenerationError(f"{where}: the answer must be a component schema, or an array of one")
    record = resolve(spec, reference)
    security = operation.get("security", spec.get("security")) or [{}]
    walk = operation.get("x-axis-walk")
    if walk and not name.endswith("page"):
        raise GenerationError(f"{where}: the name of an operation that has x-axis-walk must end in `page`")
    clash = WALK_OPTIONS & {argument.name for argument in arguments} if walk else set()
    if clash:
        raise GenerationError(f"{where}: {', '.join(sorted(clash))} is an option of every walk")
    return Call(
        id=name,
        tag=tags[0],
        name=name.removeprefix(f"{tags[0]}_"),
        method=method.upper(),
        path=path,
        title=operation.get("x-axis-title", ""),
        summary=text(operation.get("summary")),
        description=text(operation.get("description")),
        evidence=evidence,
        manual_page=operation.get("x-axis-manual-page"),
        security=next(iter(security[0]), ""),
        repeat=operation.get("x-axis-repeat", "safe" if method == "get" else "unsafe"),
        arguments=arguments,
        rows=rows,
        model=reference["$ref"].rsplit("/", 1)[1],
        answer=text(response.get("description")),
        required=tuple(record.get("required", ())),
        properties=tuple(record.get("properties", ())),
        secrets=_secrets(spec, record),
        walk=Walk(walk["plain"], walk["count"], tuple(walk["key"])) if walk else None,
    )


def _arguments(spec: dict[str, Any], where: str, operation: dict[str, Any], grade: str) -> tuple[Argument, ...]:
    arguments = []
    for reference in operation.get("parameters", []):
        parameter = resolve(spec, reference)
        if parameter["in"] not in ("path", "query"):
            raise GenerationError(f"{where}: {parameter['name']} is in {parameter['in']}, not in the path or the query")
        schema = resolve(spec, parameter.get("schema", {}))
        required = parameter.get("required", False)
        # A parameter in the path has the grade of its operation.
        known = parameter.get("x-axis-evidence", grade if parameter["in"] == "path" else "")
        arguments.append(_argument(parameter["name"], parameter["in"], required, parameter, schema, known))
    arguments.sort(key=lambda argument: argument.where)
    content = resolve(spec, operation.get("requestBody", {})).get("content", {})
    if len(content) > 1:
        raise GenerationError(f"{where}: one request content type, not {len(content)}")
    for media in content.values():
        body = resolve(spec, media["schema"])
        for name, reference in body.get("properties", {}).items():
            schema = resolve(spec, reference)
            known = schema.get("x-axis-evidence", body.get("x-axis-evidence", ""))
            arguments.append(_argument(name, "form", name in body.get("required", ()), schema, schema, known))
    names = [argument.name for argument in arguments]
    for name in names:
        if names.count(name) > 1:
            raise GenerationError(f"{where}: {name} is asked for twice")
        if name in TAKEN or not name.isidentifier() or keyword.iskeyword(name):
            raise GenerationError(f"{where}: {name} cannot be the name of a Python argument")
    return tuple(arguments)


def _argument(
    name: str, where: str, required: bool, described: dict[str, Any], schema: dict[str, Any], evidence: str
) -> Argument:
    enum = schema.get("enum")
    return Argument(
        name=name,
        where=where,
        required=required,
        secret=bool(described.get("x-axis-secret") or schema.get("x-axis-secret")),
        type=schema.get("type", "string"),
        format=schema.get("format"),
        pattern=schema.get("pattern"),
        enum=tuple(enum) if enum else None,
        min_length=schema.get("minLength"),
        max_length=schema.get("maxLength"),
        minimum=schema.get("minimum"),
        maximum=schema.get("maximum"),
        description=text(described.get("description") or schema.get("description")),
        evidence=evidence,
        obeyed=described.get("x-axis-obeyed", True),
    )


def _secrets(spec: dict[str, Any], record: dict[str, Any]) -> tuple[str, ...]:
    fields = {name: resolve(spec, schema) for name, schema in record.get("properties", {}).items()}
    rest = resolve(spec, record.get("additionalProperties", {}))
    if isinstance(rest, dict):
        fields["*"] = rest
    return tuple(name for name, schema in fields.items() if schema.get("x-axis-secret"))
