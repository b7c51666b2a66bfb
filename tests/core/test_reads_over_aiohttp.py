"""What reads gain with `axis-lms[fast]`: when aiohttp carries them, and that nothing else changes."""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms import AsyncAxis, Axis, AxisError, Invalid, TransportFailure

from .both import KEY, run_async
from .calls import CALLS, READ, SAFE_WRITE, WRITE, gives
from .raw import COURSE, Served, answer, raw_server

aiohttp_transport = pytest.importorskip("httpx_aiohttp").AiohttpTransport
PROXIES = ("http_proxy", "https_proxy", "all_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("address", ["learn.example.com", "http://127.0.0.1:9"])
def test_it_is_used_by_itself_and_named(address: str) -> None:
    import aiohttp

    http = AsyncAxis(address, api_key="k").http
    assert type(http.reads) is aiohttp_transport
    assert http.headers["user-agent"].endswith(f" aiohttp/{aiohttp.__version__}")
    assert "aiohttp" not in Axis(address, api_key="k").http.headers["user-agent"]


@pytest.mark.parametrize("name", PROXIES)
def test_a_proxy_of_the_environment_is_left_to_httpx(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    for kind in (Axis, AsyncAxis):
        assert kind("learn.example.com", api_key="k").http.direct is None
    http = AsyncAxis("learn.example.com", api_key="k").http
    assert http.reads is None
    assert "aiohttp" not in http.headers["user-agent"]
    assert AsyncAxis("http://127.0.0.1:9", api_key="k").http.reads, "loopback knows no proxy"


def test_a_proxy_that_is_given_is_left_to_httpx() -> None:
    http = AsyncAxis("learn.example.com", api_key="k", proxy="http://127.0.0.1:9").http
    assert http.direct is http.reads is None


def test_the_callers_transport_carries_everything() -> None:
    own = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    http = AsyncAxis("learn.example.com", api_key="k", transport=own).http
    assert http.direct is own
    assert http.reads is None


def test_without_the_extra_httpx_has_its_own_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)
    http = AsyncAxis("learn.example.com", api_key="k").http
    assert (type(http.direct), http.reads) == (httpx.AsyncHTTPTransport, None)
    assert "aiohttp" not in http.headers["user-agent"]


def test_writes_and_token_calls_never_travel_over_it() -> None:
    carried: dict[str, list[str]] = {"reads": [], "direct": []}

    def prepare(axis: AsyncAxis) -> None:
        for name, seen in carried.items():
            transport: Any = getattr(axis.http, name)

            async def noted(
                request: httpx.Request, send: Any = transport.handle_async_request, seen: Any = seen
            ) -> Any:
                seen.append(f"{request.method} {request.url.path.removeprefix('/api.php')}")
                return await send(request)

            transport.handle_async_request = noted

    async def call(axis: AsyncAxis) -> None:
        for name in (READ, WRITE, SAFE_WRITE):
            with suppress(AxisError):
                await CALLS[name](axis)

    with raw_server(gives(body=COURSE)) as server:
        run_async(server.address, call, prepare)
    assert carried["reads"] == ["GET /courses/1/"]
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
        axis.http.calls.tokens.store.save(axis.http.calls.tokens.name, "t", 0.0, axis.http.calls.tokens.clock())

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
        session: Any = axis.http.reads.client  # type: ignore[union-attr]
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
        run_async(server.address, twice)
    assert cookies == ["", ""]


TEXT = st.text(max_size=12) | st.sampled_from(
    ["%2e%2e", "a/b", "a+b", "a b", "ü", "%", "a,b", "?", "#", "~'()*!@:;$&="]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TEXT.filter(lambda text: text not in ("", ".", "..")), TEXT), min_size=1, max_size=5))
def test_the_site_gets_the_values_that_were_given(pairs: list[tuple[str, str]]) -> None:
    """aiohttp writes addresses in a way of its own: some signs percent-encoded that others leave, or the reverse."""
    from axis_lms.http import over_aiohttp
    from axis_lms_api.api.usergroups.usergroups_get import _get_kwargs

    async def run(base: str) -> None:
        transport, _ = over_aiohttp(False)
        assert transport
        async with httpx.AsyncClient(base_url=base, transport=transport) as client:
            for name, value in pairs:
                made = _get_kwargs(usergroup=name)
                await client.request(made["method"], made["url"], params={"filter": value})

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


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that is its own authority, with its key."""
    import datetime
    import ipaddress

    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "site")])
    day = datetime.timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now - day, now + day)
    host = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    made = made.add_extension(x509.SubjectAlternativeName([host]), False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), True).sign(key, hashes.SHA256())
    file: Path = tmp_path_factory.mktemp("tls") / "site.pem"
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(made.public_bytes(pem) + secret)
    return file


def ask(kind: type, address: str, **options: Any) -> Any:
    if kind is Axis:
        with Axis(address, api_key="k", **options) as axis:
            return axis.courses.get(course_id=1)

    async def run() -> Any:
        async with AsyncAxis(address, api_key="k", **options) as axis:
            return await axis.courses.get(course_id=1)

    return asyncio.run(run())


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_tls_is_checked_against_the_authority_that_is_given(
    kind: type, certificate: Path, transport_kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from axis_lms.http import shared_ssl_context

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with raw_server(gives(body=COURSE), context=context) as server:
        assert ask(kind, server.address, verify=str(certificate)).id == "1"
        with pytest.raises(TransportFailure, match="certificate") as caught:
            ask(kind, server.address, attempts=1)
        assert not caught.value.maybe_applied
        with pytest.raises(TransportFailure, match=r"certificate|hostname"):
            ask(kind, server.address.replace("127.0.0.1", "localhost"), verify=str(certificate), attempts=1)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        shared_ssl_context.cache_clear()
        try:
            assert ask(kind, server.address).id == "1"
        finally:
            shared_ssl_context.cache_clear()


def test_it_checks_certificates_as_httpx_does(certificate: Path) -> None:
    """A token call comes first, so that a wrong certificate is found before: here aiohttp stands alone."""
    from axis_lms.http import over_aiohttp

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    checks: list[tuple[Callable[[], ssl.SSLContext], str, bool]] = [
        (lambda: ssl.create_default_context(cafile=str(certificate)), "127.0.0.1", True),
        (lambda: ssl.create_default_context(cafile=str(certificate)), "localhost", False),
        (ssl.create_default_context, "127.0.0.1", False),
    ]

    async def run(made: ssl.SSLContext, address: str) -> int:
        transport, _ = over_aiohttp(made)
        async with httpx.AsyncClient(transport=transport) as client:
            return (await client.get(f"https://{address}/api.php/courses/1/")).status_code

    with raw_server(gives(body=COURSE), context=context) as server:
        for make, host, good in checks:
            address = server.address.replace("127.0.0.1", host)
            if good:
                assert asyncio.run(run(make(), address)) == 200
            else:
                with pytest.raises(httpx.ConnectError, match=r"certificate|hostname"):
                    asyncio.run(run(make(), address))


def test_a_cookie_of_a_site_is_kept_as_httpx_keeps_it() -> None:
    kept: list[dict[str, str]] = []

    async def call(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        kept.append(dict(axis.http.cookies))

    with raw_server(lambda served: answer(200, COURSE, Set_Cookie="site=one")) as server:
        run_async(server.address, call)
    assert kept == [{"site": "one"}]


def test_a_connection_that_ends_inside_an_answer_had_been_made() -> None:
    """Which httpx-aiohttp may call a connection that was not made in time."""

    class Broken(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"{"
            raise httpx.ConnectTimeout("Connection closed")

    class Breaking(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, stream=Broken())

    def prepare(axis: AsyncAxis) -> None:
        axis.http.reads = Breaking()

    with raw_server(gives(body=COURSE)) as server, pytest.raises(TransportFailure, match=r"ReadError"):
        run_async(server.address, CALLS[READ], prepare, attempts=1)
