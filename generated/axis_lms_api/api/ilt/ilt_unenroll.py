from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ilt_enrollment import IltEnrollment
from ...types import Response


def _get_kwargs(
    program_id: int | str,
    session_id: int | str,
    user_id: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/ilt/enrollments/{program_id}/{session_id}/{user_id}/".format(
            program_id=quote(str(program_id), safe=""),
            session_id=quote(str(session_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> IltEnrollment | None:
    if response.status_code == 200:
        response_200 = IltEnrollment.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[IltEnrollment]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    program_id: int | str,
    session_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IltEnrollment]:
    """Take a user out of an ILT session

     Takes the user out of the session.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IltEnrollment]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        session_id=session_id,
        user_id=user_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    program_id: int | str,
    session_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> IltEnrollment | None:
    """Take a user out of an ILT session

     Takes the user out of the session.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IltEnrollment
    """

    return sync_detailed(
        program_id=program_id,
        session_id=session_id,
        user_id=user_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    program_id: int | str,
    session_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IltEnrollment]:
    """Take a user out of an ILT session

     Takes the user out of the session.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IltEnrollment]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        session_id=session_id,
        user_id=user_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    program_id: int | str,
    session_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> IltEnrollment | None:
    """Take a user out of an ILT session

     Takes the user out of the session.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        session_id (int | str): Id of the session, which belongs to the program. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IltEnrollment
    """

    return (
        await asyncio_detailed(
            program_id=program_id,
            session_id=session_id,
            user_id=user_id,
            client=client,
        )
    ).parsed
