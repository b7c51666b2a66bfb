"""Fixtures of the tests of exports: a sandbox in memory and a client for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from axis_lms import Axis
from axis_lms.sandbox import Sandbox


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=1000)


@pytest.fixture
def axis(sandbox: Sandbox) -> Iterator[Axis]:
    with Axis("learn.example.com", api_key="sandbox-key", transport=sandbox.transport()) as client:
        yield client
