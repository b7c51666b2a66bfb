"""The life of one call, without I/O: a generator that says what to do next and is told how it went."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator
from typing import Any, NamedTuple

from axis_lms_api.operations import OPERATIONS, Operation

from .answer import call_name, judge
from .errors import AxisError, ConfigurationError, TokenError, TransportFailure
from .repeat import may_have_applied, may_repeat, wait_before
from .request import check, operation_at
from .tokens import Sleep, Token, Tokens

Steps = Generator[Any, Any, Any]
"""Yields effects (Send, and those of tokens), is sent their outcomes, returns the response."""


class Send(NamedTuple):
    """Effect: send `request` within `seconds`; answered with the response, read to its end, or with a Lost.

    `read`: it only reads, so that it matters to nobody if it arrives twice.
    """

    request: Any
    seconds: float | None
    read: bool


class Lost(NamedTuple):
    """No whole answer came. `left`: whether the request, or a part of it, left this machine."""

    reason: str
    left: bool


class Calls:
    """The calls of one client, which share a token. `base` is the URL that all begin with. `build` makes a request of a method, a path and parameters; `veil`
    adds query parameters to a request and masks its URL, wherever that is shown.
    """

    def __init__(
        self, base: Any, key: str, credentials: tuple[dict[str, str], dict[str, str]], attempts: int,
        deadline: float | None, tokens: Tokens, build: Callable[..., Any], veil: Callable[[Any, dict[str, str]], None],
    ) -> None:  # fmt: skip
        self.origin, self.root = (base.raw_scheme, base.netloc), base.raw_path.decode("ascii").rstrip("/")
        self.key, self.credentials = key, credentials
        self.attempts, self.deadline, self.tokens, self.build, self.veil = attempts, deadline, tokens, build, veil
        self.chance: Callable[[], float] = random.random
        tokens.ask = self._ask

    def call(self, request: Any) -> Steps:
        """Send a request of the spec: checked first, then with a token, judged, and repeated where that is safe."""
        url = request.url
        path, _, query = url.raw_path.decode("ascii").partition("?")
        if (url.raw_scheme, url.netloc) != self.origin or not path.startswith(self.root + "/"):
            raise ConfigurationError("a request for another address than the configured one; nothing was sent")
        path, name = path[len(self.root) :], request.extensions.get("axis")
        operation = OPERATIONS[name] if name else operation_at(request.method, path)
        check(operation, path, query, request.content.decode())
        until = None if self.deadline is None else self.tokens.clock() + self.deadline
        return (yield from self._carry(operation, request, until))[0]

    def revoke(self, token: Token, seconds: float) -> Steps:
        """Revoke a token, sent once at most, within `seconds`."""
        request = self.build("GET", OPERATIONS["token_revoke"].path, params={"token": token.value})
        return (yield from self._carry(OPERATIONS["token_revoke"], request, self.tokens.clock() + seconds))

    def _ask(self, until: float | None) -> Generator[Any, Any, tuple[Any, float]]:
        operation = OPERATIONS["token_request"]
        try:
            response, sent = yield from self._carry(operation, self.build("GET", operation.path), until)
            return response.json(), sent
        except TransportFailure:
            raise
        except AxisError as error:
            refused = error.effective_status in (401, 403)
            hint = "the API key was refused" if refused else "is this the address of an Axis?"
            failure = TokenError(f"no token: {error} ({hint})", **vars(error))
        raise failure

    def _carry(self, operation: Operation, request: Any, until: float | None) -> Generator[Any, Any, tuple[Any, float]]:
        """The attempts of one call: the response that succeeded, and when its request was sent."""
        token: Token | None = None
        attempt, doubt, replayed = 0, False, False
        if operation.security == "apiKey":
            request.headers.update(self.credentials[0])
            self.veil(request, self.credentials[1])
        while True:
            if operation.security != "apiKey":
                try:
                    token = yield from self.tokens.current(until)
                except AxisError as error:
                    error.attempts, error.maybe_applied = attempt, doubt
                    raise
                request.headers["Authorization"] = f"Bearer {token.value}"
            sent, left = self.tokens.clock(), True
            seconds = None if until is None else until - sent
            spent = seconds is not None and seconds <= 0
            read = token is not None and request.method == "GET" and operation.repeat == "safe"
            outcome = Lost("the deadline had passed", False) if spent else (yield Send(request, seconds, read))
            attempt += not spent
            if isinstance(outcome, Lost):
                left = outcome.left
                verdict: Any = TransportFailure(f"{call_name(operation)}: {outcome.reason}", operation=operation.id)
            else:
                verdict = judge(operation, outcome.status_code, outcome.headers, outcome.content)
                if not isinstance(verdict, AxisError):
                    return accepted(outcome, verdict, bool(operation.secrets)), sent
                verdict.message = verdict.message.replace(token.value, "***").replace(self.key, "***") if token else ""
            doubt = doubt or (left and request.method != "GET" and may_have_applied(verdict))
            verdict.attempts, verdict.maybe_applied = attempt, doubt
            if token and not replayed and verdict.effective_status == 401 and attempt < self.attempts:
                self.tokens.drop(token)
                replayed = True
                continue
            if spent or attempt >= self.attempts or not may_repeat(operation.repeat, verdict, left):
                raise verdict
            wait = wait_before(attempt, verdict.retry_after, self.chance())
            if wait is None or (until is not None and self.tokens.clock() + wait >= until) or (yield Sleep(wait)):
                raise verdict


def accepted(response: Any, payload: Any, secret: bool) -> Any:
    """A response as the generated code reads it: the payload that was judged, and 200 for every success."""
    response.status_code, response.json = 200, lambda: payload
    if secret:
        response._content = b"***"  # what is left of it would show in a repr
    return response
