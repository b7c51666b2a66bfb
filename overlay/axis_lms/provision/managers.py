"""Finds the manager of each person, and refuses managers who do not exist and circles of managers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, frozen

from .cells import folded
from .errors import Problem
from .mapping import Field, Mapping
from .people import Person
from .site import Snapshot


@frozen
class Manager:
    """A manager: somebody in the file, somebody on the site, or both."""

    person: Person | None
    user_id: str | None


@define
class Managers:
    """The managers of the people in the file, by their key. None stands for no manager. A person whose manager the file
    does not name is not in `of`.
    """

    of: dict[str, Manager | None]
    problems: list[Problem]


def resolve_managers(people: Iterable[Person], matched: dict[str, str], site: Snapshot, mapping: Mapping) -> Managers:
    """Find every manager that the file names.

    matched: the user ids of the people in the file, by key.
    """
    everybody = list(people)
    found, problems = Managers({}, []), []
    by = mapping.fields.get("manager_id", Field()).by
    usernames = {one.username.casefold(): one for one in everybody}
    keys = {one.key: one for one in everybody}
    owners = {number: key for key, number in matched.items()}
    on_site = site.index(mapping.key) if by == "key" else site.usernames

    for person in everybody:
        if person.manager is None:
            continue
        if person.manager == "":
            found.of[person.key] = None
            continue
        name = folded(mapping.key if by == "key" else by, person.manager)
        boss = None if by == "id" else (keys if by == "key" else usernames).get(name)
        numbers = ([name] if name in site.users else []) if by == "id" else on_site.get(name, [])
        if boss is None and len(numbers) == 1 and numbers[0] in owners:
            boss = keys[owners[numbers[0]]]
        if boss is not None:
            found.of[person.key] = Manager(boss, matched.get(boss.key))
        elif len(numbers) == 1:
            found.of[person.key] = Manager(None, numbers[0])
        else:
            reason = "is ambiguous on the site" if numbers else "does not exist, neither in the file nor on the site"
            problems.append(Problem(person.line, f"the manager {person.manager!r} {reason}"))
    found.problems = [*problems, *circles(everybody, found, matched, site)]
    return found


def circles(people: list[Person], managers: Managers, matched: dict[str, str], site: Snapshot) -> Iterator[Problem]:
    """Yield a problem for each circle of managers to which a line of the file belongs."""
    keys = {number: key for key, number in matched.items()}
    persons = {one.key: one for one in people}
    reported: set[frozenset[str]] = set()

    def above(node: str) -> str | None:
        """Return the manager of a node. A node is `k` and a key of the file, or `u` and a user's id."""
        key = node[1:] if node[0] == "k" else None
        if key is not None and key in managers.of:
            boss = managers.of[key]
            if boss is None:
                return None
            return f"k{boss.person.key}" if boss.person else f"u{boss.user_id}"
        number = matched.get(key) if key is not None else node[1:]
        found = site.users.get(number or "", {}).get("manager_id", "")
        return None if found in ("", "0") else f"k{keys[found]}" if found in keys else f"u{found}"

    safe: set[str] = set()
    for person in people:
        trail: dict[str, None] = {}
        node: str | None = f"k{person.key}"
        while node is not None and node not in trail and node not in safe:
            trail[node] = None
            node = above(node)
        if node in trail:
            nodes = list(trail)
            circle = nodes[nodes.index(node) :]
            named = [persons[each[1:]] for each in circle if each[0] == "k" and each[1:] in managers.of]
            if named and frozenset(circle) not in reported:
                reported.add(frozenset(circle))
                who = " < ".join(persons[each[1:]].username if each[0] == "k" else each[1:] for each in circle)
                yield Problem(min(one.line for one in named), f"a circle of managers: {who}")
        safe.update(trail)
