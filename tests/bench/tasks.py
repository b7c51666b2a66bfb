"""Defines the peers for many tasks at once. Each returns a coroutine function that gets a path and parses its JSON."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

Get = Callable[[str], Awaitable[Any]]


def axis(port: int, **options: Any) -> Get:
    from axis_lms import AsyncAxis

    client = AsyncAxis(f"http://127.0.0.1:{port}", api_key="bench", **options)

    async def get(path: str) -> Any:
        if path == "/courses/1/":
            return await client.courses.get(course_id=1)
        return await client.reports.course_page(course_id=1, page=int(path.split("page")[1].rstrip("/")))

    get.client = client  # type: ignore[attr-defined]
    return get


def axis_fast(port: int, width: int) -> Get:
    from axis_lms.fast import fast_transport, loads

    return axis(port, transport=fast_transport(connections=width), loads=loads)


def axis_plain(port: int, width: int) -> Get:
    import httpx

    limits = httpx.Limits(max_connections=width, max_keepalive_connections=width)
    return axis(port, transport=httpx.AsyncHTTPTransport(limits=limits))


def over_httpx(port: int, transport: Any) -> Get:
    import httpx

    client, base = httpx.AsyncClient(transport=transport), f"http://127.0.0.1:{port}/api.php"

    async def get(path: str) -> Any:
        return (await client.get(base + path)).json()

    return get


def httpx(port: int, width: int) -> Get:
    """Use httpx with a pool of the number of tasks, which is fastest."""
    import httpx

    limits = httpx.Limits(max_connections=width, max_keepalive_connections=width)
    return over_httpx(port, httpx.AsyncHTTPTransport(limits=limits))


def httpx_aiohttp(port: int, width: int) -> Get:
    from httpx_aiohttp import AiohttpTransport

    return over_httpx(port, AiohttpTransport())


def httpx_pyreqwest(port: int, width: int) -> Get:
    from pyreqwest.compatibility.httpx import HttpxTransport

    return over_httpx(port, HttpxTransport())


def httpx2(port: int, width: int) -> Get:
    import httpx2

    limits = httpx2.Limits(max_connections=width, max_keepalive_connections=width)
    client, base = httpx2.AsyncClient(limits=limits), f"http://127.0.0.1:{port}/api.php"

    async def get(path: str) -> Any:
        return (await client.get(base + path)).json()

    return get


def aiohttp(port: int, width: int) -> Get:
    import aiohttp

    session, base = aiohttp.ClientSession(), f"http://127.0.0.1:{port}/api.php"

    async def get(path: str) -> Any:
        async with session.get(base + path) as response:
            return await response.json()

    return get


def pyreqwest(port: int, width: int) -> Get:
    from pyreqwest.client import ClientBuilder

    client, base = ClientBuilder().build(), f"http://127.0.0.1:{port}/api.php"

    async def get(path: str) -> Any:
        return await (await client.get(base + path).build().send()).json()

    return get


PEERS: dict[str, tuple[str, Callable[[int, int], Get]]] = {
    "httpx": ("`httpx.AsyncClient`, pool of 16", httpx),
    "axis_fast": ("**`AsyncAxis`**, with `fast_transport()` and `loads`", axis_fast),
    "axis_plain": ("**`AsyncAxis`**, without", axis_plain),
    "httpx2": ("httpx2", httpx2),
    "aiohttp": ("aiohttp", aiohttp),
    "pyreqwest": ("pyreqwest", pyreqwest),
    "httpx_aiohttp": ("httpx over httpx-aiohttp", httpx_aiohttp),
    "httpx_pyreqwest": ("httpx over pyreqwest's transport", httpx_pyreqwest),
}
