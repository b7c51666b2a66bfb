from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.learning_path_record_type import LearningPathRecordType
from ...models.record_count import RecordCount
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    status: str | Unset = UNSET,
    type_: LearningPathRecordType | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["status"] = status

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    params["min_start_date"] = min_start_date

    params["max_start_date"] = max_start_date

    params["min_completion_date"] = min_completion_date

    params["max_completion_date"] = max_completion_date

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/reports/users/all/learningpaths/count/",
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
    type_: LearningPathRecordType | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
) -> Response[list[RecordCount]]:
    """Report the learning path results of all users, counted

     The number of rows that `reports_all_learningpaths_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status. No source names this filter here: a site
            may ignore it.
        type_ (LearningPathRecordType | Unset):
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[RecordCount]]
    """

    kwargs = _get_kwargs(
        status=status,
        type_=type_,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_completion_date=min_completion_date,
        max_completion_date=max_completion_date,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    type_: LearningPathRecordType | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
) -> list[RecordCount] | None:
    """Report the learning path results of all users, counted

     The number of rows that `reports_all_learningpaths_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status. No source names this filter here: a site
            may ignore it.
        type_ (LearningPathRecordType | Unset):
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        list[RecordCount]
    """

    return sync_detailed(
        client=client,
        status=status,
        type_=type_,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_completion_date=min_completion_date,
        max_completion_date=max_completion_date,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    type_: LearningPathRecordType | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
) -> Response[list[RecordCount]]:
    """Report the learning path results of all users, counted

     The number of rows that `reports_all_learningpaths_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status. No source names this filter here: a site
            may ignore it.
        type_ (LearningPathRecordType | Unset):
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[list[RecordCount]]
    """

    kwargs = _get_kwargs(
        status=status,
        type_=type_,
        min_start_date=min_start_date,
        max_start_date=max_start_date,
        min_completion_date=min_completion_date,
        max_completion_date=max_completion_date,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    status: str | Unset = UNSET,
    type_: LearningPathRecordType | Unset = UNSET,
    min_start_date: str | Unset = UNSET,
    max_start_date: str | Unset = UNSET,
    min_completion_date: str | Unset = UNSET,
    max_completion_date: str | Unset = UNSET,
) -> list[RecordCount] | None:
    """Report the learning path results of all users, counted

     The number of rows that `reports_all_learningpaths_page` gives, all pages together.

    Args:
        status (str | Unset): Only rows of this status. No source names this filter here: a site
            may ignore it.
        type_ (LearningPathRecordType | Unset):
        min_start_date (str | Unset): Only rows whose start is on this day or later. No source
            names this filter here: a site may ignore it.
        max_start_date (str | Unset): Only rows whose start is on this day or earlier. No source
            names this filter here: a site may ignore it.
        min_completion_date (str | Unset): Only rows whose completion is on this day or later. No
            source names this filter here: a site may ignore it.
        max_completion_date (str | Unset): Only rows whose completion is on this day or earlier.
            No source names this filter here: a site may ignore it.

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
            type_=type_,
            min_start_date=min_start_date,
            max_start_date=max_start_date,
            min_completion_date=min_completion_date,
            max_completion_date=max_completion_date,
        )
    ).parsed
