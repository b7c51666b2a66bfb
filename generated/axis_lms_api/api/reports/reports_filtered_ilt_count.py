from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.record_count import RecordCount
from ...types import UNSET, Response, Unset


def _get_kwargs(
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
    user_filter: str,
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
        "url": "/reports/users/filtered/ilt/count/",
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
    user_filter: str,
) -> Response[list[RecordCount]]:
    """Report the ILT sessions of the users of a filter, counted

     The number of rows that `reports_filtered_ilt_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`. No source names this filter here: a site may ignore it.
        session_id (int | str | Unset): Only rows of this session. No source names this filter
            here: a site may ignore it. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text. No source
            names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_end_date (str | Unset): Only rows whose session ends on this day or later. No source
            names this filter here: a site may ignore it.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier. No source
            names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings. No source names this filter here: a site may ignore it.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings. No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[RecordCount]]
    """

    kwargs = _get_kwargs(
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
    user_filter: str,
) -> list[RecordCount] | None:
    """Report the ILT sessions of the users of a filter, counted

     The number of rows that `reports_filtered_ilt_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`. No source names this filter here: a site may ignore it.
        session_id (int | str | Unset): Only rows of this session. No source names this filter
            here: a site may ignore it. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text. No source
            names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_end_date (str | Unset): Only rows whose session ends on this day or later. No source
            names this filter here: a site may ignore it.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier. No source
            names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings. No source names this filter here: a site may ignore it.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings. No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[RecordCount]
    """

    return sync_detailed(
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
    user_filter: str,
) -> Response[list[RecordCount]]:
    """Report the ILT sessions of the users of a filter, counted

     The number of rows that `reports_filtered_ilt_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`. No source names this filter here: a site may ignore it.
        session_id (int | str | Unset): Only rows of this session. No source names this filter
            here: a site may ignore it. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text. No source
            names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_end_date (str | Unset): Only rows whose session ends on this day or later. No source
            names this filter here: a site may ignore it.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier. No source
            names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings. No source names this filter here: a site may ignore it.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings. No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[RecordCount]]
    """

    kwargs = _get_kwargs(
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
    user_filter: str,
) -> list[RecordCount] | None:
    """Report the ILT sessions of the users of a filter, counted

     The number of rows that `reports_filtered_ilt_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status, such as `complete`, `incomplete` or
            `unavailable`. No source names this filter here: a site may ignore it.
        session_id (int | str | Unset): Only rows of this session. No source names this filter
            here: a site may ignore it. Example: 1.
        session_name (str | Unset): Only rows whose session's name contains this text. No source
            names this filter here: a site may ignore it.
        method_earned (str | Unset): Only rows whose way of being earned contains this text. No
            source names this filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_end_date (str | Unset): Only rows whose session ends on this day or later. No source
            names this filter here: a site may ignore it.
        max_end_date (str | Unset): Only rows whose session ends on this day or earlier. No source
            names this filter here: a site may ignore it.
        max_expire_date (str | Unset): Only rows whose expiry is on this day or earlier;
            `99999999` is never. No source names this filter here: a site may ignore it.
        min_meetings_attended (int | str | Unset): Only rows with at least this many attended
            meetings. No source names this filter here: a site may ignore it.
        max_meetings_attended (int | str | Unset): Only rows with at most this many attended
            meetings. No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[RecordCount]
    """

    return (
        await asyncio_detailed(
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
