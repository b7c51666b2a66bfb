"""Databases, written in place: what an export changes there becomes visible in one transaction, or not at all.

The table `axis_exports` says which tables exports made. No other is touched.
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

from axis_lms.errors import ConfigurationError

from .columns import DECIMAL_DIGITS, DECIMAL_PLACES, Column, Rows
from .files import sync_directory, writing
from .writers import as_json, schema, tables

BATCH = 5_000
DUCKDB_MEMORY = "64MB"
"""What DuckDB may hold of the rows before they go to the disk."""
PATIENCE_SECONDS = 30.0
"""How long to wait for another program that has the database locked."""
LOOK_SECONDS = 0.1
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

Raw = Iterable[dict[str, Any]]
Facts = dict[str, Any]


class Relation(NamedTuple):
    """What a database holds under a name: its kind (`table` or `view`) and the names of its columns."""

    kind: str
    columns: tuple[str, ...]


class Database(Protocol):
    """A connection to a database, inside a transaction."""

    types: dict[str, str]
    """The type of a column, by its kind; all others are TEXT."""
    differs: str
    """The operator that tells whether two values differ, where one may be null."""

    def execute(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run a statement and return its rows."""
        ...

    def moment(self, text: str) -> str:
        """Return a moment (ISO 8601, without a zone) for SQL."""
        ...

    def relations(self) -> dict[str, Relation]:
        """Return every table and view that an unqualified name can mean, by its name in lower case."""
        ...

    def dependents(self, table: str) -> list[str]:
        """Return the statements that make the indexes and triggers of a table, which go when it is dropped."""
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

    def moment(self, text: str) -> str:
        return f"'{text}'"

    def relations(self) -> dict[str, Relation]:
        names = self.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')")
        return {
            name.lower(): Relation(kind, tuple(row[1] for row in self.execute(f"PRAGMA table_info({quoted(name)})")))
            for name, kind in names
        }

    def dependents(self, table: str) -> list[str]:
        question = "SELECT sql FROM sqlite_master WHERE tbl_name = ? COLLATE NOCASE AND type IN ('index', 'trigger')"
        return [sql for (sql,) in self.execute(question, [table]) if sql]

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

    def moment(self, text: str) -> str:
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
        question = (
            "SELECT sql FROM duckdb_indexes() WHERE lower(table_name) = ? "
            "AND schema_name = current_schema() AND database_name = current_database()"
        )
        return [sql for (sql,) in self.execute(question, [table]) if sql]

    def insert(self, table: str, rows: Rows, raw: Raw) -> None:
        import pyarrow as pa

        form = schema(rows.all)
        batches = (batch for table in tables(rows, raw) for batch in table.to_batches())
        self._connection.register("axis_batches", pa.RecordBatchReader.from_batches(form, batches))
        self._connection.execute(f"INSERT INTO {quoted(table)} SELECT * FROM axis_batches")
        self._connection.unregister("axis_batches")


def quoted(name: str) -> str:
    """Return a name as SQL takes it."""
    return '"' + name.replace('"', '""') + '"'


def table_name(report: str) -> str:
    """Return the table of a report: `all-courses` -> `all_courses`."""
    return report.replace("-", "_").lower()


def as_sqlite(value: Any) -> Any:
    """Return a cell for SQLite: days, times and decimals are text there."""
    return value if value is None or isinstance(value, str | int) else as_json(value)


def create_table(database: Database, name: str, columns: Iterable[Column], prefix: str = "CREATE TABLE") -> None:
    """Make a table with these columns."""
    listed = ", ".join(f"{quoted(each.name)} {database.types.get(each.kind, 'TEXT')}" for each in columns)
    database.execute(f"{prefix} {quoted(name)} ({listed})")


class Ledger:
    """The table that says which tables exports made, and what an export found."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database, self._path = database, path
        self.relations = database.relations()
        there = self.relations.get(LEDGER)
        if there and (there.kind != "table" or there.columns != LEDGER_COLUMNS):
            raise ConfigurationError(f"{path} has a table {LEDGER} that no export made: give another database")
        rows = database.execute(f"SELECT report, facts FROM {LEDGER}") if there else []
        self.facts: dict[str, Facts] = {report: json.loads(facts) for report, facts in rows}

    def claim(self, table: str, made: Sequence[str] | None) -> bool:
        """Tell whether a table is there. Raises ConfigurationError when it is, but not as an export made it (`made`)."""
        there = self.relations.get(table.lower())
        if there and (there.kind != "table" or made is None or list(there.columns) != list(made)):
            raise ConfigurationError(
                f"{self._path} has a {there.kind} {table} that no export made, or that was altered since: "
                "give another database, or rename it"
            )
        return there is not None

    def note(self, report: str, facts: Facts) -> None:
        """Write down what was exported, in the transaction of the rows."""
        self._database.execute(f"CREATE TABLE IF NOT EXISTS {LEDGER} (report TEXT PRIMARY KEY, facts TEXT)")
        self._database.execute(f"INSERT OR REPLACE INTO {LEDGER} VALUES (?, ?)", [report, json.dumps(facts)])


def columns_made(facts: Facts | None) -> list[str] | None:
    """Return the columns that the last export gave the table of a report; None when there was no export."""
    return None if facts is None else [*facts.get("columns", ()), *facts.get("tracked", ())]


def refuse_tracked(path: Path, report: str, facts: Facts | None) -> None:
    """Raise ConfigurationError for what keeps track of changes: to replace it would lose them."""
    if facts is not None and facts.get("tracked"):
        raise ConfigurationError(
            f"{path} keeps what has changed in {report}: go on with --since last, or give another path"
        )


def put(database: Database, path: Path, report: str, rows: Rows, raw: Raw, facts: Facts) -> None:
    """Put the rows of a report into its table, in place of those that an earlier export put there."""
    ledger = Ledger(database, path)
    table, again = table_name(report), []
    earlier = ledger.facts.get(report)
    refuse_tracked(path, report, earlier)
    if ledger.claim(table, columns_made(earlier)):
        if columns_made(earlier) == [each.name for each in rows.all]:
            again = database.dependents(table)
        database.execute(f"DROP TABLE {quoted(table)}")
    create_table(database, table, rows.all)
    database.insert(table, rows, raw)
    for statement in again:
        database.execute(statement)
    ledger.note(report, facts)


@contextmanager
def transaction(path: Path, format: str, scratch: Path) -> Iterator[Database]:
    """Open a database and hold a transaction on it, which ends well or changes nothing.

    A DuckDB file that is not there yet is made in the directory `scratch` and moved: DuckDB writes it in several steps.
    Raises ConfigurationError for a file that is no such database, and for one that another program keeps locked.
    """
    new = format == "duckdb" and not path.exists()
    where = scratch / "draft.duckdb" if new else path
    if new:
        for leftover in scratch.glob(f"{where.name}*"):
            leftover.unlink()
    with OPENERS[format](where.absolute(), scratch, path) as database:
        yield database
    if new:
        with writing(path):
            move_to_new(where, path)


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
    """Return the error for a database that an engine refuses."""
    if "lock" in str(error).lower():
        return ConfigurationError(f"{path} is locked by another program: try again when that has let it go")
    if "different configuration" in str(error):
        return ConfigurationError(f"{path} is open elsewhere in this program: close that connection first")
    return ConfigurationError(f"{path} can't be written as {kind} database: {error}")


def connect_duckdb(file: Path, scratch: Path) -> Any:
    """Connect to a DuckDB file, and try again for PATIENCE_SECONDS while another program has it locked.

    All connections of an export are alike: DuckDB takes no second one that differs before the first is wholly gone.
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
        time.sleep(LOOK_SECONDS)


def move_to_new(draft: Path, path: Path) -> None:
    """Give a finished file its name, unless another file has taken it meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise ConfigurationError(f"{path} was made by another program meanwhile: export again") from None
    except OSError:  # no hard links there
        draft.rename(path)
    else:
        draft.unlink()
    sync_directory(path.parent)


def look(path: Path, format: str, scratch: Path, see: Callable[[Ledger], None]) -> None:
    """Call `see` with what a database that is there says of its tables. Nothing is changed."""
    if not path.exists():
        return
    if format == "sqlite":
        import sqlite3

        try:
            with closing(sqlite3.connect(path.absolute(), timeout=PATIENCE_SECONDS)) as connection:
                see(Ledger(SQLite(connection), path))
        except sqlite3.Error as error:
            raise unwritable(path, "an SQLite", error) from error
    else:
        import duckdb

        try:
            with closing(connect_duckdb(path.absolute(), scratch)) as other:
                see(Ledger(DuckDB(other), path))
        except duckdb.Error as error:
            raise unwritable(path, "a DuckDB", error) from error
