from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.archived_course_report_row import ArchivedCourseReportRow
from ...types import Response


def _get_kwargs(
    page: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/users/all/archived/page{page}/".format(
            page=quote(str(page), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[ArchivedCourseReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = ArchivedCourseReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[ArchivedCourseReportRow]]:
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
) -> Response[list[ArchivedCourseReportRow]]:
    """Report the archived and imported course results of all users, one page

     One page of what `reports_all_archived` lists; `reports_all_archived_count` says how many rows there
    are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[ArchivedCourseReportRow]]
    """

    kwargs = _get_kwargs(
        page=page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> list[ArchivedCourseReportRow] | None:
    """Report the archived and imported course results of all users, one page

     One page of what `reports_all_archived` lists; `reports_all_archived_count` says how many rows there
    are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[ArchivedCourseReportRow]
    """

    return sync_detailed(
        page=page,
        client=client,
    ).parsed


async def asyncio_detailed(
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[ArchivedCourseReportRow]]:
    """Report the archived and imported course results of all users, one page

     One page of what `reports_all_archived` lists; `reports_all_archived_count` says how many rows there
    are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[ArchivedCourseReportRow]]
    """

    kwargs = _get_kwargs(
        page=page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    page: int,
    *,
    client: AuthenticatedClient | Client,
) -> list[ArchivedCourseReportRow] | None:
    """Report the archived and imported course results of all users, one page

     One page of what `reports_all_archived` lists; `reports_all_archived_count` says how many rows there
    are.

    Args:
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[ArchivedCourseReportRow]
    """

    return (
        await asyncio_detailed(
            page=page,
            client=client,
        )
    ).parsed
