"""No model, no tag and no operation is imported before its first use."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from axis_lms_api import models


def loaded(statement: str) -> set[str]:
    """Return the modules of the package that a statement imports in a new process."""
    program = (
        f"{statement}\nimport json, sys\nprint(json.dumps([m for m in sys.modules if m.startswith('axis_lms_api')]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(json.loads(done.stdout))


CORE = {"axis_lms_api", "axis_lms_api.client"}
API = CORE | {"axis_lms_api.api"}
COURSES = API | {"axis_lms_api.api.courses", "axis_lms_api.types"}


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("import axis_lms_api", CORE),
        ("from axis_lms_api.api import AsyncTags, SyncTags", API),
        ("from axis_lms_api.operations import OPERATIONS", CORE | {"axis_lms_api.operations"}),
        ("import axis_lms_api.models", CORE | {"axis_lms_api.models"}),
        ("from axis_lms_api.api.courses import Courses", COURSES),
        (
            "from axis_lms_api.models import Token",
            CORE | {"axis_lms_api.models", "axis_lms_api.models.token", "axis_lms_api.types"},
        ),
    ],
)
def test_an_import_loads_only_what_it_names(statement: str, expected: set[str]) -> None:
    assert loaded(statement) == expected


def test_importing_a_tag_loads_no_model() -> None:
    statement = "from axis_lms_api.api import SyncTags\nclass Mixed(SyncTags): _calls = None\nMixed().courses.get"
    assert loaded(statement) == COURSES


def test_a_model_is_found_by_name_and_listed() -> None:
    found = {name: getattr(models, name) for name in models.__all__}
    classes = {name: kind.__name__ for name, kind in found.items() if isinstance(kind, type)}
    assert len(classes) > 20
    assert list(classes) == list(classes.values())
    assert set(models.__all__) <= set(dir(models))
    assert models.Course is getattr(models, "Course")  # noqa: B009
    with pytest.raises(AttributeError, match=r"module 'axis_lms_api\.models' has no attribute 'Nonsense'"):
        models.Nonsense  # type: ignore[attr-defined]  # noqa: B018
