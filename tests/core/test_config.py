"""Which options are accepted, and which are refused before anything is sent."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import certifi
import httpcore
import httpx
import pytest

from axis_lms import AsyncAxis, Axis, ConfigurationError, MemoryStore
from axis_lms._config import _default_context, base_url, context_for, proxy_at, refused_options

SITE = "learn.example.com"


def any_host() -> ssl.SSLContext:
    """Return a context that takes the certificate of any host."""
    context = ssl.create_default_context()
    context.check_hostname = False
    return context


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
@pytest.mark.parametrize("verify", [None, 0, 1, "", b"", [], 1.0], ids=repr)
def test_only_verify_false_turns_off_the_check_of_certificates(kind: Any, verify: Any) -> None:
    with pytest.raises(ConfigurationError, match="verify must be True, False"):
        kind(SITE, api_key="k", verify=verify)


def test_every_kind_of_certificate_authority_is_accepted(tmp_path: Path) -> None:
    bundle = Path(certifi.where())
    for verify in (True, str(bundle), bundle, tmp_path):
        context = context_for("https://learn.example.com", verify)
        assert isinstance(context, ssl.SSLContext)
        assert context.verify_mode == ssl.CERT_REQUIRED
        assert context.check_hostname
    own = ssl.create_default_context()
    assert context_for("https://learn.example.com", own) is own
    assert context_for("https://learn.example.com", False) is False
    assert context_for("http://localhost", True) is False


def test_a_folder_of_certificates_replaces_those_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", certifi.where())
    trusted: Any = context_for("https://learn.example.com", tmp_path)
    assert trusted.cert_store_stats()["x509"] == 0


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_missing_certificates_of_the_environment_are_a_configuration_error(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(name, "/no/such/place")
    with pytest.raises(ConfigurationError, match=f"{name} names '/no/such/place', which is not there"):
        Axis(SITE, api_key="k")
    broken = tmp_path / "broken.pem"
    broken.write_text("no certificate")
    if name == "SSL_CERT_FILE":
        monkeypatch.setenv(name, str(broken))
        with pytest.raises(ConfigurationError, match="cannot be read"):
            Axis(SITE, api_key="k")
    _default_context.cache_clear()


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
@pytest.mark.parametrize("address", ["socks://127.0.0.1:9", "ftp://127.0.0.1:9"])
def test_an_invalid_proxy_of_the_environment_is_a_configuration_error(
    kind: Any, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", address)
    with pytest.raises(ConfigurationError, match="HTTPS_PROXY, ALL_PROXY or NO_PROXY"):
        kind(SITE, api_key="k")
    kind("http://localhost:9", api_key="k")


def test_the_certificates_of_python_serve_where_the_environment_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    context = context_for("https://learn.example.com/api.php", True)
    assert isinstance(context, ssl.SSLContext)
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_no_proxy_with_a_port_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "learn.example.com:8443")
    http: Any = Axis("learn.example.com:8443", api_key="k").http
    assert not isinstance(
        http._transport_for_url(httpx.URL("https://learn.example.com:8443/"))._pool, httpcore.HTTPProxy
    )
    other: Any = Axis("learn.example.com", api_key="k").http
    assert isinstance(other._transport_for_url(httpx.URL("https://learn.example.com/"))._pool, httpcore.HTTPProxy)


def test_a_proxy_may_be_an_httpx_proxy() -> None:
    proxy = httpx.Proxy("http://127.0.0.1:9")
    assert proxy_at(proxy) is proxy
    assert str(proxy_at("127.0.0.1:9").url) == "http://127.0.0.1:9"  # type: ignore[union-attr]
    assert proxy_at(None) is None


def test_a_missing_package_is_named_with_its_option() -> None:
    assert "the 'socksio' package" in str(refused_options(ImportError("the 'socksio' package")))
    assert "TypeError" in str(refused_options(TypeError()))


@pytest.mark.parametrize(
    "address",
    [
        'learn.example.com/"lms"',
        "learn.example.com/l'ms",
        "learn.exam\u200bple.com",
        "learn.example.com/lms\u200b",
        "learn.example.com/\x00",
        "learn\u2028.example.com",
        "a:b:c",
        "ex[ample.com",
        "xn--",
        "l" * 64 + ".example.com",
    ],
)
def test_an_address_that_is_no_host_is_refused(address: str) -> None:
    with pytest.raises(ConfigurationError, match="must be a host"):
        base_url(address)


def test_an_http_address_is_refused_except_for_loopback() -> None:
    with pytest.raises(ConfigurationError, match="in the open"):
        base_url("http://learn.example.com")
    assert base_url("http://127.0.0.1:1") == "http://127.0.0.1:1/api.php"
    assert base_url("http://[::1%lo]:1") == "http://[::1%lo]:1/api.php"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"write_style": "xml"}, "write_style"),
        ({"timeout": None}, "timeout"),
        ({"timeout": "30"}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"attempts": 1.5}, "attempts"),
        ({"attempts": True}, "attempts"),
        ({"max_response_bytes": 0}, "max_response_bytes"),
        ({"patience": 0}, "patience"),
        ({"timeout": float("inf")}, "timeout .* at most a year"),
        ({"patience": 1e10}, "patience"),
        ({"deadline": float("nan")}, "deadline"),
        ({"api_key": 5}, "api_key must be text, not int"),
        ({"api_key": b"k"}, "api_key must be text, not bytes"),
        ({"address": httpx.URL(SITE)}, "address must be text, not URL"),
        ({"token_store": "tokens.json"}, "token_store must have lock"),
        ({"token_store": MemoryStore}, "token_store must have lock"),
        ({"loads": None}, "loads must be a function"),
        ({"clock": 7}, "clock must be a function"),
        ({"key_style": None}, "key_style"),
        ({"key_style": "header:\u00c4"}, "key_style"),
        ({"proxy": 7}, "proxy"),
        (
            {"proxy": "proxy.example.com", "address": "http://localhost"},
            "through a proxy elsewhere would show it the key",
        ),
        ({"verify": ssl._create_unverified_context()}, "must check certificates and host names; only verify=False"),
        ({"verify": any_host()}, "must check certificates and host names; only verify=False"),
        ({"proxy": ""}, "the proxy must be an address"),
        ({"proxy": "http://127.0.0.1:99999999"}, "the proxy must be an address"),
        ({"proxy": "127.0.0.1:-5"}, "the proxy must be an address"),
        ({"proxy": f"http://{'a' * 70}.com"}, "the proxy must be an address"),
        ({"proxy": httpx.Proxy("http://127.0.0.1:99999999")}, "the proxy must be an address"),
        ({"key_style": "header:Host"}, "the header Host is httpx's own"),
        ({"key_style": "header:content-length"}, "the header content-length is httpx's own"),
        ({"event_hooks": [print]}, "httpx does not take these options"),
        ({"mounts": [("all://", None)]}, "httpx does not take these options"),
        ({"verify": False, "transport": httpx.MockTransport(lambda request: httpx.Response(200))}, "verify and http2"),
        ({"http2": True, "transport": httpx.MockTransport(lambda request: httpx.Response(200))}, "verify and http2"),
    ],
)
@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_an_invalid_option_is_named(kind: Any, options: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        kind(**({"address": SITE, "api_key": "k"} | options))


def test_http2_is_refused_where_threads_would_share_a_connection() -> None:
    with pytest.raises(ConfigurationError, match="http2=True needs AsyncAxis"):
        Axis(SITE, api_key="k", http2=True)


def test_a_transport_of_the_other_kind_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"must be an httpx\.BaseTransport"):
        Axis(SITE, api_key="k", transport=httpx.AsyncHTTPTransport())  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match=r"must be an httpx\.AsyncBaseTransport"):
        AsyncAxis(SITE, api_key="k", mounts={"all://": httpx.HTTPTransport()})  # type: ignore[dict-item]


def test_async_axis_is_no_blocking_context_manager() -> None:
    with pytest.raises(TypeError, match="context manager"), AsyncAxis(SITE, api_key="k"):  # type: ignore[attr-defined]
        pass


def test_a_client_has_the_tags_and_a_few_other_names() -> None:
    names = {name for name in dir(Axis(SITE, api_key="k")) if not name.startswith("_")}
    tags = {
        "certifications",
        "courses",
        "ilt",
        "learningpaths",
        "organizations",
        "reports",
        "token",
        "usergroups",
        "users",
    }
    assert names == tags | {"close", "generated", "http"}
    names = {name for name in dir(AsyncAxis(SITE, api_key="k")) if not name.startswith("_")}
    assert names == tags | {"aclose", "generated", "http"}
