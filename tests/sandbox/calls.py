"""Defines arguments with which every operation succeeds in a fresh world."""

from __future__ import annotations

from typing import Any

from axis_lms._extras.spec import resolve
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.spec import routes
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
"""The operation that must be called before another can succeed."""


def arguments(operation_id: str) -> dict[str, Any]:
    """Return values for all required parameters of a call, and for all optional form fields."""
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


def begin_anew(sandbox: Sandbox) -> None:
    """Reset the world, and add user 1001, who has no enrolments or memberships."""
    sandbox.reset()
    sandbox.world.add_user({"username": "user1001"})


def method_of(axis: Any, operation_id: str) -> Any:
    """Return the method of a client for an operation."""
    operation = OPERATIONS[operation_id]
    return getattr(getattr(axis, operation.tag), operation.name)
