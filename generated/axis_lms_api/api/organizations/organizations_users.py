from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.activity_status import ActivityStatus
from ...models.organization_user import OrganizationUser
from ...types import Response


def _get_kwargs(
    organization_id: int | str,
    status: ActivityStatus,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/organizations/users/{organization_id}/{status}/".format(
            organization_id=quote(str(organization_id), safe=""),
            status=quote(str(status), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[OrganizationUser] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = OrganizationUser.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[OrganizationUser]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    organization_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[OrganizationUser]]:
    """List the users of an organization

     The users in the branches of the organization. A user may be in several branches.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[OrganizationUser]]
    """

    kwargs = _get_kwargs(
        organization_id=organization_id,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    organization_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> list[OrganizationUser] | None:
    """List the users of an organization

     The users in the branches of the organization. A user may be in several branches.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[OrganizationUser]
    """

    return sync_detailed(
        organization_id=organization_id,
        status=status,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[OrganizationUser]]:
    """List the users of an organization

     The users in the branches of the organization. A user may be in several branches.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[OrganizationUser]]
    """

    kwargs = _get_kwargs(
        organization_id=organization_id,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    organization_id: int | str,
    status: ActivityStatus,
    *,
    client: AuthenticatedClient | Client,
) -> list[OrganizationUser] | None:
    """List the users of an organization

     The users in the branches of the organization. A user may be in several branches.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        status (ActivityStatus):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[OrganizationUser]
    """

    return (
        await asyncio_detailed(
            organization_id=organization_id,
            status=status,
            client=client,
        )
    ).parsed
