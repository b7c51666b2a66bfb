"""Tables have the columns and keys of the spec, and invalid ones are refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, ConfigurationError
from axis_lms.sandbox import Sandbox
from axis_lms.warehouse import TABLES, axis_source, report_table
from axis_lms.warehouse.batches import GONE, KEY, Shape
from axis_lms.warehouse.tables import report, site_table
from axis_lms_api.operations import OPERATIONS

PAGED = [name for name, operation in OPERATIONS.items() if operation.walk]
COURSE = site_table("courses")


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_a_key_among_its_columns(name: str) -> None:
    table = site_table(name)
    columns = Shape(table).schema.names
    assert table.key
    assert set(table.ids) | set(table.key) <= set(columns)
    assert columns[-2:] == [KEY, GONE]


@pytest.mark.parametrize("name", PAGED)
def test_every_paginated_operation_has_a_table(name: str) -> None:
    operation = OPERATIONS[name]
    required = {each.name: "1" for each in operation.parameters if each.required and each.name != "page"}
    table = report(operation, required)
    assert set(table.ids) | set(table.key) <= set(Shape(table).schema.names)


@pytest.mark.parametrize("name", [*TABLES])
def test_no_table_has_a_column_for_a_credential(name: str) -> None:
    table = site_table(name)
    assert not {"sso", "token"} & set(Shape(table).schema.names)
    assert "sso" not in str(table.parameters.get("fields"))


def test_a_column_has_the_type_of_its_format() -> None:
    row = {"id": "7", "name": "Forklift", "is_active": "yes", "created": "2023-02-25 17:06:51", "price": "9.90"}
    (found,) = Shape(COURSE).batch((), [row])[0].to_pylist()
    assert (found["id"], found["is_active"], found["price"]) == (7, True, Decimal("9.9000"))
    assert found["created"].isoformat() == "2023-02-25T17:06:51"
    assert found["webhook"] is None and found[GONE] is None and found[KEY] == "7"


def test_a_value_that_does_not_fit_goes_into_other_fields_and_is_counted() -> None:
    shape = Shape(COURSE)
    (found,) = shape.batch((), [{"id": "7", "passing_score": "most", "new": "x"}])[0].to_pylist()
    assert found["passing_score"] is None
    assert found["other_fields"] == '{"new": "x", "passing_score": "most"}'
    assert shape.rows.misfits == {"passing_score": 1}


def test_the_key_of_a_row_without_an_id_is_unique_and_stable() -> None:
    shape = Shape(COURSE)
    keys = shape.batch((), [{"name": "A"}, {"name": "B"}, {"name": "A"}])[1].to_pylist()
    assert keys[0] == keys[2] != keys[1]


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ([{"id": "25", "username": "a"}], ["3/25"]),
        ([{"user_id": "25", "username": "a"}, {"user_id": 26}], ["3/25", "3/26"]),
        ([{"id": "7", "user_id": "25"}], ["3/7/25"]),
        ([{"id": "", "user_id": "25"}], ["3/25"]),
    ],
)
def test_either_name_of_a_users_id_makes_a_key(rows: list[dict[str, Any]], keys: list[str]) -> None:
    assert Shape(site_table("usergroup_members")).batch((3,), rows)[1].to_pylist() == keys


@pytest.mark.parametrize(
    "rows",
    [
        [{"username": "a"}, {"username": "b"}],
        [{"id": "", "username": "a"}, {"id": "", "username": "b"}],
        [{"id": None, "username": "a"}, {"id": None, "username": "b"}],
    ],
)
def test_the_key_of_a_row_without_all_its_ids_is_a_hash_of_the_row(rows: list[dict[str, Any]]) -> None:
    keys = Shape(site_table("usergroup_members")).batch((3,), rows)[1].to_pylist()
    assert len(set(keys)) == 2 and all(key.startswith("3/") for key in keys)
    parts: Any = [{"user_id": "25", "course_name": "A"}, {"user_id": "25", "course_name": "B"}]
    assert len(set(Shape(site_table("course_results")).batch((), parts)[1].to_pylist())) == 2


def test_a_credential_is_no_part_of_a_key() -> None:
    rows: Any = [{"username": "a", "sso": "https://1"}, {"username": "a", "sso": "https://2"}]
    assert len(set(Shape(site_table("users")).batch((), rows)[1].to_pylist())) == 1


def test_the_ids_of_the_call_become_columns_and_a_part_of_the_key() -> None:
    table = site_table("usergroup_members")
    (found,) = Shape(table).batch((3,), [{"user_id": "25", "username": "gregory"}])[0].to_pylist()
    assert (found["usergroup_id"], found["user_id"], found[KEY]) == (3, 25, "3/25")


def test_rows_of_users_keep_nested_fields_and_lose_secrets() -> None:
    rows: Any = [
        {"id": "1", "usergroups": ["All Hands"], "sso": "https://secret", "date_start": "20230101", "new": [1]}
    ]
    (found,) = Shape(site_table("users")).batch((), rows)[0]
    assert found["usergroups"] == ["All Hands"] and found["new"] == [1]
    assert found["date_start"] == date(2023, 1, 1)
    assert "sso" not in found


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"tables": ["nonsense"]}, "there is no table nonsense; there are users, "),
        ({"since": {"nonsense": "start_date"}}, "since names tables that are not read: nonsense"),
        ({"since": {"users": "created"}}, "users has no filter since a created; it has: none"),
        ({"since": {"certificates": "birthday"}}, "it has: expire_date, issue_date, renewed_date"),
        ({"concurrency": 0}, "concurrency must be a whole number"),
        ({"concurrency": "4"}, "concurrency must be a whole number"),
        ({"check": "nonsense"}, "check must be one of: warn, raise, twice, off"),
    ],
)
def test_options_that_cannot_work_are_refused_before_anything_is_sent(
    axis: Axis, sandbox: Sandbox, options: Any, words: str
) -> None:
    with pytest.raises(ConfigurationError, match=words):
        axis_source(axis, **options)
    assert sandbox.calls() == []


def test_a_client_for_tasks_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="axis_source takes an Axis"):
        axis_source(AsyncAxis("learn.example.com", api_key="key"))  # type: ignore[arg-type]


def test_a_method_without_pages_is_refused(axis: Axis, sandbox: Sandbox) -> None:
    for method in (axis.courses.list, axis.reports.course, len, AsyncAxis("x", api_key="y").reports.course_page):
        with pytest.raises(ConfigurationError, match="a method that gets a page"):
            report_table(method)
