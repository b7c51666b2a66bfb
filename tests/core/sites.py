"""Calls to every site that the sandbox can play, and the JSON that each answered; waiting only moves a clock."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import attrs
import pytest
from tests.sandbox.calls import PREPARED, arguments, method_of

from axis_lms import AsyncAxis, Axis, Secret
from axis_lms._async_sender import AsyncSender
from axis_lms._senders import Sender
from axis_lms.sandbox import SITES, TRAITS, Sandbox, Site
from axis_lms_api.operations import OPERATIONS, Operation
from axis_lms_api.types import UNSET, Page

NAMES = (*SITES, *TRAITS)
READS = [each for each in OPERATIONS.values() if each.method == "GET" and each.id != "token_revoke"]
WRITES = [each for each in OPERATIONS.values() if each.method != "GET"]
FIELDS = "id,username,first_name,sso"
KEY = "sandbox-key"


class Played(Sandbox):
    """A sandbox in this process that keeps its answers; its delays only move its clock."""

    def __init__(self, site: str | Site) -> None:
        self.seconds = 1_800_000_000.0
        self.answered: dict[str, bytes] = {}
        super().__init__(site=site, clock=lambda: self.seconds)
        self.world.add_user({"username": "user1001"})

    def handle(self, *request: Any) -> Any:
        with self._lock:
            answer = super().handle(*request)
            self.seconds += answer.delay
            self.answered[self.log.calls()[-1].operation] = answer.body
        return answer._replace(delay=0.0)

    def rows_of_report(self) -> list[dict[str, Any]]:
        """Return the rows of the report that is walked and exported."""
        Client(self, False).do(call(OPERATIONS["reports_course"]))
        return rows_in(self.answered["reports_course"])


class Client:
    """One of the two clients of a sandbox; both are called in the same way."""

    def __init__(self, played: Played, asynchronous: bool) -> None:
        self.played, self.asynchronous = played, asynchronous

    def do(self, *steps: Callable[[Any], Any]) -> list[Any]:
        """Take steps with one client, and return the results."""
        site, seconds = self.played.site, lambda: self.played.seconds
        options: dict[str, Any] = {
            "api_key": KEY,
            "key_style": site.key_style.replace("any", "bearer"),
            "write_style": site.write_style.replace("any", "form"),
            "clock": seconds,
            "jitter": lambda: 0.0,
        }
        address = f"http://127.0.0.1:9{site.base}"
        if not self.asynchronous:
            with Axis(address, transport=self.played.transport(), **options) as axis:
                return [step(axis) for step in steps]

        async def run() -> list[Any]:
            async with AsyncAxis(address, transport=self.played.async_transport(), **options) as axis:
                return [await step(axis) for step in steps]

        return asyncio.run(run())

    def noted(self, operation: Operation) -> Callable[[Any], Any]:
        """Return a step that calls an operation: its result, the body of the answer, and the state after a write."""
        made = call(operation)

        def note(result: Any) -> Any:
            return result, self.played.answered[operation.id], operation in WRITES and self.played.snapshot()

        async def awaited(axis: Any) -> Any:
            return note(await made(axis))

        return awaited if self.asynchronous else lambda axis: note(made(axis))

    def written(self) -> dict[str, Any]:
        """Make every write, each from the same state and ten seconds after the one before; see `noted`."""
        start, moment = self.played.snapshot(), iter(range(1_800_000_000, 1_900_000_000, 10))

        def anew(axis: Any) -> Any:
            self.played.restore(start)
            self.played.seconds = next(moment)
            return axis.courses.count()

        steps: list[Callable[[Any], Any]] = []
        for operation in WRITES:
            before = [call(OPERATIONS[PREPARED[operation.id]])] if operation.id in PREPARED else []
            steps += [anew, *before, self.noted(operation)]
        made = [each for each in self.do(*steps) if isinstance(each, tuple)]
        return {operation.id: each for operation, each in zip(WRITES, made, strict=True)}

    def walked(self, **options: Any) -> Callable[[Any], Any]:
        """Return a step that walks a report: its rows, and its verdict."""

        def walk(axis: Any) -> Any:
            pages = axis.reports.course_pages(course_id=1, **options)
            return [row.user_id for row in pages], pages.report.verdict

        async def awaited(axis: Any) -> Any:
            pages = axis.reports.course_pages(course_id=1, **options)
            return [row.user_id async for row in pages], pages.report.verdict

        return awaited if self.asynchronous else walk


@contextmanager
def waiting_moves_the_clock(played: Played) -> Iterator[None]:
    """Let both clients move the clock of the sandbox instead of waiting."""

    async def sleep(_: Any, seconds: float) -> bool:
        played.seconds += seconds
        return False

    with pytest.MonkeyPatch.context() as patch:
        for sender in (Sender, AsyncSender):
            patch.setattr(sender, "sleep", sleep)
        yield


def call(operation: Operation) -> Callable[[Any], Any]:
    """Return a step that calls an operation; it names the fields where the operation takes them."""
    given = arguments(operation.id)
    if any(each.name == "fields" for each in operation.parameters):
        given["fields"] = FIELDS
    return lambda axis: method_of(axis, operation.id)(**given)


def rows_in(body: bytes) -> list[dict[str, Any]]:
    """Return the records of an answer, whatever its shape."""
    value = json.loads(body) if body else {}
    if value is True:
        return []
    if isinstance(value, dict) and value and all(name.isdigit() for name in value):
        return list(value.values())
    return value if isinstance(value, list) else [value] if value else []


def check_records(operation: Operation, result: Any, body: bytes) -> None:
    """Fail unless a result has what the answer has, UNSET for all other properties, and a repr without secrets."""
    came = rows_in(body)
    records = list(result) if isinstance(result, list | Page) else [result]
    assert operation.rows == isinstance(result, list | Page)
    assert [each.to_dict() for each in records] == (came if operation.rows else came or [{}])
    for record, row in zip(records, came, strict=False):
        for field in attrs.fields(type(record))[:-1]:
            value, name = getattr(record, field.name), field.name.rstrip("_")
            assert (value is UNSET) == (name not in row), name
            if name in operation.secrets or ("*" in operation.secrets and name not in operation.properties):
                assert value is UNSET or type(value) is Secret
    secret = {*operation.secrets, "temporary_password"}
    secrets = {str(value) for row in came for name, value in row.items() if name in secret and value}
    shown = repr(result) if secrets else ""
    assert not [each for each in secrets if each in shown]


def absent(operation: Operation, body: bytes) -> set[str]:
    """Return the properties of the spec that some record lacks; only requested ones where fields can be named."""
    expected = set(operation.properties)
    if any(each.name == "fields" for each in operation.parameters):
        expected &= set(FIELDS.split(","))
    lacking: set[str] = set()
    for row in rows_in(body) or ([] if operation.rows else [{}]):
        twin = {"id", "user_id"} & row.keys() if {"id", "user_id"} <= expected else set()
        lacking |= expected - row.keys() - ({"id", "user_id"} if twin else set())
    return lacking


def named_missing(messages: list[str]) -> Counter[tuple[str, str]]:
    """Count how often the log named a property of a call as missing."""
    named: Counter[tuple[str, str]] = Counter()
    for message in messages:
        name, found, rest = message.partition(": the site leaves out ")
        if found:
            named.update((name, each) for each in rest.removesuffix(", which the spec names").split(", "))
    return named


def plain(value: Any) -> Any:
    """Return the same value for every JSON type that a site may write it in."""
    return json.dumps(value) if isinstance(value, dict | list) else _plain_scalar(value)


@lru_cache(100_000, typed=True)
def _plain_scalar(value: Any) -> Any:
    value = {None: "", True: "yes", False: "no"}.get(value, value) if isinstance(value, bool | None) else value
    try:
        return float(value)
    except (TypeError, ValueError):
        return json.dumps(value)
