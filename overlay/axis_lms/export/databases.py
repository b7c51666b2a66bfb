"""Writers of databases: each report is a table, replaced in one transaction; what else is in the database stays.

The table `axis_exports` says which tables are ours to replace.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from axis_lms.errors import ConfigurationError

from .columns import DECIMAL_DIGITS, DECIMAL_PLACES, Rows
from .writers import as_json, tables

BATCH = 5_000
DUCKDB_MEMORY = "64MB"
"""What DuckDB may hold of the rows before they go to the disk."""
SQLITE = {"int64": "INTEGER", "bool": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP", "decimal": "TEXT"}
DUCKDB = {
    "int64": "BIGINT",
    "bool": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "decimal": f"DECIMAL({DECIMAL_DIGITS}, {DECIMAL_PLACES})",
}
LEDGER = "CREATE TABLE IF NOT EXISTS axis_exports (report TEXT PRIMARY KEY, facts TEXT)"

LEDGER_TABLE = "axis_exports"

Raw = Iterable[dict[str, Any]]
Reports = Iterable[tuple[str, Rows, Raw, dict[str, Any]]]


def quoted(name: str) -> str:
    """A name for SQL."""
    return '"' + name.replace('"', '""') + '"'


def table_name(report: str) -> str:
    """The table of a report: `all-courses` -> `all_courses`."""
    return report.replace("-", "_")


def definition(report: str, rows: Rows, types: dict[str, str]) -> str:
    """The statement that makes the table of a report."""
    columns = ", ".join(f"{quoted(each.name)} {types.get(each.kind, 'TEXT')}" for each in rows.all)
    return f"CREATE TABLE {quoted(table_name(report))} ({columns})"


def as_sqlite(value: Any) -> Any:
    """A cell for SQLite: days, times and decimals are text there."""
    return value if value is None or isinstance(value, str | int) else as_json(value)


def write_sqlite(path: Path, reports: Reports, draft: bool) -> None:
    """Put reports into an SQLite database, all of them or none, whether it is a draft or not."""
    import sqlite3

    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(LEDGER)
            for report, rows, raw, facts in reports:
                table = table_name(report)
                database.execute(f"DROP TABLE IF EXISTS {quoted(table)}")
                database.execute(definition(report, rows, SQLITE))
                insert = f"INSERT INTO {quoted(table)} VALUES ({', '.join('?' * len(rows.all))})"
                source = iter(raw)
                while batch := [tuple(map(as_sqlite, rows.cells(row))) for row in islice(source, BATCH)]:
                    database.executemany(insert, batch)
                database.execute("INSERT OR REPLACE INTO axis_exports VALUES (?, ?)", [report, json.dumps(facts)])
            database.execute("COMMIT")
    except sqlite3.Error as error:
        raise ConfigurationError(f"{path} can't be written as an SQLite database: {error}") from error


def write_duckdb(path: Path, reports: Reports, draft: bool) -> None:
    """Put reports into a DuckDB database, all of them or none.

    Of a draft, which nobody sees, each batch is committed: DuckDB holds in memory what is not.
    """
    import duckdb

    try:
        with duckdb.connect(str(path), config={"threads": 1, "memory_limit": DUCKDB_MEMORY}) as database:
            database.execute("BEGIN")
            database.execute(LEDGER)
            for report, rows, raw, facts in reports:
                table = table_name(report)
                database.execute(f"DROP TABLE IF EXISTS {quoted(table)}")
                database.execute(definition(report, rows, DUCKDB))
                for batch in tables(rows, raw):
                    database.register("batch", batch)
                    database.execute(f"INSERT INTO {quoted(table)} SELECT * FROM batch")
                    database.unregister("batch")
                    if draft:
                        database.execute("COMMIT").execute("BEGIN")
                database.execute("INSERT OR REPLACE INTO axis_exports VALUES (?, ?)", [report, json.dumps(facts)])
            database.execute("COMMIT")
    except duckdb.Error as error:
        raise ConfigurationError(f"{path} can't be written as a DuckDB database: {error}") from error


WRITERS: dict[str, Callable[[Path, Reports, bool], None]] = {"sqlite": write_sqlite, "duckdb": write_duckdb}


def contents(path: Path, format: str) -> tuple[set[str], set[str]]:
    """What a database that is there holds by name (tables, views, indexes), and the tables that exports made."""
    if format == "sqlite":
        import sqlite3

        with closing(sqlite3.connect(path)) as database:
            return listed(database, "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    import duckdb

    with duckdb.connect(str(path)) as other:
        return listed(
            other,
            "SELECT table_name FROM duckdb_tables() UNION ALL "
            "SELECT view_name FROM duckdb_views() WHERE NOT internal UNION ALL SELECT index_name FROM duckdb_indexes()",
        )


def listed(database: Any, question: str) -> tuple[set[str], set[str]]:
    """The answer to `contents` from an open database."""
    there = {str(name) for (name,) in database.execute(question).fetchall()}
    if LEDGER_TABLE not in there:
        return there, set()
    return there, {
        table_name(str(report)) for (report,) in database.execute("SELECT report FROM axis_exports").fetchall()
    }


def claim(path: Path, format: str, reports: Iterable[str]) -> None:
    """Raise ConfigurationError for tables that are there and were not made by an export: before the walk, not after it."""
    try:
        there, ours = contents(path, format)
    except Exception as error:
        raise ConfigurationError(f"{path} is no {format} database that can be read: {error}") from error
    foreign = sorted({table_name(report) for report in reports} & there - ours)
    if foreign:
        raise ConfigurationError(f"{path} has a table {foreign[0]} that no export made: give another database")


def write_database(path: Path, format: str, beside: Path, reports: list[str], rows: Reports) -> None:
    """Put reports into a database. One that holds nothing else is made anew in the directory `beside`, and takes the place
    of what was there: its bytes are the same whatever came before."""
    if path.exists() and not contents(path, format)[0] <= {LEDGER_TABLE, *map(table_name, reports)}:
        WRITERS[format](path, rows, False)
        return
    draft = beside / path.name
    for left in beside.glob(f"{path.name}*"):
        left.unlink()
    WRITERS[format](draft, rows, True)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(path)
