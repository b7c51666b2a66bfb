"""Makes text of a site safe to show. No terminal and no page interprets anything in it.

Escape sequences, control and bidirectional characters, characters that are not seen, and halves of surrogate pairs become
escapes.
"""

from __future__ import annotations

import json
import re
from typing import Any

LINE_BREAK = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed; escape sequences begin with one
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what changes the direction of text
    "\xad\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # what is not seen, line separators
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"  # the same, beyond the basic plane
    "\ud800-\udfff]"  # halves of surrogate pairs, which no output can carry
)


def clean(value: object, lines: bool = False) -> str:
    """Return `value` as text that cannot control a terminal. Unsafe characters become escapes such as `\\x1b`.

    Tabs and line breaks become spaces, or are kept with `lines`. Joiners, which some scripts need, are always kept.
    """
    text = str(value)
    if text.isprintable():
        return text
    text = LINE_BREAK.sub("\n", text)
    if not lines:
        text = text.replace("\n", " ").replace("\t", " ")
    return UNSAFE.sub(_escape, text)


def clean_json(text: str) -> str:
    """Return a JSON text with unsafe characters as escapes of JSON, so that no value changes."""
    return text if text.isascii() and text.isprintable() else UNSAFE.sub(_escape_json, text)


def dump_json(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON that people can read, with unsafe characters as escapes of JSON."""
    return clean_json(json.dumps(value, ensure_ascii=False, indent=indent))


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode()


def _escape_json(match: re.Match[str]) -> str:
    return json.dumps(match[0]).strip('"')
