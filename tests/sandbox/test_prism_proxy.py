"""Prism checks all requests and answers between client and sandbox against the spec, and finds no violation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from axis_lms import APIError, Axis
from axis_lms._extras.spec import document
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS

from .calls import PREPARED, arguments, begin_anew, method_of


@pytest.fixture(scope="module")
def proxied(prism) -> Iterator[tuple[Sandbox, str]]:
    """The sandbox, and the address of a Prism proxy for it."""
    sandbox = Sandbox()
    with sandbox.serve() as address, prism("proxy", document(), address) as watched:
        yield sandbox, watched


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_calls_and_answers_match_the_spec_according_to_prism(proxied, operation_id):
    sandbox, address = proxied
    begin_anew(sandbox)
    with Axis(address, api_key="sandbox-key", revoke_on_close=False, attempts=1) as axis:
        if operation_id in PREPARED:
            method_of(axis, PREPARED[operation_id])(**arguments(PREPARED[operation_id]))
        method_of(axis, operation_id)(**arguments(operation_id))
    sandbox.assert_called(operation_id)


def test_prism_reports_an_answer_that_breaks_the_spec(proxied):
    sandbox, address = proxied
    begin_anew(sandbox)
    sandbox.switch(retype=True)
    with (
        Axis(address, api_key="sandbox-key", revoke_on_close=False, attempts=1) as axis,
        pytest.raises(APIError) as caught,
    ):
        axis.courses.get(1)
    assert caught.value.status == 500
