"""Typed columns straight from the bytes of a page: no object for a row in between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from ..values import FORMS, from_wire
from .parsing import loads

MEMORY_VALUES = 50_000
"""So many different texts of one format are remembered with their values."""


class Values(dict[Any, Any]):
    """The Python values of one format's texts, as `from_wire` gives them; each text is read once."""

    def __init__(self, form: str | None) -> None:
        super().__init__({"": None})
        self._form = form

    def __missing__(self, text: Any) -> Any:
        if len(self) > MEMORY_VALUES:
            self.clear()
        self[text] = value = from_wire(text, self._form)
        return value

    def column(self, texts: list[Any]) -> list[Any]:
        """The values of a column."""
        if self._form not in FORMS:
            return [None if text == "" else text for text in texts] if "" in texts else texts
        try:
            joined = "".join(texts)
        except TypeError:  # not all are texts
            return [from_wire(text, self._form) for text in texts]
        if self._form == "int" and joined.isascii() and joined.isdigit() and "" not in texts:
            return list(map(int, texts))
        return list(map(self.__getitem__, texts))


class Columns:
    """Reads the pages of one list into columns: `Columns("CourseReportRow").read(body)`.

    `names` are the columns wanted, by default those of the first row. Values are what `from_wire` makes of them; a field
    that a row lacks is None. Credentials in the bytes are not concealed: keep them out of `names`.
    """

    def __init__(self, model: str, names: Iterable[str] = ()) -> None:
        from axis_lms_api.formats import FORMATS

        formats = FORMATS.get(model, {})
        self._names = tuple(names)
        self._values: dict[str, Values] = {}
        self._form = formats.get

    def read(self, body: bytes) -> dict[str, list[Any]]:
        """The columns of a page. Raises ValueError for what is not a JSON array of objects."""
        rows = loads(body)
        if not isinstance(rows, list) or set(map(type, rows)) - {dict}:
            raise ValueError("a page is an array of objects")
        return self.of(rows)

    def of(self, rows: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
        """The columns of rows that were read already."""
        names = self._names or tuple(rows[0] if rows else ())
        return {name: self._column(name, rows) for name in names}

    def _column(self, name: str, rows: Sequence[dict[str, Any]]) -> list[Any]:
        values = self._values.get(name)
        if values is None:
            values = self._values[name] = Values(self._form(name))
        try:
            return values.column(list(map(itemgetter(name), rows)))
        except KeyError:
            return values.column([row.get(name) for row in rows])
