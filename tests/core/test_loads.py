"""The faster reader of JSON takes, and refuses, what the standard library's does."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_lms import ConfigurationError
from axis_lms.fast import _decoder, loads

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(JSON)
def test_loads_reads_what_json_reads(value: Any) -> None:
    body = json.dumps(value).encode()
    assert loads(body) == json.loads(body) == value


@pytest.mark.parametrize(
    "body", [b"", b" ", b"{", b"<html>", b'{"a": 1}{', b"\xff\xfe", b'"\xc3"', b'{"a": tru}', b"[1,]"]
)
def test_loads_raises_what_json_raises(body: bytes) -> None:
    with pytest.raises(ValueError):
        json.loads(body)
    with pytest.raises(ValueError):
        loads(body)


@pytest.mark.parametrize(
    "body",
    [b'\xef\xbb\xbf{"a": 1}', b'{"a": NaN}', rb'"\ud800"', '{"a": "ü"}'.encode("utf-16"), b'{"a": "\xed\xa0\x80"}'],
)
def test_loads_takes_what_msgspec_refuses_and_json_takes(body: bytes) -> None:
    try:
        expected = repr(json.loads(body))
    except ValueError:
        with pytest.raises(ValueError):
            loads(body)
    else:
        assert repr(loads(body)) == expected


def test_without_msgspec_loads_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    _decoder.cache_clear()
    monkeypatch.setitem(sys.modules, "msgspec", None)
    with pytest.raises(ConfigurationError, match="loads needs msgspec: pip install"):
        loads(b"{}")
    monkeypatch.undo()
    assert loads(b"{}") == {}
