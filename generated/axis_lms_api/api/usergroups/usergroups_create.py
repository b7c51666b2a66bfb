from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.usergroup_created import UsergroupCreated
from ...types import Response


def _get_kwargs(
    usergroup: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/usergroups/{usergroup}/".format(
            usergroup=quote(str(usergroup), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UsergroupCreated | None:
    if response.status_code == 200:
        response_200 = UsergroupCreated.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[UsergroupCreated]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    usergroup: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UsergroupCreated]:
    """Create a usergroup

     Creates a usergroup of the name that stands in the path.

    Args:
        usergroup (str): Name of the new usergroup: 4 to 99 letters, digits, spaces or `@ . _ -`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UsergroupCreated]
    """

    kwargs = _get_kwargs(
        usergroup=usergroup,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    usergroup: str,
    *,
    client: AuthenticatedClient | Client,
) -> UsergroupCreated | None:
    """Create a usergroup

     Creates a usergroup of the name that stands in the path.

    Args:
        usergroup (str): Name of the new usergroup: 4 to 99 letters, digits, spaces or `@ . _ -`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UsergroupCreated
    """

    return sync_detailed(
        usergroup=usergroup,
        client=client,
    ).parsed


async def asyncio_detailed(
    usergroup: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UsergroupCreated]:
    """Create a usergroup

     Creates a usergroup of the name that stands in the path.

    Args:
        usergroup (str): Name of the new usergroup: 4 to 99 letters, digits, spaces or `@ . _ -`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UsergroupCreated]
    """

    kwargs = _get_kwargs(
        usergroup=usergroup,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    usergroup: str,
    *,
    client: AuthenticatedClient | Client,
) -> UsergroupCreated | None:
    """Create a usergroup

     Creates a usergroup of the name that stands in the path.

    Args:
        usergroup (str): Name of the new usergroup: 4 to 99 letters, digits, spaces or `@ . _ -`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UsergroupCreated
    """

    return (
        await asyncio_detailed(
            usergroup=usergroup,
            client=client,
        )
    ).parsed
