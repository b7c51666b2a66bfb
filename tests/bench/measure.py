"""Interleaved rounds over peers in processes of their own, and what they come to: medians of ratios within a round."""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import NamedTuple

from servers import BUILD, HERE


class Ratio(NamedTuple):
    """A peer against the base, over n rounds: the median of the ratios, their quartiles, and the median value itself."""

    peer: str
    median: float
    low: float
    high: float
    n: int
    value: float


def environment(peer: str = "") -> dict[str, str]:
    """What every measured process gets: compiled modules kept, no proxies, the peers' own packages."""
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    path = [str(BUILD / "niquests")] if peer == "niquests" else [str(BUILD / "openapi_generator")]
    return kept | {
        "PYTHONPATH": os.pathsep.join(path),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(BUILD / "pycache"),
    }


class Worker:
    """One peer, ready to run. Raises RuntimeError when it can't."""

    def __init__(self, kind: str, peer: str, port: int, width: int) -> None:
        command = [sys.executable, str(HERE / "worker.py"), kind, peer, str(port), str(width)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=environment(peer),
        )  # fmt: skip
        assert self.process.stdout
        if self.process.stdout.readline() != "ready\n":
            self.process.wait()
            raise RuntimeError((self.process.stderr.read() if self.process.stderr else "").strip().split("\n")[-1])

    def run(self, count: int) -> dict[str, float]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()
        found: dict[str, float] = json.loads(self.process.stdout.readline())
        return found

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def compare(
    kind: str, peers: Sequence[str], port: int, *, width: int = 1, count: int, rounds: int, what: str = "seconds",
    missing: dict[str, str], every: dict[str, int] | None = None,
) -> list[Ratio]:  # fmt: skip
    """Ratios to the first of the peers. One that can't be started is noted in `missing`; `every` lets a slow peer sit out
    all but each n-th round.
    """
    taken: dict[str, dict[int, float]] = {}
    with ExitStack() as stack:
        workers: dict[str, Worker] = {}
        for peer in peers:
            try:
                workers[peer] = stack.enter_context(Worker(kind, peer, port, width))
            except RuntimeError as error:
                missing[peer] = str(error)
        for number in range(rounds):
            for peer in random.sample(list(workers), len(workers)):
                if number % (every or {}).get(peer, 1) == 0:
                    taken.setdefault(peer, {})[number] = workers[peer].run(count)[what]
    return [ratio(peer, values, taken[peers[0]], count) for peer, values in taken.items() if peer in workers]


def ratio(peer: str, values: dict[int, float], base: dict[int, float], count: int) -> Ratio:
    """The figures of one peer, from its seconds in each round and those of the base."""
    ratios = sorted(values[number] / base[number] for number in values if number in base)
    low, _, high = statistics.quantiles(ratios, n=4) if len(ratios) > 1 else [ratios[0]] * 3
    return Ratio(peer, statistics.median(ratios), low, high, len(ratios), statistics.median(values.values()) / count)
