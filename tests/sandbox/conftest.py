"""Fixtures: a sandbox, and a caller that uses neither our client nor httpx."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from axis_lms.sandbox import Sandbox

FORM = "application/x-www-form-urlencoded"


@dataclass
class Caller:
    """Calls a sandbox in process, with its own token."""

    sandbox: Sandbox
    headers: dict[str, str] = field(default_factory=dict)

    def log_in(self) -> None:
        _, answer = self.send("GET", "/token/request/", authorization=f"Bearer {self.sandbox.key}")
        self.headers["authorization"] = f"Bearer {answer['token']}"

    def send(
        self, method: str, path: str, form: dict[str, Any] | None = None, query: str = "", **headers: str
    ) -> tuple[int, Any]:
        """Send a call, with a form if there is one, and return the status and the JSON."""
        sent = self.headers | ({} if form is None else {"content-type": FORM}) | headers
        answer = self.sandbox.handle(
            method, self.sandbox.site.base + quote(path, safe="/"), query, sent, urlencode(form or {}).encode()
        )
        return answer.status, json.loads(answer.body)

    def get(self, path: str, **query: object) -> Any:
        """Return the JSON of a successful call."""
        status, found = self.send("GET", path, query=urlencode(query))
        assert status == 200, found
        return found

    def write(self, method: str, path: str, **form: object) -> Any:
        """Return the JSON of a successful write."""
        status, found = self.send(method, path, form)
        assert status == 200, found
        assert found["status"] == "200"
        return found

    def refused(self, method: str, path: str, **form: object) -> tuple[int, str]:
        """Return the status and message of a refused write."""
        status, found = self.send(method, path, form)
        assert status >= 400, found
        assert found["status"] == str(status)
        return status, found["message"]


@pytest.fixture
def caller(axis_sandbox: Sandbox) -> Caller:
    caller = Caller(axis_sandbox)
    caller.log_in()
    return caller
