"""The version rule: a break without a changelog entry is refused, compared with the committed baseline."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from compare import Release, Version, accept, judge, stale

ROOT = Path(__file__).parents[2]
SMALL = (Path(__file__).parent / "small.yaml").read_text("utf-8")
NAMES = ["Axis", "paginate"]
CHANGELOG = "# Changelog\n\n## 1.2.3 (2026-01-31)\n\n- Added the spec.\n"
OLD = Release(yaml.safe_load(SMALL), "1.2.3", NAMES, CHANGELOG.splitlines())
UNRELEASED = OLD._replace(changelog=CHANGELOG.replace("2026-01-31", "unreleased").splitlines())
BROKEN = SMALL.replace("enum: [active, all]", "enum: [active]")
WIDER = SMALL.replace("enum: [active, all]", "enum: [active, all, expired]")
REWORDED = SMALL.replace("title: Small", "title: Little")


def _new(
    spec: str, spec_version: str, package_version: str, entry: str = "", names: tuple[str, ...] = ("Axis", "paginate")
) -> Release:
    read = yaml.safe_load(spec.replace('version: "1.0.0"', f'version: "{spec_version}"'))
    return Release(read, package_version, list(names), [*OLD.changelog, *entry.splitlines()])


@pytest.mark.parametrize(
    ("new", "errors"),
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
        pytest.param(_new(SMALL, "1.0.0", "1.3.0", "- Removed `paginate`.\n", ("Axis",)), 2, id="a name gone, minor"),
        pytest.param(
            _new(SMALL, "1.0.0", "2.0.0", "- Breaking: removed `paginate`.\n", ("Axis",)),
            0,
            id="a name gone",
        ),
    ],
)
def test_the_next_version_follows_from_the_changes(new: Release, errors: int) -> None:
    assert len(judge(OLD, new)[1]) == errors, judge(OLD, new)[1]


def test_below_1_0_a_minor_version_may_break() -> None:
    assert Version.parse("0.3.1").after("breaking") == Version(0, 4, 0)
    assert Version.parse("0.3.1").after("added") == Version(0, 3, 2)
    assert Version.parse("1.3.1").after("breaking") == Version(2, 0, 0)


@pytest.mark.parametrize(
    ("new", "errors"),
    [
        pytest.param(_new(REWORDED, "1.0.0", "1.2.3"), 0, id="reworded"),
        pytest.param(_new(WIDER, "1.0.0", "1.2.3"), 1, id="added, without an entry"),
        pytest.param(_new(WIDER, "1.0.0", "1.2.3", "- Added `expired`.\n"), 0, id="added"),
        pytest.param(_new(BROKEN, "1.0.0", "1.2.3", "- No more `all`.\n"), 1, id="breaking, not called so"),
        pytest.param(_new(BROKEN, "1.0.0", "1.2.3", "- Breaking: no more `all`.\n"), 0, id="breaking"),
    ],
)
def test_breaks_named_in_the_changelog_are_accepted_before_a_release(new: Release, errors: int) -> None:
    assert len(judge(UNRELEASED, new)[1]) == errors, judge(UNRELEASED, new)[1]


@pytest.mark.parametrize(
    ("old", "tag", "errors"),
    [(OLD, None, 0), (OLD, "v1.2.3", 0), (OLD, "v1.0.0", 0), (OLD, "v1.3.0", 1), (UNRELEASED, "v1.2.3", 1)],
)
def test_a_baseline_older_than_the_last_release_is_an_error(old: Release, tag: str | None, errors: int) -> None:
    assert len(stale(old, tag)) == errors


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the tools and its own baseline, without git."""
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    texts = {
        "spec/axis-lms.openapi.yaml": SMALL,
        "overlay/axis_lms/__init__.py": f"__all__ = {NAMES}\n",
        "overlay/axis_lms/_version.py": '__version__ = "1.2.3"\n',
        "CHANGELOG.md": CHANGELOG,
        "spec/baseline/axis-lms.openapi.json": json.dumps(OLD.spec),
        "spec/baseline/release.json": json.dumps({"version": "1.2.3", "names": NAMES, "changelog": OLD.changelog}),
    }
    for path, text in texts.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def _compare(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/compare.py", *options]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_a_break_without_a_changelog_entry_fails_and_is_not_accepted(project: Path) -> None:
    assert _compare(project).returncode == 0
    (project / "spec" / "axis-lms.openapi.yaml").write_text(BROKEN, "utf-8")
    for done in (_compare(project), _compare(project, "--accept")):
        assert done.returncode == 1, done.stdout + done.stderr
        assert "breaking: courses_get: the parameter status: all may no longer be sent" in done.stdout
        assert "FAILED: spec: info.version is 1.0.0" in done.stdout
        assert "FAILED: CHANGELOG.md has no new entry" in done.stdout


def test_a_break_with_a_changelog_entry_becomes_the_baseline(project: Path) -> None:
    (project / "spec" / "axis-lms.openapi.yaml").write_text(BROKEN.replace('"1.0.0"', '"2.0.0"'), "utf-8")
    (project / "overlay" / "axis_lms" / "_version.py").write_text('__version__ = "2.0.0"\n', "utf-8")
    entry = "## 2.0.0 (2026-02-28)\n\n- Breaking: removed `all`.\n\n"
    (project / "CHANGELOG.md").write_text(CHANGELOG.replace("## 1.2.3", entry + "## 1.2.3"), "utf-8")
    assert _compare(project, "--accept").returncode == 0
    done = _compare(project)
    assert (done.returncode, done.stdout) == (0, "compare: 0 changes since the baseline, 2.0.0\n")


def test_the_baseline_of_this_project_is_valid(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import compare

    old = compare.baseline()
    assert stale(old, None) == []
    assert old.spec["paths"]
    assert {"Axis", "AsyncAxis", "paginate"} <= set(old.names)
    monkeypatch.setattr(compare, "BASELINE", tmp_path)
    accept(old)
    assert compare.baseline() == old
