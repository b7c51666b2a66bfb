"""Makes the five calls with the models of datamodel-code-generator; it generates models only, so urllib carries them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

sys.path.insert(0, str(Path(__file__).parent / "generated"))
import models

credential = os.environ["AXIS_API_KEY"]


def call(path: str, form: dict[str, str] | None = None) -> Any:
    """Send one call and return the JSON of its answer."""
    headers = {"Authorization": f"Bearer {credential}"}
    sent = urlencode(form).encode() if form else None
    with urlopen(Request(f"{os.environ['AXIS_URL']}{path}", sent, headers)) as answer:
        return json.load(answer)


def plain(value: Any) -> Any:
    """The value of a field, which the models may wrap."""
    return getattr(value, "root", value)


def tell(name: str, told: Callable[[], str]) -> None:
    """Print what came of one call."""
    try:
        print(f"{name}: {told()}")
    except Exception as failure:  # noqa: BLE001  # whatever a model raises is what is told
        print(f"{name}: FAILED {' '.join(str(failure).split())}")


def token() -> str:
    global credential
    credential = plain(models.Token.model_validate(call("/token/request/")).token)
    return credential


def course(number: str) -> str:
    read = models.Course.model_validate(call(f"/courses/{number}/"))
    return f"{plain(read.id)} {plain(read.name)}"


def page() -> str:
    rows = [models.CourseReportRow.model_validate(row) for row in call("/reports/courses/1/page1/")]
    scores, days = ([plain(getattr(row, name)) for row in rows] for name in ("score", "completion_date"))
    return f"{','.join(scores)} {','.join(days)}"


def write() -> str:
    sent = models.EnrollmentPeriod.model_validate({"start": "20261201"}).model_dump(exclude_none=True)
    answer = models.CourseEnrollment.model_validate(call("/courses/enrollments/1/25/", sent))
    return f"{plain(answer.status)} {plain(answer.start_date)}"


tell("token", token)
tell("course", lambda: course("1"))
tell("page", page)
tell("extra", lambda: course("2"))
tell("write", write)
