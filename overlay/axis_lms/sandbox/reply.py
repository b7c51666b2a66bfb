"""Defines replies, and applies faults to them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from .faults import Fault
from .site import Site

JSON = "application/json"
_PAGE = "<!DOCTYPE html><html><head><title>{status}</title></head><body><h1>{status}</h1><p>This is a web page.</p></body></html>"


class Answer(NamedTuple):
    """The reply to a request, and how to send it."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    delay: float = 0.0
    """Seconds to wait before sending."""
    mishap: str = ""
    """`drop`: close without an answer; `truncate`: stop in the middle; `trickle`: in small pieces, `pause` seconds apart."""
    pause: float = 0.0
    refused: bool = False
    """Whether the reply is a failure, whatever its status."""


Answering = Callable[[str, str, str, Mapping[str, str], bytes], Answer]
"""Answers a request: its method, path and query as they came, headers (names in lower case) and body."""


def as_json(status: int, value: object, site: Site) -> Answer:
    """Return an answer in JSON; the body is empty if `value` is None."""
    body = b"" if value is None else json.dumps(value, separators=(",", ":")).encode()
    return Answer(status, [("content-type", JSON), *site.headers.items()], body)


def failure(status: int, message: str, site: Site, dialect: str | None = None) -> Answer:
    """Return a failure in the site's dialect."""
    dialect = dialect or site.dialect
    body = False if dialect == "false" else {"status": str(status), "message": message}
    return as_json(status if dialect == "http" else 200, body, site)._replace(refused=True)


def web_page(status: int) -> Answer:
    """Return the answer of a web server outside of the API."""
    return Answer(status, [("content-type", "text/html; charset=utf-8")], _PAGE.format(status=status).encode())


def instead(fault: Fault, site: Site) -> Answer | None:
    """Return the reply of a fault that replaces the call, or None for another kind."""
    if fault.kind == "fail":
        answer = failure(fault.status, fault.message, site, fault.dialect)
    elif fault.kind == "html":
        answer = web_page(fault.status)
    elif fault.kind == "answer":
        text = fault.body if fault.body is not None else json.dumps(fault.json)
        kind = [] if "content-type" in {name.lower() for name in fault.headers} else [("content-type", JSON)]
        # Lone surrogates in a body stand for bytes that are not UTF-8.
        answer = Answer(fault.status, kind, text.encode("utf-8", "surrogateescape"))
    elif fault.kind == "drop":
        answer = Answer(0, [], b"", mishap="drop")
    else:
        return None
    return answer._replace(headers=[*answer.headers, *fault.headers.items()])


def spoiled(answer: Answer, fault: Fault) -> Answer:
    """Return a reply after a fault has changed it."""
    if fault.kind == "delay":
        return answer._replace(delay=answer.delay + fault.seconds)
    if fault.kind == "truncate":
        return answer._replace(mishap="truncate")
    if fault.kind == "trickle":
        return answer._replace(mishap="trickle", pause=fault.seconds)
    return answer


def pieces(answer: Answer) -> list[bytes]:
    """Return the parts of the body to send: all, half, or at most ten pieces."""
    if answer.mishap == "truncate":
        return [answer.body[: len(answer.body) // 2]]
    if answer.mishap == "trickle":
        size = max(1, -(-len(answer.body) // 10))
        return [answer.body[start : start + size] for start in range(0, len(answer.body), size)]
    return [answer.body]


def error(problem: Any) -> dict[str, str]:
    """Return the answer of the control endpoint to an invalid request."""
    return {"error": str(problem)}
