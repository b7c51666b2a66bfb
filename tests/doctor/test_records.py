"""Names, types and formats of answers are recorded and compared with the spec."""

from __future__ import annotations

import json

import pytest

from axis_lms._extras.spec import resolve
from axis_lms.doctor.differences import described, observed_type
from axis_lms.doctor.document import schema_of
from axis_lms.doctor.records import Field, Record, collect, shape_of, unwrap


def seen(model: str, *rows: object) -> Record:
    properties = {name: resolve(each) for name, each in schema_of(model)["properties"].items()}
    record = Record()
    for row in rows:
        record.add(row, properties)
    return record


def differences(model: str, *rows: object, values: set[str] | None = None) -> list[str]:
    record = seen(model, *rows)
    return described(model, record, record, (), values or set())


COUNT = {"records": "788"}


def test_a_record_that_agrees_with_the_spec_has_no_findings() -> None:
    assert differences("RecordCount", COUNT, {"records": ""}) == []


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([{"records": 788}], "`records` is a JSON number, not text"),
        ([{"records": 7.5}], "`records` is a JSON number, not text"),
        ([{"records": None}, COUNT], "`records` is null, not text"),
        ([{"records": True}], "`records` is a JSON boolean, not text"),
        ([{"records": []}], "`records` is an array, not text"),
        ([{"records": "n/a"}], "`records` is text that is no axis-int (like a/a)"),
        ([{"records": "1", "more": {}}], "undocumented field `more` (an object)"),
        ([COUNT, {}], "`records` is missing, but the spec requires it"),
        ([[COUNT]], "an array where an object is expected"),
        (["text"], "text where an object is expected"),
    ],
)
def test_differences_are_reported_by_name_and_type(rows: list[object], text: str) -> None:
    assert text in differences("RecordCount", *rows)


def test_property_names_that_may_be_data_are_withheld() -> None:
    withheld = "1 undocumented fields, withheld because their names may be data"
    assert differences("RecordCount", {**COUNT, "gregory0429": "x"}, values={"gregory0429"}) == [withheld]
    assert differences("RecordCount", {**COUNT, "bob@example.com": "x"}) == [withheld]
    many = differences("RecordCount", {**COUNT, **{f"user{number}": "x" for number in range(40)}})
    assert many == ["40 undocumented fields: too many for fields, so their names are withheld"]


def test_a_field_that_another_operation_returns_is_not_reported_as_missing() -> None:
    here, elsewhere = seen("ListedUser", {"id": "1"}), seen("ListedUser", {"id": "1", "username": "x"})
    assert not [each for each in described("ListedUser", here, elsewhere, (), set()) if "never came" in each]


def test_only_the_format_of_a_text_is_kept() -> None:
    assert shape_of("12/31/2026 at Noon") == "99/99/9999 aa aaaa"
    assert shape_of("\x1b[31m") == "characters of other kinds"
    assert shape_of("9" * 50) == "9" * 20


@pytest.mark.parametrize(
    ("types", "keywords"),
    [
        ({"integer"}, {"type": "integer"}),
        ({"integer", "number"}, {"type": "number"}),
        ({"string", "null"}, {"type": "string", "nullable": True}),
        ({"array"}, {"type": "array", "items": {}}),
        ({"string", "integer"}, {}),
        ({"object"}, {}),
        ({"null"}, {}),
    ],
)
def test_types_of_values_become_schema_keywords(types: set[str], keywords: dict[str, object]) -> None:
    assert observed_type(Field(types=types)) == keywords


@pytest.mark.parametrize(
    ("payload", "is_list", "rows", "wrapped"),
    [
        ([1, 2], True, [1, 2], "array"),
        ([1, 2], False, [1], "array"),
        ({"0": 1, "1": 2}, True, [1, 2], "numbered"),
        ({"0": 1, "1": 2}, False, [{"0": 1, "1": 2}], "object"),
        ({}, True, [{}], "object"),
        ({"id": 1}, True, [{"id": 1}], "object"),
        (None, True, [], "value"),
        (False, False, [], "value"),
    ],
)
def test_rows_are_found_in_every_kind_of_wrapper(payload: object, is_list: bool, rows: object, wrapped: str) -> None:
    assert unwrap(payload, is_list) == (rows, wrapped)


def test_texts_are_collected_at_any_depth_up_to_a_limit() -> None:
    deep = json.loads('{"a":' * 900 + '"Bottom"' + "}" * 900)
    texts = set[str]()
    collect([deep, {"b": ["C", ""]}], texts)
    assert texts == {"bottom", "c"}
    few = set[str]()
    collect([str(number) for number in range(100)], few, most=10)
    assert len(few) == 10
