"""Whatever a site or a token store answers, every call ends within its deadline, with a result or an AxisError."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms import AsyncAxis, Axis, AxisError
from axis_lms._async_sender import AsyncSender
from axis_lms._senders import Sender

from .raw import COURSE, raw_server

EXAMPLES = int(os.environ.get("EXAMPLES", "400"))
MOST_SENT = 300
"""More requests than any call may send before its deadline."""
OPTIONS: dict[str, Any] = {"api_key": "fuzz-key-77", "deadline": 5.0, "timeout": 5.0, "jitter": lambda: 0.0}


class Spinning(BaseException):
    """A call sent more requests, or waited more often, than its deadline allows."""


class Answer(NamedTuple):
    """The answer to one request; the connection breaks after `cut` bytes of the body, or not at all for -1."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    cut: int


class Time:
    """A clock for both clients that moves only when they wait."""

    def __init__(self) -> None:
        self.now, self.waits = 0.0, 0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, _: Any, seconds: float) -> bool:
        self.now += seconds
        self.waits += 1
        if self.waits > 10 * MOST_SENT:
            raise Spinning
        return False


class Site(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers calls from one list and token requests from another; the last answer of each is repeated."""

    def __init__(self, calls: list[Answer], tokens: list[Answer]) -> None:
        self.calls, self.tokens, self.sent = calls, tokens, 0

    def respond(self, request: httpx.Request) -> httpx.Response:
        self.sent += 1
        if self.sent > MOST_SENT:
            raise Spinning
        answers = self.tokens if "/token/" in request.url.path else self.calls
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        return httpx.Response(answer.status, headers=answer.headers, stream=Body(answer), request=request)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.respond(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.respond(request)


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that may break off."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __iter__(self) -> Iterator[bytes]:
        cut = self.answer.cut
        yield self.answer.body if cut < 0 else self.answer.body[:cut]
        if cut >= 0:
            raise httpx.RemoteProtocolError("peer closed connection")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self:
            yield part


class OddStore:
    """A token store with random results; a result that is an exception is raised."""

    def __init__(self, lock: Any, load: Any, save: Any) -> None:
        self.answers = {"lock": lock, "load": load, "save": save}

    def _answer(self, name: str) -> Any:
        answer = self.answers[name]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def lock(self, name: str) -> Any:
        return self._answer("lock")

    def load(self, name: str, now: float) -> Any:
        return self._answer("load")

    def save(self, name: str, token: str, age: float, now: float) -> Any:
        return self._answer("save")


def walk(axis: Any) -> Any:
    """Walk a list to its end, with either client."""
    pages = axis.users.all_pages(concurrency=2)
    if isinstance(axis, Axis):
        return list(pages)

    async def walked() -> Any:
        return [row async for row in pages]

    return walked()


CALLS: list[Callable[[Any], Any]] = [
    lambda axis: axis.courses.get(1),
    lambda axis: axis.users.filtered(user_filter="state=qz", fields="id,username,sso"),
    lambda axis: axis.courses.enroll(course_id=1, user_id=2, start="20261201"),
    lambda axis: axis.users.create(username="u"),
    lambda axis: axis.users.update(user_id=1, city="c"),
    lambda axis: axis.token.request(),
    lambda axis: axis.users.all_pages().total() if isinstance(axis, Axis) else axis.users.all_count(),
    walk,
]
TOKEN = {"token": "fuzz-token-88", "expires": "2026-11-23 07:00:00"}
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
NAMES = st.sampled_from(
    ["id", "status", "message", "token", "records", "user_id", "0", "1", "username", "temporary_password"]
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(max_size=4), inner, max_size=4),
    max_leaves=6,
)
FAILURES = st.builds(
    lambda status, message: {"status": status, "message": message}, SCALARS | st.integers(100, 999).map(str), SCALARS
)
GOOD = st.sampled_from(
    [
        COURSE,
        [COURSE],
        {"0": COURSE},
        [{"id": "1", "username": "u"}],
        [{"records": "1"}],
        [{"records": "250"}],
        TOKEN,
        [],
        {},
    ]
)
BODIES = st.one_of(
    st.one_of(JSON, FAILURES, GOOD).map(lambda value: json.dumps(value).encode()),
    st.binary(max_size=30),
    st.sampled_from(
        [
            b"",
            b"  ",
            b"true",
            b"false",
            b"null",
            b"<html>",
            b"NaN",
            b"1e999",
            b"[" * 5000,
            b"9" * 5000,
            b'"\\ud800"',
            b'{"status": "\\ud800"}',
        ]
    ),
)
STATUSES = st.sampled_from(
    [200, 200, 200, 201, 204, 301, 304, 400, 401, 403, 404, 409, 422, 429, 500, 503]
) | st.integers(100, 999)
VALUES = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=12).map(
    lambda text: text.encode("latin-1")
)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            [b"Content-Encoding", b"Content-Type", b"Set-Cookie", b"Location", b"Date", b"Retry-After", b"X-Odd"]
        ),
        VALUES
        | st.sampled_from(
            [
                b"gzip",
                b"deflate",
                b"br",
                b"gzip, gzip",
                b"0",
                b"1",
                b"9" * 400,
                b"-1",
                b"1e9",
                b"Mon, 01 Jan 0001 00:00:00 GMT",
                b"Fri, 31 Dec 9999 23:59:59 -2359",
                b"a=\xff; Domain=\xe9",
            ]
        ),
    ),
    max_size=2,
)
ANSWERS = st.builds(Answer, STATUSES, HEADERS, BODIES, st.just(-1) | st.just(-1) | st.integers(0, 12))
GOOD_TOKEN = Answer(200, [], json.dumps(TOKEN).encode(), -1)
ODD_TOKENS = st.builds(lambda token: {"token": token}, JSON).map(
    lambda found: Answer(200, [], json.dumps(found).encode(), -1)
)
TOKENS = st.just([GOOD_TOKEN]) | st.lists(ANSWERS | ODD_TOKENS | st.just(GOOD_TOKEN), min_size=1, max_size=3)
RAISED = st.sampled_from([OSError("away"), ValueError("odd"), TimeoutError(), RecursionError(), UnicodeError()])
RECORDS = st.tuples(st.text(max_size=5) | SCALARS, st.floats() | st.integers() | SCALARS) | JSON
STORES = st.none() | st.builds(
    OddStore, st.just(lambda: None) | st.none() | RAISED | SCALARS, RECORDS | RAISED, st.none() | RAISED
)


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def ends(call: Callable[[Any], Any], make: Callable[[], Site], store: Any, runner: asyncio.Runner) -> None:
    """Make a call with both clients; no exception but AxisError may be raised."""
    for kind in (Axis, AsyncAxis):
        clock = Time()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Sender, "sleep", lambda http, seconds, clock=clock: clock.sleep(http, seconds))
            patch.setattr(AsyncSender, "sleep", lambda http, seconds, clock=clock: clock.sleep(http, seconds))
            options = {**OPTIONS, "transport": make(), "clock": clock, "token_store": store}
            with suppress(AxisError):
                if kind is Axis:
                    with Axis("http://127.0.0.1:9", **options) as axis:
                        call(axis)
                else:
                    runner.run(awaited(call, options))


async def awaited(call: Callable[[Any], Any], options: dict[str, Any]) -> None:
    async with AsyncAxis("http://127.0.0.1:9", **options) as axis:
        await call(axis)


def fuzz(examples: int, derandomize: bool = False) -> settings:
    """Return the settings of a test with this many examples, which are the same at each run if derandomized."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(
        max_examples=examples, deadline=None, derandomize=derandomize, database=None, suppress_health_check=checks
    )


def any_answer_ends(call: Any, answers: list[Answer], tokens: list[Answer], store: Any, runner: Any) -> None:
    ends(call, lambda: Site(list(answers), list(tokens)), store, runner)


ANY = given(st.sampled_from(CALLS), st.lists(ANSWERS, min_size=1, max_size=3), TOKENS, STORES)


@fuzz(200, derandomize=True)
@ANY
def test_every_call_ends_whatever_the_answer(runner: Any, call: Any, answers: Any, tokens: Any, store: Any) -> None:
    any_answer_ends(call, answers, tokens, store, runner)


@pytest.mark.slow
@fuzz(EXAMPLES)
@ANY
def test_every_call_ends_for_many_answers(runner: Any, call: Any, answers: Any, tokens: Any, store: Any) -> None:
    any_answer_ends(call, answers, tokens, store, runner)


def as_sent(answer: Answer, length: bool) -> bytes:
    lines = [f"HTTP/1.1 {answer.status} Odd".encode(), *(name + b": " + value for name, value in answer.headers)]
    lines += [b"Content-Length: %d" % len(answer.body)] if length else []
    return b"\r\n".join(lines) + b"\r\n\r\n" + answer.body


HEADS = st.sampled_from(
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 99 \r\n",
        b"HTTP/9.9 200\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"\r\n",
    ]
)
SENT = st.builds(as_sent, ANSWERS, st.booleans()) | st.builds(
    lambda head, rest: head + rest, HEADS, st.binary(max_size=40)
)
CUT = st.builds(lambda sent, cut: sent[: cut if cut < len(sent) else None], SENT, st.integers(0, 200))


def any_bytes_end(call: Any, sent: list[bytes], token: bytes) -> None:
    def script(served: Any) -> None:
        with suppress(OSError):
            served.connection.sendall(sent[min(served.number, len(sent)) - 1])

    def tokens(served: Any) -> None:
        with suppress(OSError):
            served.connection.sendall(token)

    with raw_server(script, tokens=tokens) as server:
        for kind in (Axis, AsyncAxis):
            clock = Time()
            options = {**OPTIONS, "clock": clock, "attempts": 2}
            with pytest.MonkeyPatch.context() as patch, suppress(AxisError):
                patch.setattr(Sender, "sleep", lambda http, seconds, clock=clock: clock.sleep(http, seconds))
                patch.setattr(AsyncSender, "sleep", lambda http, seconds, clock=clock: clock.sleep(http, seconds))
                if kind is Axis:
                    with Axis(server.address, **options) as axis:
                        call(axis)
                else:

                    async def run(options: dict[str, Any] = options) -> None:
                        async with AsyncAxis(server.address, **options) as axis:
                            await call(axis)

                    asyncio.run(run())
        assert len(server.seen) < MOST_SENT


BYTES = given(st.sampled_from(CALLS), st.lists(CUT, min_size=1, max_size=2), st.just(as_sent(GOOD_TOKEN, True)) | CUT)


@fuzz(50, derandomize=True)
@BYTES
def test_every_call_ends_whatever_the_bytes(call: Any, sent: list[bytes], token: bytes) -> None:
    any_bytes_end(call, sent, token)


@pytest.mark.slow
@fuzz(EXAMPLES // 5)
@BYTES
def test_every_call_ends_for_many_answers_of_bytes(call: Any, sent: list[bytes], token: bytes) -> None:
    any_bytes_end(call, sent, token)
