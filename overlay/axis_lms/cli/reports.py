"""What `axis export` can take: every family of pages in the spec, under a short name."""

from __future__ import annotations

from axis_lms._spec import needed
from axis_lms_api.operations import OPERATIONS, Operation


def report_name(operation: Operation) -> str:
    """Return a report's short name: `all-courses` for `reports_all_courses_page`, `users-all` for `users_all_page`."""
    name = operation.id.removesuffix("_page").removeprefix("reports_")
    return name.replace("_", "-")


REPORTS: dict[str, Operation] = {report_name(each): each for each in OPERATIONS.values() if each.walk}
"""The page operation of each report, by its name."""

WHOLE = tuple(name for name, each in REPORTS.items() if needed(each) == {"page"})
"""The reports that need nothing to be named: together they hold every row there is."""
