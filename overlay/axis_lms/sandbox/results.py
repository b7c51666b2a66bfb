"""Generates the relations between objects and users, with results."""

from __future__ import annotations

from array import array
from functools import cached_property, lru_cache
from typing import Any

from . import catalog
from .clock import NEVER, day8
from .people import People
from .random_draws import Spread, draw

Row = dict[str, Any]
"""The row of one user in one object: strings as they are sent, and lists and mappings of them."""

EXAMPLE_USER = 25
"""The user in the vendor's example of a report row."""


class Origin:
    """A generated relation from objects and users to rows. It never changes, and worlds share it."""

    def __init__(
        self, seed: int, stream: int, people: People, sizes: dict[int, int], shown: dict[int, int] | None = None
    ) -> None:
        """Set the numbers of members by object. `shown` is how many of them reports show; by default all."""
        self.seed = seed
        self.stream = stream
        self.objects = tuple(sizes)
        self._shown = shown
        self._spreads = {
            number: Spread(seed, stream * 1000 + number, people.size, size, EXAMPLE_USER if number == 1 else None)
            for number, size in sizes.items()
        }
        self.members = lru_cache(maxsize=None)(self._members)
        self.visible = lru_cache(maxsize=None)(self._visible)

    def holds(self, object_id: int, user: int) -> bool:
        """Tell whether the user is in the object."""
        spread = self._spreads.get(object_id)
        return spread is not None and user in spread

    def row(self, object_id: int, user: int) -> Row:
        """Return the row of a member."""
        return self.compose(
            object_id, user, draw(self.seed, self.stream * 1000 + object_id, user), self.opened(object_id, user)
        )

    def opened(self, object_id: int, user: int) -> bool:
        """Tell whether reports show a member."""
        return self._shown is None or self._spreads[object_id].place(user) < self._shown[object_id]

    def compose(self, object_id: int, user: int, bits: int, opened: bool) -> Row:
        """Return the row, made from 64 random bits."""
        return {}

    def _members(self, object_id: int) -> array[int]:
        spread = self._spreads.get(object_id)
        return array("I") if spread is None else spread.members()

    def _visible(self, object_id: int) -> array[int]:
        spread = self._spreads.get(object_id)
        if self._shown is None or spread is None:
            return self.members(object_id)
        return spread.members(self._shown[object_id])


class CourseResults(Origin):
    """Enrolments in online courses."""

    def compose(self, object_id: int, user: int, bits: int, opened: bool) -> Row:
        if object_id == 1 and user == EXAMPLE_USER:
            return {"start": "20210429", "end": "", "opened": "yes", "progress": "50", "score": "88", "completion": ""}
        start = bits % 1400
        end = "" if bits >> 12 & 7 else day8(start + 300)
        if not opened:
            return {"start": day8(start), "end": end, "opened": "", "progress": "0", "score": "", "completion": ""}
        if (bits >> 16) % 100 < 55:
            completion = day8(start + 1 + (bits >> 24) % 290)
            return {
                "start": day8(start),
                "end": end,
                "opened": "yes",
                "progress": "100",
                "score": str(70 + (bits >> 34) % 31),
                "completion": completion,
            }
        score = "" if bits >> 40 & 1 else str((bits >> 42) % 70)
        return {
            "start": day8(start),
            "end": end,
            "opened": "yes",
            "progress": str((bits >> 50) % 100),
            "score": score,
            "completion": "",
        }


class ArchivedResults(Origin):
    """Archived and imported course results, which do not change."""

    def compose(self, object_id: int, user: int, bits: int, opened: bool) -> Row:
        start = bits % 700
        done = bits >> 16 & 3
        return {
            "start": day8(start),
            "progress": "100" if done else str((bits >> 20) % 100),
            "score": str(60 + (bits >> 30) % 41),
            "completion": day8(start + 1 + (bits >> 40) % 200) if done else "",
        }


class Certificates(Origin):
    """The certificates of users, by program."""

    def compose(self, object_id: int, user: int, bits: int, opened: bool) -> Row:
        issue = bits % 1000
        kind = (bits >> 12) % 10
        expire = NEVER if kind < 3 else day8(issue + 730) if kind < 6 else f"2035{day8(issue)[4:]}"
        number = f"{catalog.PROGRAMS[object_id].prefix}-{user:06d}"
        return {
            "certificates": [
                certificate(
                    number,
                    f"course:{catalog.PROGRAMS[object_id].course}",
                    day8(issue),
                    expire,
                    day8(issue + 365) if bits >> 20 & 3 == 0 else "",
                )
            ]
        }


def certificate(number: str, earned: str, issue: str, expire: str, renewed: str = "", name: str = "") -> Row:
    """Return one certificate. `name` is for one without a program."""
    return {"number": number, "earned": earned, "issue": issue, "expire": expire, "renewed": renewed, "name": name}


class Seats(Origin):
    """Seats in ILT sessions, with the meetings attended."""

    def compose(self, object_id: int, user: int, bits: int, opened: bool) -> Row:
        session = catalog.SESSIONS[object_id]
        past = session.end < "2026"
        missed = bits % 5
        return {
            "attendance": {
                str(meeting.id): "absent" if missed == place else "attended"
                for place, meeting in enumerate(session.meetings)
            }
            if past
            else {}
        }


class PathProgress(Origin):
    """Learning path enrolments."""

    def compose(self, object_id: int, user: int, bits: int, opened: bool) -> Row:
        steps = catalog.PATHS[object_id].steps
        start = bits % 1400
        done = (bits >> 16) % 100 < 40
        stamp = f"{(bits >> 24) % 24:02d}:{(bits >> 30) % 60:02d}:{(bits >> 36) % 60:02d}"
        return {
            "start": f"{_dashed(day8(start))} {stamp}",
            "completion": f"{_dashed(day8(start + 20 + (bits >> 42) % 200))} {stamp}" if done else "",
            "step": str(steps if done else 1 + (bits >> 50) % steps),
            "archived": "yes" if done and bits >> 60 & 1 else "",
        }


def _dashed(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}"


class Origins:
    """Everything that is generated for one seed and number of users."""

    def __init__(self, seed: int, users: int, pinned: dict[int, dict[str, str]]) -> None:
        self.seed = seed
        self.users = users
        self.people = People(seed, users, pinned)

    def _part(self, share: int) -> int:
        return share * self.users // 1000

    @cached_property
    def courses(self) -> Origin:
        courses = catalog.COURSES.values()
        return CourseResults(
            self.seed,
            2,
            self.people,
            {course.id: self._part(course.share) for course in courses},
            {course.id: self._part(course.opened) for course in courses},
        )

    @cached_property
    def archived(self) -> Origin:
        return ArchivedResults(
            self.seed,
            3,
            self.people,
            {number: self._part(catalog.ARCHIVED_SHARE) for number in catalog.COURSES if number % 2 == 0},
        )

    @cached_property
    def certificates(self) -> Origin:
        return Certificates(
            self.seed, 4, self.people, {program.id: self._part(program.share) for program in catalog.PROGRAMS.values()}
        )

    @cached_property
    def seats(self) -> Origin:
        return Seats(self.seed, 5, self.people, {session.id: session.taken for session in catalog.SESSIONS.values()})

    @cached_property
    def paths(self) -> Origin:
        return PathProgress(
            self.seed, 6, self.people, {path.id: self._part(path.share) for path in catalog.PATHS.values()}
        )

    @cached_property
    def branches(self) -> Origin:
        return Origin(
            self.seed, 7, self.people, {branch.id: self._part(branch.share) for branch in catalog.BRANCHES.values()}
        )

    @cached_property
    def groups(self) -> Origin:
        last = max(catalog.GROUPS)
        return Origin(
            self.seed,
            8,
            self.people,
            {number: self._part(1000 if number == last else catalog.GROUP_SHARE) for number in catalog.GROUPS},
        )
