"""Every failure of Redis is an OSError of one line, and invalid addresses are refused."""

from __future__ import annotations

import re
import signal
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from axis_lms import ConfigurationError
from axis_lms.redis import RedisStore
from axis_lms.redis.connection import plain_errors

from .conftest import RedisServer

NAME = "0123456789abcdef"
PASSWORD = "pass-word-71ab"
DOCS = Path(__file__).parents[2] / "docs" / "fleet.md"

TROUBLES: dict[str, Callable[[RedisServer], object]] = {
    "away": lambda server: server.stop(),
    "slow": lambda server: server.signal(signal.SIGSTOP),
    "full": lambda server: server.client.config_set("maxmemory", 1),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_every_failure_of_redis_is_an_os_error_of_one_line(trouble: str, redis_server: RedisServer) -> None:
    store = RedisStore(redis_server.url, timeout=0.2)
    unlock = store.lock(NAME)
    assert unlock
    TROUBLES[trouble](redis_server)
    with pytest.raises(OSError, match=rf"^Redis at 127\.0\.0\.1:{redis_server.port}: [^\n]+$") as failure:
        store.save(NAME, "token-9f2c", 0.0, 0.0)
    assert "token-9f2c" not in str(failure.value)
    assert failure.value.__suppress_context__
    assert failure.value.strerror == str(failure.value), "a client's warning shows it"
    unlock()  # raises nothing
    with pytest.raises(OSError, match="Redis at"):
        store.lock("another")
    with pytest.raises(OSError, match="Redis at"):
        store.lock("another")  # a failure keeps no lock


@pytest.fixture
def endless_redis() -> Iterator[int]:
    """The port of a server whose every answer goes on byte by byte, without end."""

    class Endless(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(4096)
            with suppress(OSError):
                self.request.sendall(b"+")
                while not ended.wait(0.02):
                    self.request.sendall(b"x")

    ended = threading.Event()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Endless) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.05,))
        serving.start()
        yield server.server_address[1]
        ended.set()
        server.shutdown()
        serving.join()


def test_an_answer_that_comes_byte_by_byte_is_not_waited_for(endless_redis: int) -> None:
    store = RedisStore(f"redis://127.0.0.1:{endless_redis}", timeout=0.2)
    for _ in range(2):
        with pytest.raises(OSError, match=r"^Redis at 127\.0\.0\.1:\d+: TimeoutError: no complete answer within 0.8 s"):
            store.load(NAME, 0.0)
    store.close()


def test_the_documented_acl_rules_are_sufficient(redis_server: RedisServer) -> None:
    rule = re.search(r"^ACL SETUSER axis (.*)$", DOCS.read_text("utf-8"), flags=re.MULTILINE)
    assert rule
    redis_server.client.execute_command("ACL", "SETUSER", "axis", "reset", *rule[1].split())
    store = RedisStore(f"redis://axis:PASSWORD@127.0.0.1:{redis_server.port}")
    unlock = store.lock(NAME)
    assert unlock
    store.save(NAME, "token", 0.0, 0.0)
    unlock()
    assert store.load(NAME, 0.0)
    assert len(redis_server.keys()) == 1
    with pytest.raises(OSError, match="NoPermission"), plain_errors("it"):
        store._redis.get("another key")
    store.close()


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RedisServer, Path]]:
    """A Redis server with TLS and a password, and the certificate of its authority."""
    directory = tmp_path_factory.mktemp("tls")
    certificate, key = directory / "certificate.pem", directory / "key.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-keyout",
            key,
            "-out",
            certificate,
        ],
        check=True,
        capture_output=True,
    )
    files = ["--tls-cert-file", str(certificate), "--tls-key-file", str(key), "--tls-ca-cert-file", str(certificate)]
    server = RedisServer(directory, *files, "--tls-auth-clients", "no", "--requirepass", PASSWORD, tls=True)
    yield server, certificate
    server.stop()


def test_tls_and_a_password_work(guarded: tuple[RedisServer, Path]) -> None:
    server, certificate = guarded
    store = RedisStore(f"rediss://:{PASSWORD}@localhost:{server.port}", verify=certificate)
    assert store.lock(NAME)
    store.save(NAME, "token", 0.0, 0.0)
    assert (store.load(NAME, 0.0) or ("", 0))[0] == "token"
    store.close()


@pytest.mark.parametrize(
    ("url", "verify", "reason"),
    [
        ("rediss://:{password}@localhost:{port}", True, "CERTIFICATE_VERIFY_FAILED"),
        ("rediss://:{password}@127.0.0.1:{port}", "certificate", "CERTIFICATE_VERIFY_FAILED"),
        ("rediss://:wrong-{password}@localhost:{port}", "certificate", "AuthenticationError"),
        ("rediss://localhost:{port}", "certificate", "AuthenticationError"),
    ],
    ids=["another authority", "another name", "a wrong password", "no password"],
)
def test_an_untrusted_certificate_is_refused(
    url: str, verify: Any, reason: str, guarded: tuple[RedisServer, Path]
) -> None:
    server, certificate = guarded
    checked = certificate if verify == "certificate" else verify
    store = RedisStore(url.format(password=PASSWORD, port=server.port), verify=checked)
    with pytest.raises(OSError, match=reason) as failure:
        store.lock(NAME)
    assert PASSWORD not in str(failure.value)
    store.close()


def test_verify_false_takes_any_certificate(guarded: tuple[RedisServer, Path]) -> None:
    store = RedisStore(f"rediss://:{PASSWORD}@127.0.0.1:{guarded[0].port}", verify=False)
    assert store.load(NAME + "9", 0.0) is None
    store.close()


def test_no_repr_shows_the_password() -> None:
    store = RedisStore(f"rediss://user:{PASSWORD}@redis.example.com:6380/3")
    assert repr(store) == "RedisStore('redis.example.com:6380')"
    pool = store._redis.connection_pool
    shown = [store, store.__dict__, store._redis, pool, pool.connection_kwargs, pool.make_connection()]
    assert PASSWORD not in " ".join(map(repr, shown))


@pytest.mark.parametrize(
    ("url", "options", "reason"),
    [
        ("redis://redis.example.com", {}, "unencrypted"),
        ("redis://redis.example.com", {"verify": None}, "unencrypted"),
        ("redis://redis.example.com", {"verify": 0}, "unencrypted"),
        ("rediss://redis.example.com", {"verify": None}, "verify of RedisStore"),
        ("rediss://redis.example.com", {"verify": ""}, "verify of RedisStore"),
        ("rediss://redis.example.com", {"verify": "/no/such/file"}, "verify of RedisStore"),
        ("rediss://redis.example.com?ssl_cert_reqs=none", {}, "unknown options: ssl_cert_reqs"),
        ("rediss://redis.example.com?ssl_check_hostname=no", {}, "unknown options"),
        (f"redis://user:{PASSWORD}/x@localhost", {}, "%2F"),
        ("https://redis.example.com", {}, "must be rediss://"),
        ("redis.example.com:6379", {}, "must be rediss://"),
        ("", {}, "AXIS_REDIS_URL"),
        ("redis://localhost", {"timeout": 0}, "timeout"),
        ("redis://localhost", {"timeout": float("nan")}, "timeout"),
        ("redis://localhost", {"lock_seconds": 0}, "lock_seconds"),
        ("redis://localhost", {"lock_seconds": 1e9}, "lock_seconds"),
        ("redis://localhost", {"client": object()}, "not both"),
    ],
)
def test_invalid_options_of_the_store_are_refused_at_once(
    url: str, options: dict[str, Any], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AXIS_REDIS_URL", raising=False)
    with pytest.raises(ConfigurationError, match=reason) as failure:
        RedisStore(url, **options)
    assert PASSWORD not in str(failure.value)
    assert failure.value.__cause__ is None
    assert failure.value.__suppress_context__ or failure.value.__context__ is None


def test_verify_false_allows_unencrypted_connections() -> None:
    assert repr(RedisStore("redis://redis.example.com", verify=False)) == "RedisStore('redis.example.com:6379')"


def test_the_environment_names_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AXIS_REDIS_URL", "unix:///run/redis.sock?db=2")
    assert repr(RedisStore()) == "RedisStore('/run/redis.sock')"


def test_without_redis_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ConfigurationError, match=r"axis-lms\[redis\]"):
        RedisStore("redis://localhost")
