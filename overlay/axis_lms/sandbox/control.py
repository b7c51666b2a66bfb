"""Answers the control endpoint, by which tests in any language control the sandbox, as JSON under /_sandbox/."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from .faults import KINDS
from .reply import error
from .sites import SITES, TRAITS

if TYPE_CHECKING:
    from .engine import Engine

PREFIX = "/_sandbox/"

Options = dict[str, Any]


def _reset(sandbox: Engine, options: Options) -> object:
    sandbox.reset(**options)
    return {"users": sandbox.world.size, "seed": sandbox.world.seed}


def _site(sandbox: Engine, options: Options) -> object:
    sandbox.switch(options.pop("name", None), **options)
    return sandbox.site.as_json()


def _tokens(sandbox: Engine, options: Options) -> object:
    if options.pop("revoke", False):
        sandbox.tokens.revoke_all()
    if "refuse_key" in options:
        refusal = options.pop("refuse_key")
        sandbox.key_refusal = 401 if refusal is True else int(refusal)
    _none_left(options)
    return {"live": sandbox.tokens.live(), "key_refusal": sandbox.key_refusal}


def _clock(sandbox: Engine, options: Options) -> object:
    if "zone" in options:
        sandbox.switch(zone=options.pop("zone"))
    if "set" in options:
        sandbox.clock.set(datetime.fromisoformat(options.pop("set")))
    sandbox.clock.advance(options.pop("advance", 0))
    _none_left(options)
    return {"now": sandbox.clock.stamp(), "zone": sandbox.clock.zone}


def _fault(sandbox: Engine, options: Options) -> object:
    return sandbox.fault(options.pop("kind"), **options).as_json()


def _clear(sandbox: Engine, options: Options) -> object:
    number = options.pop("number", None)
    _none_left(options)
    for fault in list(sandbox.faults.active):
        if number in (None, fault.number):
            fault.clear()
    return _faults(sandbox, {})


def _learn(sandbox: Engine, options: Options) -> object:
    sandbox.learn(**options)
    return {}


def _restore(sandbox: Engine, options: Options) -> object:
    sandbox.restore(options)
    return {}


def _forget(sandbox: Engine, options: Options) -> object:
    _none_left(options)
    sandbox.log.clear()
    return {}


def _faults(sandbox: Engine, options: Options) -> object:
    return {
        name: [fault.as_json() for fault in faults]
        for name, faults in (("active", sandbox.faults.active), ("ended", sandbox.faults.ended))
    }


def _none_left(options: Options) -> None:
    if options:
        raise ValueError(f"unknown: {', '.join(sorted(options))}")


POSTS: dict[str, Callable[[Engine, Options], object]] = {
    "reset": _reset,
    "site": _site,
    "tokens": _tokens,
    "clock": _clock,
    "faults": _fault,
    "faults/clear": _clear,
    "learn": _learn,
    "state": _restore,
    "log/clear": _forget,
}
"""The actions by name."""

GETS: dict[str, Callable[[Engine, Options], object]] = {
    "": lambda sandbox, options: {
        "post": sorted(POSTS),
        "get": sorted(GETS),
        "faults": KINDS,
        "sites": sorted(SITES),
        "traits": {name: trait.meaning for name, trait in TRAITS.items()},
    },
    "site": lambda sandbox, options: sandbox.site.as_json(),
    "tokens": lambda sandbox, options: {"live": sandbox.tokens.live(), "key_refusal": sandbox.key_refusal},
    "clock": lambda sandbox, options: {"now": sandbox.clock.stamp(), "zone": sandbox.clock.zone},
    "faults": _faults,
    "state": lambda sandbox, options: sandbox.snapshot(),
    "log": lambda sandbox, options: sandbox.log.as_json(options.get("operation")),
}
"""The values that can be read, by name."""


def answer(sandbox: Engine, method: str, path: str, query: str, body: bytes) -> tuple[int, object]:
    """Return the status and the JSON of the answer to a request."""
    name = path.removeprefix(PREFIX).rstrip("/")
    actions = {"GET": GETS, "POST": POSTS}.get(method, {})
    if name not in actions:
        return 404, error(f"no {method} {path}; GET {PREFIX} tells what there is")
    try:
        options = (
            json.loads(body or b"{}")
            if method == "POST"
            else {key: values[-1] for key, values in parse_qs(query).items()}
        )
        if not isinstance(options, dict):
            raise TypeError("the body must be a JSON object")
        return 200, actions[name](sandbox, options)
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        return 400, error(problem)
