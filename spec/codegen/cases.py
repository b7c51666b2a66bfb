"""Converts the shared vectors to cases that a smoke program in any language can run with its generated client.

A case is a call, or a walk over the report of course 1, at its own address. The program prints one line for each,
`case <id>: <outcome>`. Only this module knows the expected outcomes:

    answered <the answer, as JSON of the client's own making>
    failed <HTTP status>      unreadable      lost (no answer)      refused (nothing was sent)      no token
    consistent <rows>         drifted <rows>  incomplete <rows>
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from axis_lms._extras.spec import resolve

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "spec" / "vectors"
_DECISIONS = {
    "addresses": "the forms of an address that users may give",
    "repeats": "when a call is sent again",
    "token-windows": "when a token is renewed",
    "values": "what a wire string means",
    "waits": "how long to wait",
}

_KINDS = {
    "Conflict": "failed 409",
    "Forbidden": "failed 403",
    "NotFound": "failed 404",
    "RateLimited": "failed 429",
    "SchemaMismatch": "unreadable",
    "ServerError": "failed 503",
    "TokenError": "no token",
    "TransportFailure": "lost",
    "Unauthorized": "failed 401",
}


@dataclasses.dataclass(frozen=True)
class Case:
    """One vector to run. `answer` is the answer of the player, or None if a sandbox answers."""

    name: str
    expect: str
    operation: str = ""
    arguments: dict[str, str] = dataclasses.field(default_factory=dict)
    answer: tuple[int, dict[str, str], str] | None = None
    sent: tuple[str, list[tuple[str, str]], list[tuple[str, str]]] | None = None
    pages: list[list[dict[str, str]]] | None = None
    counts: tuple[int, int] = (0, 0)
    asked: int = 0
    control: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    warm: bool = False
    seen: dict[str, int] = dataclasses.field(default_factory=dict)


class Spec:
    """Reads from the spec what cases need."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._operations = {
            operation["operationId"]: (path, method, operation)
            for path, item in document["paths"].items()
            for method, operation in item.items()
        }

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        return resolve(node, self._document)

    def path(self, operation: str) -> str:
        """Return the template of the operation's path."""
        path: str = self._operations[operation][0]
        return path

    def examples(self, operation: str) -> dict[str, str]:
        """Return an example of each required argument."""
        return {one["name"]: str(one["example"]) for one in self._parameters(operation) if one.get("required")}

    def call(self, operation: str, arguments: dict[str, str]) -> dict[str, Any]:
        """Return a call for a smoke program: the arguments by their place, those of the path in its order."""
        path, method, _ = self._operations[operation]
        queries = {one["name"] for one in self._parameters(operation) if one["in"] == "query"}
        names = re.findall(r"\{(\w+)\}", path)
        return {
            "operation": operation,
            "method": method,
            "template": path,
            "path": [[name, arguments[name]] for name in names],
            "query": [[name, value] for name, value in arguments.items() if name in queries],
            "form": [[name, value] for name, value in arguments.items() if name not in queries | set(names)],
        }

    def _parameters(self, operation: str) -> list[dict[str, Any]]:
        return [self._resolved(one) for one in self._operations[operation][2].get("parameters", [])]

    def answer(self, operation: str) -> Any:
        """Return an example of the operation's answer."""
        schema = self.schema(operation)
        shown = {name: self._resolved(field)["example"] for name, field in self.properties(schema).items()}
        return [shown] if schema["type"] == "array" else shown

    def schema(self, operation: str) -> dict[str, Any]:
        """Return the schema of the operation's answer."""
        return self._resolved(self._content(operation)["schema"])

    def properties(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the properties of a schema, or of the rows of a list."""
        schema = self._resolved(schema)
        found: dict[str, Any] = self._resolved(schema.get("items", schema)).get("properties", {})
        return found

    def _content(self, operation: str) -> Any:
        answer = self._resolved(self._operations[operation][2]["responses"]["200"])
        return answer["content"]["application/json"]


def load(name: str) -> list[dict[str, Any]]:
    """Return the cases of one file of vectors."""
    found: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    return found


def playable(spec: Spec) -> tuple[list[Case], dict[str, str]]:
    """Return the cases that can be run, and the names of the others with the reason."""
    cases: list[Case] = []
    others: dict[str, str] = {}
    for path in sorted(VECTORS.glob("*.json")):
        for vector in load(path.stem):
            found = _MAKERS[path.stem](spec, vector) if path.stem in _MAKERS else _DECISIONS[path.stem]
            name = f"{path.stem}: {vector['name']}"
            if isinstance(found, str):
                others[name] = found
            else:
                cases.append(dataclasses.replace(found, name=name))
    return cases, others


def _of_answers(spec: Spec, vector: dict[str, Any]) -> Case | str:
    if vector.get("lenient"):
        return "is read leniently, which no generated client does"
    status, body = vector["status"], vector["body"]
    expect = "answered"
    if vector["error"] == "SchemaMismatch":
        expect = "unreadable"
    elif vector["error"]:
        expect = f"failed {status if status >= 300 else vector['body_status']}"
    arguments = spec.examples(vector["operation"])
    return Case("", expect, vector["operation"], arguments, (status, vector.get("headers", {}), body))


def _of_requests(spec: Spec, vector: dict[str, Any]) -> Case:
    operation, path = vector["operation"], vector["path"]
    query, form = parse_qsl(vector["query"], keep_blank_values=True), parse_qsl(vector["form"], keep_blank_values=True)
    in_path = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]*)", spec.path(operation)), path)
    if in_path is None:
        raise ValueError(f"{path} is no path of {operation}")
    arguments = {name: unquote(value) for name, value in in_path.groupdict().items()} | dict(query) | dict(form)
    answer: tuple[int, dict[str, str], str] = (200, {}, json.dumps(spec.answer(operation)))
    if vector["bad"]:
        return Case("", "refused", operation, arguments, answer)
    return Case("", "answered", operation, arguments, answer, sent=(path, query, form))


def _of_walks(spec: Spec, vector: dict[str, Any]) -> Case | str:
    if "mark" in vector or "limit" in vector:
        return "the smoke programs walk from the start to the end"
    (row,) = spec.answer("reports_course_page")
    pages = [[row | {"user_id": str(number)} for number in _numbers(text)] for text in vector["pages"]]
    expect = f"{'incomplete' if vector.get('error') else vector['verdict']} {vector['rows']}"
    counts = (vector["count_before"], vector.get("count_after", vector["count_before"]))
    return Case("", expect, pages=pages, counts=counts, asked=vector["asked"])


def _numbers(text: str) -> Iterator[int]:
    for part in filter(None, text.split(",")):
        first, last = part.split("-")
        yield from range(int(first), int(last) + 1)


def _of_calls(spec: Spec, vector: dict[str, Any]) -> Case | str:
    expected = vector["expect"]
    if any(count > 1 for count in expected["seen"].values()):
        return "needs repeats, or tokens that renew themselves"
    if expected["seen"].get("token_request") == 0:
        return "the smoke programs request their token first"
    return Case(
        "",
        _KINDS[expected["error"]] if expected["error"] else "answered",
        vector["operation"],
        {name: str(value) for name, value in vector["arguments"].items()},
        control=vector["control"],
        warm=vector.get("warm", False),
        seen=expected["seen"],
    )


_MAKERS: dict[str, Any] = {
    "answers": _of_answers,
    "calls": _of_calls,
    "requests": _of_requests,
    "walks": _of_walks,
}


def failure(case: Case, outcome: str, spec: Spec) -> str:
    """Return the difference of an outcome from the expected one; an empty text if there is none."""
    word, _, answer = outcome.partition(" ")
    if word == "answered" == case.expect:
        if case.answer is None or (case.sent is None and case.operation == ""):
            return ""
        return _difference(json.loads(case.answer[2]), json.loads(answer), spec, spec.schema(case.operation))
    return "" if outcome == case.expect else f"{outcome.partition('{')[0].strip()} instead of {case.expect}"


def _difference(sent: Any, answer: Any, spec: Spec, schema: dict[str, Any]) -> str:
    if isinstance(sent, list):
        if not isinstance(answer, list) or len(sent) != len(answer):
            return f"returned {answer!r:.60} for {sent!r:.60}"
        return next(filter(None, (_difference(*pair, spec, schema) for pair in zip(sent, answer, strict=True))), "")
    for name in spec.properties(schema):
        if sent.get(name) is not None and str(sent[name]) != str(answer.get(name)):
            return f"returned {answer.get(name)!r} for the {name} {sent[name]!r}"
    return ""
