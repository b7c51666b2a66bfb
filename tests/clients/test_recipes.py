"""The recipes are complete, and the driver runs them as documented."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

CODEGEN = Path(__file__).parents[2] / "spec" / "codegen"
ROOT = CODEGEN.parents[1]
RECIPES = sorted(path.parent for path in CODEGEN.glob("*/recipe.toml"))

RECIPE = """
language = "Anything"
tool = "none"
needs = ["{needs}"]
build_with = "python"
generate = []
build = [["{python}", "-c", "open('generated/made', 'w').close(); {build}"]]
smoke = ["{python}", "-c", "import os; print(os.listdir('generated'), os.environ['AXIS_URL']); print('{walk}')"]
version = ["{python}", "-c", "print('v1.0')"]
"""


@pytest.fixture
def driver(clients: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(clients, "HERE", tmp_path / "codegen")
    monkeypatch.setattr(clients, "BUILD", tmp_path / "build")
    return clients


def result_of(driver: ModuleType, *, needs: str = "git", build: str = "", walk: str = "") -> object:
    folder = driver.HERE / "anything"
    folder.mkdir(parents=True)
    recipe = RECIPE.format(needs=needs, build=build, walk=walk, python=Path(sys.executable).as_posix())
    (folder / "recipe.toml").write_text(recipe, encoding="utf-8")
    (only,) = driver.recipes([])
    return driver.run(only, "http://127.0.0.1:1/api.php", "key")


def test_a_recipe_runs_in_a_copy_that_git_ignores(driver: ModuleType) -> None:
    result = result_of(driver, walk="walk: 788 rows, 788 unique user ids")
    assert (result.compiles, result.version, result.rows, result.unique) == (True, "1.0", 788, 788)
    assert (driver.BUILD / "anything" / "generated" / "made").exists()
    assert [path.name for path in (driver.HERE / "anything").iterdir()] == ["recipe.toml"]


def test_output_of_an_earlier_run_is_removed(driver: ModuleType) -> None:
    stale = driver.BUILD / "anything" / "generated" / "stale"
    stale.parent.mkdir(parents=True)
    stale.touch()
    result_of(driver)
    assert not stale.exists()


def test_a_failed_build_is_reported_with_its_last_lines(driver: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    result = result_of(driver, build="raise SystemExit('no such type')")
    assert not result.compiles
    assert "anything: FAILED\nno such type" in capsys.readouterr().out


def test_a_language_without_its_tools_is_skipped_with_its_name(
    driver: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    result = result_of(driver, needs="no-such-compiler")
    assert result.missing == ("no-such-compiler",)
    assert "anything: skipped, because these are missing: no-such-compiler" in capsys.readouterr().out
    assert not driver.BUILD.exists()


def test_an_unknown_language_is_refused(clients: ModuleType) -> None:
    with pytest.raises(SystemExit, match="no recipe: cobol"):
        clients.main(["cobol"])


@pytest.mark.parametrize("folder", RECIPES, ids=lambda folder: folder.name)
def test_every_recipe_is_listed_and_names_its_pinned_generator(folder: Path) -> None:
    recipe = tomllib.loads((folder / "recipe.toml").read_text(encoding="utf-8"))
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert f"`{folder.name}/`" in (CODEGEN / "README.md").read_text(encoding="utf-8")
    for name, version in pinned(folder, recipe["generate"]):
        assert f"{name} {version}" in readme


def pinned(folder: Path, commands: list[list[str]]) -> list[tuple[str, str]]:
    """Return the generators that the lock file of the recipe or the project pins."""
    if commands[0][0] == "{generator}":
        project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
        found = re.findall(r'"(openapi-generator)-cli==([\d.]+)"', project)
    elif folder.name == "go":
        found = re.findall(r"(oapi-codegen)/v2 v([\d.]+)", (folder / "go.mod").read_text(encoding="utf-8"))
    else:
        found = re.findall(r'"(openapi-\w+)": "([\d.]+)"', (folder / "package.json").read_text(encoding="utf-8"))
    assert found
    return found


@pytest.mark.parametrize("lock", sorted(CODEGEN.rglob("package-lock.json")), ids=lambda lock: lock.parent.name)
def test_no_lock_file_of_npm_has_the_address_of_a_registry(lock: Path) -> None:
    assert '"resolved"' not in lock.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("node") and shutil.which("npm")), reason="Node is not here")
def test_the_typescript_client_walks_the_report_over_a_socket() -> None:
    table = ROOT / "docs" / "languages.md"
    before = table.read_bytes() if table.exists() else None
    done = subprocess.run(
        [sys.executable, CODEGEN / "clients.py", "typescript"], capture_output=True, text=True, timeout=300, check=False
    )
    assert "788 rows, 788 unique" in done.stdout, done.stdout + done.stderr
    assert "1 passed, 0 failed, 0 skipped" in done.stdout
    assert done.returncode == 0
    assert (table.read_bytes() if table.exists() else None) == before, "one language must not write the whole table"
