from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user import User
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    fields: str | Unset = UNSET,
    user_filter: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["fields"] = fields

    params["user_filter"] = user_filter

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/users/filtered/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[User] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for componentsschemas_user_list_item_data in _response_200:
            componentsschemas_user_list_item = User.from_dict(componentsschemas_user_list_item_data)

            response_200.append(componentsschemas_user_list_item)

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
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str,
) -> Response[list[User]]:
    """Get the users of a filter

     The users for whom `user_filter` holds. Without a page, the first 100 rows come back.

    Args:
        fields (str | Unset): Names of the user's properties to return, separated by commas. On
            lists the first one is the sort key. Without it, `id` and `username` come back. Example:
            last_name,first_name,id.
        user_filter (str): Only the users for whom the phrase holds. One or more `field OP value`,
            joined by commas, all of which must hold. Operators: `=` equals, `!=` differs, `~`
            contains, `!~` does not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not
            a member of". To be URL-encoded. Example: manager_id=12,usergroup~salesteam,branch_id=50.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[User]]
    """

    kwargs = _get_kwargs(
        fields=fields,
        user_filter=user_filter,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str,
) -> list[User] | None:
    """Get the users of a filter

     The users for whom `user_filter` holds. Without a page, the first 100 rows come back.

    Args:
        fields (str | Unset): Names of the user's properties to return, separated by commas. On
            lists the first one is the sort key. Without it, `id` and `username` come back. Example:
            last_name,first_name,id.
        user_filter (str): Only the users for whom the phrase holds. One or more `field OP value`,
            joined by commas, all of which must hold. Operators: `=` equals, `!=` differs, `~`
            contains, `!~` does not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not
            a member of". To be URL-encoded. Example: manager_id=12,usergroup~salesteam,branch_id=50.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[User]
    """

    return sync_detailed(
        client=client,
        fields=fields,
        user_filter=user_filter,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str,
) -> Response[list[User]]:
    """Get the users of a filter

     The users for whom `user_filter` holds. Without a page, the first 100 rows come back.

    Args:
        fields (str | Unset): Names of the user's properties to return, separated by commas. On
            lists the first one is the sort key. Without it, `id` and `username` come back. Example:
            last_name,first_name,id.
        user_filter (str): Only the users for whom the phrase holds. One or more `field OP value`,
            joined by commas, all of which must hold. Operators: `=` equals, `!=` differs, `~`
            contains, `!~` does not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not
            a member of". To be URL-encoded. Example: manager_id=12,usergroup~salesteam,branch_id=50.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[User]]
    """

    kwargs = _get_kwargs(
        fields=fields,
        user_filter=user_filter,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str,
) -> list[User] | None:
    """Get the users of a filter

     The users for whom `user_filter` holds. Without a page, the first 100 rows come back.

    Args:
        fields (str | Unset): Names of the user's properties to return, separated by commas. On
            lists the first one is the sort key. Without it, `id` and `username` come back. Example:
            last_name,first_name,id.
        user_filter (str): Only the users for whom the phrase holds. One or more `field OP value`,
            joined by commas, all of which must hold. Operators: `=` equals, `!=` differs, `~`
            contains, `!~` does not contain; for `usergroup`, `~` is "is a member of" and `!~` "is not
            a member of". To be URL-encoded. Example: manager_id=12,usergroup~salesteam,branch_id=50.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[User]
    """

    return (
        await asyncio_detailed(
            client=client,
            fields=fields,
            user_filter=user_filter,
        )
    ).parsed
