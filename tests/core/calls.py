"""One call of each kind, for the tests of failures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .raw import Script, answer

READ, WRITE, SAFE_WRITE, LIST = "read", "write", "safe write", "list"
VALUE = "20261201"
CALLS: dict[str, Callable[[Any], Any]] = {
    READ: lambda axis: axis.courses.get(1),
    LIST: lambda axis: axis.users.filtered(user_filter="state=qz", fields="id,username"),
    WRITE: lambda axis: axis.courses.enroll(course_id=1, user_id=2, start=VALUE),
    SAFE_WRITE: lambda axis: axis.ilt.attendance(
        program_id=1, session_id=2, meeting_id=3, user_id=4, attendance="attended"
    ),
}
NAMES = {
    READ: "GET /courses/{course_id}/",
    LIST: "GET /users/filtered/",
    WRITE: "POST /courses/enrollments/{course_id}/{user_id}/",
    SAFE_WRITE: "PUT /ilt/attendance/{program_id}/{session_id}/{meeting_id}/{user_id}/{attendance}/",
}


def gives(status: int = 200, body: Any = b"", **headers: str) -> Script:
    return lambda served: answer(status, body, **headers)
