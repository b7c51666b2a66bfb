"""Defines the errors of provisioning, which come besides those of the client.

ConfigurationError         a wrong option, mapping or plan file; nothing was sent
├── InputInvalid           the file or the mapping is invalid: see `problems`
├── PlanRefused            the plan may not be applied: a guard refuses it, it was applied before, or it is for another site
└── SiteUnclear            the site shows too little to plan by
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from axis_lms.errors import ConfigurationError

SHOWN_PROBLEMS = 20
"""How many problems the text of an error lists; `problems` has them all."""


@frozen
class Problem:
    """One problem of a file or a mapping: its line (None if it has none) and the reason."""

    line: int | None
    reason: str

    def __str__(self) -> str:
        return self.reason if self.line is None else f"line {self.line}: {self.reason}"


class InputInvalid(ConfigurationError):
    """The file or the mapping is invalid. `problems` lists every reason; nothing was sent."""

    next_step = "mend the file or the mapping; nothing was sent"

    def __init__(self, what: str, problems: Iterable[Problem] = (), **facts: Any) -> None:
        self.problems = tuple(problems)
        shown = [str(problem) for problem in self.problems[:SHOWN_PROBLEMS]]
        more = len(self.problems) - len(shown)
        listed = "; ".join([*shown, *([f"and {more} more"] if more else [])])
        super().__init__(f"{what}: {listed}" if listed else what, **facts)


class PlanRefused(ConfigurationError):
    """The plan may not be applied, and nothing was sent."""

    next_step = "look at the plan, then plan again"


class SiteUnclear(ConfigurationError):
    """The site does not show what a plan needs to know, so that nothing can be planned."""

    next_step = "`axis doctor` shows what this site does differently"
