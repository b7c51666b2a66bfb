"""Measures the job "all reports into DuckDB" at 100 ms a page, against dlt's `rest_api` source, a loop over
openapi-generator's client and a loop with requests: their requests, time, processor time and peak memory.

Checks that all load the same rows, and judges no time. Writes its table into docs/benchmarks.md; `--short` loads a
small site once and writes to build/bench/ instead.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
from pathlib import Path
from typing import NamedTuple

import duckdb
import loaders
import run
import servers
import starts

SECONDS, ROUNDS = 0.1, 3
SIZES = (1000, 5000)
"""The numbers of users, for about 90 and about 420 pages."""
BEGIN, END = "<!-- bench_warehouse.py writes from here -->", "<!-- to here -->"
DOCUMENT = servers.HERE.parents[1] / "docs" / "benchmarks.md"


class Load(NamedTuple):
    """The figures of one run of a peer."""

    requests: int
    seconds: float
    cpu: float
    megabytes: float


def load(peer: str, address: str, folder: Path) -> tuple[Load, dict[str, int]]:
    """Run the job of a peer in an empty folder. Return its figures, and the number of rows of each table."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    database = folder / "lms.duckdb"
    servers.control(address, "log/clear", {})
    took, megabytes = starts.process(
        [str(servers.HERE / "loaders.py"), peer, address, str(database)],
        AXIS_ADDRESS=address,
        AXIS_API_KEY="sandbox-key",
        AXIS_CONFIG_DIR=str(folder / "config"),
        DLT_DATA_DIR=str(folder / "dlt"),
        RUNTIME__DLTHUB_TELEMETRY="false",
    )
    requests = servers.control(address, "log")["total"]
    with duckdb.connect(str(database), read_only=True) as connection:
        rows = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in loaders.REPORTS
        }
    return Load(requests, took.seconds, took.cpu, megabytes), rows


def measured(users: int, rounds: int, missing: dict[str, str]) -> dict[str, list[Load]]:
    """Return the figures of every peer in each round."""
    loads: dict[str, list[Load]] = {peer: [] for peer in loaders.PEERS if peer not in missing}
    with servers.sandbox(users) as address:
        expected = load("axis", address, servers.BUILD / "load")[
            1
        ]  # a first run fills the caches of the site and compiles modules
        servers.control(address, "site", {"latency": SECONDS})
        for number in range(rounds):
            for peer in random.sample(list(loads), len(loads)):
                print(f"bench: all reports into DuckDB, round {number + 1}, {peer}", flush=True)
                took, rows = load(peer, address, servers.BUILD / "load")
                assert rows == expected, f"{peer} loaded {rows}, and not {expected}"
                loads[peer].append(took)
    return loads


def table(loads: dict[str, list[Load]], users: int) -> str:
    """Return the figures as Markdown: medians, and medians of the ratios within a round."""

    def ratio(peer: str, field: str) -> float:
        pairs = zip(loads[peer], loads["axis"], strict=True)
        return statistics.median(getattr(theirs, field) / getattr(ours, field) for theirs, ours in pairs)

    def middle(peer: str, field: str) -> float:
        return statistics.median(getattr(each, field) for each in loads[peer])

    lines = [
        f"{users:,} users, {SECONDS * 1000:.0f} ms a request, n = {len(loads['axis'])}.",
        "",
        "| who loads | time, of ours | requests | s | processor, s | peak memory, MB |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {loaders.PEERS[peer][0]} | {ratio(peer, 'seconds'):.2f} | {middle(peer, 'requests'):,.0f} |"
        f" {middle(peer, 'seconds'):.1f} | {middle(peer, 'cpu'):.1f} | {middle(peer, 'megabytes'):.0f} |"
        for peer in sorted(loads, key=lambda peer: middle(peer, "seconds"))
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="load a small site once, write nothing that is kept")
    short = parser.parse_args().short
    missing: dict[str, str] = {}
    run.prepare(missing)
    sizes, rounds = ((200,), 1) if short else (SIZES, ROUNDS)
    text = "\n\n".join(table(measured(users, rounds, missing), users) for users in sizes)
    text += "".join(f"\n\n{peer}: {why}" for peer, why in missing.items() if peer in loaders.PEERS)
    if short:
        (servers.BUILD / "warehouse.md").write_text(text)
    else:
        before, _, rest = DOCUMENT.read_text("utf-8").partition(BEGIN)
        DOCUMENT.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    print(text)


if __name__ == "__main__":
    main()
