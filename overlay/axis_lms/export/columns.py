"""Defines the columns of a report and converts its rows to typed cells, by the formats of the spec."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from axis_lms._extras.spec import schema
from axis_lms.values import from_wire

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

OTHER = "other_fields"
"""The column, as JSON, for fields that are not in the spec and for values that do not fit the type of their column."""
INT64 = range(-(2**63), 2**63)
DECIMAL_DIGITS, DECIMAL_PLACES = 18, 4
CACHED_VALUES = 20_000
LEADING_ZERO = re.compile("-?0[0-9]|-0$")
"""Matches a number whose text differs from the text of its value, such as 007. Its text would be lost."""

KINDS = {
    "axis-int": "int64",
    "axis-decimal": "decimal",
    "axis-date8": "date",
    "axis-timestamp": "timestamp",
    "axis-yes-no": "bool",
}
"""The kind of column for each format; everything else is text."""
TEXTS = ("text", "json", "wire")
TYPES: dict[str, type] = {"int64": int, "decimal": Decimal, "date": date, "timestamp": datetime, "bool": bool}


class Column(NamedTuple):
    """A column: its name, its kind and its format in the spec.

    kind: `int64`, `decimal`, `date`, `timestamp`, `bool`, `text`, `json`, or `wire` for the text as it came.
    """

    name: str
    kind: str
    format: str | None = None


def columns_of(operation: Operation, parameters: Mapping[str, Any], wire: bool) -> tuple[Column, ...]:
    """Return the columns of an operation's rows, in the order of the spec, or of the parameter `fields` if it has a value.

    With `wire` every column is the text that the site sent.
    """
    properties: dict[str, Any] = schema(operation.model)["properties"]
    names = list(properties)
    if any(each.name == "fields" for each in operation.parameters):
        asked = parameters.get("fields")
        names = str(asked).split(",") if asked else names[:2]
        names += [name for name in (operation.walk.key if operation.walk else ()) if name not in names]
    return tuple(column(name, properties.get(name, {}), wire) for name in dict.fromkeys(names))


def column(name: str, described: Mapping[str, Any], wire: bool) -> Column:
    """Return the column for one property of the spec."""
    if described.get("type") != "string" and described:
        return Column(name, "wire" if wire else "json")
    form = described.get("format")
    return Column(name, "wire" if wire else KINDS.get(str(form), "text"), form)


class ColumnParser(dict[str, Any]):
    """Parses the texts of one column, and caches up to CACHED_VALUES of the results by their text."""

    def __init__(self, of: Column) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, text: str) -> Any:
        if len(self) > CACHED_VALUES:
            self.clear()
        self[text] = value = typed(text, self._of)
        return value

    def column(self, texts: list[str]) -> list[Any]:
        """Return the typed values of a column. Raises TypeError if a value is no text."""
        joined = "".join(texts)
        distinct = self._of.kind == "int64" and len(set(texts)) > len(texts) // 2  # else most are in the cache
        if distinct and joined.isascii() and joined.isdigit() and "" not in texts:
            numbers = list(map(int, texts))
            zero = "\n0" in "\n" + "\n".join(texts)  # which a number would lose
            if max(numbers) in INT64 and not (zero and list(map(str, numbers)) != texts):
                return numbers
        return list(map(self.__getitem__, texts))


def text_cells(texts: list[str], of: Column) -> list[Any]:
    """Return the cells of a column of text. Raises TypeError if a value is no text."""
    joined = "".join(texts)
    return texts if of.kind == "wire" or (joined and "" not in texts) else [text or None for text in texts]


class Misfit:
    """Stands for a value that does not fit the type of its column."""


MISFIT = Misfit()


def typed(value: Any, of: Column) -> Any:
    """Return the value for a cell: None for an empty text, MISFIT for a value that the column can't hold.

    A number that would lose a digit does not fit: `00123` is not 123, and 0.12345 is not 0.1235.
    """
    if of.kind in TEXTS:
        if value is None or isinstance(value, str):
            return value if of.kind == "wire" else value or None
        return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | bool) else str(value)
    read = from_wire(value, of.format)
    if read is None:
        return None
    if of.kind == "decimal" and type(read) in (int, float):  # a site that sends JSON numbers
        read = Decimal(str(read))
    kind = TYPES[of.kind]
    if not isinstance(read, kind) or (kind is int and (isinstance(read, bool) or read not in INT64)):
        return MISFIT
    if isinstance(value, str) and isinstance(read, int | Decimal) and LEADING_ZERO.match(value):
        return MISFIT
    if isinstance(read, Decimal):
        return read if fits(read) else MISFIT
    return read


def fits(value: Decimal) -> bool:
    """Tell whether a decimal keeps all its digits in a column of DECIMAL_DIGITS with DECIMAL_PLACES."""
    _, digits, exponent = value.as_tuple()
    return (
        isinstance(exponent, int)
        and -exponent <= DECIMAL_PLACES
        and len(digits) + exponent <= DECIMAL_DIGITS - DECIMAL_PLACES
    )


class Rows:
    """Converts rows as they came to rows of cells.

    misfits: how many values did not fit their column, by field.
    apostrophes: how many cells got an apostrophe in CSV.
    """

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns
        self.all = (*columns, Column(OTHER, "json"))
        self.misfits: dict[str, int] = {}
        self.apostrophes = 0
        self._known = {each.name for each in columns}
        self._parsers = [(each.name, each, None if each.kind in TEXTS else ColumnParser(each)) for each in columns]
        """A column of text needs no parser."""

    def table(self, rows: Sequence[Mapping[str, Any]]) -> list[Sequence[Any]]:
        """Return the cells of rows by column: the same as `cells` for each row, but faster if all rows have all columns."""
        with suppress(KeyError, TypeError, ValueError):  # a field is missing, is no text, or has thousands of digits
            if set(map(len, rows)) == {len(self._known)}:
                columns: list[Sequence[Any]] = []
                for name, of, parser in self._parsers:
                    texts = list(map(itemgetter(name), rows))
                    columns.append(text_cells(texts, of) if parser is None else parser.column(texts))
                    if parser is not None and MISFIT in columns[-1]:
                        break
                else:
                    return [*columns, [None] * len(rows)]
        return list(zip(*map(self.cells, rows), strict=True))

    def cells(self, row: Mapping[str, Any]) -> list[Any]:
        """Return the cells of a row. The last one holds all that has no column."""
        other = {}
        if not row.keys() <= self._known:
            other = {name: value for name, value in row.items() if name not in self._known}
        cells: list[Any] = []
        for name, of, parser in self._parsers:
            value = row.get(name)
            if parser is not None and type(value) is str:
                value = parser[value]
            elif value is not None:
                value = typed(value, of)
            if value is MISFIT:
                other[name], value = row[name], None
                self.misfits[name] = self.misfits.get(name, 0) + 1
            cells.append(value)
        cells.append(json.dumps(other, ensure_ascii=False) if other else None)
        return cells

    def record(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields that came as an object of typed values. A value that does not fit stays as it came."""
        record: dict[str, Any] = {}
        for name, of, parser in self._parsers:
            if name in row:
                value = row[name]
                if type(value) is str:
                    value = (value or None) if parser is None else parser[value]
                elif parser is not None:
                    value = typed(value, of)
                if value is MISFIT:
                    value = row[name]
                    self.misfits[name] = self.misfits.get(name, 0) + 1
                record[name] = value
        return record | {name: value for name, value in row.items() if name not in self._known}
