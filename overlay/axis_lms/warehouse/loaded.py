"""What the warehouse holds of a table, and which of its rows the site no longer has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import dlt
import pyarrow as pa
import pyarrow.compute
from dlt.destinations.exceptions import DatabaseUndefinedRelation

from .batches import GONE, KEY
from .tables import Table

CHUNK = 10_000
"""Rows that are fetched at once."""
compute: Any = pyarrow.compute
"""Its functions are made while it is imported, so that no type checker knows them."""


def gone_rows(table: Table, keys: pa.ChunkedArray, now: datetime) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of the warehouse whose key is not among `keys`, with `now` as the time since when they are gone.

    Only rows with the same ids as the table's own are looked at: the report of one course says nothing of another.
    """
    pipeline, schema = dlt.current.pipeline(), dlt.current.source_schema().name
    if schema not in pipeline.schema_names or table.name not in pipeline.schemas[schema].tables:
        return
    with pipeline.sql_client(schema) as client:
        select = f"SELECT {{}} FROM {client.make_qualified_table_name(table.name)}"
        ids = [
            f"{client.escape_column_name(name)} = {int(table.parameters[name])}"
            for name in table.ids
            if name in table.parameters
        ]
        where = f" WHERE {' AND '.join(ids)}" if ids else ""

        names: list[str] = []

        def chunks(columns: str) -> Iterator[list[tuple[Any, ...]]]:
            with client.execute_query(select.format(columns) + where) as cursor:
                names[:] = [column[0] for column in cursor.description]
                while chunk := cursor.fetchmany(CHUNK):
                    yield chunk

        missing: set[str] = set()
        try:
            for chunk in chunks(", ".join(map(client.escape_column_name, (KEY, GONE)))):
                there = [key for key, gone in chunk if gone is None]
                here = compute.is_in(pa.array(there, pa.string()), value_set=keys).to_pylist()
                missing.update(key for key, read in zip(there, here, strict=True) if not read)
        except DatabaseUndefinedRelation:
            return
        for chunk in chunks("*") if missing else ():
            rows = [dict(zip(names, row, strict=True)) for row in chunk]
            if marked := [row | {GONE: now} for row in rows if row[KEY] in missing]:
                yield marked
