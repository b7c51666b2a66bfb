"""Writes to databases in place: the changes of an export become visible in one transaction, or not at all.

The table `axis_exports` lists the tables that exports made. No other table is touched.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from axis_lms._extras.files import sync_directory
from axis_lms.errors import ConfigurationError

from .columns import DECIMAL_DIGITS, DECIMAL_PLACES, Column, Rows
from .facts import Facts, read_facts
from .files import writing
from .writers import Raw, as_json, batches, schema

BATCH = 5_000
DUCKDB_MEMORY = "64MB"
"""How much of the rows DuckDB may keep in memory."""
PATIENCE_SECONDS = 30.0
"""How long to wait for another program that has locked the database."""
RETRY_SECONDS = 0.1
LEDGER = "axis_exports"
LEDGER_COLUMNS = ("report", "facts")

SQLITE_TYPES = {"int64": "INTEGER", "bool": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP"}
DUCKDB_TYPES = {
    "int64": "BIGINT",
    "bool": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "decimal": f"DECIMAL({DECIMAL_DIGITS}, {DECIMAL_PLACES})",
}


class Relation(NamedTuple):
    """A table or view: its kind (`table` or `view`) and the names of its columns."""

    kind: str
    columns: tuple[str, ...]


class Database(Protocol):
    """A connection to a database, inside a transaction."""

    types: dict[str, str]
    """The type of a column, by its kind; all others are TEXT."""
    differs: str
    """The SQL operator that is true if two values differ, one of which may be null."""

    def execute(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run a statement and return its rows."""
        ...

    def timestamp(self, text: str) -> str:
        """Return the SQL literal of a time (ISO 8601, without a zone)."""
        ...

    def relations(self) -> dict[str, Relation]:
        """Return the tables and views of the current schema, by their name in lower case."""
        ...

    def dependents(self, table: str) -> list[str]:
        """Return the statements that create the indexes and triggers of a table, which are lost when it is dropped."""
        ...

    def insert(self, table: str, rows: Rows, raw: Raw) -> None:
        """Append the cells of rows to a table that has their columns and no others."""
        ...


class SQLite:
    """An SQLite database."""

    types = SQLITE_TYPES
    differs = "IS NOT"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._connection.execute(statement, values).fetchall()
        return rows

    def timestamp(self, text: str) -> str:
        return f"'{text}'"

    def relations(self) -> dict[str, Relation]:
        names = self.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')")
        return {
            name.lower(): Relation(kind, tuple(row[1] for row in self.execute(f"PRAGMA table_info({quoted(name)})")))
            for name, kind in names
        }

    def dependents(self, table: str) -> list[str]:
        query = "SELECT sql FROM sqlite_master WHERE tbl_name = ? COLLATE NOCASE AND type IN ('index', 'trigger')"
        return [sql for (sql,) in self.execute(query, [table]) if sql]

    def insert(self, table: str, rows: Rows, raw: Raw) -> None:
        statement = f"INSERT INTO {quoted(table)} VALUES ({', '.join('?' * len(rows.all))})"
        source = iter(raw)
        while batch := [tuple(map(as_sqlite, rows.cells(row))) for row in islice(source, BATCH)]:
            self._connection.executemany(statement, batch)


class DuckDB:
    """A DuckDB database."""

    types = DUCKDB_TYPES
    differs = "IS DISTINCT FROM"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._connection.execute(statement, list(values)).fetchall()
        return rows

    def timestamp(self, text: str) -> str:
        return f"TIMESTAMP '{text}'"

    def relations(self) -> dict[str, Relation]:
        rows = self.execute(
            "SELECT table_name, table_type, list(column_name ORDER BY ordinal_position) FROM information_schema.tables "
            "JOIN information_schema.columns USING (table_catalog, table_schema, table_name) "
            "WHERE table_schema = current_schema() AND table_catalog = current_database() GROUP BY ALL"
        )
        return {
            name.lower(): Relation("view" if kind == "VIEW" else "table", tuple(columns))
            for name, kind, columns in rows
        }

    def dependents(self, table: str) -> list[str]:
        query = (
            "SELECT sql FROM duckdb_indexes() WHERE lower(table_name) = ? "
            "AND schema_name = current_schema() AND database_name = current_database()"
        )
        return [sql for (sql,) in self.execute(query, [table]) if sql]

    def insert(self, table: str, rows: Rows, raw: Raw) -> None:
        import pyarrow as pa

        reader = pa.RecordBatchReader.from_batches(schema(rows.all), batches(rows, raw))
        self._connection.register("axis_batches", reader)
        self._connection.execute(f"INSERT INTO {quoted(table)} SELECT * FROM axis_batches")
        self._connection.unregister("axis_batches")


def quoted(name: str) -> str:
    """Return a name quoted for SQL."""
    return '"' + name.replace('"', '""') + '"'


def table_name(report: str) -> str:
    """Return the name of a report's table: `all-courses` -> `all_courses`."""
    return report.replace("-", "_").lower()


def as_sqlite(value: Any) -> Any:
    """Return a cell for SQLite, which stores dates, times and decimals as text."""
    return value if value is None or isinstance(value, str | int) else as_json(value)


def create_table(database: Database, name: str, columns: Iterable[Column], prefix: str = "CREATE TABLE") -> None:
    """Create a table with these columns."""
    listed = ", ".join(f"{quoted(each.name)} {database.types.get(each.kind, 'TEXT')}" for each in columns)
    database.execute(f"{prefix} {quoted(name)} ({listed})")


class Ledger:
    """The table `axis_exports`: the reports whose tables exports made, and the facts of each."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database, self._path = database, path
        self.relations = database.relations()
        ledger = self.relations.get(LEDGER)
        if ledger and (ledger.kind != "table" or ledger.columns != LEDGER_COLUMNS):
            raise ConfigurationError(f"{path} has a table {LEDGER} that no export made: give another database")
        rows = database.execute(f"SELECT report, facts FROM {LEDGER}") if ledger else []
        self.facts: dict[str, Facts] = {report: read_facts(facts, path) for report, facts in rows}

    def has_table(self, table: str, columns: Sequence[str] | None) -> bool:
        """Tell whether a table exists. Raises ConfigurationError unless an export made it with these columns."""
        found = self.relations.get(table.lower())
        if found and (found.kind != "table" or columns is None or list(found.columns) != list(columns)):
            raise ConfigurationError(
                f"{self._path} has a {found.kind} {table} that no export made, or that was altered since: "
                "give another database, or rename it"
            )
        return found is not None

    def record(self, report: str, facts: Facts) -> None:
        """Write the facts of an exported report, in the transaction of its rows."""
        self._database.execute(f"CREATE TABLE IF NOT EXISTS {LEDGER} (report TEXT PRIMARY KEY, facts TEXT)")
        self._database.execute(f"INSERT OR REPLACE INTO {LEDGER} VALUES (?, ?)", [report, json.dumps(facts)])


def columns_made(facts: Facts | None) -> list[str] | None:
    """Return the columns of a report's table after the last export; None if there was no export."""
    return None if facts is None else [*facts["columns"], *facts.get("tracked", ())]


def refuse_tracked(path: Path, report: str, facts: Facts | None) -> None:
    """Raise ConfigurationError for a report with tracked changes: replacing its rows would lose them."""
    if facts is not None and facts.get("tracked"):
        raise ConfigurationError(
            f"{path} tracks the changes of {report}: go on with --since last, or give another path"
        )


def replace_rows(database: Database, path: Path, report: str, rows: Rows, raw: Raw, facts: Facts) -> None:
    """Replace the rows of a report's table with those of this export."""
    ledger = Ledger(database, path)
    table, dependents = table_name(report), []
    earlier = ledger.facts.get(report)
    refuse_tracked(path, report, earlier)
    if ledger.has_table(table, columns_made(earlier)):
        if columns_made(earlier) == [each.name for each in rows.all]:
            dependents = database.dependents(table)
        database.execute(f"DROP TABLE {quoted(table)}")
    create_table(database, table, rows.all)
    database.insert(table, rows, raw)
    for statement in dependents:
        database.execute(statement)
    ledger.record(report, facts)


@contextmanager
def transaction(path: Path, format: str, scratch: Path) -> Iterator[Database]:
    """Open a database and run a transaction, which is rolled back after an exception.

    A new DuckDB file is made in the directory `scratch` and moved, since DuckDB writes a file in several steps. Raises
    ConfigurationError for a file that is no such database, and for one that another program keeps locked.
    """
    new = format == "duckdb" and not path.exists()
    file = scratch / "draft.duckdb" if new else path
    if new:
        for leftover in scratch.glob(f"{file.name}*"):
            leftover.unlink()
    with OPENERS[format](file.absolute(), scratch, path) as database:
        yield database
    if new:
        with writing(path):
            publish_new(file, path)


@contextmanager
def open_sqlite(file: Path, scratch: Path, path: Path) -> Iterator[Database]:
    """Open an SQLite file for `transaction`."""
    import sqlite3

    try:
        with closing(sqlite3.connect(file, isolation_level=None, timeout=PATIENCE_SECONDS)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield SQLite(connection)
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise unwritable(path, "an SQLite", error) from error


@contextmanager
def open_duckdb(file: Path, scratch: Path, path: Path) -> Iterator[Database]:
    """Open a DuckDB file for `transaction`."""
    import duckdb

    try:
        with closing(connect_duckdb(file, scratch)) as connection:
            connection.execute("BEGIN")
            try:
                yield DuckDB(connection)
                connection.execute("COMMIT")
            except BaseException:
                with suppress(duckdb.Error):
                    connection.execute("ROLLBACK")
                raise
    except duckdb.Error as error:
        raise unwritable(path, "a DuckDB", error) from error


OPENERS = {"sqlite": open_sqlite, "duckdb": open_duckdb}


def unwritable(path: Path, kind: str, error: Exception) -> ConfigurationError:
    """Return the error for a database that SQLite or DuckDB refuses to open or write."""
    if "lock" in str(error).lower():
        return ConfigurationError(f"{path} is locked by another program: try again when that is done")
    if "different configuration" in str(error):
        return ConfigurationError(f"{path} is open elsewhere in this program: close that connection first")
    return ConfigurationError(f"{path} can't be written as {kind} database: {error}")


def connect_duckdb(file: Path, scratch: Path) -> Any:
    """Connect to a DuckDB file, and try again for PATIENCE_SECONDS while another program has locked it.

    All connections of an export have the same configuration: DuckDB refuses two that differ at the same time.
    """
    import duckdb

    config: dict[str, Any] = {"threads": 1, "memory_limit": DUCKDB_MEMORY, "temp_directory": str(scratch / "spill")}
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return duckdb.connect(str(file), config=config)
        except duckdb.IOException as error:
            if "lock" not in str(error).lower() or time.monotonic() > until:
                raise
        time.sleep(RETRY_SECONDS)


def publish_new(draft: Path, path: Path) -> None:
    """Move a finished file to its final name, unless another program has made a file of that name meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise ConfigurationError(f"{path} was made by another program during the export: export again") from None
    except OSError:  # no hard links there
        draft.rename(path)
    else:
        draft.unlink()
    sync_directory(path.parent)


def inspect(path: Path, format: str, scratch: Path, check: Callable[[Ledger], None]) -> None:
    """Call `check` with the ledger of a database, if the file exists. Nothing is changed."""
    if not path.exists():
        return
    if format == "sqlite":
        import sqlite3

        try:
            with closing(sqlite3.connect(path.absolute(), timeout=PATIENCE_SECONDS)) as connection:
                check(Ledger(SQLite(connection), path))
        except sqlite3.Error as error:
            raise unwritable(path, "an SQLite", error) from error
    else:
        import duckdb

        try:
            with closing(connect_duckdb(path.absolute(), scratch)) as other:
                check(Ledger(DuckDB(other), path))
        except duckdb.Error as error:
            raise unwritable(path, "a DuckDB", error) from error
