"""Writes the columns of a report as Spark and Arrow know them."""

from __future__ import annotations

from typing import Any

from axis_lms.export.columns import Column, Rows, columns_of

from .options import Read

SQL_TYPES = {
    "int64": "bigint",
    "decimal": "decimal(18,4)",
    "date": "date",
    "timestamp": "timestamp_ntz",
    "bool": "boolean",
}
"""Spark's type for each kind of column; all other kinds are strings."""


def read_columns(read: Read) -> tuple[Column, ...]:
    """Return the columns of a read, with the one for all that has no column."""
    return tuple(rows_of(read).all)


def rows_of(read: Read) -> Rows:
    """Return what turns rows as they came into columns of values."""
    return Rows(columns_of(read.operation, read.parameters, wire=False))


def ddl(columns: tuple[Column, ...]) -> str:
    """Return columns as Spark writes them."""
    return ", ".join(f"`{each.name}` {SQL_TYPES.get(each.kind, 'string')}" for each in columns)


def arrow_schema(columns: tuple[Column, ...]) -> Any:
    """Return columns as Arrow writes them; Spark takes microseconds alone."""
    import pyarrow as pa

    from axis_lms.export.writers import schema

    export_schema = schema(columns)
    return pa.schema(
        [
            pa.field(each.name, pa.timestamp("us") if pa.types.is_timestamp(each.type) else each.type)
            for each in export_schema
        ]
    )
