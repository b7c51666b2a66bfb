"""Offers what `axis-lms[fast]` installs, to those who ask for it: a transport over aiohttp, and a faster reader of JSON.

    async with AsyncAxis(transport=fast_transport(), loads=loads) as axis: ...

Mocks and tracers of httpx do not see calls over another transport than httpx's own.
"""

from __future__ import annotations

import base64
import json
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, Any

import httpx

from axis_lms._config import CONNECTIONS, Verify, context_for, proxy_at
from axis_lms.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["fast_transport", "loads"]

LOWEST_AIOHTTP = (3, 12)


def fast_transport(
    *, verify: Verify = True, proxy: str | None = None, connections: int = CONNECTIONS
) -> httpx.AsyncBaseTransport:
    """Return a transport for `AsyncAxis` that sends over aiohttp. It sends no request twice.

    verify: as for AsyncAxis, which does not see it: the transport checks the site's certificate.
    proxy: the address of an HTTP proxy. The environment's is not used.
    connections: how many there may be at once.

    Raises ConfigurationError when aiohttp is missing or older than 3.12, and for what is no address of an HTTP proxy.
    """
    context = context_for("https:", verify)
    try:
        installed = metadata.version("aiohttp")
        metadata.version("httpx-aiohttp")
    except metadata.PackageNotFoundError as error:
        raise ConfigurationError(f"fast_transport needs {error.name}: pip install 'axis-lms[fast]'") from None
    if tuple(int(part) for part in installed.split(".")[:2]) < LOWEST_AIOHTTP:
        raise ConfigurationError(f"fast_transport needs aiohttp 3.12 or newer, not {installed}: pip install -U aiohttp")
    from ._aiohttp import OnceTransport

    limits = httpx.Limits(keepalive_expiry=5.0)
    return OnceTransport(connections, verify=context, limits=limits, proxy=_proxy(proxy_at(proxy or None)))


def _proxy(proxy: httpx.Proxy | None) -> httpx.Proxy | None:
    """Return the proxy with its credentials as a header: in their other form aiohttp warns of them."""
    if proxy and proxy.url.scheme.startswith("socks"):
        raise ConfigurationError("fast_transport knows no SOCKS: give proxy to AsyncAxis, and no transport")
    if proxy is None or proxy.raw_auth is None:
        return proxy
    credentials = base64.b64encode(b":".join(proxy.raw_auth)).decode()
    return httpx.Proxy(proxy.url, headers={"Proxy-Authorization": f"Basic {credentials}"})


@cache
def _decoder() -> tuple[Callable[[bytes], Any], tuple[type[Exception], ...]]:
    try:
        import msgspec
    except ImportError:
        raise ConfigurationError("loads needs msgspec: pip install 'axis-lms[fast]'") from None
    return msgspec.json.Decoder().decode, (msgspec.MsgspecError, UnicodeDecodeError)


def loads(body: bytes) -> Any:
    """Return the value of a JSON text, read by msgspec. Raises ValueError as `json.loads` does."""
    decode, faults = _decoder()
    try:
        return decode(body)
    except faults:
        return json.loads(body)  # which takes more, such as a byte order mark, and says what is wrong
