"""Fixtures of the core's tests: a sandbox, its address, and a clock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from axis_lms.sandbox import Sandbox

KEY = "sandbox-key"


class Clock:
    """A monotonic clock that only a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


def end_faults(sandbox: Sandbox) -> None:
    """Let the sandbox answer as it should again."""
    for fault in list(sandbox.faults.active):
        fault.clear()


def revoked(sandbox: Sandbox) -> int:
    """Count the revocations that the sandbox was asked for."""
    return len(sandbox.calls("token_revoke"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AXIS_ADDRESS", "AXIS_API_KEY", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=1000)


@pytest.fixture
def address(sandbox: Sandbox) -> Iterator[str]:
    with sandbox.serve() as served:
        yield served
