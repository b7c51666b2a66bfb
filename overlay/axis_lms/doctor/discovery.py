"""Collects ids from answers, and uses them as parameters of later calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from axis_lms._extras.spec import needed

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation, Parameter

MAX_TRIES = 4
"""How many ids are tried at most until an answer has a row."""
MAX_IDS = 50
"""How many ids of a kind are kept."""

SOURCES = {
    "courses_list": "course",
    "certifications_list": "certification",
    "ilt_list": "ilt",
    "learningpaths_list": "learningpath",
    "organizations_list": "organization",
    "usergroups_list": "usergroup",
    "users_list": "user",
}
"""The kind of record that the `id` in a list's rows belongs to."""
MEMBERS = ("courses_users", "certifications_users", "learningpaths_users", "ilt_completions")
"""The lists with users who have results."""
FIRST = (*SOURCES, *MEMBERS, "ilt_sessions", "organizations_branches")
"""The operations that are called before the others, in this order."""
KINDS = {
    "course_id": "course",
    "learningpath_id": "learningpath",
    "organization_id": "organization",
    "user_id": "user",
    "usergroup": "usergroup",
    "usergroup_id": "usergroup",
    "owner_id": "owner",
}
OUTER = {"session": "program_id", "branch": "organization_id", "learner": "learningpath_id"}
"""The parameter that the id of a session, a branch or a user on a learning path belongs to."""

Values = dict[str, str]


class Discovery:
    """The ids that were found so far. They are used in requests only."""

    def __init__(self) -> None:
        self.known: dict[str, list[str]] = {}
        self.within: dict[str, list[tuple[str, str]]] = {kind: [] for kind in OUTER}
        """Pairs of an outer id and an id that is valid only within it."""

    def learn(self, operation: Operation, values: Mapping[str, str], rows: list[Any]) -> None:
        """Collect the ids in the rows of an answer. `values` are the parameters of the call."""
        for row in rows:
            if not isinstance(row, dict):
                continue
            if kind := SOURCES.get(operation.id):
                self._add(kind, row.get("id"))
            if operation.id == "organizations_list":
                self._add("owner", row.get("owner_id"))
            if operation.id in MEMBERS and row is rows[0]:
                self._add("user", row.get("user_id"), front=True)
            if operation.id == "ilt_sessions":
                self._pair("session", values["program_id"], row.get("session_id", row.get("id")))
            if operation.id == "learningpaths_users":
                self._pair("learner", values["learningpath_id"], row.get("user_id"))
            if operation.id == "organizations_branches":
                self._pair("branch", values["organization_id"], row.get("id", row.get("branch_id")))

    def _add(self, kind: str, value: Any, front: bool = False) -> None:
        ids = self.known.setdefault(kind, [])
        if usable(value) and (front or str(value) not in ids):
            ids[:] = [str(value), *ids] if front else [*ids, str(value)]
            ids[:] = list(dict.fromkeys(ids))[:MAX_IDS]

    def _pair(self, kind: str, outer: str, value: Any) -> None:
        if usable(value):
            self.within[kind].append((outer, str(value)))

    def calls(self, operation: Operation, fields: str) -> list[Values] | str:
        """Return the sets of parameters to try, or the reason why there are none."""
        names = {each.name: each for each in operation.parameters}
        sets: list[Values] = [{}]
        for name, parameter in names.items():
            kind = "learner" if operation.id == "learningpaths_user" and name == "user_id" else name.removesuffix("_id")
            if kind in OUTER and parameter.where == "path":
                outer = OUTER[kind]
                pairs = self.within[kind][:MAX_TRIES]
                if not pairs:
                    return f"no {kind} was found"
                sets = [{**each, outer: first, name: second} for each in sets[:1] for first, second in pairs]
        for name, parameter in names.items():
            if all(name in each for each in sets):
                continue
            choices = self._choices(operation, parameter, fields)
            if choices is None:
                continue
            if not choices:
                return f"no {kind_of(operation, name)} was found"
            sets = [{**each, name: choice} for choice in choices[:MAX_TRIES] for each in sets][:MAX_TRIES]
        return sets

    def _choices(self, operation: Operation, parameter: Parameter, fields: str) -> list[str] | None:
        if parameter.name == "fields":
            return [fields]
        if parameter.name not in needed(operation):
            return None
        if parameter.enum:
            return ["all"] if "all" in parameter.enum else list(parameter.enum[:1])
        if parameter.name == "page":
            return ["1"]
        if parameter.name == "user_filter":
            return [f"id={each}" for each in self.known.get("user", [])]
        if parameter.name == "who":
            return ["all"]
        return self.known.get(kind_of(operation, parameter.name), [])


def kind_of(operation: Operation, name: str) -> str:
    """Return the kind of record whose id a parameter takes."""
    if name == "program_id":
        return "ilt" if "ilt" in operation.id else "certification"
    return KINDS.get(name, name)


def usable(value: Any) -> bool:
    """Tell whether a value can be an id."""
    return str(value).isascii() and str(value).isdigit() and type(value) in (str, int) and len(str(value)) < 20


def path_and_query(operation: Operation, values: Values) -> tuple[str, Values]:
    """Return the path of a call with its values in it, and its query."""
    path, query = operation.path, {}
    for each in operation.parameters:
        if each.name in values:
            if each.where == "path":
                path = path.replace("{" + each.name + "}", quote(values[each.name], safe=""))
            else:
                query[each.name] = values[each.name]
    return path, query
