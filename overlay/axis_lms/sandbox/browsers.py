"""Serves browsers: the headers that let web pages of this machine call the sandbox, and a page with the API reference at `/`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from axis_lms._extras.spec import document, resolve

from .reply import Answer

_LOOPBACK = re.compile(r"https?://(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:[0-9]{1,5})?")

PAGE = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/_page/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/_page/swagger-ui-bundle.js": ("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    "/_page/swagger-ui.css": ("swagger-ui.css", "text/css; charset=utf-8"),
    "/_page/settings.json": ("", "application/json"),
}
"""The files of the page and their types, by path. The last one is generated for each visit."""


def may_ask(origin: str) -> bool:
    """Tell whether web pages of an origin may read answers: only those that this machine serves."""
    return _LOOPBACK.fullmatch(origin) is not None


def preflight(origin: str, headers: Mapping[str, str]) -> Answer:
    """Answer the preflight request of a browser: any method and header may be sent."""
    allowed = [
        ("access-control-allow-methods", "GET, POST, PUT, DELETE"),
        ("access-control-allow-headers", headers.get("access-control-request-headers", "authorization, content-type")),
        ("access-control-max-age", "600"),
    ]
    return readable(Answer(204, allowed, b""), origin)


def readable(answer: Answer, origin: str) -> Answer:
    """Return an answer with the headers that let web pages of an origin read it."""
    more = [
        ("access-control-allow-origin", origin),
        ("access-control-expose-headers", "retry-after"),
        ("vary", "origin"),
    ]
    return answer._replace(headers=[*answer.headers, *more])


def page(path: str, base: str, key: str, issue: Callable[[], tuple[str, float]]) -> Answer:
    """Return a file of the page. Its settings have the API key and a token, so that every call works."""
    name, kind = PAGE[path]
    if name:
        return Answer(200, [("content-type", kind)], _file(name))
    settings = {"spec": {**_spec(), "servers": [{"url": base}]}, "key": key, "token": issue()[0]}
    return Answer(200, [("content-type", kind), ("cache-control", "no-store")], json.dumps(settings).encode())


@cache
def _file(name: str) -> bytes:
    return files("axis_lms.sandbox").joinpath("page", name).read_bytes()


@cache
def _spec() -> dict[str, Any]:
    """Return the spec without examples of optional parameters: the page would send them, and filter out all rows."""
    spec: dict[str, Any] = json.loads(json.dumps(document()))
    for item in spec["paths"].values():
        for operation in item.values():
            operation["parameters"] = [_unfilled(resolve(parameter)) for parameter in operation.get("parameters", ())]
    return spec


def _unfilled(parameter: dict[str, Any]) -> dict[str, Any]:
    if parameter.get("required"):
        return parameter
    schema = {name: value for name, value in resolve(parameter["schema"]).items() if name != "example"}
    return {**{name: value for name, value in parameter.items() if name != "example"}, "schema": schema}
