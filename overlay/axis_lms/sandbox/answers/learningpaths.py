"""Answers calls about learning paths and their users."""

from __future__ import annotations

from typing import Any

from ..catalog import PATHS
from .registry import Call, Refused, Rows, answers, begin, done, end, found, named


@answers("learningpaths_list")
def _list(call: Call) -> Rows:
    return named({number: path for number, path in PATHS.items() if path.active})


def _rows(call: Call, path: int, users: Any) -> Rows:
    world = call.world

    def row(user: int) -> dict[str, Any]:
        progress = world.paths.row(path, user)
        done_ = bool(progress["completion"])
        steps = PATHS[path].steps
        return {
            "user_id": str(user),
            "username": world.value(user, "username"),
            "status": "complete" if done_ else "incomplete",
            "start_time": progress["start"],
            "completion_time": progress["completion"],
            "completion_method": "steps" if done_ else "",
            "version": "1",
            "current_branch": "1",
            "current_step": progress["step"],
            "progress": "100" if done_ else str(100 * (int(progress["step"]) - 1) // steps),
        }

    return Rows(users, row)


@answers("learningpaths_users")
def _users(call: Call) -> Rows:
    path = found(PATHS, call.number("learningpath_id"), "learning path").id
    return _rows(call, path, call.world.paths.members(path))


@answers("learningpaths_user")
def _user(call: Call) -> Rows:
    path = found(PATHS, call.number("learningpath_id"), "learning path").id
    user = call.user()
    return _rows(call, path, [user] if call.world.paths.get(path, user) is not None else [])


@answers("learningpaths_enroll")
def _enroll(call: Call) -> dict[str, Any]:
    path = found(PATHS, call.number("learningpath_id"), "learning path")
    user = call.active_user()
    if not path.active:
        raise Refused(409, f"learning path {path.id} is not active")
    row = {"start": call.world.clock.stamp(), "completion": "", "step": "1", "archived": ""}
    begin(call.world.paths, path.id, user, "learning path", row)
    return done(call, "learningpath_id", "user_id")


@answers("learningpaths_unenroll")
def _unenroll(call: Call) -> dict[str, Any]:
    path = found(PATHS, call.number("learningpath_id"), "learning path").id
    user = call.user()
    end(call.world.paths, path, user, "learning path")
    return done(call, "learningpath_id", "user_id")
