"""Directories of Parquet files that keep track of changes: what `merging` does to a database, done to files.

    REPORT.parquet                   the rows, with the moment of the last reading in the file's metadata
    changes/REPORT-MOMENT.parquet    what one reading found; none when it found nothing

The changes are written first. Those of a moment that the rows do not know of are from a run that did not live to write
the rows; the next one writes them again.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from axis_lms.errors import ConfigurationError

from .columns import Column, Rows
from .databases import Database, Facts, Ledger, Raw, create_table, open_duckdb, quoted, table_name
from .files import publish, sync_directory, writing
from .merging import CHANGE_COLUMNS, CHANGES, TRACKED, Reading, columns_of, merge
from .writers import ROW_GROUP

METADATA = "axis_lms"
FOLDER = "changes"


def merge_parquet(
    path: Path, scratch: Path, reading: Reading, rows: Rows, raw: Raw, facts: Facts, manifest_facts: Facts | None
) -> dict[str, Any]:
    """Merge the rows of a report into its Parquet file. Return how many rows there are, by what happened to them.

    told: what the manifest says of the report, for a file that no reading was merged into yet.
    """
    earlier = known_of(path, manifest_facts)
    folder = path.parent / FOLDER
    if folder.is_symlink():
        raise ConfigurationError(f"{folder} is a symbolic link: remove it, or export to another directory")
    for leftover in scratch.glob("merge.duckdb*"):
        leftover.unlink()
    stamp = re.sub("[-:.]", "", reading.moment)
    with open_duckdb(scratch / "merge.duckdb", scratch, path) as database:
        if earlier is not None:
            take(database, path, reading.report, earlier)
        counts = merge(database, path, reading, rows, raw, facts)
        with writing(path):
            folder.mkdir(exist_ok=True)
            forget(folder, reading.report, None if earlier is None else earlier.get("read"))
            if database.execute(f"SELECT count(*) FROM {CHANGES}")[0][0]:
                copy(database, CHANGES, CHANGE_COLUMNS, scratch / "draft-changes.parquet", None)
                publish(scratch / "draft-changes.parquet", folder / f"{reading.report}-{stamp}.parquet")
            merged = Ledger(database, path).facts[reading.report]
            draft = scratch / f"draft-{reading.report}.parquet"
            copy(database, table_name(reading.report), [*columns_of(merged), *TRACKED], draft, merged)
            publish(draft, path)
    for leftover in scratch.glob("merge.duckdb*"):
        leftover.unlink()
    return counts


def known_of(path: Path, manifest_facts: Facts | None) -> Facts | None:
    """Return what is known of the rows in a Parquet file. Raises ConfigurationError for a file that no export made."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not path.exists():
        return None
    with writing(path):
        try:
            form = pq.read_schema(path)
        except pa.ArrowException as error:
            raise ConfigurationError(f"{path} is no Parquet file that can be read: {error}") from error
    metadata = (form.metadata or {}).get(METADATA.encode())
    facts: Facts | None = json.loads(metadata) if metadata else manifest_facts
    if facts is None or form.names != [*facts["columns"], *facts.get("tracked", ())]:
        raise ConfigurationError(f"{path} was made by no export, or altered since: give another directory")
    return facts


def take(database: Database, path: Path, report: str, facts: Facts) -> None:
    """Take the rows of a Parquet file into a database, as if an export had made their table there."""
    tracked = TRACKED if facts.get("tracked") else ()
    create_table(database, table_name(report), [*columns_of(facts), *tracked])
    database.execute(f"INSERT INTO {quoted(table_name(report))} SELECT * FROM read_parquet(?)", [str(path)])
    if tracked:
        create_table(database, CHANGES, CHANGE_COLUMNS)
    Ledger(database, path).note(report, facts)


def forget(folder: Path, report: str, read: str | None) -> None:
    """Remove changes of a report that are newer than its rows."""
    last = "" if read is None else re.sub("[-:.]", "", read)
    for path, moment in changes_in(folder, report):
        if moment > last:
            path.unlink()


def changes_in(folder: Path, report: str) -> Iterator[tuple[Path, str]]:
    """Yield the files with changes of a report, each with its moment."""
    for path in folder.glob(f"{report}-*.parquet"):
        moment = path.stem.removeprefix(f"{report}-")
        if re.fullmatch("[0-9]{8}T[0-9]+", moment):
            yield path, moment


def copy(
    database: Database, table: str, columns: list[Column] | tuple[Column, ...], to: Path, facts: Facts | None
) -> None:
    """Write a table of a database as a Parquet file, with the types that every export gives its columns."""
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
