"""Sends single requests, and returns the answers of the site unchanged."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import httpx

from axis_lms._responses import body_status
from axis_lms._secrets import MaskedURL
from axis_lms._senders import USER_AGENT

DEFAULT_WAIT_SECONDS, MAX_WAIT_SECONDS = 2.0, 30.0
"""How long to wait after a 429 if the site does not say, and at most."""
MAX_BYTES = 32 * 2**20
"""The most bytes of an answer that are read, after decompression."""
MAX_TIMEOUTS = 4
"""An answer that takes longer than so many timeouts is not read to its end."""
RATE_WORDS = ("ratelimit", "rate-limit", "retry-after", "x-limit")
MAX_HEADERS = 20

Query = Mapping[str, str]


class Reply(NamedTuple):
    """One answer.

    status: the HTTP status; 0 if no answer came.
    payload: the JSON of the body, or None.
    kind: what the body is, in words.
    """

    status: int
    payload: Any
    kind: str
    server_time: float | None = None
    """The time on the site's clock, in seconds since 1970."""

    @property
    def failed(self) -> bool:
        """Whether the answer is a failure: by HTTP, by the status in the body, or as a bare `false`."""
        return (
            not 200 <= self.status <= 299
            or self.status_in_body not in (None, *range(200, 300))
            or self.payload is False
        )

    @property
    def status_in_body(self) -> int | None:
        """The status in the body."""
        return body_status(self.payload)

    @property
    def dialect(self) -> str:
        """How a failure was answered: `http`, `body` or `false`."""
        return "http" if not 200 <= self.status <= 299 else "false" if self.payload is False else "body"

    def described(self) -> str:
        """Describe the answer in a few words, without a value: `HTTP 200, an object with status 404 in it`."""
        if not self.status:
            return self.kind
        inner = f" with status {self.status_in_body} in it" if self.status_in_body is not None else ""
        return f"HTTP {self.status}, {self.kind}{inner}"


class Probe:
    """Sends requests to one address, one at a time. It follows no redirect and keeps no cookie."""

    def __init__(self, base: str, timeout: float) -> None:
        self.base = base
        self.rate_headers: set[str] = set()
        """The names of headers about a rate limit."""
        self.requests = 0
        self.limited = 0
        """The number of the first request that was answered 429; 0 if none was."""
        self._seconds = timeout * MAX_TIMEOUTS
        self._http = httpx.Client(
            timeout=timeout, follow_redirects=False, headers={"User-Agent": USER_AGENT, "Accept": "application/json"}
        )

    def get(self, path: str, headers: Query | None = None, query: Query | None = None) -> Reply:
        """Send a GET request, and once more after a pause if the site answers 429. A failed connection is an answer, too."""
        reply, pause = self.send("GET", path, headers, query)
        if reply.status == 429:
            self.limited = self.limited or self.requests
            time.sleep(pause)
            reply, _ = self.send("GET", path, headers, query)
        return reply

    def send(
        self, method: str, path: str, headers: Query | None = None, query: Query | None = None, **body: Any
    ) -> tuple[Reply, float]:
        """Send one request. Return the answer, and the seconds to wait before the next request.

        body: `data` for a form or `json`, as in httpx.
        """
        self.requests += 1
        self._http.cookies.clear()
        request = self._http.build_request(method, self.base + path, headers=dict(headers or {}), **body)
        if query:
            request.url = MaskedURL(request.url.copy_merge_params(dict(query)))
        try:
            response = self._http.send(request, stream=True)
            try:
                self._collect_rate_headers(response)
                content = self._read(response)
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, ValueError) as error:
            return Reply(0, None, f"no answer ({type(error).__name__})"), 0.0
        payload, kind = parse(response, content)
        return Reply(response.status_code, payload, kind, server_time(response)), wait_seconds(response)

    def _read(self, response: httpx.Response) -> bytes | None:
        """Return the body, or None for one that is too long or takes too long."""
        until, parts, size = time.monotonic() + self._seconds, [], 0
        for part in response.iter_bytes(65536):
            size += len(part)
            if size > MAX_BYTES or time.monotonic() > until:
                return None
            parts.append(part)
        return b"".join(parts)

    def _collect_rate_headers(self, response: httpx.Response) -> None:
        names = {name.lower() for name in response.headers if name.isascii() and len(name) <= 40}
        rate = sorted(name for name in names if any(word in name for word in RATE_WORDS))
        self.rate_headers.update(rate[: MAX_HEADERS - len(self.rate_headers)])

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def wait_seconds(response: httpx.Response) -> float:
    """Return the seconds to wait before a request that was answered 429 is sent again."""
    header = response.headers.get("retry-after", "")
    whole = header.isascii() and header.isdigit() and len(header) < 10
    return min(float(header), MAX_WAIT_SECONDS) if whole else DEFAULT_WAIT_SECONDS


def parse(response: httpx.Response, content: bytes | None) -> tuple[Any, str]:
    """Return the JSON of a body, or None, and what the body is in words."""
    if response.is_redirect:
        return None, "a redirect"
    if content is None:
        return None, "an endless answer"
    text = content.strip()
    if not text:
        return None, "an empty body"
    try:
        payload = json.loads(text)
    except (ValueError, RecursionError):
        return None, "a web page" if text.startswith(b"<") else "something that is not JSON"
    kinds = {list: "an array", dict: "an object", bool: "a bare true or false"}
    return payload, kinds.get(type(payload), "a bare value")


def server_time(response: httpx.Response) -> float | None:
    """Return the site's clock from the `Date` header, or None."""
    try:
        return parsedate_to_datetime(response.headers["date"]).timestamp()
    except (KeyError, ValueError, TypeError, OverflowError):
        return None
