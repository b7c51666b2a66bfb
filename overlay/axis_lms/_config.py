"""Reads the options of a client: where calls go, how the key travels, what checks the site's certificate."""

from __future__ import annotations

import base64
import os
import ssl
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast, get_args

import httpx

from ._secrets import Secret
from .errors import ConfigurationError

WriteStyle = Literal["form", "json", "query"]
MOST_SECONDS = 366 * 86400.0
Verify = bool | str | os.PathLike[str] | ssl.SSLContext
HEADERS_OF_HTTP = {"host", "connection", "content-length", "content-type", "transfer-encoding", "accept-encoding"}
NO_PART_OF_AN_ADDRESS = set(" \t\n\\@?#\"'`<>{}|^")


def base_url(address: str | None) -> str:
    """Return the API's address, without a slash at its end. `https://` and `/api.php` are added when missing.

    Raises ConfigurationError for no address, for one that is malformed, and for http:// anywhere but on loopback.
    """
    address = _text("address", address, "AXIS_ADDRESS")
    if not address:
        raise ConfigurationError("no address: give one, or set AXIS_ADDRESS")
    try:
        url = _reachable(address if "://" in address else f"https://{address}")
        if url.scheme not in ("https", "http") or not address.isprintable() or set(address) & NO_PART_OF_AN_ADDRESS:
            raise ValueError(address)
    except (ValueError, httpx.InvalidURL):
        message = "the address must be a host, perhaps with a directory: learn.example.com/lms"
        raise ConfigurationError(message) from None
    if url.scheme == "http" and not is_loopback(url.raw_host.decode()):
        raise ConfigurationError("an http:// address would send the key in the open: use https://")
    path = url.raw_path.decode().rstrip("/").removesuffix("/api.php")
    if "/api.php/" in f"{path}/":
        raise ConfigurationError("the address goes on behind /api.php: leave that out")
    return f"{url.scheme}://{url.netloc.decode()}{path}/api.php"


def _reachable(address: str) -> httpx.URL:
    """Return an address with a host and a port to connect to. Raises ValueError or httpx.InvalidURL for any other."""
    url = httpx.URL(address)
    host = url.raw_host.decode()
    # httpx reads the one form of a host, and a socket the other, when it is too late to refuse the address.
    usable = url.host and host.encode("idna") and ("%" not in host or ":" in host)  # of IPv6 it begins a zone
    if not usable or not 0 < (url.port or 1) < 2**16:
        raise ValueError(address)
    return url


def _text(name: str, value: str | None, variable: str) -> str:
    """Return an option that is text, or what the environment has in its place."""
    if value is not None and not isinstance(value, str):
        raise ConfigurationError(f"{name} must be text, not {type(value).__name__}")
    return (value or os.environ.get(variable) or "").strip()


def is_loopback(host: str) -> bool:
    """Tell whether a host means this machine, by its form alone: names are not looked up."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def api_key(key: str | None) -> Secret:
    """Return the key, or AXIS_API_KEY. Raises ConfigurationError for none, or one that no header can hold."""
    key = Secret(_text("api_key", key, "AXIS_API_KEY"))
    if not key:
        raise ConfigurationError("no API key: give api_key, or set AXIS_API_KEY")
    if not fits_header(key):
        raise ConfigurationError("the API key holds characters that no header can hold")
    return key


def fits_header(value: object) -> bool:
    """Tell whether a credential can stand in a header."""
    return isinstance(value, str) and value != "" and value.isascii() and value.isprintable() and " " not in value


class Credentials(NamedTuple):
    """What carries the key to the two token calls: headers, or parameters of the query."""

    headers: dict[str, str]
    query: dict[str, str]


def key_credentials(style: str, key: str) -> Credentials:
    """Return what carries the key.

    `style` is `bearer`, `basic` (the key as the user name, no password), `header:NAME` or `query:NAME`.
    """
    kind, _, name = style.partition(":") if isinstance(style, str) else ("", "", "")
    if style == "bearer":
        return Credentials({"Authorization": Secret(f"Bearer {key}")}, {})
    if style == "basic":
        return Credentials({"Authorization": Secret("Basic " + base64.b64encode(f"{key}:".encode()).decode())}, {})
    if kind == "header" and name.lower() in HEADERS_OF_HTTP:
        raise ConfigurationError(f"key_style: the header {name} is httpx's own, and cannot carry the key")
    if kind in ("header", "query") and name.isascii() and name.replace("-", "").replace("_", "").isalnum():
        return Credentials({name: Secret(key)}, {}) if kind == "header" else Credentials({}, {name: Secret(key)})
    raise ConfigurationError("key_style must be bearer, basic, header:NAME or query:NAME")


def write_style(style: str | None) -> WriteStyle:
    """Return how parameters of writes travel, by default AXIS_WRITE_STYLE or `form`."""
    chosen = style or os.environ.get("AXIS_WRITE_STYLE") or "form"
    if chosen not in get_args(WriteStyle):
        raise ConfigurationError("write_style (or AXIS_WRITE_STYLE) must be form, json or query")
    return cast(WriteStyle, chosen)


def seconds(name: str, value: float) -> None:
    """Refuse a number of seconds that cannot work."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= MOST_SECONDS:
        raise ConfigurationError(f"{name} must be a number of seconds greater than 0, and at most a year")


def whole(name: str, value: int, least: int) -> None:
    """Refuse what is no whole number, or too small."""
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ConfigurationError(f"{name} must be a whole number from {least} on")


def proxy_at(proxy: str | httpx.Proxy | None) -> httpx.Proxy | None:
    """Return the proxy that is asked for. Raises ConfigurationError for what is no address of one."""
    if proxy is None:
        return None
    try:
        if not isinstance(proxy, httpx.Proxy):
            proxy = httpx.Proxy(proxy if "://" in proxy else f"http://{proxy}")
        _reachable(str(proxy.url))
        return proxy
    except (ValueError, TypeError, httpx.InvalidURL):
        raise ConfigurationError("the proxy must be an address such as http://proxy.example.com:3128") from None


def check_proxy(proxy: httpx.Proxy | None, address: str | httpx.URL) -> None:
    """Refuse a proxy elsewhere for a site on http://, which is this machine: it would be shown the key."""
    if proxy and httpx.URL(address).scheme == "http" and not is_loopback(proxy.url.host):
        raise ConfigurationError("an http:// address through a proxy elsewhere would show it the key: use https://")


def refused_options(error: Exception) -> ConfigurationError:
    """Return what to raise for options that httpx does not take. Besides ours they may be the environment's."""
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return ConfigurationError(f"httpx does not take these options, or HTTPS_PROXY, ALL_PROXY or NO_PROXY: {reason}")


@cache
def _default_context(bundle: str | None, directory: str | None) -> ssl.SSLContext:
    """Return one context for all clients: to read the certificates costs more than all else at the start."""
    for name, path in (("SSL_CERT_FILE", bundle), ("SSL_CERT_DIR", directory)):
        if path and not Path(path).exists():
            raise ConfigurationError(f"{name} names {path!r}, which is not there")
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        raise ConfigurationError(f"the certificates of SSL_CERT_FILE cannot be read: {error}") from None


def context_for(base: str, verify: Verify) -> ssl.SSLContext | bool:
    """Return what checks the site's certificate.

    Only `False` itself turns the check off: None, 0, an empty string and a context that does not check all are refused with
    ConfigurationError.
    """
    if verify is True:
        if base.startswith("http:"):
            return False  # there is no certificate; reading the bundle would be for nothing
        return _default_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    if isinstance(verify, ssl.SSLContext) and (verify.verify_mode == ssl.CERT_NONE or not verify.check_hostname):
        raise ConfigurationError(
            "an ssl.SSLContext must check certificates and host names; only verify=False turns that off"
        )
    if verify is False or isinstance(verify, ssl.SSLContext):
        return verify
    if not isinstance(verify, str | os.PathLike) or not os.fspath(verify):
        raise ConfigurationError("verify must be True, False, the path of a CA bundle, or an ssl.SSLContext")
    path = Path(verify)
    try:
        folder = path.is_dir()
        return ssl.create_default_context(cafile=None if folder else path, capath=path if folder else None)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"the certificates of `verify` cannot be read: {error}") from None


def transports(options: dict[str, Any]) -> list[Any]:
    """Return the transports that the caller gave, None for httpx's own."""
    return [options["transport"], *(options["mounts"] or {}).values()]


def httpx_options(base: str, kind: type, options: dict[str, Any]) -> dict[str, Any]:
    """Return the options of httpx's client, from those of ours. `kind` is the class of transports that it can use.

    Raises ConfigurationError for a transport of the other kind.
    """
    transport, http2, verify = options["transport"], options["http2"], options["verify"]
    proxy = proxy_at(options["proxy"])
    check_proxy(proxy, base)
    if any(each is not None and not isinstance(each, kind) for each in transports(options)):
        raise ConfigurationError(f"a transport must be an httpx.{kind.__name__}: AsyncAxis with await, Axis without")
    if transport is not None and (verify is not True or http2):
        raise ConfigurationError("verify and http2 go to httpx's own transport: give them to the one in `transport`")
    if http2 and kind is httpx.BaseTransport:
        raise ConfigurationError("http2=True needs AsyncAxis, since httpx's blocking HTTP/2 mixes up threads")
    return {
        **options,
        "base_url": base,
        "timeout": httpx.Timeout(options["timeout"], connect=min(options["timeout"], CONNECT_SECONDS)),
        "verify": context_for(base, verify),
        "proxy": proxy,
        # A proxy of the environment would be shown the key of a site on http://, which is this machine.
        "trust_env": base.startswith("https:"),
        "limits": httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
    }


CONNECT_SECONDS = 5.0
CONNECTIONS = 100
