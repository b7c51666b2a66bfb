"""Reads the people of a file from its rows, or reports every problem of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from .cells import damage, day, folded, violation
from .errors import InputInvalid, Problem
from .mapping import DATES, Field, ListName, Mapping, Membership
from .reading import Row, Table
from .spelling import text

SHOWN = 40
"""How many characters of an invalid value a problem shows."""


@frozen
class Person:
    """One person of the file. A field or list that the file does not name is not in `values` or `lists`."""

    line: int
    key: str
    username: str
    values: dict[str, str] = field(factory=dict)
    """Fields by name, as they are sent; without `manager_id`."""
    manager: str | None = None
    """The username, key or id of the manager; empty for no manager, None if the file does not say."""
    lists: dict[ListName, tuple[str, ...]] = field(factory=dict)


def read_people(table: Table, mapping: Mapping) -> list[Person]:
    """Return the people of the file. Raises InputInvalid with every problem of the file, before anything is sent."""
    wanted = set(wanted_columns(mapping))
    if twice := sorted(column for column in wanted if table.columns.count(column) > 1):
        raise InputInvalid(table.name, [Problem(None, f"the column {column} is there twice") for column in twice])
    if missing := sorted(wanted - set(table.columns)):
        there = ", ".join(table.columns) or "none"
        raise InputInvalid(
            table.name, [Problem(None, f"has no column {column} (its columns: {there})") for column in missing]
        )
    if not table.rows:
        raise InputInvalid(table.name, [Problem(None, "has nobody in it")])
    people, problems = [], []
    for row in table.rows:
        reasons: list[str] = []
        people.append(person(row, mapping, reasons))
        problems += [Problem(row.line, reason) for reason in reasons]
    problems += duplicate_people(people, mapping.key)
    if problems:
        raise InputInvalid(table.name, sorted(problems, key=lambda each: each.line or 0))
    return people


def wanted_columns(mapping: Mapping) -> Iterator[str]:
    """Yield every column that the mapping names."""
    for field_of in mapping.fields.values():
        if field_of.column is not None:
            yield field_of.column
    for one in mapping.lists.values():
        yield from filter(None, (one.column, one.organization_column))


def person(row: Row, mapping: Mapping, reasons: list[str]) -> Person:
    """Return the person of a row, and add each problem of the row to `reasons`."""
    values: dict[str, str] = {}
    manager = None
    for name, each in mapping.fields.items():
        raw = each.value if each.column is None else row.cells.get(each.column)
        value, reason = cell(name, raw, each, mapping)
        if reason:
            where = each.column or name
            reasons.append(f"{where} {reason}" + (f": {text(raw)[:SHOWN]!r}" if value else ""))
        elif name == "manager_id":
            manager = value if value or each.empty == "clear" else None
        elif value or each.empty == "clear":
            values[name] = value
    username = values.pop("username", "")
    key = folded(mapping.key, username if mapping.key == "username" else values.get(mapping.key, ""))
    for name, value in ((mapping.key, key), ("username", username)):
        if not value and not any(reason.startswith(f"{mapping.fields[name].column} ") for reason in reasons):
            reasons.append(f"has no {name}")
    lists: dict[ListName, tuple[str, ...]] = {name: items(row, one, name) for name, one in mapping.lists.items()}
    return Person(row.line, key, username, values, manager, lists)


def cell(name: str, raw: Any, each: Field, mapping: Mapping) -> tuple[str, str | None]:
    """Return the value of a cell for a field, as it is sent, and the problem with it, or None."""
    if isinstance(raw, list | tuple | dict | set):
        return "", "holds a list where one value belongs"
    if isinstance(raw, bytes | bytearray | memoryview):
        return "", "holds bytes where text belongs"
    written = text(raw)
    if written in each.values:
        raw = written = each.values[written]
    if reason := damage(written):
        return "", reason
    if name == "manager_id":
        return written, None
    if name in DATES:
        try:
            written = day(raw, mapping.source.dates)
        except ValueError as error:
            return written, str(error)
    if name == "role":
        written = written.casefold()
    return written, violation(name, written)


def items(row: Row, one: Membership, name: ListName) -> tuple[str, ...]:
    """Return the names that a row has in a list, each once, in their order."""
    raw = None if one.column is None else row.cells.get(one.column)
    cells = raw if isinstance(raw, list | tuple) else text(raw).split(one.separator)
    found = [*one.value, *filter(None, map(text, cells))]
    organization = one.organization
    if one.organization_column is not None:
        organization = text(row.cells.get(one.organization_column)) or organization
    if name == "branches" and organization:
        found = [item if "/" in item else f"{organization}/{item}" for item in found]
    return tuple(dict.fromkeys(found))


def duplicate_people(people: Iterable[Person], key: str) -> Iterator[Problem]:
    """Yield a problem for each person who is in the file twice, and for each username that two people have."""
    keys: dict[str, Person] = {}
    names: dict[str, Person] = {}
    for one in people:
        if one.key and (other := keys.setdefault(one.key, one)) is not one:
            yield Problem(one.line, f"is the same person as line {other.line}: {key} {one.key}")
        elif one.username and (other := names.setdefault(one.username.casefold(), one)) is not one:
            yield Problem(one.line, f"has the username of line {other.line}: {one.username}")
