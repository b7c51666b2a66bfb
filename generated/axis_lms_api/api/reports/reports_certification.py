from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.certification_report_row import CertificationReportRow
from ...types import UNSET, Response, Unset


def _get_kwargs(
    program_id: int | str,
    *,
    certification_number: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_issue_date: str | Unset = UNSET,
    max_issue_date: str | Unset = UNSET,
    min_renewed_date: str | Unset = UNSET,
    max_renewed_date: str | Unset = UNSET,
    min_expire_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
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

    params["user_filter"] = user_filter

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/certifications/{program_id}/".format(
            program_id=quote(str(program_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[CertificationReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = CertificationReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[CertificationReportRow]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    program_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> Response[list[CertificationReportRow]]:
    """Report a certification program

     The certifications that users earned in one program. This call gives the first page; walk all of
    them with `reports_certification_page`.

    Args:
        program_id (int | str): Id of the certification program. Example: 1.
        certification_number (str | Unset): Only certifications whose number contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[CertificationReportRow]]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        certification_number=certification_number,
        method_earned=method_earned,
        min_issue_date=min_issue_date,
        max_issue_date=max_issue_date,
        min_renewed_date=min_renewed_date,
        max_renewed_date=max_renewed_date,
        min_expire_date=min_expire_date,
        max_expire_date=max_expire_date,
        user_filter=user_filter,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    program_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> list[CertificationReportRow] | None:
    """Report a certification program

     The certifications that users earned in one program. This call gives the first page; walk all of
    them with `reports_certification_page`.

    Args:
        program_id (int | str): Id of the certification program. Example: 1.
        certification_number (str | Unset): Only certifications whose number contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[CertificationReportRow]
    """

    return sync_detailed(
        program_id=program_id,
        client=client,
        certification_number=certification_number,
        method_earned=method_earned,
        min_issue_date=min_issue_date,
        max_issue_date=max_issue_date,
        min_renewed_date=min_renewed_date,
        max_renewed_date=max_renewed_date,
        min_expire_date=min_expire_date,
        max_expire_date=max_expire_date,
        user_filter=user_filter,
    ).parsed


async def asyncio_detailed(
    program_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> Response[list[CertificationReportRow]]:
    """Report a certification program

     The certifications that users earned in one program. This call gives the first page; walk all of
    them with `reports_certification_page`.

    Args:
        program_id (int | str): Id of the certification program. Example: 1.
        certification_number (str | Unset): Only certifications whose number contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[CertificationReportRow]]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        certification_number=certification_number,
        method_earned=method_earned,
        min_issue_date=min_issue_date,
        max_issue_date=max_issue_date,
        min_renewed_date=min_renewed_date,
        max_renewed_date=max_renewed_date,
        min_expire_date=min_expire_date,
        max_expire_date=max_expire_date,
        user_filter=user_filter,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    program_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> list[CertificationReportRow] | None:
    """Report a certification program

     The certifications that users earned in one program. This call gives the first page; walk all of
    them with `reports_certification_page`.

    Args:
        program_id (int | str): Id of the certification program. Example: 1.
        certification_number (str | Unset): Only certifications whose number contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_issue_date (str | Unset): Only rows whose issue is on this day or later.
        max_issue_date (str | Unset): Only rows whose issue is on this day or earlier.
        min_renewed_date (str | Unset): Only rows whose renewal is on this day or later.
        max_renewed_date (str | Unset): Only rows whose renewal is on this day or earlier.
        min_expire_date (str | Unset): Only rows whose expiry is on this day or later; `99999999`
            is never.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[CertificationReportRow]
    """

    return (
        await asyncio_detailed(
            program_id=program_id,
            client=client,
            certification_number=certification_number,
            method_earned=method_earned,
            min_issue_date=min_issue_date,
            max_issue_date=max_issue_date,
            min_renewed_date=min_renewed_date,
            max_renewed_date=max_renewed_date,
            min_expire_date=min_expire_date,
            max_expire_date=max_expire_date,
            user_filter=user_filter,
        )
    ).parsed
