"""Defines the peers for sequential calls. Each returns a function that gets course 1 and parses its JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

Call = Callable[[], Any]


def axis(port: int) -> Call:
    from axis_lms import Axis

    client = Axis(f"http://127.0.0.1:{port}", api_key="bench")
    return lambda: client.courses.get(course_id=1)


def httpx(port: int) -> Call:
    import httpx

    client, url = httpx.Client(), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: client.get(url).json()


def httpx2(port: int) -> Call:
    import httpx2

    client, url = httpx2.Client(), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: client.get(url).json()


def httpx_http_client(port: int) -> Call:
    """Use httpx over http.client of the standard library, as a transport without dependencies would."""
    import http.client

    import httpx

    class Transport(httpx.BaseTransport):
        def __init__(self) -> None:
            self.connection = http.client.HTTPConnection("127.0.0.1", port)

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            self.connection.request(request.method, request.url.raw_path.decode(), headers=dict(request.headers))
            answer = self.connection.getresponse()
            return httpx.Response(answer.status, headers=answer.getheaders(), content=answer.read())

    client, url = httpx.Client(transport=Transport()), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: client.get(url).json()


def httpx_pyreqwest(port: int) -> Call:
    import httpx
    from pyreqwest.compatibility.httpx import SyncHttpxTransport

    client, url = httpx.Client(transport=SyncHttpxTransport()), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: client.get(url).json()


def requests(port: int) -> Call:
    import requests

    session, url = requests.Session(), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: session.get(url).json()


def niquests(port: int) -> Call:
    import niquests

    session, url = niquests.Session(), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: session.get(url).json()


def urllib3(port: int) -> Call:
    import urllib3

    pool, url = urllib3.PoolManager(), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: json.loads(pool.request("GET", url).data)


def pyreqwest(port: int) -> Call:
    from pyreqwest.client import SyncClientBuilder

    client, url = SyncClientBuilder().build(), f"http://127.0.0.1:{port}/api.php/courses/1/"
    return lambda: client.get(url).build().send().json()


def openapi_generator(port: int) -> Call:
    from openapi_generator_axis import ApiClient, Configuration, CoursesApi

    api = CoursesApi(ApiClient(Configuration(host=f"http://127.0.0.1:{port}/api.php", access_token="bench")))
    return lambda: api.courses_get("1")


PEERS: dict[str, tuple[str, Callable[[int], Call]]] = {
    "httpx": ("`httpx.Client.get().json()`", httpx),
    "axis": ("**`axis.courses.get`**", axis),
    "openapi_generator": ("client of `openapi-generator`, same spec", openapi_generator),
    "httpx2": ("httpx2", httpx2),
    "requests": ("requests", requests),
    "niquests": ("niquests", niquests),
    "urllib3": ("urllib3", urllib3),
    "pyreqwest": ("pyreqwest", pyreqwest),
    "httpx_http_client": ("httpx over `http.client`", httpx_http_client),
    "httpx_pyreqwest": ("httpx over pyreqwest's transport", httpx_pyreqwest),
}
