"""Finds the rows of a loaded table that the site no longer has."""

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
"""How many rows are fetched at once."""
compute: Any = pyarrow.compute
"""Typed as Any, since its functions are created at import and unknown to type checkers."""


def gone_rows(table: Table, keys: pa.ChunkedArray, now: datetime) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of the warehouse whose key is not among `keys`, with `now` in GONE.

    Only rows with the ids of the table's parameters are compared: the report of one course says nothing about another.
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
                loaded = [key for key, gone in chunk if gone is None]
                still_there = compute.is_in(pa.array(loaded, pa.string()), value_set=keys).to_pylist()
                missing.update(key for key, there in zip(loaded, still_there, strict=True) if not there)
        except DatabaseUndefinedRelation:
            return
        for chunk in chunks("*") if missing else ():
            rows = [dict(zip(names, row, strict=True)) for row in chunk]
            if marked := [row | {GONE: now} for row in rows if row[KEY] in missing]:
                yield marked
