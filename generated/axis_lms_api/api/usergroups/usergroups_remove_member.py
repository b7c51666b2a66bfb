from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.usergroup_membership import UsergroupMembership
from ...types import Response


def _get_kwargs(
    usergroup_id: int | str,
    user_id: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/usergroups/members/{usergroup_id}/{user_id}/".format(
            usergroup_id=quote(str(usergroup_id), safe=""),
            user_id=quote(str(user_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UsergroupMembership | None:
    if response.status_code == 200:
        response_200 = UsergroupMembership.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[UsergroupMembership]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    usergroup_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UsergroupMembership]:
    """Take a user out of a usergroup

     Takes the user out of the usergroup. Refused when the user is not a member. A usergroup may drive
    what its members are assigned, courses and learning paths among it.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UsergroupMembership]
    """

    kwargs = _get_kwargs(
        usergroup_id=usergroup_id,
        user_id=user_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    usergroup_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> UsergroupMembership | None:
    """Take a user out of a usergroup

     Takes the user out of the usergroup. Refused when the user is not a member. A usergroup may drive
    what its members are assigned, courses and learning paths among it.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UsergroupMembership
    """

    return sync_detailed(
        usergroup_id=usergroup_id,
        user_id=user_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    usergroup_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UsergroupMembership]:
    """Take a user out of a usergroup

     Takes the user out of the usergroup. Refused when the user is not a member. A usergroup may drive
    what its members are assigned, courses and learning paths among it.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UsergroupMembership]
    """

    kwargs = _get_kwargs(
        usergroup_id=usergroup_id,
        user_id=user_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    usergroup_id: int | str,
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> UsergroupMembership | None:
    """Take a user out of a usergroup

     Takes the user out of the usergroup. Refused when the user is not a member. A usergroup may drive
    what its members are assigned, courses and learning paths among it.

    Args:
        usergroup_id (int | str): Id of the usergroup. Example: 1.
        user_id (int | str): Id of the user. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UsergroupMembership
    """

    return (
        await asyncio_detailed(
            usergroup_id=usergroup_id,
            user_id=user_id,
            client=client,
        )
    ).parsed
