"""Each recipe prints and makes what its page shows, and its result is right."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis, native, paginate
from axis_lms.sandbox import Sandbox

from .pages import FOLDER, TODAY, WRITES, check_printed, run, shown_file


def test_every_recipe_is_tested() -> None:
    here = {"overdue", "groups", "certificates", "completions", "seats", "mail", "duckdb", "airflow"}
    elsewhere = {"postgres", "spark"}  # tests/warehouse and tests/spark run them
    assert {page.stem for page in FOLDER.glob("*.md")} == here | elsewhere | {"index"}


def test_overdue_learners_have_an_ended_enrolment_without_completion(
    axis: Axis, capsys: pytest.CaptureFixture[str]
) -> None:
    overdue = run("overdue")["overdue"]
    check_printed("overdue", capsys.readouterr().out)
    names = {course.name: course.id for course in axis.courses.list()}
    for name in ("Course 101", "Food Hygiene"):
        expired = {user.username for user in axis.courses.users(names[name], "expired")}
        rows = paginate(axis.reports.course_page, course_id=names[name], status="complete")
        done = {row.username for row in rows}
        active = {user.username for user in axis.users.list("active")}
        assert {username for _, course, username in overdue if course == name} == (expired & active) - done


def test_people_without_a_group_are_listed(axis: Axis, capsys: pytest.CaptureFixture[str]) -> None:
    left = run("groups")["left"]
    check_printed("groups", capsys.readouterr().out)
    active = {user.username for user in axis.users.list("active")}
    rows = paginate(axis.users.all_page, fields="id,username,usergroups", as_dicts=True)
    assert left == {row["username"] for row in rows if row["usergroups"] == ["All Hands"]} & active


def test_ending_certificates_are_listed_and_written_to_a_calendar(
    axis: Axis, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from icalendar import Calendar

    rows = run("certificates")["ending"]
    check_printed("certificates", capsys.readouterr().out)
    calendar = Calendar.from_ical((tmp_path / "certificates.ics").read_bytes())
    events = [(event.decoded("dtstart"), str(event["summary"])) for event in calendar.walk("VEVENT")]
    filtered = paginate(axis.reports.all_certifications_page, min_expire_date="20241202", max_expire_date="20250131")
    found = [native(row) for row in filtered]
    assert sorted(events) == sorted(
        (row["expire_date"], f"{row['program_name']} of {row['username']} ends") for row in found
    )
    assert len({str(event["uid"]) for event in calendar.walk("VEVENT")}) == len(rows) > 5
    assert not calendar.errors


def test_completions_are_counted_by_branch_and_month(
    axis: Axis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from matplotlib.testing.compare import compare_images

    monkeypatch.setenv("MPLBACKEND", "agg")
    made = run("completions")
    check_printed("completions", capsys.readouterr().out)
    branch = [user.username for user in axis.organizations.users(2, "all") if user.branch_id == "24"]
    expected = Counter()
    for row in paginate(axis.reports.all_courses_page, as_dicts=True):
        if row["completion_date"] and row["username"] in branch:
            expected[row["completion_date"][:6]] += 1
    place = list(made["names"].values()).index("Southern Region: Sales")
    months = [f"{year}{month + 1:02}" for year, month in made["months"]]
    assert (months[0], months[-1]) == ("202312", "202411")
    assert made["table"][place] == [expected[month] for month in months]
    (tmp_path / "shown.png").write_bytes(shown_file(tmp_path / "completions.png"))
    assert compare_images(str(tmp_path / "shown.png"), str(tmp_path / "completions.png"), tol=10) is None


def test_free_seats_are_listed(axis: Axis, capsys: pytest.CaptureFixture[str]) -> None:
    axis.ilt.enroll("1", "12", "7")
    sessions = {session["session_id"]: session for session in run("seats")["sessions"]}
    assert sessions[12]["seats_remaining"] == 1
    axis.ilt.unenroll("1", "12", "7")
    capsys.readouterr()
    run("seats")
    check_printed("seats", capsys.readouterr().out)


class Cells(HTMLParser):
    """The texts of the cells of a table in HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.inside = tag in ("td", "th")
        if self.inside:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[-1] += data


@pytest.mark.usefixtures("address")
def test_a_mail_is_sent_as_text_and_html(mailbox: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("mail")
    check_printed("mail", capsys.readouterr().out)
    mail = mailbox.only()
    assert (mail["Subject"], mail["To"]) == ("Training, week to 2024-12-02", "managers@example.com")
    html = mail.get_body(("html",)).get_content()
    (tmp_path / "mail.html").write_text(html)
    assert shown_file(tmp_path / "mail.html").decode() == html
    cells = Cells(html).texts
    lines = mail.get_body(("plain",)).get_content().splitlines()
    rows = [line.split(" | ") for line in lines if " | " in line]
    assert len(rows) > 3
    assert {cell for row in rows for cell in row} <= set(cells)


def test_html_in_a_name_is_escaped_in_the_mail(sandbox: Sandbox, axis: Axis, mailbox: Any) -> None:
    row = {"user_id": "1", "username": "<b>bob</b>", "program_name": "a & b", "expire_date": "20241224"}
    with (
        sandbox.fault("answer", operation="reports_all_certifications_page", json=[row]),
        sandbox.fault("count", operation="reports_all_certifications_count", records=1),
    ):
        run("mail")
    html = mailbox.only().get_body(("html",)).get_content()
    assert {"<b>bob</b>", "a & b"} <= set(Cells(html).texts)
    assert "<b>bob" not in html


def test_the_index_names_the_day_that_the_recipes_run_on() -> None:
    assert not WRITES, "the pages were written: run the tests again to check them"
    assert date(*TODAY).strftime("%-d %B %Y") in (FOLDER / "index.md").read_text("utf-8")
