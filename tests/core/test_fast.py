"""The transport over aiohttp: it sends nothing twice, tells what has left, and changes nothing but speed.

What it shares with httpx's own transport (tracers, certificates, cancelled calls) is tested beside that.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import ssl
import threading
from collections.abc import AsyncIterator
from importlib import metadata
from typing import Any
from urllib.parse import quote

import aiohttp
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms import AsyncAxis, AxisError, ConfigurationError, ServerError, TransportFailure
from axis_lms.fast import fast_transport
from axis_lms.fast._aiohttp import Stream, translated, unmasked

from .both import KEY, run_async, run_fast, with_token
from .calls import CALLS, READ, SAFE_WRITE, WRITE, gives
from .raw import COURSE, Served, answer, raw_server

CLOSED = "127.0.0.1:9"


@pytest.mark.parametrize("call", [READ, WRITE, SAFE_WRITE])
@pytest.mark.parametrize("manner", ["end", "reset"])
def test_a_kept_connection_that_closes_is_not_asked_again_silently(manner: str, call: str) -> None:
    """aiohttp itself would send a read again. Here each sending is an attempt, and of a write there is one."""

    def script(served: Served) -> bytes | None:
        if served.number == 1:
            return answer(200, COURSE)
        return served.reset() if manner == "reset" else None

    async def twice(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        await CALLS[call](axis)

    attempts = 1 if call == WRITE else 3
    with raw_server(script) as server:
        with pytest.raises(TransportFailure, match="no whole answer") as caught:
            run_fast(server.address, twice)
        assert (caught.value.attempts, caught.value.maybe_applied) == (attempts, call != READ)
        assert server.calls == 1 + attempts


def test_an_answer_that_breaks_off_is_no_missing_connection() -> None:
    def script(served: Served) -> None:
        served.connection.sendall(answer(200, COURSE)[:-10])
        served.reset()

    with raw_server(script) as server, pytest.raises(TransportFailure, match="no whole answer") as caught:
        run_fast(server.address, CALLS[WRITE])
    assert caught.value.maybe_applied


def test_an_answer_that_stops_short_of_its_end_is_late_and_was_sent() -> None:
    def script(served: Served) -> None:
        served.connection.sendall(answer(200, COURSE)[:-10])
        server.stop.wait(10)

    with raw_server(script) as server, pytest.raises(TransportFailure, match="no answer in time") as caught:
        run_fast(server.address, CALLS[WRITE], timeout=0.3)
    assert caught.value.maybe_applied


def test_an_answer_that_does_not_come_is_late_and_was_sent() -> None:
    with raw_server(lambda _: server.stop.wait(10) and None) as server:
        with pytest.raises(TransportFailure, match="no answer in time") as caught:
            run_fast(server.address, CALLS[WRITE], timeout=0.3)
        assert caught.value.maybe_applied
        with pytest.raises(TransportFailure, match=r"the deadline\)") as caught:
            run_fast(server.address, CALLS[WRITE], deadline=0.3)
        assert caught.value.maybe_applied


def test_what_is_no_http_is_no_whole_answer() -> None:
    greets = raw_server(lambda _: b"220 mail.example.com ESMTP\r\n\r\n")
    with greets as server, pytest.raises(TransportFailure, match=r"no whole answer \(RemoteProtocolError\)"):
        run_fast(server.address, CALLS[READ], attempts=1)


@pytest.mark.parametrize("call", [READ, WRITE])
def test_a_call_that_cannot_connect_never_left(call: str) -> None:
    with pytest.raises(TransportFailure, match=r"no connection \(ConnectError") as caught:
        run_fast(f"http://{CLOSED}", CALLS[call], prepare=with_token, attempts=2, revoke_on_close=False)
    assert (caught.value.attempts, caught.value.maybe_applied) == (2, False)


@pytest.mark.parametrize("later", [False, True])
def test_bytes_that_nobody_asked_for_are_no_answer(later: bool) -> None:
    """A second answer, which came along with the first or after it, would be handed to the next call."""
    other = answer(200, COURSE | {"name": "of somebody else"})

    def script(served: Served) -> bytes | None:
        if served.number > 1:
            return answer(200, COURSE | {"name": "mine"})
        served.connection.sendall(answer(200, COURSE))
        if later:
            server.stop.wait(0.05)
        return other

    async def twice(axis: AsyncAxis) -> str:
        await axis.courses.get(1)
        await asyncio.sleep(0.1)
        return str((await axis.courses.get(1)).name)

    with raw_server(script) as server:
        assert run_fast(server.address, twice) == "mine"


def test_no_cookie_is_kept_and_no_redirect_followed() -> None:
    cookies: list[str] = []

    def script(served: Served) -> bytes:
        cookies.append(served.headers.get("cookie", ""))
        if served.number < 3:
            return answer(200, COURSE, set_cookie="PHPSESSID=abc; path=/")
        return answer(302, b"", location=f"http://{CLOSED}/")

    async def thrice(axis: AsyncAxis) -> None:
        for _ in range(3):
            await axis.courses.get(1)

    with raw_server(script) as server:
        with pytest.raises(AxisError, match="answered HTTP 302"):
            run_fast(
                server.address.replace("127.0.0.1", "localhost"), thrice
            )  # aiohttp takes no cookie of an IP address
        assert server.calls == 3
    assert cookies == ["", "", ""]


def test_an_answer_may_come_packed_and_with_long_headers() -> None:
    packed = gzip.compress(json.dumps(COURSE).encode())
    with raw_server(gives(body=packed, content_encoding="gzip", note="\u00fc" * 30_000)) as server:
        assert run_fast(server.address, CALLS[READ]).id == "1"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError, httpx.ReadError),
        (httpx.ConnectTimeout, httpx.ReadError),
        (httpx.TimeoutException, httpx.ReadTimeout),
        (httpx.ReadTimeout, httpx.ReadTimeout),
        (httpx.ReadError, httpx.ReadError),
    ],
)
def test_what_breaks_off_an_answer_is_never_called_a_missing_connection(
    error: type[httpx.TransportError], expected: type[Exception]
) -> None:
    """httpx-aiohttp says so of some errors, and a write would be sent again."""

    async def breaks_off() -> AsyncIterator[bytes]:
        yield b"{"
        raise error("words")

    async def read() -> None:
        async for _ in Stream(breaks_off(), list):
            pass

    with pytest.raises(expected, match="words") as caught:
        asyncio.run(read())
    assert type(caught.value) is expected


TEXT = st.text(max_size=12) | st.sampled_from(
    ["%2e%2e", "%41", "a/b", "a+b", "a b", "ü", "%", "a,b", "?", "#", "~'()*!@:;$&=", "."]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_a_request_is_sent_as_httpx_sends_it_for_other_clients_too(pairs: list[tuple[str, str]]) -> None:
    async def ask(address: str) -> None:
        for transport in (fast_transport(), httpx.AsyncHTTPTransport()):
            async with httpx.AsyncClient(transport=transport, trust_env=False) as client:
                for name, value in pairs:
                    url = f"{address}/x{quote(name, safe='')}/"
                    answered = await client.get(url, params={"filter": value}, headers={"X-Name": quote(name)})
                    assert answered.json() == {}

    heads: list[Any] = []
    with raw_server(lambda served: heads.append(served.headers["x-name"]) or answer(body={})) as server:
        asyncio.run(ask(server.address))
    half = len(pairs)
    assert server.seen[:half] == server.seen[half:]
    assert heads[:half] == heads[half:]


@pytest.mark.parametrize("style", ["form", "json", "query"])
def test_a_call_has_the_headers_that_httpx_gives_it(style: str) -> None:
    async def calls(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        await axis.courses.enroll(1, 2, start="20261201")
        await axis.courses.enroll(1, 2)
        await axis.ilt.attendance(1, 2, 3, 4, "attended")
        await axis.usergroups.remove_member(3, 2)

    heads: list[tuple[str, str, dict[str, str]]] = []

    def script(served: Served) -> bytes:
        # aiohttp says of a DELETE, too, that it has no body.
        heads.append((served.method, served.path, {"content-length": "0"} | served.headers))
        return answer(200, COURSE if served.method == "GET" else {"status": "200"})

    with raw_server(script) as server:
        run_fast(server.address, calls, write_style=style)
        run_async(server.address, calls, write_style=style)
    assert heads[:5] == heads[5:]


def test_an_answer_belongs_to_the_request_that_was_sent_and_no_request_stays_behind() -> None:
    requests: list[httpx.Request] = []

    async def note(response: httpx.Response) -> None:
        requests.append(response.request)

    async def ask(axis: AsyncAxis) -> None:
        await axis.courses.get(1)
        assert unmasked.get(None) is None
        assert requests[-1].headers["authorization"].startswith("Bearer ")
        assert "***" in repr(requests[-1].headers)

    with raw_server(gives(body=COURSE)) as server:
        run_fast(server.address, ask, event_hooks={"response": [note]})


def test_a_proxy_that_was_given_carries_the_calls_and_that_of_the_environment_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", f"http://{CLOSED}")
    with raw_server(gives(body=COURSE)) as server:
        assert run_fast(server.address, CALLS[READ]).id == "1"
        assert server.calls == 1
        for proxy in (server.address, server.address.replace("http://", "http://user:word@")):
            assert run_fast("http://127.0.0.1:1", CALLS[READ], transport=fast_transport(proxy=proxy)).id == "1"
        assert server.calls == 3


@pytest.mark.parametrize("refuses", [True, False])
def test_a_proxy_that_gives_no_connection_means_that_nothing_was_sent(refuses: bool) -> None:
    heads: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        address = f"http://user:word@127.0.0.1:{proxy.getsockname()[1] if refuses else 9}"

        def refuse() -> None:
            with proxy.accept()[0] as client:
                heads.append(client.recv(4096))
                client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

        if refuses:
            threading.Thread(target=refuse, daemon=True).start()
        with pytest.raises(TransportFailure, match=r"no connection \(ProxyError") as caught:
            options: dict[str, Any] = {"attempts": 1, "revoke_on_close": False, "prepare": with_token}
            run_fast("https://learn.example.com", CALLS[WRITE], transport=fast_transport(proxy=address), **options)
    assert caught.value.maybe_applied is False
    assert [b"proxy-authorization: Basic dXNlcjp3b3Jk" in head for head in heads] == [True] * refuses
    assert not any(b"Bearer" in head for head in heads)


@pytest.mark.parametrize("proxy", ["mail://proxy.example.com", "http://proxy.example.com:port", 3])
def test_what_is_no_address_of_a_proxy_is_refused(proxy: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"such as http://proxy\.example\.com:3128"):
        fast_transport(proxy=proxy)


def test_a_proxy_elsewhere_is_not_shown_the_key_of_a_site_on_this_machine() -> None:
    with raw_server(gives(body=COURSE)) as server, pytest.raises(ConfigurationError, match="would show it the key"):
        run_fast(server.address, CALLS[READ], transport=fast_transport(proxy="http://proxy.example.com"))


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_is_refused_at_once(scheme: str) -> None:
    with pytest.raises(ConfigurationError, match="give proxy to AsyncAxis, and no transport"):
        fast_transport(proxy=f"{scheme}://user:word@127.0.0.1:1080")


def bare(kind: type[Exception]) -> Exception:
    """Return an error of a class that cannot be made without a connection, or a request."""
    made: Exception = type(kind.__name__, (kind,), {"__init__": lambda self: None, "__str__": lambda self: "words"})()
    return made


@pytest.mark.parametrize(
    ("error", "translation"),
    [
        (aiohttp.ClientConnectorError, httpx.ConnectError),
        (aiohttp.ClientConnectorDNSError, httpx.ConnectError),
        (aiohttp.ClientConnectorCertificateError, httpx.ConnectError),
        (aiohttp.ClientConnectorSSLError, httpx.ConnectError),
        (aiohttp.ClientProxyConnectionError, httpx.ProxyError),
        (aiohttp.ClientHttpProxyError, httpx.ProxyError),
        (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
        (aiohttp.SocketTimeoutError, httpx.ReadTimeout),
        (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
        (TimeoutError, httpx.ReadTimeout),
        (aiohttp.ServerDisconnectedError, httpx.ReadError),
        (aiohttp.ClientOSError, httpx.ReadError),
        (aiohttp.ClientConnectionResetError, httpx.ReadError),
        (aiohttp.ClientPayloadError, httpx.ReadError),
        (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
        (aiohttp.ServerFingerprintMismatch, httpx.ReadError),
    ],
)
def test_an_error_of_aiohttp_says_of_a_request_what_it_knows(
    error: type[Exception], translation: type[Exception]
) -> None:
    assert repr(translated(bare(error))) == f"{translation.__name__}('words')"


def test_what_is_no_failure_of_the_network_stays_what_it_is() -> None:
    for failure in (AssertionError("of a test's double"), aiohttp.InvalidURL("x")):
        assert translated(failure) is failure


@pytest.mark.parametrize(
    ("installed", "sentence"),
    [
        ({"aiohttp": None}, "fast_transport needs aiohttp: pip install"),
        ({"httpx-aiohttp": None}, "fast_transport needs httpx-aiohttp: pip install"),
        ({"aiohttp": "3.11.18"}, "aiohttp 3.12 or newer, not 3.11.18"),
        ({"aiohttp": "3.9.5"}, "aiohttp 3.12 or newer, not 3.9.5"),
        ({"aiohttp": "3.12.0"}, None),
    ],
)
def test_a_package_that_is_missing_or_too_old_is_named_when_the_transport_is_asked_for(
    installed: dict[str, str | None], sentence: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = metadata.version

    def version(name: str) -> str:
        found = installed.get(name, real(name))
        if found is None:
            raise metadata.PackageNotFoundError(name)
        return found

    monkeypatch.setattr(metadata, "version", version)
    AsyncAxis("learn.example.com", api_key=KEY)
    if sentence is None:
        fast_transport()
        return
    with pytest.raises(ConfigurationError, match=sentence):
        fast_transport()


def test_no_value_but_false_turns_the_check_of_certificates_off() -> None:
    for value in (0, None, "", []):
        with pytest.raises(ConfigurationError):
            fast_transport(verify=value)  # type: ignore[arg-type]
    contexts = [fast_transport(verify=value).ssl_context for value in (True, False)]  # type: ignore[attr-defined]
    assert [context.verify_mode for context in contexts] == [ssl.CERT_REQUIRED, ssl.CERT_NONE]


def test_an_answer_that_no_json_reader_takes_is_a_failure_of_the_site() -> None:
    with raw_server(gives(503, b"<html>")) as server, pytest.raises(ServerError):
        run_fast(server.address, CALLS[READ], attempts=1)
