"""Reads a site back and says of each action of a plan whether it holds."""

from __future__ import annotations

from attrs import evolve, frozen

from .plans import Action, Plan
from .site import Snapshot
from .standing import standing


@frozen
class Held:
    """Whether the site holds what an action wanted, and what is otherwise."""

    action: Action
    holds: bool
    reason: str = ""


@frozen
class Verified:
    """What a site holds of a plan."""

    plan: Plan
    held: tuple[Held, ...]

    @property
    def holds(self) -> bool:
        """Whether the site holds all of it."""
        return all(each.holds for each in self.held)


def hold(plan: Plan, site: Snapshot) -> Verified:
    """Hold a plan's actions against a site that was read again."""
    created: dict[str, str | None] = {}
    numbers: dict[int, str | None] = {}
    held = []
    for action in plan.actions:
        known = evolve(action, user_id=action.user_id or created.get(action.key))
        verdict = standing(known, site, numbers.get(action.manager_from or 0))
        if action.kind == "create":
            found = site.usernames.get(action.username.casefold(), [None])[0]
            created[action.key] = numbers[action.id] = found
        holds = verdict.state == "done"
        reason = verdict.reason or ("" if holds else "the site does not hold it")
        held.append(Held(action, holds, reason))
    return Verified(plan, tuple(held))
