"""Compares an action with a site: it is still to be done, is done, or no longer fits."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .cells import same
from .plans import Action
from .site import ACTIVE, ENDED, FINISHED, Snapshot


class Verdict(NamedTuple):
    """`todo`: the site is as the plan found it. `done`: the site is as the plan wants it. `drifted`: it is neither."""

    state: Literal["todo", "done", "drifted"]
    reason: str = ""
    user_id: str | None = None
    """The user's id on the site, if the plan did not know it."""


def standing(action: Action, site: Snapshot, manager: str | None = None, began: bool = False) -> Verdict:
    """Return whether an action is to be done, is done, or no longer fits a site.

    manager: the id of the manager whom the plan created, if there is one.
    began: whether the action may have been sent without an answer, so that the site may already show its effect.
    """
    if action.kind == "create":
        return created(action, site, manager, began)
    if action.kind in ("update", "deactivate"):
        return changed(action, site, manager)
    if action.user_id is None:
        return Verdict("todo")
    if action.user_id not in site.users:
        return Verdict("drifted", "the site no longer has this user")
    stands = site.members.get(action.where, {}).get(action.user_id, "")
    return left(stands) if action.kind == "leave" else entered(action, stands)


def created(action: Action, site: Snapshot, manager: str | None, began: bool) -> Verdict:
    """Return whether the user of a `create` exists."""
    found = site.usernames.get(action.username.casefold(), [])
    if not found:
        return Verdict("todo")
    user = site.users[found[0]]
    differ = [name for name, value in wanted(action, manager).items() if not same(name, user.get(name, value), value)]
    if began or not differ:
        return Verdict("done", user_id=found[0])
    return Verdict(
        "drifted", f"somebody else has created {action.username} since (with another {', '.join(sorted(differ))})"
    )


def changed(action: Action, site: Snapshot, manager: str | None) -> Verdict:
    """Return whether a user has the wanted values, or still the ones of before."""
    user = site.users.get(action.user_id or "")
    if user is None:
        return Verdict("drifted", "the site no longer has this user")
    values = {name: value for name, value in wanted(action, manager).items() if name in user}
    open_values = [name for name, value in values.items() if not same(name, user[name], value)]
    if not open_values:
        return Verdict("done")
    moved = [name for name in open_values if name in action.before and not same(name, user[name], action.before[name])]
    if moved:
        return Verdict("drifted", f"{', '.join(sorted(moved))} changed on the site since the plan was made")
    return Verdict("todo")


def wanted(action: Action, manager: str | None) -> dict[str, str]:
    """Return the fields that an action sends, with the id of a manager whom the plan created."""
    return action.values | ({"manager_id": manager} if action.manager_from is not None and manager else {})


def entered(action: Action, stands: str) -> Verdict:
    """Return whether a user is in the place to enter."""
    if stands in (ACTIVE, FINISHED):
        return Verdict("done")
    if stands.removeprefix(ENDED) != action.before.get("end", ""):
        return Verdict("drifted", "the enrolment changed on the site since the plan was made")
    return Verdict("todo")


def left(stands: str) -> Verdict:
    """Return whether a user is out of the place to leave."""
    return Verdict("todo" if stands == ACTIVE else "done")
