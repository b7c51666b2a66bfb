"""A source for dlt, which loads whole sites into Postgres, BigQuery, Snowflake, DuckDB and others. Needs `axis-lms[dlt]`.

import dlt
from axis_lms import Axis
from axis_lms.warehouse import axis_source

pipeline = dlt.pipeline("axis", destination="duckdb", dataset_name="lms")
with Axis("learn.example.com/lms") as axis:
    print(pipeline.run(axis_source(axis)))
"""

from __future__ import annotations

from .source import axis_source, report_table
from .tables import TABLES

__all__ = ["TABLES", "axis_source", "report_table"]
