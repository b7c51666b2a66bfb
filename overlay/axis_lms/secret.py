"""Strings that must not be seen: the key, tokens, sign-on links, temporary passwords."""

from __future__ import annotations

from typing import Any


class Secret(str):
    """A string like any other, except that its `repr` is masked, and so is the `repr` of all that holds it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


def conceal(value: Any) -> Any:
    """`value` with every string in it, at any depth, turned into a Secret."""
    if isinstance(value, dict):
        return {name: conceal(item) for name, item in value.items()}
    if isinstance(value, list):
        return [conceal(item) for item in value]
    return Secret(value) if isinstance(value, str) else value
