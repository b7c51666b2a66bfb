"""One request and its answer as bytes, without I/O: what both transports write, and how they read."""

from __future__ import annotations

import select

import httpx
from httptools import HttpParserError, HttpResponseParser

CONNECTIONS = 100
"""How many requests one transport has on their way at most; the rest wait, as long as httpx's `pool` timeout says."""
IDLE_SECONDS = 5.0
"""How long a connection is kept without use: a site that closes it meanwhile would cost a call."""
CHUNK_BYTES = 262_144

Origin = tuple[str, str, int]


def origin(request: httpx.Request) -> Origin:
    """Scheme, host and port that a request is for."""
    url = request.url
    return url.scheme, url.raw_host.decode("ascii"), url.port or (443 if url.scheme == "https" else 80)


def silent(socket: int) -> bool:
    """Whether nothing has come over an idle connection, not even its end."""
    if not hasattr(select, "poll"):
        return not select.select([socket], [], [], 0)[0]
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return not poll.poll(0)


def written(request: httpx.Request) -> bytes:
    """The request as it travels. Raises LocalProtocolError for one that would break out of its line."""
    headers = request.headers.raw
    head = b"%s %s HTTP/1.1\r\n" % (request.method.encode("ascii"), request.url.raw_path)
    head += b"".join([b"%s: %s\r\n" % header for header in headers]) + b"\r\n"
    lines = len(headers) + 2
    if head.count(b"\n") != lines or head.count(b"\r") != lines or b"\0" in head:
        raise httpx.LocalProtocolError("a header or the address holds a line break")
    return head + request.content


class Reader:
    """Reads the answers that come over one connection, one after the other."""

    def __init__(self) -> None:
        self._parser = HttpResponseParser(self)
        self.complete, self.keep = True, True
        self.begin()

    def begin(self) -> None:
        """Expect the next answer."""
        self.complete = False
        self._status, self._bounded, self._headed = 0, False, False
        self._headers: list[tuple[bytes, bytes]] = []
        self._parts: list[bytes] = []

    def feed(self, data: bytes) -> bool:
        """Take what came; True when the answer is complete. Raises RemoteProtocolError for what is no answer."""
        try:
            self._parser.feed_data(data)
        except HttpParserError as error:
            self.keep = False
            if not self.complete:
                raise httpx.RemoteProtocolError(f"the answer is no HTTP/1.1: {error}") from None
        return self.complete

    def end(self) -> None:
        """Take the end of the connection. Raises RemoteProtocolError unless that is how the answer ends."""
        self.keep = False
        if not self.complete and not (self._headed and not self._bounded):
            raise httpx.RemoteProtocolError("the connection was closed before the whole answer had come")
        self.complete = True

    def response(self) -> httpx.Response:
        """The answer, whole and decoded."""
        return httpx.Response(self._status, headers=self._headers, content=b"".join(self._parts))

    def on_message_begin(self) -> None:
        if self.complete:
            self.keep = False  # more came than was asked for

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self.complete and not self._headed:
            self._headers.append((name, value))
            if name.lower() in (b"content-length", b"transfer-encoding"):
                self._bounded = True

    def on_headers_complete(self) -> None:
        self._headed, self._status = True, self._parser.get_status_code()

    def on_body(self, body: bytes) -> None:
        self._parts.append(body)

    def on_message_complete(self) -> None:
        if self._status < 200:
            self.begin()  # an interim answer such as 103; the final one follows
            return
        self.complete, self.keep = True, self._parser.should_keep_alive()
