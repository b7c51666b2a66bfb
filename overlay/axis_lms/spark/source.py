"""Defines the data source `axis_lms` with the Python Data Source API of Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_lms.errors import ConfigurationError

from .columns import ddl, read_columns
from .options import parse

try:
    from pyspark.sql.datasource import DataSource
except ImportError:
    raise ConfigurationError("axis_lms.spark needs Spark 4.1 or newer: pip install 'axis-lms[spark]'") from None

if TYPE_CHECKING:
    from pyspark.sql.datasource import DataSourceReader
    from pyspark.sql.types import StructType


class AxisDataSource(DataSource):
    """Reports of an Axis site as DataFrames: `spark.read.format("axis_lms").option("report", "all-courses").load()`.

    Register it first: `spark.dataSource.register(AxisDataSource)`. Pages are read on the executors, in at most
    `concurrency` partitions. The API key comes from AXIS_API_KEY of the processes, or from a file.

    Options:
        report: the name of the report, as in `axis export`: `all-courses`, `users-all`, `course`, …
        address: the site. Default: AXIS_ADDRESS.
        key_file: the path of a file that holds the API key, on the driver and on each executor.
        key_style: how the key travels, as of `Axis`. Default: `bearer`.
        concurrency: how many requests are sent at once at most, from 1 to 64. Default 4.
        check: what happens when rows moved during the read: `warn` (a log record), `raise` (the job fails) or `off`.
        shared: where the driver and the executors share the token and the audit: a directory that all of them mount,
            `redis` (at AXIS_REDIS_URL) or `redis:FILE` (a file that holds the URL). Default: a directory of the driver,
            which is enough when the executors run on the same machine.
        obeyed: parameters of the report that the site is known to obey, separated by commas. Filters of a query become
            these parameters. It needs `spark.sql.python.filterPushdown.enabled`.
        All others are parameters of the report: `course_id`, `user_filter`, `fields`, `min_completion_date`, …

    Raises ConfigurationError, inside an error of Spark, for invalid options.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name of the format."""
        return "axis_lms"

    def schema(self) -> str:
        """Return the columns by the formats of the spec, as in a Parquet export."""
        return ddl(read_columns(parse(self.options)))

    def reader(self, schema: StructType) -> DataSourceReader:
        """Return the reader, which plans the partitions and reads them."""
        from .reading import FilteringReader, PageReader

        read = parse(self.options)
        names = [each.name for each in read_columns(read)]
        if schema.names != names:
            raise ConfigurationError("axis_lms knows the columns of a report: leave schema() out, and select() instead")
        # Spark refuses a reader that takes filters unless its configuration allows them.
        return FilteringReader(read) if read.obeyed else PageReader(read)
