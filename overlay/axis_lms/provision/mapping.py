"""Reads a mapping: the TOML file that says which column is which field, and where lists are."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from datetime import date
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from attrs import field, frozen

from axis_lms.errors import ConfigurationError
from axis_lms_api.operations import OPERATIONS, Parameter

from .errors import InputInvalid, Problem

ListName = Literal["courses", "learningpaths", "usergroups", "branches", "sessions"]
FIELDS: dict[str, Parameter] = {each.name: each for each in OPERATIONS["users_create"].parameters}
"""Every field that can be written, by its name, with what the spec says of it."""
DATES = frozenset(name for name in FIELDS if name.startswith("date_"))


@frozen
class Field:
    """Where the value of one field comes from: a column, or the same `value` for everybody."""

    column: str | None = None
    value: str | None = None
    values: dict[str, str] = field(factory=dict)
    """What is written in the column, and what it stands for."""
    empty: Literal["keep", "clear"] = "keep"
    """What an empty cell means: leave the field as it is, or empty it."""
    by: Literal["username", "key", "id"] = "username"
    """What a manager is named by."""


@frozen
class Membership:
    """Where one kind of list comes from, and how far the file decides on it."""

    column: str | None = None
    value: tuple[str, ...] = ()
    """What everybody in the file gets, besides the column."""
    separator: str = ","
    by: Literal["name", "id"] = "name"
    complete: bool = False
    """Whether people leave those of `managed` that their row does not name."""
    managed: tuple[str, ...] | Literal["all"] = ()
    organization: str | None = None
    """The organization of branches that are named without one."""
    organization_column: str | None = None
    extend_to: date | None = None
    """The last day that an enrolment which has ended gets when the file still names the course."""


@frozen
class Source:
    """How the file is to be read, where it does not say so itself."""

    format: Literal["csv", "jsonl", "parquet", "sql"] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    dates: tuple[str, ...] = ()
    query: str | None = None
    database_env: str | None = None


@frozen
class Mapping:
    """A mapping as it was read."""

    path: Path
    digest: str
    fields: dict[str, Field]
    lists: dict[ListName, Membership]
    source: Source = Source()
    key: str = "username"
    complete: bool = False
    """Whether people of the scope who are not in the file are to be deactivated."""
    reactivate: date | None = None
    """The last day of access that somebody gets who is in the file and has expired; None leaves them and says so."""
    adopt: bool = False
    """Whether a person with the username of a row and an empty key field is that person."""
    protect: frozenset[str] = frozenset()
    scope: dict[str, tuple[str, ...]] = field(factory=dict)
    """Fields, and the values one of which somebody must have to be deactivated for not being in the file."""
    share: float = 0.05
    least: int = 10
    shrink: float = 0.2

    @property
    def memory(self) -> Path:
        """The file that remembers how many people the last file had."""
        return self.path.with_suffix(".last.json")


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of a mapping."""
    text = Path(__file__).with_name("mapping.schema.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def read_mapping(path: str | PathLike[str]) -> Mapping:
    """Read a mapping from a TOML file. Raises InputInvalid with everything that is wrong with it."""
    path = Path(path)
    content = path.read_bytes()
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputInvalid(f"the mapping {path.name}", [Problem(None, f"is no TOML: {error}")]) from None
    problems = [*shape_problems(table)] or [*sense_problems(table)]
    if problems:
        raise InputInvalid(f"the mapping {path.name}", [Problem(None, problem) for problem in problems])
    return typed(path, hashlib.sha256(content).hexdigest(), table)


def shape_problems(table: dict[str, Any]) -> list[str]:
    """Return what the schema says against a mapping."""
    try:
        from jsonschema import Draft202012Validator
        from jsonschema.exceptions import best_match
    except ImportError:
        raise ConfigurationError("a mapping needs jsonschema: install axis-lms[provision]") from None

    checks = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    found = [best_match([error]) for error in checks.iter_errors(plain(table))]
    return sorted(f"{'.'.join(map(str, error.absolute_path)) or 'it'}: {error.message}" for error in found if error)


def sense_problems(table: dict[str, Any]) -> list[str]:
    """Return what no schema can say against a mapping."""
    people, fields = table.get("people", {}), table["fields"]
    problems = []
    if (key := people.get("key", "username")) not in fields:
        problems.append(f"people.key is {key}, and fields has no {key}")
    if "username" not in fields:
        problems.append("fields.username is missing: new people need a username")
    for name, each in fields.items():
        if isinstance(each, dict) and each.get("empty") == "clear" and not clearable(name):
            problems.append(f"fields.{name}.empty: this field cannot be emptied over the API")
    for name, one in table.get("lists", {}).items():
        if one.get("complete") and not one.get("managed"):
            problems.append(f'lists.{name}.complete needs managed: the names that the file decides on, or "all"')
    source = table.get("source", {})
    if source.get("database_env") and not source.get("query"):
        problems.append("source.database_env needs source.query")
    return problems


def clearable(name: str) -> bool:
    """Tell whether the spec lets an empty text be sent for a field."""
    each = FIELDS[name]
    fits = re.fullmatch(each.pattern or ".*", "") is not None
    return fits and each.type == "string" and not (each.enum or each.min_length)


def typed(path: Path, digest: str, table: dict[str, Any]) -> Mapping:
    """Return the mapping of a table that was checked."""
    people, guards = table.get("people", {}), table.get("guards", {})
    fields = {
        name: Field(column=each) if isinstance(each, str) else Field(**each) for name, each in table["fields"].items()
    }
    lists: dict[ListName, Membership] = {
        name: Membership(
            **each
            | {"value": several(each.get("value", ()))}
            | {"managed": "all" if each.get("managed") == "all" else tuple(each.get("managed", ()))}
            | {"extend_to": day(each.get("extend_to"))}
        )
        for name, each in table.get("lists", {}).items()
    }
    source = table.get("source", {})
    return Mapping(
        path=path,
        digest=digest,
        fields=fields,
        lists=lists,
        source=Source(**source | {"dates": several(source.get("dates", ()))}),
        key=people.get("key", "username"),
        complete=people.get("complete", False),
        reactivate=day(people.get("reactivate")),
        adopt=people.get("adopt", False),
        protect=frozenset(name.casefold() for name in people.get("protect", ())),
        scope={name: several(value) for name, value in people.get("scope", {}).items()},
        **guards,
    )


def several(value: Any) -> tuple[str, ...]:
    """Return one text, or several, as several."""
    return (value,) if isinstance(value, str) else tuple(value)


def day(value: Any) -> date | None:
    """Return a day as TOML or a string has it."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def plain(value: Any) -> Any:
    """Return a TOML value with its days as text, so that a schema can be held against it."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
