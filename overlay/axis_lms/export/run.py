"""An export from end to end: walk into spools, write the target from them, say in a manifest what is in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from axis_lms._secrets import redact
from axis_lms.errors import ConfigurationError

from .columns import Rows
from .databases import Ledger, columns_made, look, put, refuse_tracked, table_name, transaction
from .files import create, held, load, publish, replace, sync, writing
from .lake import known_of, merge_parquet
from .merging import TRACKED, Reading, merge
from .targets import DATABASES, Target, require
from .walks import ExportWalk, Order, Progress, ReportPages, rows_of, spec_digest
from .writers import Style, write_csv, write_jsonl, write_parquet

if TYPE_CHECKING:
    from axis_lms import Axis, Report

    from .walks import CalledSite

Facts = dict[str, Any]


def run_export(
    axis: Axis | CalledSite,
    orders: list[Order],
    target: Target,
    *,
    concurrency: int = 4,
    style: Style = Style(),  # noqa: B008  # it does not change
    fresh: bool = False,
    since: str | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> dict[str, Facts]:
    """Export every order into the target: the facts of each report, as they stand in the manifest.

    With `since` "last" the rows are merged into those of the last export, and what changed is kept; see `merging`. A run that is stopped leaves what it read beside the target; the same call goes on from there.
    """
    check_since(target, since)
    if target.stream:
        return {each.report: run_stream(axis, each, target, concurrency, style, progress) for each in orders}
    assert target.path is not None, "only a stream has no path"
    require(target.format)
    with writing(target.path):
        target.check()
        target.path.parent.mkdir(parents=True, exist_ok=True)
        if target.directory:
            target.path.mkdir(exist_ok=True)
    with locked(target):
        earlier = kept_facts(target)
        refuse_foreign_tables(target, orders, earlier, since)
        walks = [ExportWalk(axis, order, target.partial / order.report, concurrency) for order in orders]
        try:
            for walk in walks:
                walk.run(progress, fresh)
            facts = write(target, walks, style, progress, earlier if since else None)
        finally:
            for walk in walks:
                walk.spool.close()
        with writing(target.manifest):
            replace(target.manifest, manifest(target, earlier | facts), beside=target.partial)
        for walk in walks:
            walk.spool.remove()
    return facts


def check_since(target: Target, since: str | None) -> None:
    """Raise ConfigurationError for a target into which nothing can be merged."""
    if since not in (None, "last"):
        raise ConfigurationError("since takes one value: last")
    if since and target.format not in DATABASES and not (target.format == "parquet" and target.directory):
        raise ConfigurationError(
            "--since last needs an SQLite or DuckDB database, or a directory of Parquet files (--format parquet)"
        )


def kept_facts(target: Target) -> dict[str, Facts]:
    """Return what the manifest says of the reports that are in the target already."""
    if not target.directory and target.format not in DATABASES:
        return {}
    with writing(target.manifest):
        reports = (load(target.manifest) or {}).get("reports", {})
    return reports if isinstance(reports, dict) else {}


def refuse_foreign_tables(target: Target, orders: list[Order], earlier: dict[str, Facts], since: str | None) -> None:
    """Raise ConfigurationError for what an export must not replace: before the walk, and not after it."""

    def claim(ledger: Ledger) -> None:
        for order in orders:
            facts = ledger.facts.get(order.report)
            ledger.claim(table_name(order.report), columns_made(facts))
            if since is None:
                refuse_tracked(target.file(""), order.report, facts)

    if target.format in DATABASES:
        look(target.file(""), target.format, target.partial, claim)
    elif target.directory:
        for order in orders:
            path = target.file(order.report)
            facts = earlier.get(order.report)
            if since is None and target.format == "parquet":
                refuse_tracked(path, order.report, facts if path.exists() else None)
            elif since is not None:
                known_of(path, facts)


def write(
    target: Target,
    walks: list[ExportWalk],
    style: Style,
    progress: Callable[[Progress], None],
    earlier: dict[str, Facts] | None,
) -> dict[str, Facts]:
    """Write the target from finished spools: the facts of each report.

    kept: what the manifest says of the reports that are there; rows are merged into those unless it is None.
    """
    outputs: list[tuple[ExportWalk, Rows, Facts]] = []
    for walk in walks:
        audit, rows = walk.audit(), rows_of(walk.order, style.wire)
        progress(Progress(walk.order.report, audit.rows, audit.count_before, writing=True))
        outputs.append((walk, rows, stable_facts(walk, audit, rows)))
    if target.format in DATABASES:
        path = target.file("")
        with transaction(path, target.format, target.partial) as database:
            for walk, rows, facts in outputs:
                report, raw = walk.order.report, walk.spool.read()
                if earlier is None:
                    put(database, path, report, rows, raw, facts)
                else:
                    facts |= follow(merge(database, path, reading(walk, earlier), rows, raw, dict(facts)), walk)
    else:
        for walk, rows, facts in outputs:
            report, path = walk.order.report, target.file(walk.order.report)
            if earlier is not None:
                counts = merge_parquet(
                    path,
                    target.partial,
                    reading(walk, earlier),
                    rows,
                    walk.spool.read(),
                    dict(facts),
                    earlier.get(report),
                )
                facts |= follow(counts, walk)
                continue
            draft = target.partial / f"draft-{report}.{target.format}"
            with writing(path):
                write_file(draft, target.format, rows, walk.spool.read(), style)
                publish(draft, path)
    finished = moment(datetime.now(UTC).timestamp())
    return {
        walk.order.report: facts
        | {
            "values_that_did_not_fit": rows.misfits,
            "cells_with_an_apostrophe": rows.apostrophes,
            "started": moment(walk.spool.state.began),
            "finished": finished,
        }
        | where(target, walk.order.report)
        for walk, rows, facts in outputs
    }


def reading(walk: ExportWalk, earlier: dict[str, Facts]) -> Reading:
    """Return the reading that a walk was, for `merge`."""
    before = earlier.get(walk.order.report, {}).get("started")
    return Reading(
        walk.order.report,
        walk.order.operation.walk.key if walk.order.operation.walk else (),
        zoneless(walk.spool.state.began),
        walk.audit().verdict == "consistent",
        None if before is None else zoneless(datetime.fromisoformat(before).timestamp()),
    )


def follow(counts: dict[str, Any], walk: ExportWalk) -> Facts:
    """Return what a manifest says of a reading that was merged."""
    return {"changes": counts, "read": zoneless(walk.spool.state.began), "tracked": [each.name for each in TRACKED]}


def zoneless(seconds: float) -> str:
    """Return a moment in UTC as databases hold it."""
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def where(target: Target, report: str) -> Facts:
    """Return where in the target a report stands."""
    return {"table": table_name(report)} if target.format in DATABASES else {"file": target.file(report).name}


def write_file(path: Path, format: str, rows: Rows, raw: Iterator[dict[str, Any]], style: Style) -> None:
    """Write rows to a new file."""
    with create(path) as file:
        if format == "parquet":
            write_parquet(file, rows, raw)
        else:
            text = TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
            write_text(text, format, rows, raw, style)
            text.detach()
        sync(file)


def stable_facts(walk: ExportWalk, audit: Report, rows: Rows) -> Facts:
    """Return what a manifest says of a report, but for moments: the same for the same rows."""
    plan = walk.spool.plan
    return {
        "operation": plan["operation"],
        "parameters": plan["parameters"],
        "site": plan["site"],
        "spec_sha256": plan["spec"],
        "pages": walk.spool.state.pages,
        "rows": audit.rows,
        "audit": audit._asdict(),
        "columns": {column.name: column.kind for column in rows.all},
    }


def manifest(target: Target, reports: dict[str, Facts]) -> dict[str, Any]:
    """Return the manifest, which says what is in the target."""
    from axis_lms import __version__
    from axis_lms_api.operations import SPEC_VERSION

    return {
        "format": target.format,
        "client": f"axis-lms {__version__}",
        "spec": {"version": SPEC_VERSION, "sha256": spec_digest()},
        "reports": reports,
    }


def moment(seconds: float) -> str:
    """Return a moment in UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


@contextmanager
def locked(target: Target) -> Iterator[None]:
    """Hold the target for this process. Raises ConfigurationError when another export writes it."""
    with held(target.partial, f"another export is writing {target.path}"):
        yield


@contextmanager
def opened(target: Target) -> Iterator[IO[str]]:
    """Open the stream that a target is."""
    if target.path is None:
        if sys.stdout is None:
            raise ConfigurationError("standard output is closed: give the path of a file")
        yield sys.stdout
        return
    with writing(target.path):
        handle = os.open(target.path, os.O_WRONLY)  # what is there, and no new file
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            yield file


def write_text(file: IO[str], format: str, rows: Rows, raw: Iterator[dict[str, Any]], style: Style) -> None:
    """Write rows as CSV or JSON Lines."""
    write_csv(file, rows, raw, style) if format == "csv" else write_jsonl(file, rows, raw, style)


def run_stream(
    axis: Axis | CalledSite,
    order: Order,
    target: Target,
    concurrency: int = 4,
    style: Style = Style(),  # noqa: B008  # it does not change
    progress: Callable[[Progress], None] = lambda _: None,
) -> Facts:
    """Export a report to standard output, a pipe or a device, page by page: its facts.

    Nothing is kept, so nothing can be gone on from.
    """
    rows = rows_of(order, style.wire)
    pages = ReportPages(axis, order, 1, concurrency)
    number, total = 0, None
    with opened(target) as file:
        if target.format == "csv":
            write_csv(file, rows, (), style)
        for page in pages:
            raw = redact(list(page))
            if target.format == "csv":
                write_csv(file, rows, raw, style, header=False)
            else:
                write_jsonl(file, rows, raw, style)
            file.flush()
            total = total if number else pages.report.count_before
            number += len(page)
            progress(Progress(order.report, number, total))
    return {
        "rows": number,
        "audit": pages.report._asdict(),
        "values_that_did_not_fit": rows.misfits,
        "cells_with_an_apostrophe": rows.apostrophes,
    }
