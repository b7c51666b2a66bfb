"""Measures the conversion of a page's bytes to rows and columns, against `json.loads` alone."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from typing import Any

from measure import Ratio, Rounds, Taken, ratios
from servers import row

from axis_lms.export.columns import Rows, columns_of
from axis_lms.fast import loads as read
from axis_lms_api.models.course_report_row import CourseReportRow
from axis_lms_api.operations import OPERATIONS

LABELS = {
    "json": "`json.loads`",
    "columns": "**typed columns of an export**, with msgspec",
    "columns_stdlib": "**typed columns of an export**, standard library alone",
    "msgspec": "msgspec to dicts, nothing typed",
    "models": "`json.loads` and the generated models, nothing typed",
    "models_msgspec": "msgspec and the generated models, nothing typed",
}


def page(rows: int) -> bytes:
    return json.dumps([row(n, f"1{n:06}") | {"username": f"gregory{n:04}"} for n in range(rows)]).encode()


def compare(rounds: int, rows: int = 1000) -> list[Ratio]:
    body = page(rows)
    table = Rows(columns_of(OPERATIONS["reports_course"], {}, wire=False)).table
    model = CourseReportRow.from_dict
    peers: dict[str, Callable[[], Any]] = {
        "json": lambda: json.loads(body),
        "columns": lambda: table(read(body)),
        "columns_stdlib": lambda: table(json.loads(body)),
        "msgspec": lambda: read(body),
        "models": lambda: [model(each) for each in json.loads(body)],
        "models_msgspec": lambda: [model(each) for each in read(body)],
    }
    taken: Rounds = {}
    for number in range(-2, rounds):
        for name in random.sample(list(peers), len(peers)):
            started, cpu = time.perf_counter(), time.process_time()
            for _ in range(5):
                peers[name]()
            if number >= 0:
                taken.setdefault(name, {})[number] = Taken(time.perf_counter() - started, time.process_time() - cpu)
    return ratios(taken, "json", 5)
