"""Columns hold what `native` says of each row, whatever comes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_lms import native
from axis_lms.fast import columns, parsing
from axis_lms.fast.columns import Columns

MODEL = "CourseReportRow"
NAMES = ["user_id", "username", "progress", "start_date", "completion_date"]
TEXTS = (
    st.sampled_from(["", "1", "007", "-3", "20210429", "99999999", "20210230", "yes", "no", "1_0", "٣", " 5"])
    | st.text()
)
VALUES = TEXTS | st.sampled_from([1, True, None, ["1"], {"a": "1"}, 1.5])


@given(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, VALUES)), max_size=20))
def test_columns_hold_what_native_says_of_each_row(rows: list[dict[str, Any]]) -> None:
    found = Columns(MODEL, NAMES).read(json.dumps(rows).encode())
    expected = [native(row, MODEL) for row in rows]
    for name in NAMES:
        assert list(map(repr, found[name])) == [repr(row.get(name)) for row in expected]


@pytest.mark.parametrize("body", [b"{}", b"[1]", b"[{}, []]", b"<html>", b""])
def test_a_page_that_is_no_array_of_objects_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        Columns(MODEL).read(body)


def test_columns_forget_texts_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "MEMORY_VALUES", 3)
    values = columns.Values("date8")
    assert [day.day for day in values.column([f"202101{day:02}" for day in range(1, 31)])] == list(range(1, 31))
    assert len(values) <= 5


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_long_and_short_answers_are_read_alike(value: Any) -> None:
    body = json.dumps(value).encode()
    assert repr(parsing.loads(body)) == repr(parsing.loads(b" " * parsing.WORTH_BYTES + body)) == repr(value)


@pytest.mark.parametrize("body", [b"\xef\xbb\xbf[1]", b'"\\ud800"', b"[NaN]", '["ü"]'.encode("utf-16")])
def test_what_only_the_standard_library_reads_is_read(body: bytes) -> None:
    padded = (
        body.ljust(parsing.WORTH_BYTES + len(body) % 2)
        if body[:1] != b"\xff"
        else body + " ".encode("utf-16-le") * 4096
    )
    assert repr(parsing.loads(padded)) == repr(json.loads(body))
