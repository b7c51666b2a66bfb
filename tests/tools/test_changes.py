"""Each change that breaks callers is classified as breaking, and its reverse as added or other."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from changes import ADDED, BREAKING, OTHER, changes

SMALL = yaml.safe_load((Path(__file__).parent / "small.yaml").read_text("utf-8"))
CALL = "/courses/{course_id}/"
Edit = Callable[[Any, Any, Any], object]  # takes the operation, its form model and its answer model


def _edited(edit: Edit) -> dict[str, Any]:
    spec: dict[str, Any] = copy.deepcopy(SMALL)
    schemas = spec["components"]["schemas"]
    edit(spec["paths"][CALL]["get"], schemas["NewCourse"], schemas["Course"])
    return spec


def _parameter(at: int, **schema: Any) -> Edit:
    return lambda operation, sent, answered: operation["parameters"][at]["schema"].update(schema)


NEW_PARAMETER = {"name": "more", "in": "query", "schema": {"type": "string"}}

# What is done to the spec, what is said of it, and of its reverse.
EDITS: dict[str, tuple[Edit, str, str]] = {
    "an operation is renamed": (
        lambda operation, *_: operation.update(operationId="courses_read"),
        "breaking: courses_get: renamed courses_read, and so is its method in Python",
        "breaking: courses_read: renamed courses_get, and so is its method in Python",
    ),
    "other credentials are asked for": (
        lambda operation, *_: operation.update(security=[{"apiKey": []}]),
        "breaking: courses_get: requires other credentials",
        "breaking: courses_get: requires other credentials",
    ),
    "a walk ends": (
        lambda operation, *_: operation.pop("x-axis-walk"),
        "breaking: courses_get: can no longer be walked",
        "other: spec: words, examples or grades changed",
    ),
    "a call may be repeated less": (
        lambda operation, *_: operation.update({"x-axis-repeat": "never"}),
        "breaking: courses_get: its repeat class was unsafe and is never",
        "added: courses_get: its repeat class was never and is unsafe",
    ),
    "a parameter is removed": (
        lambda operation, *_: operation["parameters"].pop(1),
        "breaking: courses_get: the parameter status (query) was removed or renamed",
        "added: courses_get: a new optional parameter status (query)",
    ),
    "a required parameter is new": (
        lambda operation, *_: operation["parameters"].append({**NEW_PARAMETER, "required": True}),
        "breaking: courses_get: a new required parameter more (query)",
        "breaking: courses_get: the parameter more (query) was removed or renamed",
    ),
    "a parameter becomes required": (
        lambda operation, *_: operation["parameters"][1].update(required=True),
        "breaking: courses_get: the parameter status is now required",
        "added: courses_get: the parameter status is now optional",
    ),
    "a form field is removed": (
        lambda operation, sent, answered: sent["properties"].pop("start"),
        "breaking: courses_get: the parameter start (application/x-www-form-urlencoded) was removed or renamed",
        "added: courses_get: a new optional parameter start (application/x-www-form-urlencoded)",
    ),
    "a form field becomes required": (
        lambda operation, sent, answered: sent.update(required=["name", "start"]),
        "breaking: courses_get: the parameter start is now required",
        "added: courses_get: the parameter start is now optional",
    ),
    "a parameter changes its type": (
        _parameter(3, type="string"),
        "breaking: courses_get: the parameter limit: its type was integer and is string",
        "breaking: courses_get: the parameter limit: its type was string and is integer",
    ),
    "an enum is narrowed": (
        _parameter(1, enum=["active"]),
        "breaking: courses_get: the parameter status: all may no longer be sent",
        "added: courses_get: the parameter status: all may be sent now",
    ),
    "an enum comes": (
        _parameter(3, enum=["1"]),
        "breaking: courses_get: the parameter limit: only 1 may be sent now",
        "added: courses_get: the parameter limit: any value may be sent now",
    ),
    "a pattern is narrowed": (
        _parameter(2, pattern="^(id)(,(id|name))*$"),
        "breaking: courses_get: the parameter fields: its pattern is narrower: 'name' is refused now",
        "added: courses_get: the parameter fields: its pattern is wider",
    ),
    "a pattern comes": (
        _parameter(1, pattern="^[a-z]+$"),
        "breaking: courses_get: the parameter status: its pattern is narrower: '' is refused now",
        "added: courses_get: the parameter status: its pattern is wider",
    ),
    "a least value rises": (
        _parameter(3, minimum=2),
        "breaking: courses_get: the parameter limit: its minimum was 1 and is 2",
        "added: courses_get: the parameter limit: its minimum was 2 and is 1",
    ),
    "a greatest length falls": (
        lambda operation, sent, answered: sent["properties"]["name"].update(maxLength=8),
        "breaking: courses_get: the parameter name: its maxLength was 9 and is 8",
        "added: courses_get: the parameter name: its maxLength was 8 and is 9",
    ),
    "a field of the answer is removed": (
        lambda operation, sent, answered: answered["properties"].pop("name"),
        "breaking: Course.name: the field was removed or renamed",
        "added: Course.name: the field is new",
    ),
    "a field of the answer may be missing": (
        lambda operation, sent, answered: answered.update(required=[]),
        "breaking: Course.id: the field is now optional",
        "added: Course.id: the field is now required",
    ),
    "a field of the answer changes its meaning": (
        lambda operation, sent, answered: answered["properties"]["id"].update(format="axis-date8"),
        "breaking: Course.id: its format was axis-int and is axis-date8",
        "breaking: Course.id: its format was axis-date8 and is axis-int",
    ),
    "a description changes": (
        lambda operation, *_: operation.update(description="Other words"),
        "other: spec: words, examples or grades changed",
        "other: spec: words, examples or grades changed",
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_each_change_and_its_reverse_are_classified(name: str) -> None:
    edit, said, reverse = EDITS[name]
    assert [str(change) for change in changes(SMALL, _edited(edit))] == [said]
    assert [str(change) for change in changes(_edited(edit), SMALL)] == [reverse]


def test_equal_specs_have_no_change() -> None:
    assert changes(SMALL, copy.deepcopy(SMALL)) == []


def test_a_removed_operation_removes_its_model() -> None:
    without = copy.deepcopy(SMALL)
    without["paths"] = {}
    gone, come = changes(SMALL, without), changes(without, SMALL)
    assert [(change.weight, change.where) for change in gone] == [(BREAKING, "Course"), (BREAKING, "courses_get")]
    assert [(change.weight, change.where) for change in come] == [(ADDED, "Course"), (ADDED, "courses_get")]


def test_a_renamed_path_parameter_is_one_change() -> None:
    renamed = copy.deepcopy(SMALL)
    renamed["paths"]["/courses/{id}/"] = renamed["paths"].pop(CALL)
    renamed["paths"]["/courses/{id}/"]["get"]["parameters"][0]["name"] = "id"
    (change,) = changes(SMALL, renamed)
    assert change.weight == BREAKING
    assert change.what == "a parameter of the path was renamed: /courses/{course_id}/ is now /courses/{id}/"


def test_one_record_instead_of_rows_is_breaking() -> None:
    one = copy.deepcopy(SMALL)
    content = one["paths"][CALL]["get"]["responses"]["200"]["content"]["application/json"]
    content["schema"] = {"$ref": "#/components/schemas/Course"}
    one["components"]["schemas"]["Course"]["type"] = "object"
    (change,) = changes(SMALL, one)
    assert (change.weight, change.what) == (BREAKING, "answered an array and answers an object")


def test_another_server_address_is_breaking() -> None:
    moved = copy.deepcopy(SMALL)
    moved["servers"][0]["url"] = "https://two.example/api.php"
    assert [change.weight for change in changes(SMALL, moved)] == [BREAKING]


def test_a_change_of_the_grade_is_neither_breaking_nor_new() -> None:
    graded = _edited(lambda operation, *_: operation.update({"x-axis-evidence": "vendor"}))
    assert [change.weight for change in changes(SMALL, graded)] == [OTHER]
