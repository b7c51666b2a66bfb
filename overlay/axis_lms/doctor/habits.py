"""Finds out undocumented facts: how failures are answered, how lists are paginated, and how rows are ordered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axis_lms import from_wire
from axis_lms_api.formats import FORMATS
from axis_lms_api.operations import OPERATIONS

from .document import known_facts, node_of, schema_of
from .findings import Examination
from .probe import Reply
from .records import unwrap

PAGE_ROWS = 100
NOBODY = "999999999"
"""An id that no site has."""
MAX_COUNT = 10**9
USERS = "/users/all/"

Get = Callable[..., Reply]


def failures(get: Get, bare: Get, examination: Examination) -> None:
    """Find out how the site answers failures. `get` sends the token, `bare` does not."""
    trials = (
        ("a course that does not exist", get(f"/courses/{NOBODY}/"), 404),
        ("a path that does not exist", get("/no-such-thing/"), 404),
        ("a filter that is missing", get("/users/filtered/count/"), 400),
        ("a token that is wrong", bare("/courses/list/", {"Authorization": "Bearer not-a-token"}), 401),
        ("no token", bare("/courses/list/"), 401),
    )
    dialects, bodies = set(), {}
    for what, reply, expected in trials:
        bodies[what] = reply.described()
        if not reply.failed:
            examination.add("failures", "differs", f"{what} is no failure on this site: {reply.described()}")
            continue
        if not reply.status:
            examination.add("failures", "untried", f"{what}: {reply.described()}")
            continue
        dialects.add(reply.dialect)
        if isinstance(reply.payload, dict):
            examination.see("failures", "Failure", reply.payload, is_list=False)
        status = reply.status_in_body if reply.dialect == "body" else reply.status
        recorded = known_facts().get("failure_answers", {}).get(what)
        outcome = "learned" if recorded is None else "agrees" if recorded == bodies[what] else "differs"
        remark = "" if status == expected else f" (expected was {expected})"
        examination.add("failures", outcome, f"{what}: {reply.described()}{remark}")  # type: ignore[arg-type]
    examination.learned["failure_answers"] = bodies
    if dialects:
        words = {
            "http": "by HTTP status",
            "body": "in the body with HTTP 200",
            "false": "as a bare false with HTTP 200",
        }
        text = "failures are answered " + " and ".join(words[each] for each in sorted(dialects))
        examination.compare("failures", "dialect", " and ".join(sorted(dialects)), text)


def count_in(reply: Reply) -> int | None:
    """Return the number in the answer to a count, or None."""
    rows, _ = unwrap(reply.payload, True)
    if reply.failed or not rows or not isinstance(rows[0], dict):
        return None
    number = from_wire(rows[0].get("records"), "axis-int") if usable(rows[0].get("records")) else None
    return number if isinstance(number, int) and 0 <= number <= MAX_COUNT else None


def usable(value: Any) -> bool:
    """Tell whether a value can be a number: a JSON number, or a text that is not too long."""
    return (isinstance(value, str) and len(value) <= 18) or type(value) is int


def rows_in(reply: Reply) -> list[Any] | None:
    """Return the rows of an answer to a list, or None for a failure."""
    rows, wrapped = unwrap(reply.payload, True)
    return None if reply.failed or wrapped == "value" else rows


def pages(get: Get, examination: Examination) -> None:
    """Find out with the list of all users how long a page is, where a list ends, and what a page past the end answers."""
    query = {"fields": "id,username"}
    total = count_in(get(f"{USERS}count/"))
    first = rows_in(get(f"{USERS}page1/", query=query))
    if not total or not first:
        examination.add("pages", "untried", "the users could not be counted, or their first page could not be read")
        return
    again = rows_in(get(f"{USERS}page1/", query=query))
    steady = ids(first) == ids(again)
    text = "the same page has the same rows in the same order when it is requested again"
    if not steady:
        text = "the same page has other rows or another order when it is requested again: walk with a check"
    examination.compare("order", "page_order", "steady" if steady else "restless", text)
    size = PAGE_ROWS if len(first) >= total else len(first)
    size_text = f"a page has {size} rows"
    if len(first) > PAGE_ROWS:
        size_text = "the first page has more than 100 rows"
    examination.compare("pages", "page_rows", size, size_text, PAGE_ROWS)
    last = max(1, -(-total // size))
    end = rows_in(get(f"{USERS}page{last}/", query=query)) or []
    exact = len(end) == min(total, total - (last - 1) * size)
    text = "the count and the last page agree"
    examination.compare(
        "pages", "count", exact, text if exact else "the last page does not end where the count says", True
    )
    past = get(f"{USERS}page{last + 1}/", query=query)
    rows = rows_in(past)
    if rows is None:
        answer, text = "failure", f"is a failure: {past.described()}"
    elif not rows:
        answer, text = "empty", "is empty"
    elif ids(rows) == ids(end) or (not steady and len(rows) == len(end)):
        answer, text = "last", "is the last page again"
    else:
        answer, text = "other", f"is something else: {past.described()}"
    examination.compare("pages", "past_end", answer, f"a page past the end {text}")
    by_name = rows_in(get(f"{USERS}page1/", query={"fields": "username,id"})) or []
    if len(by_name) > 2:
        sorts = "username" in ordered_by(by_name, "User")
        examination.compare(
            "order", "sort_key", sorts, f"the first of `fields` is {'' if sorts else 'not '}the sort key", True
        )


def ids(rows: list[Any] | None) -> list[str]:
    """Return the ids of rows of users."""
    return [str(row.get("id", row)) if isinstance(row, dict) else str(row) for row in rows or ()]


def order(operation_id: str, rows: list[Any], examination: Examination) -> None:
    """Add the finding by which fields the rows of a list are sorted. It agrees if an overlay says so."""
    if len(rows) < 3 or not all(isinstance(row, dict) for row in rows):
        return
    operation = OPERATIONS[operation_id]
    sorts = ordered_by(rows, operation.model)
    examination.orders[operation_id] = sorts
    recorded = node_of(operation).get("x-axis-order")
    expected = None if recorded is None else set(str(recorded).split(", "))
    text = " and ".join(f"`{name}`" for name in sorts) if sorts else "no visible field"
    agrees = expected is not None and bool(expected & set(sorts or ["nothing"]))
    outcome = "learned" if expected is None else "agrees" if agrees else "differs"
    examination.add("order", outcome, f"{operation_id}: ordered by {text}")  # type: ignore[arg-type]


def ordered_by(rows: list[Any], model: str) -> list[str]:
    """Return the documented fields whose values rise or fall from row to row."""
    formats = FORMATS.get(model, {})
    names = []
    for name in schema_of(model).get("properties", {}):
        if not all(isinstance(row, dict) and row.get(name) not in (None, "") for row in rows):
            continue
        values = [from_wire(row[name], formats.get(name)) if usable(row[name]) else row[name] for row in rows]
        kinds = {type(value) for value in values}
        if len(kinds) > 1 or kinds & {list, dict, float} or len(set(map(str, values))) < 2:
            continue
        folded = [value.lower() if isinstance(value, str) else value for value in values]
        for way, reverse in (("", False), (" (falling)", True)):
            if sorted(values, reverse=reverse) == values or sorted(folded, reverse=reverse) == folded:
                names.append(name + way)
                break
    return names
