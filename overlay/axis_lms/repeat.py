"""Whether a failed call may be sent again, and after how long."""

from __future__ import annotations

from .errors import AxisError, TransportFailure

PASSING = (429, 500, 502, 503, 504)
"""Statuses that another attempt may find gone."""
UNCLEAR = (408, 499)
"""Statuses of the 4xx kind that do not say whether the request was acted upon."""
PATIENCE_SECONDS = 120.0
BASE_SECONDS, TOP_SECONDS = 0.5, 8.0


def may_repeat(repeat: str, error: AxisError, left: bool) -> bool:
    """Whether a call of repeat class `safe`, `unsafe` or `never` may be sent again after `error`.

    `left`: whether the request, or a part of it, left this machine. A write that is not `safe` is repeated only when
    it did not; otherwise it may have had its effect.
    """
    if isinstance(error, TransportFailure):
        return repeat == "safe" or (repeat == "unsafe" and not left)
    return repeat == "safe" and error.effective_status in PASSING


def may_have_applied(error: AxisError) -> bool:
    """Whether a write whose request left may have had its effect: all but a clear refusal leaves that open."""
    status = error.effective_status
    return status is None or not 400 <= status <= 499 or status in UNCLEAR


def wait_before(attempt: int, retry_after: float | None, chance: float) -> float | None:
    """Seconds to wait after an attempt (1 is the first): full jitter, on top of what the site asked for.

    `chance` is between 0 and 1. None when the site asks for more than 120 s.
    """
    jitter = chance * min(TOP_SECONDS, BASE_SECONDS * 2.0 ** (attempt - 1))
    return None if (retry_after or 0) > PATIENCE_SECONDS else (retry_after or 0) + jitter


def retry_after(value: str | None, date: str | None, now: float) -> float | None:
    """Seconds that a Retry-After header asks for, in either form; None when it is missing or says nothing.

    A date counts from the answer's own Date where there is one, so that wrong clocks do not matter, else from `now`
    (seconds since the epoch).
    """
    if not value or value.strip().isdecimal():
        return float(value) if value else None
    from email.utils import parsedate_to_datetime

    try:
        start = parsedate_to_datetime(date).timestamp() if date else now
        return max(0.0, parsedate_to_datetime(value).timestamp() - start)
    except (ValueError, OverflowError):
        return None
