"""Runs an export: walks into spools, writes the target from them, and writes a manifest of its content."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from axis_lms._prefetch import Workers
from axis_lms._secrets import redact
from axis_lms.errors import ConfigurationError

from .columns import Rows
from .databases import Ledger, columns_made, inspect, refuse_tracked, replace_rows, table_name, transaction
from .facts import Facts, read_facts
from .files import create, exclusive, load, publish, sync, write_json, writing
from .lake import changes_folder, facts_of, merge_parquet, tracked_facts
from .merging import Reading, has_changes, merge, refuse_other_rows
from .targets import DATABASES, Target, require
from .turns import in_turns
from .walks import CONCURRENCY, ExportWalk, Order, Progress, ReportPages, rows_of, spec_digest
from .writers import Style, write_csv, write_jsonl, write_parquet

if TYPE_CHECKING:
    from axis_lms import Axis, Report

    from .walks import TagClient


def run_export(
    axis: Axis | TagClient,
    orders: list[Order],
    target: Target,
    *,
    concurrency: int = CONCURRENCY,
    style: Style = Style(),  # noqa: B008  # it does not change
    fresh: bool = False,
    since: str | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> dict[str, Facts]:
    """Export every order to the target. Return the facts of each report, as they are in the manifest.

    since: with "last", merge the rows into those of the last export and keep the changes; see `merging`.

    A run that is stopped leaves the rows that it read beside the target. The same call resumes from there.
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
        earlier = manifest_reports(target)
        with ExitStack() as stack:
            workers = stack.enter_context(closing(Workers(concurrency)))
            walks = [ExportWalk(axis, order, target.partial / order.report, workers) for order in orders]
            for walk in walks:
                stack.callback(walk.spool.close)
            refuse_foreign_tables(target, walks, earlier, since, style.wire)
            in_turns([walk.run(progress, fresh) for walk in walks])
            facts = write(target, walks, style, progress, earlier if since else None)
        with writing(target.manifest):
            write_json(target.manifest, manifest(target, earlier | facts), drafts=target.partial)
        for walk in walks:
            walk.spool.remove()
    return facts


def check_since(target: Target, since: str | None) -> None:
    """Raise ConfigurationError for a target into which rows cannot be merged."""
    if since not in (None, "last"):
        raise ConfigurationError("since takes one value: last")
    if since and target.format not in DATABASES and not (target.format == "parquet" and target.directory):
        raise ConfigurationError(
            "--since last needs an SQLite or DuckDB database, or a directory of Parquet files (--format parquet)"
        )


def manifest_reports(target: Target) -> dict[str, Facts]:
    """Return the facts of the reports that are in the target already, by its manifest."""
    if not target.directory and target.format not in DATABASES:
        return {}
    with writing(target.manifest):
        reports = (load(target.manifest) or {}).get("reports", {})
    if not isinstance(reports, dict):
        return {}
    return {report: facts for report, facts in reports.items() if isinstance(facts, dict)}


def refuse_foreign_tables(
    target: Target, walks: list[ExportWalk], earlier: dict[str, Facts], since: str | None, wire: bool
) -> None:
    """Raise ConfigurationError for tables and files that an export must not replace or merge with, before a walk starts.

    wire: whether the columns will be texts; see `Style`.
    """
    for walk in walks if since is not None else ():
        if walk.order.report in earlier:
            read_facts(earlier[walk.order.report], target.manifest)

    def check(path: Path, walk: ExportWalk, facts: Facts | None) -> None:
        if since is None:
            refuse_tracked(path, walk.order.report, facts)
        else:
            refuse_other_rows(path, facts, walk.spool.plan | {"columns": kinds_of(rows_of(walk.order, wire))})

    def check_tables(ledger: Ledger) -> None:
        for walk in walks:
            facts = ledger.facts.get(walk.order.report)
            ledger.has_table(table_name(walk.order.report), columns_made(facts))
            check(target.file(""), walk, facts)
        if since is not None:
            has_changes(ledger)

    if target.format in DATABASES:
        inspect(target.file(""), target.format, target.partial, check_tables)
    elif target.format == "parquet":
        for walk in walks:
            path, report = target.file(walk.order.report), walk.order.report
            check(path, walk, tracked_facts(path) if since is None else facts_of(path, earlier.get(report)))
            if since is not None:
                changes_folder(path)


def kinds_of(rows: Rows) -> dict[str, str]:
    """Return the kinds of the columns, by their names."""
    return {column.name: column.kind for column in rows.all}


def write(
    target: Target,
    walks: list[ExportWalk],
    style: Style,
    progress: Callable[[Progress], None],
    earlier: dict[str, Facts] | None,
) -> dict[str, Facts]:
    """Write the target from finished spools. Return the facts of each report.

    earlier: the facts of the reports to merge the rows into; None to replace them.
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
                    replace_rows(database, path, report, rows, raw, facts)
                else:
                    facts |= merge(database, path, reading(walk, earlier), rows, raw, dict(facts))
    else:
        for walk, rows, facts in outputs:
            report, path = walk.order.report, target.file(walk.order.report)
            if earlier is not None:
                read, raw = reading(walk, earlier), walk.spool.read()
                facts |= merge_parquet(path, target.partial, read, rows, raw, dict(facts), earlier.get(report))
                continue
            draft = target.partial / f"draft-{report}.{target.format}"
            with writing(path):
                write_file(draft, target.format, rows, walk.spool.read(), style)
                publish(draft, path)
    finished = iso_time(datetime.now(UTC).timestamp())
    return {
        walk.order.report: facts
        | {
            "values_that_did_not_fit": rows.misfits,
            "cells_with_an_apostrophe": rows.apostrophes,
            "started": iso_time(walk.spool.state.began),
            "finished": finished,
        }
        | location(target, walk.order.report)
        for walk, rows, facts in outputs
    }


def reading(walk: ExportWalk, earlier: dict[str, Facts]) -> Reading:
    """Return the reading of a finished walk, for `merge`."""
    before = earlier.get(walk.order.report, {}).get("started")
    return Reading(
        walk.order.report,
        walk.order.operation.walk.key if walk.order.operation.walk else (),
        database_time(walk.spool.state.began),
        walk.audit().verdict == "consistent",
        None if before is None else database_time(datetime.fromisoformat(before).timestamp()),
    )


def database_time(seconds: float) -> str:
    """Return a time in UTC as databases store it: in ISO form without the zone."""
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def location(target: Target, report: str) -> Facts:
    """Return the table or file of a report in the target."""
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
    """Return the facts of a report that are the same for the same rows: all but the times."""
    plan = walk.spool.plan
    return {
        "operation": plan["operation"],
        "parameters": plan["parameters"],
        "site": plan["site"],
        "spec_sha256": plan["spec"],
        "pages": walk.spool.state.pages,
        "rows": audit.rows,
        "audit": audit._asdict(),
        "columns": kinds_of(rows),
    }


def manifest(target: Target, reports: dict[str, Facts]) -> dict[str, Any]:
    """Return the manifest: the format, the versions and the facts of each report in the target."""
    from axis_lms import __version__
    from axis_lms_api.operations import SPEC_VERSION

    return {
        "format": target.format,
        "client": f"axis-lms {__version__}",
        "spec": {"version": SPEC_VERSION, "sha256": spec_digest()},
        "reports": reports,
    }


def iso_time(seconds: float) -> str:
    """Return a time in UTC, in ISO form with the zone."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


@contextmanager
def locked(target: Target) -> Iterator[None]:
    """Lock the target for this process. Raises ConfigurationError while another export writes it."""
    with exclusive(target.partial, f"another export is writing {target.path}"):
        yield


@contextmanager
def open_stream(target: Target) -> Iterator[IO[str]]:
    """Open the stream of a target: standard output, a pipe or a device."""
    if target.path is None:
        if sys.stdout is None:
            raise ConfigurationError("standard output is closed: give the path of a file")
        yield sys.stdout
        return
    with writing(target.path):
        handle = os.open(target.path, os.O_WRONLY)  # without O_CREAT: an existing pipe or device
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            yield file


def write_text(file: IO[str], format: str, rows: Rows, raw: Iterator[dict[str, Any]], style: Style) -> None:
    """Write rows as CSV or JSON Lines."""
    write_csv(file, rows, raw, style) if format == "csv" else write_jsonl(file, rows, raw, style)


def run_stream(
    axis: Axis | TagClient,
    order: Order,
    target: Target,
    concurrency: int = CONCURRENCY,
    style: Style = Style(),  # noqa: B008  # it does not change
    progress: Callable[[Progress], None] = lambda _: None,
) -> Facts:
    """Export a report to standard output, a pipe or a device, page by page. Return its facts.

    Nothing is kept on the disk, so a stopped export cannot be resumed.
    """
    rows = rows_of(order, style.wire)
    pages = ReportPages(axis, order, concurrency)
    number, total = 0, None
    with open_stream(target) as file:
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
