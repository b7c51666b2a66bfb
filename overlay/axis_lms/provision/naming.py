"""Finds out what the names and ids in a file's lists mean on the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from attrs import define, field

from .cells import text
from .errors import InputInvalid, Problem
from .mapping import ListName, Mapping
from .people import Person
from .site import Place, as_row, field_text, nested

if TYPE_CHECKING:
    from axis_lms import Axis

WORDS: dict[ListName, str] = {
    "courses": "course",
    "learningpaths": "learning path",
    "usergroups": "usergroup",
    "branches": "branch",
    "sessions": "session",
}


class Unknown(Exception):
    """A name or id that means nothing on the site, or more than one thing."""


@define
class Names:
    """The places that a mapping and its file name: by what they are called there."""

    meaning: dict[tuple[ListName, str], Place] = field(factory=dict)
    managed: dict[ListName, frozenset[Place]] = field(factory=dict)
    called: dict[Place, str] = field(factory=dict)
    """What each place is called on the site."""
    seats: dict[Place, int] = field(factory=dict)
    """How many seats a session has left, where the site tells it."""

    @property
    def places(self) -> list[Place]:
        """Every place whose members matter."""
        return sorted({*self.meaning.values(), *(place for some in self.managed.values() for place in some)})


def resolve(axis: Axis, people: Iterable[Person], mapping: Mapping) -> Names:
    """Find the places of all lists. Raises InputInvalid for each name that is unknown or ambiguous, with its lines."""
    names, problems = Names(), []
    everybody = list(people)
    for name, one in mapping.lists.items():
        finder = Finder(axis, name, one.by, names)
        for person in everybody:
            for item in person.lists.get(name, ()):
                try:
                    names.meaning[name, item] = names.meaning.get((name, item)) or finder.find(item)
                except Unknown as unknown:
                    problems.append(Problem(person.line, str(unknown)))
        managed = set()
        for item in one.managed if one.managed != "all" else ():
            try:
                wanted = f"{one.organization}/{item}" if one.organization and "/" not in item else item
                managed.add(finder.find(wanted))
            except Unknown as unknown:
                problems.append(Problem(None, f"lists.{name}.managed: {unknown}"))
        if one.managed == "all":
            managed = set(finder.everything())
        names.managed[name] = frozenset(managed) if one.complete else frozenset()
    if problems:
        raise InputInvalid("the lists", problems)
    return names


class Finder:
    """Finds the places of one list. What the site offers is read once, when it is first needed."""

    def __init__(self, axis: Axis, name: ListName, by: str, names: Names) -> None:
        self.name: ListName = name
        self.axis, self.by, self.names = axis, by, names
        self._offered: dict[str, list[tuple[str, str]]] = {}

    def find(self, item: str) -> Place:
        """Return the place that an item names. Raises Unknown."""
        if self.name not in ("branches", "sessions"):
            return self._place(*self._among(item, self._offer("")))
        parents = self._offer("")
        tried = [(item[:at], item[at + 1 :]) for at, char in enumerate(item) if char == "/"]
        if not tried:
            whole = "organization/branch" if self.name == "branches" else "program/session"
            raise Unknown(f"{WORDS[self.name]} {item!r} does not say of what: write {whole}")
        for parent, child in tried:
            if matches(parent, parents, self.by):
                number, called = self._among(parent.strip(), parents)
                inner, name = self._child(child.strip(), number, called)
                return self._place(f"{number}/{inner}", f"{called}/{name}")
        return self._place(*self._among(tried[0][0], parents))  # raises, and says what is near

    def everything(self) -> Iterator[Place]:
        """Yield every place of the list."""
        for number, called in self._offer(""):
            if self.name not in ("branches", "sessions"):
                yield self._place(number, called)
            else:
                for inner, name in self._offer(number):
                    yield self._place(f"{number}/{inner}", f"{called}/{name}")

    def _place(self, number: str, called: str) -> Place:
        place = Place(self.name, number)
        self.names.called[place] = called
        return place

    def _among(self, item: str, offered: list[tuple[str, str]], of: str = "") -> tuple[str, str]:
        found = matches(item, offered, self.by)
        word = WORDS[self.name] if of or self.name not in ("branches", "sessions") else "organization"
        word = "ILT program" if word == "organization" and self.name == "sessions" else word
        if len(found) > 1:
            raise Unknown(f"{word} {item!r} is ambiguous: the site has it as {' and '.join(n for n, _ in found)}")
        if not found:
            near = get_close_matches(item, [called for _, called in offered], n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise Unknown(f"there is no {word} {item!r}{f' in {of}' if of else ''} on the site{hint}")
        return found[0]

    def _child(self, item: str, parent: str, called: str) -> tuple[str, str]:
        offered = self._offer(parent)
        if self.name == "branches":
            return self._among(item, offered, called)
        by_day = [each for each in offered if each[1] == item]
        by_id = [each for each in offered if each[0] == item]
        if len(by_day) > 1:
            raise Unknown(f"session {item!r} of {called} is ambiguous: {' and '.join(n for n, _ in by_day)} begin then")
        if not (by_day or by_id):
            raise Unknown(f"there is no session {item!r} in {called}: name it by its id or its first day, YYYY-MM-DD")
        return (by_day or by_id)[0]

    def _offer(self, parent: str) -> list[tuple[str, str]]:
        if parent not in self._offered:
            self._offered[parent] = list(OFFERS[self.name](self.axis, parent, self.names))
        return self._offered[parent]


def matches(item: str, offered: list[tuple[str, str]], by: str) -> list[tuple[str, str]]:
    """Return what is offered under this id or name; of names that differ in their case alone, the exact one."""
    if by == "id":
        return [each for each in offered if each[0] == item.strip()]
    found = [each for each in offered if each[1].casefold() == item.strip().casefold()]
    exact = [each for each in found if each[1] == item.strip()]
    return exact or found


def named(rows: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the ids and names of records."""
    for row in nested(map(as_row, rows)):
        if text(row.get("id")):
            yield text(row["id"]), text(row.get("name"))


def branch_offer(axis: Axis, organization: str, names: Names) -> Iterator[tuple[str, str]]:
    """Return the organizations, or the branches of one."""
    return named(axis.organizations.branches(organization) if organization else axis.organizations.list())


def session_offer(axis: Axis, program: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the ILT programs, or the sessions of one, which are called by their first day."""
    if not program:
        yield from named(axis.ilt.list())
        return
    for row in map(as_row, axis.ilt.sessions(program, "all")):
        number, first = text(row.get("session_id") or row.get("id")), field_text("date_start", row.get("start_date"))
        if number:
            if (left := text(row.get("seats_remaining"))).isdigit():
                names.seats[Place("sessions", f"{program}/{number}")] = int(left)
            yield number, f"{first[:4]}-{first[4:6]}-{first[6:]}" if len(first) == 8 else number


OFFERS: dict[ListName, Callable[[Axis, str, Names], Iterable[tuple[str, str]]]] = {
    "courses": lambda axis, _, __: named(axis.courses.list()),
    "learningpaths": lambda axis, _, __: named(axis.learningpaths.list()),
    "usergroups": lambda axis, _, __: named(axis.usergroups.list()),
    "branches": branch_offer,
    "sessions": session_offer,
}
