"""The version rule: a release that breaks without saying so is refused, in a real repository with a real tag."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from compare import Release, Version, judge

ROOT = Path(__file__).parents[2]
SMALL = (Path(__file__).parent / "small.yaml").read_text("utf-8")
NAMES = '["Axis", "paginate"]'
DOOR = '__version__ = "{version}"\n__all__ = {names}\n'
OLD = Release(SMALL, DOOR.format(version="1.2.3", names=NAMES), "# Changelog\n\n- Added the spec.\n")
BROKEN = SMALL.replace("enum: [active, all]", "enum: [active]")
WIDER = SMALL.replace("enum: [active, all]", "enum: [active, all, expired]")
REWORDED = SMALL.replace("title: Small", "title: Little")


def _new(spec: str, spec_version: str, package_version: str, entry: str = "", names: str = NAMES) -> Release:
    return Release(
        spec.replace('version: "1.0.0"', f'version: "{spec_version}"'),
        DOOR.format(version=package_version, names=names),
        OLD.changelog + entry,
    )


@pytest.mark.parametrize(
    ("new", "faults"),
    [
        pytest.param(_new(SMALL, "1.0.0", "1.2.3"), 0, id="nothing changed"),
        pytest.param(
            _new(BROKEN, "2.0.0", "2.0.0", "- Breaking: no more `all`.\n"), 0, id="breaking, as the rule asks"
        ),
        pytest.param(_new(BROKEN, "1.1.0", "2.0.0", "- Breaking: no more `all`.\n"), 1, id="breaking, spec only minor"),
        pytest.param(
            _new(BROKEN, "2.0.0", "1.3.0", "- Breaking: no more `all`.\n"), 1, id="breaking, package only minor"
        ),
        pytest.param(_new(BROKEN, "2.0.0", "2.0.0", "- No more `all`.\n"), 1, id="breaking, not called so"),
        pytest.param(_new(BROKEN, "2.0.0", "2.0.0"), 1, id="breaking, without an entry"),
        pytest.param(_new(BROKEN, "1.0.0", "1.2.3"), 3, id="breaking, silently"),
        pytest.param(_new(WIDER, "1.1.0", "1.3.0", "- Added `expired`.\n"), 0, id="added, as the rule asks"),
        pytest.param(_new(WIDER, "1.0.1", "1.3.0", "- Added `expired`.\n"), 1, id="added, spec only patch"),
        pytest.param(_new(WIDER, "1.1.0", "1.3.0"), 1, id="added, without an entry"),
        pytest.param(_new(REWORDED, "1.0.1", "1.2.4", "- Reworded.\n"), 0, id="reworded, as the rule asks"),
        pytest.param(_new(REWORDED, "1.0.0", "1.2.4", "- Reworded.\n"), 1, id="reworded, same version"),
        pytest.param(_new(SMALL, "1.0.0", "1.3.0", "- Removed `paginate`.\n", '["Axis"]'), 2, id="a name gone, minor"),
        pytest.param(
            _new(SMALL, "1.0.0", "2.0.0", "- Breaking: removed `paginate`.\n", '["Axis"]'),
            0,
            id="a name gone",
        ),
    ],
)
def test_the_version_rule(new: Release, faults: int) -> None:
    assert len(judge(OLD, new)[1]) == faults, judge(OLD, new)[1]


def test_below_one_a_minor_version_may_break() -> None:
    assert Version.parse("0.3.1").after("breaking") == Version(0, 4, 0)
    assert Version.parse("0.3.1").after("added") == Version(0, 3, 2)
    assert Version.parse("1.3.1").after("breaking") == Version(2, 0, 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own with the tools, and one commit."""
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for path, text in zip(
        ("spec/axis-lms.openapi.yaml", "overlay/axis_lms/__init__.py", "CHANGELOG.md"),
        OLD,
        strict=True,
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "all")
    return tmp_path


def _git(project: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=project, check=True)


def _compare(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/compare.py"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_without_a_tag_there_is_nothing_to_compare_with(project: Path) -> None:
    done = _compare(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no release is tagged" in done.stdout


def test_a_silent_break_since_the_tag_is_named_and_fails(project: Path) -> None:
    _git(project, "tag", "v1.2.3")
    assert _compare(project).returncode == 0
    (project / "spec" / "axis-lms.openapi.yaml").write_text(BROKEN, "utf-8")
    done = _compare(project)
    assert done.returncode == 1
    assert "breaking: courses_get: the parameter status: all may no longer be sent" in done.stdout
    assert "FAILED: spec: info.version is 1.0.0" in done.stdout
    assert "FAILED: CHANGELOG.md has no new entry" in done.stdout
