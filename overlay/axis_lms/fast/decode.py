"""JSON, read by msgspec."""

from __future__ import annotations

import json
from typing import Any

import msgspec

decode = msgspec.json.Decoder().decode
FAULTS = (msgspec.MsgspecError, UnicodeDecodeError)


def loads(body: bytes) -> Any:
    """The value of a JSON text. Raises ValueError as `json.loads` does."""
    try:
        return decode(body)
    except FAULTS:
        return json.loads(body)  # which takes more, such as a byte order mark, and says what is wrong
