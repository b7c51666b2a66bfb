"""The facts of a report, which an export writes and a later export relies on.

They are in the manifest of a file or directory, in the ledger of a database, and in the metadata of a Parquet file that keeps
track of changes. Another version of the package, or another program, may have written them.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from axis_lms.errors import ConfigurationError

from .columns import KINDS, TEXTS

Facts = dict[str, Any]
COLUMN_KINDS = {*KINDS.values(), *TEXTS}


def read_facts(value: Any, place: Path) -> Facts:
    """Return the facts of a report: `value` is an object, or its JSON; `place` is the file that holds it.

    Raises ConfigurationError for facts that no export of this version can have written.
    """
    if isinstance(value, str | bytes):
        try:
            value = json.loads(value)
        except ValueError:
            value = None
    if not isinstance(value, dict) or not all(holds(value) for holds in CHECKS):
        raise ConfigurationError(
            f"{place}: the facts of an export in it are damaged, or from another version of axis-lms: give another path"
        )
    return value


def _has_question(facts: Facts) -> bool:
    texts = isinstance(facts.get("operation"), str) and isinstance(facts.get("site"), str)
    return texts and isinstance(facts.get("parameters"), dict)


def _has_columns(facts: Facts) -> bool:
    columns, tracked = facts.get("columns"), facts.get("tracked", [])
    return (
        isinstance(columns, dict)
        and all(isinstance(kind, str) and kind in COLUMN_KINDS for kind in columns.values())
        and isinstance(tracked, list)
        and all(isinstance(name, str) for name in tracked)
    )


def _has_moments(facts: Facts) -> bool:
    try:
        return all(datetime.fromisoformat(facts[name]) for name in ("read", "started") if name in facts)
    except (TypeError, ValueError):
        return False


CHECKS = (_has_question, _has_columns, _has_moments)
