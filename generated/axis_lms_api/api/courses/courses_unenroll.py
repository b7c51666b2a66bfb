from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.course_unenrollment import CourseUnenrollment
from ...types import Response


def _get_kwargs(
    course_id: int | str,
    user_id: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/courses/enrollments/{course_id}/{user_id}/".format(
            course_id=quote(str(course_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CourseUnenrollment | None:
    if response.status_code == 200:
        response_200 = CourseUnenrollment.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CourseUnenrollment]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    course_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CourseUnenrollment]:
    """Take a user out of a course

     Ends the enrolment of a user.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CourseUnenrollment]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
        user_id=user_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    course_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> CourseUnenrollment | None:
    """Take a user out of a course

     Ends the enrolment of a user.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CourseUnenrollment
    """

    return sync_detailed(
        course_id=course_id,
        user_id=user_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    course_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CourseUnenrollment]:
    """Take a user out of a course

     Ends the enrolment of a user.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CourseUnenrollment]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
        user_id=user_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    course_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> CourseUnenrollment | None:
    """Take a user out of a course

     Ends the enrolment of a user.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CourseUnenrollment
    """

    return (
        await asyncio_detailed(
            course_id=course_id,
            user_id=user_id,
            client=client,
        )
    ).parsed
