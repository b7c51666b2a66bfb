"""Reports: by course, certification, ILT program and learning path, and by user. All are views of the same relations."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from ..catalog import COURSES, ILT, PATHS, PROGRAMS, SESSIONS
from ..relation import Pairs
from ..results import Row
from ..world import World, row_of
from .certifications import held
from .ilt import attended, completed
from .phrase import phrase
from .registry import Call, Rows, answers, found

_CONTAINS = ("certification_number", "method_earned", "session_name")
"""The filters that look for a part of the text."""

Key = tuple[int, Any]
"""An object, and a member of it as `Report.members` tells it."""


def _user(key: Key) -> int:
    member = key[1]
    return int(member[0] if isinstance(member, tuple) else member)


class Report(NamedTuple):
    """One kind of report."""

    subject: str
    """What the id and name of the object are called: `course` for course_id and course_name."""
    label: Callable[[int], tuple[str, str]]
    """The id and name of the object that rows of the per-user reports show."""
    objects: Callable[[int], Iterable[int]]
    """The objects of the relation that belong to an id of the path."""
    every: Iterable[int]
    """All objects of the relation."""
    members: Callable[[World, int], Sequence[Any]]
    """The members of an object that are shown."""
    of_user: Callable[[World, int], list[Key]]
    """The keys of one user."""
    row: Callable[[World, Key], dict[str, str]]
    hidden: tuple[str, ...] = ()
    """What filters may ask for but rows do not show."""


def _named(records: dict[int, Any]) -> Callable[[int], tuple[str, str]]:
    return lambda number: (str(number), records[number].name)


def _course_row(row: Row) -> dict[str, str]:
    return {
        "status": "complete" if row["completion"] else "incomplete",
        "progress": row["progress"],
        "score": row["score"],
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
    row = row_of(world.paths, key[0], _user(key))
    return {
        "status": "complete" if row["completion"] else "incomplete",
        "type": "archived" if row["archived"] else "active",
        "start_date": row["start"][:10].replace("-", ""),
        "completion_date": row["completion"][:10].replace("-", ""),
    }


def _places(world: World, program: int, users: Iterable[int]) -> list[tuple[int, int]]:
    return [(user, place) for user in users for place in range(len(held(world, program, user)))]


def _shown(relation: str) -> Callable[[World, int], list[Key]]:
    def keys(world: World, user: int) -> list[Key]:
        found_ = getattr(world, relation)
        return [(number, user) for number in found_.objects(user) if found_.shows(number, user)]

    return keys


REPORTS = {
    "courses": Report(
        "course",
        _named(COURSES),
        lambda number: [number],
        COURSES,
        lambda world, number: world.courses.visible(number),
        _shown("courses"),
        lambda world, key: _course_row(row_of(world.courses, key[0], _user(key))),
    ),
    "archived": Report(
        "course",
        _named(COURSES),
        lambda number: [number],
        COURSES,
        lambda world, number: world.archived.visible(number),
        _shown("archived"),
        lambda world, key: _course_row(row_of(world.archived, key[0], _user(key))),
    ),
    "certifications": Report(
        "program",
        _named(PROGRAMS),
        lambda number: [number],
        PROGRAMS,
        lambda world, number: _places(world, number, world.certificates.members(number)),
        lambda world, user: [(number, place) for number in PROGRAMS for place in _places(world, number, [user])],
        _certificate_row,
    ),
    "ilt": Report(
        "program",
        lambda number: _named(ILT)(SESSIONS[number].program),
        lambda number: [session.id for session in ILT[number].sessions],
        SESSIONS,
        lambda world, number: world.seats.members(number),
        _shown("seats"),
        _ilt_row,
        ("method_earned", "expire_date"),
    ),
    "learningpaths": Report(
        "learningpath",
        _named(PATHS),
        lambda number: [number],
        PATHS,
        lambda world, number: world.paths.members(number),
        _shown("paths"),
        _path_row,
    ),
}


def _rows(call: Call, report: Report, keys: Sequence[Key], with_object: bool) -> Rows:
    world = call.world

    def whole(key: Key) -> dict[str, Any]:
        user = _user(key)
        row: dict[str, Any] = {"user_id": str(user), "username": world.value(user, "username")}
        if with_object:
            row[f"{report.subject}_id"], row[f"{report.subject}_name"] = report.label(key[0])
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


def _single(kind: str, argument: str, records: dict[int, Any]) -> Callable[[Call], Rows]:
    report = REPORTS[kind]

    def handler(call: Call) -> Rows:
        number = call.number(argument)
        found(records, number, report.subject)
        return _rows(
            call, report, Pairs([(one, report.members(call.world, one)) for one in report.objects(number)]), False
        )

    return handler


def _of_user(kind: str) -> Callable[[Call], Rows]:
    report = REPORTS[kind]
    return lambda call: _rows(call, report, report.of_user(call.world, call.user()), True)


def _of_all(kind: str) -> Callable[[Call], Rows]:
    report = REPORTS[kind]
    return lambda call: _rows(
        call, report, Pairs([(one, report.members(call.world, one)) for one in report.every]), True
    )


answers("reports_course")(_single("courses", "course_id", COURSES))
answers("reports_certification")(_single("certifications", "program_id", PROGRAMS))
answers("reports_learningpath")(_single("learningpaths", "learningpath_id", PATHS))
answers("reports_ilt")(_single("ilt", "program_id", ILT))
for _kind in REPORTS:
    answers(f"reports_user_{_kind}")(_of_user(_kind))
    answers(f"reports_all_{_kind}")(_of_all(_kind))
    answers(f"reports_filtered_{_kind}")(_of_all(_kind))
