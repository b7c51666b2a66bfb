from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.learning_path_enrollment import LearningPathEnrollment
from ...types import Response


def _get_kwargs(
    learningpath_id: int | str,
    user_id: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/learningpaths/enrollments/{learningpath_id}/users/{user_id}/".format(
            learningpath_id=quote(str(learningpath_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LearningPathEnrollment | None:
    if response.status_code == 200:
        response_200 = LearningPathEnrollment.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LearningPathEnrollment]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    learningpath_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[LearningPathEnrollment]:
    """Take a user off a learning path

     Takes the user off the path. Refused when the user is not on it.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LearningPathEnrollment]
    """

    kwargs = _get_kwargs(
        learningpath_id=learningpath_id,
        user_id=user_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    learningpath_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> LearningPathEnrollment | None:
    """Take a user off a learning path

     Takes the user off the path. Refused when the user is not on it.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LearningPathEnrollment
    """

    return sync_detailed(
        learningpath_id=learningpath_id,
        user_id=user_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    learningpath_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[LearningPathEnrollment]:
    """Take a user off a learning path

     Takes the user off the path. Refused when the user is not on it.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LearningPathEnrollment]
    """

    kwargs = _get_kwargs(
        learningpath_id=learningpath_id,
        user_id=user_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    learningpath_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> LearningPathEnrollment | None:
    """Take a user off a learning path

     Takes the user off the path. Refused when the user is not on it.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LearningPathEnrollment
    """

    return (
        await asyncio_detailed(
            learningpath_id=learningpath_id,
            user_id=user_id,
            client=client,
        )
    ).parsed
