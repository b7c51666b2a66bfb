"""Where calls go and how the key travels."""

from __future__ import annotations

import base64
import os
from ipaddress import ip_address
from urllib.parse import urlsplit

from .errors import ConfigurationError
from .secret import Secret


def base_url(address: str | None) -> str:
    """The address of the API, without a slash at its end.

    `address` (or AXIS_ADDRESS) may hold a directory. `https://` and `/api.php` are added when missing. Raises
    ConfigurationError for no address, for http:// anywhere but on loopback, and for what is no plain address.
    """
    address = (address or os.environ.get("AXIS_ADDRESS") or "").strip()
    if not address:
        raise ConfigurationError("no address: give it, or set AXIS_ADDRESS")
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ConfigurationError("the address is malformed") from None
    if not host or any(c.isspace() or c == "\\" for c in address) or parts.query or parts.fragment:
        raise ConfigurationError("the address is malformed: expected a host and perhaps a directory")
    if "@" in parts.netloc:
        raise ConfigurationError("the address must not hold a user name or password")
    if parts.scheme not in ("https", "http"):
        raise ConfigurationError("the address must start with https://")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError("an http:// address would send the key in the open: use https://")
    path = parts.path.rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}{'' if path.endswith('/api.php') else '/api.php'}"


def is_loopback(host: str) -> bool:
    """Whether a host name means this machine by its form alone; names are not looked up."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def api_key(key: str | None) -> Secret:
    """The key, or AXIS_API_KEY. Raises ConfigurationError when there is none or it cannot travel in a header."""
    key = (key or os.environ.get("AXIS_API_KEY") or "").strip()
    if not key:
        raise ConfigurationError("no API key: give api_key, or set AXIS_API_KEY")
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise ConfigurationError("the API key holds characters that no key can hold")
    return Secret(key)


def key_credentials(style: str, key: Secret) -> tuple[dict[str, str], dict[str, str]]:
    """The headers and the query parameters that carry the key to the two token calls.

    `style` is `bearer`, `basic` (the key as the user name, no password), `header:NAME` or `query:NAME`.
    """
    kind, _, name = style.partition(":")
    if style == "bearer":
        return {"Authorization": Secret(f"Bearer {key}")}, {}
    if style == "basic":
        return {"Authorization": Secret("Basic " + base64.b64encode(f"{key}:".encode()).decode())}, {}
    if kind in ("header", "query") and name.isascii() and name.replace("-", "").replace("_", "").isalnum():
        return ({name: key}, {}) if kind == "header" else ({}, {name: key})
    raise ConfigurationError("key_style must be bearer, basic, header:NAME or query:NAME")
