"""The faster conversion by columns gives the same cells as the one by rows."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms.export.columns import Rows, columns_of
from axis_lms_api.operations import OPERATIONS

COLUMNS = columns_of(OPERATIONS["reports_course_page"], {}, wire=False)
NAMES = [each.name for each in COLUMNS]
TEXTS = st.sampled_from(["", "1", "007", "-3", "9" * 30, "20210429", "99999999", "20210230", "yes", "no"]) | st.text()
VALUES = TEXTS | st.sampled_from([1, True, None, ["1"], {"a": "1"}])
USUAL = st.fixed_dictionaries(dict.fromkeys(NAMES, TEXTS))
UNUSUAL = st.fixed_dictionaries({}, optional=dict.fromkeys([*NAMES, "unknown"], VALUES))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(st.lists(USUAL, min_size=1, max_size=8) | st.lists(USUAL | UNUSUAL, min_size=1, max_size=8), st.booleans())
def test_cells_by_column_equal_cells_by_row(rows: list[dict[str, Any]], wire: bool) -> None:
    form = columns_of(OPERATIONS["reports_course_page"], {}, wire=wire)
    by_column, by_row = Rows(form), Rows(form)
    table = by_column.table(rows)
    assert repr([list(column) for column in table]) == repr(
        [list(c) for c in zip(*map(by_row.cells, rows), strict=True)]
    )
    assert by_column.misfits == by_row.misfits
