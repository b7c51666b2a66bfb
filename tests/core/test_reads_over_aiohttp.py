"""What reads gain with `axis-lms[fast]`: when aiohttp carries them, and that nothing else changes."""

from __future__ import annotations

import asyncio
import gzip
import json
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs, unquote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms import AsyncAxis, Axis, AxisError, ConfigurationError, Invalid, TransportFailure, paginate

from .both import BOTH, KEY, run_async, with_token
from .calls import CALLS, READ, SAFE_WRITE, WRITE, gives
from .conftest import without_aiohttp
from .raw import COURSE, Served, answer, raw_server

aiohttp = pytest.importorskip("aiohttp")
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
SITE = "learn.example.com"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("address", [SITE, "http://127.0.0.1:9"])
def test_it_is_used_by_itself_and_named(address: str) -> None:
    http = AsyncAxis(address, api_key="k").http
    assert http.reads
    assert http.headers["user-agent"].endswith(f" aiohttp/{aiohttp.__version__}")
    assert "aiohttp" not in Axis(address, api_key="k").http.headers["user-agent"]


def test_the_callers_transport_carries_everything() -> None:
    own = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    http = AsyncAxis(SITE, api_key="k", transport=own).http
    assert http.direct is own
    assert http.reads is None


def test_without_the_extra_httpx_has_its_own_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    without_aiohttp(monkeypatch)
    http = AsyncAxis(SITE, api_key="k").http
    assert (type(http.direct), http.reads) == (httpx.AsyncHTTPTransport, None)
    assert "aiohttp" not in http.headers["user-agent"]


def test_writes_and_token_calls_never_travel_over_it() -> None:
    carried: dict[str, list[str]] = {"reads": [], "direct": []}

    def prepare(axis: AsyncAxis) -> None:
        http: Any = axis.http
        read, direct = http.reads.get, http.direct.handle_async_request

        async def noted_read(url: str, headers: Any) -> Any:
            carried["reads"].append(url.partition("/api.php")[2])
            return await read(url, headers)

        async def noted(request: httpx.Request) -> Any:
            carried["direct"].append(f"{request.method} {request.url.path.removeprefix('/api.php')}")
            return await direct(request)

        http.reads.get, http.direct.handle_async_request = noted_read, noted

    async def call(axis: AsyncAxis) -> None:
        for name in (READ, WRITE, SAFE_WRITE):
            with suppress(AxisError):
                await CALLS[name](axis)

    with raw_server(gives(body=COURSE)) as server:
        run_async(server.address, call, prepare)
    assert carried["reads"] == ["/courses/1/"]
    assert carried["direct"] == [
        "GET /token/request/",
        "POST /courses/enrollments/1/2/",
        "PUT /ilt/attendance/1/2/3/4/attended/",
        "GET /token/revoke/",
    ]


@pytest.mark.parametrize("attempts", [1, 3])
@pytest.mark.parametrize("manner", ["end", "reset"])
def test_a_kept_connection_that_closes_is_not_asked_again_behind_our_back(attempts: int, manner: str) -> None:
    """aiohttp sends a read twice when a connection that it kept is closed on it; here each sending is an attempt."""

    def script(served: Served) -> bytes | None:
        if served.number == 1:
            return answer(200, COURSE)
        return served.reset() if manner == "reset" else None

    async def twice(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        await axis.courses.get(1)

    with raw_server(script) as server:
        with pytest.raises(TransportFailure, match="no whole answer") as caught:
            run_async(server.address, twice, attempts=attempts)
        assert (caught.value.attempts, caught.value.maybe_applied) == (attempts, False)
        assert server.calls == 1 + attempts


def test_an_answer_that_breaks_off_is_no_missing_connection() -> None:
    def script(served: Served) -> None:
        served.connection.sendall(answer(200, COURSE)[:-10])
        served.reset()

    with raw_server(script) as server, pytest.raises(TransportFailure, match="no whole answer"):
        run_async(server.address, CALLS[READ])


def test_a_read_that_cannot_connect_never_left() -> None:
    async def read(axis: AsyncAxis) -> None:
        await CALLS[READ](axis)

    def prepare(axis: AsyncAxis) -> None:
        axis.http.base_url = httpx.URL("http://127.0.0.1:9/api.php/")
        axis.http.calls.origin = (b"http", b"127.0.0.1:9")
        with_token(axis)

    with pytest.raises(TransportFailure, match=r"no connection \(ConnectError") as caught:
        run_async("http://127.0.0.1:10", read, prepare, attempts=2, revoke_on_close=False)
    assert caught.value.attempts == 2


def test_a_cancelled_read_leaves_no_connection_behind_and_leaving_ends_those_that_wait() -> None:
    async def run(address: str) -> None:
        axis = AsyncAxis(address, api_key=KEY)
        await axis.users.list("all")
        cancelled, waiting = asyncio.create_task(axis.courses.get(1)), asyncio.create_task(axis.courses.get(2))
        while server.count("/courses/") < 2:
            await asyncio.sleep(0.01)
        cancelled.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cancelled
        session = axis.http.reads.session
        assert len(session.connector._acquired) == 1
        axis.http.calls.attempts = 1
        await axis.aclose()
        assert session.closed
        with pytest.raises(TransportFailure):
            await asyncio.wait_for(waiting, 2)

    def script(served: Served) -> bytes | None:
        return answer(body=[]) if "/users/" in served.path else server.stop.wait(20) and None

    with raw_server(script) as server:
        asyncio.run(run(server.address))


def test_cookies_are_kept_by_httpx_alone() -> None:
    cookies: list[str] = []

    def script(served: Served) -> bytes:
        cookies.append(served.headers.get("cookie", ""))
        return answer(200, COURSE, set_cookie="PHPSESSID=abc; path=/")

    async def twice(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        axis.http.cookies.clear()
        await axis.courses.get(1)

    with raw_server(script) as server:
        run_async(server.address.replace("127.0.0.1", "localhost"), twice)  # aiohttp takes none of an IP address
    assert cookies == ["", ""]


TEXT = st.text(max_size=12) | st.sampled_from(
    ["%2e%2e", "a/b", "a+b", "a b", "ü", "%", "a,b", "?", "#", "~'()*!@:;$&="]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TEXT.filter(lambda text: text not in ("", ".", "..")), TEXT), min_size=1, max_size=5))
def test_the_site_gets_the_values_that_were_given(pairs: list[tuple[str, str]]) -> None:
    from axis_lms.fast.reads import Reads
    from axis_lms_api.api.usergroups.usergroups_get import _get_kwargs

    async def run(base: str) -> None:
        reads = Reads(None, 1, 5, 5, 5)
        for name, value in pairs:
            url = httpx.URL(base + _get_kwargs(usergroup=name)["url"], params={"filter": value})
            await reads.get(str(url), {})
        await reads.aclose()

    with raw_server(gives(body={})) as server:
        asyncio.run(run(f"{server.address}/api.php"))
    got = [path.partition("?")[::2] for _, path in server.seen]
    assert [unquote(path.split("/")[-2]) for path, _ in got] == [name for name, _ in pairs]
    assert [parse_qs(query, True)["filter"] for _, query in got] == [[value] for _, value in pairs]


@pytest.mark.parametrize("segment", ["%2e", "%2E%2e", ".."])
def test_a_step_in_a_path_is_refused(segment: str) -> None:
    with raw_server(gives(body={})) as server:
        with Axis(server.address, api_key=KEY) as axis, pytest.raises(Invalid, match="nothing was sent"):
            url = f"/usergroups/{segment}/"
            axis.http.send(axis.http.build_request("GET", url, extensions={"axis": "usergroups_get"}))
        assert server.calls == 0


def test_a_cookie_of_a_site_is_kept_as_httpx_keeps_it() -> None:
    kept: list[dict[str, str]] = []

    async def call(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        kept.append(dict(axis.http.cookies))

    with raw_server(lambda served: answer(200, COURSE, Set_Cookie="site=one")) as server:
        run_async(server.address, call)
    assert kept == [{"site": "one"}]


@BOTH
def test_an_answer_may_come_packed(run: Any) -> None:
    rows = [{"id": str(number)} for number in range(3)]

    def script(served: Served) -> bytes:
        assert "gzip" in served.headers["accept-encoding"]
        body = rows if "page" in served.path else [{"records": "3"}] if "count" in served.path else COURSE
        return answer(200, gzip.compress(json.dumps(body).encode()), content_encoding="gzip", note="\u00fc")

    def walk(axis: Any) -> Any:
        pages: Any = paginate(axis.users.all_page, check="raise", fields="id")
        if isinstance(axis, Axis):
            return axis.courses.get(1).id, [row.id for row in pages]

        async def found() -> Any:
            return (await axis.courses.get(1)).id, [row.id async for row in pages]

        return found()

    with raw_server(script) as server:
        assert run(server.address, walk) == ("1", ["0", "1", "2"])


def test_a_client_that_is_closed_walks_no_more() -> None:
    async def walk(axis: AsyncAxis) -> None:
        await axis.aclose()
        await anext(paginate(axis.users.all_page, check="off").by_page())  # type: ignore[call-overload]

    with raw_server(gives(body=[])) as server:
        with pytest.raises(ConfigurationError, match="closed"):
            run_async(server.address, walk)
        assert server.calls == 0


@BOTH
def test_a_long_header_is_read(run: Any) -> None:
    with raw_server(gives(200, COURSE, content_security_policy="x" * 20_000)) as server:
        assert run(server.address, CALLS[READ]).id == "1"
