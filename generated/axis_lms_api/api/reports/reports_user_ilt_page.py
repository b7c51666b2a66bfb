from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user_ilt_report_row import UserIltReportRow
from ...types import Response


def _get_kwargs(
    user_id: int | str,
    page: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/users/{user_id}/ilt/page{page}/".format(
            user_id=quote(str(user_id), safe=""),
            page=quote(str(page), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[UserIltReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = UserIltReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[UserIltReportRow]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    user_id: int | str,
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[UserIltReportRow]]:
    """Report the ILT sessions of one user, one page

     One page of what `reports_user_ilt` lists; `reports_user_ilt_count` says how many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserIltReportRow]]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        page=page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    user_id: int | str,
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> list[UserIltReportRow] | None:
    """Report the ILT sessions of one user, one page

     One page of what `reports_user_ilt` lists; `reports_user_ilt_count` says how many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserIltReportRow]
    """

    return sync_detailed(
        user_id=user_id,
        page=page,
        client=client,
    ).parsed


async def asyncio_detailed(
    user_id: int | str,
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[UserIltReportRow]]:
    """Report the ILT sessions of one user, one page

     One page of what `reports_user_ilt` lists; `reports_user_ilt_count` says how many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserIltReportRow]]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        page=page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: int | str,
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> list[UserIltReportRow] | None:
    """Report the ILT sessions of one user, one page

     One page of what `reports_user_ilt` lists; `reports_user_ilt_count` says how many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserIltReportRow]
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            page=page,
            client=client,
        )
    ).parsed
