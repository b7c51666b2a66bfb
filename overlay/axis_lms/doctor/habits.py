"""What the spec can't say, since nobody documented it: how failures look, where lists end, how rows are ordered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axis_lms.values import from_wire
from axis_lms_api.formats import FORMATS
from axis_lms_api.operations import OPERATIONS

from .findings import Examination
from .probe import Reply

PAGE_ROWS = 100
NOBODY = "999999999"
"""An id that no site has."""

Get = Callable[..., Reply]


def failures(get: Get, bare: Get, found: Examination) -> None:
    """How the site says no. `bare` sends without the token."""
    trials = (
        ("a course that does not exist", get(f"/courses/{NOBODY}/"), 404),
        ("a path that does not exist", get("/no-such-thing/"), 404),
        ("a filter that is missing", get("/users/filtered/"), 400),
        ("a token that is wrong", bare("/courses/list/", {"Authorization": "Bearer not-a-token"}), 401),
        ("no token", bare("/courses/list/"), 401),
    )
    dialects = set()
    for what, reply, expected in trials:
        if not reply.failed:
            found.add("failures", "differs", f"{what} is no failure here: {reply.described()}")
            continue
        dialects.add("body" if 200 <= reply.status <= 299 else "http")
        names = (
            ", ".join(
                f"`{name}`"
                for name in sorted(reply.payload)
                if name in ("status", "message", "error", "errors", "code", "detail", "description", "success")
            )
            if isinstance(reply.payload, dict)
            else ""
        )
        status = reply.told if 200 <= reply.status <= 299 else reply.status
        found.add(
            "failures",
            "learned",
            f"{what}: {reply.described()}{f', fields {names}' if names else ''}"
            + ("" if status == expected else f" (expected was {expected})"),
        )
    if dialects:
        found.learned["dialect"] = " and ".join(sorted(dialects))
        text = {"http": "over HTTP", "body": "in the body, under HTTP 200"}
        found.add("failures", "learned", "failures are told " + " and ".join(text[each] for each in sorted(dialects)))


def pages(get: Get, found: Examination) -> None:
    """The rules of pages, on the list of all users: size, end, what lies past it, order."""
    count = get("/users/all/count/")
    first = get("/users/all/page1/", query={"fields": "id,username"})
    total = (
        from_wire(count.payload[0].get("records"), "axis-int")
        if isinstance(count.payload, list) and count.payload and isinstance(count.payload[0], dict)
        else None
    )
    if not isinstance(total, int) or not isinstance(first.payload, list) or first.failed:
        found.add("pages", "untried", "the users could not be counted, or their first page not be read")
        return
    expected = min(total, PAGE_ROWS)
    agrees = len(first.payload) == expected
    found.add(
        "pages",
        "agrees" if agrees else "differs",
        "a page has 100 rows" if agrees else "the first page has another number of rows than the count and 100 allow",
    )
    last = max(1, -(-total // PAGE_ROWS))
    end = get(f"/users/all/page{last}/", query={"fields": "id,username"})
    left = total - (last - 1) * PAGE_ROWS
    exact = isinstance(end.payload, list) and len(end.payload) == left
    found.add(
        "pages",
        "agrees" if exact else "differs",
        "the count and the last page agree"
        if exact
        else "the last page has another number of rows than the count says",
    )
    past = get(f"/users/all/page{last + 1}/", query={"fields": "id,username"})
    if past.failed:
        habit, text = "failure", f"is a failure: {past.described()}"
    elif past.payload == []:
        habit, text = "empty", "is empty"
    elif past.payload == end.payload:
        habit, text = "last", "is the last page again"
    else:
        habit, text = "other", f"is something else: {past.described()}"
    found.learned["past_end"] = habit
    found.add("pages", "learned", f"a page past the end {text}")
    by_name = get("/users/all/page1/", query={"fields": "username,id"})
    if isinstance(by_name.payload, list) and len(by_name.payload) > 2:
        sorts = ordered_by(by_name.payload, "User")
        found.add(
            "order",
            "agrees" if "username" in sorts else "differs",
            "the first of `fields` is the sort key"
            if "username" in sorts
            else "the first of `fields` is not the sort key",
        )


def order(operation: str, rows: list[Any], found: Examination) -> None:
    """How the rows of a list are ordered."""
    if len(rows) > 2:
        sorts = ordered_by(rows, OPERATIONS[operation].model)
        text = " and ".join(f"`{name}`" for name in sorts) if sorts else "nothing that is seen in them"
        found.add("order", "learned", f"{operation}: ordered by {text}")


def ordered_by(rows: list[Any], model: str) -> list[str]:
    """The fields that rise or fall from row to row, and do not stay the same."""
    formats = FORMATS.get(model, {})
    names = [name for name in rows[0] if all(isinstance(row, dict) and row.get(name) not in (None, "") for row in rows)]
    found = []
    for name in names:
        values = [from_wire(row[name], formats.get(name)) for row in rows]
        if (
            len({type(value) for value in values}) > 1
            or len(set(map(str, values))) < 2
            or isinstance(values[0], list | dict)
        ):
            continue
        folded = [value.lower() if isinstance(value, str) else value for value in values]
        for way, reverse in (("", False), (" (falling)", True)):
            if sorted(values, reverse=reverse) == values or sorted(folded, reverse=reverse) == folded:
                found.append(name + way)
                break
    return found
