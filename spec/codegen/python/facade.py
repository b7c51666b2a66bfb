"""Prepares the values for the template of the tag classes: the declarations of methods, and the imports."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from catalogue import Argument, Call
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection
from openapi_python_client.strings import safe_for_docstring

_WIDTH = 100
GRADES = ("observed", "vendor", "client", "title", "inferred")
"""The grades, the best first."""


@dataclass(frozen=True)
class Keyword:
    """One argument of a method: its name in the spec, its name in Python, and its type."""

    name: str
    python_name: str
    annotation: str
    required: bool

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + ("" if self.required else " = UNSET")

    @property
    def passed(self) -> str:
        return f"{self.python_name}={self.name}"


class Facade:
    """The class of one tag, for the blocking and the asynchronous client."""

    def __init__(self, calls: Iterable[Call], tags: dict[str, str]) -> None:
        self.calls = {call.id: call for call in calls}
        self.tags = tags

    def path(self, endpoint: Endpoint) -> list[Keyword]:
        return [_keyword(prop) for prop in endpoint.path_parameters]

    def query(self, endpoint: Endpoint) -> list[Keyword]:
        return [_keyword(prop) for prop in endpoint.query_parameters]

    def form(self, endpoint: Endpoint) -> list[Keyword]:
        return [_keyword(prop) for prop in _fields(endpoint)]

    def keywords(self, endpoint: Endpoint) -> list[Keyword]:
        """Return the arguments in the order of the declaration: required ones first, then those by name only."""
        return sorted(self.form(endpoint) + self.query(endpoint), key=lambda keyword: not keyword.required)

    def signature(self, endpoint: Endpoint) -> str:
        keywords = [keyword.declaration for keyword in self.keywords(endpoint)]
        star = ["*"] if keywords else []
        return ", ".join(["self", *(keyword.declaration for keyword in self.path(endpoint)), *star, *keywords])

    def walk_signature(self, endpoint: Endpoint) -> str:
        """Declare the filters of a walk by name, and the options of every walk."""
        keywords = [*(each for each in self.path(endpoint) if each.name != "page"), *self.keywords(endpoint)]
        keywords.sort(key=lambda keyword: not keyword.required)
        options = ["start: walks.Start = 1", "limit: int | None = None", "concurrency: int = 1"]
        declared = [*(keyword.declaration for keyword in keywords), *options, 'check: walks.Check = "warn"']
        return ", ".join(["self", "*", *declared])

    def filters(self, endpoint: Endpoint) -> str:
        """Return the filters of a walk as the items of a dict."""
        keywords = [*self.path(endpoint), *self.keywords(endpoint)]
        return ", ".join(f'"{each.name}": {each.name}' for each in keywords if each.name != "page")

    def passed(self, endpoint: Endpoint) -> str:
        """Return the arguments of the endpoint module's function."""
        given = [keyword.passed for keyword in self.path(endpoint) + self.query(endpoint)]
        if endpoint.bodies:
            fields = ", ".join(keyword.passed for keyword in self.form(endpoint))
            given.append(f"body={self.form_model(endpoint).class_info.name}({fields})")
        return ", ".join(given)

    def form_model(self, endpoint: Endpoint) -> Any:
        return endpoint.bodies[0].prop if endpoint.bodies else None

    def row_model(self, endpoint: Endpoint) -> Any:
        """Return the model of the answer or its rows."""
        answer: Any = endpoint.responses.patterns[0].prop
        return answer.inner_property if self.calls[endpoint.name].rows else answer

    def optional(self, collection: EndpointCollection) -> bool:
        """Tell whether any argument of the tag is optional."""
        return any(not keyword.required for endpoint in collection.endpoints for keyword in self.keywords(endpoint))

    def answer(self, endpoint: Endpoint) -> str:
        """Return the type of the answer. A page has its own type, so that only methods that return pages can be walked."""
        call = self.calls[endpoint.name]
        model = f"models.{self.row_model(endpoint).class_info.name}"
        # A method may have the name `list`.
        return f"Page[{model}]" if call.walk else f"builtins.list[{model}]" if call.rows else model

    def walks(self, collection: EndpointCollection) -> bool:
        """Tell whether any operation of the tag can be walked."""
        return any(self.calls[endpoint.name].walk for endpoint in collection.endpoints)

    def lists(self, collection: EndpointCollection) -> bool:
        """Tell whether any operation of the tag returns a plain list."""
        return any("builtins" in self.answer(endpoint) for endpoint in collection.endpoints)

    def values(self, collection: EndpointCollection) -> list[str]:
        """Return the names that the methods of the tag import from the module of types at run time."""
        pages = self.walks(collection)
        return ["UNSET"] * self.optional(collection) + ["Page", "Source"] * pages + ["reader"]

    def docstring(self, endpoint: Endpoint) -> str:
        call = self.calls[endpoint.name]
        parts = [call.summary]
        if call.description:
            parts.append(_wrapped(call.description))
        names = [keyword.name for keyword in self.path(endpoint) + self.keywords(endpoint)]
        if names:
            parts.append("\n".join(["Args:", *self._described(call, names)]))
        parts.append("Returns:\n" + _wrapped(call.answer, "    ", "    "))
        page = f"Manual page {call.manual_page}" if call.manual_page else "Not on a known page of the manual"
        parts.append(_wrapped(f"{page}; evidence: {_evidence(call)}." if call.evidence else f"{page}."))
        return safe_for_docstring("\n\n".join(parts))

    def walk_docstring(self, endpoint: Endpoint) -> str:
        """Describe the method that walks over all pages."""
        call = self.calls[endpoint.name]
        names = [each.name for each in [*self.path(endpoint), *self.keywords(endpoint)] if each.name != "page"]
        options = [_wrapped(line, "    ", "        ") for line in _WALK_ARGUMENTS]
        parts = [
            f"Walks over all rows of `{call.name}`, page by page, and audits what came.",
            "\n".join(["Args:", *self._described(call, names), *options]),
            "Returns:\n    The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.",
        ]
        return safe_for_docstring("\n\n".join(parts))

    def _described(self, call: Call, names: list[str]) -> list[str]:
        described = {argument.name: argument for argument in call.arguments}
        return [_wrapped(_argument(described[name]), "    ", "        ") for name in names]


_WALK_ARGUMENTS = (
    "start: The page to begin with, or the `checkpoint` of an earlier walk.",
    "limit: Ends the walk after so many rows. Default: none.",
    "concurrency: How many pages are asked for at once. Rows arrive in order.",
    "check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises WalkIncomplete, "
    "`twice` reads everything again and compares, `off` audits nothing.",
)


def model_import(prop: Any) -> str:
    return f"from ...models.{prop.class_info.module_name} import {prop.class_info.name}"


def _fields(endpoint: Endpoint) -> list[Any]:
    if not endpoint.bodies:
        return []
    model: Any = endpoint.bodies[0].prop
    return [*model.required_properties, *model.optional_properties]


def _keyword(prop: Any) -> Keyword:
    # Qualified, because a tag and a model may have the same name.
    models = "models." if hasattr(prop, "class_info") else ""
    annotation = models + prop.get_type_string().as_unembedded_code()
    return Keyword(prop.name.get_untrusted_value(), str(prop.python_name), annotation, prop.required)


def _argument(argument: Argument) -> str:
    return " ".join([f"{argument.name}: {argument.description}", *_limits(argument)])


def _evidence(call: Call) -> str:
    """Return the grade of the operation, and the arguments with a lower grade."""
    weaker: dict[str, list[str]] = {}
    for argument in call.arguments:
        if argument.evidence in GRADES[GRADES.index(call.evidence) + 1 :]:
            weaker.setdefault(argument.evidence, []).append(f"`{argument.name}`")
    return ", ".join([call.evidence, *(f"but {grade} for {', '.join(names)}" for grade, names in weaker.items())])


def _limits(argument: Argument) -> Iterator[str]:
    """Return the constraints of an argument that its type does not have."""
    if argument.format == "axis-date8":
        yield "YYYYMMDD."
    low, high, unit = (
        argument.min_length,
        argument.max_length,
        " character" if argument.max_length == 1 else " characters",
    )
    if argument.type == "integer":
        low, high, unit = argument.minimum, argument.maximum, ""
    if high is not None:
        yield f"At most {high}{unit}." if low is None else f"{low} to {high}{unit}."


def _wrapped(line: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        line, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
