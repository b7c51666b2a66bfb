"""One line for a failure: what happened, what to do next, and the exit code."""

from __future__ import annotations

from typing import NamedTuple

from . import exits


class Failure(NamedTuple):
    text: str
    next_step: str
    code: int


def describe(error: BaseException) -> Failure:
    """What to tell about `error`; only the core's errors and the operating system's are expected."""
    from axis_lms import errors

    table: tuple[tuple[type[BaseException], int, str], ...] = (
        (errors.ConfigurationError, exits.USAGE, "see --help"),
        (errors.TokenError, exits.ACCESS, "check the address and the key (axis login), or let `axis doctor` find them"),
        (errors.TransportFailure, exits.UNREACHABLE, "check the address and the network, then try again"),
        (errors.Unauthorized, exits.ACCESS, "log in again (axis login), or let `axis doctor` find how the key travels"),
        (errors.Forbidden, exits.ACCESS, "the key may not do this: ask the administrator of the site"),
        (errors.NotFound, exits.NOT_FOUND, "check the ids"),
        (errors.RateLimited, exits.UNREACHABLE, "wait, then try again with a lower --concurrency"),
        (errors.ServerError, exits.UNREACHABLE, "try again later"),
        (errors.SchemaMismatch, exits.UNLIKE_SPEC, "`axis doctor` shows what this site does differently"),
        (errors.WalkIncomplete, exits.DOES_NOT_ADD_UP, "run it again when the site is quiet"),
        (errors.APIError, exits.REFUSED, "check the values that were sent"),
        (errors.AxisError, exits.UNEXPECTED, "run it again with --debug"),
        (OSError, exits.USAGE, "check the path and the rights on it"),
    )
    for kind, code, next_step in table:
        if isinstance(error, kind):
            if isinstance(error, errors.ConfigurationError) and getattr(error, "next_step", None):
                next_step = error.next_step  # type: ignore[attr-defined]
            text = str(error)
            said = getattr(error, "message", "")
            if said and said not in text:
                text = f"{text}: {said}"
            if getattr(error, "maybe_applied", False):
                next_step = "it may have happened: look before you send it again"
            return Failure(" ".join(text.split()), next_step, code)
    return Failure(
        f"{type(error).__name__}: {error}", "a fault of ours: please report it with --debug", exits.UNEXPECTED
    )
