"""A file of people is read as spreadsheets, databases and people write it. A problem is reported with its line."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from axis_lms import Axis
from axis_lms.errors import ConfigurationError
from axis_lms.provision import InputInvalid, plan
from axis_lms.provision.cells import day
from axis_lms.provision.mapping import Mapping, Source, read_mapping
from axis_lms.provision.people import Person, read_people
from axis_lms.provision.reading import Row, Table, read_table
from axis_lms.provision.spelling import text

from .conftest import Planner

MAPPING = """
[fields]
username = "Login"
first_name = "Vorname"
custom1 = "Nummer"
date_expire = "Austritt"
[lists.courses]
column = "Kurse"
"""
ROWS = [["Login", "Vorname", "Nummer", "Austritt", "Kurse"], ["joerg.m", "Jörg", "007", "31.12.2026", "Eins, Zwei"]]


@pytest.fixture
def mapping(tmp_path: Path) -> Mapping:
    (tmp_path / "staff.toml").write_text(MAPPING, "utf-8")
    return read_mapping(tmp_path / "staff.toml")


def people_in(path: Path, mapping: Mapping) -> list[Person]:
    return read_people(read_table(path, mapping.source), mapping)


def problems_of(path: Path, content: bytes | str, mapping: Mapping) -> list[str]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(InputInvalid) as message:
        people_in(path, mapping)
    return [str(problem) for problem in message.value.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_csv_file_is_read_in_every_dialect_of_spreadsheets(
    tmp_path: Path, mapping: Mapping, delimiter: str, encoding: str, newline: str
) -> None:
    quoted = newline.join(delimiter.join(f'"{cell}"' for cell in row) for row in ROWS) + newline
    (tmp_path / "staff.csv").write_bytes(quoted.encode(encoding))
    (person,) = people_in(tmp_path / "staff.csv", mapping)
    assert person.username == "joerg.m"
    assert person.values == {"first_name": "Jörg", "custom1": "007", "date_expire": "20261231"}
    assert person.lists == {"courses": ("Eins", "Zwei")}


def test_the_sep_line_of_excel_sets_the_delimiter(tmp_path: Path, mapping: Mapping) -> None:
    (tmp_path / "staff.csv").write_text("sep=;\n" + "\n".join(";".join(row) for row in ROWS))
    (person,) = people_in(tmp_path / "staff.csv", mapping)
    assert (person.line, person.username) == (3, "joerg.m")


def test_line_numbers_count_the_lines_inside_cells(tmp_path: Path, mapping: Mapping) -> None:
    body = 'Login,Vorname,Nummer,Austritt,Kurse\nanna,"A\nn\nna",1,,\n\nbert,Bert,2,someday,\n'
    assert problems_of(tmp_path / "staff.csv", body, mapping)[0].startswith("line 6: Austritt is no day")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("Login,Vorname,Nummer,Austritt,Kurse\nanna,Anna,1", "line 2: has 3 cells, and the header 5"),
        ('Login,Vorname,Nummer,Austritt,Kurse\nanna,"Ann', "line 2: is not CSV (unexpected end of data)"),
        ("Login,Vorname,Nummer,Austritt,Kurse\n", "has nobody in it"),
        ("", "has no column Austritt (its columns: none)"),
        ("Login,Login,Vorname,Nummer,Austritt,Kurse\n", "the column Login is there twice"),
        ("Login,Vorname\nanna,Anna\n", "has no column Austritt (its columns: Login, Vorname)"),
        (b"Login,Vorname\n\x00\x01\x00", "line 2: holds a NUL character: the file is damaged"),
    ],
)
def test_a_damaged_file_is_refused_with_the_line(
    tmp_path: Path, mapping: Mapping, body: str | bytes, message: str
) -> None:
    assert message in problems_of(tmp_path / "staff.csv", body, mapping)[0]


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("an,Anna,1,,", "line 2: Login has 2 characters, and must have at least 4: 'an'"),
        ("anna b,Anna,1,,", "line 2: Login may only hold letters, digits and @ . _ -: 'anna b'"),
        (",Anna,1,,", "line 2: has no username"),
        ("anna,#REF!,1,,", "line 2: Vorname is #REF!, a spreadsheet's error"),
        ("anna,Anna,1.23457E+11,,", "line 2: Nummer is 1.23457E+11: a spreadsheet has rounded the number"),
        ("anna," + 101 * "a" + ",1,,", "line 2: Vorname has 101 characters, and may have at most 100"),
        ("anna,Anna,1,03/04/2026,", "line 2: Austritt is no day that can be read without guessing"),
        ("anna,Anna,1,31.02.2026,", "line 2: Austritt is no day of the calendar: '31.02.2026'"),
        ("anna,Anna,1,20261301,", "line 2: Austritt is no day of the calendar"),
        ("anna,Anna,1,00000000,", "line 2: Austritt is no day of the calendar"),
    ],
)
def test_an_invalid_cell_is_reported_with_its_line(tmp_path: Path, mapping: Mapping, cells: str, message: str) -> None:
    assert message in problems_of(tmp_path / "staff.csv", f"Login,Vorname,Nummer,Austritt,Kurse\n{cells}\n", mapping)[0]


def test_all_problems_of_a_file_are_reported_at_once(tmp_path: Path, mapping: Mapping) -> None:
    body = "Login,Vorname,Nummer,Austritt,Kurse\nan,A,,,\nanna,A,,,\nANNA,A,,,\n"
    message = problems_of(tmp_path / "staff.csv", body, mapping)
    assert [each[:7] for each in message] == ["line 2:", "line 4:"]
    assert message[1] == "line 4: is the same person as line 3: username anna"


def test_two_people_with_the_same_username_are_a_problem(tmp_path: Path, mapping: Mapping) -> None:
    (tmp_path / "staff.toml").write_text('[people]\nkey = "custom1"\n' + MAPPING)
    by_number = read_mapping(tmp_path / "staff.toml")
    body = "Login,Vorname,Nummer,Austritt,Kurse\nanna,A,1,,\nAnna,A,2,,\n"
    assert problems_of(tmp_path / "staff.csv", body, by_number) == ["line 3: has the username of line 2: Anna"]


def test_json_lines_may_hold_numbers_and_lists(tmp_path: Path, mapping: Mapping) -> None:
    row = {"Login": "anna", "Vorname": "Anna", "Nummer": 12, "Austritt": "2026-12-31T00:00:00", "Kurse": ["A, B", "C"]}
    (tmp_path / "staff.jsonl").write_text(json.dumps(row) + "\n")
    (person,) = people_in(tmp_path / "staff.jsonl", mapping)
    assert person.values == {"first_name": "Anna", "custom1": "12", "date_expire": "20261231"}
    assert person.lists == {"courses": ("A, B", "C")}
    assert (
        "line 2: is not JSON" in problems_of(tmp_path / "staff.jsonl", json.dumps(row) + '\n{"Login": "be', mapping)[0]
    )
    assert problems_of(tmp_path / "staff.jsonl", "[1]\n", mapping) == ["line 1: is no JSON object"]
    row["Vorname"] = ["A"]  # type: ignore[assignment]
    message = problems_of(tmp_path / "staff.jsonl", json.dumps(row), mapping)
    assert message == ["line 1: Vorname holds a list where one value belongs"]


def test_a_parquet_file_may_hold_days_and_lists(tmp_path: Path, mapping: Mapping) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {
        "Login": ["anna"],
        "Vorname": ["Anna"],
        "Nummer": [12],
        "Austritt": [date(2026, 12, 31)],
        "Kurse": [["A"]],
    }
    pq.write_table(pa.table(columns), tmp_path / "staff.parquet")
    (person,) = people_in(tmp_path / "staff.parquet", mapping)
    assert person.values == {"first_name": "Anna", "custom1": "12", "date_expire": "20261231"}
    assert person.lists == {"courses": ("A",)}
    assert "cannot be read as Parquet" in problems_of(tmp_path / "staff.parquet", "no Parquet", mapping)[0]
    with pytest.raises(FileNotFoundError):
        people_in(tmp_path / "none.parquet", mapping)


def test_a_query_runs_on_duckdb(tmp_path: Path) -> None:
    import duckdb

    with duckdb.connect(str(tmp_path / "hr.duckdb")) as database:
        database.execute("CREATE TABLE staff AS SELECT 'anna' AS login, DATE '2026-12-31' AS leaves")
    table = read_table(tmp_path / "hr.duckdb", Source(query="SELECT login, leaves FROM staff"))
    assert table.rows[0].cells == {"login": "anna", "leaves": date(2026, 12, 31)}
    assert read_table(None, Source(query="SELECT 'bert' AS login")).rows[0].cells == {"login": "bert"}
    with pytest.raises(InputInvalid, match="the query failed"):
        read_table(None, Source(query="SELECT nothing FROM nowhere"))


def test_a_query_runs_on_any_database_of_sqlalchemy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(tmp_path / "hr.sqlite")) as database:
        database.executescript("CREATE TABLE staff (login TEXT, number INTEGER); INSERT INTO staff VALUES ('anna', 7);")
    source = Source(query="SELECT login, number FROM staff", database_env="HR_DATABASE")
    monkeypatch.setenv("HR_DATABASE", f"sqlite:///{tmp_path}/hr.sqlite")
    assert read_table(None, source).rows[0].cells == {"login": "anna", "number": 7}
    with pytest.raises(InputInvalid, match="the query failed: no such table"):
        read_table(None, Source(query="SELECT a FROM nowhere", database_env="HR_DATABASE"))
    for url in ("no url with hunter2", "nosuchdialect://me:hunter2@db/hr"):
        monkeypatch.setenv("HR_DATABASE", url)
        with pytest.raises(ConfigurationError, match="HR_DATABASE is no URL") as message:
            read_table(None, source)
        assert "hunter2" not in str(message.value)
    monkeypatch.delenv("HR_DATABASE")
    with pytest.raises(ConfigurationError, match="the environment has no HR_DATABASE"):
        read_table(None, source)


@pytest.mark.parametrize(
    ("name", "content", "source", "message"),
    [
        ("staff.xlsx", b"PK\x03\x04", Source(format="csv"), "an Excel workbook"),
        ("staff.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Source(), "an Excel workbook"),
        ("staff.doc", b"", Source(), "stands for no format"),
        ("staff.csv", b"Login\n", Source(encoding="klingon"), "there is no encoding klingon"),
    ],
)
def test_an_unknown_format_or_encoding_is_a_configuration_error(
    tmp_path: Path, name: str, content: bytes, source: Source, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ConfigurationError, match=message):
        read_table(tmp_path / name, source)


def test_a_wrong_encoding_is_reported_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "staff.csv").write_bytes("Login\nJörg\n".encode("cp1252"))
    with pytest.raises(InputInvalid, match="line 2: is not written in utf-8"):
        read_table(tmp_path / "staff.csv", Source(encoding="utf-8"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ""),
        ("never", "99999999"),
        ("99999999", "99999999"),
        ("20261231", "20261231"),
        ("2026-12-31", "20261231"),
        ("2026-12-31 00:00:00", "20261231"),
        ("31.12.2026", "20261231"),
        ("1.2.2026", "20260201"),
        ("31.12.2026 08:00:00", "20261231"),
        ("2026/12/31", "20261231"),
        ("2026/2/1", "20260201"),
        ("46387", "20261231"),
        ("46387.25", "20261231"),
        ("46387,25", "20261231"),
        (46387, "20261231"),
        (46387.0, "20261231"),
        (date(2026, 12, 31), "20261231"),
        (None, ""),
        (datetime(2026, 12, 31, 23, 59), "20261231"),
    ],
)
def test_days_are_read_as_spreadsheets_and_databases_write_them(written: object, read: str) -> None:
    assert day(written) == read


def test_days_with_slashes_are_read_as_the_mapping_says() -> None:
    assert day("03/04/2026", ["%m/%d/%Y"]) == "20260304"
    assert day("03/04/2026", ["%d/%m/%Y"]) == "20260403"


def test_text_is_normalized_before_it_is_compared() -> None:
    assert text(" Jo\u0308rg\xa0 M. ") == text("Jörg M.") == "Jörg M."
    assert [text(each) for each in (None, float("nan"), True, 7.0, 7, "\ufeffx")] == ["", "", "yes", "7", "7", "x"]


def test_utf16_is_read_without_a_bom_too(tmp_path: Path, mapping: Mapping) -> None:
    body = "\n".join(";".join(row) for row in ROWS)
    for codec in ("utf-16-le", "utf-16-be"):
        (tmp_path / "staff.csv").write_bytes(body.encode(codec))
        assert people_in(tmp_path / "staff.csv", mapping)[0].values["first_name"] == "Jörg"


def test_a_guessed_encoding_is_reported(planned: Planner, axis: Axis, tmp_path: Path) -> None:
    assert planned("login,first\nnew.one,Jörg\n").source == "staff.csv"
    (tmp_path / "staff.csv").write_bytes("login,first\nnew.one,Jörg\n".encode("cp1252"))
    made = plan(axis, tmp_path / "staff.csv", tmp_path / "staff.toml")
    assert made.source == "staff.csv (read as Windows-1252)"
    assert made.actions[0].values == {"first_name": "Jörg"}


CUT = "ends within a letter: is the file cut off?"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("Login,Vorname\njörg,Jörg\nanna,Anna ü".encode()[:-1], f"line 3: {CUT}"),
        ("Login,Vorname\nanna,Anna ü".encode()[:-1], f"line 2: {CUT}"),
        ("Login,Vorname\nanna,Anna".encode("utf-16")[:-1], f"line 2: {CUT}"),
        (
            "Login,Vorname\njörg,Jörg\n".encode() + b"anna,An\xfca\nbert,Bert\n",
            "line 3: is not written in utf-8, and what comes before it is: is the file damaged?",
        ),
    ],
)
def test_a_file_that_is_cut_off_within_a_letter_is_not_read_in_another_encoding(
    tmp_path: Path, mapping: Mapping, body: bytes, problem: str
) -> None:
    assert problems_of(tmp_path / "staff.csv", body, mapping) == [problem]


def test_a_column_is_the_same_however_its_name_was_typed(tmp_path: Path) -> None:
    toml = '[fields]\nusername = "Login"\nfirst_name = "Pr\u00e9nom d\'usage"\n'
    (tmp_path / "staff.toml").write_text(toml, "utf-8")
    mapping = read_mapping(tmp_path / "staff.toml")
    for name in ("Pre\u0301nom d'usage", "Pr\u00e9nom\nd'usage", "Pr\u00e9nom\xa0 d'usage"):
        (tmp_path / "staff.csv").write_text(f'Login,"{name}"\nanna,Anna\n', "utf-8")
        (tmp_path / "staff.jsonl").write_text(json.dumps({"Login": "anna", name: "Anna"}), "utf-8")
        for file in ("staff.csv", "staff.jsonl"):
            assert people_in(tmp_path / file, mapping)[0].values == {"first_name": "Anna"}, (file, name)


def test_columns_that_nobody_asks_for_may_have_one_name(tmp_path: Path, mapping: Mapping) -> None:
    (tmp_path / "staff.csv").write_text("Login,Vorname,Nummer,Austritt,Kurse,Note,Note,,\nanna,Anna,1,,,a,b,c,d\n")
    assert people_in(tmp_path / "staff.csv", mapping)[0].username == "anna"
    table = read_table(None, Source(query="SELECT 'anna' AS login, 1 AS note, 2 AS note"))
    assert table.columns.count("note") == 2


def test_a_formula_that_only_keeps_zeros_is_its_text(tmp_path: Path, mapping: Mapping) -> None:
    body = 'Login,Vorname,Nummer,Austritt,Kurse\nanna,Anna,"=""007""",,\n'
    (tmp_path / "staff.csv").write_text(body)
    assert people_in(tmp_path / "staff.csv", mapping)[0].values["custom1"] == "007"


def test_a_cell_that_is_no_text_is_reported(tmp_path: Path, mapping: Mapping) -> None:
    deep = '{"Login": ' + "[" * 100_000 + "]" * 100_000 + "}"
    assert "line 1: is not JSON" in problems_of(tmp_path / "staff.jsonl", deep, mapping)[0]
    row = Row(1, {"Login": b"anna", "Vorname": "Anna"})
    with pytest.raises(InputInvalid, match="line 1: Login holds bytes where text belongs"):
        read_people(Table("staff", "", ("Login", "Vorname", "Nummer", "Austritt", "Kurse"), [row]), mapping)


def test_a_file_beside_a_query_has_to_be_a_database(tmp_path: Path) -> None:
    (tmp_path / "staff.csv").write_text("login\nanna\n")
    with pytest.raises(InputInvalid, match="the mapping has a query, so the file has to be a DuckDB database"):
        read_table(tmp_path / "staff.csv", Source(query="SELECT 1 AS login"))
