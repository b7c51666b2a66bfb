"""Ignored filters are found by counting, for the counts and for the rows."""

from __future__ import annotations

import pytest

from axis_lms.doctor import ignored_filters, overlay
from axis_lms.doctor.discovery import Discovery
from axis_lms.doctor.filters import ListFilters, filters_of, trial_for
from axis_lms.doctor.findings import Examination
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS

from .conftest import Reached, reached

COURSE = OPERATIONS["reports_course_page"]
FILTERED = OPERATIONS["users_filtered_page"]
FILTERS = set(filters_of(COURSE))


def examined(site: Reached, page: str = "reports_course_page") -> Examination:
    """Examine the filters of one list, with course 1 as the only known id."""
    discovery = Discovery()
    discovery.known |= {"course": ["1"], "user": ["25"], "learningpath": ["1"]}
    operation = OPERATIONS[page]
    assert operation.walk is not None
    ListFilters(operation, operation.walk, site.get, discovery).examine(site.found)
    return site.found


def test_a_site_that_obeys_its_filters_has_no_findings(plain: Reached) -> None:
    found = examined(plain)
    assert found.filters[COURSE.id] == found.filters["reports_course"] == dict.fromkeys(FILTERS, True)
    assert found.filters["reports_course_count"] == dict.fromkeys(FILTERS, True)
    assert {each.outcome for each in found.findings} == {"agrees"}
    assert ignored_filters(overlay(found)) == {}


def test_ignored_filters_are_reported_and_written_to_the_overlay() -> None:
    with reached(Sandbox(users=300, site="filters-ignored")) as site:
        found = examined(site)
    names = FILTERS - {"user_filter"}
    assert {name for name, obeyed in found.filters[COURSE.id].items() if not obeyed} == names
    (finding,) = found.of("differs")
    assert finding.subject == COURSE.id
    assert finding.text.startswith("ignores the filters")
    ignored = ignored_filters(overlay(found))
    assert set(ignored) == {"reports_course", "reports_course_count", "reports_course_page"}
    assert set(ignored[COURSE.id]) == names


def test_a_filter_that_only_the_count_obeys_is_reported_for_the_rows() -> None:
    with reached(Sandbox(users=300, site="plain")) as site:
        site.sandbox.switch(ignored_filters=("reports_course_page.min_score", "reports_course_count.max_score"))
        found = examined(site)
    assert not found.filters["reports_course_page"]["min_score"]
    assert found.filters["reports_course_count"]["min_score"]
    assert {each.text for each in found.of("differs")} == {
        "ignores the filters `min_score` in the rows",
        "ignores the filters `max_score` in the count",
    }


def test_user_filter_is_tried_on_the_users(plain: Reached) -> None:
    assert examined(plain, FILTERED.id).filters[FILTERED.id] == {"user_filter": True}
    with reached(Sandbox(users=300, site="user-filter-ignored")) as site:
        assert examined(site, FILTERED.id).filters[FILTERED.id] == {"user_filter": False}


def test_a_filter_with_few_values_is_tried_with_each(plain: Reached) -> None:
    assert examined(plain, "reports_learningpath_page").filters["reports_learningpath_page"]["type"]
    with reached(Sandbox(users=300, site="filters-ignored")) as site:
        assert not examined(site, "reports_learningpath_page").filters["reports_learningpath_page"]["type"]


def test_without_a_count_nothing_is_reported_about_filters(plain: Reached) -> None:
    with plain.sandbox.fault("fail", operation="reports_course_count", status=500):
        found = examined(plain)
    assert found.filters == {}
    assert {each.outcome for each in found.findings} == {"untried"}


def test_a_refused_filter_is_reported_as_untried(plain: Reached) -> None:
    asked = plain.get

    def refusing(path: str, query: dict[str, str] | None = None):  # type: ignore[no-untyped-def]
        return asked("/nowhere/" if query and "min_score" in query else path, query)

    discovery = Discovery()
    discovery.known["course"] = ["1"]
    assert COURSE.walk is not None
    ListFilters(COURSE, COURSE.walk, refusing, discovery).examine(plain.found)
    assert "min_score" not in plain.found.filters[COURSE.id]
    assert any("`min_score`: refused: HTTP 404" in each.text for each in plain.found.of("untried"))


@pytest.mark.parametrize(
    ("name", "schema", "value", "violates"),
    [
        ("min_score", {"minimum": 0, "maximum": 100}, "99", True),
        ("min_score", {"minimum": 0, "maximum": 100}, "100", False),
        ("max_score", {"minimum": 0, "maximum": 100}, "1", True),
        ("max_score", {"minimum": 0, "maximum": 100}, "", False),
        ("min_expire_date", {"format": "axis-date8"}, "20260101", True),
        ("min_expire_date", {"format": "axis-date8"}, "99999999", False),
        ("max_expire_date", {"format": "axis-date8"}, "20260101", True),
        ("min_score", {}, "9" * 5000, False),
        ("min_score", {}, None, False),
    ],
)
def test_a_value_violates_a_trial_only_if_it_is_certain(name: str, schema: dict, value: object, violates: bool) -> None:
    trial = trial_for(name, schema, [])
    assert trial.violates is not None
    assert trial.violates(value) is violates
