"""The nightly difference: rows merged by their keys into the table of an earlier export, and a table of what changed.

The whole report is read and compared, row by row, inside the database: no filter of the site tells of every change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from axis_lms.errors import ConfigurationError

from .columns import Column, Rows
from .databases import Database, Facts, Ledger, Raw, columns_made, create_table, quoted, table_name

TRACKED = (Column("first_seen", "timestamp"), Column("changed", "timestamp"), Column("gone", "timestamp"))
"""What a table that is merged into says of each row besides its cells."""
CHANGES = "axis_changes"
CHANGE_COLUMNS = (
    Column("report", "text"),
    Column("row_key", "json"),
    Column("what", "text"),
    Column("fields", "text"),
    Column("first_seen", "timestamp"),
    Column("last_seen", "timestamp"),
    Column("gone", "timestamp"),
    Column("before", "json"),
    Column("after", "json"),
)
NAMES = ("new", "changed", "gone", "back")
INCOMING, OLD_KEYS, NEW_KEYS, PAIRS, DIFFERENT = (
    "axis_incoming",
    "axis_old_keys",
    "axis_new_keys",
    "axis_pairs",
    "axis_different",
)
"""Temporary tables: the rows that came, the keys of the old and of the new rows, which belong together, and which of
those differ."""


class Reading(NamedTuple):
    """One reading of a report.

    key: the columns that tell its rows apart.
    moment: when it began, in UTC, without a zone.
    complete: whether its figures agree. Else rows may be missing from it, and none is marked as gone.
    before: when what is there was read, where the table itself does not say so.
    """

    report: str
    key: tuple[str, ...]
    moment: str
    complete: bool
    before: str | None = None


def refuse_other_rows(path: Path, earlier: Facts | None, facts: Facts) -> None:
    """Raise ConfigurationError when an export of other rows is there: to compare with those would be a lie."""
    for name, word in (
        ("site", "of another site"),
        ("operation", "of another report"),
        ("parameters", "with other filters"),
    ):
        if earlier is not None and earlier[name] != facts[name]:
            raise ConfigurationError(
                f"{path} holds an export {word} ({earlier[name]}): give another path, or the same as then"
            )
    for name, kind in (earlier or {}).get("columns", {}).items():
        if facts["columns"].get(name, kind) != kind:
            raise ConfigurationError(f"{path} has the column {name} as {kind}: with or without --wire, as it was made")


def merge(database: Database, path: Path, reading: Reading, rows: Rows, raw: Raw, facts: Facts) -> dict[str, Any]:
    """Merge the rows of a report into its table, and note what changed. Return how many rows, by what happened to them.

    New rows are added, rows that differ are changed, rows that are gone are marked. A first reading changes nothing.
    """
    ledger = Ledger(database, path)
    table, earlier = table_name(reading.report), ledger.facts.get(reading.report)
    refuse_other_rows(path, earlier, facts)
    first = not ledger.claim(table, columns_made(earlier))
    followed = any("tracked" in each for each in ledger.facts.values())
    if not ledger.claim(CHANGES, [each.name for each in CHANGE_COLUMNS] if followed else None):
        create_table(database, CHANGES, CHANGE_COLUMNS)
    since = None if first or earlier is None else earlier.get("read", reading.before)
    dropped = (
        [] if earlier is None or first else [each for each in columns_of(earlier) if each.name not in facts["columns"]]
    )
    columns = [*rows.all, *dropped]
    if first:
        create_table(database, table, [*columns, *TRACKED])
    elif columns_made(earlier) != [each.name for each in (*columns, *TRACKED)]:
        reshape(database, table, columns_made(earlier) or [], [*columns, *TRACKED], since)
    create_table(database, INCOMING, rows.all, "CREATE TEMP TABLE")
    database.insert(INCOMING, rows, raw)
    pair(database, table, reading.key, rows.all)
    if not first:
        write_changes(database, table, reading, rows.all, since)
    counts = apply(database, table, reading, rows.all)
    for each in (INCOMING, OLD_KEYS, NEW_KEYS, PAIRS, DIFFERENT):
        database.execute(f"DROP TABLE {each}")
    ledger.note(
        reading.report,
        facts
        | {"columns": {each.name: each.kind for each in columns}}
        | {"tracked": [each.name for each in TRACKED], "read": reading.moment},
    )
    return {"since": since} | (dict.fromkeys(NAMES, 0) if first else counts)


def columns_of(facts: Facts) -> list[Column]:
    """Return the columns that an earlier export gave a table."""
    return [Column(name, kind) for name, kind in facts.get("columns", {}).items()]


def reshape(database: Database, table: str, old: Sequence[str], columns: Sequence[Column], since: str | None) -> None:
    """Give a table other columns: it keeps its rows, its indexes and its triggers."""
    again = database.dependents(table)
    database.execute(f"CREATE TEMP TABLE axis_old AS SELECT * FROM {quoted(table)}")
    database.execute(f"DROP TABLE {quoted(table)}")
    create_table(database, table, columns)
    names = listed(old)
    if "first_seen" in old or since is None:
        database.execute(f"INSERT INTO {quoted(table)} ({names}) SELECT {names} FROM axis_old")
    else:
        moment = database.moment(since)
        database.execute(f"INSERT INTO {quoted(table)} ({names}, first_seen) SELECT {names}, {moment} FROM axis_old")
    database.execute("DROP TABLE axis_old")
    for statement in again:
        database.execute(statement)


def listed(names: Iterable[str], alias: str = "") -> str:
    """Return columns as SQL takes them, of the table with this alias."""
    return ", ".join(f"{alias}.{quoted(name)}" if alias else quoted(name) for name in names)


def as_object(columns: Iterable[Column], alias: str) -> str:
    """Return a row as JSON, in SQL."""
    cells = ", ".join(f"'{each.name}', {alias}.{quoted(each.name)}" for each in columns)
    return f"CAST(json_object({cells}) AS TEXT)"


def pair(database: Database, table: str, key: Sequence[str], columns: Sequence[Column]) -> None:
    """Find the rows that belong together and, among those, the rows that differ.

    A row is known by its key; one that lacks a part of its key, by all it holds. Of rows with one key the last one counts.
    """

    def key_sql(alias: str) -> str:
        whole = as_object(columns, alias)
        if not key:
            return whole
        there = " AND ".join(f"{alias}.{quoted(name)} IS NOT NULL" for name in key)
        return f"CASE WHEN {there} THEN CAST(json_array({listed(key, alias)}) AS TEXT) ELSE {whole} END"

    make = "CREATE TEMP TABLE"
    database.execute(f"{make} {OLD_KEYS} AS SELECT o.rowid AS id, {key_sql('o')} AS row_key FROM {quoted(table)} o")
    database.execute(
        f"{make} {NEW_KEYS} AS SELECT max(n.rowid) AS id, {key_sql('n')} AS row_key FROM {INCOMING} n GROUP BY 2"
    )
    database.execute(
        f"{make} {PAIRS} AS SELECT o.id AS old, n.id AS new, n.row_key AS row_key "
        f"FROM {OLD_KEYS} o JOIN {NEW_KEYS} n ON n.row_key = o.row_key"
    )
    differ = " OR ".join(f"o.{quoted(each.name)} {database.differs} n.{quoted(each.name)}" for each in columns)
    database.execute(
        f"{make} {DIFFERENT} AS SELECT p.old AS old, p.new AS new, p.row_key AS row_key FROM {PAIRS} p "
        f"JOIN {quoted(table)} o ON o.rowid = p.old JOIN {INCOMING} n ON n.rowid = p.new "
        f"WHERE o.gone IS NOT NULL OR {differ}"
    )


ADDED = f"{NEW_KEYS} k JOIN {INCOMING} n ON n.rowid = k.id LEFT JOIN {PAIRS} p ON p.new = k.id WHERE p.new IS NULL"
"""The rows that are new, as a part of a statement."""


def missing(table: str) -> str:
    """Return the rows of a table that did not come, and were there before, as a part of a statement."""
    return (
        f"{OLD_KEYS} k JOIN {quoted(table)} o ON o.rowid = k.id LEFT JOIN {PAIRS} p ON p.old = k.id "
        "WHERE p.old IS NULL AND o.gone IS NULL"
    )


def write_changes(
    database: Database, table: str, reading: Reading, columns: Sequence[Column], since: str | None
) -> None:
    """Add to the table of changes what the reading found."""
    report, moment = f"'{reading.report}'", database.moment(reading.moment)
    last = "NULL" if since is None else database.moment(since)
    into = f"INSERT INTO {CHANGES} SELECT"
    old, new = as_object(columns, "o"), as_object(columns, "n")
    changed = " || ".join(
        f"CASE WHEN o.{name} {database.differs} n.{name} THEN '{name[1:-1]},' ELSE '' END"
        for name in (quoted(each.name) for each in columns)
    )
    database.execute(
        f"{into} {report}, d.row_key, CASE WHEN o.gone IS NULL THEN 'changed' ELSE 'back' END, rtrim({changed}, ','), "
        f"o.first_seen, {moment}, o.gone, {old}, {new} FROM {DIFFERENT} d "
        f"JOIN {quoted(table)} o ON o.rowid = d.old JOIN {INCOMING} n ON n.rowid = d.new"
    )
    database.execute(f"{into} {report}, k.row_key, 'new', '', {moment}, {moment}, NULL, NULL, {new} FROM {ADDED}")
    if reading.complete:
        database.execute(
            f"{into} {report}, k.row_key, 'gone', '', o.first_seen, {last}, {moment}, {old}, NULL FROM {missing(table)}"
        )


def apply(database: Database, table: str, reading: Reading, columns: Sequence[Column]) -> dict[str, int]:
    """Change the table. Return how many rows are new, changed, gone and back."""
    moment, name = database.moment(reading.moment), quoted(table)

    def count(what: str) -> int:
        return int(database.execute(f"SELECT count(*) FROM {what}")[0][0])

    different = f"{DIFFERENT} d JOIN {name} o ON o.rowid = d.old WHERE o.gone IS"
    counts = {
        "new": count(ADDED),
        "changed": count(f"{different} NULL"),
        "gone": count(missing(table)) if reading.complete else 0,
        "back": count(f"{different} NOT NULL"),
    }
    if counts["gone"]:
        database.execute(f"UPDATE {name} SET gone = {moment} WHERE rowid IN (SELECT k.id FROM {missing(table)})")
    cells = ", ".join(f"{quoted(each.name)} = n.{quoted(each.name)}" for each in columns)
    database.execute(
        f"UPDATE {name} SET {cells}, changed = {moment}, gone = NULL "
        f"FROM {DIFFERENT} d JOIN {INCOMING} n ON n.rowid = d.new WHERE {name}.rowid = d.old"
    )
    names = [each.name for each in columns]
    database.execute(
        f"INSERT INTO {name} ({listed(names)}, first_seen) SELECT {listed(names, 'n')}, {moment} FROM {ADDED} ORDER BY k.id"
    )
    return counts
