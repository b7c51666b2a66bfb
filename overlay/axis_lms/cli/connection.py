"""Defines the options that select a site, and opens a client for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

if TYPE_CHECKING:
    from axis_lms import Axis

MAX_TIMEOUT_SECONDS = 86_400
"""The longest wait that --timeout takes: a day."""
Function = TypeVar("Function", bound=Callable[..., Any])


class Connection(NamedTuple):
    """The site that the options of a command select."""

    profile: str | None = None
    site: str | None = None
    timeout: float = 30.0

    def settings(self) -> dict[str, Any]:
        """Return the arguments for `Axis`. Raises ConfigurationError if there is no address."""
        from .profiles import settings

        return {**settings(self.profile, self.site), "timeout": self.timeout}

    def open(self, **more: Any) -> Axis:
        """Return a client that keeps its token for later commands. `more` overrides its arguments."""
        from axis_lms import Axis

        from .profiles import token_store

        settings = {} if "address" in more else self.settings()
        if "token_store" not in more and (store := token_store()) is not None:
            settings |= {"token_store": store, "revoke_on_close": False}
        return Axis(**(settings | more))


def concurrency(default: int = 4) -> click.Option:
    """Return the option of commands that walk over lists."""
    return click.Option(
        ["--concurrency"],
        type=click.IntRange(1, 64),
        default=default,
        show_default=True,
        help="The most requests at once.",
    )


def options() -> list[click.Parameter]:
    """Return the options that select a site. `connection` takes their values out of a command's values."""
    return [
        click.Option(["--profile"], metavar="NAME", help="The profile to use (default: the last one logged in to)."),
        click.Option(
            ["--site"],
            metavar="ADDRESS",
            help="Another address than the profile's, or AXIS_ADDRESS; the key is then AXIS_API_KEY.",
        ),
        click.Option(
            ["--timeout"],
            type=click.FloatRange(0.1, MAX_TIMEOUT_SECONDS),
            default=30.0,
            show_default=True,
            metavar="SECONDS",
            help="How long to wait for an answer.",
        ),
        click.Option(["--debug"], is_flag=True, expose_value=False, help="Show the traceback of an error."),
    ]


def connection(values: dict[str, Any]) -> Connection:
    """Take the values of `options` out of a command's values."""
    return Connection(values.pop("profile"), values.pop("site"), values.pop("timeout"))


def connecting(function: Function) -> Function:
    """Add the options of `options` to a command, in the same order."""
    for option in reversed(options()):
        function.__dict__.setdefault("__click_params__", []).append(option)
    return function
