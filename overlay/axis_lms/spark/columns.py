"""Converts the columns of a report to the schemas of Spark and Arrow."""

from __future__ import annotations

from typing import Any

from axis_lms.export.columns import DECIMAL_DIGITS, DECIMAL_PLACES, Column, Rows, columns_of

from .options import Read

SQL_TYPES = {
    "int64": "bigint",
    "decimal": f"decimal({DECIMAL_DIGITS},{DECIMAL_PLACES})",
    "date": "date",
    "timestamp": "timestamp_ntz",
    "bool": "boolean",
}
"""Spark's type for each kind of column; all other kinds are strings."""


def read_columns(read: Read) -> tuple[Column, ...]:
    """Return the columns of a read, with the one for values that have no column."""
    return tuple(rows_of(read).all)


def rows_of(read: Read) -> Rows:
    """Return the converter of rows as they came to typed cells."""
    return Rows(columns_of(read.operation, read.parameters, wire=False))


def ddl(columns: tuple[Column, ...]) -> str:
    """Return the schema of columns in the DDL of Spark."""
    return ", ".join(f"`{each.name}` {SQL_TYPES.get(each.kind, 'string')}" for each in columns)


def arrow_schema(columns: tuple[Column, ...]) -> Any:
    """Return the Arrow schema of columns. Times have microseconds, the only unit that Spark takes."""
    import pyarrow as pa

    from axis_lms.export.writers import schema

    export_schema = schema(columns)
    return pa.schema(
        [
            pa.field(each.name, pa.timestamp("us") if pa.types.is_timestamp(each.type) else each.type)
            for each in export_schema
        ]
    )
