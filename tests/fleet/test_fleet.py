"""Clients of many processes over one RedisStore: one token request for all of them."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from axis_lms import AsyncAxis, Axis
from axis_lms.redis import RedisStore
from axis_lms.sandbox import Sandbox

from .conftest import RedisServer, wait_until

CALLERS = Path(__file__).with_name("callers.py")
PROCESSES = 20
PATIENCE_SECONDS = 60


def callers(processes: int, address: str, url: str, lock_seconds: float = 30.0) -> subprocess.Popen[bytes]:
    """Start processes that call a site once each."""
    return subprocess.Popen([sys.executable, CALLERS, str(processes), address, url, str(lock_seconds)])


def call(address: str, url: str) -> None:
    with Axis(address, api_key="sandbox-key", token_store=RedisStore(url)) as axis:
        axis.courses.list()


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AXIS_ADDRESS", "AXIS_API_KEY", "AXIS_REDIS_URL", "HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_twenty_processes_request_one_token(redis_server: RedisServer) -> None:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address, sandbox.fault("delay", operation="token_request", seconds=0.3):
        assert callers(PROCESSES, address, redis_server.url).wait(PATIENCE_SECONDS) == 0
    assert len(sandbox.calls("token_request")) == 1
    assert len(sandbox.calls("courses_list")) == PROCESSES
    assert not sandbox.calls("token_revoke"), "a token that is shared is not revoked"


def test_a_client_killed_during_its_token_request_costs_one_more_request(redis_server: RedisServer) -> None:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address:
        with sandbox.fault("delay", operation="token_request", seconds=30.0):
            holder = callers(1, address, redis_server.url, 1.0)
            wait_until(lambda: sandbox.calls("token_request"))
            holder.kill()
            holder.wait()
        call(address, redis_server.url)
    assert len(sandbox.calls("token_request")) == 2


def test_a_client_suspended_during_its_token_request_overwrites_nothing(redis_server: RedisServer) -> None:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address:
        with sandbox.fault("delay", operation="token_request", seconds=1.0, times=1):
            sleeper = callers(1, address, redis_server.url, 0.5)
            wait_until(lambda: sandbox.calls("token_request"))
            sleeper.send_signal(signal.SIGSTOP)
            call(address, redis_server.url)
        (key,) = redis_server.keys()
        newer = redis_server.client.get(key)
        sleeper.send_signal(signal.SIGCONT)
        assert sleeper.wait(PATIENCE_SECONDS) == 0
        assert redis_server.client.get(key) == newer
        call(address, redis_server.url)
    assert len(sandbox.calls("token_request")) == 2
    assert len(sandbox.calls("courses_list")) == 3


def test_threads_and_tasks_of_one_process_share_the_token(redis_server: RedisServer) -> None:
    import asyncio

    sandbox, store = Sandbox(users=10), RedisStore(redis_server.url)

    async def tasks() -> None:
        async with AsyncAxis(address, api_key="sandbox-key", token_store=store) as axis:
            await asyncio.gather(*(axis.courses.list() for _ in range(10)))

    def threads() -> None:
        with Axis(address, api_key="sandbox-key", token_store=store) as axis:
            axis.courses.list()

    with sandbox.serve() as address:
        running = [threading.Thread(target=each) for each in [threads] * 5 + [lambda: asyncio.run(tasks())] * 2]
        for each in running:
            each.start()
        for each in running:
            each.join(30)
    assert (len(sandbox.calls("token_request")), len(sandbox.calls("courses_list"))) == (1, 25)
    assert len(redis_server.keys()) == 1, "the lock is given back"


def test_redis_holds_neither_the_address_nor_the_key(redis_server: RedisServer) -> None:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address:
        call(address, redis_server.url)
    (key,) = redis_server.keys()
    kept = f"{key} {redis_server.client.get(key)!r}"
    assert "sandbox-key" not in kept
    assert "127.0.0.1" not in kept


def test_a_token_that_the_site_no_longer_accepts_is_replaced(redis_server: RedisServer) -> None:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address:
        call(address, redis_server.url)
        sandbox.tokens.revoke_all()
        call(address, redis_server.url)
        call(address, redis_server.url)
    assert len(sandbox.calls("token_request")) == 2
