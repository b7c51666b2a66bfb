"""What Python values become on the wire, beside the vectors, which hold the way there and back."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from axis_lms import ConfigurationError, to_wire

EAST = timezone(timedelta(hours=13))


@pytest.mark.parametrize(
    ("value", "format", "text"),
    [
        (datetime(2026, 12, 1, 23, 59, 58), "axis-date8", "20261201"),
        (datetime(2026, 12, 1, 1, 2, 3, 999_999, EAST), "axis-date8", "20261201"),
        (datetime(2026, 12, 1, 1, 2, 3, 999_999, EAST), "axis-timestamp", "2026-12-01 01:02:03"),
        (datetime(2026, 12, 1, 1, 2, 3), None, "2026-12-01 01:02:03"),
        (date(2026, 12, 1), None, "20261201"),
        (date.max, None, "99999999"),
        (Decimal("1E+2"), "axis-decimal", "100"),
        (Decimal("1E-7"), None, "0.0000001"),
        (7, "axis-decimal", "7"),
        (True, None, "yes"),
        ("", "axis-int", ""),
        (None, "axis-date8", ""),
    ],
    ids=str,
)
def test_a_value_is_written_as_the_site_reads_it(value: Any, format: str | None, text: str) -> None:
    assert to_wire(value, format) == text


@pytest.mark.parametrize(
    ("value", "format"),
    [
        (date(2026, 12, 1), "axis-timestamp"),
        (datetime(2026, 12, 1), "axis-int"),
        (Decimal("Infinity"), "axis-decimal"),
        (Decimal("1.5"), "axis-int"),
        (True, "axis-int"),
        (1, "axis-yes-no"),
        (b"x", None),
        ([], "axis-int"),
    ],
    ids=str,
)
def test_a_value_that_its_format_cannot_hold_is_refused(value: Any, format: str | None) -> None:
    with pytest.raises(ConfigurationError, match=type(value).__name__):
        to_wire(value, format)
