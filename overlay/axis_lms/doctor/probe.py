"""Raw requests: what a site answers before anything judges or repairs it."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

import httpx

from axis_lms.answer import body_status
from axis_lms.http import USER_AGENT, veil

SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 2.0, 30.0
RATE_WORDS = ("ratelimit", "rate-limit", "retry-after", "x-limit")


class Reply(NamedTuple):
    """One answer. `status` 0 is none at all; `payload` is the JSON of the body, or None; `kind` says what the body is."""

    status: int
    payload: Any
    kind: str
    server_time: float | None = None

    @property
    def failed(self) -> bool:
        """Whether it is a failure, by HTTP or by the status in the body."""
        return not 200 <= self.status <= 299 or self.told not in (None, *range(200, 300))

    @property
    def told(self) -> int | None:
        """The status in the body."""
        return body_status(self.payload)

    def described(self) -> str:
        """The answer in a few words, without a value: `HTTP 200, an object with status, message`."""
        if not self.status:
            return self.kind
        told = f" with status {self.told} in it" if self.told is not None else ""
        return f"HTTP {self.status}, {self.kind}{told}"


class Probe:
    """Asks one address, one request at a time, without following redirects."""

    def __init__(self, base: str, timeout: float) -> None:
        self.base = base
        self.rate_headers: set[str] = set()
        self.requests = 0
        self.limited = 0
        """How many requests it had sent when one was answered 429; 0 if none was."""
        self._http = httpx.Client(
            timeout=timeout, follow_redirects=False, headers={"User-Agent": USER_AGENT, "Accept": "application/json"}
        )

    def get(self, path: str, headers: Mapping[str, str] | None = None, query: Mapping[str, str] | None = None) -> Reply:
        """Ask. A connection that fails is an answer, too."""
        request = self._http.build_request("GET", self.base + path, headers=dict(headers or {}))
        veil(request, dict(query or {}))
        try:
            response = self._http.send(request)
            if response.status_code == 429:
                self.limited = self.limited or self.requests
                self.note(response)
                time.sleep(patience(response))
                response = self._http.send(request)
        except httpx.HTTPError as error:
            return Reply(0, None, f"no answer ({type(error).__name__})")
        finally:
            self.requests += 1
        self.note(response)
        payload, kind = read(response)
        return Reply(response.status_code, payload, kind, server_time(response))

    def note(self, response: httpx.Response) -> None:
        """Remember the names of the headers that speak of a rate limit."""
        names = (name.lower() for name in response.headers)
        self.rate_headers.update(name for name in names if any(word in name for word in RATE_WORDS))

    def close(self) -> None:
        self._http.close()


def patience(response: httpx.Response) -> float:
    """How long to wait before a limited request is sent once more, in seconds."""
    told = response.headers.get("retry-after", "")
    return min(float(told), LONGEST_WAIT_SECONDS) if told.isascii() and told.isdigit() else SHORTEST_WAIT_SECONDS


def read(response: httpx.Response) -> tuple[Any, str]:
    """The JSON of a body, and what the body is."""
    if response.is_redirect:
        return None, "a redirect"
    text = response.content.strip()
    if not text:
        return None, "an empty body"
    try:
        payload = json.loads(text)
    except (ValueError, RecursionError):
        return None, "a web page" if text.startswith(b"<") else "something that is no JSON"
    return payload, "an array" if isinstance(payload, list) else "an object" if isinstance(
        payload, dict
    ) else "a bare value"


def server_time(response: httpx.Response) -> float | None:
    """The site's clock, in seconds since 1970, from the `Date` header."""
    try:
        return parsedate_to_datetime(response.headers["date"]).timestamp()
    except (KeyError, ValueError, TypeError):
        return None
