"""Sends one action, once. Where its answer is lost, the site is looked at before anything else is done about it."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from axis_lms import APIError, AxisError, RateLimited, Unauthorized
from axis_lms.errors import ConfigurationError

from ._client import once
from .cells import text
from .journal import Journal, Outcome, State
from .plans import Action, Plan
from .site import Snapshot, find_user, read_members, read_user
from .standing import Verdict, standing, wanted

if TYPE_CHECKING:
    from axis_lms import Axis

ATTEMPTS = 4
"""How often a write is sent at most: again only when it is certain that it changed nothing."""
PAUSE_SECONDS = 1.0
"""How long to wait before the second attempt; each further wait is twice as long."""
LIMITED_ANSWERS = 30
"""How often the site may answer one action that there are too many calls, before the run is stopped."""
PATIENCE_SECONDS = 120.0
"""How long the site may ask to wait, before the run is stopped."""
ENTER: dict[str, Callable[..., Any]] = {
    "courses": lambda axis, course, user, **period: axis.courses.enroll(course, user, **period),
    "learningpaths": lambda axis, path, user: axis.learningpaths.enroll(path, user),
    "usergroups": lambda axis, group, user: axis.usergroups.add_member(group, user),
    "branches": lambda axis, organization, branch, user: axis.organizations.add_user(organization, branch, user),
    "sessions": lambda axis, program, session, user: axis.ilt.enroll(program, session, user),
}
LEAVE: dict[str, Callable[..., Any]] = {
    "courses": lambda axis, course, user: axis.courses.unenroll(course, user),
    "learningpaths": lambda axis, path, user: axis.learningpaths.unenroll(path, user),
    "usergroups": lambda axis, group, user: axis.usergroups.remove_member(group, user),
    "branches": lambda axis, organization, branch, user: axis.organizations.remove_user(organization, branch, user),
    "sessions": lambda axis, program, session, user: axis.ilt.unenroll(program, session, user),
}


class SiteDown(Exception):
    """The site, or the way to it, is in such trouble that nothing more is worth sending. `error` says which."""

    def __init__(self, error: AxisError) -> None:
        super().__init__(str(error))
        self.error = error


@define
class Passwords:
    """A file of mode 0600 that temporary passwords are added to, one JSON object a line."""

    path: Path
    count: int = 0
    _lock: threading.Lock = field(factory=threading.Lock)

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Passwords:
        """Make sure that the file can be written and that nobody else may read it."""
        path = Path(path)
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
            path.chmod(0o600)
        except OSError as error:
            raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from None
        return cls(path)

    def keep(self, username: str, number: str, values: dict[str, Any]) -> None:
        """Add what the site answered for a new user, on the disk."""
        line = json.dumps({"username": username, "user_id": number, **values}, ensure_ascii=False) + "\n"
        with self._lock, os.fdopen(os.open(self.path, os.O_WRONLY | os.O_APPEND), "a", encoding="utf-8") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
            self.count += 1


@define
class Writer:
    """Sends the actions of a plan. Threads share it; `stop` ends waits early."""

    axis: Axis
    plan: Plan
    journal: Journal
    passwords: Passwords | None
    stop: threading.Event

    def write(self, action: Action, user: str | None, manager: str | None) -> Outcome:
        """Bring an action about. `user` is whom it is about, and `manager` the created manager's id, where one is known.

        Raises SiteDown when the site cannot be reached, gives no access, or asks to wait for too long.
        """
        failures = limited = 0
        reason = ""
        if action.id in self.journal.begun and (found := self._doubted(action, user, manager)) is not None:
            return found
        while failures < ATTEMPTS and not self.stop.is_set():
            self.journal.begin(action.id)
            try:
                with once(self.stop):
                    number = self._send(action, user, manager)
            except AxisError as failure:
                error, reason = failure, said(failure)
                told = self._lost if error.maybe_applied else self._refused
                outcome = told(action, error, user, manager)
            else:
                return self._sent(action, number or user)
            if outcome is not None:
                return outcome
            self._end(action, "open", reason)
            if isinstance(error, RateLimited) or error.retry_after is not None:
                limited += 1  # the client itself waits as long as the site asks
                if (error.retry_after or 0.0) > PATIENCE_SECONDS or limited > LIMITED_ANSWERS:
                    raise SiteDown(error)
            else:
                failures += 1
                self.stop.wait(PAUSE_SECONDS * 2 ** (failures - 1))
        return self._end(action, "open" if self.stop.is_set() else "refused", reason)

    def _doubted(self, action: Action, user: str | None, manager: str | None) -> Outcome | None:
        """Return what became of an action that a stopped run had sent, and that the site did not show a moment ago; None when
        it still does not show it.
        """
        self.stop.wait(PAUSE_SECONDS)
        try:
            verdict = self.look(action, user, manager, began=True)
        except AxisError as failure:
            raise SiteDown(failure) from None
        if verdict.state == "todo":
            return None
        return self._end(action, verdict.state, verdict.reason, verdict.user_id or user)

    def _send(self, action: Action, user: str | None, manager: str | None) -> str | None:
        """Send the request of an action; the id of a user who was created."""
        axis: Any = self.axis
        values = wanted(action, manager)
        if action.kind == "create":
            answer = axis.users.create(username=action.username, **values)
            number = text(getattr(answer, "id", None) or None)
            if self.passwords is not None and answer.additional_properties:
                self.passwords.keep(action.username, number, answer.additional_properties)
            return number or None
        if action.kind in ("update", "deactivate"):
            axis.users.update(user, **values)
        else:
            calls = ENTER if action.kind == "enter" else LEAVE
            calls[action.where.list](axis, *action.place.split("/"), user, **values)
        return None

    def _sent(self, action: Action, user: str | None) -> Outcome:
        """Return what an action comes to that the site has confirmed. Where it did not say who was created, it is asked."""
        if user is None:
            try:
                user = next(iter(find_user(self.axis, action.username, ())), None)
            except AxisError as failure:
                self._end(action, "unknown", f"the new user could not be looked up: {said(failure)}")
                raise SiteDown(failure) from None
            if user is None:
                return self._end(action, "refused", "the site confirmed the new user, and does not have them")
        return self._end(action, "done", user_id=user)

    def _refused(self, action: Action, error: AxisError, user: str | None, manager: str | None) -> Outcome | None:
        """Return what a failure comes to that changed nothing; None when the action may be sent again."""
        if isinstance(error, RateLimited):
            return None
        if isinstance(error, Unauthorized) or not isinstance(error, APIError):
            self._end(action, "open", said(error))
            raise SiteDown(error)
        # Somebody else may have done meanwhile what the site refuses to do again.
        with suppress(AxisError):
            verdict = self.look(action, user, manager, began=False)
            if verdict.state == "done":
                return self._end(action, "already", user_id=verdict.user_id or user)
        return self._end(action, "refused", said(error))

    def _lost(self, action: Action, error: AxisError, user: str | None, manager: str | None) -> Outcome | None:
        """Return what a failure comes to that may have changed something: what the site says, looked at twice, since the
        request may still be on its way. None when it changed nothing, so that the action may be sent again.
        """
        try:
            verdict = self.look(action, user, manager, began=True)
            if verdict.state == "todo" and not self.stop.wait(PAUSE_SECONDS):
                verdict = self.look(action, user, manager, began=True)
        except AxisError as failure:
            self._end(action, "unknown", f"{said(error)}; the site could not be looked at: {said(failure)}")
            raise SiteDown(failure) from None
        if verdict.state == "todo":
            return None
        return self._end(action, verdict.state, verdict.reason, verdict.user_id or user)

    def look(self, action: Action, user: str | None, manager: str | None, began: bool) -> Verdict:
        """Return how an action stands on the site now."""
        shown = self.plan.shown
        if action.kind == "create":
            site = Snapshot(find_user(self.axis, action.username, shown))
        elif action.kind in ("update", "deactivate"):
            site = Snapshot(read_user(self.axis, user or "", shown))
        else:
            members = read_members(self.axis, [action.where], self.plan.today, 1)
            site = Snapshot({user or "": {}}, members)
        return standing(evolve(action, user_id=user), site, manager, began)

    def _end(self, action: Action, state: State, reason: str = "", user_id: str | None = None) -> Outcome:
        outcome = Outcome(action.id, state, reason, user_id)
        self.journal.end(outcome)
        return outcome


def said(error: AxisError) -> str:
    """Return one line of what went wrong."""
    found = str(error)
    return " ".join((f"{found}: {error.message}" if error.message and error.message not in found else found).split())
