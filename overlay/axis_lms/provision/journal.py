"""Keeps the journal of a plan on the disk: which actions were begun, and how they ended."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import Any, Literal

from attrs import asdict, define, field, frozen

from axis_lms._extras.files import check_replaceable, sync_directory
from axis_lms._extras.text import dump_json
from axis_lms.errors import ConfigurationError

from .copies import knows, note_use, read_use
from .errors import PlanRefused
from .plans import Plan, now

State = Literal["done", "already", "drifted", "refused", "skipped", "unknown", "open"]
FINAL: frozenset[str] = frozenset({"done", "already", "drifted", "refused", "skipped"})


@frozen
class Outcome:
    """How an action ended.

    `done`: it was sent, and the site confirmed it. `already`: the site was as wanted before anything was sent. `drifted`:
    the site has changed since the plan was made, so nothing was sent. `refused`: the site refused it. `skipped`: an
    action that it needs was not done. `unknown`: it was sent, and the site could not be asked whether it was carried
    out. `open`: it was not sent yet.
    """

    action: int
    state: State
    reason: str = ""
    user_id: str | None = None


@define
class Journal:
    """The record of a plan's actions. Every line is on the disk before the method that writes it returns."""

    path: Path
    file: FileIO
    outcomes: dict[int, Outcome] = field(factory=dict)
    """The final outcomes, by the action's id."""
    begun: set[int] = field(factory=set)
    """The ids of actions that may have been sent and have no outcome."""
    finished: str = ""
    """When the apply came to its end; empty until then."""
    _failure: OSError | None = None
    _lock: threading.Lock = field(factory=threading.Lock)

    def begin(self, action: int) -> None:
        """Record that an action is about to be sent."""
        with self._lock:
            self.begun.add(action)
            self._write({"begin": action, "at": now()})

    def end(self, outcome: Outcome) -> None:
        """Record how an action ended."""
        with self._lock:
            self._keep(outcome)
            self._write({"end": asdict(outcome), "at": now()})

    def finish(self) -> None:
        """Record that the apply came to its end, so that the plan cannot be applied again."""
        with self._lock:
            self.finished = now()
            self._write({"finished": self.finished})

    def _keep(self, outcome: Outcome) -> None:
        if outcome.state in FINAL:
            self.outcomes[outcome.action] = outcome
        if outcome.state != "unknown":
            self.begun.discard(outcome.action)

    def _write(self, entry: dict[str, Any]) -> None:
        if self._failure is None:
            line = memoryview(dump_json(entry).encode() + b"\n")
            try:
                while line:
                    line = line[self.file.write(line) :]
                os.fsync(self.file.fileno())
            except OSError as error:
                message = f"{self.path} cannot be written ({error.strerror}); the same call resumes"
                self._failure = OSError(error.errno, message)
        if self._failure is not None:  # nothing may follow a line that is incomplete
            raise self._failure

    def _read(self, entry: dict[str, Any]) -> None:
        if "begin" in entry:
            self.begun.add(entry["begin"])
        elif "end" in entry:
            self._keep(Outcome(**entry["end"]))
        elif "finished" in entry:
            self.finished = entry["finished"]


@contextmanager
def open_journal(plan: Plan, path: Path) -> Iterator[Journal]:
    """Lock the journal of a plan for this process, and read it.

    An incomplete last line is dropped: the action that it names was not begun. The journal of an earlier plan is moved
    to `.old`, since the new plan has read the site after it. Raises PlanRefused for a damaged journal, and for a plan that
    was begun with a journal that is not here; and ConfigurationError when another process has locked it, or it cannot be
    written.
    """
    try:
        from filelock import FileLock
    except ImportError:
        raise ConfigurationError("applying a plan needs filelock: install axis-lms[provision]") from None

    lock = FileLock(f"{path}.lock", mode=0o600)
    try:
        check_replaceable(path)
        if not path.parent.is_dir():  # the lock would make it
            raise FileNotFoundError(2, "No such directory")
        lock.acquire(blocking=False)
    except TimeoutError:
        raise ConfigurationError(f"another process is applying this plan ({path})") from None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from None
    try:
        head = {"plan": plan.id, "site": plan.site}
        known = entries(path)
        check_journal(plan, path, known)
        if known and known[0] != head:
            path.replace(f"{path}.old")
            known = []
        with FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
            whole = file.read().rpartition(b"\n")
            file.seek(len(whole[0] + whole[1]))
            file.truncate()
            journal = Journal(path, file)
            try:
                for entry in known[1:]:
                    journal._read(entry)
            except (TypeError, KeyError):
                raise damaged(path) from None
            if not known:
                journal._write(head)
                sync_directory(path.parent)
            note_use(plan, path)
            yield journal
    finally:
        lock.release()


def check_journal(plan: Plan, path: Path, known: list[dict[str, Any]]) -> None:
    """Raise PlanRefused for a plan that was begun before with another journal than the one with these entries."""
    use = read_use(plan)
    begun = use["begun"] or knows(Path(use["journal"]), plan)
    if begun and (not known or known[0].get("plan") != plan.id):
        raise PlanRefused(
            f"the plan was begun before, and {path} is not its journal: only {use['journal']} says what was sent"
        )


def check_unused(plan: Plan, path: Path) -> None:
    """Raise PlanRefused for a plan that was applied, or begun with another journal. Nothing is locked or written."""
    known = entries(path) if path.is_file() else []
    check_journal(plan, path, known)
    for entry in known if known and known[0].get("plan") == plan.id else []:
        if "finished" in entry:
            raise applied_before(entry["finished"])


def applied_before(when: str) -> PlanRefused:
    """Return the error for a plan that is used up."""
    return PlanRefused(f"the plan was applied on {when}: plan again")


def entries(path: Path) -> list[dict[str, Any]]:
    """Return the complete lines of a journal; none if there is no such file. Raises PlanRefused for a damaged one."""
    try:
        found: list[Any] = [json.loads(line) for line in path.read_bytes().rpartition(b"\n")[0].splitlines()]
    except FileNotFoundError:
        return []
    except ValueError:
        found = [None]
    if not all(isinstance(entry, dict) for entry in found):
        raise damaged(path)
    return found


def damaged(path: Path) -> PlanRefused:
    """Return the error for a journal that cannot be read."""
    return PlanRefused(f"{path} is damaged: look at the site, then plan again with another file")
