"""Finds the API key in a request."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from urllib.parse import parse_qs

_ANY = ("bearer", "basic", "header:X-API-Key", "query:api_key")


def keys_in(style: str, headers: Mapping[str, str], query: str) -> list[str]:
    """Return the text at the place in a request where a site of this key style expects the API key."""
    return [key for one in (_ANY if style == "any" else (style,)) for key in _keys(one, headers, query)]


def _keys(style: str, headers: Mapping[str, str], query: str) -> list[str]:
    kind, _, where = style.partition(":")
    if kind == "header":
        return [headers.get(where.lower(), "")]
    if kind == "query":
        return parse_qs(query).get(where, [])
    scheme, _, credential = headers.get("authorization", "").partition(" ")
    if scheme.lower() != kind:
        return []
    return [credential.strip()] if kind == "bearer" else _basic(credential)


def _basic(credential: str) -> list[str]:
    try:
        user, _, password = base64.b64decode(credential, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return []
    return [user, password]
