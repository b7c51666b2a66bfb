from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user_changes import UserChanges
from ...models.user_updated import UserUpdated
from ...types import UNSET, Response, Unset


def _get_kwargs(
    user_id: int | str,
    *,
    body: UserChanges | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/users/{user_id}/".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UserUpdated | None:
    if response.status_code == 200:
        response_200 = UserUpdated.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[UserUpdated]:
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
    body: UserChanges | Unset = UNSET,
) -> Response[UserUpdated]:
    """Change a user

     Changes what is sent and nothing else. Whether an empty string clears a field is not known. The
    manual prints the path without its last slash.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        body (UserChanges | Unset): What is to change of a user. Only what is sent changes; the
            username can't. Whether an empty string clears a field is a guess: it may be sent, and
            what a site makes of it has to be read back. Example: {'email': 'example@oururl.com',
            'custom1': 'Blue'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UserUpdated]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    body: UserChanges | Unset = UNSET,
) -> UserUpdated | None:
    """Change a user

     Changes what is sent and nothing else. Whether an empty string clears a field is not known. The
    manual prints the path without its last slash.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        body (UserChanges | Unset): What is to change of a user. Only what is sent changes; the
            username can't. Whether an empty string clears a field is a guess: it may be sent, and
            what a site makes of it has to be read back. Example: {'email': 'example@oururl.com',
            'custom1': 'Blue'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UserUpdated
    """

    return sync_detailed(
        user_id=user_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    body: UserChanges | Unset = UNSET,
) -> Response[UserUpdated]:
    """Change a user

     Changes what is sent and nothing else. Whether an empty string clears a field is not known. The
    manual prints the path without its last slash.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        body (UserChanges | Unset): What is to change of a user. Only what is sent changes; the
            username can't. Whether an empty string clears a field is a guess: it may be sent, and
            what a site makes of it has to be read back. Example: {'email': 'example@oururl.com',
            'custom1': 'Blue'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UserUpdated]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    body: UserChanges | Unset = UNSET,
) -> UserUpdated | None:
    """Change a user

     Changes what is sent and nothing else. Whether an empty string clears a field is not known. The
    manual prints the path without its last slash.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        body (UserChanges | Unset): What is to change of a user. Only what is sent changes; the
            username can't. Whether an empty string clears a field is a guess: it may be sent, and
            what a site makes of it has to be read back. Example: {'email': 'example@oururl.com',
            'custom1': 'Blue'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UserUpdated
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            client=client,
            body=body,
        )
    ).parsed
