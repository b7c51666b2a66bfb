"""Defines transports of httpx that call the sandbox in process, without a socket."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import httpx

from .reply import Answer, Answering, pieces


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of a reply, sent as the reply says."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        for piece in pieces(self._answer):
            time.sleep(self._answer.pause)
            yield piece
        self._finish()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in pieces(self._answer):
            await asyncio.sleep(self._answer.pause)
            yield piece
        self._finish()

    def _finish(self) -> None:
        if self._answer.mishap == "truncate":
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


def _asked(handle: Answering, request: httpx.Request) -> Answer:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return handle(request.method, path, query, headers, request.content)


def _wait(answer: Answer, request: httpx.Request) -> tuple[float, bool]:
    """Return the seconds to wait, and whether the client gives up before they are over."""
    patience = request.extensions.get("timeout", {}).get("read")
    if patience is not None and answer.delay > patience:
        return patience, True
    return answer.delay, False


def _response(answer: Answer, request: httpx.Request) -> httpx.Response:
    if answer.mishap == "drop":
        raise httpx.RemoteProtocolError("Server disconnected without sending a response.", request=request)
    headers = [*answer.headers, ("content-length", str(len(answer.body)))]
    return httpx.Response(answer.status, headers=headers, stream=_Body(answer), request=request)


class Transport(httpx.BaseTransport):
    """A transport for `httpx.Client` and `Axis`."""

    def __init__(self, handle: Answering) -> None:
        self._handle = handle

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        request.read()
        answer = _asked(self._handle, request)
        seconds, gone = _wait(answer, request)
        if seconds:
            time.sleep(seconds)
        if gone:
            raise httpx.ReadTimeout("timed out", request=request)
        return _response(answer, request)


class AsyncTransport(httpx.AsyncBaseTransport):
    """A transport for `httpx.AsyncClient` and `AsyncAxis`."""

    def __init__(self, handle: Answering) -> None:
        self._handle = handle

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        await request.aread()
        answer = _asked(self._handle, request)
        seconds, gone = _wait(answer, request)
        # Lets other tasks run, as waiting for a socket does.
        await asyncio.sleep(seconds)
        if gone:
            raise httpx.ReadTimeout("timed out", request=request)
        return _response(answer, request)
