"""The lean variant is valid and smaller, has one operation for each list, and works with the generator."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from axis_lms.mcp.lean import lean

ROOT = Path(__file__).parents[2]
Spec = dict[str, Any]


@pytest.fixture(scope="module")
def leaned(spec: Spec) -> Spec:
    return lean(spec)


def keys(node: Any) -> Iterator[str]:
    """Yield every key in a document."""
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from keys(each)
    if isinstance(node, dict):
        yield from node


def calls(spec: Spec) -> dict[str, Any]:
    return {node["operationId"]: node for item in spec["paths"].values() for node in item.values()}


def test_the_lean_variant_is_valid(leaned: Spec) -> None:
    validate(leaned)


def test_the_lean_variant_has_no_links_and_no_extensions(spec: Spec, leaned: Spec) -> None:
    assert {"links", "x-axis-evidence", "x-axis-walk"} <= set(keys(spec))
    assert not [key for key in keys(leaned) if key == "links" or key.startswith("x-")]
    assert "**Evidence.**" in spec["info"]["description"]
    assert "Evidence" not in leaned["info"]["description"]


def test_the_lean_variant_has_one_operation_for_each_list_and_loses_nothing_else(spec: Spec, leaned: Spec) -> None:
    walks = {name: call["x-axis-walk"] for name, call in calls(spec).items() if "x-axis-walk" in call}
    twins = {walk[twin] for walk in walks.values() for twin in ("plain", "count")}
    assert set(calls(leaned)) == set(calls(spec)) - twins
    for name, walk in walks.items():
        listed = calls(leaned)[name]
        assert listed["summary"] == calls(spec)[walk["plain"]]["summary"]
        assert listed["description"].endswith(
            "One page of at most 100 rows: ask for the next page until one has fewer."
        )
        assert not any(f"`{twin}`" in listed["description"] for twin in twins)


def test_every_component_of_the_lean_variant_is_used(leaned: Spec) -> None:
    text = json.dumps(leaned)
    for kind in ("parameters", "responses", "schemas"):
        for name in leaned["components"][kind]:
            assert f'"#/components/{kind}/{name}"' in text, name


def test_making_the_lean_variant_does_not_change_the_spec(spec: Spec) -> None:
    before = json.dumps(spec)
    lean(spec)
    assert json.dumps(spec) == before


def test_the_generator_accepts_the_lean_variant(tmp_path: Path, leaned: Spec) -> None:
    written, made = tmp_path / "lean.json", tmp_path / "axis_lms_api"
    subprocess.run([sys.executable, ROOT / "tools" / "lean.py", "--output", written], check=True, timeout=120)
    assert json.loads(written.read_text(encoding="utf-8")) == leaned
    generator = ROOT / "spec" / "codegen" / "python" / "generate.py"
    subprocess.run([sys.executable, generator, "--spec", written, "--output", made], check=True, timeout=300)
    modules = [path for path in (made / "api").glob("*/*.py") if path.name != "__init__.py"]
    assert {path.stem for path in modules} == set(calls(leaned))
