"""Fixtures of the tests of exports: a sandbox in memory and a client for it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from axis_lms import Axis
from axis_lms.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=1000)


@pytest.fixture
def transport(sandbox: Sandbox) -> httpx.BaseTransport:
    """How the client reaches the sandbox; a test may put something in between."""
    return sandbox.transport()


@pytest.fixture
def axis(transport: httpx.BaseTransport) -> Iterator[Axis]:
    with Axis("learn.example.com", api_key="sandbox-key", transport=transport) as client:
        yield client
