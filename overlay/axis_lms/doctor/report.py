"""Writes the report of an examination, fit to be shown to others: it holds names and shapes, and no value of the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .findings import TITLES, Examination, Finding


def markdown(examination: Examination) -> str:
    """Return the report for people."""
    lines = ["# What this Axis site does", "", "Names and shapes only: no value of the site is in here.", ""]
    lines += [f"- {each}" for each in summary(examination)]
    for outcome, title in TITLES.items():
        findings = examination.of(outcome)
        if findings:
            lines += ["", f"## {title}", ""]
            lines += [f"- `{subject}`: {'; '.join(texts)}" for subject, texts in by_subject(findings).items()]
    return "\n".join(lines) + "\n"


def by_subject(findings: Iterable[Finding]) -> dict[str, list[str]]:
    """Return the texts of findings by their subject, in the order in which the subjects come up."""
    texts: dict[str, list[str]] = {}
    for each in findings:
        texts.setdefault(each.subject, []).append(each.text)
    return texts


def summary(examination: Examination) -> list[str]:
    """Return how it went, in a line or two."""
    from axis_lms_api.operations import OPERATIONS, SPEC_VERSION

    if not examination.reached:
        return ["The site gave no token, so nothing else could be tried."]
    subjects = {
        outcome: {each.subject for each in examination.of(outcome) if each.subject in OPERATIONS} for outcome in TITLES
    }
    differ = subjects["differs"]
    agree = subjects["agrees"] - differ
    untried = subjects["untried"] - differ - agree
    lines = [f"The API is at `{examination.base_path}`; the key travels as `{examination.key_style}`."]
    if examination.write_style:
        lines = [f"{lines[0][:-1]}, parameters of writes as `{examination.write_style}`."]
    return [
        *lines,
        f"Of the operations that were tried, {len(agree)} agree with the spec {SPEC_VERSION} and {len(differ)} differ "
        f"from it; {len(untried)} could not be tried.",
    ]


def as_json(examination: Examination) -> dict[str, Any]:
    """Return the report for programs."""
    from axis_lms import __version__
    from axis_lms_api.operations import SPEC_VERSION

    return {
        "client": f"axis-lms {__version__}",
        "spec": SPEC_VERSION,
        "reached": examination.reached,
        "base_path": examination.base_path,
        "key_style": examination.key_style,
        "write_style": examination.write_style,
        "learned": examination.learned,
        "findings": [each._asdict() for each in examination.findings],
    }
