"""Names what one attempt of a call sends, and what may come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ._requests import Request


class NoResponse(NamedTuple):
    """No whole answer came. `request_sent`: whether the request, or a part of it, may have left this machine."""

    reason: str
    request_sent: bool


@dataclass(slots=True)
class Response:
    """An answer, read to its end. Its `repr` leaves out what may hold a secret: reporters of errors show variables."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


class Unread(NamedTuple):
    """An answer that was not read to its end, because that might take memory without bound."""

    status: int
    reason: str


Outcome = Response | NoResponse | Unread


class Outgoing(NamedTuple):
    """One attempt. `seconds` is what is left of the call's deadline; `secret_query` says that the URL holds a secret."""

    request: Request
    headers: dict[str, str]
    query: dict[str, str]
    secret_query: bool
    seconds: float | None
