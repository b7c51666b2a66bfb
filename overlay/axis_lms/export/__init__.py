"""Whole reports into files and databases: typed, audited, and resumable after a kill. Needs `axis-lms[export]`.

from axis_lms import Axis
from axis_lms.export import export

with Axis("learn.example.com/lms") as axis:
    facts = export(axis.reports.course_page, "course-1.parquet", course_id=1)
print(facts["rows"], facts["audit"]["verdict"])
"""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike, fspath
from typing import Any, Literal

from .targets import Target, parse
from .walks import CONCURRENCY, Order, Progress, order, page_operation

__all__ = ["CONCURRENCY", "Order", "Progress", "Target", "export", "order", "parse"]


def export(
    page_method: Callable[..., Any],
    to: str | PathLike[str],
    /,
    *,
    format: str | None = None,
    concurrency: int = CONCURRENCY,
    wire: bool = False,
    bom: bool = False,
    formulas: bool = False,
    fresh: bool = False,
    since: Literal["last"] | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    **parameters: Any,
) -> dict[str, Any]:
    """Export all pages of `page_method` (such as `axis.reports.course_page`) to a file, database or directory.

    to: the path to export to. Its ending sets the format, unless `format` does: jsonl, csv, parquet, sqlite, duckdb.
    concurrency: how many requests are sent at once at most.
    wire: keep every value as the text that came. By default columns have the types of the spec.
    bom: begin a CSV file with a byte order mark, for Excel.
    formulas: write texts to CSV even if a spreadsheet would run them as formulas. By default they get an apostrophe.
    fresh: discard the rows of an unfinished export instead of resuming it.
    since: with "last", merge the rows into those of the last export (an SQLite or DuckDB database, or a directory of
        Parquet files) and keep the changes in `axis_changes` or `changes/`; `["changes"]` of the result counts them.
    parameters: the ids and filters of the page method.

    Returns the entry of the report in the manifest. Look at `["audit"]["verdict"]`, which is `consistent` or `drifted`, and
    at `["values_that_did_not_fit"]`, which counts for each column the values that are in `other_fields` instead.

    After a kill the same call resumes the export, and writes the same rows as one that was not killed. Raises the errors
    of the client, and ConfigurationError for a target that cannot be written.
    """
    from axis_lms.errors import ConfigurationError

    from .run import run_export
    from .walks import TagClient
    from .writers import Style

    operation, tag = page_operation(page_method), getattr(page_method, "__self__", None)
    if operation is None or not hasattr(getattr(tag, "_calls", None), "sender"):
        raise ConfigurationError("export takes a page method of a client, such as axis.reports.course_page")
    target = parse(fspath(to), format)
    if target.path is None:
        raise ConfigurationError("export writes to a file, a database or a directory")
    ordered, style = order(operation, parameters), Style(wire, bom, formulas)
    site = TagClient(tag._calls)  # type: ignore[union-attr]
    options: dict[str, Any] = {"concurrency": concurrency, "style": style, "fresh": fresh, "since": since}
    return run_export(site, [ordered], target, progress=progress, **options)[ordered.report]
