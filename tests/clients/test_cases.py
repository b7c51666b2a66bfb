"""Shared vectors become cases for programs in other languages, and their outcomes are checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).parents[2]
COURSE = {"id": "1", "name": "Course 101", "price": "0.00"}


@pytest.fixture
def cases(clients: ModuleType) -> ModuleType:
    found: ModuleType = clients.vectors
    return found


@pytest.fixture
def spec(cases: ModuleType) -> Any:
    document = ROOT / "generated" / "axis_lms_api" / "openapi.json"
    return cases.Spec(json.loads(document.read_text(encoding="utf-8")))


def case(cases: ModuleType, **fields: Any) -> Any:
    return cases.Case("one", **{"expect": "answered", "operation": "courses_get"} | fields)


def answered(cases: ModuleType, spec: Any, returned: object, sent: object = COURSE) -> str:
    one = case(cases, answer=(200, {}, json.dumps(sent)))
    found: str = cases.failure(one, f"answered {json.dumps(returned)}", spec)
    return found


def test_every_vector_is_run_or_left_out_with_a_reason(cases: ModuleType, spec: Any) -> None:
    played, others = cases.playable(spec)
    names = [f"{path.stem}: {one['name']}" for path in cases.VECTORS.glob("*.json") for one in cases.load(path.stem)]
    assert sorted([one.name for one in played] + list(others)) == sorted(names)
    assert all(others.values())


def test_an_answer_must_have_the_values_that_were_sent(cases: ModuleType, spec: Any) -> None:
    assert answered(cases, spec, COURSE) == ""
    assert answered(cases, spec, COURSE | {"name": "Course 102"}) == "returned 'Course 102' for the name 'Course 101'"
    assert answered(cases, spec, {"id": "1", "name": "Course 101"}) == "returned None for the price '0.00'"


def test_an_answer_may_omit_fields_outside_the_spec(cases: ModuleType, spec: Any) -> None:
    assert answered(cases, spec, COURSE, COURSE | {"language": "en"}) == ""


def test_an_unexpected_outcome_is_a_failure(cases: ModuleType, spec: Any) -> None:
    refused = case(cases, expect="failed 404")
    assert cases.failure(refused, "failed 404", spec) == ""
    assert cases.failure(refused, "failed 500", spec) == "failed 500 instead of failed 404"
    assert cases.failure(refused, "nothing", spec) == "nothing instead of failed 404"


def test_a_call_names_its_arguments_by_where_they_go(spec: Any) -> None:
    arguments = {"start": "20261201", "user_id": "2", "course_id": "1"}
    call = spec.call("courses_enroll", arguments)
    assert call["path"] == [["course_id", "1"], ["user_id", "2"]]
    assert (call["query"], call["form"]) == ([], [["start", "20261201"]])


@pytest.fixture
def play(clients: ModuleType, cases: ModuleType) -> Iterator[Any]:
    """Serve one case to a function of its URL, and return the difference of the requests."""
    import player

    def played(one: Any, client: Any) -> str:
        with player.playing([one]) as (address, (stage,)):
            client(f"{address}/0/api.php")
            found: str = stage.failure()
            return found

    return played


def test_the_path_of_a_request_must_equal_the_vector_byte_by_byte(cases: ModuleType, play: Any) -> None:
    one = case(cases, answer=(200, {}, "{}"), sent=("/usergroups/Sales%20Team/", [], [("a", "b c")]))
    form = {"a": "b c"}
    assert play(one, lambda url: httpx.post(f"{url}/usergroups/Sales%20Team/", data=form)) == ""
    assert "was sent instead" in play(one, lambda url: httpx.post(f"{url}/usergroups/Sales+Team/", data=form))
    assert "was sent instead" in play(one, lambda url: httpx.post(f"{url}/usergroups/Sales%20Team/"))


def test_a_refused_request_must_not_reach_the_site(cases: ModuleType, play: Any) -> None:
    one = case(cases, expect="refused", answer=(200, {}, "{}"))
    assert play(one, lambda url: None) == ""
    assert play(one, lambda url: httpx.get(f"{url}/courses/one/")) == "it was sent"


def test_a_walk_must_request_the_number_of_pages_of_the_vector(cases: ModuleType, play: Any) -> None:
    one = case(cases, operation="", pages=[[{"user_id": "1"}]], counts=(1, 2), asked=1)
    seen: list[Any] = []

    def walk(url: str) -> None:
        ends = ("count/", "page1/", "count/")
        seen.extend(httpx.get(f"{url}/reports/courses/1/{end}").json() for end in ends)

    assert play(one, walk) == ""
    assert seen == [[{"records": "1"}], [{"user_id": "1"}], [{"records": "2"}]]
    assert play(one, lambda url: None) == "0 pages were requested instead of 1"


def test_a_call_to_the_sandbox_is_counted(cases: ModuleType, play: Any) -> None:
    one = case(cases, seen={"token_request": 1})
    key = {"Authorization": "Bearer sandbox-key"}
    assert play(one, lambda url: httpx.get(f"{url}/token/request/", headers=key).raise_for_status()) == ""
    assert play(one, lambda url: None) == "{'token_request': 0} was called instead of {'token_request': 1}"
