"""Arguments that are refused before anything is sent, with an error that says what to do instead."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, ConfigurationError, Invalid, native, paginate
from axis_lms._config import base_url
from axis_lms_api.models.user_changes import UserChanges
from axis_lms_api.types import UNSET

from .both import BOTH, KEY
from .calls import gives
from .raw import raw_server


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
@pytest.mark.parametrize("params", [{}, {"course_id": UNSET}])
def test_a_walk_without_what_its_list_needs_names_what_is_missing(kind: Any, params: dict[str, Any]) -> None:
    axis = kind("learn.example.com", api_key=KEY)
    with pytest.raises(ConfigurationError, match=r"missing a required .*argument: 'course_id'"):
        paginate(axis.reports.course_page, **params)
    with pytest.raises(ConfigurationError, match="user_filter"):
        paginate(axis.users.filtered_page, fields="id")


@BOTH
@pytest.mark.parametrize(
    ("call", "field"),
    [
        (lambda axis: axis.users.update(5, email=None), "email"),
        (lambda axis: axis.users.create(username=None), "username"),
        (lambda axis: axis.courses.enroll(course_id=1, user_id=2, start="20261201", end=None), "end"),
    ],
)
def test_none_in_a_form_does_not_empty_the_field(run: Any, call: Any, field: str) -> None:
    with raw_server(gives(body={"status": "200"})) as server:
        with pytest.raises(Invalid, match=f'`{field}` is None: leave it out, or send "" to empty it') as caught:
            run(server.address, call)
        assert (caught.value.status, caught.value.attempts, caught.value.maybe_applied) == (None, 0, False)
        assert caught.value.operation is not None
        assert server.seen == []


@pytest.mark.parametrize("kind", [Axis, AsyncAxis])
def test_none_in_a_form_is_refused_in_generated_functions_too(kind: Any) -> None:
    from axis_lms_api.api.users import users_update

    body = UserChanges.from_dict({"email": None})
    with raw_server(gives(body={"status": "200"})) as server:
        axis = kind(server.address, api_key=KEY)
        with pytest.raises(Invalid, match=r"PUT /users/\{user_id\}/: `email` is None") as caught:
            if kind is Axis:
                users_update.sync_detailed(user_id=5, client=axis.generated, body=body)
            else:
                asyncio.run(users_update.asyncio_detailed(user_id=5, client=axis.generated, body=body))
        assert caught.value.operation == "users_update"
        assert server.seen == []


@BOTH
def test_none_in_a_query_is_not_sent(run: Any) -> None:
    with raw_server(gives(body=[])) as server:
        run(server.address, lambda axis: axis.users.all(fields=None))
        assert ("GET", "/api.php/users/all/") in server.seen


@BOTH
@pytest.mark.parametrize("day", ["2026-12-01", "tomorrow", "20260230", "99999999", ""])
def test_an_invalid_day_is_refused_with_the_right_format(run: Any, day: str) -> None:
    with raw_server(gives()) as server:
        with pytest.raises(Invalid, match="`start` must be a day as YYYYMMDD; nothing was sent"):
            run(server.address, lambda axis: axis.courses.enroll(course_id=1, user_id=2, start=day))
        assert server.calls == 0


def test_an_address_of_one_call_is_refused_as_the_address_of_the_api() -> None:
    with pytest.raises(ConfigurationError, match=r"goes on behind /api\.php"):
        base_url("https://learn.example.com/lms/api.php/users/")


@BOTH
def test_only_requested_fields_are_expected(run: Any) -> None:
    with raw_server(gives(body=[{"email": "bob@example.com"}])) as server:
        (user,) = run(server.address, lambda axis: axis.users.get(5, fields="email"))
    assert user.email == "bob@example.com"
    assert user.id is UNSET
    assert native(user) == {"email": "bob@example.com"}
