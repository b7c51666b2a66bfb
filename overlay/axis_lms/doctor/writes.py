"""Finds out how the parameters of writes are sent, by changing one field of one user and changing it back.

The user is restored in any case: after each write all fields of the user are read again and compared with those before. A
signal does not interrupt a request; it takes effect after the user is restored.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from axis_lms import ConfigurationError
from axis_lms_api.operations import OPERATIONS

from .document import schema_of
from .findings import Examination
from .probe import Probe, Query, Reply
from .records import unwrap

STYLES = ("form", "json", "query")
"""The write styles in the order of the trials. The one of the spec comes first."""
WORDS = {"form": "as a form", "json": "as JSON", "query": "in the query"}
FIELDS = tuple(f"custom{number}" for number in range(15, 0, -1))
"""The fields that may be changed, in the order of preference."""
MARK = "axis-doctor"
"""The value that the field gets for a moment."""

Consent = Callable[[list[str]], bool]
Row = dict[str, str]


class NotRestored(Exception):
    """The user could not be restored. `lost` has the old values by name, for the operator only."""

    def __init__(self, user: str, lost: Row) -> None:
        super().__init__(f"user {user} could not be restored: {', '.join(lost)}")
        self.user, self.lost = user, lost


class Target(NamedTuple):
    """The user of the trials, the field to change, and the values of all writable fields before."""

    id: str
    field: str
    before: Row

    @property
    def old(self) -> str:
        """The value of the field before."""
        return self.before[self.field]


def try_writes(probe: Probe, headers: Query, username: str, consent: Consent, examination: Examination) -> None:
    """Find out with this user how the parameters of writes are sent, if `consent` agrees to the plan.

    Raises ConfigurationError if there is no such user or none of the fields can be used, NotRestored if the user could not
    be restored, and the exception of a signal after the user is restored.
    """
    Trials(probe, headers, examination).run(username, consent)


class Trials:
    """The trials on one user."""

    def __init__(self, probe: Probe, headers: Query, examination: Examination) -> None:
        self._probe, self._headers, self._found = probe, headers, examination
        self._names = writable_names()

    def run(self, username: str, consent: Consent) -> None:
        """Find the user, ask for consent, and try one write style after the other until one works."""
        target = self._target(username)
        if not consent(plan(username, target)):
            self._found.add("writes", "untried", "the plan was declined, so nothing was written")
            return
        with holding_signals() as stopped:
            self._try_styles(username, target, stopped)

    def _try_styles(self, username: str, target: Target, stopped: Callable[[], bool]) -> None:
        attempts = []
        for style in STYLES:
            works, answer = self._try_style(username, target, style)
            if works:
                self._found.write_style = style
                text = f"parameters of writes are sent {WORDS[style]}"
                self._found.compare("writes", "write_style", style, text, STYLES[0])
                return
            attempts.append(f"{WORDS[style]} ({answer})")
            if stopped():
                return
        self._found.add("writes", "differs", f"no tested write style changes a user: {', '.join(attempts)}")

    def _target(self, username: str) -> Target:
        user = self._find(username)
        before = self._read(user)
        if before is None:
            raise ConfigurationError("the user cannot be read: writes were not tried")
        fields = [name for name in FIELDS if name in before]
        if not fields:
            raise ConfigurationError(
                f"none of {FIELDS[-1]} to {FIELDS[0]} can be read of this user: writes were not tried"
            )
        if masked := [name for name in fields if before[name] == MARK]:
            raise ConfigurationError(
                f"{masked[0]} of this user still holds {MARK!r} from a trial that was killed: correct it by hand first"
            )
        # A value can be restored. It is not known whether an empty text clears a field.
        return Target(user, next((name for name in fields if before[name]), fields[0]), before)

    def _find(self, username: str) -> str:
        """Return the id of the user, whether or not the site obeys filters."""
        query = {"fields": "id,username", "user_filter": f"username={username}"}
        for path, sent in (("/users/filtered/", query), ("/users/list/all/", {})):
            reply = self._probe.get(path, self._headers, sent)
            rows, _ = unwrap(reply.payload, True)
            for row in rows if not reply.failed else ():
                if isinstance(row, dict) and username in row.values() and is_id(row.get("id")):
                    return str(row["id"])
        raise ConfigurationError("no user has this username: writes were not tried")

    def _read(self, user: str) -> Row | None:
        """Return the writable fields of the user as text, or None if the answer cannot be used."""
        reply = self._probe.get(f"/users/{user}/", self._headers, {"fields": ",".join(("id", *self._names))})
        rows, _ = unwrap(reply.payload, True)
        if reply.failed or len(rows) != 1 or not isinstance(rows[0], dict):
            return None
        values = {name: "" if rows[0].get(name) is None else rows[0][name] for name in self._names if name in rows[0]}
        return {name: value for name, value in values.items() if isinstance(value, str)}

    def _try_style(self, username: str, target: Target, style: str) -> tuple[bool, str]:
        """Change the field with one write style, and restore all changes. Return whether it worked, and the answer in words."""
        reply = self._write(target, style, {target.field: MARK})
        after = self._read(target.id)
        works = after is not None and after.get(target.field) == MARK
        if not works and not 0 < reply.status < 500:  # the request may still be carried out
            self._write(target, style, {target.field: target.old})
            after = self._read(target.id)
        for way in (style, *STYLES, style):
            if not (unrestored := changed(target, after)):
                return works, reply.described()
            self._write(target, way, unrestored)
            after = self._read(target.id)
        if unrestored := changed(target, after):
            raise NotRestored(username, unrestored)
        return works, reply.described()

    def _write(self, target: Target, style: str, values: Row) -> Reply:
        """Send values with one write style, and once more after a pause if the site answers 429."""
        path = f"/users/{target.id}/"
        body: dict[str, Any] = {"form": {"data": values}, "json": {"json": values}}.get(style, {})
        query = values if style == "query" else None
        reply, pause = self._probe.send("PUT", path, self._headers, query, **body)
        if reply.status == 429:
            time.sleep(pause)
            reply, _ = self._probe.send("PUT", path, self._headers, query, **body)
        return reply


def is_id(value: Any) -> bool:
    """Tell whether a value can be the id of a user."""
    return str(value).isascii() and str(value).isdigit()


def writable_names() -> tuple[str, ...]:
    """Return the properties of a user that a write can change and an answer can show, in the order of the spec."""
    changes = [each.name for each in OPERATIONS["users_update"].parameters if each.where != "path"]
    return tuple(name for name in schema_of("User").get("properties", {}) if name in changes)


def plan(username: str, target: Target) -> list[str]:
    """Return the plan of the trials as lines."""
    lines = [
        f"On the user {username} (id {target.id}), one field is changed for a moment: {target.field}.",
        f"1. Set it to {MARK!r} by PUT /users/{target.id}/, {', then '.join(WORDS[each] for each in STYLES)}, "
        "until one of these changes it.",
        "2. After each write, read the user again, and send back whatever has changed.",
        "The site may notify or move somebody when a user changes: choose a user on whom nothing depends.",
    ]
    if not target.old:
        lines.append(f"{target.field} is empty now; whether a site lets it be emptied again is not known.")
    return lines


def changed(target: Target, after: Row | None) -> Row:
    """Return the old values of all changed fields, or of the field itself if the user cannot be read."""
    if after is None:
        return {target.field: target.old}
    return {name: value for name, value in target.before.items() if after.get(name, value) != value}


@contextmanager
def holding_signals() -> Iterator[Callable[[], bool]]:
    """Hold back SIGINT and SIGTERM until the block ends. Yield a function that tells whether one came.

    Afterwards the signal is raised again for its usual handler.
    """
    signals: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    handlers = {number: signal.signal(number, lambda number, frame: signals.append(number)) for number in numbers}
    try:
        yield lambda: bool(signals)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
    if signals:
        try:
            signal.raise_signal(signals[0])
        except KeyboardInterrupt as stop:
            stop.next_step = "the user was restored"  # type: ignore[attr-defined]
            raise
