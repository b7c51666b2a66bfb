"""Builds a release into dist/ and tests it: the wheel, the sdist and the bundle, each without this working copy.

python tools/release.py [--tag v1.2.3] [--short]

The tests in the sdist run against the installed wheel: with the lowest dependencies that the package allows, with the newest,
and with the newest on Python 3.13 if the machine has it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from bundle import bundle
from compare import Release, baseline, present, stale

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
EXTRAS = ("sandbox", "store", "redis", "cli", "export", "provision", "fast")
"""The extras that are installed with their lowest dependencies. The others need large packages with their own limits."""
TOOLS = ("pytest", "pytest-timeout", "pytest-xdist", "hypothesis", "jsonschema", "pexpect", "pyyaml", "socksio")
LOWEST_TESTS = ("tests/core", "tests/generated", "tests/cli")
SHORT_TESTS = ("tests/core", "--ignore=tests/core/test_sites.py", "--ignore=tests/core/test_fuzz.py")
NEWEST_PYTHON = "3.13"


def refusals(new: Release, old: Release, tag: str | None) -> list[str]:
    """Return why this cannot be released: the tag, the version, the changelog and the baseline must agree."""
    found = []
    if tag is not None and tag != f"v{new.package}":
        found.append(f"the tag is {tag}, but the package is {new.package}")
    if not new.released or not any(line.startswith(f"## {new.package} (") for line in new.changelog):
        found.append(f"CHANGELOG.md has no heading `## {new.package} (<day>)`")
    if new != old:
        found.append("the baseline differs from the release: run make accept")
    return found + stale(old, tag)


def build() -> tuple[Path, Path]:
    """Build the wheel, the sdist and the bundle, check them with twine, and return wheel and sdist."""
    shutil.rmtree(DIST, ignore_errors=True)
    _run(sys.executable, "-m", "build", "--outdir", str(DIST), str(ROOT))
    (wheel,), (sdist,) = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    _run(sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(sdist))
    folder, archive = bundle(DIST)
    shutil.rmtree(folder)
    print(f"release: {wheel.name}, {sdist.name}, {archive.name}", flush=True)
    return wheel, sdist


def lowest(folder: Path, project: Path) -> Path:
    """Write the lowest versions of all dependencies of the package and its extras as constraints."""
    constraints = folder / "lowest.txt"
    extras = [word for extra in EXTRAS for word in ("--extra", extra)]
    _run(
        *("uv", "pip", "compile", "--quiet", "--resolution", "lowest-direct", *extras),
        *("--python", sys.executable, str(project / "pyproject.toml"), "--output-file", str(constraints)),
    )
    return constraints


def newest_python() -> str | None:
    """Return the newest supported Python, or None if the machine does not have it."""
    name = f"python{NEWEST_PYTHON}"
    installed = sorted(Path.home().glob(f".pyenv/versions/{NEWEST_PYTHON}.*/bin/{name}"))
    for path in (shutil.which(name), *map(str, installed)):
        # A shim of pyenv may exist without its Python.
        if path and subprocess.run([path, "-c", "import venv"], capture_output=True, check=False).returncode == 0:
            return path
    return None


def environment(folder: Path, *needs: str, python: str = sys.executable) -> Path:
    """Create an environment with these packages, and return the folder of its programs."""
    _run("uv", "venv", "--quiet", "--python", python, str(folder))
    _run("uv", "pip", "install", "--quiet", "--python", str(folder / "bin" / "python"), *needs)
    return folder / "bin"


def test(programs: Path, project: Path, *tests: str) -> None:
    """Run tests of the sdist with the programs of an environment."""
    words = ("-q", "-p", "no:cacheprovider", "--numprocesses", "6", "-m", "not slow")
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    _run(str(programs / "python"), "-m", "pytest", *words, *tests, cwd=project, PATH=path)


def _run(*command: str, cwd: Path = ROOT, **variables: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(command, cwd=cwd, env=environment | variables, check=False)
    if done.returncode != 0:
        sys.exit(f"release: FAILED: {' '.join(command[:5])} …")


def main() -> None:
    """Build a release and test it. Exit with the step that failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tag", help="the tag of the release; without it, the versions are not checked")
    parser.add_argument("--short", action="store_true", help="run the tests of the core only, as CI does")
    options = parser.parse_args()
    if options.tag and (wrong := refusals(present(), baseline(), options.tag)):
        sys.exit("\n".join(f"release: FAILED: {line}" for line in wrong))
    wheel, sdist = build()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with tarfile.open(sdist) as packed:
            packed.extractall(folder, filter="data")
        project = folder / sdist.name.removesuffix(".tar.gz")
        print("release: the tests of the sdist against the wheel, with the lowest dependencies", flush=True)
        needs = (f"{wheel}[{','.join(EXTRAS)}]", *TOOLS, "--constraint", str(lowest(folder, project)))
        test(environment(folder / "lowest", *needs), project, *(SHORT_TESTS if options.short else LOWEST_TESTS))
        if python := newest_python():
            print(f"release: the tests of the core on Python {NEWEST_PYTHON}, with the newest dependencies", flush=True)
            newest = (f"{wheel}[{','.join(EXTRAS)}]", *TOOLS)
            test(environment(folder / "python", *newest, python=python), project, *SHORT_TESTS)
        else:
            print(f"release: SKIPPED: Python {NEWEST_PYTHON} is not on this machine", flush=True)
        if not options.short:
            print("release: the tests of the sdist against the wheel, with the newest dependencies", flush=True)
            test(environment(folder / "newest", f"{wheel}[dev]"), project)


if __name__ == "__main__":
    main()
