"""The calls that users make: plan, apply and verify."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from axis_lms import to_wire
from axis_lms.errors import ConfigurationError

from ._client import address
from .applying import Applied, Progress, Run, carry_out, read_affected
from .copies import find_journal
from .errors import PlanRefused
from .guards import GUARDS, refusals, remember
from .journal import FINAL, Outcome, applied_before, check_unused, open_journal
from .mapping import Mapping, read_mapping
from .naming import resolve
from .people import read_people
from .planning import Draft, fields_read
from .plans import Plan, load_plan, new_id, now, site_digest
from .reading import read_table
from .site import Snapshot, read_members, read_users
from .standing import standing
from .verifying import Verified, compare
from .writing import Passwords, Writer

if TYPE_CHECKING:
    from axis_lms import Axis

AnyPath = str | PathLike[str]


def plan(
    axis: Axis,
    source: AnyPath | None,
    mapping: AnyPath | Mapping,
    *,
    allow: Collection[str] = (),
    today: date | None = None,
    concurrency: int = 4,
    dry_run: bool = False,
) -> Plan:
    """Compare a file of people with the site, and plan what to change. Nothing is changed yet.

    Args:
        axis: The client.
        source: The file of people. None if the mapping has a query that selects them.
        mapping: The TOML file that maps columns to fields.
        allow: Names of guards to overrule: `removals`, `shrunken`.
        today: The day that the plan is made for. Default: today.
        concurrency: How many requests may be on their way at once.
        dry_run: Do not record how many people the file had.

    Returns:
        The plan. When its `refused` is true, a guard refuses it and it cannot be applied.

    Raises:
        InputInvalid: The mapping or the file is invalid; `problems` lists everything, by line. The site was not asked if
            the file alone shows it.
        AxisError: The site could not be read.
    """
    if unknown := sorted(set(allow) - set(GUARDS)):
        raise ConfigurationError(f"there is no guard {unknown[0]!r}: allow takes {', '.join(GUARDS)}")
    known = mapping if isinstance(mapping, Mapping) else read_mapping(mapping)
    table = read_table(source, known.source)
    people = read_people(table, known)
    day = today or date.today()
    fields = fields_read(known)
    site = Snapshot(read_users(axis, fields, concurrency))
    names = resolve(axis, people, known)
    site = Snapshot(site.users, read_members(axis, names.places, to_wire(day, "date8"), concurrency))
    draft = Draft(people, site, known, names, day)
    draft.decide()
    managed = [place for places in names.managed.values() for place in places]
    refused_by = refusals(draft.actions, site, known, draft.population, draft.ended, managed, len(people), allow)
    busy = {action.key for action in draft.actions} | {one.username for one in draft.cannot}
    made = Plan(
        id=new_id(),
        site=address(axis),
        made=now(),
        today=draft.today,
        source=table.name + (f" (read as {table.guessed_encoding})" if table.guessed_encoding else ""),
        source_digest=table.digest,
        mapping_digest=known.digest,
        people=len(people),
        unchanged=sum(person.key not in busy and person.username not in busy for person in people),
        users=len(site.users),
        site_was=site_digest(site),
        fields=fields,
        shown=tuple(name for name in fields if name in site.shown),
        actions=tuple(draft.actions),
        cannot=tuple(sorted(draft.cannot, key=lambda each: (each.line or 0, each.reason))),
        refusals=refused_by,
    )
    if not (dry_run or made.refused):
        remember(known, len(people))
    return made


def apply(
    axis: Axis,
    plan: Plan | AnyPath,
    *,
    journal: AnyPath | None = None,
    concurrency: int = 4,
    passwords: AnyPath | None = None,
    dry_run: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
    conclude: Callable[[Applied], bool] = lambda _: True,
) -> Applied:
    """Carry out a plan. After a kill at any moment the same call resumes it, and sends nothing twice.

    Args:
        axis: A client of the site that the plan was made for.
        plan: The plan, or its file.
        journal: The file that records which actions were begun and how they ended. Default: beside the plan's file, also for
            a copy of that file.
        concurrency: How many requests may be on their way at once.
        passwords: A file, made with mode 0600, to which temporary passwords of new users are added. Default: they are
            dropped.
        dry_run: Check whether the plan still fits, and write nothing, neither on the site nor on the disk.
        progress: Called whenever an action has ended, one call after the other, in a thread of the run.
        conclude: Called with the result, to read the site back and write a report, say. Returns whether it came to its end.
            A plan counts as applied only then: until then the same call sends what is open, and calls this again.

    Returns:
        The outcome of each action. A refused action does not stop the others.

    Raises:
        PlanRefused: A guard refuses the plan, it was applied before, it was begun with a journal that is not here, its file
            was changed, or it is for another site. Nothing was sent.
        AxisError: The site could not be read. Nothing was sent.
    """
    made = plan if isinstance(plan, Plan) else load_plan(plan)
    check_applicable(axis, made)
    path = Path(journal) if journal is not None else find_journal(made) if made.path is not None else None
    if dry_run:
        if path is not None:
            check_unused(made, path)
        found = dry_run_result(made, read_affected(axis, made, concurrency) if made.actions else Snapshot())
        conclude(found)
        return found
    if path is None:
        raise ConfigurationError(
            "apply keeps a journal on the disk: save the plan first, or name the journal's file (journal=)"
        )
    with open_journal(made, path) as actions_journal:
        if actions_journal.finished:
            raise applied_before(actions_journal.finished)
        started = now()
        keep = Passwords.open(passwords) if passwords is not None else None
        run = Run(
            made, read_affected(axis, made, concurrency) if made.actions else Snapshot(), actions_journal, progress
        )
        writer = Writer(axis, made, actions_journal, keep, threading.Event())
        run.compare()
        interrupted, trouble = carry_out(run, writer, concurrency)
        applied = Applied(made, run.outcomes, started, now(), interrupted, trouble, keep.count if keep else 0)
        stopped = interrupted or any(outcome.state not in FINAL for outcome in run.outcomes.values())
        if conclude(applied) and not stopped:
            actions_journal.finish()
    return applied


def verify(axis: Axis, plan: Plan | AnyPath, *, concurrency: int = 4) -> Verified:
    """Read the site again, and check each action of a plan. Nothing is written.

    Raises PlanRefused for a file that is no plan or is for another site, and AxisError when the site could not be read.
    """
    made = plan if isinstance(plan, Plan) else load_plan(plan)
    check_site(axis, made)
    return compare(made, read_affected(axis, made, concurrency) if made.actions else Snapshot())


def check_applicable(axis: Axis, made: Plan) -> None:
    """Raise PlanRefused for a plan that may not be applied to this site."""
    check_site(axis, made)
    if made.refused:
        reasons = "; ".join(refusal.reason for refusal in made.refusals if not refusal.allowed)
        raise PlanRefused(f"the plan is refused: it {reasons}")


def check_site(axis: Axis, made: Plan) -> None:
    """Raise PlanRefused for a plan that was made for another site."""
    if made.site != address(axis):
        raise PlanRefused(f"the plan was made for {made.site}, and this is {address(axis)}")


def dry_run_result(made: Plan, site: Snapshot) -> Applied:
    """Return what an apply would do now: an action with the state `open` would be sent."""
    outcomes = {}
    for action in made.actions:
        verdict = standing(action, site)
        state = {"todo": "open", "done": "already", "drifted": "drifted"}[verdict.state]
        outcomes[action.id] = Outcome(action.id, state, verdict.reason, verdict.user_id)  # type: ignore[arg-type]
    return Applied(made, outcomes, now(), now(), dry_run=True)
