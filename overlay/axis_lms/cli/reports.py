"""Lists the reports that can be exported: every paginated operation of the spec, by a short name."""

from __future__ import annotations

from axis_lms._extras.spec import needed, report_name
from axis_lms_api.operations import OPERATIONS, Operation

REPORTS: dict[str, Operation] = {report_name(each): each for each in OPERATIONS.values() if each.walk}
"""The page operation of each report, by its name."""

WHOLE = tuple(name for name, each in REPORTS.items() if needed(each) == {"page"})
"""The reports that need no id. Together they have every row of the site."""
