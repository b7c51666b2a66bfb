"""Generates strings that a pattern accepts, to find out whether another pattern is narrower."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MAX_REPEATS = 3
CATEGORIES = {"CATEGORY_DIGIT": "059", "CATEGORY_WORD": "azAZ09_", "CATEGORY_SPACE": " \t"}


def samples(pattern: str) -> list[str]:
    """Return strings in which every alternative, every end of a range and every count of a pattern occurs."""
    found = [sample for sample in _sequence(parser.parse(pattern)) if re.search(pattern, sample)]
    return list(dict.fromkeys(found))


def _sequence(tokens: Iterable[Any]) -> list[str]:
    # Only one part varies at a time, so that the number of samples is a sum and not a product.
    parts = [_part(kind, value) for kind, value in tokens]
    first = [part[0] for part in parts]
    varied = ["".join([*first[:at], form, *first[at + 1 :]]) for at, part in enumerate(parts) for form in part]
    return varied or [""]


def _part(kind: Any, value: Any) -> list[str]:
    if kind is code.LITERAL:
        return [chr(value)]
    if kind is code.IN:
        return _characters(value)
    if kind in (code.ANY, code.NOT_LITERAL):
        return [each for each in "a0 -" if kind is code.ANY or ord(each) != value]
    if kind is code.BRANCH:
        return [form for branch in value[1] for form in _sequence(branch)]
    if kind is code.SUBPATTERN:
        return _sequence(value[3])
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT):
        least, most, repeated = value
        forms = _sequence(repeated)
        counts = sorted({least, least + 1, int(most) if most is not code.MAXREPEAT else least + MAX_REPEATS})
        return [form * count for count in counts if count <= int(most) for form in forms]
    if kind is code.AT:
        return [""]
    raise ValueError(f"cannot generate samples for {kind} in a pattern")


def _characters(members: list[Any]) -> list[str]:
    found: list[str] = []
    refused = members[0][0] is code.NEGATE
    for kind, value in members[refused:]:
        if kind is code.LITERAL:
            found.append(chr(value))
        elif kind is code.RANGE:
            found += [chr(value[0]), chr(value[1])]
        else:
            found += CATEGORIES[str(value)]
    return [each for each in string.printable if each not in found] if refused else found
