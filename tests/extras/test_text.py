"""Text of a site is shown without characters that control the terminal, and no value is lost."""

from __future__ import annotations

import json
import sys
import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_lms._extras.text import clean, clean_json, dump_json

JOINERS = "\u200c\u200d"
VISIBLE_SIGNS = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
"""Visible characters of category Cf: signs that span digits, and joiners of hieroglyphs."""


def is_unsafe(character: str) -> bool:
    """Return whether a character controls, reorders or hides text, or is a lone surrogate."""
    category = unicodedata.category(character)
    if category == "Cf":
        return character not in JOINERS and ord(character) not in VISIBLE_SIGNS
    return category in ("Cc", "Cs", "Zl", "Zp")


def test_no_control_character_is_printed() -> None:
    every = list(map(chr, range(sys.maxunicode + 1)))
    safe = "".join(character for character in every if not is_unsafe(character))
    assert clean(safe) == safe
    assert clean_json(safe) == safe
    for character in filter(is_unsafe, every):
        assert not any(map(is_unsafe, clean(f"a{character}b"))), ascii(character)
        assert character in "\n\t" or not any(map(is_unsafe, clean_json(f'"a{character}b"'))), ascii(character)
        assert json.loads(clean_json(f'"a{character}b"'), strict=False) == f"a{character}b", ascii(character)


def test_unsafe_characters_are_shown_as_escapes() -> None:
    assert clean("\x1b[2J\x9b1m\u202eevil\ud800\U000e0041") == r"\x1b[2J\x9b1m\u202eevil\ud800\U000e0041"
    assert clean("a\r\nb\tc\u2028d") == "a b c d"
    assert clean("a\r\nb\tc\rd", lines=True) == "a\nb\tc\nd"
    assert clean("Zoë 👩\u200d💻 क\u200c्ष ☃") == "Zoë 👩\u200d💻 क\u200c्ष ☃"
    assert clean(42) == "42"


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.text(st.characters()), st.text(st.characters()) | st.lists(st.text(st.characters()))))
def test_escaping_does_not_change_json_values(value: object) -> None:
    shown = clean_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(shown) == json.loads(json.dumps(value))
    assert dump_json(value) == shown
    assert not any(map(is_unsafe, shown))
    shown.encode()
