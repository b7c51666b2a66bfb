"""The transports of the sandbox raise the errors of httpx that a socket would cause."""

from __future__ import annotations

import asyncio
import time

import httpx
import pytest

from axis_lms.sandbox import Sandbox

URL = "http://axis.test/api.php/courses/list/"


@pytest.fixture
def headers(caller) -> dict[str, str]:
    return caller.headers


def fetch_sync(sandbox: Sandbox, headers: dict[str, str], **options: float) -> httpx.Response:
    with httpx.Client(transport=sandbox.transport(), **options) as client:
        return client.get(URL, headers=headers)


def fetch_async(sandbox: Sandbox, headers: dict[str, str], **options: float) -> httpx.Response:
    async def fetch() -> httpx.Response:
        async with httpx.AsyncClient(transport=sandbox.async_transport(), **options) as client:
            return await client.get(URL, headers=headers)

    return asyncio.run(fetch())


@pytest.fixture(params=[fetch_sync, fetch_async], ids=["sync", "async"])
def fetch(request, axis_sandbox, headers):
    return lambda **options: request.param(axis_sandbox, headers, **options)


def test_an_answer_comes_with_its_length_and_type(fetch):
    response = fetch()
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert int(response.headers["content-length"]) == len(response.content)


def test_a_dropped_reply_is_a_protocol_error(fetch, axis_sandbox):
    with axis_sandbox.fault("drop"), pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        fetch()


def test_a_truncated_answer_is_a_protocol_error(fetch, axis_sandbox):
    with axis_sandbox.fault("truncate"), pytest.raises(httpx.RemoteProtocolError, match="complete message body"):
        fetch()


def test_a_trickled_answer_is_read_completely(fetch, axis_sandbox):
    whole = fetch().content
    with axis_sandbox.fault("trickle", seconds=0.001):
        assert fetch().content == whole


def test_a_delay_longer_than_the_timeout_is_a_timeout(fetch, axis_sandbox):
    start = time.monotonic()
    with axis_sandbox.fault("delay", seconds=60), pytest.raises(httpx.ReadTimeout):
        fetch(timeout=0.02)
    assert time.monotonic() - start < 5


def test_a_shorter_delay_is_waited_for(fetch, axis_sandbox):
    with axis_sandbox.fault("delay", seconds=0.03):
        start = time.monotonic()
        assert fetch(timeout=5).status_code == 200
        assert time.monotonic() - start >= 0.03


def test_delays_of_several_tasks_run_in_parallel(axis_sandbox, headers):
    async def fetch_all() -> None:
        async with httpx.AsyncClient(transport=axis_sandbox.async_transport()) as client:
            await asyncio.gather(*(client.get(URL, headers=headers) for _ in range(20)))

    with axis_sandbox.fault("delay", seconds=0.1):
        start = time.monotonic()
        asyncio.run(fetch_all())
        assert time.monotonic() - start < 1.5
