"""From the bytes of a page to rows and columns, against `json.loads` alone."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from typing import Any

from measure import Ratio, Rounds, Taken, ratios
from servers import row

from axis_lms.fast import columns, parsing
from axis_lms.fast.columns import Columns
from axis_lms_api.models.course_report_row import CourseReportRow

LABELS = {
    "json": "`json.loads`",
    "columns": "**typed columns**, with msgspec",
    "columns_stdlib": "**typed columns**, standard library alone",
    "msgspec": "msgspec to dicts, nothing typed",
    "models": "`json.loads` and the generated models, nothing typed",
    "models_msgspec": "msgspec and the generated models, nothing typed",
}


def page(rows: int) -> bytes:
    return json.dumps([row(n, f"1{n:06}") | {"username": f"gregory{n:04}"} for n in range(rows)]).encode()


def compare(rounds: int, rows: int = 1000) -> list[Ratio]:
    body, reader = page(rows), Columns("CourseReportRow")
    plain = Columns("CourseReportRow")
    model = CourseReportRow.from_dict

    def without_msgspec() -> Any:
        columns.loads = json.loads  # type: ignore[attr-defined]
        try:
            return plain.read(body)
        finally:
            columns.loads = parsing.loads  # type: ignore[attr-defined]

    peers: dict[str, Callable[[], Any]] = {
        "json": lambda: json.loads(body),
        "columns": lambda: reader.read(body),
        "columns_stdlib": without_msgspec,
        "msgspec": lambda: parsing.decoder()(body),
        "models": lambda: [model(each) for each in json.loads(body)],
        "models_msgspec": lambda: [model(each) for each in parsing.decoder()(body)],
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
