"""Reads a report on a cluster of two executors, and prints the result. The key is in the environment."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from axis_lms.spark import AxisDataSource, audits

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    from conftest import application  # type: ignore[import-not-found]

    address, exported, directory = sys.argv[1:]
    spark = application("local-cluster[2,1,1024]", Path(directory))
    spark.dataSource.register(AxisDataSource)
    frame = (
        spark.read.format("axis_lms")
        .options(address=address, report="all-courses", concurrency=6, check="raise")
        .load()
    )
    print("ready", flush=True)
    rows = [tuple(row) for row in frame.collect()]
    result = {
        "rows": len(rows),
        "equal": sorted(map(repr, rows)) == sorted(repr(tuple(row)) for row in spark.read.parquet(exported).collect()),
        "audits": audits(),
    }
    print(json.dumps(result), flush=True)
    spark.stop()
