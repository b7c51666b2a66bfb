"""What an answer amounts to at the edges of a success; the vectors hold all else."""

from __future__ import annotations

import json

import pytest

from axis_lms import APIError
from axis_lms._responses import Payload, judge
from axis_lms_api.operations import OPERATIONS


@pytest.mark.parametrize(("status", "good"), [(199, False), (200, True), (299, True), (300, False)])
@pytest.mark.parametrize("where", ["HTTP", "body"])
def test_a_status_of_200_to_299_is_a_success(status: int, good: bool, where: str) -> None:
    http, body = (status, b"{}") if where == "HTTP" else (200, b'{"status": "%d"}' % status)
    found = judge(OPERATIONS["token_revoke"], http, {}, body, json.loads)
    assert isinstance(found, Payload) is good
    assert (type(found) is APIError) is not good
