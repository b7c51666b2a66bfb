"""Tests the spec in other languages: generates, compiles and runs a client of each against the sandbox.

    python spec/codegen/clients.py [--short] [language ...]

Each folder beside this file that holds a `recipe.toml` is one language's recipe. It is copied to
`build/clients/<folder>/`, which git ignores, and its commands are run there. A language whose tools are missing is
skipped and named. A run of all languages writes docs/languages.md. A short one leaves out the generators that compile for
a minute.

The smoke program gets environment variables: `AXIS_URL` and `AXIS_API_KEY` of the sandbox, and `AXIS_CASES`, a file with the
vectors as calls to make (see cases.py). It prints `walk: N rows, M unique user ids`, and a line for each case.
"""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import fnmatch
import importlib.resources
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import cases as vectors
import tried
from tried import StepFailed

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SPEC = ROOT / "spec" / "axis-lms.openapi.yaml"
DOCUMENT = ROOT / "generated" / "axis_lms_api" / "openapi.json"
BUILD = ROOT / "build" / "clients"
TABLE = ROOT / "docs" / "languages.md"
ROWS = 788
STEP_SECONDS = 600.0
SMOKE_SECONDS = 120.0
MAVEN = threading.Lock()
"""Prevents two runs of Maven at once, which would write to the same repository."""


@dataclasses.dataclass(frozen=True)
class Recipe:
    """The content of a recipe.toml.

    Each command is a list of words; `{spec}` and `{generator}` are replaced. `gaps` has the vectors that the generated
    client fails, by the reason, as patterns of `file: name` or `outcome: file: name`. A pattern without a failing
    vector is a failure, so that the list stays right.
    """

    name: str
    language: str
    tool: str
    needs: list[str]
    version: list[str]
    generate: list[list[str]]
    build: list[list[str]]
    smoke: list[str]
    build_with: str
    gaps: dict[str, list[str]] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Result:
    """The result of one recipe. A step that was not reached counts as failed."""

    language: str
    tool: str
    build_with: str
    name: str = ""
    version: str = ""
    missing: tuple[str, ...] = ()
    compiles: bool = False
    rows: int = 0
    unique: int = 0
    passed: int = 0
    failed: int = 0
    gaps: dict[str, list[str]] = dataclasses.field(default_factory=dict)

    @property
    def walked(self) -> bool:
        """Whether the walk returned every row once."""
        return self.rows == self.unique == ROWS

    @property
    def good(self) -> bool:
        """Whether nothing failed."""
        return self.compiles and self.walked and self.passed > 0 and self.failed == 0


def recipes(names: list[str]) -> Iterator[Recipe]:
    """Yield the recipes with these names, or all."""
    for path in sorted(HERE.glob("*/recipe.toml")):
        if not names or path.parent.name in names:
            yield Recipe(name=path.parent.name, **tomllib.loads(path.read_text(encoding="utf-8")))


def missing(needs: list[str]) -> tuple[str, ...]:
    """Return the needed tools that the machine does not have."""
    return tuple(tool for tool in needs if not _has(tool))


def _has(tool: str) -> bool:
    # `php:curl` is an extension of php, `ruby:typhoeus` a library of ruby.
    program, _, part = tool.partition(":")
    if shutil.which(program) is None:
        return False
    if program == "ruby" and part:
        return subprocess.run([program, "-r", part, "-e", ""], capture_output=True, check=False).returncode == 0
    return (
        not part or part in subprocess.run([program, "-m"], capture_output=True, text=True, check=False).stdout.split()
    )


def run(recipe: Recipe, url: str, key: str) -> Result:
    """Generate, build and run one recipe."""
    result = Result(recipe.language, recipe.tool, recipe.build_with, recipe.name, missing=missing(recipe.needs))
    if result.missing:
        print(f"{recipe.name}: skipped, because these are missing: {', '.join(result.missing)}", flush=True)
        return result
    folder = BUILD / recipe.name
    shutil.rmtree(folder / "generated", ignore_errors=True)
    shutil.copytree(HERE / recipe.name, folder, dirs_exist_ok=True)
    (folder / "generated").mkdir()
    try:
        for command in recipe.generate + recipe.build:
            _step(recipe.name, command, folder)
        version = _step(recipe.name, recipe.version, folder).strip().removeprefix("v")
        result = dataclasses.replace(result, compiles=True, version=version)
        return dataclasses.replace(result, **_smoke(recipe, folder, url, key))
    except StepFailed as failure:
        print(f"{recipe.name}: FAILED\n{failure}", flush=True)
        return result


def _smoke(recipe: Recipe, folder: Path, url: str, key: str) -> dict[str, Any]:
    from player import playing

    spec = _spec()
    cases, others = vectors.playable(spec)
    with playing(cases) as (address, stages):
        calls = [
            {
                "id": number,
                "url": f"{address}/{number}/api.php",
                "walk": case.pages is not None,
                "token": bool(case.seen),
                "warm": case.warm,
            }
            | (spec.call(case.operation, case.arguments) if case.operation else {})
            for number, case in enumerate(cases)
        ]
        path = folder / "cases.json"
        path.write_text(json.dumps(calls), encoding="utf-8")
        printed = _step(recipe.name, recipe.smoke, folder, AXIS_URL=url, AXIS_API_KEY=key, AXIS_CASES=str(path))
        outcomes = dict(re.findall(r"^case (\d+): (.*)$", printed, re.MULTILINE))
        failures = {
            (case.name, case.expect): vectors.failure(case, outcomes.get(str(number), "nothing"), spec)
            or stages[number].failure()
            for number, case in enumerate(cases)
        }
    judged = judge(failures, recipe.gaps)
    for name, reason in judged.wrong.items():
        print(f"{recipe.name}: {name}: {reason}")
    known = sum(map(len, judged.gaps.values()))
    counts = f"{judged.passed} passed, {len(judged.wrong)} failed, {known + len(others)} skipped"
    print(f"{recipe.name}: vectors: {counts} ({known} known gaps, {len(others)} cannot be run)", flush=True)
    return read(printed) | {"passed": judged.passed, "failed": len(judged.wrong), "gaps": judged.gaps}


def _spec() -> vectors.Spec:
    return vectors.Spec(json.loads(DOCUMENT.read_text(encoding="utf-8")))


class Judged(NamedTuple):
    """The results of the vectors: how many passed, the failures of others, and the known gaps by their reason."""

    passed: int
    wrong: dict[str, str]
    gaps: dict[str, list[str]]


def judge(failures: dict[tuple[str, str], str], known: dict[str, list[str]]) -> Judged:
    """Compare the failures, by name and expected outcome, with the known gaps of the recipe."""
    passed = 0
    wrong: dict[str, str] = {}
    gaps: dict[str, list[str]] = collections.defaultdict(list)
    reasons = [(pattern, reason) for reason, patterns in known.items() for pattern in patterns]
    unused = set(reasons)
    for (name, expect), failure in failures.items():
        labels = (name, f"{expect}: {name}")
        match = next((one for one in reasons if any(fnmatch.fnmatchcase(label, one[0]) for label in labels)), None)
        if failure and match:
            gaps[match[1]].append(name)
            unused.discard(match)
        elif failure:
            wrong[name] = failure
        else:
            passed += 1
    wrong |= {pattern: f"passed, though the recipe says: {reason}" for pattern, reason in unused}
    return Judged(passed, wrong, dict(gaps))


def _step(name: str, command: list[str], folder: Path, **environment: str) -> str:
    words = [word for part in command for word in _filled(part)]
    started = time.monotonic()
    limit = SMOKE_SECONDS if environment else STEP_SECONDS
    try:
        with MAVEN if command[0] == "mvn" else contextlib.nullcontext():
            done = subprocess.run(
                words,
                cwd=folder,
                env=os.environ | environment,
                capture_output=True,
                text=True,
                timeout=limit,
                check=False,
            )
    except subprocess.TimeoutExpired as expired:
        raise StepFailed(f"{' '.join(command)}: not finished after {limit:.0f} s") from expired
    print(f"{name}: {' '.join(command)} ({time.monotonic() - started:.1f} s)", flush=True)
    if done.returncode != 0:
        raise StepFailed("\n".join((done.stdout + done.stderr).splitlines()[-40:]))
    return done.stdout


def _filled(word: str) -> list[str]:
    if word == "{generator}":
        jar = importlib.resources.files("openapi_generator_cli") / "openapi-generator.jar"
        return ["java", "-jar", str(jar)]
    return [word.replace("{spec}", str(SPEC))]


def read(printed: str) -> dict[str, int]:
    """Return the figures that a smoke program printed."""
    figures: dict[str, int] = {}
    if walk := re.search(r"^walk: (\d+) rows, (\d+) unique user ids$", printed, re.MULTILINE):
        figures |= {"rows": int(walk[1]), "unique": int(walk[2])}
    return figures


def table(results: list[Result]) -> str:
    """Return the results as a Markdown table."""
    lines = [
        "| language | tool | version | compiles | walk | vectors passed |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for result in results:
        cells: tuple[Any, ...] = (result.language, result.tool)
        if result.missing:
            cells += ("", f"not run: no {', '.join(result.missing)}", "", "")
        else:
            cells += (result.version, _compiles(result), _walk(result), _vectors(result))
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines) + "\n"


def _compiles(result: Result) -> str:
    return f"{'yes' if result.compiles else 'NO'} ({result.build_with})"


def _walk(result: Result) -> str:
    return f"{result.rows} rows, {result.unique} unique" if result.rows else "FAILED"


def _vectors(result: Result) -> str:
    played = result.passed + result.failed + sum(map(len, result.gaps.values()))
    return f"{result.passed} of {played}" if played else "none"


def page(results: list[Result], tries: list[tried.Tried], others: dict[str, str]) -> str:
    """Return docs/languages.md. `others` are the vectors that no program can run, with the reason."""
    parts = [INTRODUCTION, table(results), TRIED, tried.table(tries, _proven(results))]
    return "\n".join([*parts, LEFT_OUT, *_left_out(results), NOT_PLAYED, *_counted(others)])


def _proven(results: list[Result]) -> dict[str, str]:
    return {result.name: f"{_vectors(result)} vectors (`{result.name}/`)" for result in results}


def _left_out(results: list[Result]) -> Iterator[str]:
    for result in results:
        if result.gaps:
            yield f"**{result.language}, {result.tool}**\n"
            for reason, names in result.gaps.items():
                yield f"- {reason} ({len(names)})"
            yield ""


def _counted(others: dict[str, str]) -> Iterator[str]:
    for reason, count in collections.Counter(others.values()).most_common():
        yield f"- {reason} ({count})"
    yield ""


INTRODUCTION = """\
# Other languages

The spec is for every language. For each of these, `spec/codegen/<folder>/` holds a recipe: a generator pinned to its
version, its options and why, a build file with its lock, and a program that proves the client it makes. `make clients`
generates each client, compiles it with the language's own build tool, and runs it over a socket: against the sandbox it
gets a token, walks the report of course 1 over all its pages and revokes the token; then it makes the calls of the
shared vectors of `spec/vectors/`. What is generated is not committed.

That run wrote this page.
"""

TRIED = """\
## As they come

Each of these generates a client without any option, which makes five calls to a site of its own: a token, a course, a page in
which scores and dates are empty, an answer with a property that nobody documented, and a write. The last column is what the
recipe's options add, where there is a recipe. Under the table stands what breaks, and who has to do what. `make clients`
fails when anything else breaks, or when what is said to break does not.

C#'s default library needs the .NET SDK, which is in no registry that the run can count on; openapi-typescript has no options.
"""

LEFT_OUT = """\
## What each client leaves to you

The vectors that a client does not pass, by the reason, and how many they are. The run fails when a reason is none.
"""

NOT_PLAYED = """\
## Vectors that are not played

They ask for more than a generated client is; the Python client runs them all.
"""


def _try_all(names: list[str], short: bool) -> list[tried.Tried]:
    build, tries = BUILD / "tried", list[tried.Tried]()
    for tool in tried.tools(names):
        if short and tool.slow:
            print(f"{tool.name}: left out of a short run, since it compiles for a minute", flush=True)
        else:
            tries.append(tried.attempt(tool, build, _step, missing(tool.needs)))
    return tries


def main(names: list[str], short: bool = False) -> int:
    """Run the recipes and generators of these folders, or all, which writes the table. Return 1 if one failed."""
    folders = {path.parent.name for pattern in ("*/recipe.toml", "tried/*/tools.toml") for path in HERE.glob(pattern)}
    if unknown := set(names) - folders:
        sys.exit(f"no recipe: {', '.join(sorted(unknown))}")
    from axis_lms.sandbox import Sandbox

    sandbox = Sandbox()
    with sandbox.serve() as address, ThreadPoolExecutor(max_workers=1) as beside:
        trying = beside.submit(_try_all, names, short)
        results = [run(recipe, f"{address}/api.php", sandbox.key) for recipe in recipes(names)]
        tries = trying.result()
    if not names and not short:
        TABLE.parent.mkdir(exist_ok=True)
        TABLE.write_text(page(results, tries, vectors.playable(_spec())[1]), encoding="utf-8")
    print(table(results))
    print(tried.table(tries, _proven(results)))
    ran = [result.good for result in results if not result.missing] + [
        not one.wrong for one in tries if not one.missing
    ]
    skipped = len(results) + len(tries) - len(ran)
    print(f"{sum(ran)} passed, {ran.count(False)} failed, {skipped} skipped")
    return 1 if False in ran else 0


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(main([word for word in words if word != "--short"], "--short" in words))
