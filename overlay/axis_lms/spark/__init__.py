"""Reads reports as Spark DataFrames, page by page on the executors, with an audit of the whole. Needs `axis-lms[spark]`.

from axis_lms.spark import AxisDataSource

spark.dataSource.register(AxisDataSource)
frame = spark.read.format("axis_lms").option("report", "all-courses").load()
"""

from __future__ import annotations

from .audit import audits
from .source import AxisDataSource

__all__ = ["AxisDataSource", "audits"]
