"""Decides whether a failed call is sent again, and after how long."""

from __future__ import annotations

from contextvars import ContextVar
from email.utils import parsedate_to_datetime

from axis_lms_api.operations import Operation

from .errors import APIError, AxisError, TransportFailure

PASSING = (429, 500, 502, 503, 504)
"""Statuses that another attempt may find gone."""
UNCLEAR = (408, 499)
"""Statuses of the 4xx kind that do not say whether the request was acted upon."""
BASE_SECONDS, TOP_SECONDS = 0.5, 8.0
PATIENCE_SECONDS = 120.0
UNCLEAR_REFUSAL_SECONDS = 60.0
"""A token of this age that is answered 403 or a bare `false` may have ended early; a younger one has not."""
sent_once: ContextVar[bool] = ContextVar("sent_once", default=False)
"""Whether a failed attempt is raised and not repeated, for whoever looks into it first. It still waits for its turn."""


class Attempts:
    """The attempts of one call: how often it was sent, and whether it may have had its effect.

    failure: what came of the latest attempt, or None before the first.
    token_refused: whether the latest failure says that the token is to be forgotten.
    """

    def __init__(self, operation: Operation, most: int, patience: float) -> None:
        self.operation, self.most, self.patience = operation, most, patience
        self.failure: AxisError | None = None
        self.sent = 0
        self.maybe_applied = self.token_refused = False
        self._counted = 0
        self._waited = 0.0
        self._token_replaced = False

    def after(self, failure: AxisError, token_age: float | None, jitter: float, hold: float = 0.0) -> float | None:
        """Return the seconds after which a request is sent again, or None when its failure is final.

        failure: what came of the attempt. The facts of the call so far are written into it.
        token_age: seconds, or None for a call without a token.
        jitter: a random number from 0 to 1.
        hold: seconds that a site which is asked too often wants to be left alone.
        """
        self.failure = failure
        self.sent += 1
        self._counted += not is_limit(failure)  # to be told to wait uses up no attempt, but patience
        again = may_repeat(self.operation.repeat, failure)  # while it speaks of this attempt alone
        self.maybe_applied |= self.operation.method != "GET" and may_have_applied(failure)
        failure.attempts, failure.maybe_applied = self.sent, self.maybe_applied
        self.token_refused = False
        if token_age is not None and not self._token_replaced:
            status = failure.effective_status
            unclear = status == 403 or (status is None and isinstance(failure, APIError))
            if status == 401 or (unclear and token_age >= UNCLEAR_REFUSAL_SECONDS):
                self._token_replaced = self.token_refused = True
                return 0.0 if self._counted < self.most else None
        if not again:
            return None
        if is_limit(failure):
            self._waited += max(hold, failure.retry_after or 0.0)
            return 0.0 if self._waited <= self.patience else None
        wait = wait_before(self._counted, failure.retry_after, jitter, self.patience)
        return wait if self._counted < self.most else None


def is_limit(failure: AxisError) -> bool:
    """Tell whether a site says by a failure that it is asked too often: 429, or 503 with Retry-After."""
    status = failure.effective_status
    return status == 429 or (status == 503 and failure.retry_after is not None)


def may_repeat(repeat: str, failure: AxisError) -> bool:
    """Tell whether a call of repeat class `safe`, `unsafe` or `never` may be sent again after `failure`.

    A write that is not `safe` is repeated only when its request did not leave; otherwise it may have had its effect.
    """
    if isinstance(failure, TransportFailure):
        return repeat == "safe" or (repeat == "unsafe" and not failure.maybe_applied)
    return repeat == "safe" and failure.effective_status in PASSING


def may_have_applied(failure: AxisError) -> bool:
    """Tell whether a write may have had its effect. If its request left, all but a clear refusal leaves that open."""
    if isinstance(failure, TransportFailure):
        return failure.maybe_applied
    status = failure.effective_status
    if status is None and isinstance(failure, APIError):
        return False  # a bare `false`
    return status is None or not 400 <= status <= 499 or status in UNCLEAR


def wait_before(
    attempt: int, retry_after: float | None, jitter: float, patience: float = PATIENCE_SECONDS
) -> float | None:
    """Return the seconds to wait after an attempt (1 is the first): full jitter, on top of what the site asked for.

    None when the site asks for more than `patience`.
    """
    if (retry_after or 0.0) > patience:
        return None
    return (retry_after or 0.0) + jitter * min(TOP_SECONDS, BASE_SECONDS * 2.0 ** min(attempt - 1, 10))


def retry_after(value: str | None, date: str | None, now: float) -> float | None:
    """Return the seconds that a Retry-After header asks for, in either form; None when it is missing or says nothing.

    A date counts from the answer's own Date where there is one, so that wrong clocks do not matter, else from `now`
    (seconds since the epoch).
    """
    if not value or (value.strip().isascii() and value.strip().isdecimal()):
        return float(value) if value else None
    moment, start = timestamp(value), timestamp(date or "")
    return None if moment is None else max(0.0, moment - (now if start is None else start))


def timestamp(date: str) -> float | None:
    """Return the seconds since the epoch of a date in a header, or None for what is no date."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None
