"""mypy, pyright and pyrefly infer the same types for the public API, and refuse the same calls."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = [str(HERE / name) for name in ("accepted.py", "refused.py")]
PYRIGHT = ROOT / "node_modules" / ".bin" / "pyright"

Errors = dict[str, dict[int, str]]
"""Messages by the name of the file and the line."""


def run(*command: object) -> str:
    done = subprocess.run(
        [*map(str, command), *FILES], cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 1, done.stderr or done.stdout
    return done.stdout


def collected(found: list[tuple[str, int, str]]) -> Errors:
    errors: Errors = {"accepted.py": {}, "refused.py": {}}
    for path, line, message in found:
        if (ROOT / path).parent == HERE:
            errors[Path(path).name][line] = message
    return errors


def mypy() -> Errors:
    lines = run(sys.executable, "-m", "mypy", "--strict", "--output=json").splitlines()
    messages = [json.loads(line) for line in lines if line.startswith("{")]
    return collected([(one["file"], one["line"], one["message"]) for one in messages if one["severity"] == "error"])


def pyright() -> Errors:
    if not PYRIGHT.exists():
        pytest.skip("pyright is not installed: make setup installs Node's tools")
    messages: list[dict[str, Any]] = json.loads(run(PYRIGHT, "--pythonpath", sys.executable, "--outputjson"))[
        "generalDiagnostics"
    ]
    return collected(
        [
            (one["file"], one["range"]["start"]["line"] + 1, one["message"])
            for one in messages
            if one["severity"] == "error"
        ]
    )


def pyrefly() -> Errors:
    options = ["--preset=strict", "--output-format=json", f"--python-interpreter-path={sys.executable}"]
    paths = ["--search-path=overlay", "--search-path=generated"]
    messages = json.loads(run(sys.executable, "-m", "pyrefly", "check", *options, *paths))["errors"]
    return collected([(one["path"], one["line"], one["description"]) for one in messages])


@pytest.fixture(scope="module", params=[mypy, pyright, pyrefly], ids=lambda checker: checker.__name__)
def errors(request: pytest.FixtureRequest) -> Errors:
    checker: Callable[[], Errors] = request.param
    return checker()


def test_the_types_of_calls_rows_and_walks_are_inferred(errors: Errors) -> None:
    assert errors["accepted.py"] == {}


def test_type_checkers_refuse_wrong_arguments_and_nothing_else(errors: Errors) -> None:
    lines = (HERE / "refused.py").read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "# refused: " in line}
    assert len(marked) > 30
    assert errors["refused.py"].keys() == marked, errors["refused.py"]
