"""Answers calls about certification programs, certificates, and credits of courses."""

from __future__ import annotations

from typing import Any

from ..catalog import COURSES, PROGRAMS
from ..clock import NEVER
from ..results import Row, certificate
from ..world import OFFLINE, World
from .registry import Call, Refused, Rows, answers, found, named, user_rows


def held(world: World, program: int, user: int) -> list[Row]:
    """Return the certificates of a program that a user holds."""
    row = world.certificates.get(program, user)
    certificates: list[Row] = row["certificates"] if row else []
    return certificates


def _is_active(world: World, one: Row) -> bool:
    return bool(one["issue"] <= world.clock.today() <= one["expire"])


@answers("certifications_list")
def _list(call: Call) -> Rows:
    status = call.get("status")
    return named(
        {
            number: program
            for number, program in PROGRAMS.items()
            if status == "all" or program.active == (status == "active")
        }
    )


@answers("certifications_get")
def _get(call: Call) -> dict[str, Any]:
    program = found(PROGRAMS, call.number("program_id"), "program")
    return {
        "id": str(program.id),
        "name": program.name,
        "prefix": program.prefix,
        "description": f"Certifies a {program.name.lower()}",
        "admin_keyword_tags": "certification",
        "user_keyword_tags": "",
        "webhook": "",
        "is_active": "yes" if program.active else "no",
    }


@answers("certifications_users")
def _users(call: Call) -> Rows:
    program = found(PROGRAMS, call.number("program_id"), "program").id
    return user_rows(call.world, call.world.certificates.members(program))


@answers("certifications_certificates")
def _certificates(call: Call) -> Rows:
    world, user = call.world, call.user()
    keys = [(program, one) for program in world.certificates.objects(user) for one in held(world, program, user)]

    def row(key: tuple[int, Row]) -> dict[str, Any]:
        program, one = key
        return {
            "program_id": str(program) if program != OFFLINE else "",
            "program_name": one["name"] or PROGRAMS[program].name,
            "certification_number": one["number"],
            "issue_date": one["issue"],
            "renew_date": one["renewed"],
            "expire_date": one["expire"],
        }

    return Rows(keys, row)


@answers("certifications_ceus")
def _ceus(call: Call) -> Rows:
    world, user = call.world, call.user()
    courses = [course for course in world.courses.objects(user) if world.courses.row(course, user)["completion"]]

    def row(course: int) -> dict[str, Any]:
        issue = world.courses.row(course, user)["completion"]
        return {
            "type": COURSES[course].ceu_type,
            "name": COURSES[course].name,
            "credits": COURSES[course].credits,
            "issue_date": issue,
        }

    return Rows(courses, row)


@answers("certifications_issue_online")
def _issue_online(call: Call) -> dict[str, Any]:
    program = found(PROGRAMS, call.number("program_id"), "program")
    user = call.active_user()
    issue, expire = _dates(call)
    world = call.world
    past = issue < world.clock.today() and expire < world.clock.today()
    if not past and any(_is_active(world, one) for one in held(world, program.id, user)):
        raise Refused(
            409,
            f"user {user} holds an active certification of program {program.id}; another must lie wholly in the past",
        )
    return _issue(
        call, program.id, user, certificate(_number(call, program.prefix, program.id, user), "manual", issue, expire)
    )


@answers("certifications_issue_offline")
def _issue_offline(call: Call) -> dict[str, Any]:
    user = call.active_user()
    issue, expire = _dates(call)
    return _issue(
        call,
        OFFLINE,
        user,
        certificate(_number(call, "OFF", OFFLINE, user), "offline", issue, expire, name=call.get("name")),
    )


def _dates(call: Call) -> tuple[str, str]:
    today = call.world.clock.today()
    issue, expire = call.get("issue_date") or today, call.get("expire_date") or NEVER
    if expire <= issue:
        raise Refused(409, "expire_date must be later than issue_date")
    if issue > today:
        raise Refused(409, "issue_date must be today or earlier")
    return issue, expire


def _number(call: Call, prefix: str, program: int, user: int) -> str:
    number = call.get("cert_number")
    if number and _find(call.world, number):
        raise Refused(409, f"certification number {number} is taken")
    return number or f"{prefix}-{user:06d}-{len(held(call.world, program, user)) + 1}"


def _issue(call: Call, program: int, user: int, new: Row) -> dict[str, Any]:
    call.world.certificates.put(program, user, {"certificates": [*held(call.world, program, user), new]})
    return {"status": "200", "certification_number": new["number"]}


def _find(world: World, number: str) -> tuple[int, int, int] | None:
    """Return the program, user and place of a certificate. The generated numbers tell it; the others are few."""
    candidates = [(program, user) for program, user, row in world.certificates.changes() if row]
    prefix, _, rest = number.partition("-")
    if rest.isascii() and rest.isdigit():
        candidates += [(program.id, int(rest)) for program in PROGRAMS.values() if program.prefix == prefix]
    for program, user in candidates:
        for place, one in enumerate(held(world, program, user)):
            if one["number"] == number:
                return program, user, place
    return None


@answers("certifications_extend")
def _extend(call: Call) -> dict[str, Any]:
    world, expire = call.world, call.get("expire_date")
    program, user, place = _to_extend(call)
    certificates = [dict(one) for one in held(world, program, user)]
    one = certificates[place]
    if not expire:
        raise Refused(409, "expire_date is missing")
    if expire <= one["issue"]:
        raise Refused(409, "expire_date must be later than the date of issue")
    one |= {"expire": expire, "renewed": world.clock.today()}
    world.certificates.put(program, user, {"certificates": certificates})
    return {"status": "200", "certification_number": one["number"]}


def _to_extend(call: Call) -> tuple[int, int, int]:
    number = call.get("certification_number")
    if number:
        where = _find(call.world, number)
        if where is None:
            raise Refused(404, f"no certificate {number}")
        return where
    if not (call.get("user_id") and call.get("program_id")):
        raise Refused(409, "certification_number, or user_id and program_id, must be sent")
    program, user = found(PROGRAMS, call.number("program_id"), "program").id, call.user()
    certificates = held(call.world, program, user)
    if not certificates:
        raise Refused(404, f"user {user} has no certificate of program {program}")
    return program, user, max(range(len(certificates)), key=lambda place: certificates[place]["expire"])
