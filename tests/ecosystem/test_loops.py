"""AsyncAxis belongs to one event loop of asyncio, and refuses calls from any other."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import trio

from axis_lms import AsyncAxis, ConfigurationError
from axis_lms.sandbox import Sandbox

from .jobs import KEY

CALLS = pytest.mark.parametrize(
    "call",
    [lambda axis: axis.courses.get(1), lambda axis: axis.courses.enroll(course_id=1, user_id=2)],
    ids=["read", "write"],
)


@CALLS
def test_trio_is_refused_before_anything_is_sent(call: Any) -> None:
    sandbox = Sandbox(users=10, key=KEY)

    async def job(address: str) -> None:
        await call(AsyncAxis(address, api_key=KEY))

    with sandbox.serve() as address, pytest.raises(ConfigurationError, match="event loop of asyncio"):
        trio.run(job, address)
    assert sandbox.calls() == []


@CALLS
def test_a_second_loop_is_refused_before_anything_is_sent(call: Any) -> None:
    sandbox = Sandbox(users=10, key=KEY)

    async def read(axis: AsyncAxis) -> None:
        await axis.courses.get(1)

    async def job(axis: AsyncAxis) -> None:
        await call(axis)

    axis = AsyncAxis("learn.example.com", api_key=KEY, transport=sandbox.async_transport())
    asyncio.run(read(axis))
    sent = len(sandbox.calls())
    with pytest.raises(ConfigurationError, match="make another"):
        asyncio.run(job(axis))
    assert len(sandbox.calls()) == sent == 2
