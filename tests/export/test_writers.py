"""Every reader splits our CSV in the same way, and no spreadsheet runs a part of it."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from axis_lms.export.columns import Column, Rows
from axis_lms.export.writers import Style, write_csv

COLUMNS = (Column("name", "text"), Column("score", "int64", "axis-int"), Column("more", "json"))


def written(*names: Any, style: Style = Style()) -> tuple[str, Rows]:  # noqa: B008
    rows, file = Rows(COLUMNS), io.StringIO(newline="")
    write_csv(file, rows, [{"name": name, "score": "-5"} for name in names], style)
    return file.getvalue(), rows


@pytest.mark.parametrize("name", ["a\rb", "a\nb", "a\r\nb", 'a"b\r', "a,b", " a ", "a\u2028b", "a;b"])
def test_line_breaks_in_a_cell_are_quoted(name: str) -> None:
    text, _ = written(name)
    cell = text[len("name,score,more,other_fields\n") :].removesuffix(",-5,,\n")
    needs_quotes = any(each in name for each in ',"\r\n')
    assert cell == ('"' + name.replace('"', '""') + '"' if needs_quotes else name)
    assert [row[0] for row in csv.reader(io.StringIO(text, newline=""))] == ["name", name]


@pytest.mark.parametrize(
    "name",
    ["=1+1", '=HYPERLINK("x")', "@sum", "+1+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", "\r=1", "\uff1d1", "'=1", "-a"],
)
def test_a_formula_in_csv_gets_an_apostrophe_and_is_counted(name: str) -> None:
    text, rows = written(name)
    assert list(csv.reader(io.StringIO(text, newline="")))[1][:2] == ["'" + name, "-5"]
    assert rows.apostrophes == 1


@pytest.mark.parametrize("name", ["", "a=b", "+1 (555) 010-9999", "-5.5", "O'Brien", "'quoted'", "1-2", "-"])
def test_text_that_is_no_formula_is_not_changed(name: str) -> None:
    text, rows = written(name)
    assert list(csv.reader(io.StringIO(text, newline="")))[1][0] == name
    assert rows.apostrophes == 0


@pytest.mark.parametrize("style", [Style(formulas=True), Style(wire=True)])
def test_formulas_are_kept_if_the_style_says_so(style: Style) -> None:
    text, rows = written("=1+1", style=style)
    assert list(csv.reader(io.StringIO(text, newline="")))[1][0] == "=1+1"
    assert rows.apostrophes == 0


def test_a_byte_order_mark_is_written_if_the_style_says_so() -> None:
    assert written(style=Style(bom=True))[0].startswith("\ufeffname,")
    assert written()[0].startswith("name,")
