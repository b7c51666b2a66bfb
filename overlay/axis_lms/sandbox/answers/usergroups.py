"""Answers calls about usergroups and their members."""

from __future__ import annotations

from typing import Any

from .registry import Call, Refused, Rows, answers, begin, by_activity, done, end, found, named, user_rows


@answers("usergroups_list")
def _list(call: Call) -> Rows:
    return named(call.world.groups)


@answers("usergroups_get")
def _get(call: Call) -> dict[str, Any]:
    world, number = call.world, call.number("usergroup")
    group = found(world.groups, number, "usergroup")
    members = world.members.members(number)
    active = len(by_activity(world, members, "active"))
    return {
        "id": str(number),
        "name": group.name,
        "active_members": str(active),
        "inactive_members": str(len(members) - active),
        "total_members": str(len(members)),
        "owner_id": str(group.owner),
    }


@answers("usergroups_members")
def _members(call: Call) -> Rows:
    world, number = call.world, call.number("usergroup_id")
    found(world.groups, number, "usergroup")
    return user_rows(world, by_activity(world, world.members.members(number), call.get("status")))


@answers("usergroups_create")
def _create(call: Call) -> dict[str, Any]:
    name = call.get("usergroup")
    if any(group.name.lower() == name.lower() for group in call.world.groups.values()):
        raise Refused(409, f"there is a usergroup {name}")
    return {"status": "200", "id": str(call.world.add_group(name))}


@answers("usergroups_delete")
def _delete(call: Call) -> dict[str, Any]:
    number = call.number("usergroup")
    found(call.world.groups, number, "usergroup")
    call.world.delete_group(number)
    return {"status": "200", "id": str(number)}


@answers("usergroups_add_member")
def _add(call: Call) -> dict[str, Any]:
    number, user = _both(call)
    begin(call.world.members, number, user, "usergroup", {})
    return done(call, "usergroup_id", "user_id")


@answers("usergroups_remove_member")
def _remove(call: Call) -> dict[str, Any]:
    number, user = _both(call)
    end(call.world.members, number, user, "usergroup")
    return done(call, "usergroup_id", "user_id")


def _both(call: Call) -> tuple[int, int]:
    number = call.number("usergroup_id")
    found(call.world.groups, number, "usergroup")
    return number, call.user()
