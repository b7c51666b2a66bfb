"""The life of one call, without I/O: a generator that says what to do next and is told how it went."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator
from typing import Any, NamedTuple

from axis_lms_api.operations import OPERATIONS, Operation

from . import request as requests
from .answer import call_name, judge
from .errors import AxisError, ConfigurationError, TransportFailure
from .repeat import effective_status, may_have_applied, may_repeat, wait_before
from .tokens import Sleep, Token, Tokens, as_token_error

Steps = Generator[Any, Any, Any]
"""Yields effects (Send, Sleep, and those of tokens); is sent their outcomes; returns the response."""


class Send(NamedTuple):
    """Effect: send `request` within `seconds`; answered with the response, read to its end, or with a `Lost`."""

    request: Any
    seconds: float | None


class Lost(NamedTuple):
    """No whole answer came. `left`: whether the request, or a part of it, left this machine."""

    reason: str
    left: bool


class Calls:
    """The calls of one client: what they share is the token, the number of attempts and the deadline."""

    def __init__(
        self,
        base: str,
        credentials: tuple[dict[str, str], dict[str, str]],
        attempts: int,
        deadline: float | None,
        tokens: Tokens,
        build: Callable[..., Any],
        veil: Callable[[Any, dict[str, str]], None],
    ) -> None:
        self.base, self.credentials, self.attempts, self.deadline = base, credentials, attempts, deadline
        self.root = "/" + base.split("/", 3)[3]
        self.tokens, self.build, self.veil = tokens, build, veil
        self.tokens.ask = self._ask
        self.chance: Callable[[], float] = random.random

    def call(self, request: Any) -> Steps:
        """Send a request of the spec: checked first, then with a token, judged, and repeated where that is safe."""
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        if not path.startswith(self.root):
            raise ConfigurationError("the request is not for the configured address; nothing was sent")
        path = path[len(self.root) :]
        name = request.extensions.get("axis")
        operation = OPERATIONS[name] if name else requests.operation_at(request.method, path)
        requests.check(operation, path, query, request.content.decode())
        until = None if self.deadline is None else self.tokens.clock() + self.deadline
        return (yield from self._carry(operation, request, until))[0]

    def revoke(self, token: Token, seconds: float) -> Steps:
        """Revoke a token, sent once at most, within `seconds`."""
        operation = OPERATIONS["token_revoke"]
        request = self.build(operation.method, operation.path, params={"token": token.value})
        return (yield from self._carry(operation, request, self.tokens.clock() + seconds))

    def _ask(self, until: float | None = None) -> Generator[Any, Any, tuple[Any, float]]:
        """The answer to a token request, and when that was sent."""
        operation = OPERATIONS["token_request"]
        try:
            response, sent = yield from self._carry(operation, self.build(operation.method, operation.path), until)
        except AxisError as error:
            failure = as_token_error(error)
        else:
            return response.json(), sent
        raise failure

    def _carry(self, operation: Operation, request: Any, until: float | None) -> Generator[Any, Any, tuple[Any, float]]:
        """The attempts of one call: the response that succeeded, and when its request was sent."""
        clock, token, attempt, doubt, replayed = self.tokens.clock, None, 0, False, False
        reads = request.method == "GET"
        if operation.security == "apiKey":
            headers, added = self.credentials
            request.headers.update(headers)
            self.veil(request, added)
        while True:
            if operation.security == "bearerToken":
                try:
                    token = yield from self.tokens.current(until)
                except AxisError as error:
                    error.attempts, error.maybe_applied = attempt, doubt
                    raise
                request.headers["Authorization"] = f"Bearer {token.value}"
            sent = clock()
            attempt += 1
            seconds = None if until is None else until - sent
            spent = seconds is not None and seconds <= 0
            outcome = Lost("the deadline had passed", False) if spent else (yield Send(request, seconds))
            if isinstance(outcome, Lost):
                left = outcome.left
                text = f"{call_name(operation)}: {outcome.reason}"
                verdict: Any = TransportFailure(text, operation=operation.id)
            else:
                left = True
                verdict = judge(operation, outcome.status_code, outcome.headers, outcome.content)
                if not isinstance(verdict, AxisError):
                    outcome.json = lambda **_: verdict
                    return outcome, sent
            error = verdict
            doubt = doubt or (left and not reads and may_have_applied(error))
            error.attempts, error.maybe_applied = attempt, doubt
            if attempt >= self.attempts:
                raise error
            if token and not replayed and effective_status(error) == 401:
                self.tokens.drop(token)
                replayed = True
                continue
            wait = (
                wait_before(attempt, error, self.chance()) if may_repeat(operation.repeat, error, left=left) else None
            )
            if wait is None or (until is not None and clock() + wait >= until) or (yield Sleep(wait)):
                raise error
