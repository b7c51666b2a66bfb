"""Rules for the whole repository: lengths of files, commands of make, hosts of registries, pinned tools."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
HAND_WRITTEN_LINES = 400


def tracked() -> list[Path]:
    """Return the files that git tracks; without a repository, those of the folder."""
    if not (ROOT / ".git").exists():
        apart = {"node_modules", ".venv", "__pycache__", ".hypothesis"}
        return [path for path in ROOT.rglob("*") if path.is_file() and not apart & set(path.relative_to(ROOT).parts)]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_the_readme_has_at_most_120_lines() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    ran = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(re.findall(r"^  make ([a-z]+) +\S", ran.stdout, flags=re.MULTILINE)) == targets
    assert targets >= {"setup", "lint", "generate", "check", "test", "demo", "sandbox", "docs", "clean"}
    assert set(re.findall(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)[0].split()) == targets


def test_every_test_that_a_page_names_exists() -> None:
    pages = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "benchmarks.md", *(ROOT / "docs" / "decisions").glob("*.md")]
    named = {name for page in pages for name in re.findall(r"\btest_\w+", page.read_text(encoding="utf-8"))}
    files = list((ROOT / "tests").rglob("test_*.py"))
    there = {path.stem for path in files}
    there.update(name for path in files for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8")))
    assert {"test_throttle", "test_leaving_revokes_the_token"} <= named
    assert named <= there


def test_no_file_names_the_host_of_a_registry() -> None:
    # The names are put together, so that this file has none itself. The index that Cargo's lock file names is on a host for
    # code, which is not the host of the registry.
    words = ("pypi org", "pythonhosted org", "npmjs org", "npmjs com", "yarnpkg com", "maven org", "packagist org")
    names = [re.escape(word.replace(" ", ".")) for word in (*words, "repo maven apache", "proxy golang org")]
    hosts = re.compile("|".join([*names, r"(?<!rust-lang/)crates\.io"]))
    found = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if hosts.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_no_hand_written_file_is_long() -> None:
    long = {}
    for path in tracked():
        if path.suffix in (".py", ".mjs", ".md") and "generated" not in path.relative_to(ROOT).parts:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > HAND_WRITTEN_LINES:
                long[str(path.relative_to(ROOT))] = lines
    assert long == {}


def test_no_code_is_kept_from_the_formatter() -> None:
    # Put together, so that this line is no such comment itself.
    kept = re.compile(r"#\s*fmt:" + r"\s*(skip|off)")
    found = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix == ".py" and kept.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_generator_and_ruff_are_pinned_exactly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert {"openapi-python-client==0.29.1"} <= set(extras["dev"])
    assert [need for need in extras["dev"] if re.fullmatch(r"ruff==[\d.]+", need)]


def test_the_client_needs_httpx_and_attrs_only() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(re.split(r"[<>=!~ ]", need)[0] for need in project["dependencies"]) == ["attrs", "httpx"]


def test_both_packages_say_that_they_are_typed() -> None:
    assert (ROOT / "overlay" / "axis_lms" / "py.typed").exists()
    assert (ROOT / "generated" / "axis_lms_api" / "py.typed").exists()
