"""Every operation, parameter and property has a source for its grade, and a wrong grade is found."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from sources import violations

Spec = dict[str, Any]
SOURCES = Path(__file__).parents[2] / "spec" / "sources.yaml"


@pytest.fixture(scope="module")
def sources() -> dict[str, Any]:
    """The sources of the facts in the spec."""
    found: dict[str, Any] = yaml.safe_load(SOURCES.read_text(encoding="utf-8"))
    return found


def reading(spec: Spec, path: str) -> Any:
    return spec["paths"][path]["get"]


def schema(spec: Spec, name: str) -> Any:
    return spec["components"]["schemas"][name]


def filter_by_progress(spec: Spec) -> None:
    parameters = reading(spec, "/reports/users/{user_id}/courses/")["parameters"]
    parameters.append({"$ref": "#/components/parameters/MinProgress"})


BREACHES: dict[str, Callable[[Spec], Any]] = {
    "certifications_get is graded vendor, but its source is client": lambda spec: reading(
        spec, "/certifications/{program_id}/"
    ).update({"x-axis-evidence": "vendor"}),
    "reports_user_courses: min_progress is graded client, but its source is nothing: it is inferred": filter_by_progress,
    "courses_get: its source is vendor 473, not page 474 of the manual": lambda spec: reading(
        spec, "/courses/{course_id}/"
    ).update({"x-axis-manual-page": 474}),
    "certifications_get: prefix of the answer is graded client, but its source is nothing: it is inferred": (
        lambda spec: schema(spec, "Certification")["properties"]["prefix"].update({"x-axis-evidence": "client"})
    ),
    "courses_enroll: start is graded observed, but its source is vendor 491": (
        lambda spec: schema(spec, "EnrollmentPeriod")["properties"]["start"].update({"x-axis-evidence": "observed"})
    ),
    "users_create: first_name names page 470, but its source is vendor 529": (
        lambda spec: schema(spec, "NewUser").update({"x-axis-manual-page": 470})
    ),
    "courses_sell: spec/sources.yaml has no entry for POST /courses/sell/": lambda spec: spec["paths"].update(
        {"/courses/sell/": {"post": {"operationId": "courses_sell", "x-axis-evidence": "inferred"}}}
    ),
    "spec/sources.yaml: no operation answers to DELETE /usergroups/": lambda spec: spec["paths"][
        "/usergroups/{usergroup}/"
    ].pop("delete"),
}


def test_every_grade_has_its_source(spec: Spec, sources: dict[str, Any]) -> None:
    assert list(violations(spec, sources)) == []


@pytest.mark.parametrize("breach", BREACHES)
def test_a_grade_above_its_source_is_found(breach: str, spec: Spec, sources: dict[str, Any]) -> None:
    broken = copy.deepcopy(spec)
    BREACHES[breach](broken)
    assert breach in list(violations(broken, sources))


def test_an_operation_outside_the_index_can_have_a_source_under_its_path(spec: Spec, sources: dict[str, Any]) -> None:
    more, known = copy.deepcopy(spec), copy.deepcopy(sources)
    seen = {**reading(spec, "/courses/list/"), "operationId": "courses_seen", "x-axis-evidence": "observed"}
    del seen["x-axis-title"], seen["x-axis-manual-page"]
    more["paths"]["/courses/seen/"] = {"get": seen}
    known["titles"]["GET /courses/seen/"] = {"known": "observed", "answer": {"client": ["id", "name"]}}
    assert list(violations(more, known)) == []
