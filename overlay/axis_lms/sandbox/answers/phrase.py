"""Parses the filter phrase for users: conditions `field OP value`, separated by commas, all of which must be true."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..catalog import BRANCHES
from ..world import World

_CONDITION = re.compile(r"(\w+)(!=|!~|=|~)(.*)", re.DOTALL)

Test = Callable[[int], bool]


def phrase(world: World, text: str) -> Test:
    """Return a function that tests a user. The pattern of the spec has checked the text. Case does not count."""
    tests = [_condition(world, part) for part in text.split(",")] if text else []
    return lambda user: all(test(user) for test in tests)


def _condition(world: World, text: str) -> Test:
    match = _CONDITION.fullmatch(text)
    if match is None:
        raise ValueError(text)
    field, sign, value = match[1], match[2], match[3].casefold()
    negated = sign.startswith("!")
    contains = sign.endswith("~")
    if field == "usergroup":
        test = _in_group(world, value)
    elif field in ("org_id", "branch_id"):
        test = _in_branch(world, field, value, contains)
    else:
        test = _field(world, field, value, contains)
    return (lambda user: not test(user)) if negated else test


def _field(world: World, field: str, value: str, contains: bool) -> Test:
    if contains:
        return lambda user: value in world.value(user, field).casefold()
    if field in ("id", "manager_id"):
        value = value.lstrip("0")
    return lambda user: world.value(user, field).casefold() == value


def _in_group(world: World, value: str) -> Test:
    groups = [number for number, group in world.groups.items() if value in (str(number), group.name.casefold())]
    return lambda user: any(world.members.get(number, user) is not None for number in groups)


def _in_branch(world: World, field: str, value: str, contains: bool) -> Test:
    def matches(number: int) -> bool:
        return value in str(number) if contains else str(number) == value.lstrip("0")

    branches = [one.id for one in BRANCHES.values() if matches(one.id if field == "branch_id" else one.organization)]
    return lambda user: any(world.branches.get(number, user) is not None for number in branches)
