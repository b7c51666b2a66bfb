"""`--dry-run`: the request as it would be sent, made by the real client over a transport that sends nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

import click

from . import exits

if TYPE_CHECKING:
    import httpx

    from axis_lms_api.operations import Operation

    from .connection import Connection

MASK = "***"


class Seen(BaseException):
    """Carries the request out of the client, which takes any Exception of a transport for a broken one."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__("a dry run")
        self.request = request


def show(operation: Operation, site: Connection, arguments: dict[str, Any]) -> int:
    """Print the request of a call. Raises what the client finds wrong with it."""
    request = prepared(operation, site, arguments)
    secret = {each.name for each in operation.parameters if each.secret}
    query = request.url.query.decode()
    if operation.security == "keyBearer":
        secret |= {name for name, _ in parse_qsl(query)}
    address = str(request.url.copy_with(query=None)).partition("?")[0] + (f"?{hidden(query, secret)}" if query else "")
    click.echo(f"{request.method} {address}")
    for name, value in request.headers.items():
        if name in ("authorization", "content-type", "accept", "user-agent"):
            click.echo(f"{name}: {'Bearer ' + MASK if name == 'authorization' else value}")
    body = request.content.decode()
    if body:
        click.echo(f"\n{hidden(body, secret)}")
    click.echo("\nNothing was sent.", err=True)
    return exits.DONE


def hidden(form: str, secret: set[str]) -> str:
    """A query or a form with its secret values masked."""
    pairs = [(name, MASK if name in secret else value) for name, value in parse_qsl(form, keep_blank_values=True)]
    return urlencode(pairs, safe="*,@")


def prepared(operation: Operation, site: Connection, arguments: dict[str, Any]) -> httpx.Request:
    """The request that the client would send."""
    import httpx

    from axis_lms import MemoryStore

    def keep(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token/request/") and operation.id != "token_request":
            return httpx.Response(200, text=json.dumps({"token": "dry-run", "expires": "2030-01-01 00:00:00"}))
        raise Seen(request)

    axis = site.open(transport=httpx.MockTransport(keep), token_store=MemoryStore(), revoke_on_close=False)
    try:
        with axis:
            getattr(getattr(axis, operation.tag), operation.name)(**arguments)
    except Seen as seen:
        return seen.request
    raise RuntimeError("the call sent nothing")
