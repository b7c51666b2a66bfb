"""Compares the actions of a plan with a site that was read again."""

from __future__ import annotations

from attrs import evolve, frozen

from .plans import Action, Plan
from .site import Snapshot
from .standing import standing


@frozen
class Held:
    """Whether the site has what an action wanted, and the difference if it has not."""

    action: Action
    holds: bool
    reason: str = ""


@frozen
class Verified:
    """The result of comparing a plan with the site."""

    plan: Plan
    held: tuple[Held, ...]

    @property
    def holds(self) -> bool:
        """Whether the site has everything that the plan wanted."""
        return all(each.holds for each in self.held)


def compare(plan: Plan, site: Snapshot) -> Verified:
    """Compare the actions of a plan with a site that was read again."""
    created: dict[str, str | None] = {}
    manager_ids: dict[int, str | None] = {}
    held = []
    for action in plan.actions:
        with_user_id = evolve(action, user_id=action.user_id or created.get(action.key))
        verdict = standing(with_user_id, site, manager_ids.get(action.manager_from or 0))
        if action.kind == "create":
            found = site.usernames.get(action.username.casefold(), [None])[0]
            created[action.key] = manager_ids[action.id] = found
        holds = verdict.state == "done"
        reason = verdict.reason or ("" if holds else "the site does not hold it")
        held.append(Held(action, holds, reason))
    return Verified(plan, tuple(held))
