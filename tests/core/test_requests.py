"""What a request may contain: invalid values and unknown parameters are refused."""

from __future__ import annotations

from typing import Any

import pytest

from axis_lms import ConfigurationError, Invalid, Unchecked

from .both import BOTH
from .calls import gives
from .raw import raw_server


@BOTH
@pytest.mark.parametrize(
    ("value", "says"),
    [
        (1.5, "must be text or a whole number, not float"),
        (True, "must be text or a whole number, not bool"),
        (["20261201"], "must be text or a whole number, not list"),
        ("2026\ud8001201", "half a character"),
    ],
)
def test_a_value_of_another_type_is_refused_and_not_shown(run: Any, value: Any, says: str) -> None:
    with raw_server(gives(200, {"status": "200"})) as server:
        with pytest.raises(Invalid, match=f"`start` .*{says}") as caught:
            run(server.address, lambda axis: axis.courses.enroll(course_id=1, user_id=2, start=value))
        assert (caught.value.maybe_applied, server.seen) == (False, [])


@BOTH
def test_a_parameter_that_the_spec_does_not_have_is_not_sent(run: Any) -> None:
    path = "/courses/enrollments/1/2/"
    with raw_server(gives(200, {"status": "200"})) as server:
        for options in ({"data": {"begin": "20261201"}}, {"json": {"begin": "1"}}, {"params": {"begin": "1"}}):
            with pytest.raises(Invalid, match="`begin` is no parameter of it"):
                run(server.address, lambda axis, options=options: axis.http.request("POST", path, **options))
        assert server.seen == []
        run(server.address, lambda axis: axis.http.request("POST", path, json={"start": "20261201"}))
        assert server.calls == 1


@BOTH
def test_values_that_the_spec_forbids_can_be_sent_on_request(run: Any) -> None:
    bodies: list[bytes] = []

    def script(served: Any) -> bytes:
        bodies.append(served.body)
        return gives(200, {"status": "200"})(served) or b""

    with raw_server(script) as server:
        run(server.address, lambda axis: axis.courses.enroll(course_id=1, user_id=2, end=Unchecked("")))
    assert bodies == [b"end="]


@BOTH
@pytest.mark.parametrize(
    "options", [{"content": b"start=1"}, {"files": {"start": b"1"}}, {"json": [1]}, {"params": "start=1"}], ids=repr
)
def test_content_that_would_not_be_sent_is_refused(run: Any, options: dict[str, Any]) -> None:
    path = "/courses/enrollments/1/2/"
    with raw_server(gives(200, {"status": "200"})) as server:
        with pytest.raises(ConfigurationError, match="mappings"):
            run(server.address, lambda axis: axis.http.request("POST", path, **options))
        assert server.seen == []


@BOTH
@pytest.mark.parametrize("body", [b'{"id": "1", "score": NaN}', b'{"id": "1", "name": "\\ud800"}'])
def test_a_header_value_that_httpx_could_not_send_is_read(run: Any, body: bytes) -> None:
    with raw_server(gives(200, body)) as server:
        response = run(server.address, lambda axis: axis.http.request("GET", "/courses/1/"))
    assert (response.status_code, response.json()["id"]) == (200, "1")


@BOTH
@pytest.mark.parametrize("name", [".", "..", Unchecked(".."), "%2e%2e"])
def test_a_path_parameter_is_never_a_step_in_a_path(run: Any, name: str) -> None:
    with (
        raw_server(gives(200, {})) as server,
        pytest.raises(Invalid, match=r"`usergroup` must (not be a step in a path|match)"),
    ):
        run(server.address, lambda axis: axis.usergroups.create(usergroup=name))
    assert server.calls == 0
