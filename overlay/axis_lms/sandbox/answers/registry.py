"""Defines handlers: functions that take a call and return an object or rows, or raise Refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from ..relation import Relation
from ..results import Row
from ..site import Site
from ..world import World

if TYPE_CHECKING:
    from ..tokens import Tokens


class Refused(Exception):
    """A call that is refused, with the status and message of the answer."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


class Rows(NamedTuple):
    """The rows of a list: their keys, and a function that makes the row of a key. Only rows of the requested page are made."""

    keys: Sequence[Any]
    make: Callable[[Any], dict[str, Any]]


@dataclass(frozen=True)
class Call:
    """A call that the spec allows."""

    world: World
    tokens: Tokens
    site: Site
    arguments: dict[str, str]
    filters: tuple[str, ...] = ()
    """The names of the arguments that filter rows."""

    def number(self, name: str) -> int:
        """Return an id among the arguments."""
        return int(self.arguments[name])

    def get(self, name: str) -> str:
        """Return an argument, or the empty string."""
        return self.arguments.get(name, "")

    def user(self, name: str = "user_id") -> int:
        """Return the id of an existing user. Raises Refused for another id."""
        user = self.number(name)
        if not self.world.exists(user):
            raise Refused(404, f"no user {user}")
        return user

    def active_user(self, name: str = "user_id") -> int:
        """Return the id of an active user. Raises Refused for another id."""
        user = self.user(name)
        if not self.world.active(user):
            raise Refused(409, f"user {user} is not active")
        return user


Handler = Callable[[Call], "dict[str, Any] | Rows"]

HANDLERS: dict[str, Handler] = {}


def answers(operation_id: str) -> Callable[[Handler], Handler]:
    """Register the handler of an operation."""

    def register(handler: Handler) -> Handler:
        HANDLERS[operation_id] = handler
        return handler

    return register


def found(records: dict[int, Any], number: int, kind: str) -> Any:
    """Return the record of an id. Raises Refused if there is none."""
    if number not in records:
        raise Refused(404, f"no {kind} {number}")
    return records[number]


def named(records: dict[int, Any]) -> Rows:
    """Return a list of ids and names."""
    return Rows(sorted(records), lambda number: {"id": str(number), "name": records[number].name})


def user_rows(world: World, users: Sequence[int]) -> Rows:
    """Return a list of users by id and username."""
    return Rows(users, lambda user: {"user_id": str(user), "username": world.value(user, "username")})


def by_activity(world: World, users: Sequence[int], status: str) -> Sequence[int]:
    """Return the users that are `active`, `inactive`, or `all` of them."""
    return users if status == "all" else [user for user in users if world.active(user) == (status == "active")]


def done(call: Call, *names: str) -> dict[str, Any]:
    """Return the answer of a write: the status, and arguments as they came."""
    return {"status": "200", **{name: call.arguments[name] for name in names}}


def begin(relation: Relation, number: int, user: int, what: str, row: Row) -> None:
    """Add a user to an object. Raises Refused if the user is in it."""
    if relation.get(number, user) is not None:
        raise Refused(409, f"user {user} is already in {what} {number}")
    relation.put(number, user, row)


def end(relation: Relation, number: int, user: int, what: str) -> None:
    """Remove a user from an object. Raises Refused if the user is not in it."""
    if relation.get(number, user) is None:
        raise Refused(409, f"user {user} is not in {what} {number}")
    relation.remove(number, user)
