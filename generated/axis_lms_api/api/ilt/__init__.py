"""Instructor-led training: programs have sessions, sessions have meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import builtins

    from ... import models
    from .. import AsyncClient, SyncClient


class Ilt:
    """Instructor-led training: programs have sessions, sessions have meetings."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(self) -> builtins.list[models.NamedRecord]:
        """List the ILT programs

        The programs of instructor-led training.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .ilt_list import _get_kwargs

        response = self._client.get_httpx_client().request(**_get_kwargs(), extensions={"axis": "ilt_list"})
        return [NamedRecord.from_dict(row) for row in response.json()]

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id), extensions={"axis": "ilt_get"}
        )
        return IltProgram.from_dict(response.json())

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id, which=which), extensions={"axis": "ilt_sessions"}
        )
        return [IltSession.from_dict(row) for row in response.json()]

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id), extensions={"axis": "ilt_meetings"}
        )
        return [IltMeeting.from_dict(row) for row in response.json()]

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id), extensions={"axis": "ilt_completions"}
        )
        return [UserReference.from_dict(row) for row in response.json()]

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id), extensions={"axis": "ilt_session_completions"}
        )
        return [UserReference.from_dict(row) for row in response.json()]

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(user_id=user_id), extensions={"axis": "ilt_user_sessions"}
        )
        return [IltUserSession.from_dict(row) for row in response.json()]

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id),
            extensions={"axis": "ilt_enroll"},
        )
        return IltEnrollment.from_dict(response.json())

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id),
            extensions={"axis": "ilt_unenroll"},
        )
        return IltEnrollment.from_dict(response.json())

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

        response = self._client.get_httpx_client().request(
            **_get_kwargs(
                program_id=program_id,
                session_id=session_id,
                meeting_id=meeting_id,
                user_id=user_id,
                attendance=attendance,
            ),
            extensions={"axis": "ilt_attendance"},
        )
        return IltAttendance.from_dict(response.json())


class AsyncIlt:
    """Instructor-led training: programs have sessions, sessions have meetings."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(self) -> builtins.list[models.NamedRecord]:
        """List the ILT programs

        The programs of instructor-led training.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .ilt_list import _get_kwargs

        response = await self._client.get_async_httpx_client().request(**_get_kwargs(), extensions={"axis": "ilt_list"})
        return [NamedRecord.from_dict(row) for row in response.json()]

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id), extensions={"axis": "ilt_get"}
        )
        return IltProgram.from_dict(response.json())

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id, which=which), extensions={"axis": "ilt_sessions"}
        )
        return [IltSession.from_dict(row) for row in response.json()]

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id), extensions={"axis": "ilt_meetings"}
        )
        return [IltMeeting.from_dict(row) for row in response.json()]

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id), extensions={"axis": "ilt_completions"}
        )
        return [UserReference.from_dict(row) for row in response.json()]

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id), extensions={"axis": "ilt_session_completions"}
        )
        return [UserReference.from_dict(row) for row in response.json()]

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(user_id=user_id), extensions={"axis": "ilt_user_sessions"}
        )
        return [IltUserSession.from_dict(row) for row in response.json()]

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id),
            extensions={"axis": "ilt_enroll"},
        )
        return IltEnrollment.from_dict(response.json())

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(program_id=program_id, session_id=session_id, user_id=user_id),
            extensions={"axis": "ilt_unenroll"},
        )
        return IltEnrollment.from_dict(response.json())

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

        response = await self._client.get_async_httpx_client().request(
            **_get_kwargs(
                program_id=program_id,
                session_id=session_id,
                meeting_id=meeting_id,
                user_id=user_id,
                attendance=attendance,
            ),
            extensions={"axis": "ilt_attendance"},
        )
        return IltAttendance.from_dict(response.json())


__all__ = ["AsyncIlt", "Ilt"]
