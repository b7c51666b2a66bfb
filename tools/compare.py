"""Compares the spec and the Python names with the baseline, and checks the versions and the changelog.

The rule is described in docs/versioning.md. The baseline in spec/baseline is the last release or, before the first release,
what was last accepted by `make accept`.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from changes import ADDED, BREAKING, OTHER, Change, changes
from evidence import Node, load

ROOT = Path(__file__).parent.parent
SPEC = "spec/axis-lms.openapi.yaml"
PUBLIC_API = "overlay/axis_lms/__init__.py"
VERSION = "overlay/axis_lms/_version.py"
CHANGELOG = "CHANGELOG.md"
BASELINE = ROOT / "spec" / "baseline"
MAX_NAMED = 4
UNRELEASED = re.compile(r"^## (\S+) \(unreleased\)$", re.MULTILINE)
ENTRY = re.compile(r"[-*] |  ")


class Version(NamedTuple):
    """A version of three numbers."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """Read `1.2.3`."""
        if not (match := re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", text)):
            raise SystemExit(f"compare: {text!r} is not a version of three numbers")
        return cls(*map(int, match.groups()))

    def after(self, weight: str) -> Version:
        """Return the lowest version after this one that may have a change of this weight."""
        if weight == BREAKING:
            return Version(self.major + 1, 0, 0) if self.major else Version(0, self.minor + 1, 0)
        if weight == ADDED and self.major:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)

    def __str__(self) -> str:
        return ".".join(map(str, self))


class Release(NamedTuple):
    """The spec, the version and names of the Python package, and the lines of the changelog."""

    spec: Node
    package: str
    names: list[str]
    changelog: list[str]

    @property
    def spec_version(self) -> Version:
        """The version in the spec."""
        return Version.parse(str(self.spec["info"]["version"]))

    @property
    def package_version(self) -> Version:
        """The version of the Python package."""
        return Version.parse(self.package)

    @property
    def released(self) -> bool:
        """Whether the version is released: the changelog does not mark it as unreleased."""
        found = UNRELEASED.search("\n".join(self.changelog))
        return found is None or found[1] != self.package


def judge(old: Release, new: Release) -> tuple[list[Change], list[str]]:
    """Return the changes between two releases, and the errors in the versions and the changelog of the new one.

    An unreleased version may have any change. Then only the changelog is checked.
    """
    found = changes(old.spec, new.spec)
    names = [Change(BREAKING, f"axis_lms.{name}", "the name was removed or renamed") for name in _gone(old, new)]
    names += [Change(ADDED, f"axis_lms.{name}", "the name is new") for name in _gone(new, old)]
    errors = []
    if old.released:
        errors += _bump("spec: info.version", found, old.spec_version, new.spec_version)
        errors += _bump("package: axis_lms.__version__", found + names, old.package_version, new.package_version)
    return found + names, errors + _entry(found + names, old, new)


def _gone(old: Release, new: Release) -> list[str]:
    return sorted(set(old.names) - set(new.names))


def _bump(what: str, found: list[Change], was: Version, now: Version) -> list[str]:
    weights = {change.weight for change in found}
    for weight in (BREAKING, ADDED, OTHER):
        if weight in weights and now < (least := was.after(weight)):
            return [f"{what} is {now}; after {was}, changes that are `{weight}` need {least} or higher"]
    return []


def _entry(found: list[Change], old: Release, new: Release) -> list[str]:
    entries = "\n".join(line for line in new.changelog if ENTRY.match(line) and line not in old.changelog)
    weights = {change.weight for change in found}
    if not entries and (weights & {BREAKING, ADDED} or (weights and old.released)):
        return [f"{CHANGELOG} has no new entry"]
    if BREAKING in weights and "breaking" not in entries.lower():
        return [f"{CHANGELOG} has no new entry that says `Breaking`"]
    return []


def report(found: list[Change]) -> list[str]:
    """Return one line for each kind of change, with its places."""
    places: dict[tuple[str, str], list[str]] = {}
    for change in found:
        places.setdefault((change.weight, change.what), []).append(change.where)
    lines = []
    for (weight, what), where in places.items():
        more = f" and {len(where) - MAX_NAMED} more" if len(where) > MAX_NAMED else ""
        lines.append(f"{weight}: {', '.join(where[:MAX_NAMED])}{more}: {what}")
    return lines


def constant(path: str, name: str) -> Any:
    """Return the value of a name in a module, without importing it."""
    for statement in ast.parse((ROOT / path).read_text("utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
            return ast.literal_eval(statement.value)
    raise LookupError(f"{path} has no value for {name}")


def present() -> Release:
    """Return the release in the working tree."""
    version, names = constant(VERSION, "__version__"), constant(PUBLIC_API, "__all__")
    return Release(load(ROOT / SPEC), version, sorted(names), (ROOT / CHANGELOG).read_text("utf-8").splitlines())


def baseline() -> Release:
    """Return the baseline."""
    spec = json.loads((BASELINE / "axis-lms.openapi.json").read_text("utf-8"))
    package: dict[str, Any] = json.loads((BASELINE / "release.json").read_text("utf-8"))
    return Release(spec, package["version"], package["names"], package["changelog"])


def accept(release: Release) -> None:
    """Write the baseline."""
    BASELINE.mkdir(exist_ok=True)
    package = {"version": release.package, "names": release.names, "changelog": release.changelog}
    for name, content in {"axis-lms.openapi.json": release.spec, "release.json": package}.items():
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        (BASELINE / name).write_text(text, "utf-8", newline="\n")


def last_tag() -> str | None:
    """Return the last release tag before or at the current commit, or None."""
    command = ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.strip() or None


def stale(old: Release, tag: str | None) -> list[str]:
    """Return an error if the last release is newer than the baseline, which would hide its changes."""
    if tag is None or (Version.parse(tag.removeprefix("v")) <= old.package_version and old.released):
        return []
    state = "" if old.released else " (unreleased)"
    return [
        f"the baseline is {old.package}{state}, and {tag} was released: check it out, run `make accept`, and come back"
    ]


def main() -> None:
    """Compare the working tree with the baseline, or accept it as the new one. Exit with 1 if the rule is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--accept",
        action="store_true",
        help="make the working tree the baseline; refuses a break of a release without a changelog entry",
    )
    accepted = parser.parse_args().accept
    old, new = baseline(), present()
    found, errors = judge(old, new)
    if accepted and not (errors and old.released):
        accept(new)
        print(f"compare: the baseline is now {new.package}, with spec {new.spec_version}")
        return
    errors += stale(old, last_tag())
    print(f"compare: {len(found)} changes since the baseline, {old.package}{'' if old.released else ' (unreleased)'}")
    for line in report(found):
        print(f"  {line}")
    for error in errors:
        print(f"compare: FAILED: {error}")
    sys.exit(bool(errors))


if __name__ == "__main__":
    main()
