"""Carries out calls: checked, authorised, sent, judged, repeated where that is safe."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from typing import Any
from urllib.parse import quote

import httpx

from axis_lms_api.operations import OPERATIONS, Operation
from axis_lms_api.types import UNSET

from ._config import Credentials, WriteStyle
from ._requests import Request, build, call_name, failed, operation_at
from ._responses import MESSAGE_CHARACTERS, TOO_DEEP, Payload, judge
from ._retries import Attempts, is_limit, sent_once
from ._secrets import MASK, Secret, redact
from ._senders import Sender
from ._throttle import Throttle
from ._token_stores import TokenStore
from ._tokens import Token, Tokens
from .errors import APIError, AxisError, ConfigurationError, RateLimited, SchemaMismatch, TokenError, TransportFailure

logger = logging.getLogger("axis_lms")
MOST_BYTES = 128 * 2**20
PAST_CACHES: dict[str, Any] = {
    "headers": {"Cache-Control": "no-store, no-cache"},
    "extensions": {"caching": {"rfc": True}},
}
"""Keep a token out of a cache. Without the second one hishel keeps every answer."""


@dataclass(frozen=True)
class Settings:
    """How the calls of a client are carried out; see `Axis` for what each option means."""

    key: str
    credentials: Credentials
    write_style: WriteStyle
    deadline: float | None
    attempts: int
    patience: float
    loads: Callable[[bytes], Any]
    clock: Callable[[], float]
    jitter: Callable[[], float]


class CallRunner:
    """The calls of one client, which share a token and obey the site's limits together."""

    def __init__(self, sender: Sender, settings: Settings, store: TokenStore | None, name: str) -> None:
        self._sender, self._settings = sender, settings
        self.tokens = Tokens(store, name, sender, self._request_token, settings.clock)
        self._throttle = Throttle(settings.clock)
        self._named_missing: dict[str, set[str]] = {}

    async def call(self, operation: Operation, kwargs: dict[str, Any]) -> Any:
        """Return the payload of an operation that is called with what its `_get_kwargs` gave."""
        request = build(operation, kwargs, self._settings.write_style)
        payload, _ = await self._carry_out(request, self._settings.clock() + (self._settings.deadline or inf))
        return payload

    async def respond(self, kwargs: dict[str, Any]) -> httpx.Response:
        """Return the payload of a call, known by what its `_get_kwargs` gave, as the response that generated functions read."""
        operation = operation_at(kwargs["method"].upper(), kwargs["url"])
        payload = await self.call(operation, kwargs)
        try:
            return JudgedResponse(operation, payload)
        except RecursionError:
            raise failed(SchemaMismatch, operation, TOO_DEEP) from None

    async def revoke(self, token: Token, seconds: float) -> None:
        """Revoke a token, sent once at most, within `seconds` and without complaint: to leave is never to fail."""
        operation = OPERATIONS["token_revoke"]
        request = Request(operation, operation.path, {"params": {"token": token.value}})
        with suppress(Exception):
            await self._carry_out(request, self._settings.clock() + seconds)

    async def _request_token(self, until: float) -> tuple[Any, float]:
        operation = OPERATIONS["token_request"]
        try:
            payload, sent_at = await self._carry_out(Request(operation, operation.path, {}), until)
            return payload.get("token"), sent_at
        except (APIError, SchemaMismatch) as error:
            refused = error.effective_status in (401, 403)
            hint = "the API key was refused" if refused else "is this the address of an Axis?"
            failure = TokenError(f"no token: {error} ({hint})", **vars(error))
        raise failure

    async def _carry_out(self, request: Request, until: float) -> tuple[Any, float]:
        """Make the attempts of one call. Return the payload, and the moment when its request was sent."""
        settings, operation = self._settings, request.operation
        state = Attempts(operation, settings.attempts, settings.patience)
        credentials, needs_token = settings.credentials, operation.security != "keyBearer"
        if not needs_token:
            request = request._replace(options=PAST_CACHES | request.options)
        token: Token | None = None
        while True:
            # The turn comes last: whoever waits for a token must not keep another from asking for it.
            if hold := self._throttle.wait():
                await self._wait_for_site(state, until, hold)
            if needs_token:
                token = await self._token(state, until)
                credentials = Credentials({"Authorization": Secret(f"Bearer {token.value}")}, {})
            turn = self._throttle.ask(needs_token)
            if turn.wait:
                await self._wait_for_site(state, until, turn.wait)
                continue
            try:
                sent_at = settings.clock()
                if sent_at >= until:
                    reason = "the deadline had passed"
                    raise state.failure or failed(TransportFailure, operation, reason, maybe_applied=False)
                outcome = await self._sender.attempt(request, credentials, until - sent_at)
            finally:
                self._throttle.end(needs_token)
            if logger.isEnabledFor(logging.DEBUG):
                name = call_name(operation)
                summary = outcome if isinstance(outcome, AxisError) else f"{name}: HTTP {outcome.status}"
                logger.debug("%s, after %.3f s", summary, settings.clock() - sent_at)
            verdict = outcome if isinstance(outcome, AxisError) else judge(request, outcome, settings.loads)
            if isinstance(verdict, Payload):
                self._throttle.accept()
                self._name_missing(operation, verdict.missing)
                return verdict.value, sent_at
            verdict.message = self._without_credentials(verdict.message, request, token)
            hold = 0.0
            if is_limit(verdict):
                hold = self._throttle.refuse(verdict.retry_after, turn.ahead, settings.patience)
            elif not isinstance(verdict, TransportFailure):
                self._throttle.accept()
            age = self.tokens.age(token) if token else None
            pause = state.after(verdict, age, settings.jitter(), hold)
            if state.token_refused and token:
                self.tokens.drop(token)
                if pause is not None:
                    continue
            if pause is None or sent_once.get() or self._sender.is_closed or settings.clock() + pause >= until:
                raise verdict
            logger.info("%s (attempt %d); again in %.1f s", verdict, state.sent, pause or hold)
            if pause and await self._sender.sleep(pause):
                raise verdict

    async def _wait_for_site(self, state: Attempts, until: float, seconds: float) -> None:
        """Wait until the site may be asked. Raises the call's latest failure when that is cut short, or never comes."""
        late = self._settings.clock() + seconds >= until
        if late or self._throttle.held > self._settings.patience or await self._sender.sleep(seconds):
            if state.failure:
                raise state.failure
            if late and not self._throttle.limits:
                reason = "the deadline passed; nothing was sent"
                raise failed(TransportFailure, state.operation, reason, maybe_applied=False)
            reason = f"the site asks this client to wait for {seconds:.1f} s; nothing was sent"
            raise failed(RateLimited, state.operation, reason, retry_after=seconds, maybe_applied=False)

    async def _token(self, state: Attempts, until: float) -> Token:
        try:
            return await self.tokens.current(until)
        except ConfigurationError as error:  # the client was left; the failure so far tells what was sent before
            raise (state.failure or error) from None
        except AxisError as error:
            error.attempts, error.maybe_applied = state.sent, state.maybe_applied
            raise

    def _without_credentials(self, message: str, request: Request, token: Token | None) -> str:
        """Return the beginning of what a site said, without the key, the token, and the secrets that were sent."""
        values = {name: value for part in request.options.values() for name, value in part.items()}
        sent = [values.get(each.name) for each in request.operation.parameters if each.secret]
        headers = [value.split()[-1] for value in self._settings.credentials.headers.values()]
        for secret in (token and token.value, self._settings.key, *headers, *sent):
            for form in {str(secret), quote(str(secret), safe="")} if secret else ():
                message = message.replace(form, MASK)
        return message[:MESSAGE_CHARACTERS]

    def _name_missing(self, operation: Operation, missing: frozenset[str]) -> None:
        """Say once in the log which properties of the spec do not come from this site."""
        named = self._named_missing.setdefault(operation.id, set())
        if new := sorted(missing - named):
            named.update(new)
            # After a write an answer may well hold only what was sent.
            level = logging.WARNING if operation.method == "GET" else logging.INFO
            logger.log(level, "%s: the site leaves out %s, which the spec names", call_name(operation), ", ".join(new))


class JudgedResponse(httpx.Response):
    """A success as the generated functions read it: status 200 and the payload that was judged."""

    def __init__(self, operation: Operation, payload: Any) -> None:
        text = json.dumps(redact(payload), default=str)  # httpx refuses NaN and lone surrogates, which may well come
        super().__init__(200, content=text.encode(), headers={"Content-Type": "application/json"})
        absent = dict.fromkeys(operation.required, UNSET)
        self._payload = [{**absent, **row} for row in payload] if operation.rows else {**absent, **payload}

    def json(self, **_: Any) -> Any:
        """Return the payload, secrets included."""
        return self._payload
