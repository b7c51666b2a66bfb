"""Writes reports on a plan and its result: as Markdown, as JSON, or as one HTML page without other files."""

from __future__ import annotations

import html
from collections import Counter
from os import PathLike
from pathlib import Path
from typing import Any

from axis_lms._extras.text import clean, dump_json
from axis_lms.errors import ConfigurationError

from .applying import Applied
from .naming import WORDS
from .plans import Action, Plan, write_private
from .verifying import Verified

KINDS = {"create": "new", "update": "changed", "deactivate": "deactivated", "enter": "entered", "leave": "left"}
STATES = {
    "done": "done",
    "already": "already so",
    "drifted": "left alone: the site has changed",
    "refused": "refused",
    "skipped": "skipped",
    "unknown": "not known",
    "open": "not sent",
    "planned": "planned",
    "holds": "holds",
    "differs": "does not hold",
}
COLOURS = {
    "done": "#2e7d32",
    "already": "#81a784",
    "drifted": "#f9a825",
    "refused": "#c62828",
    "skipped": "#8d6e63",
    "unknown": "#6a1b9a",
    "open": "#90a4ae",
    "planned": "#1565c0",
    "holds": "#2e7d32",
    "differs": "#c62828",
}
FINE = ("done", "already", "planned", "holds")
BAR_PIXELS, ROW_PIXELS, LABEL_PIXELS = 420, 26, 130


def write_report(
    path: str | PathLike[str], plan: Plan, applied: Applied | None = None, verified: Verified | None = None
) -> None:
    """Write a report to a file. Its ending sets the format: `.md`, `.json` or `.html`. Only its owner may read it.

    Raises ConfigurationError for another ending, and for a file that cannot be written.
    """
    path = Path(path)
    write_private(path, report_form(path)(facts(plan, applied, verified)))


def report_form(path: Path) -> Any:
    """Return the function that formats a report for a file. Raises ConfigurationError for an unknown ending."""
    forms = {".md": as_markdown, ".json": as_json, ".html": as_html}
    if path.suffix.lower() not in forms:
        raise ConfigurationError(f"the name of a report ends in .md, .json or .html: {path.name} does not")
    return forms[path.suffix.lower()]


def facts(plan: Plan, applied: Applied | None = None, verified: Verified | None = None) -> dict[str, Any]:
    """Return the content of a report as a JSON object. It holds the values of people, and no password."""
    held = {each.action.id: each for each in verified.held} if verified else {}
    rows = []
    for action in plan.actions:
        state, reason = "planned", ""
        if applied is not None:
            outcome = applied.outcomes[action.id]
            not_sent = applied.dry_run and outcome.state == "open"
            state, reason = "planned" if not_sent else outcome.state, outcome.reason
        elif action.id in held:
            state, reason = "holds" if held[action.id].holds else "differs", held[action.id].reason
        row = {
            "action": action.id,
            "kind": KINDS[action.kind],
            "username": action.username,
            "line": action.line,
            "what": what(action, plan),
            "state": state,
            "reason": reason,
        }
        if action.id in held:
            row |= {"holds": held[action.id].holds, "otherwise": held[action.id].reason}
        rows.append(row)
    return {
        "site": plan.site,
        "source": plan.source,
        "plan": plan.id,
        "made": plan.made,
        "people": plan.people,
        "unchanged": plan.unchanged,
        "applied": applied.ended if applied else None,
        "status": status(applied, verified),
        "stopped": (applied.trouble or ("Ctrl-C" if applied.interrupted else "")) if applied else "",
        "holds": verified.holds if verified else None,
        "counts": counted(rows),
        "actions": rows,
        "cannot": [{"line": one.line, "username": one.username, "reason": one.reason} for one in plan.cannot],
        "refusals": [{"reason": one.reason, "allowed": one.allowed} for one in plan.refusals],
    }


def status(applied: Applied | None, verified: Verified | None) -> str:
    """Return the headline of a report."""
    if applied is not None:
        return "planned, and compared with the site again" if applied.dry_run else applied.status
    if verified is not None:
        return "the site holds all of it" if verified.holds else "the site does not hold all of it"
    return "planned"


def what(action: Action, plan: Plan) -> str:
    """Return what an action changes: every field with its old and new value, or the place."""
    if action.list is not None:
        period = f", until {action.values['end']}" if action.values else ""
        return f"{WORDS[action.list]} {action.name}{period}"
    changes = [
        f"{name}: {action.before[name] or '(empty)'} → {value or '(empty)'}"
        if name in action.before
        else f"{name}: {value}"
        for name, value in action.values.items()
    ]
    managers = [one.username for one in plan.actions if one.id == action.manager_from]
    return ", ".join([*changes, *(f"manager_id: {name}, who is new" for name in managers)])


def counted(rows: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Return how many actions of each kind are in each state."""
    found: dict[str, Counter[str]] = {}
    for row in rows:
        found.setdefault(row["kind"], Counter())[row["state"]] += 1
    return {kind: dict(states) for kind, states in found.items()}


def as_json(report: dict[str, Any]) -> str:
    """Return the report as JSON."""
    return dump_json(report, indent=1) + "\n"


def summary(report: dict[str, Any]) -> list[str]:
    """Return the lines at the head of a report."""
    people = f"{report['people']} {'person' if report['people'] == 1 else 'people'}"
    lines = [f"{people} in {report['source']}, {report['unchanged']} of them as they should be."]
    for kind, states in report["counts"].items():
        lines.append(f"{kind}: " + ", ".join(f"{number} {STATES[state]}" for state, number in states.items()))
    if not report["counts"]:
        lines.append("There is nothing to do.")
    lines += [f"{'Allowed' if one['allowed'] else 'Refused'}: it {one['reason']}." for one in report["refusals"]]
    if report["stopped"]:
        lines.append(f"It was stopped: {report['stopped']}.")
    if report["holds"] is not None:
        lines.append(
            "Read back: the site holds all of it."
            if report["holds"]
            else "Read back: the site does not hold all of it."
        )
    return lines


def tables(report: dict[str, Any]) -> list[tuple[str, list[str], list[list[str]]]]:
    """Return the tables of a report: title, columns and rows. Actions that failed come first."""
    wrong = [row for row in report["actions"] if row["state"] not in FINE]
    lost = [row for row in report["actions"] if row.get("holds") is False and row not in wrong]
    fine = [row for row in report["actions"] if row not in wrong and row not in lost]
    columns = ["username", "line", "kind", "what", "outcome"]

    def cells(row: dict[str, Any], reason: str) -> list[str]:
        outcome = STATES[row["state"]] + (f": {reason}" if reason else "")
        return [row["username"], str(row["line"] or ""), row["kind"], row["what"], outcome]

    found = [
        ("Not as planned", columns, [cells(row, row["reason"]) for row in wrong]),
        ("Done, and not held by the site", columns, [cells(row, row["otherwise"]) for row in lost]),
        (
            "Cannot be done",
            ["username", "line", "why"],
            [[one["username"], str(one["line"] or ""), one["reason"]] for one in report["cannot"]],
        ),
        (
            "Planned" if any(row["state"] == "planned" for row in fine) else "Done",
            columns,
            [cells(row, "") for row in fine],
        ),
    ]
    return [each for each in found if each[2]]


def as_markdown(report: dict[str, Any]) -> str:
    """Return the report as Markdown."""
    parts = [f"# Provisioning: {report['status']}", "", *[f"- {escaped(line)}" for line in summary(report)]]
    for title, columns, rows in tables(report):
        parts += ["", f"## {title}", "", f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
        parts += [f"| {' | '.join(map(escaped, row))} |" for row in rows]
    return "\n".join(parts) + "\n"


def escaped(cell: str) -> str:
    """Return a text in which Markdown's own characters are escaped, and those that steer a terminal."""
    cell = clean(cell)
    for char in "\\`*[]<>|":
        cell = cell.replace(char, "\\" + char)
    return " ".join(cell.split())


def as_html(report: dict[str, Any]) -> str:
    """Return the report as one HTML page, without scripts and without anything to load."""
    body = [f"<h1>Provisioning: {html.escape(report['status'])}</h1>"]
    body.append("<ul>" + "".join(f"<li>{shown(line)}</li>" for line in summary(report)) + "</ul>")
    body.append(chart(report["counts"]))
    for title, columns, rows in tables(report):
        head = "".join(f"<th>{html.escape(column)}</th>" for column in columns)
        lines = "".join("<tr>" + "".join(f"<td>{shown(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        body.append(f"<h2>{title}</h2><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>")
    site = html.escape(f"{report['site']}, plan {report['plan']} of {report['made']}")
    return f"{HEAD}<body>{''.join(body)}<footer>{site}</footer></body></html>\n"


def shown(text: str) -> str:
    """Return a text for a page. What would hide or turn around other text is shown as an escape."""
    return html.escape(clean(text))


def chart(counts: dict[str, dict[str, int]]) -> str:
    """Return an SVG chart: a bar for each kind of action, with a part for each state."""
    if not counts:
        return ""
    most = max(sum(states.values()) for states in counts.values())
    parts = []
    for row, (kind, states) in enumerate(counts.items()):
        top, left = row * ROW_PIXELS, float(LABEL_PIXELS)
        total = sum(states.values())
        parts.append(f'<text x="0" y="{top + 16}">{kind}</text>')
        for state, number in states.items():
            width = BAR_PIXELS * number / most
            tooltip = f"{kind}: {number} {STATES[state]}"
            parts.append(
                f'<rect x="{left:.1f}" y="{top + 2}" width="{width:.1f}" height="{ROW_PIXELS - 8}" fill="{COLOURS[state]}">'
                f"<title>{tooltip}</title></rect>"
            )
            left += width
        parts.append(f'<text x="{left + 6:.1f}" y="{top + 16}">{total}</text>')
    width, height = LABEL_PIXELS + BAR_PIXELS + 60, len(counts) * ROW_PIXELS
    used = dict.fromkeys(state for states in counts.values() for state in states)
    legend = "".join(f'<li><i style="background:{COLOURS[state]}"></i>{STATES[state]}</li>' for state in used)
    label = "; ".join(f"{kind} {sum(states.values())}" for kind, states in counts.items())
    svg = f'<svg viewBox="0 0 {width} {height}" width="{width}" role="img" aria-label="{label}">{"".join(parts)}</svg>'
    return f'{svg}<ul class="legend">{legend}</ul>'


HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Provisioning</title><style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid #ddd }
td { vertical-align: top } td:nth-last-child(-n+2) { overflow-wrap: anywhere } svg { max-width: 100%; height: auto } svg text { font-size: 13px; fill: currentColor }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1rem } .legend i { display: inline-block;
width: .8em; height: .8em; margin-right: .4em } footer { margin-top: 2rem; color: #666; font-size: 13px }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b } th, td { border-color: #444 } footer { color: #999 } }
</style></head>
"""
