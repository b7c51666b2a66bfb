"""Changes the core in one place at a time, and lists the changes that no test notices.

python tools/mutate.py [_walk.py ...] [--lines 40-80] [--most 50]

Each change is made in a copy of the working tree. Run it by hand: it takes hours for the whole core, and some changes make no
difference. A change that makes one needs a new test.
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
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
CORE = ROOT / "overlay" / "axis_lms"
TESTS = {
    "_walk.py": "walk_audit walk_course lenient_reading vectors concurrent_walk",
    "_row_keys.py": "walk_audit walk_course concurrent_walk",
    "_pages.py": "walk_audit walk_course concurrent_walk source lenient_reading",
    "_prefetch.py": "walk_course concurrent_walk",
    "_source.py": "source walk_course walk_audit",
    "_retries.py": "retries vectors failures waiting senders lenient_reading",
    "_responses.py": "lenient_reading vectors failures secrets",
    "_requests.py": "arguments requests vectors secrets",
    "_tokens.py": "token_windows single_flight stores interrupts vectors leaving",
    "_config.py": "config secrets reaching",
    "_secrets.py": "secrets senders",
    "_calls.py": "failures waiting lenient_reading vectors senders secrets leaving",
    "_throttle.py": "throttle",
    "values.py": "arguments other_libraries",
    "errors.py": "public_api failures other_libraries",
}
"""The tests that cover a file of the core best. For other files all of tests/core runs."""
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
SECONDS = 300


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


def survives(mutant: Mutant) -> bool:
    """Run the tests of a file in a changed copy of the tree. Return whether none of them fails."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for folder in ("overlay", "generated", "tests", "spec", "docs"):
            shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        changed = copy / mutant.file.relative_to(ROOT)
        changed.write_bytes(mutant.apply(changed.read_bytes()))
        known = TESTS.get(mutant.file.name, "").split()
        tests = [f"tests/core/test_{each}.py" for each in known] or ["tests/core"]
        words = ["-q", "-x", "-p", "no:cacheprovider", "-m", "not slow", "--no-header", "--tb=no"]
        variables = os.environ | {
            "PYTHONPATH": f"{copy / 'overlay'}{os.pathsep}{copy / 'generated'}",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        try:
            command = [sys.executable, "-m", "pytest", *words, *tests]
            done = subprocess.run(command, cwd=copy, env=variables, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def main() -> None:
    """List the surviving changes, and exit with 1 if there are any."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", default=sorted(TESTS), help="files of overlay/axis_lms")
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
    alive = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for mutant, lives in zip(found, pool.map(survives, found), strict=True):
            if lives:
                alive += 1
                print(f"survives: {mutant.described(mutant.file.read_bytes())}", flush=True)
    print(f"mutate: {len(found)} changes, {alive} of them not noticed")
    sys.exit(bool(alive))


if __name__ == "__main__":
    main()
