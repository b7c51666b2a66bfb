"""What an examination found: outcomes with names and shapes, never with values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from axis_lms._spec import resolve

from .document import known_facts, schema_of
from .records import Record, unwrap

Outcome = Literal["agrees", "differs", "learned", "untried"]

TITLES: dict[Outcome, str] = {
    "differs": "Differs from the spec",
    "learned": "Not documented, and learned here",
    "untried": "Could not be tried",
    "agrees": "Agrees with the spec",
}
"""The outcomes, in the order in which a report tells them."""


class Finding(NamedTuple):
    """One thing that was found out. `subject` is an operation's id or a topic; `text` holds no value of the site."""

    subject: str
    outcome: Outcome
    text: str


@dataclass
class Examination:
    """Everything that was found out about a site."""

    findings: list[Finding] = field(default_factory=list)
    base_path: str = ""
    """Path of the API on its host."""
    address: str = ""
    """The address that worked. It belongs in the profile and is not part of any report."""
    key_style: str = ""
    """How the API key travels; empty when no way gave a token."""
    write_style: str = ""
    """How the parameters of writes travel; empty when that was not tried or not found."""
    learned: dict[str, Any] = field(default_factory=dict)
    """What a client may want to know, in a word each: `failures`, `past_end`, …"""
    records: dict[str, Record] = field(default_factory=dict)
    """What all answers with a model held, by the model's name."""
    answers: dict[str, Record] = field(default_factory=dict)
    """What the answers of an operation held, by the operation's id."""
    shapes: dict[str, set[str]] = field(default_factory=dict)
    """How the answers of an operation were wrapped, by the operation's id: `array`, `object`, `numbered` or `value`."""
    values: set[str] = field(default_factory=set)
    """Every text of the site, in lower case, so that no name which is also one of them is ever told."""
    orders: dict[str, list[str]] = field(default_factory=dict)
    """The fields that the rows of an operation were sorted by, by the operation's id."""
    refusals: dict[str, str] = field(default_factory=dict)
    """How the site refused an operation that reads, in words, by the operation's id."""
    filters: dict[str, dict[str, bool]] = field(default_factory=dict)
    """Whether an operation obeyed a filter, by the operation's id and the filter's name."""

    def add(self, subject: str, outcome: Outcome, text: str) -> None:
        """Note a finding."""
        self.findings.append(Finding(subject, outcome, text))

    def see(self, operation: str, model: str, payload: Any, is_list: bool) -> list[Any]:
        """Remember the fields of an answer and how it was wrapped, and return its rows."""
        rows, wrapped = unwrap(payload, is_list)
        properties = {name: resolve(each) for name, each in schema_of(model).get("properties", {}).items()}
        for record in (self.records.setdefault(model, Record()), self.answers.setdefault(operation, Record())):
            for row in rows:
                record.add(row, properties)
        self.shapes.setdefault(operation, set()).add(wrapped)
        return rows

    def compare(self, subject: str, name: str, value: Any, text: str, documented: Any = None) -> None:
        """Note a fact about the site as a whole, and whether it is what the spec or its overlay says.

        `name` is the fact's name in `learned` and in the overlay, `documented` what the spec says without an overlay;
        None where it says nothing.
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
