"""Holds an action against a site: whether it is still to be done, is done, or no longer fits."""

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
    """Whom the site has, where the plan did not know the id."""


def standing(action: Action, site: Snapshot, manager: str | None = None, began: bool = False) -> Verdict:
    """Return how an action stands on a site. `manager` is the id that a created manager got. `began` says that the action was
    sent and its answer is not known, so that what is there now may be its effect.
    """
    if action.kind == "create":
        return created(action, site, manager, began)
    if action.kind in ("update", "deactivate"):
        return changed(action, site, manager)
    if action.user_id is None:
        return Verdict("todo")
    if action.user_id not in site.users:
        return Verdict("drifted", "the site has no such user any more")
    stands = site.members.get(action.where, {}).get(action.user_id, "")
    return left(stands) if action.kind == "leave" else entered(action, stands)


def created(action: Action, site: Snapshot, manager: str | None, began: bool) -> Verdict:
    """Tell whether somebody is there who was to be created."""
    found = site.usernames.get(action.username.casefold(), [])
    if not found:
        return Verdict("todo")
    user = site.users[found[0]]
    differ = [name for name, value in wanted(action, manager).items() if not same(name, user.get(name, value), value)]
    if began or not differ:
        return Verdict("done", user_id=found[0])
    return Verdict("drifted", f"somebody else has made {action.username} meanwhile (other {', '.join(sorted(differ))})")


def changed(action: Action, site: Snapshot, manager: str | None) -> Verdict:
    """Tell whether a user's fields are as wanted, or at least as they were."""
    user = site.users.get(action.user_id or "")
    if user is None:
        return Verdict("drifted", "the site has no such user any more")
    values = {name: value for name, value in wanted(action, manager).items() if name in user}
    open_values = [name for name, value in values.items() if not same(name, user[name], value)]
    if not open_values:
        return Verdict("done")
    moved = [name for name in open_values if name in action.before and not same(name, user[name], action.before[name])]
    if moved:
        return Verdict("drifted", f"{', '.join(sorted(moved))} changed on the site since the plan was made")
    return Verdict("todo")


def wanted(action: Action, manager: str | None) -> dict[str, str]:
    """Return what an action sends, with the id of a manager who was created on the way."""
    return action.values | ({"manager_id": manager} if action.manager_from is not None and manager else {})


def entered(action: Action, stands: str) -> Verdict:
    """Tell whether somebody is where they were to be."""
    if stands in (ACTIVE, FINISHED):
        return Verdict("done")
    if stands.removeprefix(ENDED) != action.before.get("end", ""):
        return Verdict("drifted", "the enrolment changed on the site since the plan was made")
    return Verdict("todo")


def left(stands: str) -> Verdict:
    """Tell whether somebody is no longer where they were not to be."""
    return Verdict("todo" if stands == ACTIVE else "done")
