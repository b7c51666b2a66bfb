"""Everything this package raises, as one tree.

AxisError
├── ConfigurationError     a wrong address, key, option or argument; nothing was sent
├── TokenError             the site was reached and gave no token
├── TransportFailure       no whole answer came: no connection, a timeout, a reset
├── APIError               the call was refused, by the site or (Invalid, without a status) by the spec
│   ├── Unauthorized       401, for a second time
│   ├── Forbidden          403
│   ├── NotFound           404
│   ├── Conflict           409
│   ├── Invalid            400, 422
│   ├── RateLimited        429
│   └── ServerError        500 to 599
├── SchemaMismatch         an answer that is not what the spec says
└── WalkIncomplete         a walk over pages that cannot be trusted
"""

from __future__ import annotations

import copy
from typing import Any, Self


class AxisError(Exception):
    """The root of the tree. Its text names the call's method and path template, never a value that was sent or received."""

    operation: str | None = None
    """The operation's id in the spec, such as `courses_get`."""
    status: int | None = None
    """The HTTP status of the answer; None when there was none."""
    body_status: int | None = None
    """The three-digit `status` in the answer's body; None when it held none."""
    message: str = ""
    """What the site said, without credentials; for our own findings the same as the text."""
    retry_after: float | None = None
    """Seconds the site asked to wait."""
    maybe_applied: bool = False
    """False: the call changed nothing, as it never left, was refused, or only reads. True: it may have happened."""
    attempts: int = 0
    """How often the call was sent."""

    def __init__(self, text: str, **facts: Any) -> None:
        super().__init__(text)
        self.message = text
        self.__dict__.update(facts)

    def again(self) -> Self:
        """A copy to raise elsewhere: a failure shared by several callers keeps its own traceback for each."""
        return copy.copy(self)


class ConfigurationError(AxisError):
    """A wrong address, key, option or argument. Nothing was sent."""


class TokenError(AxisError):
    """The site was reached and gave no token. A refused key is remembered for 30 s."""


class TransportFailure(AxisError):
    """No whole answer came."""


class APIError(AxisError):
    """The call was refused, by HTTP status or by the `status` in the body."""


class Unauthorized(APIError):
    """401, though the token was renewed."""


class Forbidden(APIError):
    """403."""


class NotFound(APIError):
    """404."""


class Conflict(APIError):
    """409."""


class Invalid(APIError):
    """400 or 422; or, with `status` None, a request the spec does not allow: nothing was sent."""


class RateLimited(APIError):
    """429. `retry_after` says how long to wait, where the site said so."""


class ServerError(APIError):
    """500 to 599."""


class SchemaMismatch(AxisError):
    """The answer is no JSON, has another shape, or lacks a field that the spec promises."""


class WalkIncomplete(AxisError):
    """A walk over pages that cannot be trusted. `report` says why, `checkpoint` where it stood."""

    report: Any = None
    checkpoint: dict[str, Any] | None = None


KINDS: dict[int, type[APIError]] = {
    400: Invalid,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    422: Invalid,
    429: RateLimited,
}


def kind_of(status: int) -> type[APIError]:
    """The class for a status that is not a success."""
    return KINDS.get(status) or (ServerError if 500 <= status <= 599 else APIError)
