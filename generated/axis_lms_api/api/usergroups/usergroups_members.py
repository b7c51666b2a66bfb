from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.activity_status import ActivityStatus
from ...models.user_reference import UserReference
from ...types import Response


def _get_kwargs(
    usergroup_id: int | str,
    status: ActivityStatus,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/usergroups/{usergroup_id}/members/{status}/".format(
            usergroup_id=quote(str(usergroup_id), safe=""),
            status=quote(str(status), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[UserReference] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = UserReference.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[list[UserReference]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    usergroup_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[UserReference]]:
    """List the members of a usergroup

     The active, the inactive or all members.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserReference]]
    """

    kwargs = _get_kwargs(
        usergroup_id=usergroup_id,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    usergroup_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> list[UserReference] | None:
    """List the members of a usergroup

     The active, the inactive or all members.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserReference]
    """

    return sync_detailed(
        usergroup_id=usergroup_id,
        status=status,
        client=client,
    ).parsed


async def asyncio_detailed(
    usergroup_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[UserReference]]:
    """List the members of a usergroup

     The active, the inactive or all members.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserReference]]
    """

    kwargs = _get_kwargs(
        usergroup_id=usergroup_id,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    usergroup_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> list[UserReference] | None:
    """List the members of a usergroup

     The active, the inactive or all members.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserReference]
    """

    return (
        await asyncio_detailed(
            usergroup_id=usergroup_id,
            status=status,
            client=client,
        )
    ).parsed
