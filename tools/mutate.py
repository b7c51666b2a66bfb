"""Changes the core in one place at a time, and lists the changes that no test notices.

python tools/mutate.py [_walk.py ...] [--lines 40-80] [--most 50]

Each change is made in a copy of the working tree. The tests that run its line are run there up to the first that fails: those
of the file's own name, such as `test_walk.py`, and then the quickest. Run it by hand: it takes hours for the whole core, and
some changes make no difference. A change that makes one needs a new test.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple
from xml.etree import ElementTree

from coverage import CoverageData

ROOT = Path(__file__).parent.parent
CORE = ROOT / "overlay" / "axis_lms"
SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
FOLDERS = ("overlay", "generated", "tests", "spec", "docs")
TESTS = ("tests/core",)
SECONDS = 60.0
"""The tests of a change take so long at most, but the quickest is always run."""


class Mutant(NamedTuple):
    """A change: its place, and the new text."""

    file: Path
    line: int
    start: int
    end: int
    new: str

    def apply(self, source: bytes) -> bytes:
        """Return the source with this change."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def described(self, source: bytes) -> str:
        """Return the change in one line."""
        old = " ".join(source[self.start : self.end].decode().split())
        return f"{self.file.name}:{self.line}: {old}  ->  {self.new}"


def mutants(file: Path) -> Iterator[Mutant]:
    """Yield every change of a file that the tests should notice."""
    source = file.read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    tree = ast.parse(source)
    skipped = {id(part) for node in ast.walk(tree) for each in _passed_over(node) for part in ast.walk(each)}
    for node in ast.walk(tree):
        if id(node) in skipped or not isinstance(node, ast.expr):
            continue
        for changed in _changes(node):
            start = starts[node.lineno - 1] + node.col_offset
            end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
            yield Mutant(file, node.lineno, start, end, f"({ast.unparse(changed)})")


def _passed_over(node: ast.AST) -> Iterator[ast.AST]:
    """Yield parts that do not run: annotations, docstrings, and code for type checkers only."""
    if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
        yield node.annotation
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
        yield node.returns
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        yield node
    if isinstance(node, ast.JoinedStr | ast.Subscript):
        yield from ast.iter_child_nodes(node) if isinstance(node, ast.JoinedStr) else ()
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.BitOr):
        yield node.value  # a union of types


def _changes(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            if type(operator) in SWAPS:
                yield ast.Compare(
                    node.left, [*node.ops[:place], SWAPS[type(operator)](), *node.ops[place + 1 :]], node.comparators
                )
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(SWAPS[type(node.op)](), node.values)
        for place in range(len(node.values)):
            yield ast.BoolOp(node.op, [each for other, each in enumerate(node.values) if other != place])
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand
    elif isinstance(node, ast.BinOp) and type(node.op) in SWAPS and not isinstance(node.op, ast.BitOr):
        yield ast.BinOp(node.left, SWAPS[type(node.op)](), node.right)
    elif isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield ast.Constant(node.value + 1)


class Tests:
    """Knows which tests run a line of the core, and how long each takes."""

    def __init__(self, jobs: int) -> None:
        with tempfile.TemporaryDirectory() as name:
            data, times = Path(name) / "coverage", Path(name) / "times.xml"
            words = ["--cov", "--cov-context=test", "--cov-report=", "--cov-fail-under=0", f"--junitxml={times}"]
            run(ROOT, ["--numprocesses", str(jobs), *words, *TESTS], check=True, COVERAGE_FILE=str(data))
            covered = CoverageData(str(data))
            covered.read()
            cases = ElementTree.parse(times).iter("testcase")  # pytest wrote it
            self._seconds = {
                f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}": float(case.get("time", 1))
                for case in cases
            }
            self._lines: dict[Path, dict[int, set[str]]] = {}
            for file in map(Path, covered.measured_files()):
                lines = self._lines[file] = defaultdict(set)
                for line, contexts in covered.contexts_by_lineno(str(file)).items():
                    lines[line] = {context.partition("|")[0] for context in contexts if context}

    def of(self, mutant: Mutant) -> list[str]:
        """Return the tests of a line; for one that runs at import only, those of the whole file.

        Those of the file's own name come first, then the quickest.
        """
        lines = self._lines.get(mutant.file, {})
        found = lines.get(mutant.line) or set().union(*lines.values())
        own = f"/test_{mutant.file.stem.strip('_')}.py"
        chosen: list[str] = []
        total = 0.0
        for test in sorted(found, key=lambda test: (own not in test, self._seconds.get(test, 1.0))):
            total += self._seconds.get(test, 1.0)
            if chosen and total > SECONDS:
                break
            chosen.append(test)
        return chosen


def run(folder: Path, words: list[str], check: bool = False, **variables: str) -> int:
    """Run pytest in a copy of the tree. Return its exit code."""
    path = f"{folder / 'overlay'}{os.pathsep}{folder / 'generated'}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not slow", "--tb=no", *words]
    environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"} | variables
    limit = None if check else SECONDS + 30.0
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=limit, check=False)
    if check and done.returncode != 0:
        sys.exit(done.stdout.decode())
    return done.returncode


def survives(mutant: Mutant, tests: list[str], copy: Path) -> bool:
    """Make a change in a copy of the tree. Return whether none of the tests fails."""
    changed, listed = copy / mutant.file.relative_to(ROOT), copy / "tests.txt"
    source = changed.read_bytes()
    changed.write_bytes(mutant.apply(source))
    listed.write_text("\n".join(tests))
    try:
        return not tests or run(copy, ["-x", f"@{listed}"], PYTEST_DISABLE_PLUGIN_AUTOLOAD="1") == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        changed.write_bytes(source)


def copied(copy: Path) -> Path:
    """Copy the part of the tree that the tests of the core need."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def main() -> None:
    """List the surviving changes, and exit with 1 if there are any."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "files", nargs="*", default=sorted(file.name for file in CORE.glob("*.py")), help="files of overlay/axis_lms"
    )
    parser.add_argument("--lines", help="only the changes in these lines, such as 40-80")
    parser.add_argument("--most", type=int, help="the most changes, chosen at random")
    parser.add_argument("--jobs", type=int, default=2, help="how many copies are tested at once")
    options = parser.parse_args()
    found = [each for name in options.files for each in mutants(CORE / name)]
    if options.lines:
        first, _, last = options.lines.partition("-")
        found = [each for each in found if int(first) <= each.line <= int(last or first)]
    if options.most and options.most < len(found):
        found = sorted(random.sample(found, options.most))
    tests, alive = Tests(options.jobs), 0
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(options.jobs) as pool:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(options.jobs):
            copies.put(copied(Path(name) / str(number)))

        def lives(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                return survives(mutant, tests.of(mutant), copy)
            finally:
                copies.put(copy)

        for mutant, unnoticed in zip(found, pool.map(lives, found), strict=True):
            if unnoticed:
                alive += 1
                print(f"survives: {mutant.described(mutant.file.read_bytes())}", flush=True)
    print(f"mutate: {len(found)} changes, {alive} of them not noticed")
    sys.exit(bool(alive))


if __name__ == "__main__":
    main()
