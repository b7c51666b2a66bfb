"""Plans a read on the driver, and reads a partition on an executor."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from pyspark import TaskContext
from pyspark.sql.datasource import DataSourceReader, InputPartition

from axis_lms._secrets import redact
from axis_lms._walk import PAGE_ROWS, SLACK_PAGES
from axis_lms.errors import AxisError, ConfigurationError, NotFound, WalkIncomplete

from .audit import Figures, Part, end_partition, plan_facts
from .columns import arrow_schema, rows_of
from .filters import pushed
from .options import Read
from .shared import driver_directory, shared_place

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    from axis_lms import Axis, TokenStore
    from axis_lms_api.types import Page

    from .shared import Shared

logger = logging.getLogger("axis_lms")
RawPage = list[dict[str, Any]]


class Pages(InputPartition):
    """A range of pages. The last range has no end, since the list may have grown.

    rows: how many rows the range should have.
    page_rows: how many rows a full page of this site has.
    """

    def __init__(self, read: Read, number: int, of: int, pages: range, rows: int, page_rows: int) -> None:
        super().__init__(number)
        self.number, self.of, self.pages, self.rows, self.page_rows = number, of, pages, rows, page_rows
        self.read, self.read_id, self.directory = read, "", ""

    @property
    def is_last(self) -> bool:
        """Whether this is the last range."""
        return self.number == self.of - 1


class PageReader(DataSourceReader):
    """Reads all pages of a report."""

    def __init__(self, read: Read) -> None:
        self.read_options = read

    def partitions(self) -> Sequence[InputPartition]:
        """Count the rows, and divide the pages among at most `concurrency` partitions."""
        read, directory = self.read_options, driver_directory()
        shared = shared_place(read.shared, directory)
        with open_axis(read, shared) as axis:
            count, page_rows = measure(read, axis)
        partitions = divide_pages(read, count, page_rows)
        read_id = secrets.token_hex(8)
        for each in partitions:
            each.read_id, each.directory = read_id, directory
        if shared is not None and read.check != "off":
            with skipping_audit(read.check):
                shared.put(read_id, "plan", plan_facts(read, count, len(partitions)))
        return partitions

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        """Read the pages of a partition, one at a time, and store its figures for the audit."""
        import pyarrow as pa

        assert isinstance(partition, Pages)
        read, rows = partition.read, rows_of(partition.read)
        batch_schema, figures = arrow_schema(tuple(rows.all)), Figures(read.key)
        shared = reachable(read, partition)
        with open_axis(read, shared) as axis:
            for page in read_pages(read, axis, partition, figures):
                raw = redact(page) if read.operation.secrets else page
                columns = [
                    pa.array(cells, field.type) for cells, field in zip(rows.table(raw), batch_schema, strict=True)
                ]
                yield pa.RecordBatch.from_arrays(columns, schema=batch_schema)
            if shared is not None and read.check != "off":
                figures.misfits = sum(rows.misfits.values())
                task = TaskContext.get()
                part = Part(partition.read_id, str(task.stageId() if task else 0), partition.number, partition.of)
                with skipping_audit(read.check):
                    end_partition(shared, part, figures, read.check, lambda: count_rows(read, axis))


class FilteringReader(PageReader):
    """Reads the pages of a report with the filters of the query that the site is known to obey."""

    def pushFilters(self, filters: list[Any]) -> Iterable[Any]:
        """Add the filters that the site obeys to the parameters. Return all filters, which Spark applies again."""
        read = self.read_options
        self.read_options = read._replace(parameters={**read.parameters, **pushed(filters, read)})
        return filters


def measure(read: Read, axis: Axis) -> tuple[int, int]:
    """Return how many rows a report has, and how many of them are on a full page of this site."""
    count = count_rows(read, axis)
    if count <= PAGE_ROWS:
        return count, PAGE_ROWS
    return count, min(len(get_page(read, axis, 1)), PAGE_ROWS) or PAGE_ROWS


def count_rows(read: Read, axis: Axis) -> int:
    """Return the number of rows that the site counts now."""
    from axis_lms import paginate

    parameters: dict[str, Any] = dict(read.parameters)
    return paginate(cast("Callable[..., Page[Any]]", read.method(axis)), as_dicts=True, **parameters).total()


def divide_pages(read: Read, count: int, page_rows: int) -> list[Pages]:
    """Return at most `concurrency` ranges of pages of about the same length."""
    pages = max(1, -(-count // page_rows))
    parts = min(read.concurrency, pages)
    bounds = [pages * number // parts for number in range(parts + 1)]
    return [
        Pages(
            read, number, parts, range(first + 1, last + 1), min(last * page_rows, count) - first * page_rows, page_rows
        )
        for number, (first, last) in enumerate(pairwise(bounds))
    ]


def read_pages(read: Read, axis: Axis, partition: Pages, figures: Figures) -> Iterator[RawPage]:
    """Yield the pages of a partition in order. The last partition goes on to the end of the list."""
    number, rows, last_hashes = partition.pages.start, 0, None
    while number in partition.pages or partition.is_last:
        page = get_page(read, axis, number)
        page_figures = Figures(read.key)
        hashes = set(page_figures.add(page))
        beyond = number not in partition.pages
        if beyond and (not page or hashes == last_hashes):
            return  # a site may answer every page past the end with its last page or with nothing
        figures.keys.extend(page_figures.keys)
        if page:
            yield page
        number, rows, last_hashes = number + 1, rows + len(page), hashes
        if number not in partition.pages and (not page or (len(page) < partition.page_rows and rows >= partition.rows)):
            return
        if number >= partition.pages.stop + SLACK_PAGES and rows >= partition.rows:
            return


def get_page(read: Read, axis: Axis, number: int) -> RawPage:
    """Return the rows of a page as they came. A page that is not found is empty, except for the first."""
    try:
        page = read.method(axis)(page=number, **read.parameters)
    except NotFound:
        if number == 1:
            raise
        return []
    return list(page.raw)


def reachable(read: Read, partition: Pages) -> Shared | None:
    """Return the shared place of a read, or None if the driver's plan is not in it on this machine."""
    if read.shared is None and read.check == "off":
        return None
    shared: Shared | None = None
    with skipping_audit(read.check):
        place = shared_place(read.shared, partition.directory)
        if read.check == "off" or (place is not None and "plan" in place.get(partition.read_id)):
            shared = place
        else:
            raise OSError("the plan of the driver is not on this machine")
    return shared


@contextmanager
def skipping_audit(check: str) -> Iterator[None]:
    """Let a read go on without its audit after a failure. With `check` "raise", raises ConfigurationError instead."""
    try:
        yield
    except WalkIncomplete:
        raise
    except (OSError, AxisError) as error:
        text = (
            f"a read is not audited ({error}): set the option shared to a place that the driver and all executors reach"
        )
        if check == "raise":
            raise ConfigurationError(text) from None
        logger.warning("%s", text)


@contextmanager
def open_axis(read: Read, shared: Shared | None) -> Iterator[Axis]:
    """Open a client whose token is in the shared place, if there is one."""
    store: TokenStore | None = None
    if shared is not None:
        try:
            store = shared.tokens()
        except (OSError, AxisError) as error:
            logger.warning("this process gets a token of its own: %s", error)
    with read.open(store) as axis:
        yield axis
