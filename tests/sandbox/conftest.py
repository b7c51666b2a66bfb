"""A caller of the sandbox that knows neither our client nor httpx."""

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
    """Calls a sandbox in process, with a token of its own."""

    sandbox: Sandbox
    headers: dict[str, str] = field(default_factory=dict)

    def log_in(self) -> None:
        _, answer = self.send("GET", "/token/request/", authorization=f"Bearer {self.sandbox.key}")
        self.headers["authorization"] = f"Bearer {answer['token']}"

    def send(
        self, method: str, path: str, form: dict[str, Any] | None = None, query: str = "", **headers: str
    ) -> tuple[int, Any]:
        """Status and JSON of a call; a form is sent when one is given."""
        sent = self.headers | ({} if form is None else {"content-type": FORM}) | headers
        answer = self.sandbox.handle(
            method, self.sandbox.site.base + quote(path, safe="/"), query, sent, urlencode(form or {}).encode()
        )
        return answer.status, json.loads(answer.body)

    def get(self, path: str, **query: object) -> Any:
        """The JSON of a call that succeeds."""
        status, found = self.send("GET", path, query=urlencode(query))
        assert status == 200, found
        return found

    def write(self, method: str, path: str, **form: object) -> Any:
        """The JSON of a write that succeeds."""
        status, found = self.send(method, path, form)
        assert status == 200, found
        assert found["status"] == "200"
        return found

    def refused(self, method: str, path: str, **form: object) -> tuple[int, str]:
        """The status and message of a write that is refused."""
        status, found = self.send(method, path, form)
        assert status >= 400, found
        assert found["status"] == str(status)
        return status, found["message"]


@pytest.fixture
def caller(axis_sandbox: Sandbox) -> Caller:
    caller = Caller(axis_sandbox)
    caller.log_in()
    return caller
