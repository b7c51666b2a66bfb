"""Shapes answers as a site does: the properties of records, and their wrappers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import gcd
from typing import Any, overload

from axis_lms._extras.spec import schema

from .site import Site
from .spec import row_keys

_ESSENTIAL = ("id", "token", "records")


def record(site: Site, model: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return a record of a schema with the properties, names and types of the site."""
    if not (site.rename or site.extra or site.missing or site.retype):
        return values
    if site.retype:
        properties = schema(model).get("properties", {})
        values = {name: _retyped(value, properties.get(name, {}).get("format")) for name, value in values.items()}
    renamed = {
        site.rename.get(f"{model}.{name}", site.rename.get(name, name)): value
        for name, value in values.items()
        if not _is_missing(site, model, name)
    }
    return renamed | _extra(site.extra, model)


def whole(site: Site, record_: dict[str, Any], write: bool) -> tuple[int, Any]:
    """Return the status and the JSON of an answer with one record. None stands for an empty body."""
    if write and site.after_write != "object":
        shapes = {"list": (200, [record_]), "true": (200, True), "empty": (200, None), "no-content": (204, None)}
        return shapes[site.after_write]
    return 200, [record_] if site.objects == "list" else record_


def listed(site: Site, rows: list[dict[str, Any]]) -> Any:
    """Return the JSON of an answer with a list. PHP writes a list that is not empty with keys from "0"."""
    if site.lists == "single" and len(rows) == 1:
        return rows[0]
    if site.lists == "numbered" and rows:
        return {str(place): row for place, row in enumerate(rows)}
    return rows


def ordered(site: Site, keys: Sequence[Any], call: int) -> Sequence[Any]:
    """Return the keys of a list's rows in the order of the site. `call` is the number of the call, for an order that changes."""
    size = len(keys)
    if site.order == "id" or size < 2:
        return keys
    if site.order == "reversed":
        return Reordered(keys, -1, size - 1)
    factor = max(1, size * 5 // 8)
    while gcd(factor, size) != 1:
        factor += 1
    return Reordered(keys, factor, size // 3 + (call * 7919 if site.order == "restless" else 0))


class Reordered(Sequence[Any]):
    """The same keys in another order: place p has the key of place `factor` * p + `shift`."""

    def __init__(self, keys: Sequence[Any], factor: int, shift: int) -> None:
        self._keys, self._factor, self._shift = keys, factor, shift

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> list[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._keys[(self._factor * place + self._shift) % len(self)]


def _is_missing(site: Site, model: str, name: str) -> bool:
    if name in site.missing or f"{model}.{name}" in site.missing:
        return True
    return "*" in site.missing and not (name in _ESSENTIAL or name.endswith("_id") or name in row_keys(model))


def _extra(extra: Mapping[str, Any], model: str) -> dict[str, Any]:
    named = [(*name.rpartition(".")[::2], value) for name, value in extra.items()]
    return {name: value for of_model, name, value in named if of_model in ("", model)}


def _retyped(value: Any, form: str | None) -> Any:
    if not isinstance(value, str):
        return value
    if value == "":
        return None
    if form == "axis-int":
        return int(value)
    if form == "axis-decimal":
        return float(value)
    return value == "yes" if form == "axis-yes-no" else value
