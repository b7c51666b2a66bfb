"""docs/languages.md shows the results of the run."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

WHOLE = {
    "version": "1.2",
    "compiles": True,
    "rows": 788,
    "unique": 788,
    "passed": 40,
    "gaps": {"a missing field is an empty string": ["answers: one", "answers: two"]},
}


def row(clients: ModuleType, **found: Any) -> list[str]:
    result = clients.Result("Go", "oapi-codegen", "go modules", **found)
    line = clients.table([result]).splitlines()[2]
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_a_row_says_language_tool_version_compiles_walk_and_vectors(clients: ModuleType) -> None:
    assert row(clients, **WHOLE) == [
        "Go",
        "oapi-codegen",
        "1.2",
        "yes (go modules)",
        "788 rows, 788 unique",
        "40 of 42",
    ]


def test_a_failed_vector_is_shown_in_the_table(clients: ModuleType) -> None:
    assert row(clients, **WHOLE | {"passed": 39, "failed": 1})[-1] == "39 of 42"


def test_a_client_that_does_not_compile_has_no_walk_and_no_vectors(clients: ModuleType) -> None:
    assert row(clients)[3:] == ["NO (go modules)", "FAILED", "none"]


def test_a_language_without_its_tools_is_shown_with_the_reason(clients: ModuleType) -> None:
    assert row(clients, missing=("dotnet", "java"))[3:] == ["not run: no dotnet, java", "", ""]


def test_every_row_has_as_many_cells_as_the_header(clients: ModuleType) -> None:
    results = [
        clients.Result("Go", "oapi-codegen", "go modules", **WHOLE),
        clients.Result("C#", "openapi-generator", "dotnet", missing=("dotnet",)),
    ]
    assert {line.count("|") for line in clients.table(results).splitlines()} == {7}


@pytest.mark.parametrize(
    "change", [{"compiles": False}, {"rows": 789}, {"unique": 787}, {"failed": 1}, {"passed": 0}], ids=str
)
def test_a_result_with_any_failure_is_not_good(clients: ModuleType, change: dict[str, Any]) -> None:
    assert clients.Result("Go", "oapi-codegen", "go modules", **WHOLE).good
    assert not clients.Result("Go", "oapi-codegen", "go modules", **WHOLE | change).good


def test_the_figures_of_the_walk_are_read_from_a_complete_line_only(clients: ModuleType) -> None:
    assert clients.read("walk: 788 rows, 788 unique user ids\ncase 0: lost\n") == {"rows": 788, "unique": 788}
    assert clients.read("a walk: 788 rows, 788 unique user ids\n") == {}


def test_the_page_lists_what_each_client_leaves_out_and_why(clients: ModuleType) -> None:
    whole = clients.Result("Go", "oapi-codegen", "go modules", **WHOLE)
    page = clients.page([whole], [], {"waits: one": "how long to wait", "waits: two": "how long to wait"})
    assert "**Go, oapi-codegen**\n\n- a missing field is an empty string (2)\n" in page
    assert page.endswith("- how long to wait (2)\n")


FAULTS = {("answers: null", "unreadable"): "answered", ("calls: a read", "answered"): ""}


def test_a_failed_vector_is_a_known_gap_or_a_failure(clients: ModuleType) -> None:
    assert clients.judge(FAULTS, {}) == (1, {"answers: null": "answered"}, {})
    assert clients.judge(FAULTS, {"types are gone": ["answers: n*"]}) == (1, {}, {"types are gone": ["answers: null"]})
    assert clients.judge(FAULTS, {"types are gone": ["unreadable: *"]}).gaps == {"types are gone": ["answers: null"]}


def test_a_known_gap_that_was_closed_is_a_failure(clients: ModuleType) -> None:
    judged = clients.judge(FAULTS, {"types are gone": ["answers: *"], "no reads": ["calls: *"]})
    assert (judged.passed, judged.wrong) == (1, {"calls: *": "passed, though the recipe says: no reads"})
