"""Credentials are sent to the configured address only, and no log, error or repr shows them."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from axis_lms import AsyncAxis, Axis, AxisError, ConfigurationError, FileStore, Secret, native, paginate
from axis_lms._config import key_credentials
from axis_lms._secrets import conceal, is_secret
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS, Operation, Parameter
from axis_lms_api.types import Page

from .both import BOTH, run_sync, with_token
from .raw import COURSE, answer, raw_server

KEY = "planted-key-5d1e"
TOKEN = "planted-token-88ce"
SSO = "https://learn.example.com/sign-on/planted-sso-31fb"
PASSWORD = "planted-password-c07a"
PLANTED = (KEY, TOKEN, SSO, PASSWORD, base64.b64encode(f"{KEY}:".encode()).decode())


class Everything(logging.Handler):
    """Keeps every record of every library: its text, and its arguments."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.texts: list[str] = []
        self.names: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self.names.add(record.name)
        arguments = record.args if isinstance(record.args, tuple) else (record.args,)
        parts = [str(record.msg), record.getMessage(), *map(repr, arguments), *map(str, arguments)]
        self.texts.append(" ".join(parts) + self.formatted(record))

    def formatted(self, record: logging.LogRecord) -> str:
        return logging.Formatter("%(message)s").format(record)


@contextmanager
def everything_logged() -> Iterator[Everything]:
    root, handler = logging.getLogger(), Everything()
    level, handlers = root.level, root.handlers
    root.handlers = [handler]  # those of pytest would format 80,000 records, too
    root.setLevel(logging.DEBUG)
    try:
        yield handler
    finally:
        root.handlers = handlers
        root.setLevel(level)


def traces(error: BaseException | None, seen: set[int] | None = None) -> list[str]:
    """Return the text of an exception and of those that it was raised from."""
    seen = seen or set()
    if error is None or id(error) in seen:
        return []
    seen.add(id(error))
    own = [str(error), repr(error), repr(error.args), repr(vars(error)), *getattr(error, "__notes__", [])]
    return own + traces(error.__cause__, seen) + traces(error.__context__, seen)


def value_of(parameter: Parameter) -> str:
    if parameter.secret:
        return TOKEN
    if parameter.enum:
        return parameter.enum[0]
    if parameter.format == "axis-date8":
        return "20261201"
    return {
        "fields": "id,sso",
        "user_filter": "state=nj",
        "usergroup": "12345",
        "who": "7",
        "username": "gregory0429",
    }.get(parameter.name, "7777")


def arguments_of(operation: Operation) -> dict[str, str]:
    wanted = [p for p in operation.parameters if p.required or p.name in ("fields", "start")]
    return {p.name: value_of(p) for p in wanted}


def good_answer(operation: Operation) -> bytes:
    row = dict.fromkeys(operation.required, "1") | {"status": "200"}
    if operation.id == "token_request":
        row |= {"token": TOKEN}
    if "sso" in operation.secrets:
        row |= {"sso": SSO, "id": "1"}
    if "*" in operation.secrets:
        row |= {"temporary_password": PASSWORD, "nested": [{"deeper": PASSWORD}]}
    return answer(200, [row] if operation.rows else row)


FAULTS: dict[str, Any] = {
    "good": None,
    "refused": answer(403, {"status": "403", "message": f"not for {TOKEN} or {KEY}"}),
    "in the body": answer(200, {"status": "500", "message": f"not for {TOKEN} or {KEY}"}),
    "401": answer(401, {"message": f"{TOKEN} is over"}),
    "html": answer(200, f"<p>{TOKEN}</p>".encode()),
    "redirect": answer(302, b"", location="https://elsewhere.example.com/"),
    "lost": "lost",
}


def find_operation(method: str, path: str) -> Operation:
    from axis_lms._requests import operation_at

    return operation_at(method, path.removeprefix("/api.php").partition("?")[0])


def check_no_secret(texts: list[str]) -> None:
    for secret in {*PLANTED, *(quote(secret, safe="") for secret in PLANTED)}:
        assert not [text for text in texts if secret in text]


ROUTES = [(fault, "bearer", route) for fault in FAULTS for route in ("httpx", "aiohttp")]
ROUTES += [
    (fault, style, "proxy") for style in ("basic", "header:X-API-Key", "query:api_key") for fault in ("good", "lost")
]


@pytest.mark.parametrize(("fault", "style", "route"), ROUTES)
def test_no_secret_can_be_read_in_any_call_or_failure(fault: str, style: str, route: str) -> None:
    """Every operation with both clients, at DEBUG: log records, exceptions and reprs hold no secret."""

    def tokens(served: Any) -> bytes | None:
        operation = find_operation(served.method, served.path)
        if fault != "good" and operation.id == "token_revoke":
            return reply(served)
        return good_answer(operation)

    def reply(served: Any) -> bytes | None:
        if fault == "lost":
            served.reset()
            return None
        return FAULTS[fault] or good_answer(find_operation(served.method, served.path))

    seen: list[str] = []

    def note(result: Any) -> None:
        seen.append(repr(result))
        for row in result if isinstance(result, list | Page) else [result]:
            seen.append(repr(row.to_dict()))
            seen.append(repr(native(row)))
            seen.append(repr(row.additional_properties))

    async def asynchronous(address: str) -> None:
        more = {"transport": fast_transport()} if route == "aiohttp" else {}
        async with AsyncAxis(address, api_key=KEY, key_style=style, **options, **more) as axis:
            seen.extend([repr(axis), repr(axis.users)])
            for operation in OPERATIONS.values():
                try:
                    note(await getattr(getattr(axis, operation.tag), operation.name)(**arguments_of(operation)))
                except AxisError as error:
                    seen.extend(traces(error))

    with everything_logged() as logged, raw_server(reply, tokens=tokens) as server:
        options: dict[str, Any] = {"jitter": lambda: 0.0, "patience": 0.1}
        options |= {"proxy": server.address} if route == "proxy" else {}
        with Axis(server.address, api_key=KEY, key_style=style, **options) as axis:
            for operation in OPERATIONS.values():
                try:
                    note(getattr(getattr(axis, operation.tag), operation.name)(**arguments_of(operation)))
                except AxisError as error:
                    seen.extend(traces(error))
            pages = paginate(axis.users.all_page, fields="sso")
            try:
                list(pages)
            except AxisError as error:
                seen.extend(traces(error))
            seen.extend([repr(pages), repr(pages.report), json.dumps(pages.checkpoint)])
            seen.extend(
                [
                    repr(axis),
                    str(axis),
                    repr(axis.http),
                    repr(axis._calls.runner),
                    repr(axis._calls.runner.tokens.__dict__),
                ]
            )
            seen.append(repr(vars(axis)))
            seen.append(repr(axis._calls.runner.__dict__))
            seen.append(repr(axis.http.headers))
        asyncio.run(asynchronous(server.address))
        assert server.calls > 200
    assert len(seen) > 200
    libraries = {name.partition(".")[0] for name in logged.names}
    assert "httpcore" in libraries
    check_no_secret(logged.texts)
    check_no_secret(seen)


def test_a_transport_that_records_requests_sees_no_secret() -> None:
    """A transport of the caller may record requests, and an error reporter records local variables."""
    noted: list[str] = []

    class Noting(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            noted.append(f"{request!r} {request.url} {request.url!r} {vars(request)}")
            return super().handle_request(request)

    with (
        raw_server(lambda served: good_answer(find_operation(served.method, served.path))) as server,
        Axis(server.address, api_key=KEY, key_style="query:api_key", transport=Noting()) as axis,
    ):
        axis.courses.count()
    assert len(noted) == 3
    assert "/token/request/?api_key=***" in noted[0]
    assert "/token/revoke/?token=***&api_key=***" in noted[2]
    check_no_secret(noted)


def test_a_generated_detailed_call_shows_no_secret_either(sandbox: Sandbox, address: str) -> None:
    from axis_lms_api.api.token import token_request

    with Axis(address, api_key="sandbox-key") as axis:
        found = token_request.sync_detailed(client=axis.generated)
        assert found.parsed is not None
        token = str.__str__(found.parsed.token)
        assert len(token) > 10
        assert token not in repr(found)


@pytest.mark.parametrize("failing", [True, False])
def test_a_checkpoint_holds_no_row(failing: bool) -> None:
    rows = [{"id": str(number), "username": "u", "sso": f"{SSO}{number}"} for number in range(100)]

    def script(served: Any) -> bytes:
        if "count" in served.path:
            return answer(body=[{"records": "150"}])
        return answer(500 if failing and "page2" in served.path else 200, rows if "page1" in served.path else [])

    with raw_server(script) as server, Axis(server.address, api_key=KEY, jitter=lambda: 0.0) as axis:
        pages = paginate(axis.users.all_page, fields="sso", check="off")
        seen, failed = 0, False
        try:
            for row in pages:
                assert isinstance(row.sso, Secret)
                seen += 1
        except AxisError as error:
            check_no_secret(traces(error))
            failed = True
        check_no_secret([json.dumps(pages.checkpoint)])
        assert (seen, failed) == (100, failing)


def test_a_secret_is_a_string_with_a_masked_repr() -> None:
    secret = Secret("open")
    assert secret == "open"
    assert json.dumps({"secret": secret}) == '{"secret": "open"}'
    assert repr([secret, {"a": secret}]) == "['***', {'a': '***'}]"
    assert pickle.loads(pickle.dumps(secret)) == "open"
    assert conceal([{"a": "b", "c": [1, None, True]}]) == [{"a": "b", "c": ["1", None, True]}]
    assert repr(conceal([{"a": "b", "c": [1, None, True]}])) == "[{'a': '***', 'c': ['***', None, True]}]"


@BOTH
@pytest.mark.parametrize(
    "elsewhere",
    ["http://127.0.0.1:9/api.php/courses/list/", "https://example.com/api.php/courses/list/", "/../courses/"],
)
def test_credentials_go_to_the_configured_address_only(run: Any, elsewhere: str) -> None:
    with raw_server(lambda served: answer(body=[])) as server:
        with pytest.raises(ConfigurationError, match="no such operation"):
            run(server.address, lambda axis: axis._calls.request(method="GET", url=elsewhere))
        assert server.seen == []


@BOTH
def test_what_the_httpx_client_itself_sends_holds_no_credentials(run: Any) -> None:
    def script(served: Any) -> bytes:
        seen.append(served.headers)
        return answer(body=[])

    seen: list[Any] = []
    with raw_server(script) as server:
        run(server.address, lambda axis: axis.http.get("/courses/list/"), with_token, revoke_on_close=False)
    assert [headers.get("authorization") for headers in seen] == [None]


@BOTH
def test_calls_go_to_the_configured_address_although_the_httpx_client_is_given_another(run: Any) -> None:
    with raw_server(lambda served: answer(body=COURSE)) as server:
        elsewhere = lambda axis: setattr(axis.http, "base_url", "http://127.0.0.1:9/")  # noqa: E731
        assert run(server.address, lambda axis: axis.courses.get(1), elsewhere).id == "1"


@BOTH
def test_a_call_that_the_spec_does_not_have_is_not_sent(run: Any) -> None:
    with raw_server(lambda served: answer(body=[])) as server:
        with pytest.raises(ConfigurationError, match="no such operation"):
            run(server.address, lambda axis: axis._calls.request(method="GET", url="/secrets/"))
        assert server.seen == []


def test_the_key_is_sent_to_token_calls_only_and_the_token_to_all_others() -> None:
    headers: list[tuple[str, str]] = []

    def script(served: Any) -> bytes:
        headers.append((served.path, served.headers.get("authorization", "")))
        return answer(body=COURSE)

    def tokens(served: Any) -> bytes:
        headers.append((served.path, served.headers.get("authorization", "")))
        return answer(body={"token": TOKEN, "expires": ""})

    with raw_server(script, tokens=tokens) as server:
        run_sync(server.address, lambda axis: axis.courses.get(1), api_key=KEY)
    assert headers == [
        ("/api.php/token/request/", f"Bearer {KEY}"),
        ("/api.php/courses/1/", f"Bearer {TOKEN}"),
        (f"/api.php/token/revoke/?token={TOKEN}", f"Bearer {KEY}"),
    ]


@BOTH
@pytest.mark.parametrize("style", ["bearer", "basic", "header:X-API-Key", "query:api_key"])
def test_the_key_is_sent_in_the_key_style(run: Any, style: str) -> None:
    sandbox = Sandbox(users=10)
    sandbox.switch(key_style=style)
    with sandbox.serve() as address:
        assert run(address, lambda axis: axis.courses.list(), key_style=style)
        sandbox.assert_called("token_revoke", times=1)
        assert all(call.status == 200 for call in sandbox.calls())


@pytest.mark.parametrize(
    "style",
    [
        *("", "Bearer", "header", "header:", "header:a b", "query:", "query:a&b", "cookie:x", "header:X\n"),
        *("header:Schlüssel", "header:X-K\u0435y", "query:schlüssel", "header:\u041a"),
    ],
)
def test_an_unknown_key_style_is_refused(style: str) -> None:
    with pytest.raises(ConfigurationError, match="key_style must be bearer, basic, header:NAME or query:NAME"):
        key_credentials(style, KEY)


def test_the_token_file_is_the_only_place_for_a_token(tmp_path: Path) -> None:
    with (
        everything_logged() as logged,
        raw_server(
            lambda served: answer(body=[]), tokens=lambda served: answer(body={"token": TOKEN, "expires": ""})
        ) as server,
        Axis(server.address, api_key=KEY, token_store=FileStore(tmp_path)) as axis,
    ):
        axis.courses.list()
        check_no_secret([repr(axis._calls.runner.tokens._store), repr(vars(axis._calls.runner.tokens._store))])
    check_no_secret(logged.texts)
    text = "".join(path.read_text() for path in tmp_path.glob("*.json"))
    assert TOKEN in text
    assert KEY not in text


def test_nothing_is_printed(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Axis(address, api_key="sandbox-key") as axis:
        axis.courses.list()
    assert capsys.readouterr() == ("", "")


def test_of_a_created_user_all_is_secret_that_the_spec_does_not_name() -> None:
    created, read = OPERATIONS["users_create"], OPERATIONS["users_get"]
    assert [is_secret(created, name) for name in ("temporary_password", "link", "status", "id")] == [
        True,
        True,
        False,
        False,
    ]
    assert [is_secret(read, name) for name in ("sso", "link", "status", "id")] == [True, False, False, False]
