"""Runs the same call with Axis and with AsyncAxis, and over the fast transport."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, Secret
from axis_lms._throttle import OPEN_REQUESTS
from axis_lms._tokens import Token
from axis_lms.fast import fast_transport, loads

KEY = "sandbox-key"


class Interrupted(BaseException):
    """Stands for KeyboardInterrupt, which would stop pytest itself."""


def run_sync(
    address: str, call: Callable[[Any], Any], prepare: Callable[[Any], Any] = lambda axis: None, **options: Any
) -> Any:
    """Open an Axis that does not wait between attempts, prepare it, and return what the call returns."""
    with Axis(address, **({"api_key": KEY, "jitter": lambda: 0.0} | options)) as axis:
        prepare(axis)
        return call(axis)


def run_async(
    address: str, call: Callable[[Any], Any], prepare: Callable[[Any], Any] = lambda axis: None, **options: Any
) -> Any:
    """Do the same with an AsyncAxis in an event loop of its own; the call returns an awaitable."""

    async def run() -> Any:
        async with AsyncAxis(address, **({"api_key": KEY, "jitter": lambda: 0.0} | options)) as axis:
            prepare(axis)
            return await call(axis)

    return asyncio.run(run())


def with_token(axis: Any, clock: Callable[[], float] = time.monotonic) -> None:
    """Give a client a token, so that its first call requests none."""
    axis._calls.runner.tokens._token = Token(Secret("t"), clock())


def walk_threads() -> list[threading.Thread]:
    """Return the threads that fetch pages. One whose start was interrupted never ran."""
    return [each for each in threading.enumerate() if each.name.startswith("axis-walk") and each.ident]


def unlimited(axis: Any) -> None:
    """Let a client send its first requests all at once, which it otherwise does only after some 32 answers."""
    axis._calls.runner._throttle._accepted = OPEN_REQUESTS


def run_fast(address: str, call: Callable[[Any], Any], *args: Any, **options: Any) -> Any:
    """Do the same with an AsyncAxis over the transport of aiohttp."""
    options = {"transport": fast_transport(), "loads": loads} | options
    return run_async(address, call, *args, **options)


BOTH = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
EACH_TRANSPORT = pytest.mark.parametrize("run", [run_sync, run_async, run_fast], ids=["sync", "async", "fast"])
