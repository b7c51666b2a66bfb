from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user import User
from ...types import UNSET, Response, Unset


def _get_kwargs(
    user_id: int | str,
    *,
    fields: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["fields"] = fields

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/users/{user_id}/".format(
            user_id=quote(str(user_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[User] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = User.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[list[User]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
) -> Response[list[User]]:
    """Get a user

     One user. The answer is an array, because the family of the call can return several. This call gives
    the first page; walk all of them with `users_get_page`.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        fields (str | Unset): Names of the user's properties to return, separated by commas.
            Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[User]]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        fields=fields,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
) -> list[User] | None:
    """Get a user

     One user. The answer is an array, because the family of the call can return several. This call gives
    the first page; walk all of them with `users_get_page`.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        fields (str | Unset): Names of the user's properties to return, separated by commas.
            Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[User]
    """

    return sync_detailed(
        user_id=user_id,
        client=client,
        fields=fields,
    ).parsed


async def asyncio_detailed(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
) -> Response[list[User]]:
    """Get a user

     One user. The answer is an array, because the family of the call can return several. This call gives
    the first page; walk all of them with `users_get_page`.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        fields (str | Unset): Names of the user's properties to return, separated by commas.
            Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[User]]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        fields=fields,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
) -> list[User] | None:
    """Get a user

     One user. The answer is an array, because the family of the call can return several. This call gives
    the first page; walk all of them with `users_get_page`.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        fields (str | Unset): Names of the user's properties to return, separated by commas.
            Without it, `id` and `username` come back. Name `id`, too: typed clients count on it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[User]
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            client=client,
            fields=fields,
        )
    ).parsed
