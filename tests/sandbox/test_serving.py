"""The sandbox on a socket and its control endpoint, called by plain HTTP clients."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from axis_lms.sandbox import Sandbox


class Wire:
    """A raw connection, which returns everything that it receives."""

    def __init__(self, address: str, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        parts = urlsplit(address)
        self.host, self.port, self.base = parts.hostname, parts.port, parts.path
        self.token = ""
        self.token = json.loads(self.call("GET", "/api.php/token/request/", authorization="Bearer sandbox-key")[1])[
            "token"
        ]

    def call(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=10)
        try:
            connection.request(method, self.base + path, body, {"authorization": f"Bearer {self.token}"} | headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def get(self, path: str) -> Any:
        status, body = self.call("GET", f"/api.php{path}")
        assert status == 200, body
        return json.loads(body)

    def control(self, action: str, /, **options: object) -> Any:
        base, self.base = self.base, ""
        try:
            status, body = self.call("POST", f"/_sandbox/{action}", json.dumps(options).encode())
        finally:
            self.base = base
        assert status == 200, body
        return json.loads(body)

    def look(self, name: str) -> Any:
        status, body = self.call("GET", f"/_sandbox/{name}")
        assert status == 200, body
        return json.loads(body)


@pytest.fixture(scope="module", params=["httptools", "h11"])
def served(request: pytest.FixtureRequest) -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    with sandbox.serve(http=request.param) as address:
        yield sandbox, address


@pytest.fixture
def wire(served: tuple[Sandbox, str], caplog: pytest.LogCaptureFixture) -> Iterator[Wire]:
    sandbox, address = served
    sandbox.reset()
    yield Wire(address, sandbox)
    assert not caplog.records


def test_it_listens_on_loopback_only(served):
    assert urlsplit(served[1]).hostname == "127.0.0.1"


def test_a_page_is_served_over_a_socket(wire):
    assert len(wire.get("/reports/courses/1/page8/")) == 88
    assert wire.get("/users/filtered/?user_filter=last_name%7Eson%2Cstate%3DNJ&fields=state")[0] == {"state": "NJ"}


def test_a_name_in_the_path_may_hold_spaces(wire):
    assert wire.call("POST", "/api.php/usergroups/Night%20Crew%20@1/")[0] == 200
    assert wire.get("/usergroups/list/")[-1]["name"] == "Night Crew @1"


def test_the_index_lists_the_endpoints(wire):
    index = wire.look("")
    assert "faults/clear" in index["post"]
    assert "churn" in index["faults"]
    assert len(index["sites"]) >= 4
    assert index["traits"]["pages-small"] == "a page has 40 rows"


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_dropped_reply_ends_the_connection(wire, when):
    wire.control("faults", kind="drop", when=when, times=1)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        wire.call("POST", "/api.php/usergroups/Lost%20Reply/")
    assert ("Lost Reply" in {row["name"] for row in wire.get("/usergroups/list/")}) is (when == "after")
    assert wire.look("log?operation=usergroups_create")["calls"][-1]["status"] == 0


def test_a_truncated_answer_breaks_off(wire):
    wire.control("faults", kind="truncate", times=1)
    with pytest.raises(http.client.IncompleteRead) as broken:
        wire.get("/courses/list/")
    assert 0 < len(broken.value.partial) < 783
    assert len(wire.get("/courses/list/")) == 22


def test_a_trickled_answer_comes_in_pieces(wire):
    wire.control("faults", kind="trickle", seconds=0.01, times=1)
    start = time.monotonic()
    assert len(wire.get("/courses/list/")) == 22
    assert time.monotonic() - start >= 0.1


def test_a_delayed_answer_does_not_delay_others(wire):
    wire.control("faults", kind="delay", seconds=5, operation="courses_list")
    with socket.create_connection((wire.host, wire.port)) as waiting:
        waiting.sendall(
            f"GET /api.php/courses/list/ HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {wire.token}\r\n\r\n".encode()
        )
        start = time.monotonic()
        while wire.look("log")["counts"].get("courses_list", 0) == 0:
            assert time.monotonic() - start < 4
        assert wire.get("/courses/1/")["id"] == "1"
        assert time.monotonic() - start < 4


@pytest.mark.parametrize("sent", ["", "first_", "first_name=Y"])
def test_an_incomplete_request_is_not_carried_out(wire, sent):
    before, body = wire.get("/users/3/"), "first_name=Yolanda"
    with socket.create_connection((wire.host, wire.port), timeout=10) as cut_off:
        head = f"PUT /api.php/users/3/ HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {wire.token}\r\n"
        form = f"content-type: application/x-www-form-urlencoded\r\ncontent-length: {len(body)}\r\n\r\n"
        cut_off.sendall(f"{head}{form}{sent}".encode())
        cut_off.shutdown(socket.SHUT_WR)
        assert cut_off.recv(1000) == b""
    assert wire.get("/users/3/") == before
    assert not wire.look("log?operation=users_update")["calls"]


def test_faults_are_set_listed_and_cleared(wire):
    number = wire.control("faults", kind="fail", status=429, headers={"retry-after": "3"}, operation="courses")[
        "number"
    ]
    wire.control("faults", kind="clamp")
    assert wire.call("GET", "/api.php/courses/1/")[0] == 429
    assert [fault["struck"] for fault in wire.look("faults")["active"]] == [1, 1]
    assert [fault["kind"] for fault in wire.control("faults/clear", number=number)["active"]] == ["clamp"]
    assert wire.control("faults/clear")["active"] == []
    assert {fault["kind"] for fault in wire.look("faults")["ended"]} == {"fail", "clamp"}
    assert wire.get("/courses/1/")["id"] == "1"


def test_tokens_are_ended_and_the_key_is_refused(wire):
    assert wire.control("tokens", revoke=True) == {"live": 0, "key_refusal": 0}
    assert wire.call("GET", "/api.php/courses/1/")[0] == 401
    wire.control("tokens", refuse_key=True)
    assert wire.call("GET", "/api.php/token/request/", authorization="Bearer sandbox-key")[0] == 401
    wire.control("tokens", refuse_key=403)
    assert wire.call("GET", "/api.php/token/request/", authorization="Bearer sandbox-key")[0] == 403
    wire.control("tokens", refuse_key=False)
    assert wire.call("GET", "/api.php/token/request/", authorization="Bearer sandbox-key")[0] == 200


def test_the_clock_and_its_zone_can_be_changed(wire):
    wire.control("clock", advance=3600)
    assert wire.call("GET", "/api.php/courses/1/")[0] == 401
    assert wire.control("clock", set="2031-02-03 04:05:06")["now"] == "2031-02-03 04:05:06"
    assert wire.control("clock", zone=14) == {"now": "2031-02-03 18:05:06", "zone": 14}


def test_the_dialect_and_the_site_are_switched(wire):
    wire.control("site", dialect="body")
    assert wire.call("GET", "/api.php/courses/999/") == (200, b'{"status":"404","message":"no course 999"}')
    site = wire.control("site", name="lms")
    assert (site["base"], site["key_style"]) == ("/lms/api.php", "basic")
    assert wire.call("GET", "/api.php/courses/1/")[0] == 404
    assert wire.call("GET", "/lms/api.php/courses/1/")[0] == 200


def test_progress_of_a_learner_can_be_set(wire):
    wire.call(
        "POST",
        "/api.php/courses/enrollments/2/1/",
        b"start=20260101",
        **{"content-type": "application/x-www-form-urlencoded"},
    )
    wire.control("learn", course_id=2, user_id=1, progress=100, score=93)
    (row,) = [row for row in wire.get("/reports/courses/2/?status=complete&min_score=93") if row["user_id"] == "1"]
    assert (row["progress"], row["score"]) == ("100", "93")


def test_the_log_and_its_counters_are_read_and_cleared(wire):
    wire.control("log/clear")
    wire.get("/courses/1/")
    wire.get("/courses/1/")
    wire.call("GET", "/api.php/nowhere/")
    log = wire.look("log")
    assert (log["total"], log["counts"]) == (3, {"": 1, "courses_get": 2})
    assert log["calls"][0] == {
        "number": 1,
        "method": "GET",
        "path": "/api.php/courses/1/",
        "operation": "courses_get",
        "arguments": {"course_id": "1"},
        "status": 200,
    }
    assert len(wire.look("log?operation=courses_get")["calls"]) == 2


def test_a_state_can_be_downloaded_and_restored(wire):
    wire.call("POST", "/api.php/usergroups/Remembered/")
    state = wire.look("state")
    wire.control("reset")
    wire.sandbox.tokens.life = 3600
    wire.token = json.loads(wire.call("GET", "/api.php/token/request/", authorization="Bearer sandbox-key")[1])["token"]
    assert "Remembered" not in {row["name"] for row in wire.get("/usergroups/list/")}
    wire.control("state", **state)
    assert "Remembered" in {row["name"] for row in wire.get("/usergroups/list/")}


def test_a_reset_may_change_the_world(wire):
    assert wire.control("reset", users=30, seed=5) == {"users": 30, "seed": 5}
    wire.control("reset", users=1000, seed=1)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("faults", b"{}"),
        ("faults", b'{"kind":"x"}'),
        ("faults", b"[]"),
        ("faults", b"{"),
        ("faults", b'{"kind":"fail","planet":1}'),
        ("site", b'{"name":"x"}'),
        ("site", b'{"planet":1}'),
        ("clock", b'{"planet":1}'),
        ("clock", b'{"set":"x"}'),
        ("learn", b'{"course_id":1}'),
        ("tokens", b'{"x":1}'),
        ("state", b"{}"),
        ("reset", b'{"x":1}'),
        ("log/clear", b'{"x":1}'),
        ("site", b'{"dialect":"latin"}'),
        ("site", b'{"base":"x"}'),
    ],
)
def test_an_invalid_request_to_the_control_endpoint_is_refused(wire, name, body):
    status, answer = wire.call("POST", f"/_sandbox/{name}", body)
    assert status == 400
    assert json.loads(answer)["error"]


def test_an_unknown_path_of_the_control_endpoint_is_not_found(wire):
    assert wire.call("POST", "/_sandbox/planets")[0] == 404
    assert wire.call("DELETE", "/_sandbox/faults")[0] == 404


def test_the_control_endpoint_can_be_switched_off():
    sandbox = Sandbox(control=False)
    with sandbox.serve() as address:
        wire = Wire(address, sandbox)
        assert wire.call("GET", "/_sandbox/")[0] == 404
        assert wire.call("POST", "/_sandbox/reset")[0] == 404
        assert wire.get("/courses/1/")["id"] == "1"


def test_the_address_includes_the_directory_of_the_site():
    with Sandbox(site="lms").serve() as address:
        assert address.endswith("/lms")


def test_a_port_that_is_in_use_is_an_error():
    with Sandbox().serve() as address, pytest.raises(OSError), Sandbox().serve(port=urlsplit(address).port):
        pass
