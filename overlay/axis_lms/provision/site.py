"""Reads the users and memberships of a site that a mapping covers, in few requests and with audited walks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import define, field

from axis_lms import NotFound

from .cells import ZERO_DAY, day, folded
from .errors import SiteUnclear
from .mapping import DATES, ListName
from .spelling import text
from .walks import read_rows

if TYPE_CHECKING:
    from axis_lms import Axis

ACTIVE, FINISHED, ENDED = "active", "finished", "ended "
"""A user's standing in a place: a member, a learner who completed it, or one whose enrolment ended (followed by the day)."""


class Place(NamedTuple):
    """Something that people can be in: its kind and its id. The ids of branches and sessions have two parts: `3/31`."""

    list: ListName
    id: str


Standings = dict[str, str]
"""The standing of each user in a place, by user id."""


@define
class Snapshot:
    """The state of a site at one time: the fields of users by id, and who is in which place.

    A field that the site does not show is missing in its user.
    """

    users: dict[str, dict[str, str]] = field(factory=dict)
    members: dict[Place, Standings] = field(factory=dict)

    @cached_property
    def shown(self) -> frozenset[str]:
        """The fields that the site shows for at least one user."""
        return frozenset(name for user in self.users.values() for name in user)

    def index(self, name: str) -> dict[str, list[str]]:
        """Return the ids of users by their value in a field, which is in lower case if case does not count."""
        found: dict[str, list[str]] = {}
        for number, user in self.users.items():
            if value := user.get(name, ""):
                found.setdefault(folded(name, value), []).append(number)
        return found

    @cached_property
    def usernames(self) -> dict[str, list[str]]:
        """The ids of users by their username in lower case."""
        return self.index("username")


def read_site(axis: Axis, fields: Iterable[str], places: Iterable[Place], today: str, concurrency: int = 4) -> Snapshot:
    """Read these fields of all users, and everybody in these places. `today` is YYYYMMDD.

    Raises the errors of the client, and SiteUnclear for rows without ids.
    """
    return Snapshot(read_users(axis, fields, concurrency), read_members(axis, places, today, concurrency))


def read_users(axis: Axis, fields: Iterable[str], concurrency: int = 4) -> dict[str, dict[str, str]]:
    """Return these fields of all users, by their id: a hundred users a request."""
    names = field_names(fields)
    rows = read_rows(axis.users.all_page, concurrency, fields=",".join(names))
    return filled({user_id(row, "users"): user_fields(row, names) for row in rows})


def filled(users: dict[str, dict[str, str]], shown: Iterable[str] = ()) -> dict[str, dict[str, str]]:
    """Return the users with an empty text for each missing field that is in `shown` or that another user has."""
    names = {*shown, *(name for user in users.values() for name in user)}
    return {number: {name: user.get(name, "") for name in sorted(names)} for number, user in users.items()}


def user_fields(row: dict[str, Any], names: Iterable[str]) -> dict[str, str]:
    """Return the named fields of a user's row as text."""
    return {name: field_text(name, row[name]) for name in names if name in row and name != "id"}


def field_text(name: str, value: Any) -> str:
    """Return one field of a user as text. A day becomes YYYYMMDD."""
    if name in DATES:
        if ZERO_DAY.fullmatch(text(value)):
            return ""
        try:
            return day(value)
        except ValueError:
            return text(value)
    return text(value)


def user_id(row: dict[str, Any], what: str) -> str:
    """Return the user id of a row. Raises SiteUnclear for a row without one."""
    found = text(row.get("user_id") or row.get("id"))
    if not found:
        raise SiteUnclear(f"the site's rows of {what} have no user id")
    return found


def read_members(axis: Axis, places: Iterable[Place], today: str, concurrency: int = 4) -> dict[Place, Standings]:
    """Return who is in these places, with one list for each place, organization or ILT program."""
    wanted = list(dict.fromkeys(places))
    parents: dict[tuple[ListName, str], None] = dict.fromkeys(
        (place.list, place.id.partition("/")[0]) for place in wanted
    )
    found: dict[Place, Standings] = {place: {} for place in wanted}
    with ThreadPoolExecutor(concurrency, "axis-provision") as pool:
        jobs: list[tuple[ListName, Future[list[Member]]]] = [
            (kind, pool.submit(MEMBERS[kind], axis, parent, today)) for kind, parent in parents
        ]
        try:
            for kind, job in jobs:
                for number, user, standing in job.result():
                    if (place := Place(kind, number)) in found:
                        found[place].setdefault(user, standing)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return found


Member = tuple[str, str, str]
"""The id of a place, the id of a user, and the user's standing there."""


def course_members(axis: Axis, course: str, today: str) -> list[Member]:
    """Return everybody who is or was enrolled in a course."""
    members = []
    for row in map(as_row, axis.courses.users(course, "all")):
        end = field_text("date_expire", row.get("end_date"))
        members.append((course, user_id(row, "a course's users"), f"{ENDED}{end}" if end and end < today else ACTIVE))
    return members


def path_members(axis: Axis, path: str, today: str) -> list[Member]:
    """Return everybody on a learning path. Those who completed it may be in its report only."""
    members = []
    for row in map(as_row, axis.learningpaths.users(path)):
        done = text(row.get("completion_time")) or text(row.get("status")).casefold() == "complete"
        members.append((path, user_id(row, "a learning path's users"), FINISHED if done else ACTIVE))
    report = read_rows(axis.reports.learningpath_page, learningpath_id=path)
    members += [
        (path, user_id(row, "a learning path's report"), FINISHED)
        for row in report
        if text(row.get("completion_date")) or text(row.get("status")).casefold() == "complete"
    ]
    return members


def group_members(axis: Axis, group: str, today: str) -> list[Member]:
    """Return everybody in a usergroup."""
    return [(group, user_id(as_row(row), "a usergroup"), ACTIVE) for row in axis.usergroups.members(group, "all")]


def branch_members(axis: Axis, organization: str, today: str) -> list[Member]:
    """Return everybody in the branches of an organization."""
    members = []
    for row in map(as_row, axis.organizations.users(organization, "all")):
        if not text(row.get("branch_id")):
            raise SiteUnclear("the site's rows of an organization have no branch id")
        members.append((f"{organization}/{text(row['branch_id'])}", user_id(row, "an organization"), ACTIVE))
    return members


def session_members(axis: Axis, program: str, today: str) -> list[Member]:
    """Return everybody in the sessions of an ILT program."""
    members = []
    for row in read_rows(axis.reports.ilt_page, program_id=program):
        if not text(row.get("session_id")):
            raise SiteUnclear("the site's rows of an ILT program's report have no session id")
        members.append((f"{program}/{text(row['session_id'])}", user_id(row, "an ILT program's report"), ACTIVE))
    return members


MEMBERS: dict[ListName, Callable[[Axis, str, str], list[Member]]] = {
    "courses": course_members,
    "learningpaths": path_members,
    "usergroups": group_members,
    "branches": branch_members,
    "sessions": session_members,
}


def as_row(model: Any) -> dict[str, Any]:
    """Return a model as the row that it was made of, without unset fields."""
    row: dict[str, Any] = model.to_dict()
    return row


def read_user(axis: Axis, number: str, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return these fields of one user by id; an empty dict if the site has no such user. The site must show the fields."""
    names = field_names(fields)
    try:
        rows = [as_row(row) for row in axis.users.get(number, fields=",".join(names))]
    except NotFound:
        return {}
    return filled({number: user_fields(rows[0], names)}, names[1:]) if rows else {}


def find_user(axis: Axis, username: str, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return these fields of the users with a username. All users are searched if the site ignores the filter."""
    names = field_names(fields)
    wanted = username.casefold()
    rows = [as_row(row) for row in axis.users.filtered(user_filter=f"username={username}", fields=",".join(names))]
    if all(text(row.get("username")).casefold() == wanted for row in rows):
        return filled({user_id(row, "users"): user_fields(row, names) for row in rows}, names[1:])
    for listed in map(as_row, axis.users.list("all")):
        if text(listed.get("username")).casefold() == wanted:
            return read_user(axis, user_id(listed, "users"), fields)
    return {}


def field_names(fields: Iterable[str]) -> list[str]:
    """Return the fields to ask for. The id comes first, because the site sorts by the first field."""
    return ["id", *(name for name in dict.fromkeys(["username", *fields]) if name != "id")]


def nested(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every record of a list, and those nested inside other records at any depth."""
    for row in rows:
        yield row
        for value in row.values():
            inner = list(value.values()) if isinstance(value, dict) else value
            if isinstance(inner, list):
                yield from nested(each for each in inner if isinstance(each, dict))
