"""Runs jobs under Sentry and prints all that Sentry sends; in a process of its own, as Sentry cannot be switched off."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import httpx
import sentry_sdk
from sentry_sdk.integrations.asyncio import AsyncioIntegration
from sentry_sdk.scrubber import EventScrubber
from sentry_sdk.transport import Transport

from axis_lms import AsyncAxis, Axis
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox

KEY = "planted-key-5d1e"
TOKENS: set[str] = set()
SENT: list[Any] = []


class Kept(Transport):
    """Keeps what Sentry sends."""

    def capture_envelope(self, envelope: Any) -> None:
        SENT.extend(item.payload.json for item in envelope.items if item.payload.json)


def note(request: httpx.Request) -> None:
    """Record the token of a request; fail for one of the courses."""
    if "/token/" not in request.url.path:
        TOKENS.add(request.headers["authorization"].removeprefix("Bearer "))
    if request.url.path.endswith("/courses/2/"):
        raise LookupError("a hook fails")


async def note_awaited(request: httpx.Request) -> None:
    """Do the same for the asynchronous client."""
    note(request)


def captured(error: Exception) -> None:
    """Report an error with all of its frames' variables."""
    sentry_sdk.capture_exception(error)


def blocking(address: str, **options: Any) -> None:
    """Run a walk in threads, and calls that fail in each way."""
    with Axis(address, api_key=KEY, jitter=lambda: 0.0, event_hooks={"request": [note]}, **options) as axis:
        assert len([*axis.users.all_pages(concurrency=3)]) == 230
        for call in (lambda: axis.courses.get(2), lambda: axis.courses.get(3), lambda: axis.ilt.list()):
            try:
                call()
            except Exception as error:  # noqa: BLE001
                captured(error)
    try:
        with Axis(address, api_key=f"{KEY}-old", **options) as axis:
            axis.courses.get(1)
    except Exception as error:  # noqa: BLE001
        captured(error)


async def awaited(address: str, **options: Any) -> None:
    """Do the same in tasks."""
    hooks = {"request": [note_awaited]}
    async with AsyncAxis(address, api_key=KEY, jitter=lambda: 0.0, event_hooks=hooks, **options) as axis:
        assert len([row async for row in axis.users.all_pages(concurrency=3)]) == 230
        for call in (lambda: axis.courses.get(2), lambda: axis.courses.get(3), lambda: axis.ilt.list()):
            try:
                await call()
            except Exception as error:  # noqa: BLE001
                captured(error)
    options.pop("transport", None)
    try:
        async with AsyncAxis(address, api_key=f"{KEY}-old", **options) as axis:
            await axis.courses.get(1)
    except Exception as error:  # noqa: BLE001
        captured(error)


def main(kind: str, *styles: str) -> None:
    """Run the jobs of one client with each way of sending the key."""
    sentry_sdk.init(
        dsn="http://public@127.0.0.1:1/1",
        transport=Kept,
        traces_sample_rate=1.0,
        send_default_pii=True,
        include_local_variables=True,
        event_scrubber=EventScrubber(denylist=[], pii_denylist=[]),
        integrations=[AsyncioIntegration()],
    )
    calls = 0
    for style in styles:
        sandbox = Sandbox(users=230, key=KEY)
        sandbox.switch(key_style=style)
        sandbox.fault("fail", operation="courses_get", status=500)
        sandbox.fault("drop", operation="ilt_list")
        with sandbox.serve() as address, sentry_sdk.start_transaction(name="job"):
            if kind == "Axis":
                blocking(address, key_style=style)
            else:
                more = {"transport": fast_transport()} if kind == "fast" else {}
                asyncio.run(awaited(address, key_style=style, **more))
        calls += len(sandbox.calls())
    sentry_sdk.flush()
    print(json.dumps({"calls": calls, "tokens": sorted(TOKENS), "sent": SENT}))


if __name__ == "__main__":
    main(*sys.argv[1:])
