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

from axis_lms.errors import ConfigurationError

from .columns import Rows
from .databases import Ledger, columns_made, look, put, table_name, transaction
from .files import create, held, load, publish, replace, sync, writing
from .targets import DATABASES, Target, require
from .walks import ExportWalk, Order, Progress, ReportPages, masked, rows_of, spec_digest
from .writers import Style, write_csv, write_jsonl, write_parquet

if TYPE_CHECKING:
    from axis_lms import Axis, Report

Facts = dict[str, Any]


def run_export(
    axis: Axis,
    orders: list[Order],
    target: Target,
    *,
    concurrency: int = 4,
    style: Style = Style(),  # noqa: B008  # it does not change
    fresh: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
) -> dict[str, Facts]:
    """Export every order into the target: the facts of each report, as they stand in the manifest.

    A run that is stopped leaves what it read beside the target; the same call goes on from there.
    """
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
        refuse_foreign_tables(target, orders)
        walks = [ExportWalk(axis, order, target.partial / order.report, concurrency) for order in orders]
        try:
            for walk in walks:
                walk.run(progress, fresh)
            facts = write(target, walks, style, progress)
        finally:
            for walk in walks:
                walk.spool.close()
        kept = (load(target.manifest) or {}) if target.directory or target.format in DATABASES else {}
        with writing(target.manifest):
            replace(target.manifest, manifest(target, kept.get("reports", {}) | facts), beside=target.partial)
        for walk in walks:
            walk.spool.remove()
    return facts


def refuse_foreign_tables(target: Target, orders: list[Order]) -> None:
    """Raise ConfigurationError for tables that are there and were not made by an export: before the walk, not after it."""

    def claim(ledger: Ledger) -> None:
        for order in orders:
            ledger.claim(table_name(order.report), columns_made(ledger.facts.get(order.report)))

    if target.format in DATABASES:
        look(target.file(""), target.format, claim)


def write(
    target: Target, walks: list[ExportWalk], style: Style, progress: Callable[[Progress], None]
) -> dict[str, Facts]:
    """Write the target from finished spools: the facts of each report."""
    found: list[tuple[ExportWalk, Rows, Facts]] = []
    for walk in walks:
        audit, rows = walk.audit(), rows_of(walk.order, style.wire)
        progress(Progress(walk.order.report, audit.rows, audit.count_before, writing=True))
        found.append((walk, rows, stable_facts(walk, audit, rows)))
    if target.format in DATABASES:
        with transaction(target.file(""), target.format, target.partial) as database:
            for walk, rows, known in found:
                put(database, target.file(""), walk.order.report, rows, walk.spool.read(), known)
    else:
        for walk, rows, _ in found:
            path = target.file(walk.order.report)
            draft = target.partial / f"draft-{walk.order.report}.{target.format}"
            with writing(path):
                write_file(draft, target.format, rows, walk.spool.read(), style)
                publish(draft, path)
    finished = moment(datetime.now(UTC).timestamp())
    return {
        walk.order.report: known
        | {
            "values_that_did_not_fit": rows.misfits,
            "cells_with_an_apostrophe": rows.apostrophes,
            "started": moment(walk.spool.state.began),
            "finished": finished,
        }
        | where(target, walk.order.report)
        for walk, rows, known in found
    }


def where(target: Target, report: str) -> Facts:
    """Where in the target a report stands."""
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
        "columns": {column.name: column.kind for column in rows.all},
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
    axis: Axis,
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
            raw = [masked(row) for row in page]
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
