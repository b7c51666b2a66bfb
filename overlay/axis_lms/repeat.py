"""Whether a failed call may be sent again, and after how long."""

from __future__ import annotations

from .errors import AxisError, TransportFailure

PASSING = frozenset({429, 500, 502, 503, 504})
"""Statuses that another attempt may find gone."""
UNCLEAR = frozenset({408, 499})
"""4xx statuses that do not say whether the request was acted upon."""
PATIENCE_SECONDS = 120.0
"""The longest wait a site may ask for."""
BASE_SECONDS = 0.5
TOP_SECONDS = 8.0


def may_repeat(repeat: str, error: AxisError, *, left: bool) -> bool:
    """Whether a call of repeat class `safe`, `unsafe` or `never` may be sent again after `error`.

    `left`: whether the request, or a part of it, left this machine. A write that is not safe is repeated only
    when it did not; it may have had its effect otherwise.
    """
    if repeat == "never":
        return False
    if isinstance(error, TransportFailure):
        return repeat == "safe" or not left
    return repeat == "safe" and effective_status(error) in PASSING


def wait_before(attempt: int, error: AxisError, chance: float) -> float | None:
    """Seconds to wait after the given attempt (1 is the first): full jitter, on top of what the site asked for.

    `chance` is between 0 and 1. None when the site asks for more than 120 s.
    """
    jitter = chance * min(TOP_SECONDS, BASE_SECONDS * 2.0 ** (attempt - 1))
    if error.retry_after is None:
        return jitter
    return None if error.retry_after > PATIENCE_SECONDS else error.retry_after + jitter


def effective_status(error: AxisError) -> int | None:
    """The HTTP status, or the body's where HTTP claims success."""
    return error.body_status if error.status is None or 200 <= error.status <= 299 else error.status


def may_have_applied(error: AxisError) -> bool:
    """Whether a write whose request left may have had its effect: all but a clear refusal leaves that open."""
    status = effective_status(error)
    return status is None or not 400 <= status <= 499 or status in UNCLEAR


def retry_after(value: str | None, date: str | None, now: float) -> float | None:
    """Seconds that a Retry-After header asks for, in either form; None when there is none or it says nothing.

    A date counts from the answer's own Date header where there is one, so that a wrong clock on either side does
    not matter, else from `now` (seconds since the epoch).
    """
    if not value:
        return None
    if value.strip().isascii() and value.strip().isdigit():
        return float(value)
    from email.utils import parsedate_to_datetime

    try:
        start = parsedate_to_datetime(date).timestamp() if date else now
        return max(0.0, parsedate_to_datetime(value).timestamp() - start)
    except (ValueError, OverflowError):
        return None
