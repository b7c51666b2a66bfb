"""Finds out whether a site obeys the filters of its lists, with values that no row and every row satisfies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from axis_lms._extras.spec import resolve
from axis_lms_api.operations import OPERATIONS

from .discovery import Discovery, Values, path_and_query
from .document import Node, parameters_of
from .findings import Examination, Outcome
from .habits import NOBODY, count_in, rows_in, usable
from .probe import Reply

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation, Walk

NOT_FILTERS = ("fields", "token")
USER_FILTER = "user_filter"
NO_USER, EVERY_USER = f"id={NOBODY}", f"id!={NOBODY}"
NO_TEXT = "zqjxvk"
"""A text that no record has."""
FIRST_DAY, LAST_DAY = "19000101", "99991231"
LARGE = 999999999

Get = Callable[..., Reply]


class Trial(NamedTuple):
    """The values to test a filter with."""

    none: str
    """A value that no row satisfies, or at least no row that `violates`."""
    every: str | None
    """A value that every row or at least one satisfies; None if no such value is known."""
    violates: Callable[[Any], bool] | None
    """Returns whether a row's value certainly does not satisfy `none`. None if no row can satisfy it."""
    field: str
    """The field of a row that the filter compares."""


class Verdict(NamedTuple):
    """Whether a filter was obeyed; None if that could not be found out, with the reason in `text`."""

    obeyed: bool | None
    text: str = ""


def examine_filters(get: Get, discovery: Discovery, examination: Examination) -> None:
    """Test every filter of every paginated list, and add findings on which are obeyed."""
    for operation in OPERATIONS.values():
        if operation.walk is not None and filters_of(operation):
            ListFilters(operation, operation.walk, get, discovery).examine(examination)
    ignored = {
        each: sorted(name for name, obeyed in names.items() if not obeyed)
        for each, names in examination.filters.items()
    }
    if any(ignored.values()):
        examination.learned["ignored_filters"] = {
            operation: names for operation, names in sorted(ignored.items()) if names
        }


def filters_of(operation: Operation) -> dict[str, Node]:
    """Return the query parameters of an operation that select rows, by name."""
    return {
        name: each
        for name, each in parameters_of(operation).items()
        if each["in"] == "query" and name not in NOT_FILTERS
    }


class ListFilters:
    """Tests the filters of a paginated list, on the operations for a page and for the count."""

    def __init__(self, page: Operation, walk: Walk, get: Get, discovery: Discovery) -> None:
        self.page, self.count, self.plain = page, OPERATIONS[walk.count], walk.plain
        self._get, self._discovery = get, discovery
        self._base: Values = {}
        self._total = 0
        self._rows: list[Any] = []

    def examine(self, examination: Examination) -> None:
        """Test each filter, and add the findings to the operation for a page."""
        reason = self._find_rows()
        verdicts: dict[str, tuple[Verdict, Verdict]] = {}
        for name, parameter in filters_of(self.page).items():
            unknown = Verdict(None, reason)
            counted, listed = (unknown, unknown) if reason else self._try(name, parameter)
            verdicts[name] = counted, listed
            for operation, verdict in ((self.count.id, counted), (self.page.id, listed), (self.plain, listed)):
                if verdict.obeyed is not None:
                    examination.filters.setdefault(operation, {})[name] = verdict.obeyed
        self._add_findings(verdicts, examination)

    def _find_rows(self) -> str:
        """Find ids with which the list has rows, and read the first page. Return the reason if there are none, or an empty text."""
        calls = self._discovery.calls(self.page, "id,username")
        if isinstance(calls, str):
            return calls
        for call in calls:
            if USER_FILTER in call:
                call = {**call, USER_FILTER: EVERY_USER}
            total = count_in(self._ask(self.count, call))
            rows = rows_in(self._ask(self.page, call))
            if total and rows:
                self._base, self._total, self._rows = call, total, rows
                return ""
        return "no list with rows was found to filter"

    def _ask(self, operation: Operation, values: Values) -> Reply:
        parameters = parameters_of(operation)
        path, query = path_and_query(operation, {name: value for name, value in values.items() if name in parameters})
        return self._get(path, query)

    def _try(self, name: str, parameter: Node) -> tuple[Verdict, Verdict]:
        """Return the verdicts on a filter of the count and of the page."""
        schema = resolve(parameter["schema"])
        if enum := [str(each) for each in schema.get("enum", ()) if each != "all"]:
            verdict = self._try_choices(name, enum)
            return verdict, verdict
        trial = trial_for(name, schema, self._rows)
        counted = self._ask(self.count, {**self._base, name: trial.none})
        listed = self._ask(self.page, {**self._base, name: trial.none})
        number, rows = count_in(counted), rows_in(listed)
        if number is None or rows is None:
            verdict = Verdict(None, f"refused: {(counted if number is None else listed).described()}")
            return verdict, verdict
        must_leave_out = is_sure(trial, self._rows)
        if trial.violates is None:
            fewer = not rows
        elif values_of(trial.field, self._rows):
            fewer = must_leave_out and not any(map(trial.violates, values_of(trial.field, rows)))
        else:
            fewer = len(rows) < len(self._rows)
        verdicts = judge(number < self._total, must_leave_out), judge(fewer, must_leave_out)
        if all(each.obeyed for each in verdicts) and self._finds_nothing(name, trial):
            verdict = Verdict(False, "finds nothing for any value")
            return verdict, verdict
        return verdicts

    def _finds_nothing(self, name: str, trial: Trial) -> bool:
        """Tell whether a filter also leaves out rows that satisfy it."""
        if trial.every is None or not has_value(trial.field, self._rows):
            return False
        return count_in(self._ask(self.count, {**self._base, name: trial.every})) == 0

    def _try_choices(self, name: str, choices: list[str]) -> Verdict:
        """Test a filter with a few allowed values, one of which must leave rows out."""
        numbers = [count_in(self._ask(self.count, {**self._base, name: choice})) for choice in choices]
        counts = [each for each in numbers if each is not None]
        if len(counts) < len(numbers):
            return Verdict(None, "refused")
        return judge(min(counts) < self._total, len(choices) > 1)

    def _add_findings(self, verdicts: Mapping[str, tuple[Verdict, Verdict]], examination: Examination) -> None:
        """Add the findings, one for all filters with the same verdict."""
        recorded = [
            {name for name, each in filters_of(of).items() if is_ignored(each)} for of in (self.count, self.page)
        ]
        names_by_verdict: dict[tuple[Outcome, str], list[str]] = {}
        for name, (counted, listed) in verdicts.items():
            obeyed = counted.obeyed, listed.obeyed
            outcome: Outcome = "agrees"
            if None in obeyed:
                outcome = "untried"
                text = f"filters {{}}: {listed.text or counted.text}"
            else:
                if any((each is False) != (name in ignored) for each, ignored in zip(obeyed, recorded, strict=True)):
                    outcome = "differs"
                where = "" if obeyed[0] == obeyed[1] else " in the rows" if obeyed[0] else " in the count"
                text = "obeys the filters {}" if all(obeyed) else f"ignores the filters {{}}{where}"
                if counted.text:
                    text = f"filters {{}}: {counted.text}"
            names_by_verdict.setdefault((outcome, text), []).append(f"`{name}`")
        for (outcome, text), names in names_by_verdict.items():
            examination.add(self.page.id, outcome, text.format(", ".join(names)))


def judge(reacts: bool, must_leave_out: bool) -> Verdict:
    """Return a verdict.

    reacts: whether rows were left out.
    must_leave_out: whether rows had to be left out.
    """
    if reacts or must_leave_out:
        return Verdict(reacts)
    return Verdict(None, "every row may satisfy the tested value")


def is_ignored(parameter: Node) -> bool:
    """Tell whether the spec with its overlay says that a filter is ignored."""
    return parameter.get("x-axis-obeyed") is False


def trial_for(name: str, schema: Node, rows: list[Any]) -> Trial:
    """Return the values to test a filter with, by its name, its schema, and the rows without it."""
    side, _, field = name.partition("_")
    if name == USER_FILTER:
        return Trial(NO_USER, EVERY_USER, None, "user_id")
    if side not in ("min", "max"):
        number = schema.get("type") == "integer" or str(schema.get("pattern", "")).startswith("^[0-9]")
        return Trial(NOBODY if number else NO_TEXT, example(name, rows), None, name)
    if str(schema.get("format", "")).endswith("date8"):
        low, high = FIRST_DAY, LAST_DAY
    else:
        low, high = str(schema.get("minimum", 0)), str(schema.get("maximum", LARGE))
    if side == "min":
        return Trial(high, low, lambda value: is_between(value, low, high) and int(value) < int(high), field)
    return Trial(low, high, lambda value: is_between(value, low, high) and int(value) > int(low), field)


def is_between(value: Any, low: str, high: str) -> bool:
    """Tell whether a value is a number or a day within two limits."""
    return usable(value) and str(value).isascii() and str(value).isdigit() and int(low) <= int(value) <= int(high)


def example(name: str, rows: list[Any]) -> str | None:
    """Return a value of the field from the rows, for a filter to find. It is sent to the site only."""
    values = (row.get(name) for row in rows if isinstance(row, dict))
    return next((str(value) for value in values if usable(value) and str(value).isprintable() and value != ""), None)


def values_of(field: str, rows: list[Any]) -> list[Any]:
    """Return the values of a field in those rows that have it."""
    return [row[field] for row in rows if isinstance(row, dict) and field in row]


def has_value(field: str, rows: list[Any]) -> bool:
    """Tell whether a row has a value of the field."""
    return any(value not in (None, "") for value in values_of(field, rows))


def is_sure(trial: Trial, rows: list[Any]) -> bool:
    """Tell whether `trial.none` must leave out a row, so that a filter that leaves out none is ignored."""
    if trial.violates is None:
        return True
    values = values_of(trial.field, rows)
    if not values:  # the rows do not have the field under this name
        return trial.none in (FIRST_DAY, LAST_DAY, str(LARGE))
    return any(map(trial.violates, values))


def ignored_filters(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the filters that a site was seen to ignore, by the operation's id.

    `document` is an overlay that `axis doctor --overlay` wrote, or a spec that such an overlay was applied to.
    """
    lists: list[tuple[str, Any]] = [
        (str(each.get("x-axis-operation", "")), each.get("update", {}).get("parameters", ()))
        for each in document.get("actions", ())
        if isinstance(each.get("update"), Mapping)
    ]
    for item in document.get("paths", {}).values():
        lists += [
            (str(each["operationId"]), each.get("parameters", ())) for each in item.values() if "operationId" in each
        ]
    ignored = {
        operation: [each["name"] for each in parameters if each.get("x-axis-obeyed") is False]
        for operation, parameters in lists
    }
    return {operation: names for operation, names in sorted(ignored.items()) if names}
