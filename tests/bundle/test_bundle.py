"""The bundle: complete, checked by its own sums, and the same bytes whoever writes it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]


def test_the_sums_cover_every_file(bundled: Path) -> None:
    sums = dict(reversed(line.split("  ")) for line in (bundled / "SHA256SUMS").read_text("utf-8").splitlines())
    assert set(sums) == {path.name for path in bundled.iterdir()} - {"SHA256SUMS"}
    assert sums == {name: hashlib.sha256((bundled / name).read_bytes()).hexdigest() for name in sums}


def test_yaml_and_json_are_the_same_spec(bundled: Path) -> None:
    text = (bundled / "axis-lms.openapi.yaml").read_text("utf-8")
    assert yaml.safe_load(text) == json.loads((bundled / "axis-lms.openapi.json").read_text("utf-8"))


def test_the_workflows_find_the_spec_beside_them(bundled: Path) -> None:
    workflows = yaml.safe_load((bundled / "axis-lms.arazzo.yaml").read_text("utf-8"))
    assert (bundled / workflows["sourceDescriptions"][0]["url"]).is_file()
    assert len(workflows["workflows"]) == 4


def test_the_bytes_are_the_same_every_time(bundled: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "bundle.py"), "--output", str(tmp_path / "again")]
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    again = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    assert again == {path.name: path.read_bytes() for path in bundled.iterdir()}
