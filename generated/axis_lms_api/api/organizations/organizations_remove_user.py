from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.organization_membership import OrganizationMembership
from ...types import Response


def _get_kwargs(
    organization_id: int | str,
    branch_id: int | str,
    who: int | str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/organizations/users/{organization_id}/{branch_id}/{who}/".format(
            organization_id=quote(str(organization_id), safe=""),
            branch_id=quote(str(branch_id), safe=""),
            who=quote(str(who), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OrganizationMembership | None:
    if response.status_code == 200:
        response_200 = OrganizationMembership.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[OrganizationMembership]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    organization_id: int | str,
    branch_id: int | str,
    who: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[OrganizationMembership]:
    """Take a user out of a branch

     Takes the user out of the branch. Only the title is documented: the path is inferred.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        branch_id (int | str): Id of the branch, which belongs to the organization. Example: 1.
        who (int | str): Id of the user who is put into the branch or taken out of it. The name is
            neutral because the listing call has a status in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OrganizationMembership]
    """

    kwargs = _get_kwargs(
        organization_id=organization_id,
        branch_id=branch_id,
        who=who,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    organization_id: int | str,
    branch_id: int | str,
    who: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> OrganizationMembership | None:
    """Take a user out of a branch

     Takes the user out of the branch. Only the title is documented: the path is inferred.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        branch_id (int | str): Id of the branch, which belongs to the organization. Example: 1.
        who (int | str): Id of the user who is put into the branch or taken out of it. The name is
            neutral because the listing call has a status in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OrganizationMembership
    """

    return sync_detailed(
        organization_id=organization_id,
        branch_id=branch_id,
        who=who,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: int | str,
    branch_id: int | str,
    who: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[OrganizationMembership]:
    """Take a user out of a branch

     Takes the user out of the branch. Only the title is documented: the path is inferred.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        branch_id (int | str): Id of the branch, which belongs to the organization. Example: 1.
        who (int | str): Id of the user who is put into the branch or taken out of it. The name is
            neutral because the listing call has a status in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OrganizationMembership]
    """

    kwargs = _get_kwargs(
        organization_id=organization_id,
        branch_id=branch_id,
        who=who,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    organization_id: int | str,
    branch_id: int | str,
    who: int | str,
    *,
    client: AuthenticatedClient | Client,
) -> OrganizationMembership | None:
    """Take a user out of a branch

     Takes the user out of the branch. Only the title is documented: the path is inferred.

    Args:
        organization_id (int | str): Id of the organization. Example: 1.
        branch_id (int | str): Id of the branch, which belongs to the organization. Example: 1.
        who (int | str): Id of the user who is put into the branch or taken out of it. The name is
            neutral because the listing call has a status in the same place. Example: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OrganizationMembership
    """

    return (
        await asyncio_detailed(
            organization_id=organization_id,
            branch_id=branch_id,
            who=who,
            client=client,
        )
    ).parsed
