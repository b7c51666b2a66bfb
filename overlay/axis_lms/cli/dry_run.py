"""`--dry-run`: prints the request that the client would send. Its transport sends nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from axis_lms._extras.text import clean_json
from axis_lms._secrets import MASK

from . import exits
from .output import echo

if TYPE_CHECKING:
    import httpx

    from axis_lms_api.operations import Operation

    from .connection import Connection

SHOWN_HEADERS = ("authorization", "content-type", "accept", "user-agent")


class Captured(Exception):
    """Carries a request out of the client, which does not handle this exception."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__("a dry run")
        self.request = request


def show_request(operation: Operation, site: Connection, arguments: dict[str, Any]) -> int:
    """Print the request of a call with masked secrets. Raises the errors of the client for an invalid call."""
    request = capture_request(operation, site, arguments)
    secret = {each.name for each in operation.parameters if each.secret}
    query = request.url.query.decode()
    if operation.security == "keyBearer":  # the key may be in the query under any name
        secret |= {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    address = str(request.url.copy_with(query=None)).partition("?")[0]
    echo(f"{request.method} {address}{f'?{mask_form(query, secret)}' if query else ''}")
    for name, value in request.headers.items():
        if name in SHOWN_HEADERS:
            echo(f"{name}: {value.partition(' ')[0] + ' ' + MASK if name == 'authorization' else value}")
    if body := request.content.decode():
        echo()
        echo(mask_body(body, request.headers.get("content-type", ""), secret))
    echo(err=True)
    echo("Nothing was sent.", err=True)
    return exits.DONE


def mask_body(body: str, content_type: str, secret: set[str]) -> str:
    """Return a body, which is JSON or a form, with its secret values masked."""
    if not content_type.startswith("application/json"):
        return mask_form(body, secret)
    fields = {name: MASK if name in secret else value for name, value in json.loads(body).items()}
    return clean_json(json.dumps(fields, ensure_ascii=False))


def mask_form(form: str, secret: set[str]) -> str:
    """Return a query or a form with its secret values masked."""
    pairs = [(name, MASK if name in secret else value) for name, value in parse_qsl(form, keep_blank_values=True)]
    return urlencode(pairs, safe="*,@")


def capture_request(operation: Operation, site: Connection, arguments: dict[str, Any]) -> httpx.Request:
    """Return the request that the client would send."""
    import httpx

    from axis_lms import MemoryStore

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token/request/") and operation.id != "token_request":
            return httpx.Response(200, text=json.dumps({"token": "dry-run", "expires": "2030-01-01 00:00:00"}))
        raise Captured(request)

    axis = site.open(transport=httpx.MockTransport(answer), token_store=MemoryStore(), revoke_on_close=False)
    try:
        with axis:
            getattr(getattr(axis, operation.tag), operation.name)(**arguments)
    except Captured as captured:
        return captured.request
    raise RuntimeError("the call sent nothing")
