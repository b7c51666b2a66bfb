"""Try generators as they come: first without any option, then with those of a recipe, by five calls each (see five.py).

Each folder of `tried/` holds a `tools.toml` with one or more generators, and their programs. `breaks` says what a way is
known to break, by the reason: of the steps `generate` and `build`, and of the calls. Whatever else breaks fails the run,
and so does what is said to break and does not.
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
    """A command failed; the message holds the end of what it printed."""


Step = Callable[..., str]
"""Runs a command in a folder, with variables of the environment, and returns what it printed. Raises StepFailed when it fails."""


@dataclasses.dataclass(frozen=True)
class Way:
    """One way to run a generator. `sign` is what the failure of a step that is known to break has to say."""

    generate: list[list[str]]
    build: list[list[str]] = dataclasses.field(default_factory=list)
    breaks: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    sign: str = ""


@dataclasses.dataclass(frozen=True)
class Tool:
    """A generator: its commands without options, and with those of its recipe.

    `recipe` is a table of its own, or the name of the folder whose recipe is proven by the vectors, or says that no option
    is needed.
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


@dataclasses.dataclass
class Trial:
    """What came of one way: the steps that failed with a reason, and what is wrong with it."""

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
    """A generator with its version and both ways; `missing` are the tools for want of which it was not run."""

    tool: Tool
    missing: tuple[str, ...] = ()
    version: str = ""
    plain: Trial = dataclasses.field(default_factory=Trial)
    recipe: Trial | None = None

    @property
    def wrong(self) -> list[str]:
        """What is wrong, by the way."""
        ways = {"without options": self.plain, "with options": self.recipe}
        return [f"{way}: {line}" for way, trial in ways.items() if trial for line in trial.wrong]


def tools(folders: list[str]) -> Iterator[Tool]:
    """The generators in these folders, or in all."""
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
    """Try one generator in a copy of its folder."""
    tried = Tried(tool, missing)
    folder = build / tool.folder
    if missing:
        print(f"{tool.name}: skipped, for want of {', '.join(missing)}", flush=True)
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
    flaws = dict(_flaws(tool, way, folder, step, address))
    trial = Trial(failed=flaws)
    known = {each: reason for reason, steps in way.breaks.items() for each in steps}
    reached = STEPS[: STEPS.index(next(iter(flaws))) + 1] if flaws.keys() & {"generate", "build"} else STEPS
    for each in reached:
        if each in flaws and (each not in known or way.sign not in flaws[each]):
            trial.wrong.append(f"{each}: {flaws[each]}")
        elif each in known and each not in flaws:
            trial.wrong.append(f"{each}: passed, though it is said: {known[each]}")
    trial.reasons = list(way.breaks)
    return trial


def _flaws(tool: Tool, way: Way, folder: Path, step: Step, address: str) -> Iterator[tuple[str, str]]:
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
    told = dict(re.findall(r"^(\w+): (.*)$", printed, re.MULTILINE))
    for call, wanted in five.TOLD.items():
        if told.get(call) != wanted:
            yield call, f"told {told.get(call, 'nothing')!r:.400} instead of {wanted!r}"


def table(results: list[Tried], proven: dict[str, str]) -> str:
    """The results as a Markdown table, and under it what breaks; `proven` is what a recipe's client passed, by its folder."""
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
