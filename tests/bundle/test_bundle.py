"""The bundle is complete, has right checksums, works without this repository, and is reproducible."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from oas_patch.overlay import apply_overlay
from openapi_spec_validator import validate

ROOT = Path(__file__).parents[2]
OVERLAY_TOOL = ROOT / "node_modules" / ".bin" / "openapi-format"


def _one(bundled: Path, ending: str) -> Path:
    (path,) = bundled.glob(f"axis-lms-[0-9]*.[0-9].[0-9]{ending}")
    return path


@pytest.fixture(scope="module")
def spec(bundled: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(_one(bundled, ".openapi.json").read_text("utf-8"))
    return read


def test_the_checksums_cover_every_file(bundled: Path) -> None:
    sums = dict(reversed(line.split("  ")) for line in (bundled / "SHA256SUMS").read_text("utf-8").splitlines())
    files = {path.relative_to(bundled).as_posix() for path in bundled.rglob("*") if path.is_file()}
    assert set(sums) == files - {"SHA256SUMS"}
    assert sums == {name: hashlib.sha256((bundled / name).read_bytes()).hexdigest() for name in sums}


def test_the_archive_has_the_same_files(bundled: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundled.with_name(f"{bundled.name}.zip")) as archive:
        archive.extractall(tmp_path)
    assert _contents(tmp_path / bundled.name) == _contents(bundled)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_yaml_and_json_are_the_same_spec(bundled: Path, spec: dict[str, Any]) -> None:
    assert yaml.safe_load(_one(bundled, ".openapi.yaml").read_text("utf-8")) == spec


def test_the_3_1_copy_is_valid_and_has_the_same_content(bundled: Path, spec: dict[str, Any]) -> None:
    copy = json.loads(_one(bundled, ".openapi-3.1.json").read_text("utf-8"))
    validate(copy)
    assert copy["openapi"].startswith("3.1.")
    assert _as_3_0(copy) == spec | {"openapi": copy["openapi"]}


def _as_3_0(node: Any) -> Any:
    if isinstance(node, list):
        return [_as_3_0(each) for each in node]
    if not isinstance(node, dict):
        return node
    back = {key: _as_3_0(value) for key, value in node.items()}
    if isinstance(back.get("examples"), list):
        (back["example"],) = back.pop("examples")
    return back


def test_no_schema_of_the_3_1_copy_has_the_old_example(bundled: Path) -> None:
    copy = json.loads(_one(bundled, ".openapi-3.1.json").read_text("utf-8"))
    schemas = json.dumps(copy["components"]["schemas"])
    assert '"examples": [' in schemas
    fields = [
        field for schema in copy["components"]["schemas"].values() for field in schema.get("properties", {}).values()
    ]
    assert [field for field in fields if "example" in field] == []


def test_the_lean_variant_is_valid_and_smaller(bundled: Path) -> None:
    lean = _one(bundled, ".lean.openapi.json")
    validate(json.loads(lean.read_text("utf-8")))
    assert lean.stat().st_size < 0.7 * _one(bundled, ".openapi.json").stat().st_size


def test_the_workflows_find_the_spec_beside_them(bundled: Path) -> None:
    workflows = yaml.safe_load(_one(bundled, ".arazzo.yaml").read_text("utf-8"))
    assert (bundled / workflows["sourceDescriptions"][0]["url"]).is_file()
    assert len(workflows["workflows"]) == 4


def test_every_file_has_its_version_in_its_name_or_head(bundled: Path, spec: dict[str, Any]) -> None:
    version = spec["info"]["version"]
    silent = set()
    for path in (each for each in bundled.rglob("*") if each.is_file()):
        # The commands of a recipe name the version of the files that they use.
        recipes = (folder / name for folder in path.parents for name in ("recipe.toml", "tools.toml"))
        heads = [path, *(recipe for recipe in recipes if recipe.is_file())]
        named = [head for head in heads if version in head.read_text("utf-8")[:500]]
        if version not in path.name and not named:
            silent.add(path.name)
    assert silent == {"LICENSE"}


def test_the_vectors_are_those_of_the_project(bundled: Path) -> None:
    ours = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / "spec" / "vectors").glob("*.json")}
    theirs = {path.name: json.loads(path.read_text("utf-8")) for path in (bundled / "vectors").glob("*.json")}
    assert {name: held.pop("version") for name, held in theirs.items()}.keys() == ours.keys()
    assert theirs == ours


def test_every_recipe_has_its_options_with_reasons(bundled: Path) -> None:
    recipes = {path.parent.name for path in (ROOT / "spec" / "codegen").glob("*/recipe.toml")}
    assert {path.name for path in (bundled / "recipes").iterdir() if path.is_dir()} == recipes | {"tried"}
    for name in recipes:
        assert (bundled / "recipes" / name / "README.md").is_file()
    tried = {path.parent.name for path in (ROOT / "spec" / "codegen" / "tried").glob("*/tools.toml")}
    assert {path.parent.name for path in (bundled / "recipes" / "tried").glob("*/tools.toml")} == tried


def test_the_readme_names_every_file_and_nothing_else(bundled: Path) -> None:
    readme = (bundled / "README.md").read_text("utf-8")
    assert len(readme.splitlines()) <= 70
    named = set(re.findall(r"axis-lms-[\d.]+\.[\w.-]+", readme))
    assert all((bundled / name).is_file() for name in named), named
    stem = _one(bundled, ".openapi.json").name.removesuffix(".openapi.json")
    for path in bundled.iterdir():
        assert path.name in readme or path.name.replace(stem, "…") in readme or path.name == "README.md", path.name


def test_two_tools_can_apply_the_example_overlay(bundled: Path, spec: dict[str, Any], tmp_path: Path) -> None:
    overlay = _one(bundled, ".example-overlay.yaml")
    applied = apply_overlay(json.loads(json.dumps(spec)), yaml.safe_load(overlay.read_text("utf-8")))
    validate(applied)
    course = applied["components"]["schemas"]["Course"]["properties"]
    assert "language" in course
    assert "webhook" not in course
    assert applied["servers"][0]["variables"]["address"]["default"] == "learn.example.com/lms"
    if not OVERLAY_TOOL.exists():
        pytest.skip("openapi-format is not installed (make setup installs it)")
    command = [str(OVERLAY_TOOL), str(_one(bundled, ".openapi.json")), "--overlayFile", str(overlay), "--no-sort"]
    command += ["--output", "site.json"]
    subprocess.run(command, cwd=tmp_path, env=os.environ, check=True, capture_output=True)
    assert json.loads((tmp_path / "site.json").read_text("utf-8")) == applied


def test_the_bundle_is_reproducible(bundled: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "bundle.py"), "--output", str(tmp_path / "again")]
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    assert _contents(tmp_path / "again") == _contents(bundled.parent)
