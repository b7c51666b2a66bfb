from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.user_course_report_row import UserCourseReportRow
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    status: str | Unset = UNSET,
    min_progress: int | str | Unset = UNSET,
    max_progress: int | str | Unset = UNSET,
    min_score: int | str | Unset = UNSET,
    max_score: int | str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
    user_filter: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["status"] = status

    json_min_progress: int | str | Unset
    if isinstance(min_progress, Unset):
        json_min_progress = UNSET
    else:
        json_min_progress = min_progress
    params["min_progress"] = json_min_progress

    json_max_progress: int | str | Unset
    if isinstance(max_progress, Unset):
        json_max_progress = UNSET
    else:
        json_max_progress = max_progress
    params["max_progress"] = json_max_progress

    json_min_score: int | str | Unset
    if isinstance(min_score, Unset):
        json_min_score = UNSET
    else:
        json_min_score = min_score
    params["min_score"] = json_min_score

    json_max_score: int | str | Unset
    if isinstance(max_score, Unset):
        json_max_score = UNSET
    else:
        json_max_score = max_score
    params["max_score"] = json_max_score

    params["min_start_date"] = min_start_date

    params["max_start_date"] = max_start_date

    params["min_completion_date"] = min_completion_date

    params["max_completion_date"] = max_completion_date

    params["user_filter"] = user_filter

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/users/filtered/courses/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[UserCourseReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = UserCourseReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[UserCourseReportRow]]:
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
    min_progress: int | str | Unset = UNSET,
    max_progress: int | str | Unset = UNSET,
    min_score: int | str | Unset = UNSET,
    max_score: int | str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
    user_filter: str,
) -> Response[list[UserCourseReportRow]]:
    """Report the course results of the users of a filter

     The course results of the users for whom `user_filter` holds. This call gives the first page; walk
    all of them with `reports_filtered_courses_page`.

    Args:
        status (str | Unset): Only rows of this status, `complete` or `incomplete`. No source
            names this filter here: a site may ignore it.
        min_progress (int | str | Unset): Only rows with at least this progress. No source names
            this filter here: a site may ignore it.
        max_progress (int | str | Unset): Only rows with at most this progress. No source names
            this filter here: a site may ignore it.
        min_score (int | str | Unset): Only rows with at least this score. No source names this
            filter here: a site may ignore it.
        max_score (int | str | Unset): Only rows with at most this score. No source names this
            filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserCourseReportRow]]
    """

    kwargs = _get_kwargs(
        status=status,
        min_progress=min_progress,
        max_progress=max_progress,
        min_score=min_score,
        max_score=max_score,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_completion_date=min_completion_date,
        max_completion_date=max_completion_date,
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
    min_progress: int | str | Unset = UNSET,
    max_progress: int | str | Unset = UNSET,
    min_score: int | str | Unset = UNSET,
    max_score: int | str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
    user_filter: str,
) -> list[UserCourseReportRow] | None:
    """Report the course results of the users of a filter

     The course results of the users for whom `user_filter` holds. This call gives the first page; walk
    all of them with `reports_filtered_courses_page`.

    Args:
        status (str | Unset): Only rows of this status, `complete` or `incomplete`. No source
            names this filter here: a site may ignore it.
        min_progress (int | str | Unset): Only rows with at least this progress. No source names
            this filter here: a site may ignore it.
        max_progress (int | str | Unset): Only rows with at most this progress. No source names
            this filter here: a site may ignore it.
        min_score (int | str | Unset): Only rows with at least this score. No source names this
            filter here: a site may ignore it.
        max_score (int | str | Unset): Only rows with at most this score. No source names this
            filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserCourseReportRow]
    """

    return sync_detailed(
        client=client,
        status=status,
        min_progress=min_progress,
        max_progress=max_progress,
        min_score=min_score,
        max_score=max_score,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_completion_date=min_completion_date,
        max_completion_date=max_completion_date,
        user_filter=user_filter,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    min_progress: int | str | Unset = UNSET,
    max_progress: int | str | Unset = UNSET,
    min_score: int | str | Unset = UNSET,
    max_score: int | str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
    user_filter: str,
) -> Response[list[UserCourseReportRow]]:
    """Report the course results of the users of a filter

     The course results of the users for whom `user_filter` holds. This call gives the first page; walk
    all of them with `reports_filtered_courses_page`.

    Args:
        status (str | Unset): Only rows of this status, `complete` or `incomplete`. No source
            names this filter here: a site may ignore it.
        min_progress (int | str | Unset): Only rows with at least this progress. No source names
            this filter here: a site may ignore it.
        max_progress (int | str | Unset): Only rows with at most this progress. No source names
            this filter here: a site may ignore it.
        min_score (int | str | Unset): Only rows with at least this score. No source names this
            filter here: a site may ignore it.
        max_score (int | str | Unset): Only rows with at most this score. No source names this
            filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[UserCourseReportRow]]
    """

    kwargs = _get_kwargs(
        status=status,
        min_progress=min_progress,
        max_progress=max_progress,
        min_score=min_score,
        max_score=max_score,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_completion_date=min_completion_date,
        max_completion_date=max_completion_date,
        user_filter=user_filter,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    min_progress: int | str | Unset = UNSET,
    max_progress: int | str | Unset = UNSET,
    min_score: int | str | Unset = UNSET,
    max_score: int | str | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
    user_filter: str,
) -> list[UserCourseReportRow] | None:
    """Report the course results of the users of a filter

     The course results of the users for whom `user_filter` holds. This call gives the first page; walk
    all of them with `reports_filtered_courses_page`.

    Args:
        status (str | Unset): Only rows of this status, `complete` or `incomplete`. No source
            names this filter here: a site may ignore it.
        min_progress (int | str | Unset): Only rows with at least this progress. No source names
            this filter here: a site may ignore it.
        max_progress (int | str | Unset): Only rows with at most this progress. No source names
            this filter here: a site may ignore it.
        min_score (int | str | Unset): Only rows with at least this score. No source names this
            filter here: a site may ignore it.
        max_score (int | str | Unset): Only rows with at most this score. No source names this
            filter here: a site may ignore it.
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.
        user_filter (str): The users whose rows to report. One or more `field OP value`, joined by
            commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=`
            differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is no member).
            Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[UserCourseReportRow]
    """

    return (
        await asyncio_detailed(
            client=client,
            status=status,
            min_progress=min_progress,
            max_progress=max_progress,
            min_score=min_score,
            max_score=max_score,
            min_start_date=min_start_date,
            max_start_date=max_start_date,
            min_completion_date=min_completion_date,
            max_completion_date=max_completion_date,
            user_filter=user_filter,
        )
    ).parsed
