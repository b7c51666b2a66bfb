from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.learning_path_user import LearningPathUser
from ...types import Response


def _get_kwargs(
    learningpath_id: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/learningpaths/{learningpath_id}/users/".format(
            learningpath_id=quote(str(learningpath_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[LearningPathUser] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = LearningPathUser.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[LearningPathUser]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    learningpath_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[LearningPathUser]]:
    """List the users of a learning path

     The active enrolments in the path, each with its standing.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[LearningPathUser]]
    """

    kwargs = _get_kwargs(
        learningpath_id=learningpath_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    learningpath_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> list[LearningPathUser] | None:
    """List the users of a learning path

     The active enrolments in the path, each with its standing.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[LearningPathUser]
    """

    return sync_detailed(
        learningpath_id=learningpath_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    learningpath_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[LearningPathUser]]:
    """List the users of a learning path

     The active enrolments in the path, each with its standing.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[LearningPathUser]]
    """

    kwargs = _get_kwargs(
        learningpath_id=learningpath_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    learningpath_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> list[LearningPathUser] | None:
    """List the users of a learning path

     The active enrolments in the path, each with its standing.

    Args:
        learningpath_id (int | str): Id of the learning path. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[LearningPathUser]
    """

    return (
        await asyncio_detailed(
            learningpath_id=learningpath_id,
            client=client,
        )
    ).parsed
