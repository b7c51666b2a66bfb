"""Nothing breaks silently: compare the spec and the Python names with the baseline, and judge the versions.

The rule that is held here is written in docs/versioning.md. The baseline stands in spec/baseline: what was last released,
or, before the first release, what was last accepted by `make accept`.
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
DOOR = "overlay/axis_lms/__init__.py"
VERSION = "overlay/axis_lms/_version.py"
CHANGELOG = "CHANGELOG.md"
BASELINE = ROOT / "spec" / "baseline"
NAMED_AT_MOST = 4
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
        """The least version that may carry a change of this weight after this one."""
        if weight == BREAKING:
            return Version(self.major + 1, 0, 0) if self.major else Version(0, self.minor + 1, 0)
        if weight == ADDED and self.major:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)

    def __str__(self) -> str:
        return ".".join(map(str, self))


class Release(NamedTuple):
    """What is compared: the spec, the version and the names of the Python package, and the lines of the changelog."""

    spec: Node
    package: str
    names: list[str]
    changelog: list[str]

    @property
    def spec_version(self) -> Version:
        """The version that the spec gives itself."""
        return Version.parse(str(self.spec["info"]["version"]))

    @property
    def package_version(self) -> Version:
        """The version of the Python package."""
        return Version.parse(self.package)

    @property
    def released(self) -> bool:
        """Whether the changelog does not call the version unreleased."""
        found = UNRELEASED.search("\n".join(self.changelog))
        return found is None or found[1] != self.package


def judge(old: Release, new: Release) -> tuple[list[Change], list[str]]:
    """Return the changes between two releases, and what is wrong with the new one's versions and changelog.

    A version that was not released yet may take any change: then the changelog alone is judged.
    """
    found = changes(old.spec, new.spec)
    names = [Change(BREAKING, f"axis_lms.{name}", "the name was removed or renamed") for name in _gone(old, new)]
    names += [Change(ADDED, f"axis_lms.{name}", "the name is new") for name in _gone(new, old)]
    faults = []
    if old.released:
        faults += _bump("spec: info.version", found, old.spec_version, new.spec_version)
        faults += _bump("package: axis_lms.__version__", found + names, old.package_version, new.package_version)
    return found + names, faults + _entry(found + names, old, new)


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
    """The changes, a line for each kind of change with the places that it is found at."""
    places: dict[tuple[str, str], list[str]] = {}
    for change in found:
        places.setdefault((change.weight, change.what), []).append(change.where)
    lines = []
    for (weight, what), where in places.items():
        more = f" and {len(where) - NAMED_AT_MOST} more" if len(where) > NAMED_AT_MOST else ""
        lines.append(f"{weight}: {', '.join(where[:NAMED_AT_MOST])}{more}: {what}")
    return lines


def constant(path: str, name: str) -> Any:
    """Return the value that a module gives to a name, without importing it."""
    for statement in ast.parse((ROOT / path).read_text("utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == name:
            return ast.literal_eval(statement.value)
    raise LookupError(f"{path} gives no value to {name}")


def present() -> Release:
    """The release as it stands in the work tree."""
    version, names = constant(VERSION, "__version__"), constant(DOOR, "__all__")
    return Release(load(ROOT / SPEC), version, sorted(names), (ROOT / CHANGELOG).read_text("utf-8").splitlines())


def kept() -> Release:
    """The baseline."""
    spec = json.loads((BASELINE / "axis-lms.openapi.json").read_text("utf-8"))
    package: dict[str, Any] = json.loads((BASELINE / "release.json").read_text("utf-8"))
    return Release(spec, package["version"], package["names"], package["changelog"])


def accept(release: Release) -> None:
    """Write the baseline."""
    BASELINE.mkdir(exist_ok=True)
    package = {"version": release.package, "names": release.names, "changelog": release.changelog}
    for name, held in {"axis-lms.openapi.json": release.spec, "release.json": package}.items():
        text = json.dumps(held, indent=1, ensure_ascii=False) + "\n"
        (BASELINE / name).write_text(text, "utf-8", newline="\n")


def last_tag() -> str | None:
    """The last release tag before or at the present commit, where git knows one."""
    command = ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout.strip() or None


def stale(old: Release, tag: str | None) -> list[str]:
    """Return what is wrong when the last release is newer than the baseline: it would then be compared with nothing."""
    if tag is None or (Version.parse(tag.removeprefix("v")) <= old.package_version and old.released):
        return []
    state = "" if old.released else " (unreleased)"
    return [f"the baseline is {old.package}{state}, and {tag} was released: check it out, accept it, and come back"]


def main() -> None:
    """Compare the work tree with the baseline, or accept it as the new one; exit 1 when the rule is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--accept",
        action="store_true",
        help="make the work tree the baseline; a break that a release does not tell is refused",
    )
    accepted = parser.parse_args().accept
    old, new = kept(), present()
    found, faults = judge(old, new)
    if accepted and not (faults and old.released):
        accept(new)
        print(f"compare: the baseline is {new.package} now, with spec {new.spec_version}")
        return
    faults += stale(old, last_tag())
    print(f"compare: {len(found)} changes since the baseline, {old.package}{'' if old.released else ' (unreleased)'}")
    for line in report(found):
        print(f"  {line}")
    for fault in faults:
        print(f"compare: FAILED: {fault}")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
