"""Makes the source for dlt: a resource for each table, and the table `axis_reads` with the figures of each reading."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any

import dlt
import pyarrow as pa
from dlt.extract import DltResource, DltSource

from axis_lms import AsyncAxis
from axis_lms._config import whole
from axis_lms.errors import ConfigurationError
from axis_lms.export.walks import page_operation
from axis_lms.values import to_wire

from .batches import KEY, Shape
from .loaded import gone_rows
from .readings import TRUSTED, ListReading, WalkReading
from .tables import TABLES, Since, Table, report, site_table

if TYPE_CHECKING:
    from axis_lms import Axis

READS = "axis_reads"
READS_COLUMNS: dict[str, Any] = {
    "table_name": {"data_type": "text", "nullable": False},
    "read_at": {"data_type": "timestamp", "nullable": False},
    "operation": {"data_type": "text"},
    "parameters": {"data_type": "text"},
    "reading": {"data_type": "text"},
    "rows_read": {"data_type": "bigint"},
    "rows_unique": {"data_type": "bigint"},
    "count_before": {"data_type": "bigint"},
    "count_after": {"data_type": "bigint"},
    "verdict": {"data_type": "text"},
    "rows_gone": {"data_type": "bigint"},
    "misfits": {"data_type": "text"},
}
CHECKS = ("warn", "raise", "twice", "off")
logger = logging.getLogger("axis_lms")


def axis_source(
    axis: Axis,
    tables: Iterable[str] = tuple(TABLES),
    *,
    concurrency: int = 4,
    check: str = "warn",
    since: Mapping[str, str] | None = None,
) -> DltSource:
    """Return a source of dlt with a resource for each of `tables`, which are names of TABLES.

    axis: the client. It must stay open until the pipeline has run.
    concurrency: how many requests are sent at once at most. The tables are read one after the other.
    check: what to do if rows moved while they were read, as in `paginate`: warn, raise, twice or off.
    since: a date by table, such as `{"course_results": "completion_date"}`. From the second run on, only rows
        with a date since the last one are read. The documentation says which changes such a reading misses.

    Each run writes rows by their key, `row_key`. A row that the site no longer has gets the time in `gone_at`. The table
    `axis_reads` gets the figures of each reading. Raises ConfigurationError for names that do not exist and
    for values that cannot work; a run raises what calls raise, inside dlt's PipelineStepFailed.
    """
    if isinstance(axis, AsyncAxis):
        raise ConfigurationError("axis_source takes an Axis: dlt calls it from threads, and not from a task")
    since = dict(since or {})
    chosen = [site_table(name) for name in tables]
    if unknown := since.keys() - {table.name for table in chosen}:
        raise ConfigurationError(f"since names tables that are not read: {', '.join(sorted(unknown))}")
    reading = Lock()
    resources = [_resource(axis, table, reading, concurrency, check, since.get(table.name)) for table in chosen]

    @dlt.source(name="axis_lms", max_table_nesting=3)
    def source() -> Any:
        return resources

    return source()


def report_table(
    page_method: Callable[..., Any],
    /,
    *,
    name: str | None = None,
    concurrency: int = 4,
    check: str = "warn",
    since: str | None = None,
    **parameters: Any,
) -> DltResource:
    """Return a resource of dlt for one report: `report_table(axis.reports.course_page, course_id=1)`.

    page_method: a method of a client that gets a page. The other keyword arguments are its parameters.
    name: the name of the table. Default: after the method, such as `course_report`. The ids among the parameters become
        columns, so that the reports of several courses share a table.
    concurrency, check: as in `axis_source`.
    since: the date by which later runs select rows, such as `completion_date`.

    Rows that are gone are marked only if no parameter filters them. Raises ConfigurationError for another method.
    """
    operation = page_operation(page_method)
    if operation is None:
        raise ConfigurationError("report_table takes a method that gets a page, such as axis.reports.course_page")
    table = report(operation, parameters, name)
    return _resource(page_method, table, Lock(), concurrency, check, since)


def _resource(site: Any, table: Table, reading: Lock, concurrency: int, check: str, field: str | None) -> DltResource:
    """Return the resource of one table. `site` is the client, or the method that gets a page."""
    whole("concurrency", concurrency, 1)
    if check not in CHECKS:
        raise ConfigurationError(f"check must be one of: {', '.join(CHECKS)}")
    since = table.since(field) if field else None
    if since and not since.obeyed:
        logger.warning("%s is read as a whole, because this site was seen to ignore %s", table.name, since.parameter)
        since = None
    shape = Shape(table)
    label = "_".join([table.name, *(str(table.parameters[name]) for name in table.ids if name in table.parameters)])

    def rows() -> Iterator[Any]:
        # dlt asks all resources in turn. A resource yields None while another one reads, so that only one sends requests.
        while not reading.acquire(blocking=False):
            yield None
        try:
            yield from _read(site, table, shape, concurrency, check, label, since)
        finally:
            reading.release()

    return dlt.resource(rows, name=label)()


def _read(
    site: Any, table: Table, shape: Shape, concurrency: int, check: str, label: str, since: Since | None
) -> Iterator[Any]:
    """Read a table: yield its rows, the rows that are gone, and its row of `axis_reads`."""
    began = datetime.now(UTC)
    parameters = json.dumps({name: str(value) for name, value in table.parameters.items() if name != "fields"})
    dates = dlt.current.resource_state(label).setdefault("since", {}) if since else {}
    question = f"{since.field} {parameters}" if since else ""
    start: str = dates.get(question, "")
    if table.operation.walk is None:
        reading: WalkReading | ListReading = ListReading(site, table, concurrency)
    else:
        method = site if callable(site) else getattr(getattr(site, table.operation.tag), table.operation.name)
        filters = {since.parameter: start} if since and start else {}
        reading = WalkReading(method, table, concurrency, check, **filters)
    disposition: Any = {"disposition": "merge", "strategy": "delete-insert"}
    hints = dlt.mark.make_hints(table.name, write_disposition=disposition, primary_key=KEY, columns=shape.hints)
    yield dlt.mark.with_hints(_empty(shape), hints, create_table_variant=True)
    keys: list[pa.Array] = []
    oldest, newest = start, start
    for ids, rows in reading:
        batch, batch_keys = shape.batch(ids, rows)
        keys.append(batch_keys)
        if since:
            days = since.days(rows)
            oldest, newest = min([oldest, *days]), max([newest, *days])
        yield dlt.mark.with_table_name(batch, table.name)
    figures, read_keys = reading.figures(), pa.chunked_array(keys, pa.string())
    # Rows with earlier dates do not prove that all rows came: a site may obey the filter in part.
    everything = reading.has_all_rows() if start else True
    if since and oldest < start:
        message = "does not obey %s, so all rows were read" if everything else "obeys %s in part"
        logger.warning(f"%s: the site {message}", table.name, since.parameter)
    is_whole = everything and not table.filtered
    gone = None
    if is_whole and figures.verdict in TRUSTED:
        gone = 0
        for missing in gone_rows(table, read_keys, began):
            gone += len(missing)
            yield dlt.mark.with_table_name(shape.gone(missing), table.name)
        if gone:
            logger.warning("%s: %d rows are gone from the site, and marked", table.name, gone)
    if newest and figures.verdict != "drifted":  # else the next run reads from the same day again
        dates[question] = min(newest, to_wire(date.today()))
    read = {
        "table_name": table.name,
        "read_at": began,
        "operation": table.operation.id,
        "parameters": parameters,
        "reading": "whole" if is_whole else "filtered" if everything else f"since {start}",
        "rows_read": figures.rows,
        "rows_unique": len(read_keys.unique()),
        "count_before": figures.count_before,
        "count_after": figures.count_after,
        "verdict": figures.verdict,
        "rows_gone": gone,
        "misfits": json.dumps(shape.rows.misfits) if shape.rows.misfits else None,
    }
    hints = dlt.mark.make_hints(table_name=READS, write_disposition="append", columns=READS_COLUMNS)
    yield dlt.mark.with_hints([read], hints, create_table_variant=True)


def _empty(shape: Shape) -> Any:
    """Return an item that lets dlt create the table even if there are no rows."""
    if shape.nested:
        return dlt.mark.materialize_table_schema()
    return shape.schema.empty_table()
