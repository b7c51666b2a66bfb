"""Chooses the message, the next step and the exit code for each error."""

from __future__ import annotations

from typing import NamedTuple

from . import exits
from .output import OutputError

REPORT = "this is an error in axis: please report it with --debug"
LOOK_AT_SITE = "look at the site instead of sending it again"
MAYBE_APPLIED = "it may have been carried out: look before you send it again"
EXTRAS = {
    "duckdb": "export",
    "fastmcp": "mcp",
    "filelock": "cli",
    "keyring": "cli",
    "mcp_types": "mcp",
    "pyarrow": "export",
    "rich": "cli",
    "uvicorn": "sandbox",
}
"""The extra that installs a library."""


class Failure(NamedTuple):
    """The line about an error: `text` says what happened, and `next_step` what to do. Nothing is printed without a text."""

    text: str
    next_step: str
    code: int


def describe(error: BaseException) -> Failure:
    """Return the message and exit code for an error. This is the only place that maps errors to exit codes."""
    from axis_lms import errors

    if isinstance(error, errors.AxisError):
        return describe_axis_error(error)
    if isinstance(error, OutputError):
        code = exits.PIPE_CLOSED if error.pipe_closed else exits.NOT_PRINTED
        if error.carried_out:
            return Failure(
                f"the call was carried out, but its answer could not be printed: {error}", LOOK_AT_SITE, code
            )
        if error.pipe_closed:
            return Failure("", "", code)
        return Failure(f"the output could not be written: {error}", "check where the output goes", code)
    if isinstance(error, ModuleNotFoundError) and error.name:
        library = error.name.partition(".")[0]
        package = f"axis-lms[{EXTRAS[library]}]" if library in EXTRAS else library
        return Failure(f"{library} is not installed", f"install {package}", exits.USAGE)
    if isinstance(error, OSError):
        text = f"{f'{error.filename}: ' if error.filename else ''}{error.strerror or type(error).__name__}"
        code = exits.USAGE if error.filename else exits.NOT_PRINTED
        return Failure(text, "check the path, its permissions and the disk", code)
    if isinstance(error, RecursionError):
        return Failure(
            "the answer is nested too deeply", "`axis doctor` shows what the site answers", exits.UNLIKE_SPEC
        )
    if isinstance(error, MemoryError):
        return Failure("there is not enough memory", "ask for less at once", exits.UNEXPECTED)
    return Failure(f"{type(error).__name__}: {error}", REPORT, exits.UNEXPECTED)


def describe_axis_error(error: BaseException) -> Failure:
    """Return the message and exit code for an error of the client."""
    from axis_lms import errors

    table: tuple[tuple[type[BaseException], int, str], ...] = (
        (errors.ConfigurationError, exits.USAGE, "see --help"),
        (errors.TokenError, exits.ACCESS, "check the address and the key (axis login), or let `axis doctor` find them"),
        (errors.TransportFailure, exits.UNREACHABLE, "check the address and the network, then try again"),
        (errors.Unauthorized, exits.ACCESS, "log in again (axis login), or let `axis doctor` find how the key is sent"),
        (errors.Forbidden, exits.ACCESS, "the key may not do this: ask the administrator of the site"),
        (errors.NotFound, exits.NOT_FOUND, "check the ids"),
        (errors.RateLimited, exits.UNREACHABLE, "wait, then try again with a lower --concurrency"),
        (errors.ServerError, exits.UNREACHABLE, "try again later"),
        (errors.SchemaMismatch, exits.UNLIKE_SPEC, "`axis doctor` shows what this site does differently"),
        (errors.WalkIncomplete, exits.DOES_NOT_ADD_UP, "run it again when the site is quiet"),
        (errors.APIError, exits.REFUSED, "check the values that were sent"),
        (errors.AxisError, exits.UNEXPECTED, REPORT),
    )
    code, next_step = next((code, step) for kind, code, step in table if isinstance(error, kind))
    text, message = str(error), getattr(error, "message", "")
    if message and message not in text:
        text = f"{text}: {message}"
    if getattr(error, "maybe_applied", False):
        return Failure(text, MAYBE_APPLIED, exits.MAYBE_APPLIED)
    return Failure(text, getattr(error, "next_step", "") or next_step, code)
