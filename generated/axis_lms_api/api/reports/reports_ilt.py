from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ilt_report_row import IltReportRow
from ...types import UNSET, Response, Unset


def _get_kwargs(
    program_id: int | str,
    *,
    status: str | Unset = UNSET,
    session_id: int | str | Unset = UNSET,
    session_name: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_end_date: str | Unset = UNSET,
    max_end_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
    min_meetings_attended: int | str | Unset = UNSET,
    max_meetings_attended: int | str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["status"] = status

    json_session_id: int | str | Unset
    if isinstance(session_id, Unset):
        json_session_id = UNSET
    else:
        json_session_id = session_id
    params["session_id"] = json_session_id

    params["session_name"] = session_name

    params["method_earned"] = method_earned

    params["min_start_date"] = min_start_date

    params["max_start_date"] = max_start_date

    params["min_end_date"] = min_end_date

    params["max_end_date"] = max_end_date

    params["max_expire_date"] = max_expire_date

    json_min_meetings_attended: int | str | Unset
    if isinstance(min_meetings_attended, Unset):
        json_min_meetings_attended = UNSET
    else:
        json_min_meetings_attended = min_meetings_attended
    params["min_meetings_attended"] = json_min_meetings_attended

    json_max_meetings_attended: int | str | Unset
    if isinstance(max_meetings_attended, Unset):
        json_max_meetings_attended = UNSET
    else:
        json_max_meetings_attended = max_meetings_attended
    params["max_meetings_attended"] = json_max_meetings_attended

    params["user_filter"] = user_filter

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/ilt/{program_id}/".format(
            program_id=quote(str(program_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[IltReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = IltReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[list[IltReportRow]]:
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
    status: str | Unset = UNSET,
    session_id: int | str | Unset = UNSET,
    session_name: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_end_date: str | Unset = UNSET,
    max_end_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
    min_meetings_attended: int | str | Unset = UNSET,
    max_meetings_attended: int | str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> Response[list[IltReportRow]]:
    """Report an ILT program

     The users' attendance of the sessions of one ILT program. This call gives the first page; walk all
    of them with `reports_ilt_page`.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`.
        session_id (int | str | Unset): Only rows of this session. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_end_date (str | Unset): Only rows whose session ends on this day or later.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[IltReportRow]]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        status=status,
        session_id=session_id,
        session_name=session_name,
        method_earned=method_earned,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_end_date=min_end_date,
        max_end_date=max_end_date,
        max_expire_date=max_expire_date,
        min_meetings_attended=min_meetings_attended,
        max_meetings_attended=max_meetings_attended,
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
    status: str | Unset = UNSET,
    session_id: int | str | Unset = UNSET,
    session_name: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_end_date: str | Unset = UNSET,
    max_end_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
    min_meetings_attended: int | str | Unset = UNSET,
    max_meetings_attended: int | str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> list[IltReportRow] | None:
    """Report an ILT program

     The users' attendance of the sessions of one ILT program. This call gives the first page; walk all
    of them with `reports_ilt_page`.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`.
        session_id (int | str | Unset): Only rows of this session. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_end_date (str | Unset): Only rows whose session ends on this day or later.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[IltReportRow]
    """

    return sync_detailed(
        program_id=program_id,
        client=client,
        status=status,
        session_id=session_id,
        session_name=session_name,
        method_earned=method_earned,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_end_date=min_end_date,
        max_end_date=max_end_date,
        max_expire_date=max_expire_date,
        min_meetings_attended=min_meetings_attended,
        max_meetings_attended=max_meetings_attended,
        user_filter=user_filter,
    ).parsed


async def asyncio_detailed(
    program_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    session_id: int | str | Unset = UNSET,
    session_name: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_end_date: str | Unset = UNSET,
    max_end_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
    min_meetings_attended: int | str | Unset = UNSET,
    max_meetings_attended: int | str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> Response[list[IltReportRow]]:
    """Report an ILT program

     The users' attendance of the sessions of one ILT program. This call gives the first page; walk all
    of them with `reports_ilt_page`.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`.
        session_id (int | str | Unset): Only rows of this session. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_end_date (str | Unset): Only rows whose session ends on this day or later.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[IltReportRow]]
    """

    kwargs = _get_kwargs(
        program_id=program_id,
        status=status,
        session_id=session_id,
        session_name=session_name,
        method_earned=method_earned,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_end_date=min_end_date,
        max_end_date=max_end_date,
        max_expire_date=max_expire_date,
        min_meetings_attended=min_meetings_attended,
        max_meetings_attended=max_meetings_attended,
        user_filter=user_filter,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    program_id: int | str,
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    session_id: int | str | Unset = UNSET,
    session_name: str | Unset = UNSET,
    method_earned: str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_end_date: str | Unset = UNSET,
    max_end_date: str | Unset = UNSET,
    max_expire_date: str | Unset = UNSET,
    min_meetings_attended: int | str | Unset = UNSET,
    max_meetings_attended: int | str | Unset = UNSET,
    user_filter: str | Unset = UNSET,
) -> list[IltReportRow] | None:
    """Report an ILT program

     The users' attendance of the sessions of one ILT program. This call gives the first page; walk all
    of them with `reports_ilt_page`.

    Args:
        program_id (int | str): Id of the ILT program. Example: 1.
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`.
        session_id (int | str | Unset): Only rows of this session. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text.
        method_earned (str | Unset): Only rows whose way of being earned contains this text.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_end_date (str | Unset): Only rows whose session ends on this day or later.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[IltReportRow]
    """

    return (
        await asyncio_detailed(
            program_id=program_id,
            client=client,
            status=status,
            session_id=session_id,
            session_name=session_name,
            method_earned=method_earned,
            min_start_date=min_start_date,
            max_start_date=max_start_date,
            min_end_date=min_end_date,
            max_end_date=max_end_date,
            max_expire_date=max_expire_date,
            min_meetings_attended=min_meetings_attended,
            max_meetings_attended=max_meetings_attended,
            user_filter=user_filter,
        )
    ).parsed
