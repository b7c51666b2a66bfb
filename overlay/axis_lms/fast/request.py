"""Requests as httpx builds them, but for their address, which is read once or not at all instead of three times."""

from __future__ import annotations

import re
from typing import Any

import httpx

SAFE = re.compile(r"(?!//)(?:/(?!\.\.?(?:/|$))[A-Za-z0-9_.~-]*(?:%[0-9A-F]{2}[A-Za-z0-9_.~-]*)*)+")
"""A path that is written as httpx would write it."""


class Address(httpx.URL):
    """A URL of two parts that are in order already; it is read when more is asked of it."""

    def __init__(self, base: httpx.URL, target: str) -> None:
        self._parts = base, target

    def __getattr__(self, name: str) -> Any:
        if name == "_parts" or name.startswith("__"):
            raise AttributeError(name)
        base, target = self._parts
        vars(self).update(vars(base.copy_with(raw_path=target.encode())))
        return object.__getattribute__(self, name)

    def __repr__(self) -> str:
        return repr(httpx.URL(self))

    @property
    def raw_path(self) -> bytes:
        return self._parts[1].encode()

    @property
    def scheme(self) -> str:
        return self._parts[0].scheme

    @property
    def raw_scheme(self) -> bytes:
        return self._parts[0].raw_scheme

    @property
    def raw_host(self) -> bytes:
        return self._parts[0].raw_host

    @property
    def port(self) -> int | None:
        return self._parts[0].port

    @property
    def netloc(self) -> bytes:
        return self._parts[0].netloc


def plain(client: httpx.Client | httpx.AsyncClient, url: Any, options: dict[str, Any]) -> bool:
    """Whether `composed` gives the request that httpx would build."""
    default = options.get("timeout", httpx.USE_CLIENT_DEFAULT) is httpx.USE_CLIENT_DEFAULT
    other = any(options.get(name) for name in ("content", "files", "json", "headers", "cookies")) or client.cookies
    return type(url) is str and default and not other and SAFE.fullmatch(url) is not None


def composed(
    client: httpx.Client | httpx.AsyncClient, method: str, path: str, options: dict[str, Any]
) -> httpx.Request:
    """The request for a path below the client's address."""
    base = client.base_url
    params, data = options.get("params"), options.get("data")
    target = base.raw_path.decode("ascii").rstrip("/") + path
    if params:
        target = f"{target}?{httpx.QueryParams(params)}"
    extensions = {"timeout": client.timeout.as_dict(), **(options.get("extensions") or {})}
    request = httpx.Request(method, base, data=data, headers=client.headers, extensions=extensions)
    request.url = Address(base, target)
    return request
