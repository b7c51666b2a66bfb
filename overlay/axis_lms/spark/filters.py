"""Converts filters of a query to parameters of a report that the site is known to obey."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from axis_lms.values import to_wire
from axis_lms_api.operations import Parameter

from .options import Read


def pushed(filters: Iterable[Any], read: Read) -> dict[str, str]:
    """Return parameters that select the rows of `filters`, or more rows.

    Only parameters that the site obeys are used, and none that the read has already. Spark filters all rows again afterwards,
    so a parameter may let more rows through than its filter: `progress > 80` becomes `min_progress=80`.
    """
    free = {
        each.name: each
        for each in read.operation.parameters
        if each.name in read.obeyed and each.obeyed and each.name not in read.parameters
    }
    parameters: dict[str, str] = {}
    for each in filters:
        column, value = ".".join(getattr(each, "attribute", ())), getattr(each, "value", None)
        if (text := wire(value)) is None:
            continue
        for name in parameters_for(type(each).__name__, column, value):
            if name in free and name not in parameters and allowed(free[name], text):
                parameters[name] = text
    return parameters


def parameters_for(kind: str, column: str, value: Any) -> tuple[str, ...]:
    """Return the parameters for a filter of this kind: one, or the two ends of a range."""
    if kind in ("GreaterThan", "GreaterThanOrEqual"):
        return (f"min_{column}",)
    if kind in ("LessThan", "LessThanOrEqual"):
        return (f"max_{column}",)
    if kind == "EqualTo":
        return (column,) if isinstance(value, str) else (column, f"min_{column}", f"max_{column}")
    return ()


def allowed(parameter: Parameter, text: str) -> bool:
    """Return whether the spec allows a value for a parameter. Any other value would be refused, and the query with it."""
    if parameter.enum is not None and text not in parameter.enum:
        return False
    return parameter.pattern is None or re.search(parameter.pattern, text) is not None


def wire(value: Any) -> str | None:
    """Return a value as it is sent, or None for a type that no parameter takes."""
    if isinstance(value, bool | datetime) or not isinstance(value, str | int | Decimal | date):
        return None
    return to_wire(value) or None
