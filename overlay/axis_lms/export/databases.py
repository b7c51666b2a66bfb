"""Writers of databases: each report is a table, replaced in one transaction; what else is in the database stays.

The table `axis_exports` says which tables are ours to replace.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from axis_lms.errors import ConfigurationError

from .columns import DECIMAL_DIGITS, DECIMAL_PLACES, Rows
from .writers import as_json, tables

BATCH = 5_000
SQLITE = {"int64": "INTEGER", "bool": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP", "decimal": "TEXT"}
DUCKDB = {
    "int64": "BIGINT",
    "bool": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "decimal": f"DECIMAL({DECIMAL_DIGITS}, {DECIMAL_PLACES})",
}
LEDGER = "CREATE TABLE IF NOT EXISTS axis_exports (report TEXT PRIMARY KEY, facts TEXT)"

Raw = Iterable[dict[str, Any]]


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


def write_sqlite(path: Path, reports: Iterable[tuple[str, Rows, Raw, dict[str, Any]]]) -> None:
    """Put reports into an SQLite database, all of them or none."""
    import sqlite3

    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(LEDGER)
            for report, rows, raw, facts in reports:
                table = table_name(report)
                there = database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone()
                ours = database.execute("SELECT 1 FROM axis_exports WHERE report = ?", [report]).fetchone()
                claim(path, table, there, ours)
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


def write_duckdb(path: Path, reports: Iterable[tuple[str, Rows, Raw, dict[str, Any]]]) -> None:
    """Put reports into a DuckDB database, all of them or none."""
    import duckdb

    try:
        with duckdb.connect(str(path), config={"threads": 1}) as database:
            database.execute("BEGIN")
            database.execute(LEDGER)
            for report, rows, raw, facts in reports:
                table = table_name(report)
                there = database.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = ?", [table]).fetchone()
                ours = database.execute("SELECT 1 FROM axis_exports WHERE report = ?", [report]).fetchone()
                claim(path, table, there, ours)
                database.execute(f"DROP TABLE IF EXISTS {quoted(table)}")
                database.execute(definition(report, rows, DUCKDB))
                for batch in tables(rows, raw):
                    database.register("batch", batch)
                    database.execute(f"INSERT INTO {quoted(table)} SELECT * FROM batch")
                    database.unregister("batch")
                database.execute("INSERT OR REPLACE INTO axis_exports VALUES (?, ?)", [report, json.dumps(facts)])
            database.execute("COMMIT")
    except duckdb.Error as error:
        raise ConfigurationError(f"{path} can't be written as a DuckDB database: {error}") from error


def claim(path: Path, table: str, there: object, ours: object) -> None:
    """Raise ConfigurationError for a table that is there and was not made here."""
    if there and not ours:
        raise ConfigurationError(f"{path} has a table {table} that no export made: give another database")
