"""Compares two exports of any formats row by row, by their keys. The rows are compared on the disk, not in memory."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

from axis_lms._row_keys import row_key
from axis_lms.errors import ConfigurationError

from .columns import OTHER
from .databases import quoted, table_name
from .facts import Facts, read_facts
from .files import load
from .merging import TRACKED
from .targets import DATABASES, SUFFIXES, require
from .writers import BATCH, BOM, FORMULA, as_text

Row = dict[str, str]
Cells = Mapping[str, Any]


class Difference(NamedTuple):
    """One row that differs. `what` is `new`, `changed` or `gone`; `before` and `after` hold its fields as text."""

    report: str
    what: str
    key: tuple[str | int, ...]
    before: Row | None
    after: Row | None


class Part(NamedTuple):
    """One report of an export: the file of its rows, their format, and the facts of the manifest."""

    report: str
    path: Path
    format: str
    facts: Facts

    def key(self) -> tuple[str, ...]:
        """Return the key fields of the rows; none if the operation is not known."""
        from axis_lms_api.operations import OPERATIONS

        operation = OPERATIONS.get(self.facts["operation"])
        return operation.walk.key if operation is not None and operation.walk is not None else ()

    def rows(self) -> Iterator[Row]:
        """Yield the rows that are not gone, each field as text. Fields without a value are left out."""
        kinds: dict[str, str] = self.facts["columns"]
        tracked = self.facts.get("tracked", [])
        apostrophes = self.format == "csv" and self.facts.get("cells_with_an_apostrophe")
        for cells in READERS[self.format](self.path, table_name(self.report)):
            if tracked and cells.get(TRACKED[-1].name) is not None:
                continue  # the row is gone
            row = {
                name: comparable(value, kinds.get(name))
                for name, value in cells.items()
                if name not in (*tracked, OTHER)
            }
            if apostrophes:
                row = {
                    name: text[1:] if text[:1] == "'" and FORMULA.match(text[1:]) else text
                    for name, text in row.items()
                }
            row |= {name: comparable(value, None) for name, value in json.loads(cells.get(OTHER) or "{}").items()}
            yield {name: text for name, text in row.items() if text != ""}


def comparable(value: Any, kind: str | None) -> str:
    """Return a value as text that is the same for every format."""
    if kind == "bool" and value in (0, 1):
        return "true" if value else "false"
    if kind == "decimal" and value not in (None, ""):
        try:
            return f"{Decimal(str(value)).normalize():f}"
        except InvalidOperation:  # the value did not fit
            return str(value)
    return as_text(value)


def read_jsonl(path: Path, table: str) -> Iterator[Cells]:
    """Yield the rows of a file of JSON Lines."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def read_csv(path: Path, table: str) -> Iterator[Cells]:
    """Yield the rows of a CSV file, with or without a byte order mark."""
    with path.open(encoding="utf-8", newline="") as file:
        file.seek(len(BOM.encode()) if file.read(1) == BOM else 0)
        yield from csv.DictReader(file)


def read_parquet(path: Path, table: str) -> Iterator[Cells]:
    """Yield the rows of a Parquet file."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(BATCH):
            yield from batch.to_pylist()


def read_sqlite(path: Path, table: str) -> Iterator[Cells]:
    """Yield the rows of a table in an SQLite database."""
    with closing(sqlite3.connect(path.absolute())) as database:
        cursor = database.execute(f"SELECT * FROM {quoted(table)}")
        names = [each[0] for each in cursor.description]
        for cells in cursor:
            yield dict(zip(names, cells, strict=True))


def read_duckdb(path: Path, table: str) -> Iterator[Cells]:
    """Yield the rows of a table in a DuckDB database."""
    import duckdb

    with closing(duckdb.connect(str(path.absolute()), read_only=True)) as database:
        cursor = database.execute(f"SELECT * FROM {quoted(table)}")
        names = [each[0] for each in cursor.description or ()]
        while batch := cursor.fetchmany(BATCH):
            for cells in batch:
                yield dict(zip(names, cells, strict=True))


READERS = {
    "jsonl": read_jsonl,
    "csv": read_csv,
    "parquet": read_parquet,
    "sqlite": read_sqlite,
    "duckdb": read_duckdb,
}


def parts(path: Path) -> dict[str, Part]:
    """Return the reports of an export, by name. Raises ConfigurationError for a path that holds no export."""
    if not path.exists():
        raise ConfigurationError(f"{path} is not there")
    manifest = path / "manifest.json" if path.is_dir() else path.with_name(path.name + ".manifest.json")
    record = load(manifest) or {}
    reports = record.get("reports")
    if not isinstance(reports, dict) or not reports:
        raise ConfigurationError(f"{path} is no export: there is no {manifest.name}")
    parts_by_name = {}
    for report, recorded in reports.items():
        facts = read_facts(recorded, manifest)
        file = path if not path.is_dir() else path / f"{Path(str(facts.get('file'))).name}"
        form = SUFFIXES.get(file.suffix.lower()) or str(record.get("format"))
        if form not in READERS or not (file.exists() or form in DATABASES):
            raise ConfigurationError(f"{file} is not there, and {manifest.name} lists it")
        require(form)
        parts_by_name[report] = Part(report, file, form, facts)
    return parts_by_name


class Comparison:
    """The differences of two exports. Iterating yields them, one report after the other, and fills `counts`."""

    def __init__(self, old: Path, new: Path) -> None:
        self.old, self.new = parts(old), parts(new)
        if len(self.old) == len(self.new) == 1 and self.old.keys() != self.new.keys():
            raise ConfigurationError(f"{old} holds {next(iter(self.old))}, and {new} {next(iter(self.new))}")
        self.counts: dict[str, dict[str, int]] = {}
        for report in self.reports():
            self._check_columns(self.old[report], self.new[report])

    def reports(self) -> list[str]:
        """Return the reports that are in both."""
        return [report for report in self.old if report in self.new]

    def only_in_one(self) -> tuple[list[str], list[str]]:
        """Return the reports that are only in the old export, and those that are only in the new one."""
        return [each for each in self.old if each not in self.new], [each for each in self.new if each not in self.old]

    def exported_differently(self) -> list[str]:
        """Return the reports whose two exports are of different sites, or were made with different filters."""
        compared = ("site", "operation", "parameters")
        return [
            report
            for report in self.reports()
            if any(self.old[report].facts.get(each) != self.new[report].facts.get(each) for each in compared)
        ]

    def drifted(self) -> tuple[list[str], list[str]]:
        """Return the reports whose rows moved while the old export was made, and those of the new one. Rows may be missing."""
        old, new = (
            [report for report in self.reports() if verdict_of(parts[report].facts) == "drifted"]
            for parts in (self.old, self.new)
        )
        return old, new

    def __iter__(self) -> Iterator[Difference]:
        for report in self.reports():
            yield from self._compare(self.old[report], self.new[report])

    def _check_columns(self, old: Part, new: Part) -> None:
        before, after = old.facts["columns"], new.facts["columns"]
        for name in before.keys() & after.keys():
            if before[name] != after[name]:
                raise ConfigurationError(
                    f"{old.report}: {name} is {before[name]} in the old export and {after[name]} in the new one: "
                    "compare two that were made with --wire, or two that were not"
                )

    def _compare(self, old: Part, new: Part) -> Iterator[Difference]:
        counts = self.counts[old.report] = dict.fromkeys(("new", "changed", "gone", "same"), 0)
        key = new.key()
        with closing(sqlite3.connect("")) as scratch:  # a temporary file
            for name, part in (("old", old), ("new", new)):
                scratch.execute(f"CREATE TABLE {name} (row_key TEXT PRIMARY KEY, cells TEXT)")
                try:
                    scratch.executemany(f"INSERT OR REPLACE INTO {name} VALUES (?, ?)", keyed(part.rows(), key))
                except read_errors() as error:
                    raise ConfigurationError(f"{part.path} can't be read as {part.format}: {error}") from error
            joined = "FROM new LEFT JOIN old USING (row_key)"
            counts["same"] = scratch.execute(f"SELECT count(*) {joined} WHERE old.cells = new.cells").fetchone()[0]
            changed = (
                f"SELECT row_key, old.cells, new.cells {joined} WHERE old.cells IS NOT new.cells ORDER BY new.rowid"
            )
            gone = "SELECT row_key, old.cells, NULL FROM old LEFT JOIN new USING (row_key) WHERE new.cells IS NULL"
            for statement in (changed, f"{gone} ORDER BY old.rowid"):
                for row, before, after in scratch.execute(statement):
                    what = "new" if before is None else "gone" if after is None else "changed"
                    counts[what] += 1
                    yield Difference(old.report, what, tuple(json.loads(row)), as_row(before), as_row(after))


def verdict_of(facts: Facts) -> str:
    """Return the verdict of an export's audit; an empty text if the facts hold none."""
    audit = facts.get("audit")
    return str(audit.get("verdict")) if isinstance(audit, dict) else ""


def keyed(rows: Iterable[Row], key: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each row's key and cells, as JSON."""
    for row in rows:
        yield json.dumps(row_key(dict(row), key)), json.dumps(row, sort_keys=True)


def as_row(cells: str | None) -> Row | None:
    """Return a row from its JSON."""
    return None if cells is None else json.loads(cells)


def read_errors() -> tuple[type[Exception], ...]:
    """Return the exceptions that reading a file can raise."""
    usual = OSError, ValueError, sqlite3.Error
    try:
        import duckdb
        import pyarrow as pa
    except ImportError:
        return usual
    return *usual, duckdb.Error, pa.ArrowException
