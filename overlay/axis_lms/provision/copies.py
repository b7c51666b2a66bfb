"""Finds the journal of a plan, wherever copies of the plan's file are, so that each plan is applied once.

A plan's file says where its journal is, and when it was begun. Both stand outside what the digest covers, since they
change while the plan does not.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any, TypedDict

from axis_lms._extras.files import replace
from axis_lms._extras.text import dump_json

from .plans import Plan, journal_beside, now


class Use(TypedDict):
    """What a plan's file says about its use: where the journal is, and when the plan was begun (empty until then)."""

    journal: str
    begun: str


def find_journal(plan: Plan) -> Path:
    """Return the journal of a saved plan: the one that knows the plan, else that of the file that this one is a copy of."""
    assert plan.path is not None, "only a saved plan has a journal"
    own = journal_beside(plan.path)
    noted = Path(read_use(plan)["journal"] or own)
    for path in (own, noted):
        if knows(path, plan):
            return path
    original = Path(str(noted).removesuffix(".journal"))
    return noted if contains(original, plan) and os.access(noted.parent, os.W_OK) else own


def read_use(plan: Plan) -> Use:
    """Return what the plan's file says about its use, if it still holds this plan."""
    content = contents(plan.path) if plan.path is not None else {}
    use = content.get("use") if content.get("id") == plan.id else None
    found = use if isinstance(use, dict) else {}
    return {"journal": str(found.get("journal") or ""), "begun": str(found.get("begun") or "")}


def note_use(plan: Plan, journal: Path) -> None:
    """Write into the plan's file that the plan was begun, and where its journal is.

    Does nothing for a file that cannot be replaced, or that belongs to another user, who would lose it.
    """
    if plan.path is None or not contains(plan.path, plan):
        return
    content, before = contents(plan.path), read_use(plan)
    use: Use = {"journal": str(journal.absolute()), "begun": before["begun"] or now()}
    with suppress(OSError):
        file = plan.path.resolve()
        status = file.stat()
        if use != before and (not hasattr(os, "geteuid") or status.st_uid == os.geteuid()):
            text = dump_json({**content, "use": use}, indent=1) + "\n"
            replace(file, text.encode(), mode=stat.S_IMODE(status.st_mode), sync=True)


def knows(journal: Path, plan: Plan) -> bool:
    """Tell whether a file is the journal of a plan."""
    try:
        if not journal.is_file():
            return False
        with journal.open("rb") as file:
            head = json.loads(file.readline())
    except (OSError, ValueError):
        return False
    return isinstance(head, dict) and head.get("plan") == plan.id


def contains(path: Path, plan: Plan) -> bool:
    """Tell whether a file holds a plan."""
    return contents(path).get("id") == plan.id


def contents(path: Path) -> dict[str, Any]:
    """Return the JSON object in a file, or an empty one if there is none."""
    try:
        content = json.loads(path.read_bytes()) if path.is_file() else {}
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
