"""What an examination found: outcomes with shapes and names, never with values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Outcome = Literal["agrees", "differs", "learned", "untried"]

TITLES: dict[Outcome, str] = {
    "differs": "Differs from the spec",
    "learned": "Not documented, and learned here",
    "untried": "Could not be tried",
    "agrees": "Agrees with the spec",
}
"""Outcomes in the order in which people want to read them."""


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
    """For the profile; not a part of any report."""
    key_style: str = ""
    learned: dict[str, Any] = field(default_factory=dict)
    """What a client may want to know, in a word each: `dialect`, `past_end`, …"""

    def add(self, subject: str, outcome: Outcome, text: str) -> None:
        """Note a finding."""
        self.findings.append(Finding(subject, outcome, text))

    def of(self, outcome: Outcome) -> list[Finding]:
        """The findings with an outcome."""
        return [each for each in self.findings if each.outcome == outcome]

    @property
    def reached(self) -> bool:
        """Whether the site gave a token."""
        return bool(self.key_style)
