"""Carries out the calls of an agent with the client, and returns answers without secrets."""

from __future__ import annotations

from typing import Any

from fastmcp.exceptions import ToolError

from axis_lms import AsyncAxis, AxisError, paginate
from axis_lms._secrets import redact
from axis_lms_api.operations import Operation

from .offer import DEFAULT_ROWS, WALKS, takes_limit


async def call(axis: AsyncAxis, operation: Operation, arguments: dict[str, Any], most_rows: int) -> dict[str, Any]:
    """Call an operation and return its answer for an agent. A list has at most `most_rows` rows.

    Raises ToolError, with the messages of the client and the site, for every error of the client.
    """
    values = {name: value for name, value in arguments.items() if value is not None}
    limit = min(row_limit(values.pop("limit", DEFAULT_ROWS)), most_rows) if takes_limit(operation) else 0
    check_names(operation, values)
    try:
        if operation.id in WALKS:
            return await walk(axis, WALKS[operation.id], values, limit)
        answer = await getattr(getattr(axis, operation.tag), operation.name)(**values)
    except AxisError as error:
        raise ToolError(explain(error)) from None
    if not operation.rows:
        return dict(for_agent(answer.to_dict()))
    rows = [for_agent(row.to_dict()) for row in (answer[:limit] if limit else answer)]
    return {"rows": rows, "total": len(answer)} if limit else {"rows": rows}


async def walk(axis: AsyncAxis, page: Operation, values: dict[str, Any], limit: int) -> dict[str, Any]:
    """Return `limit` rows of a paginated list, with the total number of rows and the verdict of the walk."""
    method: Any = getattr(getattr(axis, page.tag), page.name)
    pages: Any = paginate(method, limit=limit, as_dicts=True, **values)
    rows = [for_agent(row) async for row in pages]
    return {"rows": rows, "total": pages.report.count_before, "verdict": pages.report.verdict}


def row_limit(value: Any) -> int:
    """Return the number of rows that an agent asks for. Raises ToolError unless it is a number above 0."""
    if isinstance(value, bool) or not str(value).isdecimal() or int(value) < 1:
        raise ToolError("`limit` must be a whole number of at least 1; nothing was sent")
    return int(value)


def check_names(operation: Operation, values: dict[str, Any]) -> None:
    """Raise ToolError for an unknown argument, and for a missing required one."""
    for name in values.keys() - {parameter.name for parameter in operation.parameters}:
        raise ToolError(f"there is no argument `{name}`; nothing was sent")
    for parameter in operation.parameters:
        if parameter.required and parameter.name not in values:
            raise ToolError(f"`{parameter.name}` is missing; nothing was sent")


def for_agent(value: Any) -> Any:
    """Return an answer with all secrets masked and all lone surrogates escaped, at any depth."""
    if isinstance(value, dict):
        return {for_agent(name): for_agent(item) for name, item in value.items()}
    if isinstance(value, list):
        return [for_agent(item) for item in value]
    masked = redact(value)
    return masked.encode("utf-8", "backslashreplace").decode() if isinstance(masked, str) else masked


def explain(error: AxisError) -> str:
    """Return the text of an error for an agent, with the message of the site and whether the call may have been carried out."""
    words = [str(error)]
    if error.message and error.message not in words[0]:
        words.append(error.message)
    if error.maybe_applied:
        words.append("it may have been carried out: look before you try again")
    return str(for_agent("; ".join(words)))
