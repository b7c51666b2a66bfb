"""Keeps the changes of a generated relation between objects and users."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, overload

from .results import Origin, Row


class Relation:
    """Maps objects and users to rows. Only changes are stored."""

    def __init__(
        self, origin: Origin, changed: Callable[[], None], seen: Callable[[Row], bool] = lambda row: True
    ) -> None:
        """Start without changes. `changed` is called after each change, and `seen` tells whether reports show a changed row."""
        self._origin = origin
        self._changed = changed
        self._seen = seen
        self._changes: dict[int, dict[int, Row | None]] = {}
        self._objects: dict[int, set[int]] = {}

    def get(self, object_id: int, user: int) -> Row | None:
        """Return the row, or None if the user is not in the object."""
        changes = self._changes.get(object_id)
        if changes is not None and user in changes:
            return changes[user]
        return self._origin.row(object_id, user) if self._origin.holds(object_id, user) else None

    def row(self, object_id: int, user: int) -> Row:
        """Return the row of a user who is in the object. Raises KeyError for another user."""
        row = self.get(object_id, user)
        if row is None:
            raise KeyError((object_id, user))
        return row

    def members(self, object_id: int) -> Sequence[int]:
        """Return the users in the object, in ascending order."""
        return self._merge(object_id, self._origin.members(object_id), lambda row: True)

    def visible(self, object_id: int) -> Sequence[int]:
        """Return the users in the object whom reports show, in ascending order."""
        return self._merge(object_id, self._origin.visible(object_id), self._seen)

    def shows(self, object_id: int, user: int) -> bool:
        """Tell whether reports show the user in the object."""
        changes = self._changes.get(object_id)
        if changes is not None and user in changes:
            row = changes[user]
            return row is not None and self._seen(row)
        return self._origin.holds(object_id, user) and self._origin.opened(object_id, user)

    def objects(self, user: int) -> list[int]:
        """Return the objects that the user is in, in ascending order."""
        candidates = self._objects.get(user, set()).union(self._origin.objects)
        return [number for number in sorted(candidates) if self.get(number, user) is not None]

    def put(self, object_id: int, user: int, row: Row) -> None:
        """Add or replace a row."""
        self._set(object_id, user, row)
        self._changed()

    def remove(self, object_id: int, user: int) -> None:
        """Take the user out of the object."""
        self._set(object_id, user, None)
        self._changed()

    def changes(self) -> list[tuple[int, int, Row | None]]:
        """Return every change, for `restore`."""
        return [
            (number, user, row) for number, rows in sorted(self._changes.items()) for user, row in sorted(rows.items())
        ]

    def restore(self, changes: list[tuple[int, int, Row | None]]) -> None:
        """Apply the changes that `changes` returned."""
        for number, user, row in changes:
            self._set(number, user, row)

    def _set(self, object_id: int, user: int, row: Row | None) -> None:
        self._changes.setdefault(object_id, {})[user] = row
        self._objects.setdefault(user, set()).add(object_id)

    def _merge(self, object_id: int, generated: Sequence[int], seen: Callable[[Row], bool]) -> Sequence[int]:
        changes = self._changes.get(object_id)
        if not changes:
            return generated
        unchanged = [user for user in generated if user not in changes]
        unchanged.extend(user for user, row in changes.items() if row is not None and seen(row))
        return sorted(unchanged)


class Pairs(Sequence[tuple[int, Any]]):
    """The pairs of each object and its members, without storing them."""

    def __init__(self, segments: list[tuple[int, Sequence[Any]]]) -> None:
        self._segments = [segment for segment in segments if segment[1]]
        self._starts = [0]
        for _, members in self._segments:
            self._starts.append(self._starts[-1] + len(members))

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, place: int) -> tuple[int, Any]: ...
    @overload
    def __getitem__(self, place: slice) -> list[tuple[int, Any]]: ...
    def __getitem__(self, place: int | slice) -> tuple[int, Any] | list[tuple[int, Any]]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        segment = bisect_right(self._starts, place) - 1
        number, members = self._segments[segment]
        return number, members[place - self._starts[segment]]
