from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.record_count import RecordCount
from ...types import UNSET, Response, Unset


def _get_kwargs(
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
        "url": "/reports/users/all/certifications/count/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[RecordCount] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = RecordCount.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[list[RecordCount]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
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
) -> Response[list[RecordCount]]:
    """Report the certifications of all users, counted

     The number of rows that `reports_all_certifications_page` gives, all pages together.

    Args:
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
        Response[list[RecordCount]]
    """

    kwargs = _get_kwargs(
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
) -> list[RecordCount] | None:
    """Report the certifications of all users, counted

     The number of rows that `reports_all_certifications_page` gives, all pages together.

    Args:
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
        list[RecordCount]
    """

    return sync_detailed(
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
) -> Response[list[RecordCount]]:
    """Report the certifications of all users, counted

     The number of rows that `reports_all_certifications_page` gives, all pages together.

    Args:
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
        Response[list[RecordCount]]
    """

    kwargs = _get_kwargs(
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
) -> list[RecordCount] | None:
    """Report the certifications of all users, counted

     The number of rows that `reports_all_certifications_page` gives, all pages together.

    Args:
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
        list[RecordCount]
    """

    return (
        await asyncio_detailed(
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
