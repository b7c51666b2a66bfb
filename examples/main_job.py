"""The main job of this package, start to end: a course's report over all its pages, and an enrolment.

Runs against the sandbox, which it starts. With AXIS_ADDRESS and AXIS_API_KEY set it runs on that site, and only reads.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from axis_lms import Axis, AxisError, native, paginate, to_wire

if TYPE_CHECKING:
    from collections.abc import Iterator

    from axis_lms.sandbox import Sandbox
    from axis_lms_api.models import NamedRecord

SANDBOX_KEY = "sandbox-key"

console = Console(highlight=False)


def say(line: str) -> None:
    console.print(line, soft_wrap=True)


@contextmanager
def site() -> Iterator[tuple[Axis, Sandbox | None]]:
    """A client of the site that the environment names, or else of a sandbox, which comes with it."""
    if os.environ.get("AXIS_ADDRESS"):
        with Axis() as axis:
            say(f"[bold]{os.environ['AXIS_ADDRESS']}[/bold]: a real site, so it is only read")
            yield axis, None
        say("[cyan]5[/cyan]  the token is given back")
        return
    from axis_lms.sandbox import Sandbox

    sandbox = Sandbox(key=SANDBOX_KEY)
    with sandbox.serve(port=0) as address:
        with Axis(address, api_key=SANDBOX_KEY) as axis:
            say(f"[bold]{address}[/bold]: a sandbox (for a real site set AXIS_ADDRESS and AXIS_API_KEY)")
            yield axis, sandbox
        asked, revoked = (len(sandbox.calls(operation)) for operation in ("token_request", "token_revoke"))
        say("[cyan]5[/cyan]  the token is revoked")
        say(f"   the sandbox saw {len(sandbox.calls())} calls: {asked} for a token, {revoked} that revoked it")


def chosen(courses: list[NamedRecord]) -> NamedRecord:
    """Course 1, or the first one where there is no course 1."""
    return next((course for course in courses if course.id == "1"), courses[0])


def walk(axis: Axis, course_id: str) -> list[dict[str, Any]]:
    """The report of a course: every row of every page, as Python values."""
    pages = paginate(axis.reports.course_page, course_id=course_id)
    columns = (TextColumn("   reading the report"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        rows = [native(row) for row in progress.track(pages, total=pages.total())]
    report = pages.report
    say(f"   {report.rows} rows, {report.unique} of them unique; the walk is {report.verdict}")
    return rows


def average(values: list[int | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{sum(known) / len(known):.1f}" if known else "-"


def summary(course: NamedRecord, rows: list[dict[str, Any]]) -> Table:
    """How a course goes, by the status of its users."""
    by_status = defaultdict(list)
    for row in rows:
        by_status[row["status"]].append(row)
    table = Table("status", title=f"{course.name} (course {course.id})", title_justify="left")
    for heading in ("users", "share", "average progress", "average score"):
        table.add_column(heading, justify="right")

    def add(name: str, group: list[dict[str, Any]]) -> None:
        share = f"{len(group) / len(rows):.0%}" if rows else "-"
        progress, score = (average([row.get(field) for row in group]) for field in ("progress", "score"))
        table.add_row(name, str(len(group)), share, progress, score)

    for status in sorted(by_status):
        add(status, by_status[status])
    table.add_section()
    add("all", rows)
    return table


def enrol_somebody(axis: Axis, course_id: str) -> None:
    """Enrol the first active user who is not in the course yet, for a year, and look the enrolment up again."""
    enrolled = {row.user_id for row in axis.courses.users(course_id=course_id, status="all")}
    user = next(user for user in axis.users.list("active") if user.id not in enrolled)
    start = date.today()
    end = start + timedelta(days=365)
    axis.courses.enroll(
        course_id=course_id, user_id=str(user.id), start=to_wire(start, "axis-date8"), end=to_wire(end, "axis-date8")
    )
    found = next(row for row in axis.courses.users(course_id=course_id, status="active") if row.user_id == user.id)
    access = native(found)
    say(f"   {found.username} may now take it from {access['start_date']} to {access['end_date']}")


def main() -> None:
    with site() as (axis, sandbox):
        say("[cyan]1[/cyan]  a token for the key, then the courses")
        courses = axis.courses.list()
        if not courses:
            sys.exit("error: the site has no active course")
        say(f"   {len(courses)} active courses: {', '.join(str(course.name) for course in courses[:3])}, …")
        course = chosen(courses)
        say(f"[cyan]2[/cyan]  the report of course {course.id}, all its pages")
        rows = walk(axis, str(course.id))
        say("[cyan]3[/cyan]  the summary")
        console.print(summary(course, rows))
        if sandbox:
            say(f"[cyan]4[/cyan]  an enrolment in course {course.id}")
            enrol_somebody(axis, str(course.id))
        else:
            say("[cyan]4[/cyan]  no enrolment: a real site is only read")


if __name__ == "__main__":
    try:
        main()
    except AxisError as error:
        sys.exit(f"error: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
