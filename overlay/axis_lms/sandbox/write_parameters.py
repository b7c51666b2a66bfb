"""Reads the parameters of a write: from a form, from JSON or from the query."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from .site import Site
from .spec import BadRequest

_MEDIA = {"form": "application/x-www-form-urlencoded", "json": "application/json"}


def fields(text: str) -> dict[str, str]:
    """Return the fields of a form or of a query by name; of two with the same name the last. Raises UnicodeDecodeError."""
    return dict(parse_qsl(text, keep_blank_values=True, errors="strict"))


def parameters(
    site: Site, properties: dict[str, Any], media: str, body: bytes, query: dict[str, str]
) -> dict[str, str]:
    """Return the parameters of a write in the write style of the site.

    `properties` are those that the write has, `media` the media type of the body, `query` the fields of the query. Raises
    BadRequest for a body of another kind, unless the site ignores it, and UnicodeDecodeError for one that is no text.
    """
    styles = ("form", "json", "query") if site.write_style == "any" else (site.write_style,)
    values = {name: value for name, value in query.items() if name in properties} if "query" in styles else {}
    if not (media or body):
        return values
    for style in styles:
        if media == _MEDIA.get(style):
            return values | (_json(body) if style == "json" else fields(body.decode()))
    if site.other_writes == "ignored":
        return values
    ways = (f"as {_MEDIA[style]}" if style in _MEDIA else "in the query" for style in styles)
    raise BadRequest(f"parameters travel {' or '.join(ways)}")


def _json(body: bytes) -> dict[str, str]:
    try:
        sent = json.loads(body or b"{}")
    except ValueError as error:
        raise BadRequest(f"the body is not JSON: {error}") from None
    if not isinstance(sent, dict):
        raise BadRequest("the body is not a JSON object")
    for name, value in sent.items():
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise BadRequest(f"{name}: must be a text or a number")
    return {name: str(value) for name, value in sent.items()}
