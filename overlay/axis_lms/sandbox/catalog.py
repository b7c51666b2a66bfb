"""Lists the courses, programs, learning paths, organizations and usergroups, which are the same for every seed."""

from __future__ import annotations

from typing import NamedTuple

MANAGER_EVERY = 19
"""Every 19th user is a manager."""


class Course(NamedTuple):
    """An online course. `share` and `opened` are the thousandths of all users who are enrolled and who have opened it."""

    id: int
    name: str
    active: bool
    share: int
    opened: int
    ceu_type: str
    credits: str


class Program(NamedTuple):
    """A certification program."""

    id: int
    name: str
    prefix: str
    active: bool
    share: int
    course: int


class Meeting(NamedTuple):
    """One meeting of a session, with its date and time in the zone."""

    id: int
    date: str
    hour: int
    minutes: int
    facility: str


class Session(NamedTuple):
    """A session of an ILT program. `taken` is the number of seats that are taken at first."""

    id: int
    program: int
    name: str
    start: str
    end: str
    seats: int
    taken: int
    meetings: tuple[Meeting, ...]


class IltProgram(NamedTuple):
    """An instructor-led program."""

    id: int
    name: str
    sessions: tuple[Session, ...]


class LearningPath(NamedTuple):
    """A learning path with a number of steps."""

    id: int
    name: str
    active: bool
    share: int
    steps: int


class Branch(NamedTuple):
    """A branch of an organization."""

    id: int
    organization: int
    name: str
    share: int


class Organization(NamedTuple):
    """An organization. Owner 0 is the administrator of the partition."""

    id: int
    name: str
    owner: int
    branches: tuple[Branch, ...]


_COURSES = (
    "Course 101",
    "Forklift Basics",
    "Fire Safety",
    "First Aid",
    "Data Protection",
    "Welcome Aboard",
    "Lockout and Tagout",
    "Anti-Bribery",
    "Customer Service",
    "Working at Height",
    "Manual Handling",
    "Food Hygiene",
    "Conflict at Work",
    "Project Basics",
    "Writing Clearly",
    "Spreadsheets",
    "Secure Passwords",
    "Hazard Communication",
    "Ladder Safety",
    "Hearing Protection",
    "Coaching",
    "Negotiation",
    "Phone Etiquette 2019",
    "Old Induction",
)
COURSES = {
    number: Course(
        number,
        name,
        number < 23,
        *((840, 788) if number == 1 else (70 + number * 37 % 380, 40 + number * 29 % 300)),
        "safety" if number % 3 else "general",
        f"{number % 4 + 1}.00",
    )
    for number, name in enumerate(_COURSES, 1)
}
COURSES = {number: course._replace(opened=min(course.opened, course.share)) for number, course in COURSES.items()}
ARCHIVED_SHARE = 60
"""The thousandths of all users who have an archived result of a course with an even number."""

_PROGRAMS = (
    ("Forklift Operator", "FLO"),
    ("First Aider", "FA"),
    ("Fire Warden", "FW"),
    ("Site Safety", "SS"),
    ("Food Handler", "FH"),
    ("Crane Operator 2018", "CRO"),
)
PROGRAMS = {
    number: Program(number, name, prefix, number < 6, 260 - number * 30, number + 1)
    for number, (name, prefix) in enumerate(_PROGRAMS, 1)
}

_ILT = ("Forklift Practice", "First Aid Class", "Leading a Team", "Fire Drill", "Presenting")
_PERIODS = (("20240311", "20240312"), ("20250603", "20250605"), ("20310310", "20310312"))


def _session(program: int, place: int) -> Session:
    start, end = _PERIODS[place]
    number = program * 10 + place
    upcoming = place == len(_PERIODS) - 1
    meetings = tuple(
        Meeting(number * 10 + meeting, str(int(start) + meeting - 1), 8 + meeting, 90, f"Room {program}{meeting}")
        for meeting in range(1, 3)
    )
    return Session(
        number,
        program,
        f"{_ILT[program - 1]} {start[:4]}",
        start,
        end,
        12 if upcoming else 24,
        10 if upcoming else 20,
        meetings,
    )


ILT = {
    number: IltProgram(number, name, tuple(_session(number, place) for place in range(len(_PERIODS))))
    for number, name in enumerate(_ILT, 1)
}
SESSIONS = {session.id: session for program in ILT.values() for session in program.sessions}

PATHS = {
    number: LearningPath(number, name, number < 5, 220 - number * 35, number + 2)
    for number, name in enumerate(("New Hire", "Team Leader", "Warehouse", "Kitchen", "Retired Path"), 1)
}

_ORGANIZATIONS = (("Northern Region", 0), ("Southern Region", MANAGER_EVERY), ("Contractors", 0))
_BRANCHES = ("Head Office", "Warehouse", "Night Shift", "Sales")
ORGANIZATIONS = {
    number: Organization(
        number,
        name,
        owner,
        tuple(
            Branch(number * 10 + place, number, branch, 90 + 10 * place) for place, branch in enumerate(_BRANCHES, 1)
        ),
    )
    for number, (name, owner) in enumerate(_ORGANIZATIONS, 1)
}
BRANCHES = {branch.id: branch for organization in ORGANIZATIONS.values() for branch in organization.branches}

GROUPS = dict(
    enumerate(
        ("salesteam", "Field Crew", "New Starters", "Auditors", "Shift A", "Shift B", "Volunteers", "All Hands"), 1
    )
)
GROUP_SHARE = 110
"""The thousandths of all users who are in each usergroup except the last, which has everybody."""
