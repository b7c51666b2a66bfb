"""A report says what was done for whom, and what was not done and why. It holds no secret and runs no script."""

from __future__ import annotations

import html.parser
import json
import re
import stat
from pathlib import Path

import pytest

from axis_lms import Axis
from axis_lms.errors import ConfigurationError
from axis_lms.provision import Applied, Plan, Verified, apply, load_plan, verify, write_report
from axis_lms.provision.report import as_html, as_markdown, facts, summary
from axis_lms.sandbox import Sandbox

from .conftest import Planner

HOSTILE = "<script>alert(1)</script>|*x*`"


@pytest.fixture
def results(planned: Planner, axis: Axis, sandbox: Sandbox) -> tuple[Plan, Applied, Verified]:
    """A plan with one refused action, one that is done, one that cannot be planned, and one that is undone afterwards."""
    sandbox.world.change_user(3, {"date_expire": "20200101"})
    name, second = sandbox.world.value(3, "username"), sandbox.world.value(2, "username")
    mapping = '[fields]\nusername = "login"\nfirst_name = "first"\n[lists.courses]\ncolumn = "courses"\n'
    sandbox.world.courses.remove(2, 3) if sandbox.world.courses.get(2, 3) else None
    people = f"login,first,courses\nnew.one,Nora,\nad345345,{HOSTILE},\n{second},Second,\n{name},,Forklift Basics\n"
    plan = planned(people, mapping)
    sandbox.fault("fail", operation="users_create", status=400, message=f"no {HOSTILE}")
    applied = apply(axis, plan)
    sandbox.world.change_user(2, {"first_name": "Undone"})
    return plan, applied, verify(axis, plan)


def test_every_format_reports_what_was_done_what_was_not_and_why(
    results: tuple[Plan, Applied, Verified], tmp_path: Path
) -> None:
    for ending in ("md", "json", "html"):
        path = tmp_path / f"report.{ending}"
        write_report(path, *results)
        text = path.read_text("utf-8")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "sandbox-key" not in text
        for expected in ("new.one", "some refused", "is not active on", "alert(1)"):
            assert expected in text, (ending, expected)
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["counts"] == {"new": {"refused": 1}, "changed": {"done": 2}}
    assert report["holds"] is False
    assert [row["otherwise"] for row in report["actions"] if row["state"] == "done"] == [
        "",
        "first_name changed on the site since the plan was made",
    ]


def test_the_html_report_is_well_formed_and_loads_nothing(results: tuple[Plan, Applied, Verified]) -> None:
    page = as_html(facts(*results))
    open_tags: list[str] = []

    class Checker(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            assert tag != "script"
            assert not {name for name, _ in attributes} & {"src", "href", "onload"}
            if tag not in ("meta", "br"):
                open_tags.append(tag)

        def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None: ...

        def handle_endtag(self, tag: str) -> None:
            assert open_tags.pop() == tag

    Checker(convert_charrefs=True).feed(page)
    assert not open_tags
    assert "default-src 'none'" in page
    assert "<svg" in page
    assert "http" not in re.sub(r"https://learn\.example\.com\S*|http-equiv", "", page)


def test_text_of_a_site_is_escaped_in_markdown(results: tuple[Plan, Applied, Verified]) -> None:
    row = next(line for line in as_markdown(facts(*results)).splitlines() if "ad345345" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 6
    assert "<script>" not in row


def test_a_plan_a_dry_run_and_a_verification_can_each_be_reported(planned: Planner, axis: Axis) -> None:
    plan = planned("login,first\nad345345,Robert\n")
    assert facts(plan)["status"] == "planned"
    assert facts(plan, apply(axis, plan, dry_run=True))["actions"][0]["state"] == "planned"
    assert facts(plan, None, verify(axis, plan))["actions"][0]["state"] == "differs"
    apply(axis, plan)
    assert facts(plan, None, verify(axis, plan))["status"] == "the site holds all of it"
    empty = planned("login,first\nad345345,Robert\n")
    assert "There is nothing to do." in summary(facts(empty))
    assert "<svg" not in as_html(facts(empty))


def test_a_report_with_another_ending_is_refused(planned: Planner, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"ends in \.md, \.json or \.html"):
        write_report(tmp_path / "report.pdf", planned("login,first\nad345345,Robert\n"))
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_report(tmp_path / "none" / "report.md", planned("login,first\nad345345,Robert\n"))


def test_nothing_that_a_site_says_steers_a_terminal_or_ends_a_run(
    planned: Planner, axis: Axis, sandbox: Sandbox, tmp_path: Path
) -> None:
    hostile = "Night \x1b[2J\u202eshift\x9b31m \ud800"
    group = sandbox.world.add_group(hostile)
    mapping = '[fields]\nusername = "login"\n[lists.usergroups]\ncolumn = "group"\nby = "id"\n'
    plan = planned(f"login,group\nad345345,{group}\nnew.one,\n", mapping)
    assert load_plan(tmp_path / "plan.json") == plan
    sandbox.fault("fail", operation="users_create", status=400, message=hostile)
    applied = apply(axis, plan)
    assert applied.counts() == {"done": 1, "refused": 1}
    for ending in ("md", "json", "html"):
        write_report(tmp_path / f"report.{ending}", plan, applied, verify(axis, plan))
    for name in ("report.md", "report.json", "report.html", "plan.json", "plan.json.journal"):
        text = (tmp_path / name).read_text("utf-8")
        assert "shift" in text
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", text), name
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert f"usergroup {hostile}" in [row["what"] for row in report["actions"]]


def test_the_name_of_a_new_manager_is_shown(planned: Planner) -> None:
    mapping = '[fields]\nusername = "login"\nmanager_id = "boss"\nrole = "role"\n'
    plan = planned("login,boss,role\nnew.one,new.two,\nnew.two,,manager\n", mapping)
    assert facts(plan)["actions"][1]["what"] == "manager_id: new.two, who is new"
