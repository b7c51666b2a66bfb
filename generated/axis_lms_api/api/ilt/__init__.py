"""Instructor-led training: programs have sessions, sessions have meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import reader

if TYPE_CHECKING:
    import builtins

    from ... import models
    from .. import AsyncCalls, SyncCalls


class Ilt:
    """Instructor-led training: programs have sessions, sessions have meetings."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the ILT programs

        The programs of instructor-led training.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .ilt_list import _get_kwargs

        payload = self._calls.call("ilt_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

    def get(self, program_id: int | str) -> models.IltProgram:
        """Get an ILT program

        One program of instructor-led training.

        Args:
            program_id: Id of the ILT program.

        Returns:
            A program of instructor-led training (ILT). A program has sessions, a session has meetings.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_program import IltProgram
        from .ilt_get import _get_kwargs

        payload = self._calls.call("ilt_get", _get_kwargs(program_id=program_id))
        return reader(IltProgram.from_dict, ())(payload)

    def sessions(self, program_id: int | str, which: models.SessionSelection) -> builtins.list[models.IltSession]:
        """List the sessions of an ILT program

        The current or all sessions of the program, with their seats.

        Args:
            program_id: Id of the ILT program.
            which: Which sessions to list: the current or all.

        Returns:
            Sessions of the ILT program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_session import IltSession
        from .ilt_sessions import _get_kwargs

        payload = self._calls.call("ilt_sessions", _get_kwargs(program_id=program_id, which=which))
        return list(map(reader(IltSession.from_dict, ()), payload))

    def meetings(self, program_id: int | str, session_id: int | str) -> builtins.list[models.IltMeeting]:
        """List the meetings of an ILT session

        The meetings of one session of the program.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.

        Returns:
            Meetings of the ILT session.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_meeting import IltMeeting
        from .ilt_meetings import _get_kwargs

        payload = self._calls.call("ilt_meetings", _get_kwargs(program_id=program_id, session_id=session_id))
        return list(map(reader(IltMeeting.from_dict, ()), payload))

    def completions(self, program_id: int | str) -> builtins.list[models.UserReference]:
        """List who completed an ILT program

        The users who completed the program.

        Args:
            program_id: Id of the ILT program.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .ilt_completions import _get_kwargs

        payload = self._calls.call("ilt_completions", _get_kwargs(program_id=program_id))
        return list(map(reader(UserReference.from_dict, ()), payload))

    def session_completions(self, program_id: int | str, session_id: int | str) -> builtins.list[models.UserReference]:
        """List who completed an ILT session

        The users who completed one session of the program.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .ilt_session_completions import _get_kwargs

        payload = self._calls.call("ilt_session_completions", _get_kwargs(program_id=program_id, session_id=session_id))
        return list(map(reader(UserReference.from_dict, ()), payload))

    def user_sessions(self, user_id: int | str) -> builtins.list[models.IltUserSession]:
        """List a user's ILT sessions

        The sessions in which a user is enrolled, with the share attended.

        Args:
            user_id: Id of the user.

        Returns:
            The user's ILT sessions.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_user_session import IltUserSession
        from .ilt_user_sessions import _get_kwargs

        payload = self._calls.call("ilt_user_sessions", _get_kwargs(user_id=user_id))
        return list(map(reader(IltUserSession.from_dict, ()), payload))

    def enroll(self, program_id: int | str, session_id: int | str, user_id: int | str) -> models.IltEnrollment:
        """Enrol a user in an ILT session

        Enrols the user in the session. The user may be notified.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into an ILT session or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_enrollment import IltEnrollment
        from .ilt_enroll import _get_kwargs

        payload = self._calls.call(
            "ilt_enroll", _get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id)
        )
        return reader(IltEnrollment.from_dict, ())(payload)

    def unenroll(self, program_id: int | str, session_id: int | str, user_id: int | str) -> models.IltEnrollment:
        """Take a user out of an ILT session

        Takes the user out of the session.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into an ILT session or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_enrollment import IltEnrollment
        from .ilt_unenroll import _get_kwargs

        payload = self._calls.call(
            "ilt_unenroll", _get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id)
        )
        return reader(IltEnrollment.from_dict, ())(payload)

    def attendance(
        self,
        program_id: int | str,
        session_id: int | str,
        meeting_id: int | str,
        user_id: int | str,
        attendance: models.AttendanceMark,
    ) -> models.IltAttendance:
        """Record attendance of an ILT meeting

        Marks a user, who must be enrolled, as attended or absent. The call may be repeated. A program may
        record attendance on its own, too.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.
            meeting_id: Id of the meeting, which belongs to the session.
            user_id: Id of the user.
            attendance: Whether the user attended.

        Returns:
            Confirms that attendance was recorded.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_attendance import IltAttendance
        from .ilt_attendance import _get_kwargs

        payload = self._calls.call(
            "ilt_attendance",
            _get_kwargs(
                program_id=program_id,
                session_id=session_id,
                meeting_id=meeting_id,
                user_id=user_id,
                attendance=attendance,
            ),
        )
        return reader(IltAttendance.from_dict, ())(payload)


class AsyncIlt:
    """Instructor-led training: programs have sessions, sessions have meetings."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the ILT programs

        The programs of instructor-led training.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .ilt_list import _get_kwargs

        payload = await self._calls.call("ilt_list", _get_kwargs())
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

    async def get(self, program_id: int | str) -> models.IltProgram:
        """Get an ILT program

        One program of instructor-led training.

        Args:
            program_id: Id of the ILT program.

        Returns:
            A program of instructor-led training (ILT). A program has sessions, a session has meetings.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_program import IltProgram
        from .ilt_get import _get_kwargs

        payload = await self._calls.call("ilt_get", _get_kwargs(program_id=program_id))
        return reader(IltProgram.from_dict, ())(payload)

    async def sessions(self, program_id: int | str, which: models.SessionSelection) -> builtins.list[models.IltSession]:
        """List the sessions of an ILT program

        The current or all sessions of the program, with their seats.

        Args:
            program_id: Id of the ILT program.
            which: Which sessions to list: the current or all.

        Returns:
            Sessions of the ILT program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_session import IltSession
        from .ilt_sessions import _get_kwargs

        payload = await self._calls.call("ilt_sessions", _get_kwargs(program_id=program_id, which=which))
        return list(map(reader(IltSession.from_dict, ()), payload))

    async def meetings(self, program_id: int | str, session_id: int | str) -> builtins.list[models.IltMeeting]:
        """List the meetings of an ILT session

        The meetings of one session of the program.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.

        Returns:
            Meetings of the ILT session.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_meeting import IltMeeting
        from .ilt_meetings import _get_kwargs

        payload = await self._calls.call("ilt_meetings", _get_kwargs(program_id=program_id, session_id=session_id))
        return list(map(reader(IltMeeting.from_dict, ()), payload))

    async def completions(self, program_id: int | str) -> builtins.list[models.UserReference]:
        """List who completed an ILT program

        The users who completed the program.

        Args:
            program_id: Id of the ILT program.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .ilt_completions import _get_kwargs

        payload = await self._calls.call("ilt_completions", _get_kwargs(program_id=program_id))
        return list(map(reader(UserReference.from_dict, ()), payload))

    async def session_completions(
        self, program_id: int | str, session_id: int | str
    ) -> builtins.list[models.UserReference]:
        """List who completed an ILT session

        The users who completed one session of the program.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .ilt_session_completions import _get_kwargs

        payload = await self._calls.call(
            "ilt_session_completions", _get_kwargs(program_id=program_id, session_id=session_id)
        )
        return list(map(reader(UserReference.from_dict, ()), payload))

    async def user_sessions(self, user_id: int | str) -> builtins.list[models.IltUserSession]:
        """List a user's ILT sessions

        The sessions in which a user is enrolled, with the share attended.

        Args:
            user_id: Id of the user.

        Returns:
            The user's ILT sessions.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_user_session import IltUserSession
        from .ilt_user_sessions import _get_kwargs

        payload = await self._calls.call("ilt_user_sessions", _get_kwargs(user_id=user_id))
        return list(map(reader(IltUserSession.from_dict, ()), payload))

    async def enroll(self, program_id: int | str, session_id: int | str, user_id: int | str) -> models.IltEnrollment:
        """Enrol a user in an ILT session

        Enrols the user in the session. The user may be notified.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into an ILT session or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_enrollment import IltEnrollment
        from .ilt_enroll import _get_kwargs

        payload = await self._calls.call(
            "ilt_enroll", _get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id)
        )
        return reader(IltEnrollment.from_dict, ())(payload)

    async def unenroll(self, program_id: int | str, session_id: int | str, user_id: int | str) -> models.IltEnrollment:
        """Take a user out of an ILT session

        Takes the user out of the session.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.
            user_id: Id of the user.

        Returns:
            Confirms that a user was put into an ILT session or taken out of it.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_enrollment import IltEnrollment
        from .ilt_unenroll import _get_kwargs

        payload = await self._calls.call(
            "ilt_unenroll", _get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id)
        )
        return reader(IltEnrollment.from_dict, ())(payload)

    async def attendance(
        self,
        program_id: int | str,
        session_id: int | str,
        meeting_id: int | str,
        user_id: int | str,
        attendance: models.AttendanceMark,
    ) -> models.IltAttendance:
        """Record attendance of an ILT meeting

        Marks a user, who must be enrolled, as attended or absent. The call may be repeated. A program may
        record attendance on its own, too.

        Args:
            program_id: Id of the ILT program.
            session_id: Id of the session, which belongs to the program.
            meeting_id: Id of the meeting, which belongs to the session.
            user_id: Id of the user.
            attendance: Whether the user attended.

        Returns:
            Confirms that attendance was recorded.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_attendance import IltAttendance
        from .ilt_attendance import _get_kwargs

        payload = await self._calls.call(
            "ilt_attendance",
            _get_kwargs(
                program_id=program_id,
                session_id=session_id,
                meeting_id=meeting_id,
                user_id=user_id,
                attendance=attendance,
            ),
        )
        return reader(IltAttendance.from_dict, ())(payload)


__all__ = ["AsyncIlt", "Ilt"]
