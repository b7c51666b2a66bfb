"""A mapping is checked before anything else, and its problems name the place in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from axis_lms.provision import InputInvalid
from axis_lms.provision.mapping import FIELDS, Field, Membership, read_mapping, schema

from .conftest import LISTS, Planner

FIELD = '[fields]\nusername = "Login"\n'
EXAMPLE = Path(__file__).parents[2] / "overlay" / "axis_lms" / "provision" / "example"


def test_the_schema_lists_every_field_that_the_spec_can_write() -> None:
    assert schema()["properties"]["fields"]["propertyNames"]["enum"] == list(FIELDS)


def test_the_example_mapping_names_only_columns_of_its_file() -> None:
    mapping = read_mapping(EXAMPLE / "staff.toml")
    header = (EXAMPLE / "staff.csv").read_text("utf-8").splitlines()[0].split(",")
    assert mapping.key == "custom1"
    assert {each.column for each in mapping.fields.values() if each.column} <= set(header)
    assert {each.column for each in mapping.lists.values()} <= set(header)


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ("[fields\n", "is no TOML"),
        ("", "'fields' is a required property"),
        ('[fields]\nfirst_name = "A"\n', "fields.username is missing"),
        ('[fields]\nusername = "A"\npassword = "B"\n', "'password' is not one of"),
        ('[fields]\nusername = { column = "A", value = "B" }\n', "fields.username"),
        (FIELD + 'role = { column = "B", empty = "clear" }\n', "cannot be emptied"),
        ('[people]\nkey = "custom1"\n' + FIELD, "people.key is custom1, and fields has no custom1"),
        ('[people]\nreactivate = "soon"\n' + FIELD, "people.reactivate"),
        (FIELD + '[lists.courses]\ncolumn = "A"\ncomplete = true\n', "complete needs managed"),
        (FIELD + '[lists.courses]\ncomplete = true\nmanaged = "all"\n', "lists.courses"),
        (FIELD + '[lists.teams]\ncolumn = "A"\n', "'teams' was unexpected"),
        ('[source]\ndatabase_env = "X"\n' + FIELD, "database_env needs source.query"),
        ('[source]\nformat = "sql"\n' + FIELD, "format needs source.query"),
        ('[source]\ndates = "%d/%m"\n' + FIELD, "source.dates: '%d/%m' does not read back the day"),
        ('[source]\ndates = ["%Y-%m-%d", "%Q"]\n' + FIELD, "source.dates: '%Q' does not read back the day"),
        ("[source]\ndelimiter = '\"'\n" + FIELD, "source.delimiter"),
        ("[guards]\nshare = 5\n" + FIELD, "guards.share"),
    ],
)
def test_an_invalid_mapping_is_refused_with_the_place_of_the_error(tmp_path: Path, toml: str, expected: str) -> None:
    (tmp_path / "staff.toml").write_text(toml, "utf-8")
    with pytest.raises(InputInvalid) as error:
        read_mapping(tmp_path / "staff.toml")
    assert any(expected in str(problem) for problem in error.value.problems), error.value.problems


def test_a_toml_date_and_a_string_mean_the_same_day(tmp_path: Path) -> None:
    for written in ("2099-12-31", '"2099-12-31"'):
        (tmp_path / "staff.toml").write_text(f"[people]\nreactivate = {written}\n{FIELD}", "utf-8")
        assert read_mapping(tmp_path / "staff.toml").reactivate == date(2099, 12, 31)


def test_every_part_of_the_schema_is_described() -> None:
    def undescribed(node: dict[str, object], where: str) -> list[str]:
        found = []
        for name, each in node.get("properties", {}).items():  # type: ignore[attr-defined]
            if "properties" in each:
                found += undescribed(each, f"{where}.{name}")
            elif "$ref" not in each and "description" not in each and "properties" not in each:
                found.append(f"{where}.{name}")
        return found

    assert undescribed(schema(), "") == []


def respelled(written: str) -> str:
    """Return a text as another keyboard writes it: accents on their own, and two spaces for one."""
    return unicodedata.normalize("NFD", written).replace(" ", "  ")


@pytest.mark.parametrize("spell", [str, respelled, lambda written: f" {written}\u00a0"])
def test_every_text_of_a_mapping_that_is_compared_is_spelled_as_cells_are(
    tmp_path: Path, spell: Callable[[str], str]
) -> None:
    name = "Büro Süd"
    wanted = spell(name)
    (tmp_path / "staff.toml").write_text(
        f"""
        [fields]
        username = "{wanted}"
        company = {{ value = "{wanted}" }}
        city = {{ column = "{wanted}", values = {{ "{wanted}" = "{wanted}" }} }}
        [people]
        protect = ["{wanted}"]
        scope = {{ company = "{wanted}", city = ["{wanted}"] }}
        [lists.usergroups]
        column = "{wanted}"
        value = "{wanted}"
        managed = ["{wanted}"]
        separator = "  "
        [lists.branches]
        value = ["{wanted}"]
        organization = "{wanted}"
        organization_column = "{wanted}"
        """,
        "utf-8",
    )
    mapping = read_mapping(tmp_path / "staff.toml")
    assert mapping.fields == {
        "username": Field(name),
        "company": Field(value=name),
        "city": Field(name, values={name: name}),
    }
    assert (mapping.protect, mapping.scope) == ({name.casefold()}, {"company": (name,), "city": (name,)})
    assert mapping.lists == {
        "usergroups": Membership(name, value=(name,), managed=(name,), separator="  "),
        "branches": Membership(value=(name,), organization=name, organization_column=name),
    }


def test_a_cell_is_replaced_however_the_mapping_spells_it(planned: Planner) -> None:
    mapping = FIELD + f'city = {{ column = "city", values = {{ "{respelled("Büro Süd")}" = "South" }} }}\n'
    plan = planned("Login,city\nnew.one,Büro Süd\n", mapping)
    assert plan.actions[0].values["city"] == "South"


def test_a_managed_place_is_found_however_the_mapping_spells_it(planned: Planner) -> None:
    more = 'complete = true\nmanaged = ["Field  Crew"]'
    assert planned("login,first,where\nnew.one,Nora,Field Crew\n", LISTS.format(name="usergroups", more=more)).actions


def test_two_spellings_of_one_cell_with_two_values_are_a_problem(tmp_path: Path) -> None:
    mapping = FIELD + 'city = {{ column = "C", values = {{ "A B" = "1", "A  B" = "{}" }} }}\n'
    (tmp_path / "staff.toml").write_text(mapping.format(1))
    assert read_mapping(tmp_path / "staff.toml").fields["city"].values == {"A B": "1"}
    (tmp_path / "staff.toml").write_text(mapping.format(2))
    with pytest.raises(InputInvalid) as error:
        read_mapping(tmp_path / "staff.toml")
    assert [each.reason for each in error.value.problems] == ["fields.city.values: 'A B' stands for two values"]
