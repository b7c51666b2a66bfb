"""Runs interleaved rounds of peers in their own processes, and computes medians of the ratios within a round."""

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


class Taken(NamedTuple):
    """The wall-clock seconds and processor seconds of one round."""

    seconds: float
    cpu: float


class Ratio(NamedTuple):
    """The figures of a peer against the base: the median of the ratios of wall-clock time with quartiles, that of processor
    time, and the median seconds of one call.
    """

    peer: str
    median: float
    low: float
    high: float
    cpu: float
    n: int
    seconds: float


Rounds = dict[str, dict[int, Taken]]
ROUNDS_OF_A_PROCESS = 8
"""So many rounds are of one process for each peer: httpx's asynchronous pool is half as fast again in some as in others."""


def environment(peer: str = "") -> dict[str, str]:
    """Return the environment of every measured process: with the packages of the peer, and without proxies."""
    kept = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    path = [str(BUILD / "niquests")] if peer == "niquests" else [str(BUILD / "openapi_generator")]
    return kept | {
        "PYTHONPATH": os.pathsep.join(path),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(BUILD / "pycache"),
    }


class Worker:
    """A running process of one peer. Raises RuntimeError if it cannot start."""

    def __init__(self, kind: str, peer: str, port: int, width: int) -> None:
        command = [sys.executable, str(HERE / "worker.py"), kind, peer, str(port), str(width)]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(peer),
        )
        assert self.process.stdout
        if self.process.stdout.readline() != "ready\n":
            self.process.wait()
            raise RuntimeError((self.process.stderr.read() if self.process.stderr else "").strip().split("\n")[-1])

    def run(self, count: int) -> Taken:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()
        return Taken(**json.loads(self.process.stdout.readline()))

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def compare(
    kind: str,
    peers: Sequence[str],
    port: int,
    *,
    width: int = 1,
    count: int,
    rounds: int,
    missing: dict[str, str],
    every: dict[str, int] | None = None,
) -> list[Ratio]:
    """Return the ratios to the first peer.

    missing: gets the reason for each peer that cannot start.
    every: lets a slow peer run only in each n-th round.
    """
    taken: Rounds = {}
    for first in range(0, rounds, ROUNDS_OF_A_PROCESS):
        with ExitStack() as stack:
            workers: dict[str, Worker] = {}
            for peer in peers:
                try:
                    workers[peer] = stack.enter_context(Worker(kind, peer, port, width))
                except RuntimeError as error:
                    missing[peer] = str(error)
            for number in range(first, min(rounds, first + ROUNDS_OF_A_PROCESS)):
                for peer in random.sample(list(workers), len(workers)):
                    if number % (every or {}).get(peer, 1) == 0:
                        taken.setdefault(peer, {})[number] = workers[peer].run(count)
    return ratios(taken, peers[0], count)


def ratios(taken: Rounds, base: str, count: int) -> list[Ratio]:
    """Return the figures of all peers, the base first, then by processor time."""
    found = [ratio(peer, taken[peer], taken[base], count) for peer in taken]
    return sorted(found, key=lambda each: (each.peer != base, each.cpu))


def ratio(peer: str, values: dict[int, Taken], base: dict[int, Taken], count: int) -> Ratio:
    """Return the figures of one peer, from its rounds and those of the base."""
    pairs = [(values[number], base[number]) for number in values if number in base]
    found = [ours.seconds / theirs.seconds for ours, theirs in pairs]
    low, _, high = statistics.quantiles(found, n=4) if len(found) > 1 else found * 3
    cpu = statistics.median(ours.cpu / theirs.cpu for ours, theirs in pairs)
    seconds = statistics.median(ours.seconds for ours, _ in pairs) / count
    return Ratio(peer, statistics.median(found), low, high, cpu, len(found), seconds)
