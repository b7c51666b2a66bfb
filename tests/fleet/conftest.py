"""Fixtures: a Redis server for each test module, and processes in the place of other machines."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

MACHINE = Path(__file__).with_name("machine.py")
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


def needed(what: object, hint: str) -> None:
    """Skip a test because of a missing program; in CI it fails."""
    if not what:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(hint)


def wait_until(condition: Callable[[], Any], seconds: float = 20.0) -> Any:
    """Wait until a function returns a true value, and return it."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)
    return found


class RedisServer:
    """A redis-server without persistence, which can be stopped and started again at the same port."""

    def __init__(self, directory: Path, *options: str, tls: bool = False) -> None:
        import redis

        needed(shutil.which("redis-server"), "redis-server is not installed (Debian: apt install redis-server)")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        ports = ["--port", "0", "--tls-port", str(self.port)] if tls else ["--port", str(self.port)]
        self.command = ["redis-server", "--bind", "127.0.0.1", *ports, "--save", "", "--appendonly", "no", *options]
        self.directory = directory
        self.url = f"redis://127.0.0.1:{self.port}"
        self.client = redis.Redis(port=self.port)
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, cwd=self.directory, stdout=subprocess.DEVNULL)
        wait_until(self.listens)

    def listens(self) -> bool:
        assert self.process.poll() is None, "redis-server ended before it began"
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def signal(self, number: int) -> None:
        self.process.send_signal(number)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def keys(self) -> list[str]:
        return sorted(key.decode() for key in self.client.keys("*"))


@pytest.fixture(scope="module")
def module_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    yield server
    server.client.close()
    server.stop()


@pytest.fixture
def redis_server(module_redis: RedisServer) -> RedisServer:
    """A running, empty redis-server with default settings."""
    if module_redis.process.poll() is not None:
        module_redis.start()
    module_redis.signal(signal.SIGCONT)
    module_redis.client.config_set("maxmemory", 0)
    module_redis.client.flushall()
    return module_redis


class Machine:
    """A process in the place of another machine, whose wall clock may be wrong."""

    def __init__(self, url: str, lock_seconds: float, clock: str | None) -> None:
        environment = dict(os.environ)
        if clock is not None:
            needed(FAKETIME, "libfaketime is not installed (Debian: apt install libfaketime)")
            environment |= {"LD_PRELOAD": str(FAKETIME), "FAKETIME": clock, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        command = [sys.executable, str(MACHINE), url, str(lock_seconds)]
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def tell(self, *what: Any) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(what) + "\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def ask(self, *what: Any) -> Any:
        self.tell(*what)
        return self.answer()

    def kill(self) -> str:
        """Kill the process, and return its standard error."""
        self.process.kill()
        return self.process.communicate()[1]


@pytest.fixture
def machine(redis_server: RedisServer) -> Iterator[Callable[..., Machine]]:
    """Starts machines: `machine(lock_seconds=30, clock="+5h")`."""
    running: list[Machine] = []

    def start(lock_seconds: float = 30.0, clock: str | None = None) -> Machine:
        running.append(Machine(redis_server.url, lock_seconds, clock))
        return running[-1]

    yield start
    for each in running:
        each.kill()
