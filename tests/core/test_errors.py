"""The facts of an error: its class, the status that counts, and its message."""

from __future__ import annotations

import pytest

from axis_lms import APIError, AxisError, ServerError, TransportFailure
from axis_lms.errors import error_class


@pytest.mark.parametrize(
    ("status", "body_status", "effective"),
    [
        (200, 404, 404),
        (299, 404, 404),
        (300, 404, 300),
        (199, 404, 199),
        (500, None, 500),
        (200, None, None),
        (None, 404, 404),
        (None, None, None),
    ],
)
def test_the_status_of_the_body_counts_where_http_claims_success(
    status: int | None, body_status: int | None, effective: int | None
) -> None:
    assert AxisError("no", status=status, body_status=body_status).effective_status == effective


@pytest.mark.parametrize(
    ("status", "kind"), [(499, APIError), (500, ServerError), (599, ServerError), (600, APIError), (300, APIError)]
)
def test_a_status_of_500_to_599_is_a_fault_of_the_server(status: int, kind: type[APIError]) -> None:
    assert error_class(status) is kind


def test_the_message_is_the_text_where_the_site_said_nothing() -> None:
    assert TransportFailure("GET /: no answer").message == "GET /: no answer"
    assert APIError("GET /: answered HTTP 404", message="no such course").message == "no such course"
