"""Writers of text and Parquet: each a function of the rows alone, so that the same rows give the same bytes."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from .columns import DECIMAL_DIGITS, DECIMAL_PLACES, Column, Rows

if TYPE_CHECKING:
    import pyarrow as pa

Raw = Iterable[dict[str, Any]]
BATCH = 1_000
"""Rows that are Python objects at once."""
ROW_GROUP = 10 * BATCH
"""Rows in a row group of Parquet: fixed, so that the groups do not depend on where a run was broken off."""


def as_json(value: Any) -> Any:
    """Days and times in ISO 8601; decimals as text, since a JSON number would not keep their digits."""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def as_text(value: Any) -> str:
    """A cell of CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def write_jsonl(file: IO[str], rows: Rows, raw: Raw, wire: bool) -> None:
    """One object a line, with the fields that came."""
    for row in raw:
        record = row if wire else rows.record(row)
        file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=as_json) + "\n")


def write_csv(file: IO[str], rows: Rows, raw: Raw, header: bool = True) -> None:
    """A header and a line a row, by RFC 4180, but with the line ends of Unix."""
    writer = csv.writer(file, lineterminator="\n")
    if header:
        writer.writerow([each.name for each in rows.all])
    for row in raw:
        writer.writerow([as_text(cell) for cell in rows.cells(row)])


def write_parquet(path: Path, rows: Rows, raw: Raw) -> None:
    """A Parquet file in row groups of ROW_GROUP rows."""
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, schema(rows.all), compression="zstd") as writer:
        for table in tables(rows, raw):
            writer.write_table(table, row_group_size=ROW_GROUP)


def tables(rows: Rows, raw: Raw) -> Iterator[pa.Table]:
    """The rows as Arrow tables of ROW_GROUP rows."""
    import pyarrow as pa

    form = schema(rows.all)
    source = iter(raw)
    parts: list[pa.RecordBatch] = []
    while batch := list(islice(source, BATCH)):
        arrays = [pa.array(cells, field.type) for cells, field in zip(rows.table(batch), form, strict=True)]
        parts.append(pa.RecordBatch.from_arrays(arrays, schema=form))
        if len(parts) * BATCH == ROW_GROUP:
            yield pa.Table.from_batches(parts, form)
            parts.clear()
    if parts:
        yield pa.Table.from_batches(parts, form)


def schema(columns: tuple[Column, ...]) -> pa.Schema:
    """The Arrow schema of columns."""
    import pyarrow as pa

    types = {
        "int64": pa.int64(),
        "decimal": pa.decimal128(DECIMAL_DIGITS, DECIMAL_PLACES),
        "date": pa.date32(),
        "timestamp": pa.timestamp("ms"),
        "bool": pa.bool_(),
        "text": pa.string(),
        "json": pa.string(),
        "wire": pa.string(),
    }
    return pa.schema([pa.field(each.name, types[each.kind]) for each in columns])
