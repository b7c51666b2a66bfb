"""Profiles the processor time of a call, a walk and an export: `python tests/bench/profiles.py [COMMIT]`.

Samples each with py-spy, in the working tree and, given a commit, in that as well, and prints Markdown.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
from collections import Counter
from pathlib import Path

import servers
from measure import environment

ROOT = servers.HERE.parents[1]
CALL = """
from axis_lms import Axis
with Axis(address, api_key="bench") as axis:
    for _ in range(count):
        axis.courses.get(course_id=1)
"""
WALK = """
import asyncio
from axis_lms import AsyncAxis, paginate
from axis_lms.fast import fast_transport, loads
async def main():
    async with AsyncAxis(address, api_key="bench", transport=fast_transport(), loads=loads) as axis:
        for _ in range(count // 1000):
            async for page in paginate(axis.reports.course_page, course_id=1, concurrency=64, as_dicts=True).by_page():
                pass
asyncio.run(main())
"""
EXPORT = """
from axis_lms import Axis
from axis_lms.export import export
with Axis(address, api_key="bench") as axis:
    for _ in range(count // 1000):
        export(axis.reports.course_page, target, course_id=1, fresh=True)
"""
SCENES = {
    "a small call, `Axis`": (CALL, 20_000, 0),
    "a page of a walk, dict rows, `AsyncAxis`, 64 at once": (WALK, 30_000, 20),
    "a page of an export to Parquet": (EXPORT, 10_000, 0),
}
PARTS = {
    "reading JSON": r"loads \(|raw_decode",
    "the audit: keys, order, counts": r"axis_lms/_(walk|row_keys)\.py",
    "typed columns, spool, Parquet": r"axis_lms/export/|pyarrow|sqlite",
    "models of rows": r"axis_lms_api/models",
    "building requests and responses of httpx": r"httpx/_(client|models|urls|urlparse|content|config|utils|auth)",
    "sending, waiting, reading the answer": r"httpx|httpcore|h11|aiohttp|yarl|multidict|http/client|email/|socket\.py|ssl\.py|"
    r"selector|axis_lms/_senders|axis_lms/fast/|anyio|sniffio|select\.py",
    "our checks, token and judging": r"axis_lms/|axis_lms_api/",
    "threads, tasks, the rest": r"",
}
"""The parts of the time. A sample belongs to the first part that matches one of its frames, from the innermost on."""


def part_of(frames: list[str]) -> str:
    for frame in reversed(frames):
        for part, pattern in PARTS.items():
            if pattern and re.search(pattern, frame):
                return part
    return "threads, tasks, the rest"


def profile(tree: Path, program: str, count: int, latency: float) -> tuple[float, Counter[str]]:
    """Return the microseconds of processor time for one of `count`, and the share of each part."""
    out = servers.BUILD / "profile.txt"
    with servers.serve(latency) as port:
        head = f"address, target = 'http://127.0.0.1:{port}', {str(servers.BUILD / 'p.parquet')!r}\n"
        tail = "\nimport time\nprint(time.process_time())"
        more = environment() | {"PYTHONPATH": f"{tree / 'overlay'}:{tree / 'generated'}"}
        spent = [
            float(
                subprocess.run(
                    [sys.executable, "-c", f"count = {n}\n{head}{program}{tail}"],
                    env=more,
                    check=True,
                    capture_output=True,
                    text=True,
                ).stdout.split()[-1]
            )
            for n in (1000, count)
        ]
        command = [
            "py-spy",
            "record",
            "--rate",
            "400",
            "--nonblocking",
            "--gil",
            "--format",
            "raw",
            "--output",
            str(out),
            "--",
        ]
        subprocess.run(
            [*command, sys.executable, "-c", f"count = {count}\n{head}{program}"],
            env=more,
            check=True,
            capture_output=True,
        )
    parts: Counter[str] = Counter()
    for line in out.read_text().splitlines():
        frames, _, samples = line.rpartition(" ")
        parts[part_of(frames.split(";"))] += int(samples)
    return (spent[1] - spent[0]) / (count - 1000) * 1e6, parts


def main() -> None:
    trees = {"now": ROOT}
    if len(sys.argv) > 1:
        before = servers.BUILD / "before"
        packed = subprocess.run(["git", "archive", sys.argv[1]], cwd=ROOT, check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as tree:
            tree.extractall(before, filter="data")
        trees = {f"at {sys.argv[1]}": before} | trees
    for scene, (program, count, latency) in SCENES.items():
        found = {name: profile(tree, program, count, latency) for name, tree in trees.items()}
        print(f"| {scene} | {' | '.join(f'{name}, µs' for name in found)} |")
        print("| --- |" + " --- |" * len(found))
        for part in PARTS:
            shares = [spent * parts[part] / parts.total() for spent, parts in found.values()]
            if max(shares) >= 1:
                print(f"| {part} | {' | '.join(f'{share:.0f}' for share in shares)} |")
        print(f"| all | {' | '.join(f'{spent:.0f}' for spent, _ in found.values())} |\n")


if __name__ == "__main__":
    main()
