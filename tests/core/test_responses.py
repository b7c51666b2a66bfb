"""What an answer amounts to at the edges of a success; the vectors hold all else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from axis_lms import APIError, SchemaMismatch
from axis_lms._requests import Request
from axis_lms._responses import Payload, Response, judge
from axis_lms_api.operations import OPERATIONS

from .both import BOTH
from .calls import CALLS, READ
from .raw import COURSE, answer, raw_server


@pytest.mark.parametrize(("status", "good"), [(199, False), (200, True), (299, True), (300, False)])
@pytest.mark.parametrize("where", ["HTTP", "body"])
def test_a_status_of_200_to_299_is_a_success(status: int, good: bool, where: str) -> None:
    http, body = (status, b"{}") if where == "HTTP" else (200, b'{"status": "%d"}' % status)
    found = judge(Request(OPERATIONS["token_revoke"], "", {}), Response(http, {}, body), json.loads)
    assert isinstance(found, Payload) is good
    assert (type(found) is APIError) is not good


def test_what_is_nested_too_deeply_to_be_searched_for_secrets_is_an_error() -> None:
    """How deep a reader of JSON goes differs; this is deeper than Python does."""
    deep: Any = "t"
    for _ in range(5_000):
        deep = [deep]
    found = judge(Request(OPERATIONS["token_request"], "", {}), Response(200, {}, b""), lambda body: {"token": deep})
    assert isinstance(found, SchemaMismatch)
    assert "nested too deeply" in str(found)


@BOTH
def test_what_is_nested_too_deeply_to_be_an_answer_of_httpx_is_an_error(run: Any) -> None:
    deep: Any = "t"
    for _ in range(5_000):
        deep = [deep]

    def loads(body: bytes) -> Any:
        return json.loads(body) | {"more": deep}

    with raw_server(lambda _: answer(200, COURSE)) as server, pytest.raises(SchemaMismatch, match="nested too deeply"):
        run(server.address, lambda axis: axis._calls.request(method="GET", url="/courses/1/"), loads=loads)


@BOTH
def test_a_token_that_comes_back_as_an_encoding_is_not_shown(run: Any) -> None:
    def script(served: Any) -> bytes:
        return answer(200, COURSE, content_encoding=served.headers["authorization"].split()[1])

    with raw_server(script) as server, pytest.raises(SchemaMismatch) as caught:
        run(server.address, CALLS[READ])
    assert "packed as nobody asked for" in str(caught.value)
