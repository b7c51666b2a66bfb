from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.usergroup_deleted import UsergroupDeleted
from ...types import Response


def _get_kwargs(
    usergroup: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/usergroups/{usergroup}/".format(
            usergroup=quote(str(usergroup), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UsergroupDeleted | None:
    if response.status_code == 200:
        response_200 = UsergroupDeleted.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[UsergroupDeleted]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    usergroup: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UsergroupDeleted]:
    """Delete a usergroup

     Deletes the usergroup. Only the title is documented: the path is inferred.

    Args:
        usergroup (int | str): Id of the usergroup. The name is neutral because the creating call
            has the new group's name in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UsergroupDeleted]
    """

    kwargs = _get_kwargs(
        usergroup=usergroup,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    usergroup: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> UsergroupDeleted | None:
    """Delete a usergroup

     Deletes the usergroup. Only the title is documented: the path is inferred.

    Args:
        usergroup (int | str): Id of the usergroup. The name is neutral because the creating call
            has the new group's name in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UsergroupDeleted
    """

    return sync_detailed(
        usergroup=usergroup,
        client=client,
    ).parsed


async def asyncio_detailed(
    usergroup: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UsergroupDeleted]:
    """Delete a usergroup

     Deletes the usergroup. Only the title is documented: the path is inferred.

    Args:
        usergroup (int | str): Id of the usergroup. The name is neutral because the creating call
            has the new group's name in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UsergroupDeleted]
    """

    kwargs = _get_kwargs(
        usergroup=usergroup,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    usergroup: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> UsergroupDeleted | None:
    """Delete a usergroup

     Deletes the usergroup. Only the title is documented: the path is inferred.

    Args:
        usergroup (int | str): Id of the usergroup. The name is neutral because the creating call
            has the new group's name in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UsergroupDeleted
    """

    return (
        await asyncio_detailed(
            usergroup=usergroup,
            client=client,
        )
    ).parsed
