"""This client against the cases of spec/vectors, which clients in any language can run."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

import httpx
import pytest

import axis_lms
from axis_lms import (
    AxisError,
    ConfigurationError,
    Invalid,
    SchemaMismatch,
    TransportFailure,
    WalkIncomplete,
    from_wire,
    to_wire,
)
from axis_lms._config import base_url
from axis_lms._requests import Request, build, spec_violation, violations
from axis_lms._responses import Payload, Response, judge
from axis_lms._retries import may_have_applied, may_repeat, wait_before
from axis_lms._tokens import stage
from axis_lms._walk import Walk
from axis_lms.errors import error_class
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS, Operation, Parameter

from .both import BOTH

VECTORS = Path(__file__).parents[2] / "spec" / "vectors"


def cases(name: str) -> Any:
    found = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))["cases"]
    return pytest.mark.parametrize("case", found, ids=[case["name"] for case in found])


@cases("token-windows")
def test_a_tokens_age_decides_who_renews_it(case: dict[str, Any]) -> None:
    assert stage(case["age"], case["life"]) == case["stage"]


@cases("answers")
def test_an_answer_is_a_payload_or_a_failure(case: dict[str, Any]) -> None:
    headers = httpx.Headers(case.get("headers", {}))
    request = Request(OPERATIONS[case["operation"]], "", {})
    found = judge(request, Response(case["status"], headers, case["body"].encode()), json.loads)
    if case["error"] is None:
        assert isinstance(found, Payload)
        assert found.value == case.get("payload", json.loads(case["body"] or "null"))
    else:
        assert type(found).__name__ == case["error"]
        assert (found.status, found.body_status) == (case["status"], case["body_status"])
        assert found.retry_after == case.get("retry_after")


@cases("repeats")
def test_a_call_is_repeated_only_where_that_is_safe(case: dict[str, Any]) -> None:
    failure = case["failure"]
    error: AxisError
    if "left" in failure:
        error = TransportFailure("lost", maybe_applied=failure["left"])
    elif failure.get("error") == "SchemaMismatch":
        error = SchemaMismatch("unreadable", status=failure["status"])
    else:
        error = error_class(failure["status"])("refused", **failure)
    assert may_repeat(case["repeat"], error) is case["again"]
    assert (case["method"] != "GET" and may_have_applied(error)) is case["maybe_applied"]


@cases("waits")
def test_the_wait_before_an_attempt_is_jittered_and_bounded(case: dict[str, Any]) -> None:
    assert wait_before(case["attempt"], case["retry_after"], case["chance"]) == case["wait"]


def rows_of(text: str) -> list[dict[str, str]]:
    ranges = [part.split("-") for part in text.split(",") if part]
    return [{"user_id": str(number)} for first, last in ranges for number in range(int(first), int(last) + 1)]


@cases("walks")
def test_a_walk_ends_at_the_right_page_with_the_right_report(case: dict[str, Any]) -> None:
    pages = [rows_of(text) for text in case["pages"]]
    checkpoint = {"page": 1} | case.get("mark", {})
    walk = Walk("reports_course_page", ("user_id",), checkpoint, case.get("limit"), case["count_before"], True)
    asked, rows, error = 0, 0, None
    try:
        while (number := walk.ask()) is not None:
            asked += 1
            rows += len(walk.take(pages[number - 1] if number <= len(pages) else []))
        if walk.overrun:
            raise walk.failure("over")
    except WalkIncomplete as incomplete:
        error = type(incomplete).__name__
    assert (asked, rows, error) == (case["asked"], case["rows"], case.get("error"))
    assert asked <= -(-case["count_before"] // 100) + 2
    if not error:
        walk.count_after = case["count_after"]
        assert walk.report().verdict == case["verdict"]


@cases("values")
def test_a_value_is_converted_in_both_directions(case: dict[str, Any]) -> None:
    kinds: dict[str, Any] = {"date": date.fromisoformat, "datetime": datetime.fromisoformat, "decimal": Decimal}
    expected = kinds.get(case["type"], lambda value: value)(case["native"])
    found = from_wire(case["wire"], case["format"])
    assert (found, type(found)) == (expected, type(expected))
    if not case.get("one_way"):
        assert to_wire(found, case["format"]) == case["wire"]


def check(operation: Operation, case: dict[str, Any]) -> None:
    """Check a request against the spec; the vectors give its query and form as they are sent."""
    query, form = (dict(parse_qsl(case[part], True)) for part in ("query", "form"))
    build(operation, {"url": case["path"], "params": query, "data": form}, "form")


@cases("requests")
def test_a_value_that_the_spec_forbids_is_named(case: dict[str, Any]) -> None:
    operation = OPERATIONS[case["operation"]]
    if case["bad"] is None:
        check(operation, case)
        return
    with pytest.raises(Invalid, match=f"`{case['bad']}`") as caught:
        check(operation, case)
    if "item" in case:
        assert re.search(rf"item {case['item']} .*at character {case['character']}\b", str(caught.value))


@cases("addresses")
def test_an_address_is_normalized_to_that_of_the_api(case: dict[str, Any]) -> None:
    if case["base"] is None:
        with pytest.raises(ConfigurationError):
            base_url(case["address"])
    else:
        assert base_url(case["address"]) == case["base"]


@BOTH
@cases("calls")
def test_a_call_against_the_sandbox(case: dict[str, Any], run: Any) -> None:
    sandbox = Sandbox(users=50)
    expect = case["expect"]
    operation = OPERATIONS[case["operation"]]

    def control() -> None:
        for request in case["control"]:
            answer = httpx.post(f"{site}/_sandbox/{request['post']}", json=request["json"], verify=False)
            assert answer.status_code == 200, answer.text

    def call(axis: Any) -> Any:
        return getattr(getattr(axis, operation.tag), operation.name)(**case["arguments"])

    def warm_call(axis: Any) -> Any:
        axis.courses.list()
        control()
        return call(axis)

    async def warm_call_async(axis: Any) -> Any:
        await axis.courses.list()
        control()
        return await call(axis)

    with sandbox.serve() as address:
        site = address
        if not case.get("warm"):
            control()
            chosen: Any = call
        else:
            chosen = warm_call_async if "async" in run.__name__ else warm_call
        error = None
        try:
            run(address, chosen)
        except AxisError as failure:
            error = failure
        assert (type(error).__name__ if error else None) == expect["error"], error
        if error:
            assert isinstance(error, getattr(axis_lms, expect["error"]))
            assert (error.attempts, error.maybe_applied) == (expect["attempts"], expect["maybe_applied"])
        seen = {name: len(sandbox.calls(name)) for name in expect["seen"]}
        assert seen == expect["seen"]


def test_every_vector_is_run_by_these_tests() -> None:
    text = Path(__file__).read_text("utf-8")
    assert {path.stem for path in VECTORS.glob("*.json")} == set(re.findall(r'^@cases\("([\w-]+)"\)', text, re.M))


def test_a_path_parameter_is_judged_unquoted() -> None:
    build(OPERATIONS["usergroups_create"], {"url": f"/usergroups/{quote('Sales Team')}/"}, "form")
    assert spec_violation(OPERATIONS["usergroups_create"].parameters[0], "Sales/Team")


@pytest.mark.parametrize(
    ("limits", "good", "bad"),
    [
        ({}, ["-5", "007"], ["", "1.0", "one"]),
        ({"minimum": 3}, ["3"], ["2", "-3"]),
        ({"maximum": 3}, ["3", "-3"], ["4"]),
        ({"minimum": 0, "maximum": 0}, ["0"], ["1", "-1"]),
    ],
    ids=str,
)
def test_a_number_keeps_to_the_limits_that_it_has(limits: Any, good: list[str], bad: list[str]) -> None:
    parameter = Parameter("n", "query", type="integer", **limits)
    assert [value for value in good + bad if spec_violation(parameter, value) is None] == good


def test_a_path_of_another_operation_is_not_sent() -> None:
    with pytest.raises(Invalid, match="`usergroup` is missing"):
        build(OPERATIONS["usergroups_get"], {"url": "/users/1/"}, "form")
    assert len(list(violations(OPERATIONS["usergroups_get"], "/users/1/", {}, {}))) == 1
