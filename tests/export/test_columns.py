"""Values are converted to typed cells, and kept as text if they do not fit."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from axis_lms.export.columns import MISFIT, Column, Rows, columns_of, typed
from axis_lms_api.operations import OPERATIONS

COURSE = OPERATIONS["reports_course_page"]


@pytest.mark.parametrize(
    ("value", "kind", "form", "cell"),
    [
        ("788", "int64", "axis-int", 788),
        ("", "int64", "axis-int", None),
        ("00123", "int64", "axis-int", MISFIT),
        ("-0", "int64", "axis-int", MISFIT),
        ("0", "int64", "axis-int", 0),
        ("-7", "int64", "axis-int", -7),
        (83.5, "int64", "axis-int", MISFIT),
        (12.5, "decimal", "axis-decimal", Decimal("12.5")),
        (12, "decimal", "axis-decimal", Decimal(12)),
        ("007.5", "decimal", "axis-decimal", MISFIT),
        ("0.50", "decimal", "axis-decimal", Decimal("0.50")),
        ("n/a", "int64", "axis-int", MISFIT),
        ("9223372036854775807", "int64", "axis-int", 9223372036854775807),
        ("9223372036854775808", "int64", "axis-int", MISFIT),
        (7, "int64", "axis-int", 7),
        (True, "int64", "axis-int", MISFIT),
        ("20210429", "date", "axis-date8", date(2021, 4, 29)),
        ("99999999", "date", "axis-date8", date.max),
        ("20210230", "date", "axis-date8", MISFIT),
        ("yes", "bool", "axis-yes-no", True),
        (False, "bool", "axis-yes-no", False),
        ("maybe", "bool", "axis-yes-no", MISFIT),
        ("2023-02-25 17:06:51", "timestamp", "axis-timestamp", datetime(2023, 2, 25, 17, 6, 51)),
        ("12.50", "decimal", "axis-decimal", Decimal("12.50")),
        ("0.12345", "decimal", "axis-decimal", MISFIT),
        ("123456789012345.0", "decimal", "axis-decimal", MISFIT),
        ("Bob", "text", None, "Bob"),
        ("", "text", None, None),
        (5, "text", None, "5"),
        (["a", "b"], "json", None, '["a", "b"]'),
        (None, "json", None, None),
        ("", "wire", "axis-int", ""),
        (5, "wire", "axis-int", "5"),
    ],
)
def test_a_value_is_converted_to_the_type_of_its_column(value: Any, kind: str, form: str | None, cell: Any) -> None:
    found = typed(value, Column("x", kind, form))
    assert found == cell
    assert type(found) is type(cell)


def test_columns_have_the_types_of_the_spec() -> None:
    columns = columns_of(COURSE, {"course_id": 1}, wire=False)
    assert [(each.name, each.kind) for each in columns] == [
        ("user_id", "int64"),
        ("username", "text"),
        ("status", "text"),
        ("progress", "int64"),
        ("score", "int64"),
        ("start_date", "date"),
        ("completion_date", "date"),
    ]


def test_with_wire_every_column_is_text() -> None:
    assert {each.kind for each in columns_of(COURSE, {"course_id": 1}, wire=True)} == {"wire"}


def test_the_parameter_fields_selects_the_columns_and_the_key_is_added() -> None:
    columns = columns_of(OPERATIONS["users_all_page"], {"fields": "username,date_start,usergroups"}, wire=False)
    assert [(each.name, each.kind) for each in columns] == [
        ("username", "text"),
        ("date_start", "date"),
        ("usergroups", "json"),
        ("id", "int64"),
    ]


def test_unknown_fields_and_values_that_do_not_fit_go_into_one_column() -> None:
    rows = Rows(columns_of(COURSE, {"course_id": 1}, wire=False))
    cells = rows.cells({"user_id": "1", "username": "a", "progress": "half", "team": {"id": "7"}})
    assert cells[:4] == [1, "a", None, None]
    assert json.loads(cells[-1]) == {"team": {"id": "7"}, "progress": "half"}
    assert rows.misfits == {"progress": 1}


def test_a_record_holds_the_fields_that_came_and_no_others() -> None:
    rows = Rows(columns_of(COURSE, {"course_id": 1}, wire=False))
    record = rows.record({"username": "a", "user_id": "1", "score": "", "progress": "half", "team": "red"})
    assert record == {"user_id": 1, "username": "a", "progress": "half", "score": None, "team": "red"}


def test_the_cache_of_parsed_values_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("axis_lms.export.columns.CACHED_VALUES", 10)
    rows = Rows(columns_of(COURSE, {"course_id": 1}, wire=False))
    assert [rows.cells({"user_id": str(number)})[0] for number in range(50)] == list(range(50))
    assert all(len(parser) <= 12 for _, _, parser in rows._parsers if parser is not None)


def test_a_whole_page_of_padded_numbers_keeps_its_text() -> None:
    rows = Rows(columns_of(COURSE, {"course_id": 1}, wire=False))
    names = [each.name for each in rows.columns]
    table = rows.table([dict.fromkeys(names, "") | {"user_id": f"{number:05}"} for number in (123, 10)])
    assert list(table[0]) == [None, None]
    assert [json.loads(other) for other in table[-1]] == [{"user_id": "00123"}, {"user_id": "00010"}]
    assert rows.misfits == {"user_id": 2}


@pytest.mark.parametrize("wire", [False, True])
def test_a_missing_field_is_null(wire: bool) -> None:
    rows = Rows(columns_of(COURSE, {"course_id": 1}, wire=wire))
    cells = rows.cells({"user_id": "1", "username": ""})
    assert cells[1:] == ["" if wire else None, *[None] * 6]


@pytest.mark.parametrize("odd", ["", "0", "7", "007", "-7", "7 ", "٣", str(2**63 - 1), str(2**63), "9" * 5000, "x"])
def test_a_page_by_columns_has_the_cells_that_its_rows_have_one_by_one(odd: str) -> None:
    columns = columns_of(OPERATIONS["reports_course"], {}, wire=False)
    names = [each.name for each in columns]
    page = [dict.fromkeys(names, "") | {"user_id": str(number), "score": "7"} for number in (1, 20, 300, 4000)]
    page.append(page[0] | {"user_id": odd})
    by_column, by_row = Rows(columns), Rows(columns)
    assert list(zip(*by_column.table(page), strict=True)) == [tuple(by_row.cells(row)) for row in page]
    assert by_column.misfits == by_row.misfits
