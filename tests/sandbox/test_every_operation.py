"""Every operation through `axis.<tag>.<method>`, sync and async, on a socket and in process; every answer as the spec has it."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Iterator
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.spec import resolve, routes, schema, validator
from axis_lms_api.operations import OPERATIONS

VALUES: dict[str, Any] = {
    "course_id": 1,
    "program_id": 1,
    "session_id": 12,
    "meeting_id": 121,
    "learningpath_id": 1,
    "organization_id": 1,
    "branch_id": 11,
    "usergroup_id": 1,
    "usergroup": 1,
    "owner_id": 0,
    "user_id": 25,
    "page": 1,
    "token": "13zKMrHcr6T3xIcniS30",
}
SPECIAL: dict[str, dict[str, Any]] = {
    "usergroups_create": {"usergroup": "A New Group"},
    "organizations_branch_users": {"who": "all"},
    "organizations_add_user": {"who": 1001},
    "organizations_remove_user": {"who": 1001},
    "users_create": {"username": "somebody.new"},
    "certifications_extend": {"certification_number": "FLO-000025", "expire_date": "20991231"},
    "certifications_issue_online": {"user_id": 1001, "program_id": 2, "cert_number": "online-1"},
    "certifications_issue_offline": {"cert_number": "offline-1"},
}
NEWCOMER = (
    "courses_",
    "ilt_enroll",
    "ilt_unenroll",
    "ilt_attendance",
    "learningpaths_enroll",
    "learningpaths_unenroll",
    "usergroups_add",
    "usergroups_remove",
)
PREPARED = {
    "courses_unenroll": "courses_enroll",
    "ilt_unenroll": "ilt_enroll",
    "ilt_attendance": "ilt_enroll",
    "learningpaths_unenroll": "learningpaths_enroll",
    "usergroups_remove_member": "usergroups_add_member",
    "organizations_remove_user": "organizations_add_user",
}
"""What has to be done before a call can succeed. User 1001 is the one that each world begins with beyond the generated ones."""


def arguments(operation_id: str) -> dict[str, Any]:
    """Values for everything that a call requires, and for all optional form fields."""
    operation = OPERATIONS[operation_id]
    values: dict[str, Any] = {}
    for parameter in operation.parameters:
        if not (parameter.required or parameter.where == "form"):
            continue
        declared = routes().operations[operation_id].parameters.get(parameter.name)
        if parameter.name in VALUES:
            values[parameter.name] = VALUES[parameter.name]
        else:
            values[parameter.name] = (declared or form_field(operation_id, parameter.name))["example"]
    if operation.id.startswith(NEWCOMER) and "user_id" in values:
        values["user_id"] = 1001
    return values | SPECIAL.get(operation_id, {}) | ({"manager_id": 266} if "manager_id" in values else {})


def form_field(operation_id: str, name: str) -> dict[str, Any]:
    body = routes().operations[operation_id].body
    assert body is not None
    (content,) = body["content"].values()
    return resolve(resolve(content["schema"])["properties"][name])


def as_wire(result: Any) -> Any:
    found = [one.to_dict() for one in result] if isinstance(result, list) else result.to_dict()
    return json.loads(json.dumps(found))


@pytest.fixture(scope="module")
def world() -> Iterator[tuple[Sandbox, str]]:
    sandbox = Sandbox()
    with sandbox.serve() as address:
        yield sandbox, address


@pytest.fixture
def fresh(world: tuple[Sandbox, str]) -> tuple[Sandbox, str]:
    sandbox, _ = world
    sandbox.reset()
    sandbox.world.add_user({"username": "user1001"})
    return world


def method_of(axis: Any, operation_id: str) -> Any:
    operation = OPERATIONS[operation_id]
    return getattr(getattr(axis, operation.tag), operation.name)


def judge(operation_id: str, result: Any, sandbox: Sandbox) -> None:
    wire = as_wire(result)
    errors = [error.message for error in validator(routes().operations[operation_id].answer).iter_errors(wire)]
    assert not errors
    known = schema(routes().operations[operation_id].model)["properties"]
    for record in wire if isinstance(wire, list) else [wire]:
        unknown = set(record) - set(known) - {"branches", "temporary_password"}
        assert not unknown
    sandbox.assert_called(operation_id, times=1)


def test_every_operation_is_a_method(world):
    with Axis("learn.example.com", api_key="k", transport=world[0].transport(), revoke_on_close=False) as axis:
        assert all(callable(method_of(axis, operation_id)) for operation_id in OPERATIONS)
    assert set(OPERATIONS) == set(routes().operations)


@pytest.mark.parametrize("where", ["socket", "process"])
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_answers_the_sync_client(fresh, operation_id, where):
    sandbox, address = fresh
    door = {} if where == "socket" else {"transport": sandbox.transport()}
    with Axis(address, api_key="sandbox-key", revoke_on_close=False, **door) as axis:
        if operation_id in PREPARED:
            method_of(axis, PREPARED[operation_id])(**arguments(PREPARED[operation_id]))
        method = method_of(axis, operation_id)
        assert set(arguments(operation_id)) <= set(inspect.signature(method).parameters)
        axis.courses.count()
        sandbox.journal.clear()
        judge(operation_id, method(**arguments(operation_id)), sandbox)


@pytest.mark.parametrize("where", ["socket", "process"])
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_operation_answers_the_async_client(fresh, operation_id, where):
    sandbox, address = fresh

    async def run() -> Any:
        door = {} if where == "socket" else {"transport": sandbox.async_transport()}
        async with AsyncAxis(address, api_key="sandbox-key", revoke_on_close=False, **door) as axis:
            if operation_id in PREPARED:
                await method_of(axis, PREPARED[operation_id])(**arguments(PREPARED[operation_id]))
            await axis.courses.count()
            sandbox.journal.clear()
            return await method_of(axis, operation_id)(**arguments(operation_id))

    judge(operation_id, asyncio.run(run()), sandbox)
