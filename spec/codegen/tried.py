"""Tests generators without options and with the options of a recipe, by five calls each (see five.py).

Each folder of `tried/` has a `tools.toml` with one or more generators, and their programs. `breaks` lists the known failures
of a way by the reason: of the steps `generate` and `build`, and of the calls. Any other failure fails the run, and so does a
known failure that does not occur.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import five

HERE = Path(__file__).resolve().parent / "tried"
STEPS = ("generate", "build", *five.CALLS)


class StepFailed(Exception):
    """A command failed. The message has the last lines of its output."""


Step = Callable[..., str]
"""Runs a command in a folder, with variables of the environment, and returns what it printed. Raises StepFailed if it fails."""


@dataclasses.dataclass(frozen=True)
class Way:
    """One way to run a generator. `sign` is a text that the output of a known failure has to contain."""

    generate: list[list[str]]
    build: list[list[str]] = dataclasses.field(default_factory=list)
    breaks: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    sign: str = ""


@dataclasses.dataclass(frozen=True)
class Tool:
    """A generator: its commands without options, and with those of its recipe.

    `recipe` is a way with options, the name of the folder whose recipe the vectors test, or a text that says that no option is
    needed. `slow` says that it compiles for a minute, so that a short run leaves it out.
    """

    folder: str
    language: str
    name: str
    needs: list[str]
    version: list[str]
    run: list[str]
    prepare: list[list[str]]
    plain: Way
    recipe: Way | str = "none is needed"
    slow: bool = False


@dataclasses.dataclass
class Trial:
    """The result of one way: the failed steps with their output, and the unexpected ones."""

    failed: dict[str, str] = dataclasses.field(default_factory=dict)
    wrong: list[str] = dataclasses.field(default_factory=list)
    reasons: list[str] = dataclasses.field(default_factory=list)

    def __str__(self) -> str:
        for step in ("generate", "build"):
            if step in self.failed:
                return f"does not {step}"
        good = len(five.CALLS) - len(self.failed)
        return f"{good} of {len(five.CALLS)} calls"


@dataclasses.dataclass
class Tried:
    """The results of a generator. `missing` are tools that it needs and the machine does not have."""

    tool: Tool
    missing: tuple[str, ...] = ()
    version: str = ""
    plain: Trial = dataclasses.field(default_factory=Trial)
    recipe: Trial | None = None

    @property
    def wrong(self) -> list[str]:
        """The unexpected results of both ways."""
        ways = {"without options": self.plain, "with options": self.recipe}
        return [f"{way}: {line}" for way, trial in ways.items() if trial for line in trial.wrong]


def tools(folders: list[str]) -> Iterator[Tool]:
    """Yield the generators in these folders, or in all."""
    for path in sorted(HERE.glob("*/tools.toml")):
        if folders and path.parent.name not in folders:
            continue
        read: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for table in read["tool"]:
            needs = read["needs"] + table.pop("needs", [])
            table["plain"] = Way(**table["plain"])
            if isinstance(table.get("recipe"), dict):
                table["recipe"] = Way(**table["recipe"])
            language = table.pop("language", read.get("language"))
            prepare = table.pop("prepare", read.get("prepare", []))
            yield Tool(folder=path.parent.name, language=language, needs=needs, prepare=prepare, **table)


def attempt(tool: Tool, build: Path, step: Step, missing: tuple[str, ...]) -> Tried:
    """Test one generator in a copy of its folder."""
    tried = Tried(tool, missing)
    folder = build / tool.folder
    if missing:
        print(f"{tool.name}: skipped, because these are missing: {', '.join(missing)}", flush=True)
        return tried
    shutil.copytree(HERE / tool.folder, folder, dirs_exist_ok=True)
    if not (folder / ".prepared").exists():
        for command in tool.prepare:
            step(tool.name, command, folder)
        (folder / ".prepared").touch()
    with five.serving() as address:
        ways = {"plain": tool.plain} | ({"recipe": tool.recipe} if isinstance(tool.recipe, Way) else {})
        for name, way in ways.items():
            shutil.rmtree(folder / "generated", ignore_errors=True)
            (folder / "generated").mkdir()
            trial = _try(tool, way, folder, step, address)
            setattr(tried, name, trial)
            print(f"{tool.name}, {'without options' if name == 'plain' else 'with options'}: {trial}", flush=True)
            for line in trial.wrong:
                print(f"{tool.name}: {line}", flush=True)
    tried.version = step(tool.name, tool.version, folder).split()[-1].removeprefix("v")
    return tried


def _try(tool: Tool, way: Way, folder: Path, step: Step, address: str) -> Trial:
    failures = dict(_failures(tool, way, folder, step, address))
    trial = Trial(failed=failures)
    known = {each: reason for reason, steps in way.breaks.items() for each in steps}
    reached = STEPS[: STEPS.index(next(iter(failures))) + 1] if failures.keys() & {"generate", "build"} else STEPS
    for each in reached:
        if each in failures and (each not in known or way.sign not in failures[each]):
            trial.wrong.append(f"{each}: {failures[each]}")
        elif each in known and each not in failures:
            trial.wrong.append(f"{each}: passed, though this is a known failure: {known[each]}")
    trial.reasons = list(way.breaks)
    return trial


def _failures(tool: Tool, way: Way, folder: Path, step: Step, address: str) -> Iterator[tuple[str, str]]:
    for name, commands in (("generate", way.generate), ("build", way.build)):
        for command in commands:
            try:
                step(tool.name, command, folder)
            except StepFailed as failure:
                yield name, str(failure)
                return
    try:
        printed = step(tool.name, tool.run, folder, AXIS_URL=address, AXIS_API_KEY=five.KEY)
    except StepFailed as failure:
        printed = str(failure)
    results = dict(re.findall(r"^(\w+): (.*)$", printed, re.MULTILINE))
    for call, wanted in five.EXPECTED.items():
        if results.get(call) != wanted:
            yield call, f"printed {results.get(call, 'nothing')!r:.400} instead of {wanted!r}"


def table(results: list[Tried], proven: dict[str, str]) -> str:
    """Return the results as a Markdown table, followed by the failures. `proven` is the result of a recipe, by its folder."""
    lines = [
        "| language | generator | version | without any option | with options |",
        "| --- | --- | --- | --- | --- |",
    ]
    reasons = []
    for tried in results:
        tool = tried.tool
        cells = [tried.version, str(tried.plain), ""]
        if tried.missing:
            cells = ["", f"not run: no {', '.join(tried.missing)}", ""]
        elif tried.recipe is not None:
            cells[2] = str(tried.recipe)
        elif isinstance(tool.recipe, str):
            cells[2] = proven.get(tool.recipe, tool.recipe)
        lines.append(f"| {' | '.join([tool.language, tool.name, *cells])} |")
        ways = {"without any option": tried.plain, "with options": tried.recipe}
        reasons += [f"- **{tool.name}**, {way}: {why}" for way, trial in ways.items() if trial for why in trial.reasons]
    return "\n".join([*lines, "", *reasons]) + "\n"
