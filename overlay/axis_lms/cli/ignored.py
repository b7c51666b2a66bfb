"""Warns before a call or an export with a filter that the site was seen to ignore."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .output import echo

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

    from .connection import Connection


def warn_of_ignored(site: Connection, operation: Operation, parameters: Iterable[str]) -> None:
    """Print a line about the parameters that the site ignores.

    `axis doctor --save` writes them to the profile, and an overlay adds them to the client that is generated with it.
    """
    parameters = set(parameters) & {each.name for each in operation.parameters if each.where == "query"} - {"fields"}
    names = sorted(parameters & ignored(site, operation)) if parameters else []
    if names:
        text = f"the site was seen to ignore {', '.join(names)}: the rows are not filtered by these"
        echo(f"axis: {text} -> axis doctor shows more", err=True)


def ignored(site: Connection, operation: Operation) -> set[str]:
    """Return the filters of an operation that the site ignores, according to the profile and the client."""
    from axis_lms.doctor.document import parameters_of
    from axis_lms.doctor.filters import is_ignored

    by_operation = learned(site).get("ignored_filters")
    names = by_operation.get(operation.id) if isinstance(by_operation, Mapping) else None
    own = {name for name, each in parameters_of(operation).items() if is_ignored(each)}
    return own | {each for each in names if isinstance(each, str)} if isinstance(names, list) else own


def learned(site: Connection) -> Mapping[str, Any]:
    """Return the facts about the site in the command's profile; none without a profile."""
    from axis_lms.errors import ConfigurationError

    from .profiles import load

    if site.site or (site.profile is None and os.environ.get("AXIS_ADDRESS")):
        return {}
    with suppress(ConfigurationError):  # reported when the site is opened
        store = load()
        facts = store["profiles"].get(site.profile or store["default"], {}).get("learned")
        return facts if isinstance(facts, Mapping) else {}
    return {}
