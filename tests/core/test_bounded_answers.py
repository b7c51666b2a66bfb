"""An answer takes no more memory than max_response_bytes allows, whatever its encoding."""

from __future__ import annotations

import gzip
import inspect
import json
from typing import Any

import pytest

from axis_lms import Axis, SchemaMismatch
from axis_lms._calls import MOST_BYTES

from .both import EACH_TRANSPORT
from .calls import CALLS, READ, WRITE, gives
from .raw import COURSE, answer, raw_server


@EACH_TRANSPORT
@pytest.mark.parametrize("call", [READ, WRITE])
def test_an_answer_that_is_too_long_unpacked_is_not_read_to_its_end(run: Any, call: str) -> None:
    bomb = gzip.compress(b"[" + b" " * 5_000_000 + b"]")
    with (
        raw_server(gives(200, bomb, content_encoding="gzip")) as server,
        pytest.raises(
            SchemaMismatch, match="more than 100,000 bytes, unpacked; max_response_bytes allows more"
        ) as caught,
    ):
        run(server.address, CALLS[call], max_response_bytes=100_000)
    assert (caught.value.attempts, caught.value.maybe_applied) == (1, call == WRITE)


@EACH_TRANSPORT
def test_an_answer_of_exactly_as_many_bytes_as_are_allowed_is_read(run: Any) -> None:
    body = json.dumps(COURSE).encode()
    with raw_server(gives(200, body)) as server:
        assert run(server.address, CALLS[READ], max_response_bytes=len(body)).id == COURSE["id"]
        with pytest.raises(SchemaMismatch):
            run(server.address, CALLS[READ], max_response_bytes=len(body) - 1)


def test_an_answer_may_be_long() -> None:
    """The default leaves room for a whole list in one answer."""
    assert inspect.signature(Axis).parameters["max_response_bytes"].default == MOST_BYTES == 134_217_728


@EACH_TRANSPORT
@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "x-pack"])
def test_an_encoding_that_nobody_asked_for_is_not_unpacked(run: Any, encoding: str) -> None:
    """A few bytes that were packed twice, or by brotli, may unpack to more than the memory holds."""
    asked: list[str] = []
    packed = gzip.compress(gzip.compress(b" " * 5_000_000))

    def script(served: Any) -> bytes:
        asked.append(served.headers["accept-encoding"])
        return answer(200, packed, content_encoding=encoding)

    with (
        raw_server(script) as server,
        pytest.raises(SchemaMismatch, match="packed as nobody asked for") as caught,
    ):
        run(server.address, CALLS[READ], max_response_bytes=100_000)
    assert set(asked) == {"gzip, deflate"}
    assert caught.value.attempts == 1
