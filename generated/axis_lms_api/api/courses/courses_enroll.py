from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.course_enrollment import CourseEnrollment
from ...models.enrollment_period import EnrollmentPeriod
from ...types import UNSET, Response, Unset


def _get_kwargs(
    course_id: int | str,
    user_id: int | str,
    *,
    body: EnrollmentPeriod | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/courses/enrollments/{course_id}/{user_id}/".format(
            course_id=quote(str(course_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CourseEnrollment | None:
    if response.status_code == 200:
        response_200 = CourseEnrollment.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CourseEnrollment]:
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
    body: EnrollmentPeriod | Unset = UNSET,
) -> Response[CourseEnrollment]:
    """Enrol a user in a course

     Enrols a user, or changes an enrolment: where the user is enrolled already, `start` or `end` must be
    sent and replaces what is on file, and a plain call is refused. User and course must be active. The
    user may be notified.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        body (EnrollmentPeriod | Unset): Dates of access to a course. For a user who is enrolled
            already one of them must be sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CourseEnrollment]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
        user_id=user_id,
        body=body,
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
    body: EnrollmentPeriod | Unset = UNSET,
) -> CourseEnrollment | None:
    """Enrol a user in a course

     Enrols a user, or changes an enrolment: where the user is enrolled already, `start` or `end` must be
    sent and replaces what is on file, and a plain call is refused. User and course must be active. The
    user may be notified.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        body (EnrollmentPeriod | Unset): Dates of access to a course. For a user who is enrolled
            already one of them must be sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CourseEnrollment
    """

    return sync_detailed(
        course_id=course_id,
        user_id=user_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    course_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    body: EnrollmentPeriod | Unset = UNSET,
) -> Response[CourseEnrollment]:
    """Enrol a user in a course

     Enrols a user, or changes an enrolment: where the user is enrolled already, `start` or `end` must be
    sent and replaces what is on file, and a plain call is refused. User and course must be active. The
    user may be notified.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        body (EnrollmentPeriod | Unset): Dates of access to a course. For a user who is enrolled
            already one of them must be sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CourseEnrollment]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
        user_id=user_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    course_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    body: EnrollmentPeriod | Unset = UNSET,
) -> CourseEnrollment | None:
    """Enrol a user in a course

     Enrols a user, or changes an enrolment: where the user is enrolled already, `start` or `end` must be
    sent and replaces what is on file, and a plain call is refused. User and course must be active. The
    user may be notified.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        user_id (int | str): Id of the user. Example: 1.
        body (EnrollmentPeriod | Unset): Dates of access to a course. For a user who is enrolled
            already one of them must be sent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CourseEnrollment
    """

    return (
        await asyncio_detailed(
            course_id=course_id,
            user_id=user_id,
            client=client,
            body=body,
        )
    ).parsed
