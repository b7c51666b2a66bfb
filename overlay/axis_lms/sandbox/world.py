"""Keeps the state of the sandbox, from which every list, count, record and report is derived."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from . import catalog
from .clock import Clock
from .people import FIELDS
from .relation import Relation
from .results import EXAMPLE_USER, Origins
from .spec import example

VERSION = 1
"""The version of the state file."""

OFFLINE = 0
"""The program number of certificates that were earned elsewhere."""

RELATIONS = ("courses", "certificates", "seats", "paths", "branches", "groups")


class Group(NamedTuple):
    """A usergroup. Owner 0 is the administrator of the partition."""

    name: str
    owner: int = 0


@lru_cache(maxsize=4)
def origins(seed: int, users: int) -> Origins:
    """Return the generated part of a world, which all worlds of a seed and size share."""
    user = {field: value for field, value in example("User").items() if field in FIELDS}
    if users < int(user["manager_id"]):
        user["manager_id"] = ""
    return Origins(seed, users, {1: user, EXAMPLE_USER: {"username": example("UserReference")["username"]}})


class World:
    """The whole state of a site."""

    def __init__(self, seed: int, users: int, clock: Clock) -> None:
        self.seed = seed
        self.size = users
        self.clock = clock
        self.version = 0
        """A number that increases with each change."""
        self._origins = origins(seed, users)
        self._people = self._origins.people
        self._changed: dict[int, dict[str, str]] = {}
        self._names: dict[str, int] = {}
        self._next_user = users + 1
        self.groups: dict[int, Group] = {number: Group(name) for number, name in catalog.GROUPS.items()}
        self._next_group = max(self.groups) + 1
        self.courses = Relation(self._origins.courses, self.touch, lambda row: bool(row["opened"] or row["score"]))
        self.archived = Relation(self._origins.archived, self.touch)
        self.certificates = Relation(self._origins.certificates, self.touch)
        self.seats = Relation(self._origins.seats, self.touch)
        self.paths = Relation(self._origins.paths, self.touch)
        self.branches = Relation(self._origins.branches, self.touch)
        self.members = Relation(self._origins.groups, self.touch)

    def touch(self) -> None:
        """Note a change of the state."""
        self.version += 1

    def users(self) -> range:
        """Return every user's id, in ascending order."""
        return range(1, self._next_user)

    def exists(self, user: int) -> bool:
        """Tell whether a user exists."""
        return 0 < user < self._next_user

    def value(self, user: int, field: str) -> str:
        """Return a stored field of a user, or the id."""
        if field == "id":
            return str(user)
        changed = self._changed.get(user)
        if changed is not None and field in changed:
            return changed[field]
        return self._people.value(user, field) if user <= self.size else ""

    def named(self, username: str) -> int | None:
        """Return the user with a username, whatever its case."""
        return self._names.get(username.lower()) or self._people.named(username)

    def active(self, user: int) -> bool:
        """Tell whether a user may log in today."""
        start, expire = self.value(user, "date_start"), self.value(user, "date_expire")
        if not (start or expire):
            return True
        today = self.clock.today()
        return start <= today and (not expire or expire >= today)

    def add_user(self, values: dict[str, str]) -> int:
        """Add a user, and return the id."""
        user = self._next_user
        self._next_user += 1
        self._names[values["username"].lower()] = user
        self.change_user(user, values)
        return user

    def change_user(self, user: int, values: dict[str, str]) -> None:
        """Change some fields of a user."""
        self._changed.setdefault(user, {}).update(values)
        self.touch()

    def add_group(self, name: str) -> int:
        """Add a usergroup, and return the id."""
        number = self._next_group
        self._next_group += 1
        self.groups[number] = Group(name)
        self.touch()
        return number

    def delete_group(self, number: int) -> None:
        """Delete a usergroup and its memberships."""
        for user in list(self.members.members(number)):
            self.members.remove(number, user)
        del self.groups[number]
        self.touch()

    def open_course(self, course: int, user: int, progress: int, score: int | None = None) -> None:
        """Set the progress of an enrolled learner, which no call of the API can do."""
        row = dict(self.courses.get(course, user) or {})
        row |= {"opened": "yes", "progress": str(progress)}
        if score is not None:
            row["score"] = str(score)
        row["completion"] = self.clock.today() if progress >= 100 else ""
        self.courses.put(course, user, row)

    def _relations(self) -> dict[str, Relation]:
        return {name: self.members if name == "groups" else getattr(self, name) for name in RELATIONS}

    def snapshot(self) -> dict[str, Any]:
        """Return the whole state as JSON values."""
        return {
            "version": VERSION,
            "seed": self.seed,
            "size": self.size,
            "users": {str(user): values for user, values in sorted(self._changed.items())},
            "next_user": self._next_user,
            "usergroups": {str(number): list(group) for number, group in sorted(self.groups.items())},
            "next_usergroup": self._next_group,
            "relations": {name: relation.changes() for name, relation in self._relations().items()},
        }

    @classmethod
    def restored(cls, state: dict[str, Any], clock: Clock) -> World:
        """Return the world of a state that `snapshot` returned."""
        if state.get("version") != VERSION:
            raise ValueError(f"not a state of version {VERSION}: {state.get('version')!r}")
        world = cls(state["seed"], state["size"], clock)
        world._changed = {int(user): values for user, values in state["users"].items()}
        world._names = {
            values["username"].lower(): user for user, values in world._changed.items() if "username" in values
        }
        world._next_user = state["next_user"]
        world.groups = {int(number): Group(*group) for number, group in state["usergroups"].items()}
        world._next_group = state["next_usergroup"]
        for name, relation in world._relations().items():
            relation.restore(state["relations"][name])
        return world
