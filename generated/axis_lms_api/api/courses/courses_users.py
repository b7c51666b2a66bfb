from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.course_user import CourseUser
from ...models.enrollment_status import EnrollmentStatus
from ...types import Response


def _get_kwargs(
    course_id: int | str,
    status: EnrollmentStatus,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/courses/{course_id}/users/{status}/".format(
            course_id=quote(str(course_id), safe=""),
            status=quote(str(status), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[CourseUser] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = CourseUser.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[list[CourseUser]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    course_id: int | str,
    status: EnrollmentStatus,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[CourseUser]]:
    """List the users of a course

     The users who are enrolled in the course: the active, the expired or all enrolments.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (EnrollmentStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[CourseUser]]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    course_id: int | str,
    status: EnrollmentStatus,
    *,
    client: AuthenticatedClient | Client,
) -> list[CourseUser] | None:
    """List the users of a course

     The users who are enrolled in the course: the active, the expired or all enrolments.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (EnrollmentStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[CourseUser]
    """

    return sync_detailed(
        course_id=course_id,
        status=status,
        client=client,
    ).parsed


async def asyncio_detailed(
    course_id: int | str,
    status: EnrollmentStatus,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[CourseUser]]:
    """List the users of a course

     The users who are enrolled in the course: the active, the expired or all enrolments.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (EnrollmentStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[CourseUser]]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    course_id: int | str,
    status: EnrollmentStatus,
    *,
    client: AuthenticatedClient | Client,
) -> list[CourseUser] | None:
    """List the users of a course

     The users who are enrolled in the course: the active, the expired or all enrolments.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (EnrollmentStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[CourseUser]
    """

    return (
        await asyncio_detailed(
            course_id=course_id,
            status=status,
            client=client,
        )
    ).parsed
