"""Answers calls about online courses and enrolments."""

from __future__ import annotations

from typing import Any

from ..catalog import COURSES
from ..spec import example
from .registry import Call, Refused, Rows, answers, done, end, found, named


def _active() -> dict[int, Any]:
    return {number: course for number, course in COURSES.items() if course.active}


@answers("courses_count")
def _count(call: Call) -> Rows:
    return Rows([len(_active())], lambda number: {"records": str(number)})


@answers("courses_list")
def _list(call: Call) -> Rows:
    return named(_active())


@answers("courses_get")
def _get(call: Call) -> dict[str, Any]:
    course = found(COURSES, call.number("course_id"), "course")
    record = example("Course")
    if course.id == int(record["id"]):
        return record
    return record | {
        "id": str(course.id),
        "name": course.name,
        "catalog_id": f"{course.id:03d} {course.name.upper()[:12].strip()}",
        "description": f"All about {course.name.lower()}",
        "is_active": "yes" if course.active else "no",
        "thumbnail": f"https://learn.example.com/thumbnails/{course.id}.png",
    }


@answers("courses_users")
def _users(call: Call) -> Rows:
    world, status = call.world, call.get("status")
    course = found(COURSES, call.number("course_id"), "course").id
    today = world.clock.today()

    def row(user: int) -> dict[str, Any]:
        enrolment = world.courses.row(course, user)
        return {
            "user_id": str(user),
            "username": world.value(user, "username"),
            "start_date": enrolment["start"],
            "end_date": enrolment["end"],
        }

    def expired(user: int) -> bool:
        end = world.courses.row(course, user)["end"]
        return bool(end) and end < today

    users = world.courses.members(course)
    return Rows(users if status == "all" else [user for user in users if expired(user) == (status == "expired")], row)


@answers("courses_enroll")
def _enroll(call: Call) -> dict[str, Any]:
    world = call.world
    course = found(COURSES, call.number("course_id"), "course")
    if not course.active:
        raise Refused(409, f"course {course.id} is not active")
    user = call.active_user()
    sent = {name: call.get(name) for name in ("start", "end") if call.get(name)}
    enrolment = world.courses.get(course.id, user)
    if enrolment is not None and not sent:
        raise Refused(409, f"user {user} is already enrolled in course {course.id}; start or end must be sent")
    beginning = {
        "start": "",
        "end": "",
        "opened": "yes" if call.site.eager else "",
        "progress": "0",
        "score": "",
        "completion": "",
    }
    new = (enrolment or beginning) | sent
    if enrolment is None and "start" not in sent:
        new["start"] = world.clock.today()
    if new["end"] and new["end"] <= new["start"]:
        raise Refused(409, "end must be after start")
    world.courses.put(course.id, user, new)
    return done(call, "course_id", "user_id") | {f"{name}_date": value for name, value in sent.items()}


@answers("courses_unenroll")
def _unenroll(call: Call) -> dict[str, Any]:
    course = found(COURSES, call.number("course_id"), "course").id
    user = call.user()
    end(call.world.courses, course, user, "course")
    return done(call, "course_id", "user_id")
