"""What a request may contain: invalid values and unknown parameters are refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest

from axis_lms import AsyncAxis, Axis, Invalid, Unchecked
from axis_lms.fast import fast_transport
from axis_lms.sandbox import Sandbox

from .both import BOTH, KEY
from .calls import gives
from .raw import answer, raw_server


@BOTH
@pytest.mark.parametrize(
    ("value", "says"),
    [
        (1.5, "must be text or a whole number, not float"),
        (True, "must be text or a whole number, not bool"),
        (["20261201"], "must be text or a whole number, not list"),
        ("2026\ud8001201", "half a character"),
    ],
)
def test_a_value_of_another_type_is_refused_and_not_shown(run: Any, value: Any, says: str) -> None:
    with raw_server(gives(200, {"status": "200"})) as server:
        with pytest.raises(Invalid, match=f"`start` .*{says}") as caught:
            run(server.address, lambda axis: axis.courses.enroll(course_id=1, user_id=2, start=value))
        assert (caught.value.maybe_applied, server.seen) == (False, [])


@BOTH
@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("id, username", "item 2 (' username'), at character 4"),
        ("id ,username", "item 1 ('id '), at character 1"),
        ("id,shoe size", "item 2 ('shoe size'), at character 4"),
        ("id,first-name", "item 2 ('first-name'), at character 4"),
        ("id;username", "item 1 ('id;username'), at character 1"),
        ("id,\x1b[31mred", r"item 2 ('\x1b[31mred'), at character 4"),
        ("x" * 500, f"item 1 ('{'x' * 40}…'), at character 1"),
    ],
)
def test_a_field_that_there_is_not_is_shown_as_it_was_given(run: Any, fields: str, says: str) -> None:
    with raw_server(gives(200, [])) as server:
        with pytest.raises(Invalid) as caught:
            run(server.address, lambda axis: axis.users.all(fields=fields))
        assert (says in str(caught.value), server.seen) == (True, []), caught.value


@BOTH
@pytest.mark.parametrize(
    ("user_filter", "says"),
    [
        ("state=nj, city=Privet", "item 2 (' city'), at character 10"),
        ("state=nj,shoe size=Privet", "item 2 ('shoe size'), at character 10"),
        ("state=nj,shoe size!~Privet", "item 2 ('shoe size'), at character 10"),
        ("last_name=Weasley, Privet", "item 2 (''), at character 19"),
        ("last_name=Weasley,Privet", "item 2 (''), at character 19"),
        ("id=Privet", "item 1 ('id'), at character 1"),
    ],
)
def test_a_filter_is_shown_by_its_field_without_its_value(run: Any, user_filter: str, says: str) -> None:
    with raw_server(gives(200, [])) as server:
        with pytest.raises(Invalid) as caught:
            run(server.address, lambda axis: axis.users.filtered(user_filter=user_filter, fields="id"))
        assert (says in str(caught.value), server.seen) == (True, []), caught.value
        assert "Privet" not in str(caught.value)


@BOTH
def test_a_parameter_that_the_spec_does_not_have_is_not_sent(run: Any) -> None:
    path = "/courses/enrollments/1/2/"
    with raw_server(gives(200, {"status": "200"})) as server:
        for options in ({"data": {"begin": "20261201"}}, {"params": {"begin": "1"}}):
            with pytest.raises(Invalid, match="`begin` is no parameter of it"):
                run(
                    server.address,
                    lambda axis, options=options: axis._calls.request(method="POST", url=path, **options),
                )
        assert server.seen == []
        run(server.address, lambda axis: axis._calls.request(method="POST", url=path, data={"start": "20261201"}))
        assert server.calls == 1


@BOTH
def test_values_that_the_spec_forbids_can_be_sent_on_request(run: Any) -> None:
    bodies: list[bytes] = []

    def script(served: Any) -> bytes:
        bodies.append(served.body)
        return gives(200, {"status": "200"})(served) or b""

    with raw_server(script) as server:
        run(server.address, lambda axis: axis.courses.enroll(course_id=1, user_id=2, end=Unchecked("")))
    assert bodies == [b"end="]


@BOTH
@pytest.mark.parametrize("body", [b'{"id": "1", "score": NaN}', b'{"id": "1", "name": "\\ud800"}'])
def test_a_header_value_that_httpx_could_not_send_is_read(run: Any, body: bytes) -> None:
    with raw_server(gives(200, body)) as server:
        response = run(server.address, lambda axis: axis._calls.request(method="GET", url="/courses/1/"))
    assert (response.status_code, response.json()["id"]) == (200, "1")


@BOTH
@pytest.mark.parametrize("name", [".", "..", Unchecked(".."), "%2e%2e"])
def test_a_path_parameter_is_never_a_step_in_a_path(run: Any, name: str) -> None:
    with (
        raw_server(gives(200, {})) as server,
        pytest.raises(Invalid, match=r"`usergroup` must (not be a step in a path|match)"),
    ):
        run(server.address, lambda axis: axis.usergroups.create(usergroup=name))
    assert server.calls == 0


TEXTS = [
    "%2e%2e",
    "%41",
    "a/b",
    "a+b",
    "a b",
    " a ",
    "\u00fc",
    "\U0001f600",
    "%",
    "a,b",
    "?",
    "#",
    "~'()*!@:;$&=",
    "\\",
    "...",
]
NAMES = ["a  b", " a b ", "a@b.c", "....", "-_-_"]  # as many as the spec allows in a path


def calls(axis: Any) -> list[tuple[Callable[[], Any], str]]:
    """Return calls, and the value that each sends."""
    made: list[tuple[Callable[[], Any], str]] = []
    for text in TEXTS:
        made.append((partial(axis.users.filtered, user_filter=Unchecked(text), fields="id"), text))
        made.append((partial(axis.users.update, 1, first_name=Unchecked(text)), text))
    return made + [(partial(axis.usergroups.create, name), name) for name in NAMES]


@pytest.mark.parametrize("route", ["sync", "async", "fast"])
def test_every_value_arrives_as_it_was_given(route: str) -> None:
    """In a query, in a form and in a path, whatever characters it has."""
    arrived: list[str] = []
    given: list[str] = []

    def script(served: Any) -> bytes:
        path, _, query = served.path.partition("?")
        name, form = path.removeprefix("/api.php/usergroups/").removesuffix("/"), parse_qs(served.body.decode())
        arrived.append(parse_qs(query).get("user_filter", form.get("first_name", [unquote(name)]))[0])
        return answer(200, [] if "filtered" in path else {"status": "200"})

    async def asynchronous(address: str) -> None:
        transport = fast_transport() if route == "fast" else None
        async with AsyncAxis(address, api_key=KEY, transport=transport) as axis:
            for call, text in calls(axis):
                await call()
                given.append(text)

    with raw_server(script) as server:
        if route == "sync":
            with Axis(server.address, api_key=KEY) as axis:
                for call, text in calls(axis):
                    call()
                    given.append(text)
        else:
            asyncio.run(asynchronous(server.address))
    assert arrived == given


class City(str, Enum):  # noqa: UP042
    """As many programs write their constants. `str(City.COLOGNE)` is `City.COLOGNE`."""

    COLOGNE = "Cologne"


@BOTH
@pytest.mark.parametrize("write_style", ["form", "json", "query"])
def test_a_member_of_an_enum_is_sent_as_its_value(run: Any, write_style: str) -> None:
    sandbox = Sandbox(users=5, site=f"writes-{write_style}" if write_style != "form" else "plain")
    with sandbox.serve() as address:
        options = {"api_key": "sandbox-key", "write_style": write_style}
        run(address, lambda axis: axis.users.update(user_id=2, city=City.COLOGNE), **options)
        found = run(address, lambda axis: axis.users.filtered(user_filter=Filter.CITY, fields="id,city"), **options)
    assert sandbox.world.value(2, "city") == "Cologne"
    assert [row.id for row in found] == ["2"]


class Filter(str, Enum):  # noqa: UP042
    CITY = "city=Cologne"


@BOTH
@pytest.mark.parametrize("write_style", ["form", "query"])
def test_values_that_no_address_can_hold_are_refused(run: Any, write_style: str) -> None:
    long = "9" * 70_000
    with raw_server(gives(200, {"status": "200"})) as server:
        for call in (
            lambda axis: axis.courses.get(long),
            lambda axis: axis.users.filtered(user_filter=Unchecked(long)),
            lambda axis: axis.users.update(user_id=1, city=Unchecked(long)),
        ):
            if write_style == "query":
                with pytest.raises(Invalid, match="an address that is too long; nothing was sent") as caught:
                    run(server.address, call, write_style=write_style)
                assert caught.value.maybe_applied is False
        assert server.calls == 0
        if write_style == "form":
            run(server.address, call, write_style=write_style)
            assert server.calls == 1
