"""Every attempt is sent by httpx: hooks see each, and a cancelled call gives its connection back."""

from __future__ import annotations

import asyncio
import copy
import os
import pickle
import sys
import threading
import types
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

import httpx
import pytest

from axis_lms import AsyncAxis, Axis, ConfigurationError, Secret, TransportFailure
from axis_lms._config import Credentials
from axis_lms._requests import Request
from axis_lms._secrets import MaskedHeaders, MaskedURL, redact
from axis_lms._senders import lost, run_blocking
from axis_lms_api.api.courses import courses_enroll, courses_get, courses_list
from axis_lms_api.models import EnrollmentPeriod
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import UNSET

from .both import EACH_TRANSPORT, KEY, run_sync, with_token
from .calls import CALLS, READ, WRITE, gives
from .raw import COURSE, answer, raw_server


@EACH_TRANSPORT
def test_event_hooks_run_once_for_each_attempt(run: Any) -> None:
    seen: list[str] = []

    def script(served: Any) -> bytes:
        return answer(503, b"") if served.number == 1 else answer(200, COURSE)

    def note(message: Any) -> None:
        request = isinstance(message, httpx.Request)
        seen.append(f"Request {message.method}" if request else f"Response {message.status_code}")

    async def note_awaited(message: Any) -> None:
        note(message)

    hook = note_awaited if run is not run_sync else note
    with raw_server(script) as server:
        run(server.address, CALLS[READ], event_hooks={"request": [hook], "response": [hook]}, revoke_on_close=False)
    assert seen == ["Request GET", "Response 200", "Request GET", "Response 503", "Request GET", "Response 200"]


@EACH_TRANSPORT
def test_a_mounted_transport_carries_what_is_mounted_on_it(run: Any) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"token": "t"} if "token" in request.url.path else COURSE)

    found = run("learn.example.com", CALLS[READ], mounts={"all://learn.example.com": httpx.MockTransport(handle)})
    assert found.id == "1"


@EACH_TRANSPORT
def test_exceptions_of_a_mock_are_raised_unchanged_without_a_retry(run: Any) -> None:
    asked: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        if "token" in request.url.path:
            return httpx.Response(200, json={"token": "t"})
        raise AssertionError("not mocked")

    with pytest.raises(AssertionError, match="not mocked"):
        run("learn.example.com", CALLS[READ], transport=httpx.MockTransport(handle))
    assert len([path for path in asked if "token" not in path]) == 1


@EACH_TRANSPORT
def test_a_mock_that_fails_the_token_call_fails_every_caller_once(run: Any) -> None:
    asked: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        raise httpx.TimeoutException("No response can be found", request=request)  # as pytest-httpx raises it

    with pytest.raises(httpx.TimeoutException, match="No response can be found"):
        run("learn.example.com", CALLS[READ], transport=httpx.MockTransport(handle))
    assert len(asked) == 1


@EACH_TRANSPORT
def test_a_mock_may_answer_with_the_same_response_again_and_again(run: Any) -> None:
    token, course = httpx.Response(200, json={"token": "t", "expires": ""}), httpx.Response(200, json=COURSE)
    transport = httpx.MockTransport(lambda request: token if "token" in request.url.path else course)
    for _ in range(2):
        assert run("learn.example.com", CALLS[READ], transport=transport).id == "1"


@EACH_TRANSPORT
def test_a_mock_sees_the_address_that_is_sent(run: Any) -> None:
    matches: list[bool] = []

    def handle(request: httpx.Request) -> httpx.Response:
        if "token" in request.url.path:
            matches.append(request.url == httpx.URL("https://learn.example.com/api.php/token/request/?api_key=" + KEY))
            return httpx.Response(200, json={"token": "t"})
        matches.append(request.url == "https://learn.example.com/api.php/courses/1/")
        return httpx.Response(200, json=COURSE)

    transport = httpx.MockTransport(handle)
    run("learn.example.com", CALLS[READ], transport=transport, key_style="query:api_key", revoke_on_close=False)
    assert matches == [True, True]


def test_a_masked_address_is_equal_to_the_one_that_is_sent() -> None:
    address = "https://learn.example.com/api.php/token/revoke/?token=abc&x=1"
    masked = MaskedURL(address)
    assert str(masked) == "https://learn.example.com/api.php/token/revoke/?token=***&x=***"
    assert repr(masked) == f"URL('{masked}')"
    assert masked == httpx.URL(address) == masked
    assert masked == address
    assert masked != httpx.URL(address + "2")
    assert masked != 7
    assert hash(masked) == hash(httpx.URL(address))


def test_headers_show_no_credential() -> None:
    headers = MaskedHeaders(httpx.Headers({"X-Key": "abc", "Accept": "json"}), frozenset({"x-key"}))
    assert repr(headers) == "Headers({'x-key': '***', 'accept': 'json'})"
    assert headers["x-key"] == "abc"
    assert redact({"a": [Secret("b"), "c"]}) == {"a": ["***", "c"]}


def test_a_client_of_another_event_loop_is_refused() -> None:
    with raw_server(gives(200, COURSE)) as server:
        axis, loop = AsyncAxis(server.address, api_key=KEY), asyncio.new_event_loop()
        assert loop.run_until_complete(axis.courses.get(1)).id == "1"
        with pytest.raises(ConfigurationError, match="belongs to the event loop"):
            asyncio.run(axis.courses.get(1))
        with pytest.raises(ConfigurationError, match="needs a running event loop of asyncio"):
            axis.courses.get(1).send(None)
        assert server.calls == 1
        loop.run_until_complete(axis.aclose())
        loop.close()


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy, copy.deepcopy], ids=["pickle", "copy", "deepcopy"])
@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_a_client_is_neither_pickled_nor_copied(kind: Any, duplicate: Callable[[Any], Any]) -> None:
    with pytest.raises(ConfigurationError, match="cannot be pickled or copied"):
        duplicate(kind("learn.example.com", api_key=KEY))


def test_every_generated_function_can_be_called_with_the_token_life_cycle() -> None:
    with raw_server(gives(200, COURSE)) as server:
        with Axis(server.address, api_key=KEY) as axis:
            course = courses_get.sync(1, client=axis.generated)
            assert course
            assert course.id == "1"
            body = EnrollmentPeriod(start="20261201")
            assert courses_enroll.sync_detailed(1, 2, client=axis.generated, body=body).status_code == 200

        async def run() -> Any:
            async with AsyncAxis(server.address, api_key=KEY) as axis:
                return await courses_get.asyncio(1, client=axis.generated)

        assert asyncio.run(run()).id == "1"
        assert server.count("token/request") == server.count("token/revoke") == 2


def test_a_generated_function_reads_rows_that_lack_what_the_spec_requires() -> None:
    with (
        raw_server(gives(200, [{"id": "1", "name": "a"}, {"name": "b"}])) as server,
        Axis(server.address, api_key=KEY) as axis,
    ):
        found = courses_list.sync(client=axis.generated)
        assert found
        assert [(row.id, row.name) for row in found] == [("1", "a"), (UNSET, "b")]


def test_a_generated_function_of_the_other_kind_sends_nothing() -> None:
    with raw_server(gives(200, COURSE)) as server, Axis(server.address, api_key=KEY) as axis:
        with pytest.raises(ConfigurationError, match="sends over its own Axis only"):
            asyncio.run(courses_get.asyncio(1, client=axis.generated))
        with pytest.raises(ConfigurationError, match="unchanged"):
            courses_get.sync(1, client=axis.generated.with_timeout(httpx.Timeout(1)))
        with pytest.raises(ConfigurationError, match="sends over its own Axis only"):
            courses_get.sync(1, client=AsyncAxis(server.address, api_key=KEY).generated)
        assert server.seen == []


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_a_generated_client_cannot_change_its_axis(kind: Any) -> None:
    """The two share an httpx client: the headers, the cookies and the timeout of one are those of the other."""
    axis = kind("learn.example.com", api_key=KEY)
    before = dict(axis.http.headers), axis.http.timeout
    for name, value in (
        ("with_headers", {"X-Trace": "1"}),
        ("with_cookies", {"a": "b"}),
        ("with_timeout", httpx.Timeout(None)),
    ):
        with pytest.raises(ConfigurationError, match="unchanged"):
            getattr(axis.generated, name)(value)
    assert (dict(axis.http.headers), axis.http.timeout) == before


def test_a_generated_client_is_left_with_its_axis_and_not_before() -> None:
    with pytest.raises(ConfigurationError, match="ends with it"), Axis("learn.example.com", api_key=KEY).generated:
        pass

    async def enter() -> None:
        async with AsyncAxis("learn.example.com", api_key=KEY).generated:
            pass

    with pytest.raises(ConfigurationError, match="ends with it"):
        asyncio.run(enter())


def test_the_child_of_a_fork_begins_with_connections_and_locks_of_its_own() -> None:
    script = lambda served: answer(200, COURSE | {"id": str(served.number)})  # noqa: E731
    with raw_server(script) as server, Axis(server.address, api_key=KEY, revoke_on_close=False) as axis:
        axis.courses.get(1)
        lock = axis._calls.runner.tokens._lock
        lock.acquire()  # another thread may hold it at the moment of the fork
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(BaseException):
                runners = set[Any]()

                def call() -> None:
                    axis.courses.get(1)
                    runners.add(axis._calls.runner)

                threads = [Thread(target=call, daemon=True) for _ in range(4)]
                sys.setswitchinterval(1e-6)
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join(5)
                code = 0 if len(runners) == 1 and not any(thread.is_alive() for thread in threads) else 2
            os._exit(code)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        lock.release()
        assert axis.courses.get(1).id == "6"


def test_a_coroutine_that_suspends_is_an_error_in_the_blocking_client() -> None:
    @types.coroutine
    def suspend() -> Any:
        yield

    async def suspends() -> None:
        await suspend()

    with pytest.raises(RuntimeError, match="suspended"):
        run_blocking(suspends())


@EACH_TRANSPORT
@pytest.mark.parametrize(
    ("style", "expected"), [("form", b"start=20261201"), ("json", b'{"start":"20261201"}'), ("query", b"")]
)
def test_parameters_of_writes_are_sent_in_the_write_style(
    run: Any, style: str, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies: list[tuple[str, bytes, str]] = []

    def script(served: Any) -> bytes:
        bodies.append((served.path.partition("?")[2], served.body, served.headers.get("content-type", "")))
        return answer(200, {"status": "200"})

    kinds = {"form": "application/x-www-form-urlencoded", "json": "application/json", "query": ""}
    query = "start=20261201" if style == "query" else ""
    with raw_server(script) as server:
        run(server.address, CALLS[WRITE], write_style=style)
        monkeypatch.setenv("AXIS_WRITE_STYLE", style)
        run(server.address, CALLS[WRITE])
    assert bodies == [(query, expected, kinds[style])] * 2


@EACH_TRANSPORT
def test_a_read_that_is_refused_with_403_gets_a_new_token_where_the_old_one_may_have_ended(
    run: Any, clock: Any
) -> None:
    tokens = iter("abc")

    def script(served: Any) -> bytes:
        return answer(200, COURSE) if served.headers["authorization"] == "Bearer b" else answer(403, b"")

    def ask(served: Any) -> bytes:
        return answer(200, {"token": next(tokens), "expires": ""})

    def after_a_minute(axis: Any) -> Any:
        clock.advance(60)
        return CALLS[READ](axis)

    async def both(axis: Any) -> Any:
        with pytest.raises(Exception, match="403"):
            await CALLS[READ](axis)
        return await after_a_minute(axis)

    def both_blocking(axis: Any) -> Any:
        with pytest.raises(Exception, match="403"):
            CALLS[READ](axis)
        return after_a_minute(axis)

    with raw_server(script, tokens=ask) as server:
        chosen = both if run is not run_sync else both_blocking
        assert run(server.address, chosen, clock=clock, revoke_on_close=False).id == "1"
        assert (server.calls, server.count("token/request")) == (3, 2)


def test_a_call_that_is_on_its_way_when_its_client_is_left_ends() -> None:
    reached, gate = threading.Event(), threading.Event()

    def silent(served: Any) -> None:
        reached.set()
        gate.wait(10)

    async def run(address: str) -> Any:
        axis = AsyncAxis(address, api_key=KEY, revoke_on_close=False)
        call = asyncio.create_task(axis.courses.get(1))
        await asyncio.to_thread(reached.wait, 10)
        await axis.aclose()
        return (await asyncio.gather(call, return_exceptions=True))[0]

    with raw_server(silent) as server:
        failure = asyncio.run(run(server.address))
        gate.set()
    assert isinstance(failure, TransportFailure)
    assert "the client was closed" in str(failure)


class Leaving(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Closes its client while a request is being sent, as another thread may."""

    axis: Any = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.axis.http.close()
        raise RuntimeError("Cannot send a request, as the client has been closed.")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await self.axis.http.aclose()
        raise RuntimeError("Cannot send a request, as the client has been closed.")


@EACH_TRANSPORT
def test_a_client_that_is_closed_under_a_call_says_so(run: Any) -> None:
    transport = Leaving()
    with pytest.raises(TransportFailure, match="the client was closed"):
        run(
            "learn.example.com",
            CALLS[READ],
            lambda axis: (setattr(transport, "axis", axis), with_token(axis)),
            transport=transport,
            revoke_on_close=False,
        )


@pytest.mark.parametrize(
    ("error", "reason", "request_sent"),
    [
        (httpx.ConnectError("refused"), "no connection (ConnectError: refused)", False),
        (httpx.ConnectError(""), "no connection (ConnectError)", False),
        (httpx.ProxyError("407"), "no connection (ProxyError: 407)", False),
        (httpx.PoolTimeout("x"), "no connection (PoolTimeout)", False),
        (httpx.ConnectTimeout("x"), "no connection (ConnectTimeout)", False),
        (httpx.ReadTimeout("x"), "no answer in time (ReadTimeout)", True),
        (httpx.ReadError("a header"), "no whole answer (ReadError)", True),
        (OSError("a header"), "no whole answer (OSError)", True),
        (RuntimeError("closed"), "the client was closed", True),
    ],
    ids=repr,
)
def test_what_a_failure_of_the_network_says_of_a_request(error: Exception, reason: str, request_sent: bool) -> None:
    failure = lost(OPERATIONS["courses_get"], error, True)
    assert (str(failure), failure.maybe_applied) == (f"GET /courses/{{course_id}}/: {reason}", request_sent)


@pytest.mark.parametrize("error", [RuntimeError("not mocked"), httpx.TimeoutException("not mocked")], ids=repr)
def test_what_is_no_failure_of_the_network_is_raised(error: Exception) -> None:
    with pytest.raises(type(error), match="not mocked"):
        lost(OPERATIONS["courses_get"], error, False)


@pytest.mark.parametrize(("timeout", "waits"), [(60.0, 5.0), (2.0, 2.0), (None, 5.0)])
def test_no_wait_of_an_attempt_is_longer_than_what_is_left_of_the_deadline(timeout: float | None, waits: float) -> None:
    with Axis("learn.example.com", api_key=KEY) as axis:
        axis.http.timeout = timeout
        request = Request(OPERATIONS["courses_list"], "/courses/", {})
        built = axis._calls.sender.make(request, Credentials({}, {}), 5.0)
        assert set(built.extensions["timeout"].values()) == {waits}
