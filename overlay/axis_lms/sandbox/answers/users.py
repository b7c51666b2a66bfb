"""Answers calls about users."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..catalog import BRANCHES, COURSES, ILT, PATHS, PROGRAMS, SESSIONS
from ..people import FIELDS
from ..random_draws import draw
from ..world import OFFLINE, World
from .certifications import held
from .phrase import phrase
from .registry import Call, Refused, Rows, answers, by_activity

_NUMBERS = ("id", "manager_id")


def _named(numbers: Iterable[int], records: dict[int, Any]) -> list[dict[str, str]]:
    return [{"id": str(number), "name": records[number].name} for number in numbers]


# The vendor shows none of these shapes, but that usergroups is an array that starts with a string.
_NESTED: dict[str, Callable[[World, int], Any]] = {
    "usergroups": lambda world, user: [world.groups[number].name for number in world.members.objects(user)],
    "courses": lambda world, user: _named(world.courses.objects(user), COURSES),
    "iltclasses": lambda world, user: [
        {
            "program_id": str(SESSIONS[number].program),
            "program_name": ILT[SESSIONS[number].program].name,
            "session_id": str(number),
        }
        for number in world.seats.objects(user)
    ],
    "certifications": lambda world, user: [
        {
            "program_id": str(number),
            "program_name": PROGRAMS[number].name,
            "certification_number": one["number"],
            "expire_date": one["expire"],
        }
        for number in world.certificates.objects(user)
        if number != OFFLINE
        for one in held(world, number, user)
    ],
    "learningpaths": lambda world, user: _named(world.paths.objects(user), PATHS),
    "badges": lambda world, user: [],
    "organizations": lambda world, user: [
        {"organization_id": str(BRANCHES[number].organization), "branch_id": str(number)}
        for number in world.branches.objects(user)
    ],
    "sysvars": lambda world, user: [],
    "sso": lambda world, user: f"https://learn.example.com/_portal/sso/{draw(world.seed, 9, user):016x}",
}


def _rows(call: Call, users: Iterable[int]) -> Rows:
    """Return rows of the fields that were asked for, sorted by the first of them."""
    world = call.world
    fields = call.get("fields").split(",") if call.get("fields") else ["id", "username"]

    def row(user: int) -> dict[str, Any]:
        return {
            field: _NESTED[field](world, user) if field in _NESTED else world.value(user, field) for field in fields
        }

    first = fields[0]
    if first == "id" or first in _NESTED:
        return Rows(users if isinstance(users, range | list) else list(users), row)
    if first in _NUMBERS:
        return Rows(sorted(users, key=lambda user: (int(world.value(user, first) or 0), user)), row)
    return Rows(sorted(users, key=lambda user: (world.value(user, first).casefold(), user)), row)


@answers("users_list")
def _list(call: Call) -> Rows:
    world = call.world
    users = by_activity(world, world.users(), call.get("status"))
    return Rows(users, lambda user: {"id": str(user), "username": world.value(user, "username")})


@answers("users_get")
def _get(call: Call) -> Rows:
    return _rows(call, [call.user()])


@answers("users_all")
def _all(call: Call) -> Rows:
    # The count takes a filter, too: this is how the manual prints the count of the filtered list.
    return _chosen(call) if call.get("user_filter") else _rows(call, call.world.users())


@answers("users_filtered")
def _filtered(call: Call) -> Rows:
    return _chosen(call)


def _chosen(call: Call) -> Rows:
    matches = phrase(call.world, call.get("user_filter"))
    return _rows(call, [user for user in call.world.users() if matches(user)])


@answers("users_create")
def _create(call: Call) -> dict[str, Any]:
    if call.world.named(call.get("username")) is not None:
        raise Refused(409, f"username {call.get('username')} is taken")
    values = _values(call)
    user = call.world.add_user({"role": "learner", "localization": call.site.languages[0]} | values)
    return {"status": "200", "id": str(user), "temporary_password": f"{draw(call.world.seed, 10, user):016x}"}


@answers("users_update")
def _update(call: Call) -> dict[str, Any]:
    user = call.user()
    call.world.change_user(user, _values(call))
    return {"status": "200", "id": str(user)}


def _values(call: Call) -> dict[str, str]:
    world = call.world
    values = {field: call.arguments[field] for field in FIELDS if field in call.arguments}
    if values.get("manager_id"):
        manager = call.user("manager_id")
        if world.value(manager, "role") != "manager" or not world.active(manager):
            raise Refused(409, f"user {manager} is no active manager")
        values["manager_id"] = str(manager)
    if values.get("localization", call.site.languages[0]) not in call.site.languages:
        raise Refused(409, f"no language pack {values['localization']}")
    return values
