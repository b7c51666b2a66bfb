"""Reads a mapping: the TOML file that maps columns of a file of people to fields and lists of the site."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from datetime import date, datetime
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from attrs import field, frozen

from axis_lms.errors import ConfigurationError
from axis_lms_api.operations import OPERATIONS, Parameter

from .errors import InputInvalid, Problem
from .spelling import text

ListName = Literal["courses", "learningpaths", "usergroups", "branches", "sessions"]
FIELDS: dict[str, Parameter] = {each.name: each for each in OPERATIONS["users_create"].parameters}
"""Every field of a user that can be written, as the spec describes it, by its name."""
DATES = frozenset(name for name in FIELDS if name.startswith("date_"))


@frozen
class Field:
    """Where the value of one field comes from: a column, or the same `value` for everybody."""

    column: str | None = None
    value: str | None = None
    values: dict[str, str] = field(factory=dict)
    """Replacements: a cell that equals a key means its value."""
    empty: Literal["keep", "clear"] = "keep"
    """What an empty cell means: leave the field as it is, or empty it."""
    by: Literal["username", "key", "id"] = "username"
    """How the column names a manager."""


@frozen
class Membership:
    """Where one kind of list comes from, and whether people also leave what the file does not name."""

    column: str | None = None
    value: tuple[str, ...] = ()
    """Places for everybody in the file, besides those of the column."""
    separator: str = ","
    by: Literal["name", "id"] = "name"
    complete: bool = False
    """Whether people leave the places of `managed` that their row does not name."""
    managed: tuple[str, ...] | Literal["all"] = ()
    organization: str | None = None
    """The organization of branches that are named without one."""
    organization_column: str | None = None
    extend_to: date | None = None
    """The new last day of an ended enrolment in a course that the file still names."""


@frozen
class Source:
    """How to read the file, as far as its name and content do not tell."""

    format: Literal["csv", "jsonl", "parquet", "sql"] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    dates: tuple[str, ...] = ()
    query: str | None = None
    database_env: str | None = None


@frozen
class Mapping:
    """The content of a mapping file."""

    path: Path
    digest: str
    fields: dict[str, Field]
    lists: dict[ListName, Membership]
    source: Source = Source()
    key: str = "username"
    complete: bool = False
    """Whether users of the scope who are not in the file are deactivated."""
    reactivate: date | None = None
    """The new last day of access of an expired user who is in the file. None leaves the user expired, and reports it."""
    adopt: bool = False
    """Whether a user with the username of a row and an empty key field is taken for that person."""
    protect: frozenset[str] = frozenset()
    scope: dict[str, tuple[str, ...]] = field(factory=dict)
    """Fields and their values: only users who have one of the values in each field are deactivated."""
    share: float = 0.05
    """The share of active users, or of the members of one kind of list, that a plan may remove."""
    least: int = 10
    """How many of them a plan may remove in any case."""
    shrink: float = 0.2
    """The share by which a file may be smaller than the last one."""

    @property
    def last_count_path(self) -> Path:
        """The file that records how many people the last file had."""
        return self.path.with_suffix(".last.json")


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of a mapping."""
    text = Path(__file__).with_name("mapping.schema.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def read_mapping(path: str | PathLike[str]) -> Mapping:
    """Read a mapping from a TOML file. Raises InputInvalid with all of its problems."""
    path = Path(path)
    content = path.read_bytes()
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputInvalid(f"the mapping {path.name}", [Problem(None, f"is no TOML: {error}")]) from None
    problems = schema_problems(table) or consistency_problems(table)
    if problems:
        raise InputInvalid(f"the mapping {path.name}", [Problem(None, problem) for problem in problems])
    return mapping_from(path, hashlib.sha256(content).hexdigest(), table)


def schema_problems(table: dict[str, Any]) -> list[str]:
    """Return each place where a mapping breaks its JSON Schema."""
    try:
        from jsonschema import Draft202012Validator
        from jsonschema.exceptions import best_match
    except ImportError:
        raise ConfigurationError("a mapping needs jsonschema: install axis-lms[provision]") from None

    checks = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    found = [best_match([error]) for error in checks.iter_errors(json_ready(table))]
    return sorted(f"{'.'.join(map(str, error.absolute_path)) or 'it'}: {error.message}" for error in found if error)


def consistency_problems(table: dict[str, Any]) -> list[str]:
    """Return each contradiction in a mapping that a JSON Schema cannot express."""
    people, fields = table.get("people", {}), table["fields"]
    problems = []
    if (key := people.get("key", "username")) not in fields:
        problems.append(f"people.key is {key}, and fields has no {key}")
    if "username" not in fields:
        problems.append("fields.username is missing: new people need a username")
    for name, each in fields.items():
        if isinstance(each, dict) and each.get("empty") == "clear" and not clearable(name):
            problems.append(f"fields.{name}.empty: this field cannot be emptied over the API")
        replaced: dict[str, str] = {}
        for key, value in each.get("values", {}).items() if isinstance(each, dict) else ():
            if replaced.setdefault(text(key), text(value)) != text(value):
                problems.append(f"fields.{name}.values: {text(key)!r} stands for two values")
    for name, one in table.get("lists", {}).items():
        if one.get("complete") and not one.get("managed"):
            problems.append(f'lists.{name}.complete needs managed: the names that the file decides on, or "all"')
    source = table.get("source", {})
    needing = ["database_env"] if "database_env" in source else []
    needing += ["format"] if source.get("format") == "sql" else []
    problems += [f"source.{name} needs source.query" for name in needing if not source.get("query")]
    problems += [
        f"source.dates: {each!r} does not read back the day that it writes: it needs a year, a month and a day, such as %m/%d/%Y"
        for each in as_tuple(source.get("dates", ()))
        if not reads_days(each)
    ]
    return problems


def reads_days(form: str) -> bool:
    """Tell whether a form of strptime holds a whole day."""
    some_day = datetime(2031, 12, 25)
    try:
        return datetime.strptime(some_day.strftime(form), form).date() == some_day.date()
    except ValueError:
        return False


def clearable(name: str) -> bool:
    """Tell whether the spec lets an empty text be sent for a field."""
    each = FIELDS[name]
    fits = re.fullmatch(each.pattern or ".*", "") is not None
    return fits and each.type == "string" and not (each.enum or each.min_length)


def mapping_from(path: Path, digest: str, table: dict[str, Any]) -> Mapping:
    """Return the mapping of a TOML table that has no problems."""
    people, guards = spelled(table.get("people", {})), table.get("guards", {})
    fields = {
        name: Field(column=each) if isinstance(each, str) else Field(**each)
        for name, each in spelled(table["fields"]).items()
    }
    lists: dict[ListName, Membership] = {
        name: Membership(
            **each
            | {"separator": table["lists"][name].get("separator", ",")}
            | {"value": as_tuple(each.get("value", ()))}
            | {"managed": "all" if each.get("managed") == "all" else tuple(each.get("managed", ()))}
            | {"extend_to": as_date(each.get("extend_to"))}
        )
        for name, each in spelled(table.get("lists", {})).items()
    }
    source = table.get("source", {})
    return Mapping(
        path=path,
        digest=digest,
        fields=fields,
        lists=lists,
        source=Source(**source | {"dates": as_tuple(source.get("dates", ()))}),
        key=people.get("key", "username"),
        complete=people.get("complete", False),
        reactivate=as_date(people.get("reactivate")),
        adopt=people.get("adopt", False),
        protect=frozenset(name.casefold() for name in people.get("protect", ())),
        scope={name: as_tuple(value) for name, value in people.get("scope", {}).items()},
        **guards,
    )


def spelled(value: Any) -> Any:
    """Return a TOML value with its texts and keys spelled as the cells of a file are, with which they are compared."""
    if isinstance(value, dict):
        return {text(name): spelled(item) for name, item in value.items()}
    if isinstance(value, list):
        return [spelled(item) for item in value]
    return text(value) if isinstance(value, str) else value


def as_tuple(value: Any) -> tuple[str, ...]:
    """Return one text, or a list of texts, as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)


def as_date(value: Any) -> date | None:
    """Return the date of a TOML date or of a text of the form YYYY-MM-DD. None stays None."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def json_ready(value: Any) -> Any:
    """Return a TOML value with its dates as text, so that it can be checked with a JSON Schema."""
    if isinstance(value, dict):
        return {name: json_ready(item) for name, item in value.items()}
    if isinstance(value, list):
        return [json_ready(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
