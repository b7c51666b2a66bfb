"""The target of an export is found by its path."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from axis_lms import ConfigurationError
from axis_lms.export import parse
from axis_lms.export.targets import require


@pytest.mark.parametrize(
    ("to", "form", "format", "directory"),
    [
        ("a.jsonl", None, "jsonl", False),
        ("a.CSV", None, "csv", False),
        ("a.parquet", None, "parquet", False),
        ("a.db", None, "sqlite", False),
        ("a.duckdb", None, "duckdb", False),
        ("a.txt", "csv", "csv", False),
        ("folder/", None, "jsonl", True),
        ("folder\\", "parquet", "parquet", True),
        ("folder", None, "jsonl", True),
        ("v1.2/", "csv", "csv", True),
        ("file", "csv", "csv", False),
    ],
)
def test_the_ending_of_a_path_sets_the_format(to: str, form: str | None, format: str, directory: bool) -> None:
    found = parse(to, form)
    assert (found.format, found.directory) == (format, directory)


def test_an_existing_directory_is_a_directory_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "odd.csv").mkdir()
    assert parse(str(tmp_path / "odd.csv")).directory


def test_standard_output_takes_csv_and_json_lines_only() -> None:
    assert parse("-") == (None, "jsonl", False, True)
    assert parse("-", "csv").format == "csv"
    with pytest.raises(ConfigurationError, match="standard output"):
        parse("-", "parquet")


@pytest.mark.parametrize(("to", "form"), [("a.xlsx", None), ("folder/", "sqlite"), ("a.csv", "excel")])
def test_an_unknown_format_and_a_database_as_a_directory_are_refused(to: str, form: str | None) -> None:
    with pytest.raises(ConfigurationError):
        parse(to, form)


@pytest.mark.parametrize("format", ["parquet", "duckdb"])
def test_a_missing_package_is_named_with_its_extra(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    require(format)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigurationError, match=r"pyarrow.*axis-lms\[export\]"):
        require(format)
