from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.course_report_row import CourseReportRow
from ...types import UNSET, Response, Unset


def _get_kwargs(
    course_id: int | str,
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
    user_filter: str | Unset = UNSET,
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
        "url": "/reports/courses/{course_id}/".format(
            course_id=quote(str(course_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> list[CourseReportRow] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = CourseReportRow.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[CourseReportRow]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    course_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> Response[list[CourseReportRow]]:
    """Report a course

     The results of the users in one course. Only enrolled users who opened the course or have a score
    are reported. The manual prints the path without its last slash. This call gives the first page;
    walk all of them with `reports_course_page`.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (str | Unset): Only rows of this status, `complete` or `incomplete`.
        min_progress (int | str | Unset): Only rows with at least this progress.
        max_progress (int | str | Unset): Only rows with at most this progress.
        min_score (int | str | Unset): Only rows with at least this score.
        max_score (int | str | Unset): Only rows with at most this score.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[CourseReportRow]]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
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
    course_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> list[CourseReportRow] | None:
    """Report a course

     The results of the users in one course. Only enrolled users who opened the course or have a score
    are reported. The manual prints the path without its last slash. This call gives the first page;
    walk all of them with `reports_course_page`.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (str | Unset): Only rows of this status, `complete` or `incomplete`.
        min_progress (int | str | Unset): Only rows with at least this progress.
        max_progress (int | str | Unset): Only rows with at most this progress.
        min_score (int | str | Unset): Only rows with at least this score.
        max_score (int | str | Unset): Only rows with at most this score.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[CourseReportRow]
    """

    return sync_detailed(
        course_id=course_id,
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
    course_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> Response[list[CourseReportRow]]:
    """Report a course

     The results of the users in one course. Only enrolled users who opened the course or have a score
    are reported. The manual prints the path without its last slash. This call gives the first page;
    walk all of them with `reports_course_page`.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (str | Unset): Only rows of this status, `complete` or `incomplete`.
        min_progress (int | str | Unset): Only rows with at least this progress.
        max_progress (int | str | Unset): Only rows with at most this progress.
        min_score (int | str | Unset): Only rows with at least this score.
        max_score (int | str | Unset): Only rows with at most this score.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[CourseReportRow]]
    """

    kwargs = _get_kwargs(
        course_id=course_id,
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
    course_id: int | str,
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
    user_filter: str | Unset = UNSET,
) -> list[CourseReportRow] | None:
    """Report a course

     The results of the users in one course. Only enrolled users who opened the course or have a score
    are reported. The manual prints the path without its last slash. This call gives the first page;
    walk all of them with `reports_course_page`.

    Args:
        course_id (int | str): Id of the course. Example: 1.
        status (str | Unset): Only rows of this status, `complete` or `incomplete`.
        min_progress (int | str | Unset): Only rows with at least this progress.
        max_progress (int | str | Unset): Only rows with at most this progress.
        min_score (int | str | Unset): Only rows with at least this score.
        max_score (int | str | Unset): Only rows with at most this score.
        min_start_date (str | Unset): Only rows whose start is on this day or later.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
        user_filter (str | Unset): Only the rows of users for whom the phrase holds. One or more
            `field OP value`, joined by commas, all of which must hold, such as
            `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~` contains (of a usergroup: is
            a member), `!~` does not contain (is no member). Its fields are those of a user, and
            `org_id`, `branch_id` and `usergroup`.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[CourseReportRow]
    """

    return (
        await asyncio_detailed(
            course_id=course_id,
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
