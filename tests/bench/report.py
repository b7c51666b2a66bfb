"""Writes the figures as Markdown. The parts below the mark are written by hand and kept."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import calls
import limits
import rows
import tasks
from measure import Ratio

MARK = "<!-- written by hand from here on -->"
PACKAGES = "axis-lms httpx httpx-aiohttp aiohttp msgspec httpx2 requests urllib3 pyreqwest openapi-generator-cli pyarrow".split()
WALKS = {
    "aiohttp": "aiohttp, the same window by hand",
    "aiohttp:counted": "the same, and the two counts that an audit needs",
    "axis_fast:dicts": "**`paginate(…, as_dicts=True)`**",
    "axis_fast:models": "**`paginate(…)`**, typed rows",
    "axis_plain:models": "**`paginate(…)`**, typed rows, over httpx's own transport",
    "httpx": "`httpx.AsyncClient`, the same window by hand",
    "httpx_aiohttp": "httpx over httpx-aiohttp, the same window by hand",
    "pyreqwest": "pyreqwest, the same window by hand",
}
PROCESSES = (
    {"httpx": "httpx", "axis": "**axis_lms**", "axis_lms": "**`import axis_lms`**"}
    | {name: f"`import {name}`" for name in ("httpx2", "requests", "aiohttp")}
    | {"openapi_generator": "`import` of the `openapi-generator` client"}
)


def of(found: list[Ratio], peer: str) -> Ratio:
    return next(each for each in found if each.peer == peer)


def table(found: list[Ratio], labels: dict[str, str], head: str, scale: float, unit: str) -> list[str]:
    lines = [f"| {head} | time | quartiles | processor | n | {unit} |", "| --- | --- | --- | --- | --- | --- |"]
    for each in found:
        spread = f"{each.low:.2f} to {each.high:.2f}"
        figure = each.seconds * scale
        lines.append(
            f"| {labels[each.peer]} | {each.median:.2f} | {spread} | {each.cpu:.2f} | {each.n} | {figure:,.2f} |"
        )
    return [*lines, ""]


def paces(found: list[Ratio]) -> list[str]:
    lines = [
        "| walk | rows a second, of the first | quartiles | processor | n | rows/s |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for each in found:
        spread = f"{1 / each.high:.2f} to {1 / each.low:.2f}"
        lines.append(
            f"| {WALKS[each.peer]} | {1 / each.median:.2f} | {spread} | {each.cpu:.2f} | {each.n} | {100 / each.seconds:,.0f} |"
        )
    return [*lines, ""]


def verdicts(found: dict[str, Any]) -> list[str]:
    """Return the table of the budgets with the measured values."""
    dicts = of(found["walk20"], "axis_fast:dicts")
    limit = 16 * 100 / 0.1
    pace, plain = (100 / of(found["walk100"], f"axis_{kind}:models").seconds for kind in ("fast", "plain"))
    peak = max(megabytes for megabytes, _ in found["memory"].values())
    lines = [
        (
            "one small call through `axis.courses.get`",
            "raw `httpx.Client.get().json()`",
            "≤ 1.10",
            f"{of(found['calls'], 'axis').median:.2f}",
        ),
        (
            "the same, async, 16 at once",
            "raw `httpx.AsyncClient`, pool of 16",
            "≤ 0.25 fast, ≤ 1.10 without",
            both(found["tasks"], "median"),
        ),
        (
            "walk of 1,000 pages, 20 ms, 64 at once, dict rows",
            "rows/s of aiohttp by hand",
            "≥ 0.60",
            f"{1 / dicts.median:.2f} ({1 / dicts.cpu:.2f} by processor time)",
        ),
        (
            "walk of 1,000 pages, 100 ms, 16 at once, typed rows",
            "the limit of 16 x 100 rows / 0.1 s",
            "≥ 0.95",
            f"**{pace / limit:.2f}** fast, **{plain / limit:.2f}** without",
        ),
        (
            "walk of 60 pages, 16 at once, of a site that limits",
            "the shortest time possible",
            "≤ 1.15",
            " to ".join(f"{part(each.ratio for each in found['limits']):.2f}" for part in (min, max)),
        ),
        (
            "the same",
            "requests refused",
            "≤ 5 %",
            " to ".join(f"{part(each.refused for each in found['limits']):.1%}" for part in (min, max)),
        ),
        ("bytes of a page to typed columns", "`json.loads`", "≤ 1.5", f"{of(found['rows'], 'columns').median:.2f}"),
        ("`import axis_lms`", "`import httpx`", "≤ 1.25", f"{of(found['imports'], 'axis_lms').cpu:.2f} (processor)"),
        (
            "process start to first answer over https",
            "bare httpx",
            "≤ 1.20",
            f"{of(found['answers'], 'axis').cpu:.2f} (processor), {of(found['answers'], 'axis').median:.2f} (time)",
        ),
        ("a million rows to Parquet, peak memory", "", "≤ 100 MB, flat", f"{peak:.0f} MB"),
    ]
    head = ["| what | against | reach | reached |", "| --- | --- | --- | --- |"]
    return [*head, *(f"| {' | '.join(line)} |" for line in lines), ""]


def both(found: list[Ratio], name: str) -> str:
    fast, plain = (getattr(of(found, peer), name) for peer in ("axis_fast", "axis_plain"))
    return f"**{fast:.2f}** fast, **{plain:.2f}** without"


def machine() -> str:
    cpu = next(
        (line.split(":")[1].strip() for line in read("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    cores = sum(line.startswith("processor") for line in read("/proc/cpuinfo"))
    return f"{cpu}, {cores} cores, {platform.system()}, Python {platform.python_version()}"


def read(path: str) -> list[str]:
    return Path(path).read_text().splitlines() if Path(path).exists() else []


def versions() -> str:
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} (not installed)")
    return ", ".join(found)


def document(found: dict[str, Any], old: Path) -> str:
    """Return the whole page."""
    named = {name: label for name, (label, _) in (calls.PEERS | tasks.PEERS).items()}
    synchronous = {name: label for name, (label, _) in calls.PEERS.items()}
    asynchronous = {name: label for name, (label, _) in tasks.PEERS.items()}
    missing = [f"- {named.get(name, name)}: {why}" for name, why in found["missing"].items()]
    memory = [f"| {count:,} | {peak:.0f} | {pace:,.0f} |" for count, (peak, pace) in found["memory"].items()]
    parts = [
        "# Benchmarks",
        "",
        "Every figure is a median of ratios within a round: the peers take turns, each in a process of its own (a new one after eight",
        "rounds), against a loopback server in C with ready bytes (in Python for https). *Time* is by the clock on the wall, with its",
        "quartiles; *processor* is the processor time of the client's",
        "process, which other work on the machine disturbs far less. Absolute times are only for scale.",
        "",
        "`make bench` measures again and writes this page; `make bench SHORT=1` runs each part once, as CI does, and judges no time.",
        "",
        f"- Machine: {machine()}.",
        f"- Versions: {versions()}.",
        *(["- Not measured:", *[f"  {line}" for line in missing]] if missing else ["- Every peer could be installed."]),
        "",
        "## What to reach",
        "",
        *verdicts(found),
        "## One small call after the other",
        "",
        *table(found["calls"], synchronous, "peer", 1e3, "ms a call"),
        "## One small call, 16 tasks at once",
        "",
        *table(found["tasks"], asynchronous, "peer", 1e3, "ms a call"),
        "## A page of 100 rows, 16 tasks at once",
        "",
        "Ours make typed rows, the others dicts.",
        "",
        *table(found["pages"], asynchronous, "peer", 1e3, "ms a page"),
        "## Walks of 1,000 pages",
        "",
        "20 ms, 64 at once, against aiohttp:",
        "",
        *paces(found["walk20"]),
        "100 ms, 16 at once:",
        "",
        *paces(found["walk100"]),
        "## Walks of 60 pages over sites that limit",
        "",
        "16 at once, with Retry-After: 1 unless it says otherwise. The shortest time is that of a client which knows the limit; where requests at once are",
        "counted it holds one wait of a second, since a client must be refused once to know.",
        "",
        *limits.lines(found["limits"]),
        "## From bytes to rows and columns",
        "",
        "A page of 1,000 rows of 7 fields.",
        "",
        *table(found["rows"], rows.LABELS, "what", 1e3, "ms"),
        "## Starts, as whole processes",
        "",
        *table(found["imports"], PROCESSES | {"httpx": "`import httpx`"}, "process", 1e3, "ms"),
        "Start to first answer over https (ours gets its token before):",
        "",
        *table(found["answers"], PROCESSES, "process", 1e3, "ms"),
        "## An export to Parquet",
        "",
        "By `axis export course 1 --to rows.parquet`, without numpy, which the extra does not bring.",
        "",
        "| rows | peak memory, MB | rows/s |",
        "| --- | --- | --- |",
        *memory,
        "",
    ]
    kept = old.read_text().partition(MARK)[2] if old.exists() else "\n"
    return "\n".join([*parts, MARK]) + kept
