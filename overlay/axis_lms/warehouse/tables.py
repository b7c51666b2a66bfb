"""Defines the tables of a warehouse: the operation and the key of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from axis_lms._extras.spec import report_name, schema
from axis_lms.errors import ConfigurationError
from axis_lms.values import NEVER, from_wire
from axis_lms_api.operations import OPERATIONS, Operation

TABLES = {
    "users": "users_all_page",
    "course_results": "reports_all_courses_page",
    "archived_results": "reports_all_archived_page",
    "certificates": "reports_all_certifications_page",
    "ilt_results": "reports_all_ilt_page",
    "learningpath_results": "reports_all_learningpaths_page",
    "courses": "courses_get",
    "course_enrollments": "courses_users",
    "certification_programs": "certifications_get",
    "ilt_programs": "ilt_get",
    "ilt_sessions": "ilt_sessions",
    "ilt_meetings": "ilt_meetings",
    "learningpaths": "learningpaths_list",
    "learningpath_enrollments": "learningpaths_users",
    "usergroups": "usergroups_get",
    "usergroup_members": "usergroups_members",
    "organizations": "organizations_list",
    "branches": "organizations_branches",
    "branch_users": "organizations_users",
}
"""The operation behind each table of `axis_source`. An operation that takes ids is called once for each of them."""


class Since(NamedTuple):
    """A date field by which the rows of a table can be filtered.

    parameter: the filter for rows from a date on.
    obeyed: False if the client was generated for a site that was seen to ignore the filter.
    """

    field: str
    parameter: str
    obeyed: bool

    def days(self, rows: Iterable[Mapping[str, Any]]) -> list[str]:
        """Return the dates of the rows as the site writes them, except "never"."""
        days = (str(row.get(self.field)) for row in rows)
        return [day for day in days if day != NEVER and isinstance(from_wire(day, "axis-date8"), date)]


class Table(NamedTuple):
    """One table: its name, its operation, and the parameters of the call.

    ids: the ids in the path of the operation. They become columns, since the rows do not hold them.
    key: the key fields of the rows, besides the ids.
    """

    name: str
    operation: Operation
    parameters: Mapping[str, Any]
    ids: tuple[str, ...]
    key: tuple[str, ...]

    @property
    def filtered(self) -> bool:
        """Whether the parameters leave rows out, so that a row that does not come may still exist."""
        return not self.parameters.keys() <= {*self.ids, "fields"}

    def since(self, field: str) -> Since:
        """Return the filter for rows from a date on. Raises ConfigurationError if the operation has none for the field."""
        by_name = {each.name: each for each in self.operation.parameters}
        if f"min_{field}" not in by_name:
            dates = sorted(name[4:] for name in by_name if name.startswith("min_") and name.endswith("_date"))
            raise ConfigurationError(f"{self.name} has no filter since a {field}; it has: {', '.join(dates) or 'none'}")
        return Since(field, f"min_{field}", by_name[f"min_{field}"].obeyed)


def site_table(name: str) -> Table:
    """Return one of TABLES. Raises ConfigurationError for another name."""
    if name not in TABLES:
        raise ConfigurationError(f"there is no table {name}; there are {', '.join(TABLES)}")
    operation = OPERATIONS[TABLES[name]]
    if operation.walk:
        fields = {"fields": ",".join(readable(operation))} if operation.id.startswith("users_") else {}
        return Table(name, operation, fields, (), operation.walk.key)
    ids = tuple(each.name for each in path_ids(operation)) if operation.rows else ()
    return Table(name, operation, {}, ids, row_ids(operation))


def report(operation: Operation, parameters: Mapping[str, Any], name: str | None = None) -> Table:
    """Return the table of one paginated operation, called with these parameters."""
    assert operation.walk is not None, "only paginated operations have a key"
    arguments = {name: value for name, value in parameters.items() if value is not None}
    if any(each.name == "fields" for each in operation.parameters):
        arguments.setdefault("fields", ",".join(readable(operation)))
    ids = tuple(each.name for each in path_ids(operation) if each.name not in properties(operation))
    return Table(
        name or f"{report_name(operation).replace('-', '_')}_report", operation, arguments, ids, operation.walk.key
    )


def properties(operation: Operation) -> dict[str, Any]:
    """Return the properties of an operation's rows in the spec."""
    schema_properties: dict[str, Any] = schema(operation.model)["properties"]
    return schema_properties


def readable(operation: Operation) -> Iterable[str]:
    """Return the names of the fields of an operation's rows, without credentials."""
    return [name for name in properties(operation) if name not in operation.secrets]


def path_ids(operation: Operation) -> list[Any]:
    """Return the parameters of an operation that are ids in its path."""
    return [each for each in operation.parameters if each.where == "path" and not each.enum and each.name != "page"]


def row_ids(operation: Operation) -> tuple[str, ...]:
    """Return the key fields of the rows of a list: `id`, or every field that is an id.

    Rows of users have the user's id as `id` or as `user_id`, depending on the site.
    """
    names = properties(operation)
    if "id" in names and "user_id" not in names:
        return ("id",)
    return tuple(name for name in names if name == "id" or name.endswith("_id"))
