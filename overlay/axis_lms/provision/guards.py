"""Refuses plans that would remove too much, and files with far fewer people than the last one."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from .mapping import Mapping
from .plans import Action, Refusal, now, write_private
from .site import ACTIVE, Place, Snapshot

GUARDS = ("removals", "shrunken")


def refusals(
    actions: Collection[Action],
    site: Snapshot,
    mapping: Mapping,
    population: int,
    ended: int,
    managed: Collection[Place],
    people: int,
    allow: Collection[str],
) -> tuple[Refusal, ...]:
    """Return the reasons of the guards against a plan.

    population: how many active users the file decides on.
    ended: how many of them could no longer log in after the plan.
    managed: the places that people may be taken out of.
    people: how many people the file has.
    allow: the guards that are overruled.
    """
    removals = [*too_many_deactivated(ended, mapping, population), *too_many_removed(actions, site, mapping, managed)]
    shrunken = [*much_smaller(people, mapping)]
    return tuple(
        [Refusal("removals", reason, "removals" in allow) for reason in removals]
        + [Refusal("shrunken", reason, "shrunken" in allow) for reason in shrunken]
    )


def limit(mapping: Mapping, of: int) -> int:
    """Return how many of `of` users or members a plan may remove."""
    return max(mapping.least, int(mapping.share * of))


def too_many_deactivated(number: int, mapping: Mapping, population: int) -> Iterator[str]:
    """Yield the reason against deactivating so many people, if there is one."""
    if number > limit(mapping, population):
        yield f"would deactivate {number} of {population} active people, and {limit(mapping, population)} is the limit"


def too_many_removed(
    actions: Collection[Action], site: Snapshot, mapping: Mapping, managed: Collection[Place]
) -> Iterator[str]:
    """Yield a reason for each kind of list that a plan would take too many people out of."""
    for name in mapping.lists:
        number = sum(action.kind == "leave" and action.list == name for action in actions)
        members = [list(site.members[place].values()).count(ACTIVE) for place in managed if place.list == name]
        if number > limit(mapping, sum(members)):
            yield f"would end {number} of {sum(members)} memberships in {name}, and {limit(mapping, sum(members))} is the limit"


def much_smaller(people: int, mapping: Mapping) -> Iterator[str]:
    """Yield the reason against a file that is much smaller than the last one, if it is."""
    last = last_people(mapping)
    if people < last * (1 - mapping.shrink):
        yield f"comes from a file of {people} people, and the last one had {last}: the file may have been cut off"


def last_people(mapping: Mapping) -> int:
    """Return how many people the last accepted file had; 0 if that is not known."""
    try:
        found = json.loads(mapping.last_count_path.read_bytes())["people"]
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    return found if isinstance(found, int) else 0


def remember(mapping: Mapping, people: int) -> None:
    """Record how many people the file had, for the next plan."""
    write_private(mapping.last_count_path, json.dumps({"people": people, "planned": now()}) + "\n")
