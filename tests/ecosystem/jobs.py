"""A job for both clients (a read, a concurrent walk and a write), and the answers to its requests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, NamedTuple

import httpx
import pytest

from axis_lms import AsyncAxis, Axis

SITE = "learn.example.com"
BASE = f"https://{SITE}/api.php"
KEY = "planted-key-5d1e"
TOKEN = "planted-token-88ce"
USERS = 230
COURSE = {"id": "1", "name": "Course 101", "is_active": "yes"}
ENROLLED = {"status": "200", "course_id": "1", "user_id": "2", "start_date": "20261201"}
START = {"start": "20261201"}


def rows(page: int) -> list[dict[str, str]]:
    first, last = (page - 1) * 100, min(page * 100, USERS)
    return [{"id": str(number), "username": f"u{number}"} for number in range(first + 1, last + 1)]


ANSWERS: list[tuple[str, str, Any]] = [
    ("GET", "/token/request/", {"token": TOKEN, "expires": "2030-01-01 00:00:00"}),
    ("GET", "/courses/1/", COURSE),
    ("GET", "/users/all/count/", [{"records": str(USERS)}]),
    *(("GET", f"/users/all/page{page}/", rows(page)) for page in (1, 2, 3)),
    ("POST", "/courses/enrollments/1/2/", ENROLLED),
    ("GET", "/token/revoke/", {"status": "200"}),
]
"""Method, path and answer of each request that the job makes."""
DONE = ("Course 101", [str(number) for number in range(1, USERS + 1)], "consistent", "1")
"""What the job returns over these answers."""


def sync_job(axis: Axis, concurrency: int = 3) -> Any:
    """Run the job with the blocking client."""
    course = axis.courses.get(1)
    pages = axis.users.all_pages(concurrency=concurrency)
    ids = [row.id for row in pages]
    done = axis.courses.enroll(course_id=1, user_id=2, **START)
    return course.name, ids, pages.report.verdict, done.course_id


async def async_job(axis: AsyncAxis, concurrency: int = 3) -> Any:
    """Run the job with the asynchronous client."""
    course = await axis.courses.get(1)
    pages = axis.users.all_pages(concurrency=concurrency)
    ids = [row.id async for row in pages]
    done = await axis.courses.enroll(course_id=1, user_id=2, **START)
    return course.name, ids, pages.report.verdict, done.course_id


class Kind(NamedTuple):
    """One of the two clients, and how to make calls with it."""

    name: str
    is_async: bool

    def run(self, address: str, call: Callable[[Any], Any] | None = None, **options: Any) -> Any:
        """Open a client, run the job or another call, and return its result."""
        options = {"api_key": KEY, "jitter": lambda: 0.0} | options
        if not self.is_async:
            with Axis(address, **options) as axis:
                return (call or sync_job)(axis)

        async def awaited() -> Any:
            async with AsyncAxis(address, **options) as axis:
                return await (call or async_job)(axis)

        return asyncio.run(awaited())

    def hook(self, function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return a function as an event hook of this client."""

        async def awaited(message: Any) -> None:
            function(message)

        return awaited if self.is_async else function

    def transport(self, **options: Any) -> Any:
        """Return a transport of httpx for this client."""
        return httpx.AsyncHTTPTransport(**options) if self.is_async else httpx.HTTPTransport(**options)


SYNC, ASYNC = Kind("Axis", False), Kind("AsyncAxis", True)
BOTH = pytest.mark.parametrize("kind", [SYNC, ASYNC], ids=lambda kind: kind.name)


def by_answers(request: httpx.Request) -> httpx.Response:
    """Answer a request that is equal to one of the job's in method and address, and fail the test for another."""
    for method, path, body in ANSWERS:
        address = BASE + path + ("?token=" + TOKEN if "revoke" in path else "")
        if request.method == method and request.url == address:
            return httpx.Response(200, json=body)
    raise AssertionError(f"nobody answers {request.method} {request.url}")
