"""The progress line shows rows, rate and time left, and fits the terminal."""

from __future__ import annotations

import io

import pytest

from axis_lms.cli.progress import Meter, bar_of, clock, line
from axis_lms.export import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("width", range(1, 121, 7))
@pytest.mark.parametrize("total", [None, 0, 4979, 1_000_000])
@pytest.mark.parametrize("writing", [False, True])
def test_the_progress_line_fits_any_width(width: int, total: int | None, writing: bool) -> None:
    assert len(line(Progress("filtered-learningpaths", 4100, total, writing=writing), 812.3, width)) <= width


def test_a_narrow_terminal_gets_no_bar() -> None:
    progress = Progress("course-1", 394, 788)
    assert line(progress, 100.0, 80) == "course-1  ━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌  394 of 788 rows  100/s  0:04 left"
    assert line(progress, 100.0, 45) == "course-1  394 of 788 rows  100/s  0:04 left"


def test_more_rows_than_were_counted_fill_the_bar() -> None:
    assert "╌" not in line(Progress("course-1", 900, 788), 100.0, 80)
    assert "0:00 left" in line(Progress("course-1", 900, 788), 100.0, 80)


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (46.4, "0:46"), (600, "10:00"), (3723, "1:02:03")])
def test_the_time_left_is_shown_in_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


def test_a_terminal_without_line_characters_gets_an_ascii_bar() -> None:
    assert bar_of(io.TextIOWrapper(io.BytesIO(), encoding="cp1252")) == "#-"
    assert bar_of(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) == "━╌"


def test_nothing_is_drawn_on_a_dumb_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    shown = Terminal()
    Meter(shown)(Progress("course-1", 100, 788))
    assert shown.getvalue() == ""


def test_of_several_reports_the_first_that_is_not_finished_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("axis_lms.cli.progress.REDRAW_SECONDS", 0.0)
    shown = Terminal()
    meter = Meter(shown)
    meter(Progress("courses", 100, 300))
    meter(Progress("users", 50, 100))
    assert "users" not in shown.getvalue()
    meter(Progress("courses", 300, 300, finished=True))
    assert "users" in shown.getvalue()
    assert shown.getvalue().rindex("users") > shown.getvalue().rindex("courses")
