"""The report of an examination, fit to be shown to others: it holds names and shapes, and no value of the site."""

from __future__ import annotations

from typing import Any

from .findings import TITLES, Examination, Finding


def markdown(found: Examination) -> str:
    """The report for people."""
    lines = ["# What this Axis site does", "", "Names and shapes only: no value of the site is in here.", ""]
    lines += [f"- {each}" for each in summary(found)]
    for outcome, title in TITLES.items():
        findings = found.of(outcome)
        if not findings:
            continue
        lines += ["", f"## {title}", ""]
        lines += [f"- `{subject}`: {text}" for subject, text in grouped(findings)]
    return "\n".join(lines) + "\n"


def grouped(findings: list[Finding]) -> list[tuple[str, str]]:
    """Findings by subject, several texts of one subject together."""
    texts: dict[str, list[str]] = {}
    for each in findings:
        texts.setdefault(each.subject, []).append(each.text)
    return [(subject, "; ".join(several)) for subject, several in texts.items()]


def summary(found: Examination) -> list[str]:
    """How it went, in a line or two."""
    from axis_lms_api.operations import OPERATIONS, SPEC_VERSION

    if not found.reached:
        return ["The site gave no token, so nothing else could be tried."]
    counts = {
        outcome: len({each.subject for each in found.of(outcome) if each.subject in OPERATIONS}) for outcome in TITLES
    }
    return [
        f"The API is at `{found.base_path}`; the key travels as `{found.key_style}`.",
        f"Of the operations that read, {counts['agrees']} agree with the spec {SPEC_VERSION}, {counts['differs']} differ "
        f"from it, and {counts['untried']} could not be tried.",
    ]


def as_json(found: Examination) -> dict[str, Any]:
    """The report for programs."""
    from axis_lms import __version__
    from axis_lms_api.operations import SPEC_VERSION

    return {
        "client": f"axis-lms {__version__}",
        "spec": SPEC_VERSION,
        "reached": found.reached,
        "base_path": found.base_path,
        "key_style": found.key_style,
        "learned": found.learned,
        "findings": [each._asdict() for each in found.findings],
    }
