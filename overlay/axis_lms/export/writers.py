"""Writes rows as CSV, JSON Lines and Parquet. The same rows always give the same bytes."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, BinaryIO, NamedTuple

from .columns import DECIMAL_DIGITS, DECIMAL_PLACES, TEXTS, Column, Rows

if TYPE_CHECKING:
    import pyarrow as pa

Raw = Iterable[dict[str, Any]]
BATCH = 250
"""How many rows are Python objects at the same time."""
ROW_GROUP = 10_000
"""How many rows a row group of Parquet has. Fixed, so that the groups do not depend on where a run was stopped."""
BOM = "\ufeff"
FORMULA = re.compile("'*(?:[=@\t\r\n\uff1d\uff20\uff0b\uff0d]|[-+](?![-0-9 ().]*$))")
"""Matches a text that a spreadsheet would run as a formula. A telephone number or a negative number is none."""


class Style(NamedTuple):
    """How values are written.

    wire: write every value as the text that came, formulas too. By default columns have the types of the spec.
    bom: begin CSV with a byte order mark, without which Excel does not read it as UTF-8.
    formulas: write texts to CSV even if a spreadsheet would run them as formulas. By default they get an apostrophe.
    """

    wire: bool = False
    bom: bool = False
    formulas: bool = False


def as_json(value: Any) -> Any:
    """Return a date or a time in ISO 8601, and a decimal as text, since a JSON number would lose digits."""
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def as_text(value: Any) -> str:
    """Return the text of a cell. None is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=as_json)
    return str(as_json(value))


def write_jsonl(file: IO[str], rows: Rows, raw: Raw, style: Style) -> None:
    """Write each row as one line with a JSON object of the fields that came."""
    for row in raw:
        record = row if style.wire else rows.record(row)
        file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":"), default=as_json) + "\n")


class UnixLines:
    """Takes lines that end as in RFC 4180, and writes them to a file with the line ends of Unix.

    With the ends of RFC 4180 the `csv` module of every Python version quotes a cell with a carriage return.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, line: str) -> int:
        """Write one line."""
        return self._file.write(line[:-2] + "\n")


def write_csv(file: IO[str], rows: Rows, raw: Raw, style: Style, header: bool = True) -> None:
    """Write a header and a line for each row, as in RFC 4180 but with the line ends of Unix. Count the added apostrophes."""
    writer = csv.writer(UnixLines(file), lineterminator="\r\n")
    if header:
        file.write(BOM if style.bom else "")
        writer.writerow([each.name for each in rows.all])
    guarded = not (style.formulas or style.wire)
    texts = [number for number, each in enumerate(rows.all) if each.kind in TEXTS and guarded]
    for row in raw:
        cells = [as_text(cell) for cell in rows.cells(row)]
        for number in texts:
            if FORMULA.match(cells[number]):
                cells[number] = "'" + cells[number]
                rows.apostrophes += 1
        writer.writerow(cells)


def write_parquet(file: BinaryIO, rows: Rows, raw: Raw) -> None:
    """Write a Parquet file in row groups of ROW_GROUP rows."""
    write_tables(file, schema(rows.all), tables(rows, raw))


def write_tables(
    file: BinaryIO, arrow_schema: pa.Schema, content: Iterable[pa.Table], facts: Mapping[str, str] | None = None
) -> None:
    """Write Arrow tables as a Parquet file, each a row group, with `facts` in its metadata."""
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, arrow_schema, compression="zstd") as writer:
        for table in content:
            writer.write_table(table, row_group_size=ROW_GROUP)
        if facts:
            writer.add_key_value_metadata(dict(facts))


def batches(rows: Rows, raw: Raw) -> Iterator[pa.RecordBatch]:
    """Yield the rows as Arrow batches of BATCH rows."""
    import pyarrow as pa

    arrow_schema = schema(rows.all)
    source = iter(raw)
    while batch := list(islice(source, BATCH)):
        arrays = [pa.array(cells, field.type) for cells, field in zip(rows.table(batch), arrow_schema, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=arrow_schema)


def tables(rows: Rows, raw: Raw) -> Iterator[pa.Table]:
    """Yield the rows as Arrow tables of ROW_GROUP rows."""
    import pyarrow as pa

    source = batches(rows, raw)
    while parts := list(islice(source, ROW_GROUP // BATCH)):
        yield pa.Table.from_batches(parts, schema(rows.all))


def schema(columns: Iterable[Column]) -> pa.Schema:
    """Return the Arrow schema of columns."""
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
