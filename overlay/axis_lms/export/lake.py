"""Merges rows into directories of Parquet files and keeps the changes, as `merging` does in a database.

    REPORT.parquet                   the rows, with the time of the last reading in the file's metadata
    changes/REPORT-TIME.parquet      the changes that one reading found, if it found any

The changes are written before the rows. Changes that are newer than the rows come from a run that was killed before it
wrote the rows; the next run removes them and writes them again.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from axis_lms._extras.files import sync_directory
from axis_lms.errors import ConfigurationError

from .columns import Column, Rows
from .databases import Database, Ledger, create_table, open_duckdb, quoted, table_name
from .facts import Facts, read_facts
from .files import publish, writing
from .merging import CHANGE_COLUMNS, CHANGES, TRACKED, Reading, columns_of, merge
from .writers import ROW_GROUP, Raw

METADATA = "axis_lms"
FOLDER = "changes"


def merge_parquet(
    path: Path, scratch: Path, reading: Reading, rows: Rows, raw: Raw, facts: Facts, manifest_facts: Facts | None
) -> Facts:
    """Merge the rows of a report into its Parquet file. Return the facts of that for the manifest.

    manifest_facts: the facts of the report in the manifest, for a file that no reading was merged into yet.
    """
    earlier = facts_of(path, manifest_facts)
    folder = changes_folder(path)
    for leftover in scratch.glob("merge.duckdb*"):
        leftover.unlink()
    with open_duckdb(scratch / "merge.duckdb", scratch, path) as database:
        if earlier is not None:
            load_rows(database, path, reading.report, earlier)
        merged = merge(database, path, reading, rows, raw, facts)
        with writing(path):
            folder.mkdir(exist_ok=True)
            remove_newer(folder, reading.report, None if earlier is None else earlier.get("read"))
            if database.execute(f"SELECT count(*) FROM {CHANGES}")[0][0]:
                copy_to_parquet(database, CHANGES, CHANGE_COLUMNS, scratch / "draft-changes.parquet", None)
                publish(scratch / "draft-changes.parquet", folder / f"{reading.report}-{stamp(merged['read'])}.parquet")
            recorded = Ledger(database, path).facts[reading.report]
            draft = scratch / f"draft-{reading.report}.parquet"
            copy_to_parquet(database, table_name(reading.report), [*columns_of(recorded), *TRACKED], draft, recorded)
            publish(draft, path)
    for leftover in scratch.glob("merge.duckdb*"):
        leftover.unlink()
    return merged


def changes_folder(path: Path) -> Path:
    """Return the folder for the changes of a Parquet file. Raises ConfigurationError if a link is in its place."""
    folder = path.parent / FOLDER
    if folder.is_symlink():
        raise ConfigurationError(f"{folder} is a symbolic link: remove it, or export to another directory")
    return folder


def facts_of(path: Path, manifest_facts: Facts | None) -> Facts | None:
    """Return the facts of the rows in a Parquet file. Raises ConfigurationError for a file that no export made."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not path.exists():
        return None
    with writing(path):
        try:
            arrow_schema = pq.read_schema(path)
        except pa.ArrowException as error:
            raise ConfigurationError(f"{path} is no Parquet file that can be read: {error}") from error
    metadata = (arrow_schema.metadata or {}).get(METADATA.encode())
    facts = read_facts(metadata, path) if metadata else manifest_facts
    if facts is None or arrow_schema.names != [*facts["columns"], *facts.get("tracked", ())]:
        raise ConfigurationError(f"{path} was made by no export, or altered since: give another directory")
    return facts


def tracked_facts(path: Path) -> Facts | None:
    """Return the facts in a Parquet file that keeps track of changes; None for any other file, or none."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        metadata = (pq.read_schema(path).metadata or {}).get(METADATA.encode())
    except (OSError, pa.ArrowException):
        return None
    return read_facts(metadata, path) if metadata else None


def load_rows(database: Database, path: Path, report: str, facts: Facts) -> None:
    """Load the rows of a Parquet file into a database, as if an export had made their table there."""
    tracked = TRACKED if facts.get("tracked") else ()
    create_table(database, table_name(report), [*columns_of(facts), *tracked])
    database.execute(f"INSERT INTO {quoted(table_name(report))} SELECT * FROM read_parquet(?)", [str(path)])
    if tracked:
        create_table(database, CHANGES, CHANGE_COLUMNS)
    Ledger(database, path).record(report, facts)


def remove_newer(folder: Path, report: str, read: str | None) -> None:
    """Remove changes of a report that are newer than its rows."""
    last = "" if read is None else stamp(read)
    for path, time in changes_in(folder, report):
        if time > last:
            path.unlink()


def stamp(time: str) -> str:
    """Return a time as a part of a file's name."""
    return re.sub("[-:.]", "", time)


def changes_in(folder: Path, report: str) -> Iterator[tuple[Path, str]]:
    """Yield the files with changes of a report, each with the time of its reading."""
    for path in folder.glob(f"{report}-*.parquet"):
        time = path.stem.removeprefix(f"{report}-")
        if re.fullmatch("[0-9]{8}T[0-9]+", time):
            yield path, time


def copy_to_parquet(
    database: Database, table: str, columns: list[Column] | tuple[Column, ...], to: Path, facts: Facts | None
) -> None:
    """Write a table of a database to a Parquet file, with the column types of every export."""
    to.unlink(missing_ok=True)
    cells = ", ".join(
        f"CAST({quoted(each.name)} AS TIMESTAMP_MS) AS {quoted(each.name)}"
        if each.kind == "timestamp"
        else quoted(each.name)
        for each in columns
    )
    options = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP}"
    if facts is not None:
        text = json.dumps(facts).replace("'", "''")
        options += f", KV_METADATA {{{METADATA}: '{text}'}}"
    place = str(to.absolute()).replace("'", "''")
    database.execute(f"COPY (SELECT {cells} FROM {quoted(table)}) TO '{place}' ({options})")
    with to.open("rb+") as file:
        os.fsync(file.fileno())
    sync_directory(to.parent)
