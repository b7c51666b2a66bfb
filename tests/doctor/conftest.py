"""Fixtures of the tests of the doctor: a sandbox on a socket, and a probe with a token for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest

from axis_lms.doctor.findings import Examination
from axis_lms.doctor.probe import Probe, Reply
from axis_lms.sandbox import Sandbox

KEY = "sandbox-key"


class Reached(NamedTuple):
    """A sandbox with a probe and a token for it."""

    sandbox: Sandbox
    address: str
    probe: Probe
    headers: dict[str, str]
    found: Examination

    def get(self, path: str, query: dict[str, str] | None = None) -> Reply:
        """Send a GET request with the token."""
        return self.probe.get(path, self.headers, query)


@contextmanager
def reached(sandbox: Sandbox) -> Iterator[Reached]:
    """Serve a sandbox and get a token for it."""
    with sandbox.serve() as address:
        probe = Probe(f"{address}/api.php", 30.0)
        try:
            token = probe.get("/token/request/", {"Authorization": f"Bearer {KEY}"}).payload["token"]
            yield Reached(sandbox, address, probe, {"Authorization": f"Bearer {token}"}, Examination())
        finally:
            probe.close()


@pytest.fixture
def plain() -> Iterator[Reached]:
    with reached(Sandbox(users=300)) as found:
        yield found
