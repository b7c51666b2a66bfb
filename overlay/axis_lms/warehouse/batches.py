"""Converts rows for dlt: to Arrow tables if all columns are flat, and to dicts if some are nested."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, TypeAlias

import pyarrow as pa

from axis_lms.export.columns import DECIMAL_DIGITS, DECIMAL_PLACES, Rows, columns_of
from axis_lms.export.writers import schema

from .tables import Table

KEY, GONE = "row_key", "gone_at"
USER_IDS = {"id", "user_id"}
"""The two names of the user's id in lists of users. A site sends one of them."""
HINTS: dict[str, dict[str, Any]] = {
    "int64": {"data_type": "bigint"},
    "decimal": {"data_type": "decimal", "precision": DECIMAL_DIGITS, "scale": DECIMAL_PLACES},
    "date": {"data_type": "date"},
    "timestamp": {"data_type": "timestamp", "timezone": False},
    "bool": {"data_type": "bool"},
    "text": {"data_type": "text"},
}
"""The type of dlt for each kind of column. A nested column has none, since it becomes a table of its own."""

Row = Mapping[str, Any]
Batch: TypeAlias = pa.Table | list[dict[str, Any]]


class Shape:
    """The columns of a table, and the conversion of its rows.

    nested: whether rows hold lists or objects, so that they become dicts.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        columns = columns_of(table.operation, table.parameters, wire=False)
        self.rows = Rows(tuple(each for each in columns if each.name not in table.operation.secrets))
        self.nested = any(each.kind == "json" for each in self.rows.columns)
        ids = [pa.field(name, pa.int64()) for name in table.ids]
        ends = [pa.field(KEY, pa.string(), nullable=False), pa.field(GONE, pa.timestamp("us", "UTC"))]
        self.schema = pa.schema([*ids, *schema(self.rows.all), *ends])

    @property
    def hints(self) -> dict[str, Any]:
        """The types of the columns for dlt. It reads those of Arrow tables, except for times without a zone, but not those of
        dicts.
        """
        typed = [each for each in self.rows.columns if each.kind in HINTS and (self.nested or each.kind == "timestamp")]
        columns: dict[str, Any] = {each.name: {"name": each.name, **HINTS[each.kind]} for each in typed}
        if self.nested:
            columns |= {name: {"name": name, "data_type": "bigint"} for name in self.table.ids}
            columns[GONE] = {"name": GONE, "data_type": "timestamp"}
        return columns | {KEY: {"name": KEY, "data_type": "text", "nullable": False}}

    def batch(self, ids: Sequence[int], rows: Sequence[Row]) -> tuple[Batch, pa.Array]:
        """Return the rows of one call for dlt, and their keys. `ids` are the ids in the path of the call."""
        rows = list(map(self._without_secrets, rows))
        keys = [row_key(ids, row, self.table.key) for row in rows]
        if self.nested:
            call_ids = dict(zip(self.table.ids, ids, strict=True))
            return [
                {**call_ids, **self.rows.record(row), KEY: key, GONE: None} for row, key in zip(rows, keys, strict=True)
            ], pa.array(keys, pa.string())
        arrays = [
            *([number] * len(rows) for number in ids),
            *(self.rows.table(rows) if rows else [[] for _ in self.rows.all]),
            keys,
            [None] * len(rows),
        ]
        columns = [pa.array(values, field.type) for values, field in zip(arrays, self.schema, strict=True)]
        return pa.Table.from_arrays(columns, schema=self.schema), columns[-2]

    def gone(self, rows: list[dict[str, Any]]) -> Batch:
        """Return rows of the warehouse that the site no longer has, for dlt to write again."""
        if self.nested:
            return [{name: value for name, value in row.items() if not name.startswith("_dlt")} for row in rows]
        return pa.Table.from_pylist(rows, self.schema)

    def _without_secrets(self, row: Row) -> Row:
        secrets = self.table.operation.secrets
        return {name: value for name, value in row.items() if name not in secrets} if secrets else row


def row_key(ids: Sequence[int], row: Row, names: tuple[str, ...]) -> str:
    """Return the key of a row: the ids of its call and its own ids, such as `25/1`.

    The key of a row that lacks one of its own ids is a hash of the whole row. One of USER_IDS is enough.
    """
    present = [name for name in names if isinstance(row.get(name), str | int) and row[name] != ""]
    lacking = set(names) - set(present)
    if not lacking or (set(names) >= USER_IDS and lacking < USER_IDS):
        return "/".join(map(str, [*ids, *(row[name] for name in present)]))
    digest = blake2b(json.dumps(row, sort_keys=True, default=str).encode(), digest_size=16).hexdigest()
    return "/".join(map(str, [*ids, digest]))
