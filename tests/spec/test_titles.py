"""The operations of the spec match the titles of the vendor's index one by one."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

# The index prints ids as `{user-id}`; the real path may go on behind the title, by more parameters,
# a selection such as `all`, or the segments of a list in pages.
LONGER = {
    "GET /organizations/list/": {"/organizations/list/all/", "/organizations/list/{}/"},
    "GET /certifications/{}/": {"/certifications/{}/"},
    "POST /learningpaths/enrollments/": {"/learningpaths/enrollments/{}/users/{}/"},
    "DELETE /learningpaths/enrollments/": {"/learningpaths/enrollments/{}/users/{}/"},
}


def shape(text: str) -> str:
    """Return a text without the names of parameters."""
    return re.sub(r"\{[^}]*\}", "{}", text)


def titled(operations: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the operations of the index. Operations from other sources have no title."""
    return {name: operation for name, operation in operations.items() if "x-axis-title" in operation}


def test_the_index_has_no_duplicate_title(titles: list[str]) -> None:
    assert len(titles) == len(set(titles)) > 0


def test_the_operations_have_exactly_the_titles_of_the_index(
    titles: list[str], operations: dict[str, dict[str, Any]]
) -> None:
    assert {operation["x-axis-title"] for operation in titled(operations).values()} == set(titles)


def test_the_path_of_an_operation_matches_its_title(operations: dict[str, dict[str, Any]]) -> None:
    for operation in titled(operations).values():
        method, title = shape(operation["x-axis-title"]).split(" ")
        path = re.sub(r"(page\{\}|count)/$", "", shape(operation["path"]))
        if operation["x-axis-title"] == "GET /courses/count/":
            path = shape(operation["path"])
        allowed = LONGER.get(f"{method} {title}")
        rest = path.removeprefix(title)
        assert operation["method"] == method
        assert path in allowed if allowed else path == title + rest and re.fullmatch(r"(\{\}/)*", rest)


def test_a_title_has_one_operation_or_the_three_of_a_paginated_list(
    titles: list[str], operations: dict[str, dict[str, Any]]
) -> None:
    by_title = defaultdict(list)
    for name, operation in titled(operations).items():
        by_title[operation["x-axis-title"]].append(name)
    two_paths = {
        "GET /ilt/{program-id}/completions/",
        "GET /learningpaths/{learningpath-id}/users/",
        "GET /organizations/list/",
    }
    for title in titles:
        names = by_title[title]
        walk = next((operations[name]["x-axis-walk"] for name in names if name.endswith("_page")), None)
        if walk:
            plain = walk["plain"]
            assert sorted(names) == sorted([plain, f"{plain}_page", f"{plain}_count"])
        else:
            assert len(names) == (2 if title in two_paths else 1)


def test_every_write_says_whether_it_may_be_repeated(operations: dict[str, dict[str, Any]]) -> None:
    for name, operation in operations.items():
        if operation["method"] != "GET" or name == "token_revoke":
            assert operation["x-axis-repeat"] in {"safe", "unsafe", "never"}, name
