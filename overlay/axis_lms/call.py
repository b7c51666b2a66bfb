"""The life of one call, without I/O: checked, authorised, judged, repeated; a line carries out what that asks for."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from typing import Any, NamedTuple

from axis_lms_api.operations import OPERATIONS, Operation

from .answer import call_name, judge
from .errors import AxisError, ConfigurationError, TokenError, TransportFailure
from .repeat import may_have_applied, may_repeat, wait_before
from .request import check, operation_at
from .tokens import Line, Token, Tokens

logger = logging.getLogger("axis_lms")


class Lost(NamedTuple):
    """No whole answer came. `left`: whether the request, or a part of it, left this machine."""

    reason: str
    left: bool


class Calls:
    """The calls of one client, which share a token. `line` carries them out."""

    def __init__(
        self, line: Line, key: str, credentials: tuple[dict[str, str], dict[str, str]], attempts: int,
        deadline: float | None, tokens: Tokens,
    ) -> None:  # fmt: skip
        base = line.base_url
        self.origin, self.root = (base.raw_scheme, base.netloc), base.raw_path.decode("ascii").rstrip("/")
        self.line, self.key, self.credentials = line, key, credentials
        self.attempts, self.deadline, self.tokens = attempts, deadline, tokens
        self.chance: Callable[[], float] = random.random
        tokens.line, tokens.ask = line, self._ask

    def admit(self, request: Any) -> Operation:
        """The operation of a request that may be sent. Raises ConfigurationError for one that the spec has not, and Invalid
        for values that it does not allow.
        """
        url = request.url
        path, _, query = url.raw_path.decode("ascii").partition("?")
        if (url.raw_scheme, url.netloc) != self.origin or not path.startswith(self.root + "/"):
            raise ConfigurationError("a request for another address than the configured one; nothing was sent")
        path, name = path[len(self.root) :], request.extensions.get("axis")
        operation = OPERATIONS[name] if name else operation_at(request.method, path)
        check(operation, path, query, request.content.decode())
        return operation

    async def call(self, operation: Operation, request: Any) -> Any:
        """The response to a request that was admitted: sent with a token, judged, and repeated where that is safe."""
        if self.line.is_closed:
            raise ConfigurationError("this client is closed")
        until = None if self.deadline is None else self.tokens.clock() + self.deadline
        return (await self._carry(operation, request, until))[0]

    async def revoke(self, token: Token, seconds: float) -> None:
        """Revoke a token, sent once at most, within `seconds`."""
        request = self.line.build_request("GET", OPERATIONS["token_revoke"].path, params={"token": token.value})
        await self._carry(OPERATIONS["token_revoke"], request, self.tokens.clock() + seconds)

    async def _ask(self, until: float | None) -> tuple[Any, float]:
        operation = OPERATIONS["token_request"]
        try:
            response, sent = await self._carry(operation, self.line.build_request("GET", operation.path), until)
            return response.json(), sent
        except TransportFailure:
            raise
        except AxisError as error:
            refused = error.effective_status in (401, 403)
            hint = "the API key was refused" if refused else "is this the address of an Axis?"
            failure = TokenError(f"no token: {error} ({hint})", **vars(error))
        raise failure

    async def _carry(self, operation: Operation, request: Any, until: float | None) -> tuple[Any, float]:
        """The attempts of one call: the response that succeeded, and when its request was sent."""
        token: Token | None = None
        attempt, doubt, replayed = 0, False, False
        if operation.security == "keyBearer":
            request.headers.update(self.credentials[0])
            self.line.veil(request, self.credentials[1])
        while True:
            if operation.security != "keyBearer":
                try:
                    token = await self.tokens.current(until)
                except AxisError as error:
                    error.attempts, error.maybe_applied = attempt, doubt
                    raise
                request.headers["Authorization"] = f"Bearer {token.value}"
            sent, left = self.tokens.clock(), True
            seconds = None if until is None else until - sent
            spent = seconds is not None and seconds <= 0
            read = token is not None and request.method == "GET" and operation.repeat == "safe"
            outcome: Any = Lost("the deadline had passed", False)
            if not spent:
                outcome = await self.line.transmit(request, seconds, read)
                told = outcome.reason if isinstance(outcome, Lost) else f"HTTP {outcome.status_code}"
                logger.debug("%s: %s, after %.3f s", call_name(operation), told, self.tokens.clock() - sent)
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
            ended = spent or attempt >= self.attempts or self.line.is_closed
            if ended or not may_repeat(operation.repeat, verdict, left):
                raise verdict
            wait = wait_before(attempt, verdict.retry_after, self.chance())
            if wait is None or (until is not None and self.tokens.clock() + wait >= until):
                raise verdict
            logger.info("%s (attempt %d); again in %.1f s", verdict, attempt, wait)
            if await self.line.pause(wait):
                raise verdict


def accepted(response: Any, payload: Any, secret: bool) -> Any:
    """A response as the generated code reads it: the payload that was judged, and 200 for every success."""
    response.status_code, response.json = 200, lambda: payload
    if secret:
        response._content = b"***"  # what is left of it would show in a repr
    return response
