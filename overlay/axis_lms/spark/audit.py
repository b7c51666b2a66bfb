"""Audits a read over all of its partitions: each stores its figures, and the last one to end compares them.

The value `plan` of a read has the facts of its plan, `RUN-PARTITION` the figures of a partition, and `RUN` the result. A run
is a Spark stage: a plan that is executed twice has two.
"""

from __future__ import annotations

import json
import logging
import time
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from axis_lms import Report, WalkIncomplete
from axis_lms._row_keys import digest, row_key
from axis_lms.export.walks import whole_report

from .options import Read
from .shared import Shared, driver_directory, shared_place

logger = logging.getLogger("axis_lms")


class Figures:
    """The figures of one partition: a hash of 8 bytes of each row's key, and how many values did not fit."""

    def __init__(self, key: tuple[str, ...]) -> None:
        self.keys = array("q")
        self.misfits = 0
        self._key = key

    def add(self, rows: Iterable[Mapping[str, Any]]) -> list[int]:
        """Count rows, and return their hashes."""
        hashes = [row_hash(row, self._key) for row in rows]
        self.keys.extend(hashes)
        return hashes

    def as_bytes(self) -> bytes:
        """Return the figures as bytes, for the shared place."""
        return json.dumps({"misfits": self.misfits}).encode() + b"\n" + self.keys.tobytes()


def row_hash(row: Mapping[str, Any], key: tuple[str, ...]) -> int:
    """Return a hash of a row's key that is the same on every machine."""
    return int.from_bytes(bytes.fromhex(digest(row_key(dict(row), key))), "little", signed=True)


class Part(NamedTuple):
    """The id of a partition's figures: its read, its run, its number, and how many partitions there are."""

    read: str
    run: str
    number: int
    of: int


def plan_facts(read: Read, count: int, partitions: int) -> bytes:
    """Return the facts of a plan for the shared place. They hold no secret."""
    return json.dumps(
        {
            "operation": read.operation_id,
            "parameters": dict(read.parameters),
            "count_before": count,
            "partitions": partitions,
            "planned": time.time(),
        }
    ).encode()


def end_partition(shared: Shared, part: Part, figures: Figures, check: str, count_now: Callable[[], int]) -> None:
    """Store a partition's figures. If all others are stored, count the rows again and compare.

    Moved rows are logged, or raise WalkIncomplete with `check` "raise". Raises OSError if the shared place cannot be used or
    is not the driver's.
    """
    shared.put(part.read, f"{part.run}-{part.number}", figures.as_bytes())
    values = shared.get(part.read)
    if "plan" not in values:
        raise OSError("the plan of the driver is missing")
    parts = [values.get(f"{part.run}-{number}") for number in range(part.of)]
    if None in parts:
        return
    plan = json.loads(values["plan"])
    report, misfits = compare(filter(None, parts), plan["count_before"], count_now())
    verdict = {"ended": time.time(), "values_that_did_not_fit": misfits, **report._asdict()}
    shared.put(part.read, part.run, json.dumps(verdict).encode())
    if report.verdict == "drifted":
        text = f"{plan['operation']}: rows moved while Spark read them: {report}"
        if check == "raise":
            failure = WalkIncomplete(text, operation=plan["operation"], maybe_applied=False)
            failure.report = report
            raise failure
        logger.warning("%s", text)


def compare(parts: Iterable[bytes], before: int, after: int) -> tuple[Report, int]:
    """Return the report on the figures of all partitions, and how many values did not fit their column."""
    rows, misfits, unique = 0, 0, set[int]()
    for part in parts:
        head, _, body = part.partition(b"\n")
        keys = array("q", body)
        rows += len(keys)
        unique.update(keys)
        misfits += json.loads(head)["misfits"]
    return whole_report(rows, len(unique), before, after), misfits


def audits(shared: str | None = None) -> list[dict[str, Any]]:
    """Return the audit of each read of this Spark application, the oldest first. Call it on the driver.

    shared: the option `shared` of the reads. With it, the reads of all applications that share the place are returned.

    Each has `operation`, `parameters`, `planned` (seconds since 1970), `partitions`, `rows`, `unique`, `repeated`,
    `count_before`, `count_after`, `values_that_did_not_fit` and `verdict`: `consistent` when both counts, the rows and the
    unique keys agree (which is no proof), `drifted` when rows moved while they were read, `unfinished` when not every
    partition was read to its end. A read has one audit for each time that it was executed. Raises OSError if the place
    cannot be used, and ConfigurationError if `shared` is malformed.
    """
    place = shared_place(shared, driver_directory())
    results: list[dict[str, Any]] = []
    for read in place.reads() if place else []:
        values = place.get(read) if place else {}
        if "plan" not in values:
            continue
        plan = {"read": read, **json.loads(values["plan"])}
        runs = sorted({name.partition("-")[0] for name in values} - {"plan"}, key=int) or ["none"]
        unfinished = {"verdict": "unfinished"}
        results += [plan | (json.loads(values[run]) if run in values else unfinished) for run in runs]
    return results
