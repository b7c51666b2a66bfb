"""Hooks, tracers, error reporters and the log of HTTP/2 see no credential in a request."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from typing import Any

import httpx
import pytest

from axis_lms import AsyncAxis, Axis, AxisError, TokenError
from axis_lms._responses import Response
from axis_lms._secrets import MaskedHeaders, MaskedURL, attempting
from axis_lms.sandbox import Sandbox

from .both import BOTH, run_async
from .calls import CALLS, LIST, READ
from .raw import COURSE, answer, raw_server, token_answer

KEY = "planted-key-5d1e"
TOKEN = "planted-token-88ce"


class AnotherTracer(httpx.HTTPTransport):
    """Replaces the headers of each request by a copy with one more header, as OpenTelemetry does."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.headers = httpx.Headers(request.headers)
        request.headers["traceparent"] = "00-1-2-01"
        return super().handle_request(request)


@pytest.mark.parametrize("style", ["bearer", "basic", "header:X-API-Key", "query:api_key"])
def test_headers_stay_masked_when_a_tracer_replaces_them(style: str) -> None:
    shown: list[str] = []
    sent: list[str] = []

    def note(response: httpx.Response) -> None:
        request = response.request
        shown.append(f"{request!r} {request.url} {request.headers!r}")
        shown.extend(str(request.headers.get_list(name, split_commas=True)) for name in request.headers)

    def script(served: Any) -> bytes:
        sent.append(f"{served.path} {served.headers}")
        return answer(body={"token": TOKEN, "expires": ""} if "request" in served.path else COURSE)

    with (
        raw_server(script, tokens=script) as server,
        Axis(
            server.address, api_key=KEY, key_style=style, transport=AnotherTracer(), event_hooks={"response": [note]}
        ) as axis,
    ):
        axis.courses.get(1)
    assert "traceparent" in shown[0]
    assert "['***']" in shown
    assert len([text for text in sent if "traceparent" in text]) == 3
    assert any(TOKEN in text for text in sent)
    assert not [text for text in shown if KEY in text or TOKEN in text]


def test_a_header_that_holds_no_credential_is_shown_as_it_is(sandbox: Sandbox) -> None:
    seen: list[list[str]] = []
    hooks = {"request": [lambda request: seen.append(request.headers.get_list("accept"))]}
    with Axis("x.example.com", api_key="sandbox-key", transport=sandbox.transport(), event_hooks=hooks) as axis:
        axis.courses.get(1)
    assert seen == [["application/json"]] * 3


def test_the_repr_of_an_answer_hides_its_body() -> None:
    assert repr(Response(200, {"set-cookie": TOKEN}, TOKEN.encode())) == "Response(status=200)"


def test_http2_logs_no_header_of_an_attempt(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def log() -> None:
        for name in ("hpack.hpack", "hpack.table"):
            logging.getLogger(name).debug("Adding %s=%s", b"x-api-key", KEY)

    log()
    assert len(caplog.records) == 2  # outside of an attempt, the log of HTTP/2 is left alone
    during = contextvars.copy_context()
    during.run(attempting.set, True)
    during.run(log)
    assert len(caplog.records) == 2


class Unexpected(BaseException):
    """Like the exception of `pytest.fail`, not a subclass of Exception."""


@BOTH
@pytest.mark.parametrize("at", ["/token/request/", "/courses/1/"])
def test_a_base_exception_of_a_mock_is_raised_without_a_retry(run: Any, at: str) -> None:
    asked: list[str] = []

    def double(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        if request.url.path.endswith(at):
            raise Unexpected
        return httpx.Response(200, json={"token": TOKEN, "expires": ""})

    with pytest.raises(Unexpected):
        run("x.example.com", CALLS[READ], transport=httpx.MockTransport(double), revoke_on_close=False)
    assert sum(path.endswith(at) for path in asked) == 1


@BOTH
def test_a_revocation_runs_in_the_context_of_the_caller_of_close(run: Any, sandbox: Sandbox) -> None:
    name = contextvars.ContextVar("name", default="nobody")
    seen: list[str] = []

    def note(request: httpx.Request) -> None:
        seen.append(name.get())

    async def note_awaited(request: httpx.Request) -> None:
        note(request)

    hook = note_awaited if run is run_async else note
    transport = sandbox.async_transport() if run is run_async else sandbox.transport()
    name.set("leaver")
    run("x.example.com", CALLS[READ], transport=transport, event_hooks={"request": [hook]}, api_key="sandbox-key")
    assert seen == ["leaver"] * 3


def test_a_mock_that_fails_a_shared_token_call_fails_every_caller() -> None:
    def double(request: httpx.Request) -> httpx.Response:
        raise Unexpected

    async def run() -> list[Any]:
        transport = httpx.MockTransport(double)
        async with AsyncAxis("x.example.com", api_key=KEY, transport=transport, revoke_on_close=False) as axis:
            return await asyncio.gather(*(axis.courses.get(1) for _ in range(3)), return_exceptions=True)

    results = asyncio.run(run())
    assert not [each for each in results if isinstance(each, AxisError)]
    assert {type(each) for each in results} == {Unexpected}


@BOTH
@pytest.mark.parametrize("style", ["basic", "query:api_key", "header:X-Key"])
def test_a_key_in_a_message_of_the_site_is_masked_in_every_form(run: Any, style: str) -> None:
    key = "planted/key+5d1e"

    def tokens(served: Any) -> bytes:
        sent = served.headers.get("authorization", served.headers.get("x-key", served.path))
        return answer(401, {"message": f"{'.' * 485}not known: {sent}"})

    with raw_server(lambda _: None, tokens=tokens) as server, pytest.raises(AxisError) as caught:
        run(server.address, CALLS[READ], api_key=key, key_style=style)
    assert len(caught.value.message) <= 500
    assert "planted" not in caught.value.message
    assert "cGxhbnRl" not in caught.value.message


@BOTH
@pytest.mark.parametrize("refused", ["token", "call"])
def test_a_message_is_kept_whole_where_nothing_in_it_is_secret(run: Any, refused: str) -> None:
    told = "None of these fields is empty: temporary_password"
    tokens = (lambda _: answer(404, {"message": told})) if refused == "token" else token_answer
    with (
        raw_server(lambda _: answer(400, {"message": told}), tokens=tokens) as server,
        pytest.raises(AxisError) as caught,
    ):
        run(server.address, lambda axis: axis.users.create(username="bob1"))
    assert caught.value.message == told


@BOTH
@pytest.mark.parametrize(
    ("status", "hint"),
    [(401, "the API key was refused"), (403, "the API key was refused"), (404, "is this the address of an Axis?")],
)
def test_a_token_that_is_not_given_comes_with_a_hint(run: Any, status: int, hint: str) -> None:
    with raw_server(lambda _: None, tokens=lambda _: answer(status)) as server, pytest.raises(TokenError) as caught:
        run(server.address, CALLS[READ])
    assert str(caught.value).endswith(f"({hint})")


@BOTH
def test_a_secret_at_the_end_of_a_truncated_message_is_masked(run: Any) -> None:
    tokens = lambda _: answer(200, {"token": TOKEN})  # noqa: E731
    script = lambda _: answer(404, {"message": f"{'.' * 495}{TOKEN}"})  # noqa: E731
    with raw_server(script, tokens=tokens) as server, pytest.raises(AxisError) as caught:
        run(server.address, CALLS[READ])
    assert caught.value.message == "." * 495 + "***"


@BOTH
def test_a_secret_that_came_as_a_number_is_hidden(run: Any) -> None:
    with raw_server(lambda _: answer(200, {"id": 1, "temporary_password": 123456, "more": [1.5, None]})) as server:
        created = run(server.address, lambda axis: axis.users.create(username="bob1"))
    assert (created["temporary_password"], created["more"]) == ("123456", ["1.5", None])
    assert "123456" not in repr(created)
    assert "1.5" not in repr(created)


def test_a_changed_copy_of_a_masked_address_is_masked() -> None:
    url = MaskedURL(httpx.URL(f"https://axis.example.com/?token={TOKEN}"))
    assert url.raw_path.decode().endswith(TOKEN)
    for copied in (url.copy_with(host="other.example.com"), url.copy_set_param("a", "b"), url.copy_merge_params({})):
        assert TOKEN not in f"{copied} {copied!r}"


@BOTH
def test_a_query_without_a_secret_is_shown_as_it_is_sent(run: Any) -> None:
    shown: list[tuple[type, str]] = []

    def note(request: httpx.Request) -> None:
        if "filtered" in request.url.path:
            shown.append((type(request.url), request.url.query.decode()))

    async def note_in_task(request: httpx.Request) -> None:
        note(request)

    hook = note_in_task if run is run_async else note
    with raw_server(lambda served: answer(200, [])) as server:
        run(server.address, CALLS[LIST], event_hooks={"request": [hook]})
    assert shown == [(httpx.URL, "fields=id%2Cusername&user_filter=state%3Dqz")]


def test_the_values_of_a_header_are_split_only_where_that_is_asked_for() -> None:
    headers = MaskedHeaders(httpx.Headers({"Accept-Encoding": "gzip, deflate", "X-Key": KEY}), frozenset({"x-key"}))
    assert headers.get_list("accept-encoding") == ["gzip, deflate"]
    assert headers.get_list("accept-encoding", split_commas=True) == ["gzip", "deflate"]
    assert headers.get_list("X-Key") == ["***"]
