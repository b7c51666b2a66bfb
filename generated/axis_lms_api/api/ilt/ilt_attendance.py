from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.attendance_mark import AttendanceMark
from ...models.ilt_attendance import IltAttendance
from ...types import Response


def _get_kwargs(
    program_id: int | str,
    session_id: int | str,
    meeting_id: int | str,
    user_id: int | str,
    attendance: AttendanceMark,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/ilt/attendance/{program_id}/{session_id}/{meeting_id}/{user_id}/{attendance}/".format(
            program_id=quote(str(program_id), safe=""),
            session_id=quote(str(session_id), safe=""),
            meeting_id=quote(str(meeting_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            attendance=quote(str(attendance), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> IltAttendance | None:
    if response.status_code == 200:
        response_200 = IltAttendance.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[IltAttendance]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    program_id: int | str,
    session_id: int | str,
    meeting_id: int | str,
    user_id: int | str,
    attendance: AttendanceMark,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IltAttendance]:
    """Record attendance of an ILT meeting

     Marks a user, who must be enrolled, as attended or absent. The call may be repeated. A program may
    record attendance on its own, too.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        meeting_id (int | str): Id of the meeting, which belongs to the session. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        attendance (AttendanceMark):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IltAttendance]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        session_id=session_id,
        meeting_id=meeting_id,
        user_id=user_id,
        attendance=attendance,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    program_id: int | str,
    session_id: int | str,
    meeting_id: int | str,
    user_id: int | str,
    attendance: AttendanceMark,
    *,
    client: AuthenticatedClient | Client,
) -> IltAttendance | None:
    """Record attendance of an ILT meeting

     Marks a user, who must be enrolled, as attended or absent. The call may be repeated. A program may
    record attendance on its own, too.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        meeting_id (int | str): Id of the meeting, which belongs to the session. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        attendance (AttendanceMark):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IltAttendance
    """

    return sync_detailed(
        program_id=program_id,
        session_id=session_id,
        meeting_id=meeting_id,
        user_id=user_id,
        attendance=attendance,
        client=client,
    ).parsed


async def asyncio_detailed(
    program_id: int | str,
    session_id: int | str,
    meeting_id: int | str,
    user_id: int | str,
    attendance: AttendanceMark,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IltAttendance]:
    """Record attendance of an ILT meeting

     Marks a user, who must be enrolled, as attended or absent. The call may be repeated. A program may
    record attendance on its own, too.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        meeting_id (int | str): Id of the meeting, which belongs to the session. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        attendance (AttendanceMark):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IltAttendance]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        session_id=session_id,
        meeting_id=meeting_id,
        user_id=user_id,
        attendance=attendance,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    program_id: int | str,
    session_id: int | str,
    meeting_id: int | str,
    user_id: int | str,
    attendance: AttendanceMark,
    *,
    client: AuthenticatedClient | Client,
) -> IltAttendance | None:
    """Record attendance of an ILT meeting

     Marks a user, who must be enrolled, as attended or absent. The call may be repeated. A program may
    record attendance on its own, too.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        meeting_id (int | str): Id of the meeting, which belongs to the session. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        attendance (AttendanceMark):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IltAttendance
    """

    return (
        await asyncio_detailed(
            program_id=program_id,
            session_id=session_id,
            meeting_id=meeting_id,
            user_id=user_id,
            attendance=attendance,
            client=client,
        )
    ).parsed
