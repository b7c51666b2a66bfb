"""Answers reports by course, certification, ILT program, learning path and user. All are views of the same relations."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ..catalog import COURSES, ILT, PATHS, PROGRAMS, SESSIONS
from ..relation import Pairs
from ..results import Row
from ..world import World
from .certifications import held
from .ilt import attended, completed
from .phrase import phrase
from .registry import Call, Rows, answers, found

_CONTAINS = ("certification_number", "method_earned", "session_name")
"""The filters that match a part of a text."""

Key = tuple[int, Any]
"""An object, and a member of it as in `Report.members`."""


def _user(key: Key) -> int:
    member = key[1]
    return int(member[0] if isinstance(member, tuple) else member)


def _themselves(world: World, number: int, users: Sequence[int]) -> Sequence[Any]:
    return users


def _itself(number: int) -> int:
    return number


class Report(NamedTuple):
    """One kind of report: the rows of a relation between objects and users."""

    subject: str
    """The prefix of the record's id and name: `course` for course_id and course_name."""
    records: dict[int, Any]
    """The records of the report, by id."""
    relation: str
    """The relation of the world that the report shows."""
    row: Callable[[World, Key], dict[str, str]]
    """The fields of a row besides the user and the record."""
    members: Callable[[World, int, Sequence[int]], Sequence[Any]] = _themselves
    """The members for some users of an object."""
    record_of: Callable[[int], int] = _itself
    """The record that an object of the relation belongs to."""
    objects: Sequence[int] = ()
    """The objects of the relation, if they are not the records."""
    hidden: tuple[str, ...] = ()
    """The values for filters that rows do not show."""

    def of_record(self, world: World, record: int | None = None) -> Pairs:
        """Return the keys of one record, or of all."""
        relation = getattr(world, self.relation)
        numbers = [one for one in self.objects or self.records if record in (None, self.record_of(one))]
        return Pairs([(one, self.members(world, one, relation.visible(one))) for one in numbers])

    def of_user(self, world: World, user: int) -> list[Key]:
        """Return the keys of one user."""
        relation = getattr(world, self.relation)
        numbers = [one for one in relation.objects(user) if relation.shows(one, user)]
        visible = [one for one in numbers if self.record_of(one) in self.records]
        return [(one, member) for one in visible for member in self.members(world, one, [user])]


def _course_row(row: Row) -> dict[str, str]:
    return {
        "status": "complete" if row["completion"] else "incomplete",
        "progress": row["progress"],
        # The vendor's sample shows a learner who has done nothing with a score of 0.
        "score": row["score"] or "0",
        "start_date": row["start"],
        "completion_date": row["completion"],
    }


def _certificate_row(world: World, key: Key) -> dict[str, str]:
    program, (user, place) = key
    one = held(world, program, user)[place]
    return {
        "certification_number": one["number"],
        "method_earned": one["earned"],
        "issue_date": one["issue"],
        "renewed_date": one["renewed"],
        "expire_date": one["expire"],
    }


def _ilt_row(world: World, key: Key) -> dict[str, str]:
    session, user = SESSIONS[key[0]], _user(key)
    return {
        "session_id": str(session.id),
        "session_name": session.name,
        "start_date": session.start,
        "end_date": session.end,
        "meetings": str(len(session.meetings)),
        "meetings_attended": str(attended(world, session, user)),
        "status": "complete" if completed(world, session, user) else "incomplete",
        "method_earned": "attendance",
        "expire_date": "",
    }


def _path_row(world: World, key: Key) -> dict[str, str]:
    row = world.paths.row(key[0], _user(key))
    return {
        "status": "complete" if row["completion"] else "incomplete",
        "type": "archived" if row["archived"] else "active",
        "start_date": row["start"][:10].replace("-", ""),
        "completion_date": row["completion"][:10].replace("-", ""),
    }


def _places(world: World, program: int, users: Sequence[int]) -> list[tuple[int, int]]:
    return [(user, place) for user in users for place in range(len(held(world, program, user)))]


REPORTS = {
    "courses": Report(
        "course", COURSES, "courses", lambda world, key: _course_row(world.courses.row(key[0], _user(key)))
    ),
    "archived": Report(
        "course", COURSES, "archived", lambda world, key: _course_row(world.archived.row(key[0], _user(key)))
    ),
    "certifications": Report("program", PROGRAMS, "certificates", _certificate_row, _places),
    "ilt": Report(
        "program",
        ILT,
        "seats",
        _ilt_row,
        record_of=lambda number: SESSIONS[number].program,
        objects=tuple(SESSIONS),
        hidden=("method_earned", "expire_date"),
    ),
    "learningpaths": Report("learningpath", PATHS, "paths", _path_row),
}


def _rows(call: Call, report: Report, keys: Sequence[Key], with_object: bool) -> Rows:
    world = call.world

    def whole(key: Key) -> dict[str, Any]:
        user = _user(key)
        row: dict[str, Any] = {"user_id": str(user), "username": world.value(user, "username")}
        if with_object:
            record = report.record_of(key[0])
            row[f"{report.subject}_id"], row[f"{report.subject}_name"] = str(record), report.records[record].name
        row.update(report.row(world, key))
        return row

    def shown(key: Key) -> dict[str, Any]:
        return {name: value for name, value in whole(key).items() if name not in report.hidden}

    return Rows(_chosen(call, keys, whole), shown if report.hidden else whole)


class _Chosen(Sequence[Key]):
    """Some of the keys, by their places."""

    def __init__(self, keys: Sequence[Key], places: array[int]) -> None:
        self._keys = keys
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, place: Any) -> Any:
        chosen = self._places[place]
        return [self._keys[number] for number in chosen] if isinstance(place, slice) else self._keys[chosen]


def _chosen(call: Call, keys: Sequence[Key], row: Callable[[Key], dict[str, Any]]) -> Sequence[Key]:
    filters = [(name, call.arguments[name]) for name in call.filters if name in call.arguments]
    text = call.get("user_filter")
    if not filters and not text:
        return keys
    matches = phrase(call.world, text)
    verdicts: dict[int, bool] = {}
    places = array("L")
    for place, key in enumerate(keys):
        user = _user(key)
        if user not in verdicts:
            verdicts[user] = matches(user)
        if verdicts[user] and (not filters or _passes(row(key), filters)):
            places.append(place)
    return _Chosen(keys, places)


def _passes(row: dict[str, Any], filters: list[tuple[str, str]]) -> bool:
    return all(_holds(row, name, wanted) for name, wanted in filters)


def _holds(row: dict[str, Any], name: str, wanted: str) -> bool:
    if name.startswith(("min_", "max_")):
        value = row[name[4:]]
        # Dates compare as their digits do; a row without a value is in no range.
        return bool(value) and (int(value) >= int(wanted) if name.startswith("min_") else int(value) <= int(wanted))
    if name in _CONTAINS:
        return wanted.casefold() in row[name].casefold()
    return bool(row[name].casefold() == (wanted.lstrip("0") if name.endswith("_id") else wanted.casefold()))


def _single(kind: str, argument: str) -> Callable[[Call], Rows]:
    report = REPORTS[kind]

    def handler(call: Call) -> Rows:
        record = call.number(argument)
        found(report.records, record, report.subject)
        return _rows(call, report, report.of_record(call.world, record), False)

    return handler


def _of_user(kind: str) -> Callable[[Call], Rows]:
    report = REPORTS[kind]
    return lambda call: _rows(call, report, report.of_user(call.world, call.user()), True)


def _of_all(kind: str) -> Callable[[Call], Rows]:
    report = REPORTS[kind]
    return lambda call: _rows(call, report, report.of_record(call.world), True)


answers("reports_course")(_single("courses", "course_id"))
answers("reports_certification")(_single("certifications", "program_id"))
answers("reports_learningpath")(_single("learningpaths", "learningpath_id"))
answers("reports_ilt")(_single("ilt", "program_id"))
for _kind in REPORTS:
    answers(f"reports_user_{_kind}")(_of_user(_kind))
    answers(f"reports_all_{_kind}")(_of_all(_kind))
    answers(f"reports_filtered_{_kind}")(_of_all(_kind))
