"""The pytest plugin works as its page documents."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from axis_lms.sandbox import SITES, TRAITS, Site, control
from axis_lms.sandbox.faults import KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "sandbox.md").read_text(encoding="utf-8")


ALONE = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""Options that switch off other installed plugins, which are slow."""


def run_pytest(where: Path, *arguments: str) -> str:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "axis_lms_pytest",
        *arguments,
    ]
    done = subprocess.run(command, cwd=where, env=ALONE, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def example() -> str:
    match = re.search(r'^```python title="test_onboarding.py"\n(.*?)^```$', PAGE, flags=re.MULTILINE | re.DOTALL)
    assert match
    return match[1]


def test_the_example_of_the_page_passes_unchanged(tmp_path, example):
    (tmp_path / "test_onboarding.py").write_text(example)
    assert "3 passed" in run_pytest(tmp_path)


def test_the_plugin_is_found_by_pytest_itself():
    (found,) = [one for one in entry_points(group="pytest11") if one.name == "axis_lms"]
    assert found.load().axis_sandbox


def test_the_example_tests_the_integration_in_twenty_lines(example):
    tests = example[example.index("def test_") :]
    assert len([line for line in tests.splitlines() if line.strip()]) <= 20


def test_the_example_fails_when_the_integration_is_wrong(tmp_path, example):
    (tmp_path / "test_onboarding.py").write_text(example.replace("    axis.courses.enroll(course_id, user.id)\n", ""))
    assert "2 failed, 1 passed" in run_pytest(tmp_path)


def test_the_other_snippet_of_the_page_runs(capsys):
    for snippet in re.findall(r"^```python\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL):
        exec(compile(snippet, "docs/sandbox.md", "exec"), {})
    assert capsys.readouterr().out == "Course 101 came after 3 tries\n"


def test_the_page_lists_every_fault_site_trait_setting_and_action():
    for name in (*KINDS, *SITES):
        assert f"| `{name}` |" in PAGE
    for name, trait in TRAITS.items():
        assert f"| `{name}` | {trait.meaning} |" in PAGE
    for name in Site().as_json():
        assert re.search(rf"^\| [^|]*`{name}`", PAGE, flags=re.MULTILINE), name
    for name in control.POSTS:
        assert f"`POST {name}`" in PAGE


def test_each_test_has_a_world_of_its_own(tmp_path):
    (tmp_path / "test_worlds.py").write_text(
        """
import pytest

@pytest.mark.parametrize("number", range(3))
def test_it_is_fresh(axis_sandbox, number):
    assert axis_sandbox.world.named("left.behind") is None
    axis_sandbox.world.add_user({"username": "left.behind"})

@pytest.mark.axis_sandbox(users=50)
class TestSmall:
    def test_the_marker_of_the_class_is_used(self, axis_sandbox):
        assert (axis_sandbox.world.size, axis_sandbox.key) == (50, "sandbox-key")

    @pytest.mark.axis_sandbox(key="other", users=60)
    def test_the_nearer_marker_takes_precedence(self, axis_sandbox):
        assert (axis_sandbox.world.size, axis_sandbox.key) == (60, "other")
"""
    )
    assert "5 passed" in run_pytest(tmp_path, "--strict-markers")


def run_blocked(where: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run Python without the requirements of the sandbox."""
    blocked = f"import sys; sys.modules.update(jsonschema_rs=None, uvicorn=None); {code}"
    return subprocess.run(
        [sys.executable, "-c", blocked], cwd=where, env=ALONE, capture_output=True, text=True, check=False
    )


PYTEST = "import pytest; sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '-p', 'axis_lms_pytest']))"


def test_pytest_imports_neither_the_client_nor_the_sandbox_until_the_fixture_is_used(tmp_path):
    (tmp_path / "test_nothing.py").write_text(
        """
import sys

def test_nothing():
    assert not {"axis_lms", "axis_lms_api", "httpx", "uvicorn", "jsonschema_rs"} & {*sys.modules}

def test_the_fixture(axis_sandbox):
    assert "axis_lms" in sys.modules
"""
    )
    assert "2 passed" in run_pytest(tmp_path)


def test_without_its_requirements_the_fixture_names_the_extra(tmp_path):
    (tmp_path / "test_it.py").write_text("def test_nothing():\n    pass\n\ndef test_it(axis_sandbox):\n    pass\n")
    output = run_blocked(tmp_path, PYTEST).stdout
    assert "1 passed, 1 error" in output
    assert "the sandbox needs jsonschema_rs: pip install 'axis-lms[testing]'" in output


@pytest.mark.parametrize(
    "code",
    [
        "from axis_lms.sandbox import Sandbox",
        "import runpy; runpy.run_module('axis_lms.sandbox', run_name='__main__')",
        "del sys.modules['jsonschema_rs']; from axis_lms.sandbox import Sandbox; Sandbox().serve()",
        "del sys.modules['jsonschema_rs']; from axis_lms.sandbox import Sandbox; Sandbox().app",
    ],
)
def test_without_its_requirements_the_sandbox_names_the_extra(tmp_path, code):
    done = run_blocked(tmp_path, code)
    assert done.returncode == 1
    assert re.search(r"the sandbox needs (jsonschema_rs|uvicorn): pip install 'axis-lms\[sandbox\]'\n\Z", done.stderr)
