"""What reads gain with `axis-lms[fast]`: when aiohttp carries them, and that nothing else changes."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import ssl
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms import AsyncAxis, Axis, AxisError, ConfigurationError, Invalid, TransportFailure, paginate

from .both import BOTH, KEY, run_async
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


@pytest.mark.parametrize("name", ["https_proxy", "ALL_PROXY"])
def test_where_a_proxy_is_in_the_environment_httpx_reads(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "127.0.0.1:9")
    http = AsyncAxis(SITE, api_key="k").http
    assert http.reads is None
    assert "aiohttp" not in http.headers["user-agent"]
    assert AsyncAxis("http://127.0.0.1:9", api_key="k").http.reads, "loopback knows no proxy"
    monkeypatch.setenv("no_proxy", "example.com")
    assert AsyncAxis(SITE, api_key="k").http.reads, "nor does a site that is excepted"


def test_a_proxy_for_another_scheme_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert AsyncAxis(SITE, api_key="k").http.reads


@pytest.mark.parametrize("given", [True, False])
@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_a_proxy_is_asked_for_a_tunnel(kind: type, given: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        heads: list[bytes] = []

        def refuse() -> None:
            with proxy.accept()[0] as client:
                heads.append(client.recv(4096))
                client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=refuse)
        thread.start()
        address = f"http://user:word@127.0.0.1:{proxy.getsockname()[1]}"
        if not given:
            monkeypatch.setenv("https_proxy", address)
        with pytest.raises(
            TransportFailure, match=r"no connection \((ProxyError|ConnectError: Tunnel connection failed: 403)"
        ) as caught:
            ask(kind, SITE, attempts=1, proxy=address if given else None)
        thread.join(10)
    assert not caught.value.maybe_applied
    assert heads[0].startswith(b"CONNECT learn.example.com:443 HTTP/1.")
    assert b"authorization: Basic dXNlcjp3b3Jk" in heads[0].replace(b"Authorization", b"authorization")
    assert b"Bearer" not in heads[0]


@BOTH
def test_a_socks_proxy_carries_all_calls(run: Any) -> None:
    pytest.importorskip("socksio")
    with raw_server(gives(body=COURSE)) as server, socket.create_server(("127.0.0.1", 0)) as proxy:
        wanted: list[bytes] = []

        def serve() -> None:
            with proxy.accept()[0] as client:
                client.recv(1024)
                client.sendall(b"\5\0")  # SOCKS 5, no password
                wanted.append(client.recv(1024))
                client.sendall(b"\5\0\0\1" + bytes(6))  # connected
                host, port = server.address.removeprefix("http://").split(":")
                with socket.create_connection((host, int(port))) as site:
                    other = threading.Thread(target=pump, args=(site, client))
                    other.start()
                    pump(client, site)
                    other.join(10)

        thread = threading.Thread(target=serve)
        thread.start()
        address = f"socks5://127.0.0.1:{proxy.getsockname()[1]}"
        assert run(server.address, CALLS[READ], proxy=address).id == "1"
        thread.join(10)
        assert not thread.is_alive()
        assert wanted[0][:3] == b"\5\1\0"
        assert server.calls == 1


def pump(source: socket.socket, target: socket.socket) -> None:
    """Copy from one connection to another until the first ends."""
    with suppress(OSError):
        while got := source.recv(4096):
            target.sendall(got)
        target.shutdown(socket.SHUT_WR)


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"proxy": "ftp://127.0.0.1:9"}, "the proxy must be an address such as"),
        ({"proxy": "http://[:::9"}, "the proxy must be an address such as"),
        ({"proxy": "socks5://127.0.0.1:9"}, "needs socksio"),
        ({"verify": "/no/such/file.pem"}, "No such file"),
    ],
)
def test_what_cannot_carry_calls_is_refused(
    kind: type, options: dict[str, str], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    with pytest.raises(ConfigurationError, match=reason):
        kind(SITE, api_key="k", **options)


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
        run_async(server.address, twice)
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
    from axis_lms.fast.reads import ConnectError, Reads

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    checks: list[tuple[Callable[[], ssl.SSLContext], str, bool]] = [
        (lambda: ssl.create_default_context(cafile=str(certificate)), "127.0.0.1", True),
        (lambda: ssl.create_default_context(cafile=str(certificate)), "localhost", False),
        (ssl.create_default_context, "127.0.0.1", False),
    ]

    async def run(made: ssl.SSLContext, address: str) -> int:
        reads = Reads(made, 1, 5, 5, 5)
        try:
            return int((await reads.get(f"{address}/api.php/courses/1/", {})).status_code)
        finally:
            await reads.aclose()

    with raw_server(gives(body=COURSE), context=context) as server:
        for make, host, good in checks:
            address = f"https://{server.address.replace('127.0.0.1', host)}"
            if good:
                assert asyncio.run(run(make(), address)) == 200
            else:
                with pytest.raises(ConnectError, match=r"certificate|hostname"):
                    asyncio.run(run(make(), address))


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
