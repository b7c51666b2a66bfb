"""Merges rows by their keys into the table of an earlier export, and keeps the changes in a table of their own.

The whole report is read, and compared row by row inside the database, because no filter of the site selects every change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from axis_lms.errors import ConfigurationError

from .columns import Column, Rows
from .databases import Database, Ledger, columns_made, create_table, quoted, table_name
from .facts import Facts
from .writers import Raw

TRACKED = (Column("first_seen", "timestamp"), Column("changed", "timestamp"), Column("gone", "timestamp"))
"""The columns that a merged table has besides those of the report."""
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
"""Temporary tables: the rows that came, the keys of the old and of the new rows, the pairs of rows with the same key, and the
pairs that differ."""


class Reading(NamedTuple):
    """One reading of a report.

    key: the key columns of its rows.
    time: when it began, in UTC, without a zone.
    complete: whether its figures agree. If not, rows may be missing from it, and none is marked as gone.
    before: when the rows of the table were read, if the table does not say so.
    """

    report: str
    key: tuple[str, ...]
    time: str
    complete: bool
    before: str | None = None


def refuse_other_rows(path: Path, earlier: Facts | None, facts: Facts) -> None:
    """Raise ConfigurationError for an earlier export of another site, report or filter, which cannot be compared."""
    for name, word in (
        ("site", "of another site"),
        ("operation", "of another report"),
        ("parameters", "with other filters"),
    ):
        if earlier is not None and earlier[name] != facts[name]:
            raise ConfigurationError(
                f"{path} holds an export {word} ({earlier[name]}): give another path, or the same as then"
            )
    for name, kind in earlier["columns"].items() if earlier is not None else ():
        if facts["columns"].get(name, kind) != kind:
            raise ConfigurationError(f"{path} has the column {name} as {kind}: with or without --wire, as it was made")


def merge(database: Database, path: Path, reading: Reading, rows: Rows, raw: Raw, facts: Facts) -> Facts:
    """Merge the rows of a report into its table, and keep the changes. Return the facts of that for the manifest.

    New rows are added, rows that differ are updated, and rows that are gone are marked. The first reading has no changes.
    """
    ledger = Ledger(database, path)
    table, earlier = table_name(reading.report), ledger.facts.get(reading.report)
    refuse_other_rows(path, earlier, facts)
    first = not ledger.has_table(table, columns_made(earlier))
    if not has_changes(ledger):
        create_table(database, CHANGES, CHANGE_COLUMNS)
    since = None if first or earlier is None else earlier.get("read", reading.before)
    reading = reading._replace(time=not_before(since, reading.time))
    dropped = (
        [] if earlier is None or first else [each for each in columns_of(earlier) if each.name not in facts["columns"]]
    )
    columns = [*rows.all, *dropped]
    if first:
        create_table(database, table, [*columns, *TRACKED])
    elif columns_made(earlier) != [each.name for each in (*columns, *TRACKED)]:
        change_columns(database, table, columns_made(earlier) or [], [*columns, *TRACKED], since)
    create_table(database, INCOMING, rows.all, "CREATE TEMP TABLE")
    database.insert(INCOMING, rows, raw)
    match_rows(database, table, reading.key, rows.all)
    if not first:
        write_changes(database, table, reading, rows.all, since)
    counts = apply(database, table, reading, rows.all)
    for each in (INCOMING, OLD_KEYS, NEW_KEYS, PAIRS, DIFFERENT):
        database.execute(f"DROP TABLE {each}")
    merged = {"tracked": [each.name for each in TRACKED], "read": reading.time}
    ledger.record(reading.report, facts | {"columns": {each.name: each.kind for each in columns}} | merged)
    return merged | {"changes": {"since": since} | (dict.fromkeys(NAMES, 0) if first else counts)}


def has_changes(ledger: Ledger) -> bool:
    """Tell whether a database has the table of changes. Raises ConfigurationError for one that no export made."""
    tracked = any("tracked" in each for each in ledger.facts.values())
    return ledger.has_table(CHANGES, [each.name for each in CHANGE_COLUMNS] if tracked else None)


def not_before(since: str | None, time: str) -> str:
    """Return the time of a reading, or one just after the last reading if the clock has been set back since then.

    Otherwise the changes of two readings could get the same time, or stand in the wrong order.
    """
    if since is None or time >= since:
        return time
    return (datetime.fromisoformat(since) + timedelta(milliseconds=1)).isoformat(timespec="microseconds")


def columns_of(facts: Facts) -> list[Column]:
    """Return the columns of a table after an earlier export."""
    return [Column(name, kind) for name, kind in facts["columns"].items()]


def change_columns(
    database: Database, table: str, old: Sequence[str], columns: Sequence[Column], since: str | None
) -> None:
    """Change the columns of a table, and keep its rows, indexes and triggers."""
    dependents = database.dependents(table)
    database.execute(f"CREATE TEMP TABLE axis_old AS SELECT * FROM {quoted(table)}")
    database.execute(f"DROP TABLE {quoted(table)}")
    create_table(database, table, columns)
    names = column_list(old)
    if "first_seen" in old or since is None:
        database.execute(f"INSERT INTO {quoted(table)} ({names}) SELECT {names} FROM axis_old")
    else:
        time = database.timestamp(since)
        database.execute(f"INSERT INTO {quoted(table)} ({names}, first_seen) SELECT {names}, {time} FROM axis_old")
    database.execute("DROP TABLE axis_old")
    for statement in dependents:
        database.execute(statement)


def column_list(names: Iterable[str], alias: str = "") -> str:
    """Return columns as a list in SQL, of the table with this alias."""
    return ", ".join(f"{alias}.{quoted(name)}" if alias else quoted(name) for name in names)


def as_object(columns: Iterable[Column], alias: str) -> str:
    """Return the SQL expression of a row as JSON text."""
    cells = ", ".join(f"'{each.name}', {alias}.{quoted(each.name)}" for each in columns)
    return f"CAST(json_object({cells}) AS TEXT)"


def match_rows(database: Database, table: str, key: Sequence[str], columns: Sequence[Column]) -> None:
    """Find the pairs of old and new rows with the same key, and those pairs that differ.

    The key of a row without all of its key columns is the whole row. Of several new rows with the same key the last counts.
    """

    def key_sql(alias: str) -> str:
        whole = as_object(columns, alias)
        if not key:
            return whole
        has_key = " AND ".join(f"{alias}.{quoted(name)} {has_value.get(name, 'IS NOT NULL')}" for name in key)
        return f"CASE WHEN {has_key} THEN CAST(json_array({column_list(key, alias)}) AS TEXT) ELSE {whole} END"

    has_value = {each.name: "<> ''" for each in columns if each.kind == "wire"}
    create = "CREATE TEMP TABLE"
    database.execute(f"{create} {OLD_KEYS} AS SELECT o.rowid AS id, {key_sql('o')} AS row_key FROM {quoted(table)} o")
    database.execute(
        f"{create} {NEW_KEYS} AS SELECT max(n.rowid) AS id, {key_sql('n')} AS row_key FROM {INCOMING} n GROUP BY 2"
    )
    database.execute(
        f"{create} {PAIRS} AS SELECT o.id AS old, n.id AS new, n.row_key AS row_key "
        f"FROM {OLD_KEYS} o JOIN {NEW_KEYS} n ON n.row_key = o.row_key"
    )
    differ = " OR ".join(f"o.{quoted(each.name)} {database.differs} n.{quoted(each.name)}" for each in columns)
    database.execute(
        f"{create} {DIFFERENT} AS SELECT p.old AS old, p.new AS new, p.row_key AS row_key FROM {PAIRS} p "
        f"JOIN {quoted(table)} o ON o.rowid = p.old JOIN {INCOMING} n ON n.rowid = p.new "
        f"WHERE o.gone IS NOT NULL OR {differ}"
    )


ADDED = f"{NEW_KEYS} k JOIN {INCOMING} n ON n.rowid = k.id LEFT JOIN {PAIRS} p ON p.new = k.id WHERE p.new IS NULL"
"""The SQL of the rows that are new, from FROM on."""


def missing(table: str) -> str:
    """Return the SQL of the rows of a table that did not come and are not marked as gone yet, from FROM on."""
    return (
        f"{OLD_KEYS} k JOIN {quoted(table)} o ON o.rowid = k.id LEFT JOIN {PAIRS} p ON p.old = k.id "
        "WHERE p.old IS NULL AND o.gone IS NULL"
    )


def write_changes(
    database: Database, table: str, reading: Reading, columns: Sequence[Column], since: str | None
) -> None:
    """Add the changes that the reading found to the table of changes."""
    report, time = f"'{reading.report}'", database.timestamp(reading.time)
    last = "NULL" if since is None else database.timestamp(since)
    into = f"INSERT INTO {CHANGES} SELECT"
    old, new = as_object(columns, "o"), as_object(columns, "n")
    changed = " || ".join(
        f"CASE WHEN o.{name} {database.differs} n.{name} THEN '{name[1:-1]},' ELSE '' END"
        for name in (quoted(each.name) for each in columns)
    )
    database.execute(
        f"{into} {report}, d.row_key, CASE WHEN o.gone IS NULL THEN 'changed' ELSE 'back' END, rtrim({changed}, ','), "
        f"o.first_seen, {time}, o.gone, {old}, {new} FROM {DIFFERENT} d "
        f"JOIN {quoted(table)} o ON o.rowid = d.old JOIN {INCOMING} n ON n.rowid = d.new"
    )
    database.execute(f"{into} {report}, k.row_key, 'new', '', {time}, {time}, NULL, NULL, {new} FROM {ADDED}")
    if reading.complete:
        database.execute(
            f"{into} {report}, k.row_key, 'gone', '', o.first_seen, {last}, {time}, {old}, NULL FROM {missing(table)}"
        )


def apply(database: Database, table: str, reading: Reading, columns: Sequence[Column]) -> dict[str, int]:
    """Update the table. Return how many rows are new, changed, gone and back."""
    time, name = database.timestamp(reading.time), quoted(table)

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
        database.execute(f"UPDATE {name} SET gone = {time} WHERE rowid IN (SELECT k.id FROM {missing(table)})")
    cells = ", ".join(f"{quoted(each.name)} = n.{quoted(each.name)}" for each in columns)
    database.execute(
        f"UPDATE {name} SET {cells}, changed = {time}, gone = NULL "
        f"FROM {DIFFERENT} d JOIN {INCOMING} n ON n.rowid = d.new WHERE {name}.rowid = d.old"
    )
    names = [each.name for each in columns]
    database.execute(
        f"INSERT INTO {name} ({column_list(names)}, first_seen) SELECT {column_list(names, 'n')}, {time} FROM {ADDED} ORDER BY k.id"
    )
    return counts
