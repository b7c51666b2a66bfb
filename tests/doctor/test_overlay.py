"""The findings become an overlay that any tool can apply, and that holds names and formats only."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from oas_patch.overlay import apply_overlay
from openapi_spec_validator import validate

from axis_lms._extras import spec as _spec
from axis_lms.doctor import Examination, ignored_filters, overlay

ROOT = Path(__file__).parents[2]
GENERATE = ROOT / "spec" / "codegen" / "python" / "generate.py"
NODE_TOOL = ROOT / "node_modules" / ".bin" / "openapi-format"


@pytest.fixture(scope="module")
def found() -> Examination:
    """Return the findings about a site that differs in everything that an overlay can describe."""
    found = Examination(base_path="/lms/api.php", key_style="header:X-API-Key", write_style="json")
    found.learned = {"base_path": found.base_path, "past_end": "last", "clock_ahead_seconds": 17, "zone_hours": -5}
    found.see("courses_get", "Course", [{"id": 1, "price": 9.5, "is_active": None, "more": "x"}], is_list=False)
    rows = {"0": {"user_id": "1", "score": "88"}, "1": {"user_id": "2", "score": 7}}
    found.see("reports_course_page", "CourseReportRow", rows, is_list=True)
    found.see("courses_list", "NamedRecord", {"id": "1", "title": "x"}, is_list=True)
    found.see("failures", "Failure", {"error": "x"}, is_list=False)
    found.orders["courses_list"] = []
    found.refusals["ilt_list"] = "HTTP 404, a web page"
    for operation in ("reports_course", "reports_course_page", "reports_course_count"):
        found.filters[operation] = {"min_score": False, "max_score": True}
    return found


@pytest.fixture(scope="module")
def document(found: Examination) -> dict[str, Any]:
    return overlay(found)


@pytest.fixture(scope="module")
def applied(document: dict[str, Any]) -> Any:
    return apply_overlay(copy.deepcopy(_spec.document()), document)


def test_every_action_is_valid_overlay_1_0_and_marked_as_observed(document: dict[str, Any]) -> None:
    assert document["overlay"] == "1.0.0"
    assert set(document) == {"overlay", "info", "actions"}
    assert set(document["info"]) == {"title", "version"}
    for action in document["actions"]:
        assert action["x-axis-evidence"] == "observed"
        assert ("update" in action) != ("remove" in action)
        assert {name for name in action if not name.startswith("x-")} <= {"target", "update", "remove"}


def test_the_spec_with_the_overlay_is_valid_and_has_the_findings(applied: Any) -> None:
    validate(applied)
    schemas = applied["components"]["schemas"]
    course = schemas["Course"]["properties"]
    assert course["id"]["type"] == "integer"
    assert course["price"]["type"] == "number"
    assert course["is_active"]["nullable"] is True
    assert course["more"]["type"] == "string"
    assert course["name"]["x-axis-came"] == "never"
    assert {each["x-axis-evidence"] for each in course.values()} == {"observed"}
    assert set(schemas["Course"].get("required", ())) <= {"id", "price", "is_active"}
    assert "type" not in schemas["CourseReportRow"]["properties"]["score"]  # text and numbers: the type varies
    assert schemas["NamedRecord"]["properties"]["title"]["description"].endswith(
        "perhaps the field `name` of the spec."
    )
    assert schemas["Failure"]["properties"]["error"]["type"] == "string"
    assert applied["info"]["x-axis-site"] == {
        "base_path": "/lms/api.php",
        "past_end": "last",
        "x-axis-evidence": "observed",
    }
    assert applied["servers"][0]["url"] == "https://{address}/lms/api.php"
    scheme = applied["components"]["securitySchemes"]["keyBearer"]
    assert (scheme["type"], scheme["in"], scheme["name"]) == ("apiKey", "header", "X-API-Key")
    assert applied["paths"]["/courses/list/"]["get"]["x-axis-order"] == "nothing"
    assert applied["paths"]["/ilt/list/"]["get"]["x-axis-refused"] == "HTTP 404, a web page"


def test_the_overlay_tells_other_clients_how_answers_are_wrapped_and_writes_are_sent(applied: Any) -> None:
    page = applied["paths"]["/reports/courses/{course_id}/page{page}/"]["get"]
    shapes = page["responses"]["200"]["content"]["application/json"]["schema"]["oneOf"]
    assert shapes[1] == {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/CourseReportRow"}}
    assert page["x-axis-answer-shape"] == "numbered"
    assert set(applied["paths"]["/users/"]["post"]["requestBody"]["content"]) == {"application/json"}


def test_fields_of_writes_that_are_sent_in_the_query_become_parameters() -> None:
    found = Examination(key_style="bearer", write_style="query")
    applied = apply_overlay(copy.deepcopy(_spec.document()), overlay(found))
    update = applied["paths"]["/users/{user_id}/"]["put"]
    validate(applied)
    assert "requestBody" not in update
    assert {"user_id", "custom15"} <= {each.get("name", "user_id") for each in update["parameters"]}


def test_ignored_filters_are_read_from_the_overlay_and_from_the_spec(document: dict[str, Any], applied: Any) -> None:
    operations = ("reports_course", "reports_course_count", "reports_course_page")
    assert ignored_filters(document) == ignored_filters(applied) == {each: ["min_score"] for each in operations}
    assert ignored_filters(_spec.document()) == {}
    parameters = applied["paths"]["/reports/courses/{course_id}/"]["get"]["parameters"]
    (ignored,) = [each for each in parameters if each.get("name") == "min_score"]
    assert ignored["x-axis-obeyed"] is False
    assert ignored["description"].startswith("This site was seen to ignore this filter.")


def test_the_overlay_is_the_same_each_time(found: Examination) -> None:
    text = json.dumps(overlay(found))
    assert text == json.dumps(overlay(found))
    assert "clock" not in text
    assert "zone" not in text


def test_two_tools_apply_the_overlay_with_the_same_result(
    document: dict[str, Any], applied: Any, tmp_path: Path
) -> None:
    """oas-patch, in Python, and openapi-format, in Node."""
    if not NODE_TOOL.exists():
        pytest.skip("Node's tools are not installed: make setup installs them")
    (tmp_path / "spec.json").write_text(json.dumps(_spec.document()), encoding="utf-8")
    (tmp_path / "site.json").write_text(json.dumps(document), encoding="utf-8")
    command = [NODE_TOOL, "spec.json", "--overlayFile", "site.json", "--no-sort", "--output", "applied.json"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert json.loads((tmp_path / "applied.json").read_text("utf-8")) == applied
    command = [Path(sys.executable).parent / "oas-patch", "overlay", "spec.json", "site.json", "-o", "python.json"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert json.loads((tmp_path / "python.json").read_text("utf-8")) == applied


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (None, "no such file"),
        ("[", "while parsing"),
        ("{}", "not an OpenAPI Overlay 1.0"),
        ('{"overlay": "1.0.0"}', "has a list of actions, each with a target"),
        (
            '{"overlay": "1.0.0", "actions": [{"target": "$.nowhere", "remove": true}]}',
            "nothing in this spec is at $.nowhere",
        ),
        ('{"overlay": "1.0.0", "actions": [{"target": "$[", "remove": true}]}', "action 1"),
        ('{"overlay": "1.0.0", "actions": [{"target": 1, "remove": true}]}', "action 1"),
    ],
)
def test_an_overlay_that_cannot_be_applied_is_one_line(
    text: str | None, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(GENERATE.parent)
    from catalogue import GenerationError
    from overlays import overlaid

    file = tmp_path / "site.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(GenerationError) as raised:
        overlaid(_spec.document(), file)
    assert len(str(raised.value).splitlines()) == 1
    assert str(file) in str(raised.value)
    assert complaint in str(raised.value)


def test_actions_for_other_clients_are_left_out_of_this_client(
    document: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(GENERATE.parent)
    from overlays import overlaid

    file = tmp_path / "site.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    before = copy.deepcopy(_spec.document())
    own = overlaid(_spec.document(), file)
    assert _spec.document() == before
    page = own["paths"]["/reports/courses/{course_id}/page{page}/"]["get"]
    assert page["x-axis-answer-shape"] == "numbered"
    assert "oneOf" not in json.dumps(page["responses"])
    assert "application/x-www-form-urlencoded" in own["paths"]["/users/"]["post"]["requestBody"]["content"]


@pytest.mark.slow
def test_the_generator_refuses_an_invalid_overlay_in_one_line(tmp_path: Path) -> None:
    command = [sys.executable, GENERATE, "--overlay", tmp_path / "none.json", "--output", tmp_path / "axis_lms_api"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert not (tmp_path / "axis_lms_api").exists()
