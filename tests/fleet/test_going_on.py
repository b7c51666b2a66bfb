"""A client works with a warning while its Redis fails, and shares its token again later."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis
from axis_lms.redis import RedisStore
from axis_lms.sandbox import Sandbox

from .conftest import RedisServer

TROUBLES: dict[str, Callable[[RedisServer], object]] = {
    "away": lambda server: server.stop(),
    "slow": lambda server: server.signal(signal.SIGSTOP),
    "full": lambda server: server.client.config_set("maxmemory", 1),
}


@pytest.fixture
def site() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address:
        yield sandbox, address


def call(address: str, store: RedisStore) -> None:
    with Axis(address, api_key="sandbox-key", token_store=store) as axis:
        assert axis.courses.list()


def call_from_a_task(address: str, store: RedisStore) -> None:
    async def run() -> list[Any]:
        async with AsyncAxis(address, api_key="sandbox-key", token_store=store) as axis:
            return await asyncio.gather(*(axis.courses.list() for _ in range(5)))

    assert all(asyncio.run(run()))


@pytest.mark.parametrize("way", [call, call_from_a_task], ids=["threads", "tasks"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_client_works_without_its_redis(
    trouble: str,
    way: Callable[[str, RedisStore], None],
    redis_server: RedisServer,
    site: tuple[Sandbox, str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    sandbox, address = site
    store = RedisStore(redis_server.url, timeout=0.2)
    TROUBLES[trouble](redis_server)
    with caplog.at_level(logging.WARNING, "axis_lms"):
        way(address, store)
    warnings = [record.getMessage() for record in caplog.records if "token store" in record.getMessage()]
    assert len(warnings) == 1
    assert f"Redis at 127.0.0.1:{redis_server.port}" in warnings[0]
    assert len(sandbox.calls("token_request")) == 1


def test_a_redis_that_is_back_is_used_again(redis_server: RedisServer, site: tuple[Sandbox, str]) -> None:
    sandbox, address = site
    store = RedisStore(redis_server.url, timeout=0.2)
    redis_server.stop()
    call(address, store)
    redis_server.start()
    call(address, store)
    call(address, store)
    assert len(sandbox.calls("token_request")) == 2


def test_a_slow_redis_does_not_block_other_tasks(redis_server: RedisServer, site: tuple[Sandbox, str]) -> None:
    """The store runs in a thread, so that an unresponsive Redis does not block the event loop."""
    _, address = site
    store = RedisStore(redis_server.url, timeout=0.5)
    redis_server.signal(signal.SIGSTOP)
    turns = 0

    async def run() -> None:
        nonlocal turns
        async with AsyncAxis(address, api_key="sandbox-key", token_store=store) as axis:
            waiting = asyncio.create_task(axis.courses.list())
            while not waiting.done():
                await asyncio.sleep(0.01)
                turns += 1
            assert await waiting

    asyncio.run(run())
    assert turns > 10
