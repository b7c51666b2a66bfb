"""Writes the report of an examination. It can be shown to others, since it holds no value of the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .findings import TITLES, Examination, Finding


def markdown(examination: Examination) -> str:
    """Return the report for people."""
    lines = [
        "# How this Axis site differs from the spec",
        "",
        "This report holds names and formats only, and no value of the site.",
        "",
    ]
    lines += [f"- {each}" for each in summary(examination)]
    for outcome, title in TITLES.items():
        findings = examination.of(outcome)
        if findings:
            lines += ["", f"## {title}", ""]
            lines += [f"- `{subject}`: {'; '.join(texts)}" for subject, texts in by_subject(findings).items()]
    return "\n".join(lines) + "\n"


def by_subject(findings: Iterable[Finding]) -> dict[str, list[str]]:
    """Return the texts of findings by their subject, in the order of the findings."""
    texts: dict[str, list[str]] = {}
    for each in findings:
        texts.setdefault(each.subject, []).append(each.text)
    return texts


def summary(examination: Examination) -> list[str]:
    """Return a summary of one or two lines."""
    from axis_lms_api.operations import OPERATIONS, SPEC_VERSION

    if not examination.reached:
        return ["The site gave no token, so nothing else could be tested."]
    subjects = {
        outcome: {each.subject for each in examination.of(outcome) if each.subject in OPERATIONS} for outcome in TITLES
    }
    differ = subjects["differs"]
    agree = subjects["agrees"] - differ
    untried = subjects["untried"] - differ - agree
    lines = [f"The API is at `{examination.base_path}`; the key is sent as `{examination.key_style}`."]
    if examination.write_style:
        lines = [f"{lines[0][:-1]}, parameters of writes as `{examination.write_style}`."]
    return [
        *lines,
        f"Of the tested operations, {len(agree)} agree with the spec {SPEC_VERSION} and {len(differ)} differ "
        f"from it; {len(untried)} could not be tested.",
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
