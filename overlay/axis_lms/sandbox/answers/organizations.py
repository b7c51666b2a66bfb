"""Answers calls about organizations, their nested branches, and the users in them."""

from __future__ import annotations

from typing import Any

from ..catalog import BRANCHES, ORGANIZATIONS, Branch, Organization
from ..world import World
from .registry import Call, Refused, Rows, answers, begin, by_activity, done, end, found


def _rows(world: World, organizations: list[Organization]) -> Rows:
    def row(organization: Organization) -> dict[str, Any]:
        users = {user for branch in organization.branches for user in world.branches.members(branch.id)}
        owner = organization.owner if world.exists(organization.owner) else 0
        return {
            "id": str(organization.id),
            "name": organization.name,
            "owner_id": str(owner),
            "user_count": str(len(users)),
        }

    return Rows(organizations, row)


@answers("organizations_list")
def _list(call: Call) -> Rows:
    return _rows(call.world, list(ORGANIZATIONS.values()))


@answers("organizations_owned")
def _owned(call: Call) -> Rows:
    owner = call.number("owner_id")
    if owner:
        call.user("owner_id")
    owned = [one for one in ORGANIZATIONS.values() if (one.owner if call.world.exists(one.owner) else 0) == owner]
    return _rows(call.world, owned)


@answers("organizations_branches")
def _branches(call: Call) -> Rows:
    organization = found(ORGANIZATIONS, call.number("organization_id"), "organization")
    # How the vendor shows the nesting is not known: here nested branches stand in the same list.
    return Rows(organization.branches, lambda branch: {"id": str(branch.id), "name": branch.name})


def _placed(world: World, branches: list[Branch], status: str) -> Rows:
    keys = [
        (user, branch.id)
        for branch in branches
        for user in by_activity(world, world.branches.members(branch.id), status)
    ]
    return Rows(
        keys,
        lambda key: {"user_id": str(key[0]), "username": world.value(key[0], "username"), "branch_id": str(key[1])},
    )


@answers("organizations_users")
def _users(call: Call) -> Rows:
    organization = found(ORGANIZATIONS, call.number("organization_id"), "organization")
    return _placed(call.world, list(organization.branches), call.get("status"))


@answers("organizations_branch_users")
def _branch_users(call: Call) -> Rows:
    return _placed(call.world, [_branch(call)], call.get("who"))


@answers("organizations_add_user")
def _add(call: Call) -> dict[str, Any]:
    branch, user = _branch(call), call.user("who")
    begin(call.world.branches, branch.id, user, "branch", {})
    return done(call, "organization_id", "branch_id") | {"user_id": str(user)}


@answers("organizations_remove_user")
def _remove(call: Call) -> dict[str, Any]:
    branch, user = _branch(call), call.user("who")
    end(call.world.branches, branch.id, user, "branch")
    return done(call, "organization_id", "branch_id") | {"user_id": str(user)}


def _branch(call: Call) -> Branch:
    organization = found(ORGANIZATIONS, call.number("organization_id"), "organization")
    branch = BRANCHES.get(call.number("branch_id"))
    if branch is None or branch.organization != organization.id:
        raise Refused(404, f"no branch {call.get('branch_id')} in organization {organization.id}")
    return branch
