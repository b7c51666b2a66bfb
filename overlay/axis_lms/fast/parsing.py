"""JSON read by msgspec where it is installed, to the same values as by the standard library."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

WORTH_BYTES = 4096
"""A shorter answer is read before msgspec is even imported."""


@cache
def decoder() -> Callable[[bytes], Any]:
    """msgspec's, or else the standard library's."""
    try:
        import msgspec
    except ImportError:
        return json.loads
    decode = msgspec.json.Decoder().decode

    def read(body: bytes) -> Any:
        try:
            return decode(body)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return json.loads(body)  # which takes more, such as a byte order mark, and says what is wrong

    return read


def loads(body: bytes) -> Any:
    """The value of a JSON text. Raises ValueError as `json.loads` does."""
    return json.loads(body) if len(body) < WORTH_BYTES else decoder()(body)
