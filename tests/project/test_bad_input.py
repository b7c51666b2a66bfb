"""Wrong input is an error that names it, and nothing is sent."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, AxisError, ConfigurationError, Invalid, NotFound, TokenError
from axis_lms.sandbox import Sandbox

HTML = b"<!doctype html><title>Welcome</title>"
KEY = "sandbox-key"


class Site:
    """A server that gives the same answer to every request, and records their paths."""

    def __init__(self, status: int, content_type: str, body: bytes) -> None:
        self.paths: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.paths.append(self.path)
                self.send_response(status)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_PUT = do_DELETE = do_GET

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"


@contextmanager
def site(status: int = 200, content_type: str = "text/html", body: bytes = HTML) -> Iterator[Site]:
    served = Site(status, content_type, body)
    thread = threading.Thread(target=served.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        served.server.shutdown()
        thread.join()
        served.server.server_close()


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AXIS_ADDRESS", raising=False)
    monkeypatch.delenv("AXIS_API_KEY", raising=False)


def sync_call(address: str, key: str, call: Callable[[Any], Any]) -> Any:
    with Axis(address, api_key=key) as axis:
        return call(axis)


def async_call(address: str, key: str, call: Callable[[Any], Any]) -> Any:
    async def run() -> Any:
        async with AsyncAxis(address, api_key=key) as axis:
            return await call(axis)

    return asyncio.run(run())


BOTH = pytest.mark.parametrize("client", [Axis, AsyncAxis])
CALLS = pytest.mark.parametrize("calling", [sync_call, async_call])


@BOTH
def test_a_missing_address_is_reported(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"no address.*AXIS_ADDRESS"):
        client(api_key=KEY)


@BOTH
def test_a_missing_key_is_reported(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"no API key.*AXIS_API_KEY"):
        client("learn.example.com")


@BOTH
@pytest.mark.parametrize("address", ["http://learn.example.com", "HTTP://10.0.0.1/lms", "http://localhost.example.com"])
def test_plain_http_is_accepted_for_loopback_only(client: Any, address: str) -> None:
    with pytest.raises(ConfigurationError, match="https://"):
        client(address, api_key=KEY)


@CALLS
def test_a_refused_key_is_reported_after_the_token_request(calling: Any) -> None:
    sandbox = Sandbox(users=10)
    with sandbox.serve() as address:
        with pytest.raises(TokenError, match="key was refused") as caught:
            calling(address, "wrong-key", lambda axis: axis.courses.list())
        assert "wrong-key" not in str(caught.value)
        assert [call.path.rpartition("/api.php")[2] for call in sandbox.calls()] == ["/token/request/"]


@CALLS
@pytest.mark.parametrize("status", [200, 404])
def test_an_address_without_the_api_is_reported(calling: Any, status: int) -> None:
    with site(status) as served:
        with pytest.raises(TokenError, match="is this the address of an Axis") as caught:
            calling(served.address, KEY, lambda axis: axis.courses.list())
        assert HTML.decode() not in str(caught.value)
        assert served.paths == ["/api.php/token/request/"]


@CALLS
def test_another_json_service_is_reported(calling: Any) -> None:
    with site(body=b'{"hello": "world"}', content_type="application/json") as served:
        with pytest.raises(TokenError, match="is this the address of an Axis"):
            calling(served.address, KEY, lambda axis: axis.courses.list())
        assert served.paths == ["/api.php/token/request/"]


REFUSED: dict[str, tuple[Callable[[Any], Any], str]] = {
    "username_too_short": (
        lambda axis: axis.users.create(username="abc"),
        r"`username` must have at least 4 characters",
    ),
    "username_too_long": (
        lambda axis: axis.users.create(username="a" * 41),
        r"`username` must have at most 40 characters",
    ),
    "username_with_a_space": (lambda axis: axis.users.create(username="bob smith"), r"`username` must match"),
    "username_with_a_newline": (lambda axis: axis.users.create(username="bobsmith\n"), r"`username` must match"),
    "no_such_day": (lambda axis: axis.courses.enroll(course_id=1, user_id=2, start="20261301"), r"`start` must"),
    "no_such_day_of_february": (
        lambda axis: axis.courses.enroll(course_id=1, user_id=2, end="20270229"),
        r"`end` must be a day as YYYYMMDD",
    ),
    "a_day_with_dashes": (
        lambda axis: axis.reports.course(course_id=1, min_start_date="2026-12-01"),
        r"`min_start_date` must",
    ),
    "a_day_in_the_query": (
        lambda axis: axis.reports.course(course_id=1, max_start_date="20260230"),
        r"`max_start_date` must",
    ),
    "an_unknown_field": (
        lambda axis: axis.users.get(user_id=1, fields="id,usrname,email"),
        r"`fields` .*item 2 \('usrname'\), at character 4",
    ),
    "an_empty_field": (lambda axis: axis.users.all(fields="id,,email"), r"`fields` .*item 2 .*at character 4"),
    "an_unknown_filter_field": (
        lambda axis: axis.users.filtered(user_filter="state=nj,height=3"),
        r"`user_filter` .*item 2 \('height'\), at character 10",
    ),
    "a_filter_without_an_operator": (lambda axis: axis.users.filtered(user_filter="state"), r"`user_filter` .*item 1"),
    "a_filter_with_letters_for_a_number": (
        lambda axis: axis.reports.course(course_id=1, user_filter="id=1,org_id=abc"),
        r"`user_filter` .*item 2 \('org_id'\)",
    ),
    "an_id_that_is_no_number": (lambda axis: axis.courses.get(course_id="list"), r"`course_id` must match"),
    "an_id_that_climbs": (lambda axis: axis.courses.get(course_id="../users/1"), r"path|course_id"),
    "page_zero": (lambda axis: axis.reports.course_page(course_id=1, page=0), r"`page` must be at least 1"),
    "an_unknown_status": (lambda axis: axis.users.list("everybody"), r"`status` must be one of active, inactive, all"),
    "an_unknown_role": (
        lambda axis: axis.users.update(user_id=1, role="boss"),
        r"`role` must be one of learner, manager",
    ),
}


@CALLS
@pytest.mark.parametrize("case", REFUSED)
def test_values_that_the_spec_forbids_are_not_sent(calling: Any, case: str) -> None:
    call, says = REFUSED[case]
    with site() as served:
        with pytest.raises(Invalid, match=says) as caught:
            calling(served.address, KEY, call)
        error = caught.value
        assert (error.status, error.attempts, error.maybe_applied) == (None, 0, False)
        assert served.paths == []


def test_values_that_the_site_refuses_are_reported_with_its_message() -> None:
    with Sandbox(users=10).serve() as address, pytest.raises(NotFound) as caught:
        sync_call(address, KEY, lambda axis: axis.courses.get(course_id=999999))
    assert isinstance(caught.value, AxisError)
    assert caught.value.attempts == 1
