from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user import User
from ...types import UNSET, Response, Unset


def _get_kwargs(
    page: int,
    *,
    fields: str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["fields"] = fields

    params["user_filter"] = user_filter

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/users/filtered/page{page}/".format(
            page=quote(str(page), safe=""),
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
    page: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> Response[list[User]]:
    """Get the users of a filter, one page

     One page of what `users_filtered` lists; `users_filtered_count` says how many rows there are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        fields (str | Unset): Names of the users' properties to return, separated by commas; the
            first one is the sort key. Without it, `id` and `username` come back. Name `id`, too:
            typed clients count on it.
        user_filter (str | Unset): The users to list. Without it the manual does not say what
            comes. One or more `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[User]]
    """

    kwargs = _get_kwargs(
        page=page,
        fields=fields,
        user_filter=user_filter,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    page: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> list[User] | None:
    """Get the users of a filter, one page

     One page of what `users_filtered` lists; `users_filtered_count` says how many rows there are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        fields (str | Unset): Names of the users' properties to return, separated by commas; the
            first one is the sort key. Without it, `id` and `username` come back. Name `id`, too:
            typed clients count on it.
        user_filter (str | Unset): The users to list. Without it the manual does not say what
            comes. One or more `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[User]
    """

    return sync_detailed(
        page=page,
        client=client,
        fields=fields,
        user_filter=user_filter,
    ).parsed


async def asyncio_detailed(
    page: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> Response[list[User]]:
    """Get the users of a filter, one page

     One page of what `users_filtered` lists; `users_filtered_count` says how many rows there are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        fields (str | Unset): Names of the users' properties to return, separated by commas; the
            first one is the sort key. Without it, `id` and `username` come back. Name `id`, too:
            typed clients count on it.
        user_filter (str | Unset): The users to list. Without it the manual does not say what
            comes. One or more `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[User]]
    """

    kwargs = _get_kwargs(
        page=page,
        fields=fields,
        user_filter=user_filter,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    page: int,
    *,
    client: AuthenticatedClient | Client,
    fields: str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> list[User] | None:
    """Get the users of a filter, one page

     One page of what `users_filtered` lists; `users_filtered_count` says how many rows there are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        fields (str | Unset): Names of the users' properties to return, separated by commas; the
            first one is the sort key. Without it, `id` and `username` come back. Name `id`, too:
            typed clients count on it.
        user_filter (str | Unset): The users to list. Without it the manual does not say what
            comes. One or more `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[User]
    """

    return (
        await asyncio_detailed(
            page=page,
            client=client,
            fields=fields,
            user_filter=user_filter,
        )
    ).parsed
