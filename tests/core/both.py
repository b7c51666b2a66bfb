"""One test, both clients: a call is written once and run with Axis and with AsyncAxis."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis

KEY = "sandbox-key"


def run_sync(
    address: str, call: Callable[[Any], Any], prepare: Callable[[Any], Any] = lambda axis: None, **options: Any
) -> Any:
    """Open an Axis, make it ready, and give what the call gives."""
    with Axis(address, **({"api_key": KEY} | options)) as axis:
        axis.http.calls.chance = lambda: 0.0
        prepare(axis)
        return call(axis)


def run_async(
    address: str, call: Callable[[Any], Any], prepare: Callable[[Any], Any] = lambda axis: None, **options: Any
) -> Any:
    """The same with an AsyncAxis in a loop of its own; the call gives an awaitable."""

    async def run() -> Any:
        async with AsyncAxis(address, **({"api_key": KEY} | options)) as axis:
            axis.http.calls.chance = lambda: 0.0
            prepare(axis)
            return await call(axis)

    return asyncio.run(run())


def with_token(axis: Any) -> None:
    """Give a client a token, so that it asks for none: what its first call meets is then the call's own."""
    tokens = axis.http.calls.tokens
    tokens.store.save(tokens.name, "t", 0.0, tokens.clock())


BOTH = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
