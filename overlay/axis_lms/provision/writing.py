"""Sends one action, once. After a lost answer the site is read before anything is sent again."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from axis_lms import APIError, AxisError, RateLimited, Unauthorized
from axis_lms._extras.files import check_replaceable
from axis_lms._extras.text import dump_json
from axis_lms.errors import ConfigurationError

from ._client import once
from .journal import Journal, Outcome, State
from .plans import Action, Plan
from .site import Snapshot, find_user, read_members, read_user
from .spelling import text
from .standing import Verdict, standing, wanted

if TYPE_CHECKING:
    from axis_lms import Axis

ATTEMPTS = 4
"""How often an action is sent at most. It is sent again only after it is certain to have changed nothing."""
PAUSE_SECONDS = 1.0
"""Seconds to wait before the second attempt. Each further wait is twice as long."""
LIMITED_ANSWERS = 30
"""How often the site may rate-limit one action before the run stops."""
PATIENCE_SECONDS = 120.0
"""Seconds that the site may ask to wait before the run stops instead."""
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
    """The site cannot be reached, gives no access or limits for too long, so that nothing more is sent. `error` is the cause."""

    def __init__(self, error: AxisError) -> None:
        super().__init__(str(error))
        self.error = error


@define
class Passwords:
    """A file of mode 0600 to which temporary passwords are added, one JSON object a line."""

    path: Path
    count: int = 0
    _lock: threading.Lock = field(factory=threading.Lock)

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Passwords:
        """Make sure that the file can be written, and that only its owner may read it."""
        path = Path(path)
        try:
            check_replaceable(path)
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
            path.chmod(0o600)
        except OSError as error:
            raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from None
        return cls(path)

    def keep(self, username: str, number: str, values: dict[str, Any]) -> None:
        """Append the extra properties of the answer for a new user, and sync the file."""
        line = dump_json({"username": username, "user_id": number, **values}) + "\n"
        try:
            with self._lock, os.fdopen(os.open(self.path, os.O_WRONLY | os.O_APPEND), "a", encoding="utf-8") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
                self.count += 1
        except OSError as error:
            raise OSError(
                error.errno,
                f"{self.path} cannot be written ({error.strerror}), so that the password of {username} is lost",
            ) from None


@define
class Writer:
    """Sends the actions of a plan. Threads share one writer. Setting `stop` ends its waits early."""

    axis: Axis
    plan: Plan
    journal: Journal
    passwords: Passwords | None
    stop: threading.Event

    def write(self, action: Action, user: str | None, manager: str | None) -> Outcome:
        """Send an action, again if needed, and return its outcome.

        user: the id of the user, or None for a user who is still to be created.
        manager: the id of the manager whom the plan created, if there is one.

        Raises SiteDown if the site cannot be reached, gives no access, or limits for too long.
        """
        failures = limited = 0
        reason = ""
        if action.id in self.journal.begun and (found := self._settle_begun(action, user, manager)) is not None:
            return found
        while failures < ATTEMPTS and not self.stop.is_set():
            self.journal.begin(action.id)
            try:
                with once(self.stop):
                    number = self._send(action, user, manager)
            except AxisError as failure:
                error, reason = failure, one_line(failure)
                after = self._after_lost_answer if error.maybe_applied else self._after_refusal
                outcome = after(action, error, user, manager)
            else:
                return self._confirmed(action, number or user)
            if outcome is not None:
                return outcome
            self._end(action, "open", reason)
            if isinstance(error, RateLimited) or error.retry_after is not None:
                limited += 1  # the client waits as long as the site asks
                if (error.retry_after or 0.0) > PATIENCE_SECONDS or limited > LIMITED_ANSWERS:
                    raise SiteDown(error)
            else:
                failures += 1
                self.stop.wait(PAUSE_SECONDS * 2 ** (failures - 1))
        return self._end(action, "open" if self.stop.is_set() else "refused", reason)

    def _settle_begun(self, action: Action, user: str | None, manager: str | None) -> Outcome | None:
        """Return the outcome of an action that a stopped run may have sent. The request may have been on its way when the site
        was read, so it is read once more. Return None if the site still does not show the action's effect.
        """
        self.stop.wait(PAUSE_SECONDS)
        try:
            verdict = self.compare(action, user, manager, began=True)
        except AxisError as failure:
            raise SiteDown(failure) from None
        if verdict.state == "todo":
            return None
        return self._end(action, verdict.state, verdict.reason, verdict.user_id or user)

    def _send(self, action: Action, user: str | None, manager: str | None) -> str | None:
        """Send the request of an action. Return the id of a created user, if the answer has one."""
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

    def _confirmed(self, action: Action, user: str | None) -> Outcome:
        """Return the outcome of an action that the site confirmed. A new user whose id it did not return is looked up."""
        if user is None:
            try:
                user = next(iter(find_user(self.axis, action.username, ())), None)
            except AxisError as failure:
                self._end(action, "unknown", f"the new user could not be looked up: {one_line(failure)}")
                raise SiteDown(failure) from None
            if user is None:
                return self._end(action, "refused", "the site confirmed the new user, but does not list them")
        return self._end(action, "done", user_id=user)

    def _after_refusal(self, action: Action, error: AxisError, user: str | None, manager: str | None) -> Outcome | None:
        """Return the outcome after a failure that changed nothing. Return None if the action may be sent again."""
        if isinstance(error, RateLimited):
            return None
        if isinstance(error, Unauthorized) or not isinstance(error, APIError):
            self._end(action, "open", one_line(error))
            raise SiteDown(error)
        # The site may refuse because somebody else has done the same meanwhile.
        with suppress(AxisError):
            verdict = self.compare(action, user, manager, began=False)
            if verdict.state == "done":
                return self._end(action, "already", user_id=verdict.user_id or user)
        return self._end(action, "refused", one_line(error))

    def _after_lost_answer(
        self, action: Action, error: AxisError, user: str | None, manager: str | None
    ) -> Outcome | None:
        """Return the outcome after a failure that may have changed something, by reading the site: twice, since the request may
        still be on its way. Return None if nothing changed, so that the action may be sent again.
        """
        try:
            verdict = self.compare(action, user, manager, began=True)
            if verdict.state == "todo" and not self.stop.wait(PAUSE_SECONDS):
                verdict = self.compare(action, user, manager, began=True)
        except AxisError as failure:
            self._end(action, "unknown", f"{one_line(error)}; the site could not be read: {one_line(failure)}")
            raise SiteDown(failure) from None
        if verdict.state == "todo":
            return None
        return self._end(action, verdict.state, verdict.reason, verdict.user_id or user)

    def compare(self, action: Action, user: str | None, manager: str | None, began: bool) -> Verdict:
        """Read the site, and compare the action with it."""
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


def one_line(error: AxisError) -> str:
    """Return the text of an error and the site's message as one line."""
    found = str(error)
    return " ".join((f"{found}: {error.message}" if error.message and error.message not in found else found).split())
