"""Finds the places on the site that the names and ids in a file's lists stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from attrs import define, field

from .cells import iso_day
from .errors import InputInvalid, Problem, SiteUnclear
from .mapping import ListName, Mapping
from .people import Person
from .site import Place, as_row, field_text, nested
from .spelling import text
from .walks import read_rows

if TYPE_CHECKING:
    from axis_lms import Axis

WORDS: dict[ListName, str] = {
    "courses": "course",
    "learningpaths": "learning path",
    "usergroups": "usergroup",
    "branches": "branch",
    "sessions": "session",
}


class NameInvalid(Exception):
    """A name or id that stands for nothing on the site, or for more than one place."""


@define
class Names:
    """The places that a mapping and its file name.

    meaning: the place that each name or id in the file stands for.
    managed: the places of each list that people may be taken out of.
    """

    meaning: dict[tuple[ListName, str], Place] = field(factory=dict)
    managed: dict[ListName, frozenset[Place]] = field(factory=dict)
    called: dict[Place, str] = field(factory=dict)
    """The name of each place on the site."""
    seats: dict[Place, int] = field(factory=dict)
    """How many seats a session has left, if the site says so."""

    @property
    def places(self) -> list[Place]:
        """Every place whose members matter."""
        return sorted({*self.meaning.values(), *(place for places in self.managed.values() for place in places)})


def resolve(axis: Axis, people: Iterable[Person], mapping: Mapping) -> Names:
    """Find the places of all lists. Raises InputInvalid with every unknown or ambiguous name and its line."""
    names, problems = Names(), []
    everybody = list(people)
    for name, one in mapping.lists.items():
        finder = Finder(axis, name, one.by, names)
        for person in everybody:
            for item in person.lists.get(name, ()):
                try:
                    names.meaning[name, item] = names.meaning.get((name, item)) or finder.find(item)
                except NameInvalid as error:
                    problems.append(Problem(person.line, str(error)))
        managed = set()
        for item in one.managed if one.managed != "all" else ():
            try:
                wanted = f"{one.organization}/{item}" if one.organization and "/" not in item else item
                managed.add(finder.find(wanted))
            except NameInvalid as error:
                problems.append(Problem(None, f"lists.{name}.managed: {error}"))
        if one.managed == "all":
            managed = set(finder.everything())
        names.managed[name] = frozenset(managed) if one.complete else frozenset()
    if problems:
        raise InputInvalid("the lists", problems)
    return names


class Finder:
    """Finds the places of one list. The site's places are read once, when they are first needed."""

    def __init__(self, axis: Axis, name: ListName, by: str, names: Names) -> None:
        self.name: ListName = name
        self.axis, self.by, self.names = axis, by, names
        self._offered: dict[str, list[tuple[str, str]]] = {}
        self._sessions: dict[str, list[tuple[str, str]]] = {}

    def find(self, item: str) -> Place:
        """Return the place that an item names. Raises NameInvalid."""
        if self.name not in ("branches", "sessions"):
            return self._place(*self._among(item, self._offer("")))
        parents = self._offer("")
        tried = [(item[:at], item[at + 1 :]) for at, char in enumerate(item) if char == "/"]
        if not tried:
            whole = "organization/branch" if self.name == "branches" else "program/session"
            raise NameInvalid(f"{WORDS[self.name]} {item!r} is incomplete: write {whole}")
        for parent, child in tried:
            if matches(parent, parents, self.by):
                number, called = self._among(parent.strip(), parents)
                inner, name = self._child(child.strip(), number, called)
                return self._place(f"{number}/{inner}", f"{called}/{name}")
        return self._place(*self._among(tried[0][0], parents))  # raises NameInvalid with the nearest name

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
        found = list(dict.fromkeys(matches(item, offered, self.by)))
        word = WORDS[self.name] if of or self.name not in ("branches", "sessions") else "organization"
        word = "ILT program" if word == "organization" and self.name == "sessions" else word
        if len(found) > 1:
            raise NameInvalid(f"{word} {item!r} is ambiguous: the site has it as {' and '.join(n for n, _ in found)}")
        if not found and self.by == "name" and offered and not any(called for _, called in offered):
            raise SiteUnclear(f'the site does not show the name of any {word}: lists.{self.name}.by = "id" needs none')
        if not found:
            near = get_close_matches(item, [called for _, called in offered if called], n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            if self.by == "id":
                hint = f"; the mapping names them by id (lists.{self.name}.by)"
            raise NameInvalid(f"there is no {word} {item!r}{f' in {of}' if of else ''} on the site{hint}")
        return found[0]

    def _child(self, item: str, parent: str, called: str) -> tuple[str, str]:
        offered = self._offer(parent)
        if self.name == "branches":
            return self._among(item, offered, called)
        found = [each for each in offered if item in each] or matches(item, self._session_names(parent), "name")
        if len(found) > 1:
            numbers = " and ".join(number for number, _ in found)
            raise NameInvalid(f"session {item!r} of {called} is ambiguous: it stands for {numbers}")
        if not found:
            raise NameInvalid(
                f"there is no session {item!r} in {called}: name it by its id, by its first day, YYYY-MM-DD, or as the"
                " report of the program does"
            )
        return found[0]

    def _session_names(self, program: str) -> list[tuple[str, str]]:
        """Return the ids and names of a program's sessions. Only its report has names, of sessions that somebody is in."""
        if program not in self._sessions:
            rows = read_rows(self.axis.reports.ilt_page, program_id=program)
            found = {text(row.get("session_id")): text(row.get("session_name")) for row in rows}
            self._sessions[program] = [each for each in found.items() if all(each)]
        return self._sessions[program]

    def _offer(self, parent: str) -> list[tuple[str, str]]:
        if parent not in self._offered:
            self._offered[parent] = list(OFFERS[self.name](self.axis, parent, self.names))
        return self._offered[parent]


def matches(item: str, offered: list[tuple[str, str]], by: str) -> list[tuple[str, str]]:
    """Return the offered places with an id or name. Case does not count in names, unless one of them is equal to the letter."""
    if by == "id":
        return [each for each in offered if each[0] == item.strip()]
    found = [each for each in offered if each[1].casefold() == item.strip().casefold()]
    exact = [each for each in found if each[1] == item.strip()]
    return exact or found


def ids_and_names(rows: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the ids and names of records."""
    for row in nested(map(as_row, rows)):
        if text(row.get("id")):
            yield text(row["id"]), text(row.get("name"))


def branch_offer(axis: Axis, organization: str, names: Names) -> Iterator[tuple[str, str]]:
    """Return the ids and names of all organizations, or of the branches of one."""
    return ids_and_names(axis.organizations.branches(organization) if organization else axis.organizations.list())


def session_offer(axis: Axis, program: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the ids and names of all ILT programs, or of the sessions of one. The name of a session is its first day."""
    if not program:
        yield from ids_and_names(axis.ilt.list())
        return
    for row in map(as_row, axis.ilt.sessions(program, "all")):
        number, first = text(row.get("session_id") or row.get("id")), field_text("date_start", row.get("start_date"))
        if number:
            if (left := text(row.get("seats_remaining"))).isdigit():
                names.seats[Place("sessions", f"{program}/{number}")] = int(left)
            yield number, iso_day(first) if len(first) == 8 else number


OFFERS: dict[ListName, Callable[[Axis, str, Names], Iterable[tuple[str, str]]]] = {
    "courses": lambda axis, _, __: ids_and_names(axis.courses.list()),
    "learningpaths": lambda axis, _, __: ids_and_names(axis.learningpaths.list()),
    "usergroups": lambda axis, _, __: ids_and_names(axis.usergroups.list()),
    "branches": branch_offer,
    "sessions": session_offer,
}
