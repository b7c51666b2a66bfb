"""What one site does differently from another: what the vendor does not document, each way that is plausible."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any
from urllib.parse import parse_qs

from axis_lms._spec import resolve

from .people import LANGUAGES
from .spec import schema

KEY_STYLES = ("bearer", "basic", "header:X-API-Key", "query:api_key")


@dataclass(frozen=True)
class Site:
    """The personality of a site. The default is the site as the spec takes it to be."""

    base: str = "/api.php"
    """Path that every call begins with."""
    key_style: str = "bearer"
    """How the API key travels: `bearer`, `basic` (as user or password), `header:NAME`, `query:NAME`, or `any` of `KEY_STYLES`."""
    dialect: str = "http"
    """How failures are told: `http` by status, or `body` by HTTP 200 with a status in the body."""
    past_end: str = "empty"
    """What a page past the end answers: `empty`, or the `last` page."""
    zone: float = 0.0
    """Hours that the site's local time is ahead of UTC."""
    token_life: float = 3600.0
    """Seconds."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers that every answer carries, such as those of a rate limit."""
    rename: Mapping[str, str] = field(default_factory=dict)
    """Fields under another name, as `name` everywhere or `Model.name` in one model."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Fields that the spec does not know, with their value, named as in `rename`."""
    missing: tuple[str, ...] = ()
    """Fields that are left out, named as in `rename`."""
    retype: bool = False
    """Numbers as JSON numbers, yes and no as booleans, none as null."""
    languages: tuple[str, ...] = LANGUAGES
    """The language packs that are installed."""
    eager: bool = True
    """Whether learners open a course as soon as they are enrolled. Reports show them from then on."""

    def __post_init__(self) -> None:
        for name, allowed in (("dialect", ("http", "body")), ("past_end", ("empty", "last"))):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} is one of {', '.join(allowed)}, not {getattr(self, name)!r}")
        kind, _, where = self.key_style.partition(":")
        if kind not in (("header", "query") if where else ("bearer", "basic", "any")):
            raise ValueError(f"key_style is bearer, basic, header:NAME, query:NAME or any, not {self.key_style!r}")
        if not self.base.startswith("/") or self.base.endswith("/"):
            raise ValueError(f"base begins with a slash and ends without one, unlike {self.base!r}")

    def keys_in(self, headers: Mapping[str, str], query: str) -> list[str]:
        """What a request carries where this site looks for the API key."""
        styles = KEY_STYLES if self.key_style == "any" else (self.key_style,)
        return [key for style in styles for key in _keys(style, headers, query)]

    @property
    def plain(self) -> bool:
        """Whether rows leave as they are."""
        return not (self.rename or self.extra or self.missing or self.retype)

    def dress(self, model: str, record: dict[str, Any]) -> dict[str, Any]:
        """A record as this site shows it."""
        if self.retype:
            formats = schema(model).get("properties", {})
            record = {
                name: _retyped(value, resolve(formats.get(name, {})).get("format")) for name, value in record.items()
            }
        dressed = {
            self._for(self.rename, model, name, name): value
            for name, value in record.items()
            if name not in self.missing and f"{model}.{name}" not in self.missing
        }
        for name, value in self.extra.items():
            of_model, _, bare = name.rpartition(".")
            if of_model in ("", model):
                dressed[bare] = value
        return dressed

    @staticmethod
    def _for(table: Mapping[str, str], model: str, name: str, default: str) -> str:
        return table.get(f"{model}.{name}", table.get(name, default))

    def changed(self, **changes: Any) -> Site:
        """This site with some things different."""
        unknown = set(changes) - {one.name for one in fields(self)}
        if unknown:
            raise ValueError(f"a site has no {', '.join(sorted(unknown))}")
        settled: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in changes.items()
        }
        return replace(self, **settled)

    def as_json(self) -> dict[str, Any]:
        """The site's settings, fit for JSON."""
        found: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return found


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


def _retyped(value: Any, form: str | None) -> Any:
    if not isinstance(value, str):
        return value
    if value == "":
        return None
    if form == "axis-int":
        return int(value)
    if form == "axis-decimal":
        return float(value)
    return value == "yes" if form == "axis-yes-no" else value


SITES = {
    "plain": Site(),
    "lms": Site(base="/lms/api.php", key_style="basic", past_end="last", zone=-5),
    "body": Site(
        key_style="header:X-API-Key",
        dialect="body",
        zone=14,
        token_life=1800,
        headers={"x-ratelimit-limit": "600", "x-ratelimit-remaining": "599"},
    ),
    "renamed": Site(
        base="/lms/api.php",
        key_style="query:api_key",
        rename={"CourseUser.user_id": "id", "Certificate.renew_date": "renewed_date", "progress": "percent_complete"},
        extra={"Course.language": "en", "CourseReportRow.attempts": "1"},
        missing=("Course.thumbnail", "IltSession.seats_reserved"),
    ),
    "retyped": Site(key_style="any", dialect="body", past_end="last", retype=True),
}
"""Sites by name."""
