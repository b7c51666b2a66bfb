"""What Schemathesis cannot read from the spec: the days of `format: axis-date8` are days of the calendar.

Where `fields` is sent it names `id`, too: the spec asks for that, and then promises it.

The pattern of a date8 lets 20260231 pass; the sandbox, like the client, does not. Such a day becomes the 28th.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import schemathesis

DAYS = ("start", "end", "date_start", "date_expire")


def _real(name: str, value: Any) -> Any:
    if not (name in DAYS or name.endswith("_date")) or not (
        isinstance(value, str) and len(value) == 8 and value.isdigit()
    ):
        return value
    if value == "99999999" or not "01" <= value[4:6] <= "12" or not "01" <= value[6:] <= "31":
        return value
    year = value[:4].replace("0000", "0001")
    try:
        datetime.strptime(f"{year}{value[4:]}", "%Y%m%d")
    except ValueError:
        return f"{year}{value[4:6]}28"
    return f"{year}{value[4:]}"


@schemathesis.hook
def map_query(context: Any, query: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(query, dict):
        return query
    fields = query.get("fields")
    if isinstance(fields, str) and fields and "id" not in fields.split(","):
        query = {**query, "fields": f"{fields},id"}
    return {name: _real(name, value) for name, value in query.items()}


@schemathesis.hook
def map_body(context: Any, body: Any) -> Any:
    return {name: _real(name, value) for name, value in body.items()} if isinstance(body, dict) else body
