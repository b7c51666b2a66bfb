"""Blocking connections, by httpcore, whose every wait ends with the deadline of the call that waits."""

from __future__ import annotations

import time
from contextlib import closing
from typing import Any

import httpcore

from .http import here


def pool(proxy: Any, **options: Any) -> httpcore.ConnectionPool:
    """A pool of such connections, through an `httpx.Proxy` if there is one."""
    options["network_backend"] = Backend()
    if proxy is None:
        return httpcore.ConnectionPool(**options)
    url = address(proxy.url)
    if proxy.url.scheme.startswith("socks"):
        return httpcore.SOCKSProxy(url, proxy_auth=proxy.raw_auth, **options)
    return httpcore.HTTPProxy(url, proxy_auth=proxy.raw_auth, proxy_headers=proxy.headers.raw, **options)


def exchange(pool: httpcore.ConnectionPool, request: Any) -> httpcore.Response:
    """Send an `httpx.Request` and read the whole answer."""
    made = httpcore.Request(
        request.method, address(request.url), headers=request.headers.raw, content=request.stream,
        extensions=request.extensions,
    )  # fmt: skip
    with closing(pool.handle_request(made)) as answer:
        answer.read()
    return answer


def address(url: Any) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def within(timeout: float | None, late: type[Exception]) -> float | None:
    """The timeout, or what is left until the deadline where that is less. Raises `late` when nothing is left."""
    if here.until is None:
        return timeout
    left = here.until - time.monotonic()
    if left <= 0:
        raise late("deadline")
    return left if timeout is None else min(timeout, left)


class Connection(httpcore.NetworkStream):
    """A connection that waits no longer than the deadline allows."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, within(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, within(timeout, httpcore.WriteTimeout))

    def start_tls(self, ssl_context: Any, server_hostname: Any = None, timeout: float | None = None) -> Connection:
        left = within(timeout, httpcore.ConnectTimeout)
        return Connection(self._stream.start_tls(ssl_context, server_hostname, left))

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Backend(httpcore.SyncBackend):
    """What makes such connections."""

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, *rest: Any, **more: Any) -> Connection:
        return Connection(super().connect_tcp(host, port, within(timeout, httpcore.ConnectTimeout), *rest, **more))
