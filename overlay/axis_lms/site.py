"""Where calls go and how the key travels."""

from __future__ import annotations

import base64
import os
from ipaddress import ip_address
from urllib.parse import urlsplit

from .errors import ConfigurationError
from .secret import Secret


def base_url(address: str | None) -> str:
    """The API's address, without a slash at its end. `https://` and `/api.php` are added when missing.

    Raises ConfigurationError for no address, one that is malformed, and http:// anywhere but on loopback.
    """
    address = (address or os.environ.get("AXIS_ADDRESS") or "").strip()
    if not address:
        raise ConfigurationError("no address: give one, or set AXIS_ADDRESS")
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        good = parts.hostname and (parts.port or 1) and parts.scheme in ("https", "http")
    except ValueError:
        parts, good = urlsplit(""), None
    if not good or set(address) & set(" \t\n\\@?#"):
        raise ConfigurationError("the address must be a host, perhaps with a directory: learn.example.com/lms")
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise ConfigurationError("an http:// address would send the key in the open: use https://")
    path = parts.path.rstrip("/").removesuffix("/api.php")
    if "/api.php/" in f"{path}/":
        raise ConfigurationError("the address goes on behind /api.php: leave that out")
    return f"{parts.scheme}://{parts.netloc}{path}/api.php"


def is_loopback(host: str) -> bool:
    """Whether a host means this machine, by its form alone: names are not looked up."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def api_key(key: str | None) -> Secret:
    """The key, or AXIS_API_KEY. Raises ConfigurationError when there is none, or one that no header can hold."""
    key = (key or os.environ.get("AXIS_API_KEY") or "").strip()
    if not key:
        raise ConfigurationError("no API key: give api_key, or set AXIS_API_KEY")
    if not travels(key):
        raise ConfigurationError("the API key holds characters that no header can hold")
    return Secret(key)


def travels(value: object) -> bool:
    """Whether a credential can stand in a header."""
    return isinstance(value, str) and value != "" and value.isascii() and value.isprintable() and " " not in value


def key_credentials(style: str, key: str) -> tuple[dict[str, str], dict[str, str]]:
    """The headers and the query parameters that carry the key to the two token calls.

    `style` is `bearer`, `basic` (the key as the user name, no password), `header:NAME` or `query:NAME`.
    """
    kind, _, name = style.partition(":")
    if style == "bearer":
        return {"Authorization": Secret(f"Bearer {key}")}, {}
    if style == "basic":
        return {"Authorization": Secret("Basic " + base64.b64encode(f"{key}:".encode()).decode())}, {}
    if kind in ("header", "query") and name.replace("-", "").replace("_", "").isalnum() and name.isascii():
        return ({name: Secret(key)}, {}) if kind == "header" else ({}, {name: Secret(key)})
    raise ConfigurationError("key_style must be bearer, basic, header:NAME or query:NAME")
