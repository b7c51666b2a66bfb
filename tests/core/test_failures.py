"""Each way that a call can fail: its error, its attempts, and whether it may have been applied."""

from __future__ import annotations

import json
import re
import socket
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

import axis_lms
from axis_lms import AxisError, SchemaMismatch, TransportFailure
from axis_lms._senders import lost

from .both import EACH_TRANSPORT, run_async, run_fast, run_sync
from .calls import CALLS, LIST, NAMES, READ, SAFE_WRITE, VALUE, WRITE, gives
from .raw import COURSE, Script, answer, raw_server


@dataclass
class Case:
    """A call, what the server does, and the error that is expected."""

    call: str
    script: Script
    error: str
    attempts: int = 1
    maybe_applied: bool = False
    seen: int | None = None
    says: str = ""
    patience: float = 0.1


def reset_before(served: Any) -> None:
    served.reset()


def reset_within(served: Any) -> None:
    served.connection.sendall(answer(200, COURSE)[:60])
    served.reset()


def ends_early(served: Any) -> None:
    served.connection.sendall(answer(200, COURSE)[:-40])


def is_no_http(served: Any) -> None:
    served.connection.sendall(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")


def is_no_gzip(served: Any) -> bytes:
    return answer(200, b"not gzip", content_encoding="gzip")


CASES: dict[str, Case] = {}
REPEATED = (500, 502, 503, 504)
KINDS = {
    400: "Invalid",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    409: "Conflict",
    422: "Invalid",
    429: "RateLimited",
}
for status in [*range(400, 600), 302, 304, 301, 307]:
    kind = KINDS.get(status, "ServerError" if status >= 500 else "APIError")
    reads = 2 if status == 401 else 3 if status in REPEATED else 1
    CASES[f"read {status}"] = Case(READ, gives(status, b"secret body"), kind, reads, says=str(status))
    unclear = not 400 <= status <= 499 or status in (408, 499)
    writes = 2 if status == 401 else 1
    CASES[f"write {status}"] = Case(WRITE, gives(status, b"secret body"), kind, writes, unclear, says=str(status))
for status in (401, 404, 429, 500, 503, 302):
    kind = KINDS.get(status, "ServerError" if status >= 500 else "APIError")
    for form in (str(status), status):
        body = {"status": form, "message": "secret body"}
        reads = 2 if status == 401 else 3 if status in REPEATED else 1
        CASES[f"read {form!r} in the body"] = Case(
            READ, gives(body=body), kind, reads, says=f"{status} in the body, under HTTP 200"
        )
        CASES[f"write {form!r} in the body"] = Case(
            WRITE, gives(body=body), kind, 2 if status == 401 else 1, not 400 <= status <= 499
        )
WRITTEN = {"status": "200", "course_id": "1", "user_id": "2"}
for name, body, says in [
    ("html", b"<html>secret body</html>", "HTML"),
    ("empty", b"", "nothing"),
    ("blank", b"  \n", "nothing"),
    ("half a JSON", json.dumps(COURSE).encode()[:50], "no JSON"),
    ("latin-1", '{"name": "caf\xe9"}'.encode("latin-1"), "no JSON"),
    ("UTF-16 cut", b"\xff\xfe{", "no JSON"),
    ("deep", b"[" * 100_000, "no JSON"),
    ("a list", b"[]", "no object"),
    ("a text", b'"secret body"', "no object"),
    ("null", b"null", "no object"),
]:
    CASES[f"read {name}"] = Case(READ, gives(body=body), "SchemaMismatch", says=says)
for name, body, says in [
    ("html", b"<html>secret body</html>", "HTML"),
    ("a list of texts", b'["done"]', "no object"),
    ("a text", b'"done"', "no object"),
]:
    CASES[f"write {name}"] = Case(WRITE, gives(body=body), "SchemaMismatch", maybe_applied=True, says=says)
for name, body, says in [
    ("a text", b'"rows"', "no list"),
    ("a list of lists", b"[[]]", "no list"),
    ("null", b"null", "no list"),
]:
    CASES[f"list {name}"] = Case(LIST, gives(body=body), "SchemaMismatch", says=says)
for name, script in [
    ("reset before", reset_before),
    ("reset within", reset_within),
    ("ends early", ends_early),
    ("no HTTP", is_no_http),
]:
    CASES[f"read {name}"] = Case(READ, script, "TransportFailure", 3)
    CASES[f"write {name}"] = Case(WRITE, script, "TransportFailure", 1, True)
    CASES[f"safe write {name}"] = Case(SAFE_WRITE, script, "TransportFailure", 3, True)
CASES["read no gzip"] = Case(READ, is_no_gzip, "TransportFailure", 3)
CASES["safe write 503"] = Case(SAFE_WRITE, gives(503), "ServerError", 3, True)
CASES["safe write 409"] = Case(SAFE_WRITE, gives(409), "Conflict", 1, False)
CASES["busy for too long"] = Case(READ, gives(429, retry_after="121"), "RateLimited", 1, patience=120)
CASES["busy for ages"] = Case(READ, gives(503, retry_after="Fri, 31 Dec 9999 23:59:59 GMT"), "ServerError", 1)
CASES["busy for an absurd number"] = Case(READ, gives(503, retry_after="9" * 400), "ServerError", 1)
FEW = [name for name in CASES if not name.split(" ")[-1].isdigit()] + [
    f"{kind} {status}" for kind in (READ, WRITE) for status in (302, 400, 401, 404, 429, 499, 500, 503, 520)
]


def judge(case: Case, run: Any) -> None:
    with raw_server(case.script) as server:
        with pytest.raises(AxisError) as caught:
            run(server.address, CALLS[case.call], patience=case.patience)
        error = caught.value
        assert type(error) is getattr(axis_lms, case.error)
        assert (error.attempts, error.maybe_applied) == (case.attempts, case.maybe_applied)
        assert server.calls == case.attempts
        assert NAMES[case.call] in str(error)
        assert case.says in str(error)
        for hidden in ("secret body", "qz", VALUE, "raw-token-71ab", "sandbox-key"):
            assert hidden not in str(error)
        assert error.__cause__ is error.__context__ is None


@pytest.mark.parametrize("name", CASES)
def test_every_failure_is_an_axis_error_and_says_whether_it_may_have_been_applied(name: str) -> None:
    judge(CASES[name], run_sync)


@pytest.mark.parametrize("run", [run_async, run_fast], ids=["async", "fast"])
@pytest.mark.parametrize("name", FEW)
def test_every_failure_of_the_async_client_is_the_same(name: str, run: Any) -> None:
    judge(CASES[name], run)


@EACH_TRANSPORT
@pytest.mark.parametrize("call", [READ, WRITE])
def test_after_a_refused_connection_nothing_was_sent(run: Any, call: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"
    with pytest.raises(TransportFailure, match="no connection") as caught:
        run(address, CALLS[call])
    assert (caught.value.maybe_applied, caught.value.attempts) == (False, 0)


@EACH_TRANSPORT
@pytest.mark.parametrize("call", [READ, WRITE])
def test_a_call_that_cannot_connect_is_sent_again_even_a_write(run: Any, call: str) -> None:
    with raw_server(gives()) as server:

        def unplug(axis: Any) -> Any:
            prepared.append(axis)
            return CALLS[call](axis)

        prepared: list[Any] = []

        def prepare(axis: Any) -> None:
            attempt = axis._calls.sender.attempt

            async def refused(request: Any, *rest: Any) -> Any:
                if "token" in request.url:
                    return await attempt(request, *rest)
                refusals.append(request)
                return lost(request.operation, httpx.ConnectError("[Errno 111] Connection refused"), False)

            axis._calls.sender.attempt = refused

        refusals: list[Any] = []
        with pytest.raises(TransportFailure, match="no connection") as caught:
            run(server.address, unplug, prepare)
        assert (caught.value.maybe_applied, caught.value.attempts, len(refusals)) == (False, 3, 3)


@EACH_TRANSPORT
def test_an_earlier_attempt_that_may_have_been_applied_is_remembered(run: Any) -> None:
    """The first attempt may have been applied, and a later refusal does not change that."""

    def script(served: Any) -> bytes | None:
        return answer(409, b"") if served.number == 2 else served.reset()

    with raw_server(script) as server:
        with pytest.raises(axis_lms.Conflict) as caught:
            run(server.address, CALLS[SAFE_WRITE])
        assert (caught.value.attempts, caught.value.maybe_applied) == (2, True)


@EACH_TRANSPORT
@pytest.mark.parametrize(
    "change",
    [
        {"extra": "field"},
        {"is_active": "sometimes"},
        {"webhook": None},
        {"id": 1},
        {"name": ["a", "list"]},
        {"created": {}},
    ],
    ids=["extra", "unknown value", "null", "number", "list", "object"],
)
def test_unknown_fields_and_statuses_are_accepted(run: Any, change: dict[str, Any]) -> None:
    with raw_server(gives(body=COURSE | change)) as server:
        assert run(server.address, CALLS[READ]).to_dict() == COURSE | change


@EACH_TRANSPORT
@pytest.mark.parametrize("status", [200, 201, 206, 226, 299])
def test_any_2xx_with_a_good_body_is_a_success(run: Any, status: int) -> None:
    from axis_lms_api.api.courses import courses_get

    with raw_server(gives(status, COURSE)) as server:
        assert run(server.address, CALLS[READ]).id == "1"
        if run is run_sync:
            found = run(server.address, lambda axis: courses_get.sync(course_id="1", client=axis.generated))
            assert found is not None
            assert found.id == "1"


@EACH_TRANSPORT
def test_each_answer_and_each_repeat_is_logged_by_its_template(run: Any, caplog: pytest.LogCaptureFixture) -> None:
    def script(served: Any) -> bytes:
        return answer(503, b"") if served.number == 1 else answer(200, COURSE)

    caplog.set_level("DEBUG", "axis_lms")
    with raw_server(script) as server:
        run(server.address, CALLS[READ])
    logged = [
        (record.levelname, re.sub(r"[0-9.]+ s$", "N s", record.getMessage()))
        for record in caplog.records
        if record.name == "axis_lms"
    ]
    assert logged == [
        ("DEBUG", "GET /token/request/: HTTP 200, after N s"),
        ("DEBUG", "GET /courses/{course_id}/: HTTP 503, after N s"),
        ("INFO", "GET /courses/{course_id}/: answered HTTP 503 (attempt 1); again in N s"),
        ("DEBUG", "GET /courses/{course_id}/: HTTP 200, after N s"),
        ("DEBUG", "GET /token/revoke/: HTTP 200, after N s"),
    ]


@EACH_TRANSPORT
@pytest.mark.parametrize(
    ("status", "headers", "says"),
    [
        (503, {}, "again in 0.0 s"),
        (429, {"retry_after": "1"}, "again in 1.0 s"),
        (500, {"retry_after": "1"}, "again in 1.0 s"),
    ],
)
def test_a_repeat_is_logged_with_its_wait(
    run: Any, status: int, headers: dict[str, str], says: str, caplog: pytest.LogCaptureFixture
) -> None:
    def script(served: Any) -> bytes:
        return answer(status, b"", **headers) if served.number == 1 else answer(200, COURSE)

    caplog.set_level("INFO", "axis_lms")
    with raw_server(script) as server:
        run(server.address, CALLS[READ])
    (repeat,) = (record.getMessage() for record in caplog.records if "again in" in record.getMessage())
    assert repeat.endswith(says)


@EACH_TRANSPORT
def test_redirects_are_not_followed(run: Any) -> None:
    with raw_server(gives(body=COURSE)) as other:
        for status in (301, 302, 303, 307, 308):
            with (
                raw_server(gives(status, location=f"{other.address}/api.php/courses/1/")) as server,
                pytest.raises(AxisError),
            ):
                run(server.address, CALLS[READ])
        assert other.seen == []


def test_a_message_of_the_site_is_kept_apart_from_the_text() -> None:
    with raw_server(
        gives(409, {"status": "409", "message": "already enrolled, raw-token-71ab, sandbox-key"})
    ) as server:
        with pytest.raises(axis_lms.Conflict) as caught:
            run_sync(server.address, CALLS[WRITE])
        assert caught.value.message == "already enrolled, ***, ***"
        assert "enrolled" not in str(caught.value)
        assert caught.value.body_status == 409
        assert caught.value.operation == "courses_enroll"


def test_an_invalid_count_is_an_axis_error() -> None:
    with raw_server(gives(body=[{"records": "many"}])) as server, pytest.raises(SchemaMismatch):
        run_sync(server.address, lambda axis: axis_lms.paginate(axis.users.all_page).total())


@EACH_TRANSPORT
@pytest.mark.parametrize("by", ["direct", "proxy"])
def test_no_cookie_is_kept(run: Any, by: str) -> None:
    cookies: list[str] = []

    def script(served: Any) -> bytes:
        cookies.append(served.headers.get("cookie", ""))
        return answer(200, COURSE, set_cookie="PHPSESSID=caf\xe9; path=/")

    def tokens(served: Any) -> bytes:
        cookies.append(served.headers.get("cookie", ""))
        return answer(body={"token": "t", "expires": ""})

    with raw_server(script, tokens=tokens) as server:
        proxy = server.address if by == "proxy" else None
        run(server.address, CALLS[READ], proxy=proxy)
    assert cookies == ["", "", ""]


class Broken(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that raises an error which is none of httpx."""

    def __init__(self) -> None:
        self.asked = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        raise RuntimeError("not the network")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


@EACH_TRANSPORT
def test_other_exceptions_of_a_transport_are_raised_unchanged(run: Any) -> None:
    broken = Broken()
    with pytest.raises(RuntimeError, match="not the network"):
        run("learn.example.com", lambda axis: axis.courses.count(), transport=broken, attempts=2)
    assert broken.asked == 1
