"""Nothing breaks silently: compare the spec and the Python names with the last release, and judge the versions.

The rule that is held here is written in docs/versioning.md.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from changes import ADDED, BREAKING, OTHER, Change, changes

ROOT = Path(__file__).parent.parent
SPEC = "spec/axis-lms.openapi.yaml"
DOOR = "overlay/axis_lms/__init__.py"
CHANGELOG = "CHANGELOG.md"
NAMED_AT_MOST = 4


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
        """The least version that may carry a change of this weight after this one."""
        if weight == BREAKING:
            return Version(self.major + 1, 0, 0) if self.major else Version(0, self.minor + 1, 0)
        if weight == ADDED and self.major:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)

    def __str__(self) -> str:
        return ".".join(map(str, self))


class Release(NamedTuple):
    """What is compared: the three files as they stand in a release or in the work tree."""

    spec: str
    door: str
    changelog: str

    @property
    def spec_version(self) -> Version:
        """The version that the spec gives itself."""
        return Version.parse(str(yaml.safe_load(self.spec)["info"]["version"]))

    @property
    def package_version(self) -> Version:
        """The version of the Python package."""
        return Version.parse(str(self._named("__version__")))

    @property
    def names(self) -> list[str]:
        """What `axis_lms` offers: its `__all__`."""
        return [str(name) for name in self._named("__all__") or ()]

    def _named(self, name: str) -> Any:
        for statement in ast.parse(self.door).body:
            if isinstance(statement, ast.Assign) and getattr(statement.targets[0], "id", "") == name:
                return ast.literal_eval(statement.value)
        return None


def judge(old: Release, new: Release) -> tuple[list[Change], list[str]]:
    """The changes between two releases, and what is wrong with the new one's versions and changelog."""
    found = changes(yaml.safe_load(old.spec), yaml.safe_load(new.spec))
    faults = _bump("spec: info.version", found, old.spec_version, new.spec_version)
    names = [Change(BREAKING, f"axis_lms.{name}", "the name was removed or renamed") for name in _gone(old, new)]
    names += [Change(ADDED, f"axis_lms.{name}", "the name is new") for name in _gone(new, old)]
    faults += _bump("package: axis_lms.__version__", found + names, old.package_version, new.package_version)
    faults += _entry(found + names, old.changelog, new.changelog)
    return found + names, faults


def _gone(old: Release, new: Release) -> list[str]:
    return sorted(set(old.names) - set(new.names))


def _bump(what: str, found: list[Change], was: Version, now: Version) -> list[str]:
    weights = {change.weight for change in found}
    for weight in (BREAKING, ADDED, OTHER):
        if weight in weights and now < (least := was.after(weight)):
            return [f"{what} is {now}; after {was}, changes that are `{weight}` need {least} or higher"]
    return []


def _entry(found: list[Change], was: str, now: str) -> list[str]:
    new_lines = [line for line in now.splitlines() if line not in was.splitlines()]
    entries = "\n".join(line for line in new_lines if re.match(r"[-*] |  ", line))
    if found and not entries:
        return [f"{CHANGELOG} has no new entry"]
    if any(change.weight == BREAKING for change in found) and "breaking" not in entries.lower():
        return [f"{CHANGELOG} has no new entry that says `Breaking`"]
    return []


def report(found: list[Change]) -> list[str]:
    """The changes, a line for each kind of change with the places that it is found at."""
    places: dict[tuple[str, str], list[str]] = {}
    for change in found:
        places.setdefault((change.weight, change.what), []).append(change.where)
    lines = []
    for (weight, what), where in places.items():
        more = f" and {len(where) - NAMED_AT_MOST} more" if len(where) > NAMED_AT_MOST else ""
        lines.append(f"{weight}: {', '.join(where[:NAMED_AT_MOST])}{more}: {what}")
    return lines


def last_tag() -> str | None:
    """The last release tag before or at the present commit."""
    command = ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or None


def tagged(tag: str) -> Release:
    """The files as they stand under a tag; a file that it does not have is empty."""

    def shown(path: str) -> str:
        done = subprocess.run(["git", "show", f"{tag}:{path}"], cwd=ROOT, capture_output=True, text=True, check=False)
        return done.stdout

    return Release(*map(shown, (SPEC, DOOR, CHANGELOG)))


def present() -> Release:
    """The files as they stand in the work tree."""
    return Release(*((ROOT / path).read_text("utf-8") for path in (SPEC, DOOR, CHANGELOG)))


def main() -> None:
    """Compare the work tree with the last release tag; exit 1 when the rule is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tag", help="the release to compare with; else the last tag v*")
    tag = parser.parse_args().tag or last_tag()
    if tag is None:
        print("compare: no release is tagged v*; there is nothing to compare with yet")
        return
    found, faults = judge(tagged(tag), present())
    print(f"compare: {len(found)} changes since {tag}")
    for line in report(found):
        print(f"  {line}")
    for fault in faults:
        print(f"compare: FAILED: {fault}")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
