"""Answers calls about instructor-led training: seats in sessions, and attendance of meetings."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from ..catalog import ILT, SESSIONS, Meeting, Session
from ..world import World
from .registry import Call, Refused, Rows, answers, begin, done, end, found, named, user_rows

_HOURS_WEST = 5


def attended(world: World, session: Session, user: int) -> int:
    """Return how many meetings of the session the user attended."""
    return list(world.seats.row(session.id, user)["attendance"].values()).count("attended")


def completed(world: World, session: Session, user: int) -> bool:
    """Tell whether the user attended every meeting."""
    return attended(world, session, user) == len(session.meetings)


@answers("ilt_list")
def _list(call: Call) -> Rows:
    return named(ILT)


@answers("ilt_get")
def _get(call: Call) -> dict[str, Any]:
    program = found(ILT, call.number("program_id"), "ILT program")
    return {
        "id": str(program.id),
        "name": program.name,
        "catalog_id": f"ILT-{program.id:03d}",
        "description": f"In a room: {program.name.lower()}",
        "admin_keyword_tags": "ilt",
        "user_keyword_tags": "",
    }


@answers("ilt_sessions")
def _sessions(call: Call) -> Rows:
    program = found(ILT, call.number("program_id"), "ILT program")
    today = call.world.clock.today()

    def row(session: Session) -> dict[str, Any]:
        taken = len(call.world.seats.members(session.id))
        return {
            "session_id": str(session.id),
            "start_date": session.start,
            "end_date": session.end,
            "seats_total": str(session.seats),
            "seats_reserved": str(taken),
            "seats_remaining": str(session.seats - taken),
        }

    return Rows([session for session in program.sessions if call.get("which") == "all" or session.end >= today], row)


@answers("ilt_meetings")
def _meetings(call: Call) -> Rows:
    def row(meeting: Meeting) -> dict[str, Any]:
        start = datetime.strptime(meeting.date, "%Y%m%d") + timedelta(hours=meeting.hour + _HOURS_WEST)
        return {
            "meeting_id": str(meeting.id),
            "date": meeting.date,
            "time": f"{meeting.hour:02d}:00",
            "timezone": "EST",
            "duration": str(meeting.minutes),
            "start_gmt": str(start),
            "end_gmt": str(start + timedelta(minutes=meeting.minutes)),
            "facility": meeting.facility,
        }

    return Rows(_session(call).meetings, row)


@answers("ilt_completions")
def _completions(call: Call) -> Rows:
    world, program = call.world, found(ILT, call.number("program_id"), "ILT program")
    users = {
        user
        for session in program.sessions
        for user in world.seats.members(session.id)
        if completed(world, session, user)
    }
    return user_rows(world, sorted(users))


@answers("ilt_session_completions")
def _session_completions(call: Call) -> Rows:
    world, session = call.world, _session(call)
    return user_rows(world, [user for user in world.seats.members(session.id) if completed(world, session, user)])


@answers("ilt_user_sessions")
def _user_sessions(call: Call) -> Rows:
    world, user = call.world, call.user()

    def row(number: int) -> dict[str, Any]:
        session = SESSIONS[number]
        percent = 100 * attended(world, session, user) // len(session.meetings)
        return {
            "program_id": str(session.program),
            "program_name": ILT[session.program].name,
            "session_id": str(number),
            "start_date": session.start,
            "end_date": session.end,
            "percent_attended": str(percent),
        }

    return Rows(world.seats.objects(user), row)


@answers("ilt_enroll")
def _enroll(call: Call) -> dict[str, Any]:
    world, session, user = call.world, _session(call), call.active_user()
    if len(world.seats.members(session.id)) >= session.seats:
        raise Refused(409, f"session {session.id} has no seat left")
    begin(world.seats, session.id, user, "session", {"attendance": {}})
    return done(call, "program_id", "session_id", "user_id")


@answers("ilt_unenroll")
def _unenroll(call: Call) -> dict[str, Any]:
    session, user = _session(call), call.user()
    end(call.world.seats, session.id, user, "session")
    return done(call, "program_id", "session_id", "user_id")


@answers("ilt_attendance")
def _attendance(call: Call) -> dict[str, Any]:
    session, user = _session(call), call.user()
    meeting = call.number("meeting_id")
    if meeting not in {one.id for one in session.meetings}:
        raise Refused(404, f"no meeting {meeting} in session {session.id}")
    seat = call.world.seats.get(session.id, user)
    if seat is None:
        raise Refused(409, f"user {user} is not in session {session.id}")
    call.world.seats.put(session.id, user, {"attendance": seat["attendance"] | {str(meeting): call.get("attendance")}})
    return done(call, "program_id", "session_id", "meeting_id", "user_id")


def _session(call: Call) -> Session:
    program = found(ILT, call.number("program_id"), "ILT program")
    session = SESSIONS.get(call.number("session_id"))
    if session is None or session.program != program.id:
        raise Refused(404, f"no session {call.get('session_id')} in program {program.id}")
    return session
