from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user_certification_report_row import UserCertificationReportRow
from ...types import UNSET, Response, Unset


def _get_kwargs(
    user_id: int | str,
    page: int,
    *,
    certification_number: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_issue_date: str | Unset = UNSET,
    max_issue_date: str | Unset = UNSET,
    min_renewed_date: str | Unset = UNSET,
    max_renewed_date: str | Unset = UNSET,
    min_expire_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["certification_number"] = certification_number

    params["method_earned"] = method_earned

    params["min_issue_date"] = min_issue_date

    params["max_issue_date"] = max_issue_date

    params["min_renewed_date"] = min_renewed_date

    params["max_renewed_date"] = max_renewed_date

    params["min_expire_date"] = min_expire_date

    params["max_expire_date"] = max_expire_date

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/users/{user_id}/certifications/page{page}/".format(
            user_id=quote(str(user_id), safe=""),
            page=quote(str(page), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[UserCertificationReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = UserCertificationReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[UserCertificationReportRow]]:
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
    certification_number: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_issue_date: str | Unset = UNSET,
    max_issue_date: str | Unset = UNSET,
    min_renewed_date: str | Unset = UNSET,
    max_renewed_date: str | Unset = UNSET,
    min_expire_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
) -> Response[list[UserCertificationReportRow]]:
    """Report the certifications of one user, one page

     One page of what `reports_user_certifications` lists; `reports_user_certifications_count` says how
    many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        certification_number (str | Unset): Only certifications whose number contains this text.
            No source names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later. No source
            names this filter here: a site may ignore it.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later. No source
            names this filter here: a site may ignore it.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier. No
            source names this filter here: a site may ignore it.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never. No source names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserCertificationReportRow]]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        page=page,
        certification_number=certification_number,
        method_earned=method_earned,
        min_issue_date=min_issue_date,
        max_issue_date=max_issue_date,
        min_renewed_date=min_renewed_date,
        max_renewed_date=max_renewed_date,
        min_expire_date=min_expire_date,
        max_expire_date=max_expire_date,
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
    certification_number: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_issue_date: str | Unset = UNSET,
    max_issue_date: str | Unset = UNSET,
    min_renewed_date: str | Unset = UNSET,
    max_renewed_date: str | Unset = UNSET,
    min_expire_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
) -> list[UserCertificationReportRow] | None:
    """Report the certifications of one user, one page

     One page of what `reports_user_certifications` lists; `reports_user_certifications_count` says how
    many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        certification_number (str | Unset): Only certifications whose number contains this text.
            No source names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later. No source
            names this filter here: a site may ignore it.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later. No source
            names this filter here: a site may ignore it.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier. No
            source names this filter here: a site may ignore it.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never. No source names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserCertificationReportRow]
    """

    return sync_detailed(
        user_id=user_id,
        page=page,
        client=client,
        certification_number=certification_number,
        method_earned=method_earned,
        min_issue_date=min_issue_date,
        max_issue_date=max_issue_date,
        min_renewed_date=min_renewed_date,
        max_renewed_date=max_renewed_date,
        min_expire_date=min_expire_date,
        max_expire_date=max_expire_date,
    ).parsed


async def asyncio_detailed(
    user_id: int | str,
    page: int,
    *,
    client: AuthenticatedClient | Client,
    certification_number: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_issue_date: str | Unset = UNSET,
    max_issue_date: str | Unset = UNSET,
    min_renewed_date: str | Unset = UNSET,
    max_renewed_date: str | Unset = UNSET,
    min_expire_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
) -> Response[list[UserCertificationReportRow]]:
    """Report the certifications of one user, one page

     One page of what `reports_user_certifications` lists; `reports_user_certifications_count` says how
    many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        certification_number (str | Unset): Only certifications whose number contains this text.
            No source names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later. No source
            names this filter here: a site may ignore it.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later. No source
            names this filter here: a site may ignore it.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier. No
            source names this filter here: a site may ignore it.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never. No source names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserCertificationReportRow]]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        page=page,
        certification_number=certification_number,
        method_earned=method_earned,
        min_issue_date=min_issue_date,
        max_issue_date=max_issue_date,
        min_renewed_date=min_renewed_date,
        max_renewed_date=max_renewed_date,
        min_expire_date=min_expire_date,
        max_expire_date=max_expire_date,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: int | str,
    page: int,
    *,
    client: AuthenticatedClient | Client,
    certification_number: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_issue_date: str | Unset = UNSET,
    max_issue_date: str | Unset = UNSET,
    min_renewed_date: str | Unset = UNSET,
    max_renewed_date: str | Unset = UNSET,
    min_expire_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
) -> list[UserCertificationReportRow] | None:
    """Report the certifications of one user, one page

     One page of what `reports_user_certifications` lists; `reports_user_certifications_count` says how
    many rows there are.

    Args:
        user_id (int | str): Id of the user. Example: 1.
        page (int): Number of the page. Pages start at 1 and have 100 records; the last one is the
            count divided by 100, rounded up. What a page past the end answers is not documented.
        certification_number (str | Unset): Only certifications whose number contains this text.
            No source names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later. No source
            names this filter here: a site may ignore it.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later. No source
            names this filter here: a site may ignore it.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier. No
            source names this filter here: a site may ignore it.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never. No source names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserCertificationReportRow]
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            page=page,
            client=client,
            certification_number=certification_number,
            method_earned=method_earned,
            min_issue_date=min_issue_date,
            max_issue_date=max_issue_date,
            min_renewed_date=min_renewed_date,
            max_renewed_date=max_renewed_date,
            min_expire_date=min_expire_date,
            max_expire_date=max_expire_date,
        )
    ).parsed
