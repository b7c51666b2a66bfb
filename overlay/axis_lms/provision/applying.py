"""Carries out a plan: each action that still fits is sent once, in parallel as far as their order allows."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Literal, NamedTuple

from attrs import define, evolve, field, frozen

from .journal import FINAL, Journal, Outcome, State
from .plans import Action, Plan
from .site import Snapshot, filled, find_user, read_members, read_user, read_users
from .standing import standing
from .writing import SiteDown, Writer

if TYPE_CHECKING:
    from axis_lms import Axis

HOLDS: frozenset[State] = frozenset({"done", "already"})
POLL_SECONDS = 1.0
"""How often the main thread wakes up, so that Ctrl-C is noticed on every system."""


class Progress(NamedTuple):
    """How far an apply has come: `ended` of `of` actions, and what the last one was."""

    ended: int
    of: int
    what: str


@frozen
class Applied:
    """The result of applying a plan."""

    plan: Plan
    outcomes: dict[int, Outcome]
    started: str
    ended: str
    interrupted: bool = False
    trouble: str = ""
    """Why it stopped before its end; empty when it did not."""
    passwords: int = 0
    """How many answers with temporary passwords were kept."""
    dry_run: bool = False

    def counts(self) -> Counter[State]:
        """Return how many actions ended in each way."""
        return Counter(outcome.state for outcome in self.outcomes.values())

    @property
    def status(self) -> Literal["all done", "some refused", "nothing done"]:
        """`all done` when the site now holds all of the plan; `nothing done` when it holds nothing of it."""
        counts = self.counts()
        held = sum(counts[state] for state in HOLDS)
        return "all done" if held == len(self.plan.actions) else "some refused" if held else "nothing done"


def read_affected(axis: Axis, plan: Plan, concurrency: int) -> Snapshot:
    """Read the users and places of a plan: the users one by one if they are few, else all users of the site."""
    people = {action.user_id or f"@{action.username}": action for action in plan.actions}
    if len(people) > plan.users // 100 + 2:
        users = filled(read_users(axis, plan.fields, concurrency), plan.shown)
    else:
        users = {}
        with ThreadPoolExecutor(concurrency, "axis-provision") as pool:
            for found in pool.map(lambda action: read_person(axis, action, plan.shown), people.values()):
                users.update(found)
    return Snapshot(users, read_members(axis, plan.places, plan.today, concurrency))


def read_person(axis: Axis, action: Action, fields: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the fields of the user of an action by id; empty when the site has no such user."""
    if action.user_id is None:
        return find_user(axis, action.username, fields)
    return read_user(axis, action.user_id, fields)


@define
class Run:
    """The state of one run of a plan."""

    plan: Plan
    site: Snapshot
    journal: Journal
    progress: Callable[[Progress], None]
    outcomes: dict[int, Outcome] = field(factory=dict)
    created: dict[str, str] = field(factory=dict)
    """The ids of people whom the plan created, by key."""
    _open: dict[int, Action] = field(factory=dict)
    _actions: dict[int, Action] = field(factory=dict)
    _needed_by: dict[int, list[int]] = field(factory=dict)
    """The ids of the actions that need another one, by its id."""
    _ended: set[int] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        for action in self.plan.actions:
            self._actions[action.id] = action
            for need in action.needs:
                self._needed_by.setdefault(need, []).append(action.id)

    def compare(self) -> None:
        """Compare every action with the site, and find the ones to send. This also settles what a stopped run left unknown."""
        for action in self.plan.actions:
            began, known = action.id in self.journal.begun, self.journal.outcomes.get(action.id)
            if known is None:
                verdict = standing(self.with_user_id(action), self.site, self.manager(action), began)
                if verdict.state == "todo":
                    self._open[action.id] = action
                    self.outcomes[action.id] = Outcome(action.id, "open")
                    continue
                state: State = "drifted" if verdict.state == "drifted" else "done" if began else "already"
                known = Outcome(action.id, state, verdict.reason, verdict.user_id or self.with_user_id(action).user_id)
                self.journal.end(known)
            self.record(action, known)

    def with_user_id(self, action: Action) -> Action:
        """Return the action with the id of its user, if that is known by now."""
        return evolve(action, user_id=action.user_id or self.created.get(action.key))

    def manager(self, action: Action) -> str | None:
        """Return the id of the manager whom the plan created for this action, or None."""
        made = self.outcomes.get(action.manager_from or 0)
        return made.user_id if made else None

    def ready(self, ended: Iterable[int] = ()) -> list[Action]:
        """Return the actions that can be sent now, since the actions with these ids have ended; by default all that can.

        Skips those with a need that failed, and those that need what is skipped.
        """
        found = {}
        asked = deque(each for one in ended for each in self._needed_by.get(one, ())) if ended else deque(self._open)
        while asked:
            action = self._open.get(asked.popleft())
            if action is None:
                continue
            failed = next((need for need in action.needs if self.outcomes[need].state in FINAL - HOLDS), None)
            if failed is not None:
                reason = f"it needs: {describe(self._actions[failed])}, which was {self.outcomes[failed].state}"
                skipped = Outcome(action.id, "skipped", reason)
                self.journal.end(skipped)
                self.record(action, skipped)
                asked.extend(self._needed_by.get(action.id, ()))
            elif all(self.outcomes[need].state in HOLDS for need in action.needs):
                found[action.id] = action
        return list(found.values())

    def record(self, action: Action, outcome: Outcome) -> None:
        """Keep the outcome of an action, which is in the journal already, and report the progress."""
        self.outcomes[action.id] = outcome
        self._open.pop(action.id, None)
        if action.kind == "create" and outcome.user_id:
            self.created[action.key] = outcome.user_id
        if outcome.state in FINAL:
            self._ended.add(action.id)
        self.progress(Progress(len(self._ended), len(self.plan.actions), describe(action)))


def carry_out(run: Run, writer: Writer, concurrency: int) -> tuple[bool, str]:
    """Send the open actions. Return whether Ctrl-C ended the run, and the trouble with the site that ended it, if any.

    After Ctrl-C no action is begun, and those on their way are waited for. A second Ctrl-C does not wait.
    """
    # Ctrl-C can interrupt every step of the main thread, so that thread only waits, and another one keeps the books.
    keeper = ThreadPoolExecutor(1, "axis-provision")
    interrupted = False
    try:
        sending = keeper.submit(send_actions, run, writer, concurrency)
        while not sending.done():
            try:
                wait([sending], timeout=POLL_SECONDS)
            except KeyboardInterrupt:
                if interrupted:
                    raise
                interrupted = True
                writer.stop.set()
    finally:
        writer.stop.set()
        keeper.shutdown(wait=False)
    return interrupted, sending.result()


def send_actions(run: Run, writer: Writer, concurrency: int) -> str:
    """Send the open actions until all have ended or the writer is stopped. Return the trouble with the site, if any."""
    running: dict[Future[Outcome], Action] = {}
    trouble = ""
    queue = deque(run.ready())
    with ThreadPoolExecutor(concurrency, "axis-provision") as pool:
        try:
            while running or (queue and not writer.stop.is_set()):
                while queue and len(running) < concurrency and not writer.stop.is_set():
                    action = queue.popleft()
                    job = pool.submit(writer.write, action, run.with_user_id(action).user_id, run.manager(action))
                    running[job] = action
                ended, _ = wait(running, return_when=FIRST_COMPLETED)
                ids = [running[job].id for job in ended]
                for job in ended:
                    action = running.pop(job)
                    try:
                        run.record(action, job.result())
                    except SiteDown as down:
                        run.record(action, outcome_of_trouble(action, writer.journal))
                        trouble = trouble or str(down)
                        writer.stop.set()
                if ids:
                    queue.extend(run.ready(ids))
        finally:
            writer.stop.set()
    return trouble


def outcome_of_trouble(action: Action, journal: Journal) -> Outcome:
    """Return the outcome of an action that could not be finished because the site was in trouble."""
    return Outcome(action.id, "unknown" if action.id in journal.begun else "open", "the site was in trouble")


def describe(action: Action) -> str:
    """Return an action in a few words for people to read, such as "create new.one"."""
    words = {"create": "create", "update": "change", "deactivate": "deactivate", "enter": "put", "leave": "take"}
    where = {"enter": f" into {action.list} {action.name}", "leave": f" out of {action.list} {action.name}"}
    return f"{words[action.kind]} {action.username}{where.get(action.kind, '')}"
