"""A list of a file names places by id or by name. An unknown or ambiguous name is an error with its line."""

from __future__ import annotations

import pytest

from axis_lms.provision import InputInvalid
from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.catalog import ILT, SESSIONS

from .conftest import LISTS, Planner


@pytest.mark.parametrize(
    ("name", "more", "cell", "place"),
    [
        ("courses", "", "forklift basics", "2"),
        ("courses", 'by = "id"', "2", "2"),
        ("learningpaths", "", "New Hire", "1"),
        ("usergroups", "", "Field Crew", "2"),
        ("branches", "", "Southern Region/Warehouse", "2/22"),
        ("branches", 'by = "id"', "2/22", "2/22"),
        ("branches", 'organization = "Southern Region"', "Warehouse", "2/22"),
        ("sessions", "", "Fire Drill/42", "4/42"),
        ("sessions", "", "Fire Drill/2031-03-10", "4/42"),
        ("sessions", 'by = "id"', "4/42", "4/42"),
    ],
)
def test_a_place_is_found_by_name_or_by_id(planned: Planner, name: str, more: str, cell: str, place: str) -> None:
    plan = planned(f'login,first,where\nnew.one,Nora,"{cell}"\n', LISTS.format(name=name, more=more))
    assert [(each.kind, each.list, each.place, each.needs) for each in plan.actions[1:]] == [
        ("enter", name, place, (1,))
    ]


@pytest.mark.parametrize(
    ("name", "cell", "problem"),
    [
        (
            "courses",
            "Forklift Basic",
            "there is no course 'Forklift Basic' on the site; did you mean 'Forklift Basics'?",
        ),
        ("usergroups", "Nobody", "there is no usergroup 'Nobody' on the site"),
        ("branches", "Warehouse", "branch 'Warehouse' is incomplete: write organization/branch"),
        ("branches", "Eastern Region/Sales", "there is no organization 'Eastern Region' on the site; did you mean"),
        (
            "branches",
            "Southern Region/Sails",
            "there is no branch 'Sails' in Southern Region on the site; did you mean 'Sales'?",
        ),
        ("sessions", "Fire Drill/2031-01-01", "there is no session '2031-01-01' in Fire Drill"),
        ("sessions", "Fire Dril/1", "there is no ILT program 'Fire Dril' on the site; did you mean 'Fire Drill'?"),
    ],
)
def test_an_unknown_name_is_an_error_that_names_the_line(planned: Planner, name: str, cell: str, problem: str) -> None:
    with pytest.raises(InputInvalid) as error:
        planned(f"login,first,where\nad345345,Bob,\nnew.one,Nora,{cell}\n", LISTS.format(name=name, more=""))
    assert str(error.value.problems[0]).startswith(f"line 3: {problem}")


def test_an_ambiguous_name_is_an_error_that_names_the_line(planned: Planner, sandbox: Sandbox) -> None:
    sandbox.world.add_group("Twin Group")
    sandbox.world.add_group("Twin Group")
    with pytest.raises(InputInvalid, match="line 2: usergroup 'Twin Group' is ambiguous: the site has it as 9 and 10"):
        planned("login,first,where\nnew.one,Nora,Twin Group\n", LISTS.format(name="usergroups", more=""))


def test_a_session_is_known_by_the_name_that_the_report_shows(planned: Planner, sandbox: Sandbox) -> None:
    people = "login,first,where\nnew.one,Nora,Fire Drill/{}\n"
    for cell in ("fire drill 2031", "2031-03-10", "42"):
        assert planned(people.format(cell), LISTS.format(name="sessions", more="")).actions[1].place == "4/42"
    for call in sandbox.calls("reports_ilt_page"):
        assert call.arguments["program_id"] == "4"


def test_a_session_whose_day_or_name_is_ambiguous_is_an_error(
    planned: Planner, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin = SESSIONS[42]._replace(id=41)
    monkeypatch.setitem(SESSIONS, 41, twin)
    program = ILT[4]
    monkeypatch.setitem(ILT, 4, program._replace(sessions=(twin, SESSIONS[42])))
    for cell in ("2031-03-10", "Fire Drill 2031"):
        with pytest.raises(InputInvalid) as error:
            planned(f"login,first,where\nnew.one,Nora,Fire Drill/{cell}\n", LISTS.format(name="sessions", more=""))
        assert [str(each) for each in error.value.problems] == [
            f"line 2: session '{cell}' of Fire Drill is ambiguous: it stands for 41 and 42"
        ]


def test_a_name_where_an_id_belongs_is_reported(planned: Planner) -> None:
    with pytest.raises(InputInvalid, match=r"no course 'Course 101' on the site; the mapping names them by id"):
        planned("login,first,where\nnew.one,Nora,Course 101\n", LISTS.format(name="courses", more='by = "id"'))
