"""Refuses plans that would take away too much, and files that have lost too many people."""

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
    """Return what the guards have against a plan. `population` is how many active people the file decides on, and `ended` how many
    of them may no longer log in afterwards.
    """
    removals = [*too_many_deactivated(ended, mapping, population), *too_many_removed(actions, site, mapping, managed)]
    shrunken = [*much_smaller(people, mapping)]
    return tuple(
        [Refusal("removals", reason, "removals" in allow) for reason in removals]
        + [Refusal("shrunken", reason, "shrunken" in allow) for reason in shrunken]
    )


def limit(mapping: Mapping, of: int) -> int:
    """Return how many of so many may be taken away."""
    return max(mapping.least, int(mapping.share * of))


def too_many_deactivated(number: int, mapping: Mapping, population: int) -> Iterator[str]:
    """Yield why so many people may not be deactivated."""
    if number > limit(mapping, population):
        yield f"would deactivate {number} of {population} active people, and {limit(mapping, population)} is the limit"


def too_many_removed(
    actions: Collection[Action], site: Snapshot, mapping: Mapping, managed: Collection[Place]
) -> Iterator[str]:
    """Yield why so many may not be taken out of one kind of list."""
    for name in mapping.lists:
        number = sum(action.kind == "leave" and action.list == name for action in actions)
        members = [list(site.members[place].values()).count(ACTIVE) for place in managed if place.list == name]
        if number > limit(mapping, sum(members)):
            yield f"would end {number} of {sum(members)} memberships in {name}, and {limit(mapping, sum(members))} is the limit"


def much_smaller(people: int, mapping: Mapping) -> Iterator[str]:
    """Yield why a file with so many people is not believed."""
    last = last_people(mapping)
    if people < last * (1 - mapping.shrink):
        yield f"comes from a file of {people} people, and the last one had {last}, as if it were cut off"


def last_people(mapping: Mapping) -> int:
    """Return how many people the last file had that passed; 0 when nobody knows."""
    try:
        found = json.loads(mapping.memory.read_bytes())["people"]
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    return found if isinstance(found, int) else 0


def remember(mapping: Mapping, people: int) -> None:
    """Keep how many people the file had, for the next time."""
    write_private(mapping.memory, json.dumps({"people": people, "planned": now()}) + "\n")
