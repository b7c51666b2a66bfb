"""When the fast transport is used, and that it says so; over TLS with a site's own authority, and not where a proxy is."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path
from typing import Any

import httpx
import pytest

from axis_lms import AsyncAxis, Axis, TransportFailure, fast
from axis_lms.fast.blocking import BlockingTransport
from axis_lms.fast.tasks import TaskTransport

from .conftest import heard, serving

COURSE = (
    b'{"id":"1","name":"Course 101","catalog_id":"","description":"","is_active":"yes","created":"","last_updated":"",'
    b'"admin_keyword_tags":"","user_keyword_tags":"","passing_score":"","for_sale":"no","price":"","thumbnail":"","webhook":""}'
)
PROXIES = ("http_proxy", "https_proxy", "all_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)


def axis_site(connection: Any, _: int) -> None:
    while request := heard(connection):
        body = b'{"token":"t","expires":"2030-01-01 00:00:00"}' if b"/token/" in request else COURSE
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))


@pytest.mark.parametrize(("kind", "transport"), [(Axis, BlockingTransport), (AsyncAxis, TaskTransport)])
def test_it_is_used_by_itself_and_named(kind: Any, transport: type) -> None:
    for address in ("learn.example.com", "http://127.0.0.1:9"):
        http = kind(address, api_key="k").http
        assert type(http.direct) is transport
        assert http.headers["user-agent"].endswith(" " + fast.installed())


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
@pytest.mark.parametrize("name", PROXIES)
def test_a_proxy_of_the_environment_is_left_to_httpx(kind: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:9")
    http = kind("learn.example.com", api_key="k").http
    assert http.direct is None
    assert "httptools" not in http.headers["user-agent"]
    assert kind("http://127.0.0.1:9", api_key="k").http.direct is not None, "loopback knows no proxy"


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_a_proxy_that_is_given_is_left_to_httpx(kind: Any) -> None:
    assert kind("learn.example.com", api_key="k", proxy="http://127.0.0.1:9").http.direct is None


def test_without_the_extra_httpx_has_its_own_transport(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "installed", lambda: "")
    http = Axis("learn.example.com", api_key="k").http
    assert type(http.direct) is httpx.HTTPTransport
    assert type(AsyncAxis("learn.example.com", api_key="k").http.direct) is httpx.AsyncHTTPTransport
    assert "httptools" not in http.headers["user-agent"]


def test_the_callers_transport_comes_first() -> None:
    own = httpx.MockTransport(lambda _: httpx.Response(200, json={}))
    assert Axis("learn.example.com", api_key="k", transport=own).http.direct is own


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost that is its own authority, with its key."""
    import datetime

    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    day = datetime.timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now - day, now + day)
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)
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
@pytest.mark.parametrize("transport", ["fast", "httpx"])
def test_tls_is_checked_against_the_authority_that_is_given(
    kind: type, transport: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if transport == "httpx":
        monkeypatch.setattr(fast, "installed", lambda: "")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(axis_site, context) as server:
        assert ask(kind, f"localhost:{server.port}", verify=str(certificate)).name == "Course 101"
        with pytest.raises(TransportFailure, match="certificate") as caught:
            ask(kind, f"localhost:{server.port}", attempts=1)
        assert not caught.value.maybe_applied
        with pytest.raises(TransportFailure, match=r"certificate|hostname"):
            ask(kind, f"127.0.0.1:{server.port}", verify=str(certificate), attempts=1)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        from axis_lms.http import shared_ssl_context

        shared_ssl_context.cache_clear()
        try:
            assert ask(kind, f"localhost:{server.port}").name == "Course 101"
        finally:
            shared_ssl_context.cache_clear()
