"""Everything this package raises, as one tree.

AxisError
├── ConfigurationError     a wrong address, key, option or argument; nothing was sent
├── TokenError             the site was reached and gave no token; a refused key is remembered for 30 s
├── TransportFailure       no whole answer came: no connection, a timeout, a reset
├── APIError               the call was refused, by HTTP status or by the `status` in the body
│   ├── Unauthorized       401, though the token was renewed
│   ├── Forbidden          403
│   ├── NotFound           404
│   ├── Conflict           409
│   ├── Invalid            400, 422; or, with `status` None, the spec does not allow it and nothing was sent
│   ├── RateLimited        429
│   └── ServerError        500 to 599
├── SchemaMismatch         the answer is no JSON, or is no list or object where the spec has one
└── WalkIncomplete         a walk over pages that cannot be trusted: see its `report` and `checkpoint`
"""

from __future__ import annotations

from dataclasses import KW_ONLY, InitVar, dataclass
from typing import Any


@dataclass(eq=False, repr=False)
class AxisError(Exception):
    """The root of the tree. Its text names a call by method and path template, never a value sent or received.

    `operation` is the operation's id in the spec; `status` the HTTP status and `body_status` the three-digit `status`
    of the body, where there was one; `message` what the site said, without credentials, or else the text;
    `retry_after` the seconds the site asked to wait. `maybe_applied` is False when the call changed nothing (it never
    left, was refused, or only reads) and True when it may have happened. It is also True for an error that was made
    from its text alone, as a task queue does that carries no more than that. `attempts` is how often it was sent.
    """

    text: InitVar[str]
    _: KW_ONLY
    operation: str | None = None
    status: int | None = None
    body_status: int | None = None
    message: str = ""
    retry_after: float | None = None
    maybe_applied: bool = True
    attempts: int = 0

    def __post_init__(self, text: str) -> None:
        super().__init__(text)
        self.message = self.message or text

    @property
    def effective_status(self) -> int | None:
        """The HTTP status, or the body's where HTTP claims success."""
        return self.body_status if self.status is None or 200 <= self.status <= 299 else self.status


@dataclass(eq=False, repr=False)
class ConfigurationError(AxisError):
    maybe_applied: bool = False


class TokenError(AxisError): ...


class TransportFailure(AxisError): ...


class APIError(AxisError): ...


class Unauthorized(APIError): ...


class Forbidden(APIError): ...


class NotFound(APIError): ...


class Conflict(APIError): ...


class Invalid(APIError): ...


class RateLimited(APIError): ...


class ServerError(APIError): ...


class SchemaMismatch(AxisError): ...


@dataclass(eq=False, repr=False)
class WalkIncomplete(AxisError):
    maybe_applied: bool = False
    report: Any = None
    checkpoint: dict[str, Any] | None = None


CLASSES = {
    400: Invalid,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    422: Invalid,
    429: RateLimited,
}


def error_class(status: int) -> type[APIError]:
    """Return the class for a status that is not a success."""
    return CLASSES.get(status) or (ServerError if 500 <= status <= 599 else APIError)
