"""Defines the findings of an examination, which hold names and formats but no values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from axis_lms._extras.spec import resolve

from .document import known_facts, schema_of
from .records import Record, unwrap

Outcome = Literal["agrees", "differs", "learned", "untried"]

TITLES: dict[Outcome, str] = {
    "differs": "Differs from the spec",
    "learned": "Not documented, and learned here",
    "untried": "Could not be tested",
    "agrees": "Agrees with the spec",
}
"""The outcomes with their titles, in the order of a report."""


class Finding(NamedTuple):
    """One finding.

    subject: the id of an operation, or a topic.
    text: a sentence without values of the site.
    """

    subject: str
    outcome: Outcome
    text: str


@dataclass
class Examination:
    """All findings about a site."""

    findings: list[Finding] = field(default_factory=list)
    base_path: str = ""
    """Path of the API on its host."""
    address: str = ""
    """The address that worked. It goes into the profile, and into no report."""
    key_style: str = ""
    """How the API key is sent; empty if no way gave a token."""
    write_style: str = ""
    """How the parameters of writes are sent; empty if that was not tried or not found."""
    learned: dict[str, Any] = field(default_factory=dict)
    """Facts about the site for clients, such as `dialect` and `past_end`."""
    records: dict[str, Record] = field(default_factory=dict)
    """The fields of all answers with a model, by the model's name."""
    answers: dict[str, Record] = field(default_factory=dict)
    """The fields of the answers of an operation, by its id."""
    shapes: dict[str, set[str]] = field(default_factory=dict)
    """The wrappers of the answers of an operation, by its id: `array`, `object`, `numbered` or `value`."""
    values: set[str] = field(default_factory=set)
    """The texts of the site in lower case. A property name that is one of them is withheld."""
    orders: dict[str, list[str]] = field(default_factory=dict)
    """The fields that the rows of an operation were sorted by, by its id."""
    refusals: dict[str, str] = field(default_factory=dict)
    """The refusal of an operation that reads, in words, by its id."""
    filters: dict[str, dict[str, bool]] = field(default_factory=dict)
    """Whether an operation obeyed a filter, by the operation's id and the filter's name."""

    def add(self, subject: str, outcome: Outcome, text: str) -> None:
        """Add a finding."""
        self.findings.append(Finding(subject, outcome, text))

    def see(self, operation: str, model: str, payload: Any, is_list: bool) -> list[Any]:
        """Record the fields and the wrapper of an answer, and return its rows."""
        rows, wrapped = unwrap(payload, is_list)
        properties = {name: resolve(each) for name, each in schema_of(model).get("properties", {}).items()}
        for record in (self.records.setdefault(model, Record()), self.answers.setdefault(operation, Record())):
            for row in rows:
                record.add(row, properties)
        self.shapes.setdefault(operation, set()).add(wrapped)
        return rows

    def compare(self, subject: str, name: str, value: Any, text: str, documented: Any = None) -> None:
        """Add a fact about the whole site, and compare it with the spec or its overlay.

        name: the name of the fact in `learned` and in the overlay.
        documented: the value in the spec without an overlay, or None.
        """
        self.learned[name] = value
        expected = known_facts().get(name, documented)
        self.add(subject, "learned" if expected is None else "agrees" if expected == value else "differs", text)

    def of(self, outcome: Outcome) -> list[Finding]:
        """Return the findings with an outcome."""
        return [each for each in self.findings if each.outcome == outcome]

    @property
    def reached(self) -> bool:
        """Whether the site gave a token."""
        return bool(self.key_style)
