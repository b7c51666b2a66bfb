"""An export from end to end: walk into spools, write the target from them, say in a manifest what is in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from axis_lms.errors import ConfigurationError

from .databases import claim, table_name, write_database
from .spool import load, replace, sync_directory
from .targets import DATABASES, Target, require
from .walks import Audit, ExportWalk, Order, Progress, spec_digest
from .writers import write_csv, write_jsonl, write_parquet

if TYPE_CHECKING:
    from axis_lms import Axis

Facts = dict[str, Any]


def run_export(
    axis: Axis,
    orders: list[Order],
    target: Target,
    *,
    concurrency: int = 4,
    wire: bool = False,
    fresh: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
) -> dict[str, Facts]:
    """Export every order into the target: the facts of each report, as they stand in the manifest.

    A run that is stopped leaves what it read beside the target; the same call goes on from there.
    """
    assert target.path is not None, "standard output is for run_stream"
    require(target.format)
    target.path.parent.mkdir(parents=True, exist_ok=True)
    if target.directory:
        target.path.mkdir(exist_ok=True)
    with locked(target):
        reports = [order.report for order in orders]
        if target.format in DATABASES and target.path.exists():
            claim(target.path, target.format, reports)
        walks = [ExportWalk(axis, order, target.partial / order.report, concurrency) for order in orders]
        try:
            for walk in walks:
                walk.run(progress, fresh)
            facts = write(target, walks, wire, progress)
        finally:
            for walk in walks:
                walk.spool.close()
        kept = (load(target.manifest) or {}) if target.directory or target.format in DATABASES else {}
        replace(target.manifest, manifest(target, kept.get("reports", {}) | facts))
        for walk in walks:
            walk.spool.remove()
    return facts


def write(
    target: Target, walks: list[ExportWalk], wire: bool, progress: Callable[[Progress], None]
) -> dict[str, Facts]:
    """Write the target from finished spools: the facts of each report."""
    facts: dict[str, Facts] = {}

    def each() -> Iterator[tuple[str, Any, Iterable[dict[str, Any]], Facts]]:
        for walk in walks:
            order, audit, rows = walk.order, walk.audit(), walk.rows(wire)
            progress(Progress(order.report, audit.rows, audit.count_before, writing=True))
            known = stable_facts(walk, audit)
            yield order.report, rows, walk.spool.read(), known
            facts[order.report] = known | {
                "columns": {column.name: column.kind for column in rows.all},
                "values_that_did_not_fit": rows.misfits,
                "started": moment(walk.spool.state.began),
                "finished": moment(datetime.now(UTC).timestamp()),
                **(
                    {"table": table_name(order.report)}
                    if target.format in DATABASES
                    else {"file": target.file(order.report).name}
                ),
            }

    if target.format in DATABASES:
        reports = [walk.order.report for walk in walks]
        write_database(target.file(""), target.format, target.partial, reports, each())
        sync_directory(target.partial.parent)
    else:
        for report, rows, raw, _ in each():
            path = target.file(report)
            draft = target.partial / path.name
            if target.format == "parquet":
                write_parquet(draft, rows, raw)
            else:
                with draft.open("w", encoding="utf-8", newline="") as file:
                    write_csv(file, rows, raw) if target.format == "csv" else write_jsonl(file, rows, raw, wire)
            sync(draft)
            draft.replace(path)
            sync_directory(path.parent)
    return facts


def stable_facts(walk: ExportWalk, audit: Audit) -> Facts:
    """What a manifest says of a report, but for moments: the same for the same rows."""
    plan = walk.spool.plan
    return {
        "operation": plan["operation"],
        "parameters": plan["parameters"],
        "site": plan["site"],
        "spec_sha256": plan["spec"],
        "pages": walk.spool.state.pages,
        "rows": audit.rows,
        "audit": audit._asdict(),
    }


def manifest(target: Target, reports: dict[str, Facts]) -> dict[str, Any]:
    """What is in the target."""
    from axis_lms import __version__
    from axis_lms_api.operations import SPEC_VERSION

    return {
        "format": target.format,
        "client": f"axis-lms {__version__}",
        "spec": {"version": SPEC_VERSION, "sha256": spec_digest()},
        "reports": reports,
    }


def moment(seconds: float) -> str:
    """A moment in UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def sync(path: Path) -> None:
    """Make sure that a file is on the disk before it takes another's place."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def locked(target: Target) -> Iterator[None]:
    """Hold the target for this process. Raises ConfigurationError when another export writes it."""
    try:
        import filelock
    except ImportError:
        raise ConfigurationError("an export to a file needs filelock: install axis-lms[export]") from None

    target.partial.mkdir(parents=True, exist_ok=True)
    path = target.partial / "lock"
    lock = filelock.FileLock(path)
    try:
        lock.acquire(blocking=False)
    except TimeoutError:
        raise ConfigurationError(f"another export is writing {target.path}") from None
    try:
        yield
    finally:
        lock.release()
        with suppress(OSError):  # what another export left there stays
            path.unlink(missing_ok=True)
            target.partial.rmdir()


def run_stream(
    axis: Axis,
    order: Order,
    target: Target,
    *,
    concurrency: int = 4,
    wire: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Audit:
    """Export a report to standard output, page by page. Nothing is kept, so nothing can be gone on from."""
    import tempfile

    from .columns import Rows, columns_of
    from .spool import KEY_BYTES, count_unique, key_of
    from .walks import ReportPages, masked

    rows = Rows(columns_of(order.operation, order.parameters, wire))
    key = order.operation.walk.key if order.operation.walk else ()
    pages = ReportPages(axis, order, 1, concurrency)
    number = 0
    with tempfile.TemporaryDirectory(prefix="axis-") as directory:
        keys = Path(directory) / "keys"
        with keys.open("wb") as kept:
            if target.format == "csv":
                write_csv(sys.stdout, rows, ())
            for page in pages:
                raw = [masked(row) for row in page]
                if target.format == "csv":
                    write_csv(sys.stdout, rows, raw, header=False)
                else:
                    write_jsonl(sys.stdout, rows, raw, wire)
                sys.stdout.flush()
                kept.write(b"".join(key_of(row, key) for row in page))
                number = kept.tell() // KEY_BYTES
                progress(Progress(order.report, number, pages.count_before))
        unique = count_unique(keys, number)
    before, after = pages.count_before, pages.count_after
    verdict = "consistent" if before == after == number == unique else "drifted"
    return Audit(number, unique, number - unique, before, after, verdict)
