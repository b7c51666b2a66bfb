"""A release is refused unless its tag, version, changelog and baseline agree."""

from __future__ import annotations

import pytest

from compare import Release
from release import refusals

CHANGELOG = ["# Changelog", "", "## 1.2.3 (2026-01-31)", "", "- Added the spec."]
GOOD = Release({"info": {"version": "1.0.0"}}, "1.2.3", ["Axis"], CHANGELOG)
UNRELEASED = GOOD._replace(changelog=[line.replace("2026-01-31", "unreleased") for line in CHANGELOG])


def test_a_consistent_release_is_accepted() -> None:
    assert refusals(GOOD, GOOD, "v1.2.3") == []


@pytest.mark.parametrize(
    ("new", "baseline", "tag", "word"),
    [
        pytest.param(GOOD, GOOD, "v1.2.4", "tag", id="another tag"),
        pytest.param(UNRELEASED, UNRELEASED, "v1.2.3", "heading", id="not dated"),
        pytest.param(GOOD._replace(changelog=["# Changelog"]), GOOD, "v1.2.3", "heading", id="not in the changelog"),
        pytest.param(GOOD, GOOD._replace(names=["Axis", "paginate"]), "v1.2.3", "make accept", id="another baseline"),
        pytest.param(GOOD, GOOD._replace(spec={"info": {}}), "v1.2.3", "make accept", id="another spec"),
    ],
)
def test_inconsistencies_of_a_release_are_named(new: Release, baseline: Release, tag: str, word: str) -> None:
    assert any(word in line for line in refusals(new, baseline, tag))
