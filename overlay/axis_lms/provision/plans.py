"""Defines a plan: its actions, and what the site was like when it was made. Saves and loads it as a JSON file."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections import Counter
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from attrs import asdict, evolve, field, frozen

from axis_lms._extras.files import replace
from axis_lms._extras.text import dump_json
from axis_lms.errors import ConfigurationError

from .errors import PlanRefused
from .mapping import ListName
from .site import Place, Snapshot

FORMAT = "axis-lms plan 1"
Kind = Literal["create", "update", "deactivate", "enter", "leave"]
DESTRUCTIVE: frozenset[str] = frozenset({"deactivate", "leave"})


@frozen
class Action:
    """One write, which is one request. It is sent only if the site still has the values of `before`."""

    id: int
    kind: Kind
    key: str
    username: str
    user_id: str | None = None
    """The id of the user; None if this plan creates the user."""
    line: int | None = None
    values: dict[str, str] = field(factory=dict)
    """Fields to send, as they are sent."""
    before: dict[str, str] = field(factory=dict)
    list: ListName | None = None
    place: str = ""
    """The id of the place that is entered or left."""
    name: str = ""
    """The name of that place."""
    manager_from: int | None = None
    """The id of the action that creates the manager. The new user's id is then sent as `manager_id`."""
    needs: tuple[int, ...] = ()
    """The ids of the actions that must be done before this one."""

    @property
    def where(self) -> Place:
        """The place that is entered or left."""
        assert self.list is not None, "only an action that enters or leaves has a place"
        return Place(self.list, self.place)


@frozen
class Cannot:
    """Something that the file wants and a plan cannot bring about, and why."""

    line: int | None
    username: str
    reason: str


@frozen
class Refusal:
    """The reason of a guard against a plan. `allowed`: the guard was overruled."""

    guard: Literal["removals", "shrunken"]
    reason: str
    allowed: bool = False


@frozen
class Plan:
    """All actions that bring a site to what a file says. A plan that is `refused` cannot be applied."""

    id: str
    site: str
    """The address of the API that the plan was made for."""
    made: str
    today: str
    source: str
    source_digest: str
    mapping_digest: str
    people: int
    unchanged: int
    users: int
    """How many users the site had when the plan was made."""
    site_was: str
    """The digest of everything that was read from the site."""
    fields: tuple[str, ...]
    """The fields of users that the plan needs to know."""
    shown: tuple[str, ...]
    """Those of `fields` that the site shows."""
    actions: tuple[Action, ...] = ()
    cannot: tuple[Cannot, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    path: Path | None = field(default=None, eq=False)
    """The file that the plan was saved to or loaded from."""

    @property
    def refused(self) -> bool:
        """Whether a guard refuses the plan."""
        return any(not refusal.allowed for refusal in self.refusals)

    @property
    def empty(self) -> bool:
        """Whether the plan has no action."""
        return not self.actions

    @property
    def places(self) -> list[Place]:
        """Every place that somebody enters or leaves."""
        return sorted({action.where for action in self.actions if action.list is not None})

    def counts(self) -> Counter[str]:
        """Return how many actions there are of each kind."""
        return Counter(action.kind for action in self.actions)

    def as_json(self) -> dict[str, Any]:
        """Return the plan as a JSON object, with a digest of its content."""
        content = {"format": FORMAT, **asdict(evolve(self, path=None))}
        del content["path"]
        content = json.loads(json.dumps(content))
        return {**content, "digest": digest(content)}

    def save(self, path: str | PathLike[str]) -> Plan:
        """Write the plan to a file that only its owner may read, whole or not at all. Returns it with its `path`."""
        path = Path(path)
        use = {"journal": str(journal_beside(path)), "begun": ""}
        write_private(path, dump_json({**self.as_json(), "use": use}, indent=1) + "\n")
        return evolve(self, path=path)


def digest(content: Any) -> str:
    """Return the SHA-256 of a value's JSON."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def journal_beside(path: str | PathLike[str]) -> Path:
    """Return the usual place of a plan's journal: beside the plan's file."""
    return Path(f"{Path(path).absolute()}.journal")


def new_id() -> str:
    """Return a random id for a plan."""
    return secrets.token_hex(8)


def now() -> str:
    """Return the current time in UTC, in ISO form."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def site_digest(site: Snapshot) -> str:
    """Return the digest of everything that was read from a site."""
    members = sorted([*place, sorted(standings.items())] for place, standings in site.members.items())
    return digest([site.users, members])


def load_plan(path: str | PathLike[str]) -> Plan:
    """Read a plan from its file. Raises PlanRefused if the file is damaged, or was changed after it was saved."""
    path = Path(path)
    try:
        content = json.loads(path.read_bytes())
        plan_format, saved_digest = content.pop("format"), content.pop("digest")
        content.pop("use", None)
    except (ValueError, KeyError, AttributeError, TypeError):
        raise PlanRefused(f"{path} is no plan") from None
    if plan_format != FORMAT:
        raise PlanRefused(f"{path} is a plan of another version ({str(plan_format)[:40]!r}): plan again")
    if saved_digest != digest({"format": plan_format, **content}):
        raise PlanRefused(f"{path} was changed since it was made: plan again")
    try:
        return plan_of(path, content)
    except (TypeError, KeyError, ValueError):
        raise PlanRefused(f"{path} is no plan") from None


def plan_of(path: Path, content: dict[str, Any]) -> Plan:
    """Return the plan that a file's content stands for."""
    return Plan(
        **content
        | {
            "actions": tuple(Action(**each | {"needs": tuple(each["needs"])}) for each in content["actions"]),
            "cannot": tuple(Cannot(**each) for each in content["cannot"]),
            "refusals": tuple(Refusal(**each) for each in content["refusals"]),
            "fields": tuple(content["fields"]),
            "shown": tuple(content["shown"]),
            "path": path,
        }
    )


def write_private(path: Path, text: str) -> None:
    """Replace a file in one step; only its owner may read it."""
    try:
        replace(path, text.encode(), sync=True)
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}") from None
