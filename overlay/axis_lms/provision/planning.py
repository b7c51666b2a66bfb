"""Compares the people of a file with a site, and decides what to do. There is no I/O in this module."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import define, evolve, field

from axis_lms import to_wire

from .cells import iso_day, same
from .errors import InputInvalid, SiteUnclear
from .managers import Manager, Managers, resolve_managers
from .mapping import Mapping
from .naming import WORDS, Names
from .people import Person
from .plans import Action, Cannot
from .site import ACTIVE, ENDED, FINISHED, Place, Snapshot

NEEDS_ACTIVE = ("courses", "learningpaths", "sessions")
"""The lists that only active users can enter."""

MAKES_MANAGER = frozenset({"role", "date_start", "date_expire"})
"""The fields whose change can make a user a valid manager."""


def fields_read(mapping: Mapping) -> tuple[str, ...]:
    """Return every field of the site's users that a plan needs."""
    names = ["username", mapping.key, *mapping.fields, "date_start", "date_expire", *mapping.scope]
    return tuple(dict.fromkeys([*names, *(["role"] if "manager_id" in mapping.fields else [])]))


def active(user: dict[str, str], today: str) -> bool:
    """Tell whether a user with these fields may log in on a day."""
    start, expire = user.get("date_start", ""), user.get("date_expire", "")
    return (not start or start <= today) and (not expire or expire >= today)


@define
class Draft:
    """A plan in the making. `actions` and `cannot` are its results."""

    people: list[Person]
    site: Snapshot
    mapping: Mapping
    names: Names
    day: date
    actions: list[Action] = field(factory=list)
    cannot: list[Cannot] = field(factory=list)
    population: int = 0
    """How many active users the file decides on."""
    matched: dict[str, str] = field(factory=dict)
    """The user ids of the people in the file, by key."""
    _spared: set[str] = field(factory=set)
    """Ids of users who may be a person of the file, so that they are not deactivated."""
    _writes: dict[str, Action] = field(factory=dict)
    """The create or update of each person in the file, by key."""
    _managers: Managers = field(factory=lambda: Managers({}, []))
    _keys: dict[str, list[str]] = field(factory=dict)
    """The ids of all users of the site, by key."""

    @property
    def today(self) -> str:
        return to_wire(self.day, "date8")

    def decide(self) -> None:
        """Decide on all actions.

        Raises InputInvalid for managers who do not exist and circles of managers, and SiteUnclear if the site does not
        show usernames or keys: everybody would seem to be new.
        """
        if self._hidden("username"):
            raise SiteUnclear("the site does not show usernames, so everybody would seem to be new")
        if self._hidden(key := self.mapping.key) and not self.mapping.adopt:
            raise SiteUnclear(
                f"the site shows nobody's {key}: if nobody has one yet, people.adopt = true is the way to begin"
            )
        self._keys = self.site.index(self.mapping.key)
        known = [person for person in self.people if self._match(person)]
        self._managers = resolve_managers(known, self.matched, self.site, self.mapping)
        if self._managers.problems:
            raise InputInvalid("the managers", self._managers.problems)
        for name in filter(self._hidden, sorted(self.mapping.fields)):
            self.cannot.append(Cannot(None, "", f"the site does not show {name}, so it is only set for new users"))
        missing = self._missing()
        for person in self._by_rank(known):
            self._write(person, missing)
        self._deactivate(missing)
        self._order()
        for person in known:
            self._places(person)
        self._drop_without_seat()
        self.actions = sorted(self.actions, key=lambda action: action.id)

    def _leave_out(self, person: Person, reason: str) -> None:
        """Report that a part of a person's row is not planned."""
        self.cannot.append(Cannot(person.line, person.username, reason))

    def _add(self, action: Action) -> Action:
        action = evolve(action, id=len(self.actions) + 1)
        self.actions.append(action)
        return action

    def _match(self, person: Person) -> bool:
        """Find a person on the site. Return whether the plan may create or change them."""
        key = self.mapping.key
        owners = self._keys.get(person.key, [])
        namesakes = self.site.usernames.get(person.username.casefold(), [])
        self._spared.update(owners, namesakes)
        if {name.casefold() for name in [person.username, *self._usernames(owners)]} & self.mapping.protect:
            self._leave_out(person, "is protected by the mapping")
            return False
        if len(owners) > 1:
            self._leave_out(person, f"is ambiguous: the users {' and '.join(owners)} both have {key} {person.key}")
            return False
        if not owners and namesakes:
            number = namesakes[0]
            other = self.site.users[number].get(key, "")
            if other or not self.mapping.adopt:
                whose = (
                    f"whose {key} is {other}" if other else f"whose {key} is empty (people.adopt would take them over)"
                )
                self._leave_out(person, f"has the username of user {number}, {whose}")
                return False
            owners = [number]
        if owners:
            self.matched[person.key] = owners[0]
        return True

    def _usernames(self, numbers: Iterable[str]) -> list[str]:
        return [self.site.users[number].get("username", "") for number in numbers]

    def _hidden(self, name: str) -> bool:
        """Tell whether the site does not show a field of any user."""
        return bool(self.site.users) and name not in self.site.shown

    def _missing(self) -> list[str]:
        """Return the ids of users to deactivate because they are not in the file."""
        kept = {*self.matched.values(), *self._spared}
        covered = [number for number, user in self.site.users.items() if self._covers(user)]
        decided = {*covered, *self.matched.values()}
        self.population = sum(active(self.site.users[number], self.today) for number in decided)
        if not self.mapping.complete:
            return []
        if unseen := [name for name in ("date_expire", *self.mapping.scope) if self._hidden(name)]:
            self.cannot.append(Cannot(None, "", f"the site does not show {unseen[0]}, so nobody is deactivated"))
            return []
        running = [number for number in covered if not self._expired(self.site.users[number])]
        return [number for number in running if number not in kept]

    def _covers(self, user: dict[str, str]) -> bool:
        """Tell whether the file decides on a user: in the scope, not protected, and with a value in the key field."""
        name = user.get("username", "").casefold()
        in_scope = all(user.get(name, "") in values for name, values in self.mapping.scope.items())
        return in_scope and name not in self.mapping.protect and bool(user.get(self.mapping.key))

    def _expired(self, user: dict[str, str]) -> bool:
        expire = user.get("date_expire", "")
        return bool(expire) and expire < self.today

    def _by_rank(self, people: list[Person]) -> list[Person]:
        """Return people in an order that puts managers before those they manage."""
        ranks: dict[str, int] = {}

        def rank(person: Person) -> int:
            chain = []
            here: Person | None = person
            while here is not None and here.key not in ranks:
                chain.append(here)
                boss = self._managers.of.get(here.key)
                here = boss.person if boss else None
            start = ranks[here.key] if here is not None else -1
            for number, each in enumerate(reversed(chain), start + 1):
                ranks[each.key] = number
            return ranks[person.key]

        return sorted(people, key=lambda each: (rank(each), each.line))

    def _write(self, person: Person, missing: list[str]) -> None:
        """Add the action that creates or changes a person, if there is something to change."""
        number = self.matched.get(person.key)
        user = self.site.users[number] if number else None
        values = self._changes(person, user)
        manager_from, needs = None, []
        if person.key in self._managers.of:
            boss = self._managers.of[person.key]
            wanted = self._boss(person, boss, user, missing)
            if isinstance(wanted, Action):
                manager_from = wanted.id
            elif wanted is not None:
                values["manager_id"] = wanted
            head = self._writes.get(boss.person.key) if boss and boss.person else None
            if head and wanted is not None and (head.kind == "create" or head.values.keys() & MAKES_MANAGER):
                needs.append(head.id)
        if user is not None and not values and manager_from is None:
            return
        changed = {*values, *(["manager_id"] if manager_from else [])}
        before = {name: user[name] for name in sorted(changed) if name in user} if user else {}
        shown = person.username if user is None else user.get("username", person.username)
        self._writes[person.key] = self._add(
            Action(
                0,
                "create" if user is None else "update",
                person.key,
                shown,
                number,
                person.line,
                values,
                before,
                manager_from=manager_from,
                needs=tuple(needs),
            )
        )

    def _changes(self, person: Person, user: dict[str, str] | None) -> dict[str, str]:
        """Return the fields to send for a person, without the manager."""
        if user is None:
            return {name: value for name, value in person.values.items() if value}
        changes = {
            name: value for name, value in person.values.items() if name in user and not same(name, user[name], value)
        }
        if user.get("username", "").casefold() != person.username.casefold():
            self._leave_out(person, f"is {user.get('username')} on the site: usernames cannot be changed over the API")
        if self._expired(user) and "date_expire" not in person.values:
            last = to_wire(self.mapping.reactivate, "date8") if self.mapping.reactivate else None
            if last is not None and last >= self.today:
                changes["date_expire"] = last
            elif last is not None or self.mapping.complete:
                why = "people.reactivate is over" if last else "the mapping has no people.reactivate"
                self._leave_out(person, f"expired on {iso_day(user['date_expire'])}, and {why}")
        return changes

    def _boss(
        self, person: Person, boss: Manager | None, user: dict[str, str] | None, missing: list[str]
    ) -> str | Action | None:
        """Return what to send as a person's manager: an id, the action that creates the manager, or None for no change."""
        found = None if user is None else user.get("manager_id")
        if user is not None and found is None:
            return None
        if boss is None:
            return "" if found not in (None, "", "0") else None
        if boss.user_id is not None and found == boss.user_id:
            return None
        head = self._writes.get(boss.person.key) if boss.person else None
        name = boss.person.username if boss.person else self.site.users[boss.user_id or ""].get("username", "")
        after = {**self.site.users.get(boss.user_id or "", {}), **(head.values if head else {})}
        role = after.get("role", "learner" if head and head.kind == "create" else None)
        reason = None
        if boss.user_id in missing:
            reason = "is to be deactivated"
        elif role not in (None, "manager"):
            reason = f"is no manager (role {role})"
        elif not active(after, self.today):
            reason = "is not active"
        if reason:
            self._leave_out(person, f"the manager {name} {reason}")
            return None
        return head if head and head.kind == "create" else boss.user_id

    def _deactivate(self, missing: list[str]) -> None:
        """Let the access of these users expire."""
        yesterday = to_wire(self.day - timedelta(days=1), "date8")
        for number in missing:
            user = self.site.users[number]
            before = {name: user[name] for name in ("date_expire",) if name in user}
            key, name = user.get(self.mapping.key, ""), user.get("username", "")
            self._add(Action(0, "deactivate", key, name, number, None, {"date_expire": yesterday}, before))

    @property
    def ended(self) -> int:
        """How many active users can no longer log in after the plan, by deactivation or by dates in the file."""
        changes = [(self.site.users[one.user_id], one) for one in self.actions if one.user_id and one.list is None]
        return sum(active(user, self.today) and not active({**user, **one.values}, self.today) for user, one in changes)

    def _order(self) -> None:
        """Let managers lose their role or their access only after those they managed have another manager."""
        moving: dict[str, list[int]] = {}
        for action in self.actions:
            if "manager_id" in action.before:
                moving.setdefault(action.before["manager_id"], []).append(action.id)
        for index, action in enumerate(self.actions):
            ends = action.kind == "deactivate" or action.values.get("role") == "learner"
            waits = [each for each in moving.get(action.user_id or "", []) if each != action.id] if ends else []
            if waits:
                self.actions[index] = evolve(action, needs=(*action.needs, *waits))

    def _places(self, person: Person) -> None:
        """Add the actions that let a person enter the places of the file and leave the managed ones that it does not name."""
        number, write = self.matched.get(person.key), self._writes.get(person.key)
        after = {**self.site.users.get(number or "", {}), **(write.values if write else {})}
        first = write is not None and (number is None or bool(write.values.keys() & {"date_start", "date_expire"}))
        needs = (write.id,) if write and first else ()
        base = Action(0, "enter", person.key, person.username, number, person.line, needs=needs)
        for name, items in person.lists.items():
            wanted = dict.fromkeys(self.names.meaning[name, item] for item in items)
            for place in wanted:
                self._enter(person, base, place, after)
            for place in sorted(self.names.managed[name]):
                if place not in wanted and number and self._stands(place, number) == ACTIVE:
                    self._add(evolve(base, kind="leave", list=name, place=place.id, name=self.names.called[place]))

    def _stands(self, place: Place, number: str | None) -> str:
        return self.site.members.get(place, {}).get(number or "", "")

    def _enter(self, person: Person, base: Action, place: Place, after: dict[str, str]) -> None:
        """Add the action that lets a person enter a place, unless they are in it or cannot enter it."""
        stands, called = self._stands(place, base.user_id), self.names.called[place]
        if stands in (ACTIVE, FINISHED):
            return
        what = f"{WORDS[place.list]} {called}"
        if place.list in NEEDS_ACTIVE and not active(after, self.today):
            self._leave_out(person, f"cannot enter {what}: is not active on {iso_day(self.today)}")
            return
        values, before = {}, {}
        if stands.startswith(ENDED):
            extend, ended = self.mapping.lists[place.list].extend_to, stands.removeprefix(ENDED)
            if extend is None or to_wire(extend) < self.today:
                self._leave_out(
                    person,
                    f"the enrolment in {what} ended on {iso_day(ended)}: lists.courses.extend_to would extend it",
                )
                return
            values, before = {"end": to_wire(extend)}, {"end": ended}
        self._add(evolve(base, list=place.list, place=place.id, name=called, values=values, before=before))

    def _drop_without_seat(self) -> None:
        """Remove the enrolments in sessions that have no seat left for them."""
        for place, left in self.names.seats.items():
            entering = [action for action in self.actions if action.kind == "enter" and action.where == place]
            for action in entering[left:]:
                self.actions.remove(action)
                reason = f"cannot enter session {action.name}: no seat is left"
                self.cannot.append(Cannot(action.line, action.username, reason))
