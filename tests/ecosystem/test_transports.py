"""Transports, caches, certificates and HTTP/2 around both clients."""

from __future__ import annotations

import asyncio
import base64
import logging
import os
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import hishel
import hishel.httpx
import httpx
import httpx_retries
import hypercorn.asyncio
import hypercorn.config
import pytest
import trustme
import truststore

from axis_lms import Axis, ConfigurationError, TransportFailure
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.serving import listen

from .jobs import ASYNC, BOTH, KEY, SYNC, Kind

USERS = 230
SERVER = "the site"
"""The name of the thread that serves; what it logs is not the client's."""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def files(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the certificates of an authority, a site and a client, and return their folder."""
    folder = tmp_path_factory.mktemp("tls")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    site = authority.issue_cert("127.0.0.1")
    site.private_key_pem.write_to_path(folder / "site.key")
    site.cert_chain_pems[0].write_to_path(folder / "site.pem")
    authority.issue_cert("client@example.com").private_key_and_cert_chain_pem.write_to_path(folder / "client.pem")
    return folder


@contextmanager
def served_over_tls(sandbox: Sandbox, files: Path, **options: Any) -> Iterator[str]:
    """Serve a sandbox with Hypercorn, which speaks HTTP/2 and can ask for a client's certificate."""
    listener = listen("127.0.0.1", 0)
    config = hypercorn.config.Config.from_mapping(
        bind=[f"fd://{os.dup(listener.fileno())}"],
        certfile=str(files / "site.pem"),
        keyfile=str(files / "site.key"),
        errorlog=None,
        graceful_timeout=0.1,
        **options,
    )
    loop, stop = asyncio.new_event_loop(), asyncio.Event()

    def run() -> None:
        loop.run_until_complete(
            hypercorn.asyncio.serve(sandbox.app, config, shutdown_trigger=stop.wait, mode="asgi")  # type: ignore[arg-type]
        )
        loop.close()

    thread = threading.Thread(target=run, name=SERVER)
    thread.start()
    try:
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        listener.close()


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(users=USERS, key=KEY)


def checked(result: Any) -> None:
    """Fail unless the whole job was done."""
    assert len(result[1]) == len(set(result[1])) == USERS
    assert result[2:] == ("consistent", "1")


@pytest.mark.parametrize("style", ["bearer", "basic", "header:X-API-Key", "query:api_key"])
def test_http2_carries_the_job_and_logs_no_secret(
    style: str, sandbox: Sandbox, files: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sandbox.switch(key_style=style)
    versions: set[str] = set()
    tokens: set[str] = set()

    def note(response: httpx.Response) -> None:
        versions.add(response.http_version)
        if "/token/" not in response.request.url.path:
            tokens.add(response.request.headers["authorization"].removeprefix("Bearer "))

    with served_over_tls(sandbox, files) as address:
        context = ssl.create_default_context(cafile=files / "authority.pem")
        hooks = {"response": [ASYNC.hook(note)]}
        checked(ASYNC.run(address, http2=True, verify=context, event_hooks=hooks, key_style=style))
    assert versions == {"HTTP/2"}
    assert len(tokens) == 1
    records = [record for record in caplog.records if record.threadName != SERVER]
    assert {"httpcore.http2", "httpx"} <= {record.name for record in records}
    basic = base64.b64encode(f"{KEY}:".encode()).decode()
    for record in records:
        shown = f"{record.getMessage()} {record.args!r}"
        assert not [secret for secret in (KEY, basic, *tokens) if secret in shown], record.name


def test_http2_is_refused_for_the_blocking_client() -> None:
    """httpcore's blocking HTTP/2 gives two threads the same stream; over asyncio it does not."""
    with pytest.raises(ConfigurationError, match="http2=True needs AsyncAxis"):
        Axis("learn.example.com", api_key=KEY, http2=True)


def test_without_h2_http2_is_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "h2", None)
    with pytest.raises(ConfigurationError, match=r"pip install httpx\[http2\]"):
        ASYNC.run("learn.example.com", http2=True)


@pytest.mark.parametrize("route", ["Axis", "AsyncAxis", "fast", "http2"])
def test_a_client_certificate_is_sent_to_a_site_that_requests_it(route: str, sandbox: Sandbox, files: Path) -> None:
    kind = SYNC if route == "Axis" else ASYNC
    context = ssl.create_default_context(cafile=files / "authority.pem")
    options: dict[str, Any] = {"http2": True} if route == "http2" else {}
    with served_over_tls(
        sandbox, files, ca_certs=str(files / "authority.pem"), verify_mode=ssl.CERT_REQUIRED
    ) as address:
        with pytest.raises(TransportFailure):
            kind.run(address, verify=context, attempts=1, **options)
        assert sandbox.calls() == []
        context.load_cert_chain(files / "client.pem")
        options |= {"transport": fast_transport(verify=context)} if route == "fast" else {"verify": context}
        checked(kind.run(address, **options))


@pytest.mark.parametrize("route", ["Axis", "AsyncAxis", "fast"])
def test_truststore_checks_the_site(route: str, sandbox: Sandbox, files: Path) -> None:
    kind = SYNC if route == "Axis" else ASYNC
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    options: dict[str, Any] = {"transport": fast_transport(verify=context)} if route == "fast" else {"verify": context}
    with served_over_tls(sandbox, files) as address:
        with pytest.raises(TransportFailure) as caught:
            kind.run(address, attempts=1, **options)
        assert not caught.value.maybe_applied
        context.load_verify_locations(files / "authority.pem")
        options |= {"transport": fast_transport(verify=context)} if route == "fast" else {}
        checked(kind.run(address, **options))


def test_truststore_put_into_ssl_checks_the_site(sandbox: Sandbox, files: Path) -> None:
    program = (
        "import sys, truststore; truststore.inject_into_ssl()\n"
        "from axis_lms import Axis\n"
        "with Axis(sys.argv[1], api_key=sys.argv[2]) as axis: print(axis.courses.get(1).id)\n"
    )
    with served_over_tls(sandbox, files) as address:
        environment = os.environ | {"SSL_CERT_FILE": str(files / "authority.pem")}
        command = [sys.executable, "-c", program, address, KEY]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("1", 0), done.stderr


def cache(kind: Kind, folder: Path, **options: Any) -> Any:
    """Return a transport that caches answers in a file."""
    file = folder / "cache.db"
    if kind.is_async:
        return hishel.httpx.AsyncCacheTransport(
            kind.transport(), storage=hishel.AsyncSqliteStorage(database_path=file), **options
        )
    return hishel.httpx.CacheTransport(kind.transport(), storage=hishel.SqliteStorage(database_path=file), **options)


@BOTH
@pytest.mark.parametrize("style", ["bearer", "query:api_key"])
@pytest.mark.parametrize("rfc", [False, hishel.CacheOptions(shared=False)], ids=["keeps all", "by its headers"])
def test_hishel_caches_reads_and_no_token(kind: Kind, style: str, rfc: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.switch(key_style=style, headers={"Cache-Control": "max-age=60"})
    with sandbox.serve() as address:
        for _ in range(2):  # the second client finds what the first one cached
            checked(kind.run(address, transport=cache(kind, tmp_path, rfc=rfc), key_style=style))
    calls = [call.operation for call in sandbox.calls()]
    assert calls.count("courses_get") == calls.count("users_all_page") / 3 == 1
    assert calls.count("courses_enroll") == 2
    assert calls.count("token_request") == calls.count("token_revoke") == 2
    assert {call.status for call in sandbox.calls()} == {200}


@BOTH
def test_httpx_retries_repeats_within_one_attempt(kind: Kind, sandbox: Sandbox) -> None:
    retry = httpx_retries.Retry(total=3, backoff_factor=0)
    transport = httpx_retries.RetryTransport(kind.transport(), retry=retry)
    asked: list[str] = []
    hooks = {"request": [kind.hook(lambda request: asked.append(request.url.path))]}
    sandbox.fault("fail", operation="courses_get", status=502, times=2)
    with sandbox.serve() as address:
        checked(kind.run(address, transport=transport, event_hooks=hooks))
    assert len(sandbox.calls("courses_get")) == 3
    assert sum(path.endswith("/courses/1/") for path in asked) == 1


@BOTH
def test_httpx_retries_leaves_writes_to_the_client(kind: Kind, sandbox: Sandbox) -> None:
    transport = httpx_retries.RetryTransport(kind.transport(), retry=httpx_retries.Retry(total=3, backoff_factor=0))
    sandbox.fault("drop", operation="courses_enroll")
    with sandbox.serve() as address, pytest.raises(TransportFailure) as caught:
        kind.run(
            address, lambda axis: axis.courses.enroll(course_id=1, user_id=2, start="20261201"), transport=transport
        )
    assert caught.value.maybe_applied
    assert len(sandbox.calls("courses_enroll")) == 1


@BOTH
def test_a_mounted_transport_and_event_hooks_see_every_attempt(kind: Kind, sandbox: Sandbox) -> None:
    seen: list[str] = []
    hooks = {
        "request": [kind.hook(lambda request: seen.append(request.method))],
        "response": [kind.hook(lambda response: seen.append(str(response.status_code)))],
    }
    mounted = sandbox.async_transport() if kind.is_async else sandbox.transport()
    sandbox.fault("fail", operation="courses_get", status=503, times=1)
    checked(kind.run("learn.example.com", mounts={"all://learn.example.com": mounted}, event_hooks=hooks))
    assert len(seen) == 2 * len(sandbox.calls())
    assert seen.count("503") == 1


def test_a_transport_of_the_other_kind_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="AsyncAxis"):
        Axis("learn.example.com", api_key=KEY, transport=fast_transport())  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="Axis"):
        ASYNC.run("learn.example.com", transport=httpx.HTTPTransport())
