"""Every operation works through `axis.<tag>.<method>`, sync and async, on a socket and in process, as the spec says."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Iterator
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis
from axis_lms._extras.spec import schema
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.spec import routes, validator
from axis_lms_api.operations import OPERATIONS
from axis_lms_api.types import Page

from .calls import PREPARED, arguments, begin_anew, method_of


def as_wire(result: Any) -> Any:
    found = [one.to_dict() for one in result] if isinstance(result, list | Page) else result.to_dict()
    return json.loads(json.dumps(found))


@pytest.fixture(scope="module")
def world() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    with sandbox.serve() as address:
        yield sandbox, address


@pytest.fixture
def fresh(world: tuple[Sandbox, str]) -> tuple[Sandbox, str]:
    begin_anew(world[0])
    return world


def judge(operation_id: str, result: Any, sandbox: Sandbox) -> None:
    wire = as_wire(result)
    errors = [error.message for error in validator(routes().operations[operation_id].answer).iter_errors(wire)]
    assert not errors
    known = schema(routes().operations[operation_id].model)["properties"]
    for record in wire if isinstance(wire, list) else [wire]:
        unknown = set(record) - set(known) - {"temporary_password"}
        assert not unknown
    sandbox.assert_called(operation_id, times=1)


def test_every_operation_is_a_method(world):
    with Axis("learn.example.com", api_key="k", transport=world[0].transport(), revoke_on_close=False) as axis:
        assert all(callable(method_of(axis, operation_id)) for operation_id in OPERATIONS)
    assert set(OPERATIONS) == set(routes().operations)


@pytest.mark.parametrize("where", ["socket", "process"])
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_answers_the_sync_client(fresh, caplog, operation_id, where):
    sandbox, address = fresh
    options = {} if where == "socket" else {"transport": sandbox.transport()}
    with Axis(address, api_key="sandbox-key", revoke_on_close=False, **options) as axis:
        if operation_id in PREPARED:
            method_of(axis, PREPARED[operation_id])(**arguments(PREPARED[operation_id]))
        method = method_of(axis, operation_id)
        assert set(arguments(operation_id)) <= set(inspect.signature(method).parameters)
        axis.courses.count()
        sandbox.log.clear()
        judge(operation_id, method(**arguments(operation_id)), sandbox)
        assert "leaves out" not in caplog.text


@pytest.mark.parametrize("where", ["socket", "process"])
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_answers_the_async_client(fresh, operation_id, where):
    sandbox, address = fresh

    async def run() -> Any:
        options = {} if where == "socket" else {"transport": sandbox.async_transport()}
        async with AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False, **options) as axis:
            if operation_id in PREPARED:
                await method_of(axis, PREPARED[operation_id])(**arguments(PREPARED[operation_id]))
            await axis.courses.count()
            sandbox.log.clear()
            return await method_of(axis, operation_id)(**arguments(operation_id))

    judge(operation_id, asyncio.run(run()), sandbox)


def test_the_async_client_works_on_uvloop_too(fresh):
    uvloop = pytest.importorskip("uvloop")
    _, address = fresh

    async def run() -> Any:
        async with asyncio.timeout(10), AsyncAxis(address, api_key="sandbox-key") as axis:
            return await axis.courses.get(1)

    assert uvloop.run(run()).name == "Course 101"
