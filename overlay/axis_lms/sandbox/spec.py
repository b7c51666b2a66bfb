"""Reads routes, constraints of requests and examples from the spec. The sandbox has no other source for them."""

from __future__ import annotations

import copy
import json
import re
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any
from urllib.parse import unquote

import jsonschema_rs

from axis_lms._extras.spec import document, resolve, schema

METHODS = ("get", "post", "put", "delete", "patch")


def example(name: str) -> dict[str, Any]:
    """Return the example of a component schema, or one made of the examples of its properties."""
    value: dict[str, Any] = example_of(schema(name))
    return value


def example_of(node: dict[str, Any]) -> Any:
    """Return an example for a schema."""
    node = resolve(node)
    if "example" in node:
        return copy.deepcopy(node["example"])
    if "properties" in node:
        return {name: example_of(one) for name, one in node["properties"].items()}
    return [example_of(node["items"])] if "items" in node else ""


@cache
def row_keys(model: str) -> frozenset[str]:
    """Return the names of the key properties of a schema."""
    walks = [(operation.model, operation.walk) for operation in routes().operations.values()]
    return frozenset(name for of_model, walk in walks if walk and of_model == model for name in walk["key"])


def _is_day(text: object) -> bool:
    if text in ("", "99999999") or not isinstance(text, str):
        return True
    try:
        date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return len(text) == 8


def validator(node: dict[str, Any]) -> jsonschema_rs.Draft4Validator:
    """Return a validator of values for a schema of the spec."""
    return _validator(json.dumps(node))


@cache
def _validator(schema: str) -> jsonschema_rs.Draft4Validator:
    """Compile a schema once, which takes milliseconds, for all the parameters that have it."""
    whole = {"components": document()["components"], "allOf": [json.loads(schema)]}
    return jsonschema_rs.Draft4Validator(whole, formats={"axis-date8": _is_day}, validate_formats=True)


class BadRequest(Exception):
    """A request that the spec does not allow."""


class Operation:
    """One operation of the spec."""

    def __init__(self, path: str, method: str, node: dict[str, Any]) -> None:
        self.path = path
        self.method = method.upper()
        self.id: str = node["operationId"]
        self.tag: str = node["tags"][0]
        self.names = (self.id, self.tag)
        """The names of the operation for faults."""
        security = node.get("security", document().get("security", []))
        self.by_key = any("keyBearer" in scheme for scheme in security)
        """Whether the operation needs the API key instead of a token."""
        self.walk: dict[str, Any] | None = node.get("x-axis-walk")
        self.write = method != "get" or "x-axis-repeat" in node
        self.parameters = {parameter["name"]: parameter for parameter in map(resolve, node.get("parameters", ()))}
        self.secrets = frozenset(name for name, parameter in self.parameters.items() if parameter.get("x-axis-secret"))
        self.filters = tuple(
            name
            for name, parameter in self.parameters.items()
            if parameter["in"] == "query" and name not in ("fields", "user_filter")
        )
        """The query parameters that filter rows."""
        self.body: dict[str, Any] | None = node.get("requestBody") and resolve(node["requestBody"])
        content = resolve(node["responses"]["200"])["content"]["application/json"]
        self.answer: dict[str, Any] = content["schema"]
        self._example = content.get("example")

    def example(self) -> Any:
        """Return the spec's example of an answer."""
        return example_of(self.answer) if self._example is None else copy.deepcopy(self._example)

    @cached_property
    def model(self) -> str:
        """The name of the schema of the record or rows."""
        response = resolve(self.answer)
        reference = response["items"] if response.get("type") == "array" else self.answer
        return str(reference["$ref"]).rpartition("/")[2]

    @cached_property
    def _validators(self) -> dict[str, jsonschema_rs.Draft4Validator]:
        return {name: validator(parameter["schema"]) for name, parameter in self.parameters.items()}

    @cached_property
    def _form(self) -> tuple[dict[str, Any], jsonschema_rs.Draft4Validator] | None:
        if self.body is None:
            return None
        (content,) = self.body["content"].values()
        return resolve(content["schema"])["properties"], validator(content["schema"])

    @property
    def fields(self) -> dict[str, Any]:
        """The parameters of a write by name, except those in its path."""
        return {} if self._form is None else self._form[0]

    def read(self, path: dict[str, str], query: dict[str, str], sent: dict[str, str]) -> dict[str, str]:
        """Return the arguments of a call by name. Raises BadRequest for values that the spec does not allow.

        `path` and `query` hold what stands there by name, `sent` the parameters of a write.
        """
        arguments: dict[str, str] = {}
        for name, parameter in self.parameters.items():
            value = (path if parameter["in"] == "path" else query).get(name)
            if value is None:
                if parameter.get("required"):
                    raise BadRequest(f"{name} is missing")
                continue
            self._check(self._validators[name], name, _typed(value, resolve(parameter["schema"])))
            arguments[name] = value
        if self._form is None:
            return arguments
        properties, checker = self._form
        self._check(checker, "body", {name: _typed(text, properties.get(name, {})) for name, text in sent.items()})
        return arguments | {name: text for name, text in sent.items() if name in properties}

    @staticmethod
    def _check(checker: jsonschema_rs.Draft4Validator, name: str, value: object) -> None:
        for error in checker.iter_errors(value):
            where = ".".join(map(str, error.instance_path)) or name
            raise BadRequest(f"{where}: {error.message}")


def _typed(text: str, node: dict[str, Any]) -> str | int:
    return int(text) if resolve(node).get("type") == "integer" and re.fullmatch("-?[0-9]{1,300}", text) else text


class Route:
    """A node in the tree of path segments."""

    def __init__(self) -> None:
        self.literals: dict[str, Route] = {}
        self.templates: dict[str, tuple[re.Pattern[str], Route]] = {}
        self.operations: dict[str, Operation] = {}


class Routes:
    """Finds operations by id, or by method and path."""

    def __init__(self, spec: dict[str, Any]) -> None:
        self.operations: dict[str, Operation] = {}
        self._root = Route()
        for path, item in spec["paths"].items():
            for method in METHODS:
                if method in item:
                    self._add(Operation(path, method, item[method]))
        self.families = {
            operation_id: operation
            for operation in self.operations.values()
            if operation.walk
            for operation_id in (operation.walk["plain"], operation.walk["count"], operation.id)
        }
        """The page operation for each operation of a paginated list."""

    def knows(self, name: str) -> bool:
        """Tell whether there is an operation or a tag of that name."""
        return any(name in operation.names for operation in self.operations.values())

    def find(self, path: str) -> tuple[dict[str, Operation], dict[str, str]]:
        """Return the operations by method at a percent-encoded path, and the values of its templates."""
        try:
            return _find(self._root, path.split("/")[1:]) or ({}, {})
        except UnicodeDecodeError:
            return {}, {}

    def _add(self, operation: Operation) -> None:
        self.operations[operation.id] = operation
        route = self._root
        for segment in operation.path.split("/")[1:]:
            if "{" not in segment:
                route = route.literals.setdefault(segment, Route())
                continue
            pattern = re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(segment)))
            # Two templates of one segment may differ only in the parameter's name.
            _, route = route.templates.setdefault(segment, (pattern, Route()))
        route.operations[operation.method] = operation


def _find(route: Route, segments: list[str]) -> tuple[dict[str, Operation], dict[str, str]] | None:
    if not segments:
        return (route.operations, {}) if route.operations else None
    head, rest = segments[0], segments[1:]
    if head in route.literals and (match_ := _find(route.literals[head], rest)):
        return match_
    # A template with a literal part, such as page{page}, is tried before a bare one.
    for pattern, deeper in sorted(route.templates.values(), key=lambda template: -len(template[0].pattern)):
        match = pattern.fullmatch(head)
        if match and (match_ := _find(deeper, rest)):
            return match_[0], {
                name: unquote(value, errors="strict") for name, value in match.groupdict().items()
            } | match_[1]
    return None


@lru_cache(maxsize=1)
def routes() -> Routes:
    """Return the routes of the packaged spec."""
    return Routes(document())
