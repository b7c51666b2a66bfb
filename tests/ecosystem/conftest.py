"""Fixtures for the tests with other libraries: no real host is looked up, and aiohttp is there or not."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pytest

WANTED = ("respx", "pytest_httpx", "vcr", "opentelemetry.sdk", "sentry_sdk", "hishel", "httpx_retries", "truststore")
WANTED += ("trio", "h2", "hypercorn", "trustme")
LOOPBACK = ("127.0.0.1", "localhost", "::1", None, b"127.0.0.1", b"localhost")


def _is_missing(name: str) -> bool:
    try:
        return find_spec(name) is None
    except ModuleNotFoundError:
        return True


if missing := [name for name in WANTED if _is_missing(name)]:
    assert not os.environ.get("CI"), f"CI installs the extra `ecosystem`: {missing}"
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> str | None:
    """Say why these tests are skipped."""
    return "tests/ecosystem: SKIPPED, pip install --editable '.[ecosystem]' installs what it needs" if missing else None


@pytest.fixture(autouse=True)
def looked_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """Refuse to look up other hosts, and fail when a test tried."""
    names: list[Any] = []
    real = socket.getaddrinfo

    def guarded(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host in LOOPBACK:
            return real(host, *args, **kwargs)
        names.append(host)
        raise socket.gaierror(-2, "the tests look up no real host")

    monkeypatch.setattr(socket, "getaddrinfo", guarded)
    for name in ("AXIS_ADDRESS", "AXIS_API_KEY", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    yield names
    assert names == []


@pytest.fixture(params=["with aiohttp", "without aiohttp"])
def aiohttp_there(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Run a test with and without aiohttp; return whether it can be imported."""
    if request.param == "with aiohttp":
        import aiohttp  # noqa: F401
        import httpx_aiohttp  # noqa: F401

        return True
    for name in [name for name in sys.modules if name.partition(".")[0] in ("aiohttp", "httpx_aiohttp")]:
        monkeypatch.setitem(sys.modules, name, None)
    for name in ("aiohttp", "httpx_aiohttp"):
        monkeypatch.setitem(sys.modules, name, None)
    return False
