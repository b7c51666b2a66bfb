"""Connections through proxies and with certificates."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, ConfigurationError, TransportFailure
from axis_lms.fast import fast_transport

from .both import BOTH, KEY, with_token
from .calls import CALLS, READ, WRITE, gives
from .raw import COURSE, raw_server

SITE = "learn.example.com"
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)


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
        with pytest.raises(TransportFailure, match=r"no connection \(ProxyError: 403 Forbidden") as caught:
            ask(kind, SITE, attempts=1, proxy=address if given else None)
        thread.join(10)
    assert not caught.value.maybe_applied
    assert heads[0].startswith(b"CONNECT learn.example.com:443 HTTP/1.")
    assert b"authorization: Basic dXNlcjp3b3Jk" in heads[0].replace(b"Authorization", b"authorization")
    assert b"Bearer" not in heads[0]


@contextmanager
def passing_on(site: str, turns: list[tuple[bytes, bytes]]) -> Iterator[tuple[int, list[bytes]]]:
    """Run a proxy that gives some replies and then connects to a site; yield its port and what it was asked.

    Each turn is the start of what the client must send, and the reply to it.
    """
    asked: list[bytes] = []

    def serve() -> None:
        with proxy.accept()[0] as client:
            for start, reply in turns:
                asked.append(client.recv(4096))
                assert asked[-1].startswith(start)
                client.sendall(reply)
            host, port = site.split(":")
            with socket.create_connection((host, int(port))) as connection:
                other = threading.Thread(target=pump, args=(connection, client))
                other.start()
                pump(client, connection)
                other.join(10)

    with socket.create_server(("127.0.0.1", 0)) as proxy:
        thread = threading.Thread(target=serve)
        thread.start()
        yield proxy.getsockname()[1], asked
        thread.join(10)
        assert not thread.is_alive()


@BOTH
def test_a_socks_proxy_carries_all_calls(run: Any) -> None:
    pytest.importorskip("socksio")
    turns = [(b"\5", b"\5\0"), (b"\5\1\0", b"\5\0\0\1" + bytes(6))]  # no password; connected
    with raw_server(gives(body=COURSE)) as server:
        with passing_on(server.address.removeprefix("http://"), turns) as (port, _):
            assert run(server.address, CALLS[READ], proxy=f"socks5://127.0.0.1:{port}").id == "1"
        assert server.calls == 1


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_a_tunnel_carries_tls_from_end_to_end(kind: type, certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    turns = [(b"CONNECT 127.0.0.1:", b"HTTP/1.1 200 Connection established\r\n\r\n")]
    with raw_server(gives(body=COURSE), context=context) as server:
        for good in (True, False):
            with passing_on(server.address, turns) as (port, asked):
                options: dict[str, Any] = {"proxy": f"http://127.0.0.1:{port}", "attempts": 1}
                if good:
                    assert ask(kind, server.address, verify=str(certificate), **options).id == "1"
                else:
                    with pytest.raises(TransportFailure, match="certificate"):
                        ask(kind, server.address, **options)
            assert len(asked) == 1
            assert b"Bearer" not in asked[0]


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
        ({"proxy": "socks5://127.0.0.1:9"}, "pip install httpx.socks"),
        ({"verify": "/no/such/file.pem"}, "No such file"),
    ],
)
def test_an_invalid_proxy_or_transport_is_refused(
    kind: type, options: dict[str, str], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "socksio", None)
    with pytest.raises(ConfigurationError, match=reason):
        kind(SITE, api_key="k", **options)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a self-signed certificate for 127.0.0.1, in one file with its key."""
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
    kind: type, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from axis_lms._config import _default_context

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
        _default_context.cache_clear()
        try:
            assert ask(kind, server.address).id == "1"
        finally:
            _default_context.cache_clear()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # aiohttp 3.12 forgets what it refused
def test_the_fast_transport_checks_the_authority_and_the_name_of_a_site(certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with raw_server(gives(body=COURSE), context=context) as server:
        by_name = server.address.replace("127.0.0.1", "localhost")  # the certificate has the address only
        assert ask(AsyncAxis, server.address, transport=fast_transport(verify=str(certificate))).id == "1"
        assert ask(AsyncAxis, by_name, transport=fast_transport(verify=False)).id == "1"
        server.seen.clear()
        for address, verify in ((server.address, True), (by_name, str(certificate))):
            with pytest.raises(TransportFailure, match=r"no connection \(ConnectError: .*certificate") as caught:
                ask(AsyncAxis, address, attempts=1, transport=fast_transport(verify=verify))
            assert not caught.value.maybe_applied
        assert server.seen == []
    gc.collect()


def test_a_proxy_that_makes_no_tunnel_leaves_a_write_unsent() -> None:
    def serve() -> None:
        for _ in range(2):
            with proxy.accept()[0] as client:
                client.recv(4096)
                client.sendall(b"HTTP/1.1 407 Ask hunter2\r\nContent-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as proxy:
        thread = threading.Thread(target=serve)
        thread.start()
        address = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        with Axis(SITE, api_key=KEY, proxy=address, attempts=2, jitter=lambda: 0.0, revoke_on_close=False) as axis:
            with_token(axis)
            with pytest.raises(TransportFailure) as caught:
                CALLS[WRITE](axis)
        thread.join(10)
    assert str(caught.value).endswith("no connection (ProxyError: 407 Ask hunter2)")
    assert (caught.value.attempts, caught.value.maybe_applied) == (2, False)


@BOTH
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # httpcore leaves the connection open
@pytest.mark.parametrize("reply", [b"SOCKS??\r\n\r\n", b""], ids=["other words", "nothing"])
def test_a_proxy_that_does_not_speak_socks_leaves_a_write_unsent(run: Any, reply: bytes) -> None:
    pytest.importorskip("socksio")

    def serve() -> None:
        for _ in range(2):
            with proxy.accept()[0] as client:
                client.recv(4096)
                client.sendall(reply)

    with socket.create_server(("127.0.0.1", 0)) as proxy:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        options: dict[str, Any] = {"proxy": f"socks5://127.0.0.1:{proxy.getsockname()[1]}", "revoke_on_close": False}
        with pytest.raises(TransportFailure, match=r"no connection \(the proxy does not speak SOCKS\)") as caught:
            run(SITE, CALLS[WRITE], with_token, attempts=2, **options)
        thread.join(10)
        gc.collect()
    assert (caught.value.attempts, caught.value.maybe_applied) == (2, False)
