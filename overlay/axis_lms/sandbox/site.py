"""What one site does differently from another: what the vendor does not document, each way that is plausible."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from .people import LANGUAGES

_CHOICES = {
    "dialect": ("http", "body", "false"),
    "token_status": (401, 403),
    "write_style": ("form", "json", "query", "any"),
    "other_writes": ("refused", "ignored"),
    "after_write": ("object", "list", "true", "empty", "no-content"),
    "objects": ("object", "list"),
    "lists": ("array", "single", "numbered"),
    "past_end": ("empty", "last", "not-found"),
    "order": ("id", "reversed", "scattered", "restless"),
    "limit_status": (429, 503),
}


@dataclass(frozen=True)
class Site:
    """The settings of a site. The defaults are what the spec takes for likeliest."""

    base: str = "/api.php"
    """Path that every call begins with."""
    key_style: str = "bearer"
    """How the API key travels: `bearer`, `basic` (as user or password), `header:NAME`, `query:NAME`, or `any` of these."""
    token_status: int = 401
    """The status that a token which is unknown, old or revoked is refused with: 401 or 403."""
    token_life: float = 3600.0
    """Seconds that a token lasts."""
    dialect: str = "http"
    """How a failure is reported: `http` by status, `body` by HTTP 200 with a status in the body, `false` by HTTP 200 and a bare `false`."""
    write_style: str = "form"
    """How parameters of writes travel: as `form`, as `json`, in the `query`, or in `any` of these ways."""
    other_writes: str = "refused"
    """What becomes of a body that travels in another way: `refused` with 400, or `ignored`, as if nothing had been sent."""
    after_write: str = "object"
    """What a finished write answers: the `object`, a `list` of one, a bare `true`, an `empty` body, or 204 with `no-content`."""
    objects: str = "object"
    """How one record is answered: as an `object`, or as a `list` of one."""
    lists: str = "array"
    """How rows are answered: as an `array`; one row alone as a `single` object; or as an object `numbered` from "0", as PHP does."""
    page_size: int = 100
    """Rows on a page."""
    past_end: str = "empty"
    """What a page past the end answers: an `empty` list, the `last` page again, or 404 for `not-found`."""
    order: str = "id"
    """The order of rows: by `id`, `reversed`, `scattered` (another order, always the same), or `restless` (another one at each call)."""
    ignored_filters: tuple[str, ...] = ()
    """Filters that the site does not obey: `min_score`; `*` for all but `user_filter`; `user_filter`; `OPERATION.NAME` for some
    operations only, where `*` stands for any letters."""
    rate: float = 0.0
    """Calls a second that are answered, after a burst of as many; 0 for no limit."""
    at_once: int = 0
    """Calls that are answered at the same time; 0 for no limit."""
    latency: float = 0.0
    """Seconds that every answer takes."""
    limit_status: int = 429
    """The status of a call that is beyond `rate` or `at_once`: 429 or 503."""
    retry_after: str = "1"
    """The header `Retry-After` of such an answer: seconds, `date` for a date one second ahead, or empty for none."""
    zone: float = 0.0
    """Hours that the site's local time is ahead of UTC."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Headers that every answer carries, such as those of a rate limit."""
    rename: Mapping[str, str] = field(default_factory=dict)
    """Properties under another name, given as `name` in all answers or as `Model.name` in one schema's."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Properties that the spec does not know, with their value, named as in `rename`."""
    missing: tuple[str, ...] = ()
    """Properties that are left out, named as in `rename`. `*` leaves out all but ids, tokens and counts."""
    retype: bool = False
    """Whether numbers come as JSON numbers, yes and no as booleans, and no value as null."""
    languages: tuple[str, ...] = LANGUAGES
    """The language packs that are installed."""
    eager: bool = True
    """Whether learners open a course as soon as they are enrolled. Reports show them from then on."""

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise ValueError(f"{name} must be one of {', '.join(map(str, choices))}, not {getattr(self, name)!r}")
        for name in ("rate", "at_once", "latency", "token_life", "page_size"):
            least = 1 if name == "page_size" else 0
            if isinstance(value := getattr(self, name), bool) or not isinstance(value, int | float) or value < least:
                raise ValueError(f"{name} must be a number from {least}, not {value!r}")
        kind, _, where = self.key_style.partition(":")
        if kind not in (("header", "query") if where else ("bearer", "basic", "any")):
            raise ValueError(f"key_style must be bearer, basic, header:NAME, query:NAME or any, not {self.key_style!r}")
        if not self.base.startswith("/") or self.base.endswith("/"):
            raise ValueError(f"base must begin with a slash and end without one, unlike {self.base!r}")
        if not (self.retry_after in ("", "date") or self.retry_after.isdecimal()):
            raise ValueError(f"retry_after must be a number of seconds, date or nothing, not {self.retry_after!r}")

    @property
    def limits(self) -> bool:
        """Whether the site refuses calls that are too many, or takes time for each."""
        return bool(self.rate or self.at_once or self.latency)

    def changed(self, **changes: Any) -> Site:
        """Return this site with other settings. Raises ValueError for a setting or value that there is not."""
        defaults = {one.name: getattr(_PLAIN, one.name) for one in fields(self)}
        if unknown := sorted(set(changes) - set(defaults)):
            raise ValueError(f"a site has no setting {', '.join(unknown)}; there are {', '.join(defaults)}")
        return replace(self, **{name: _fitting(name, value, defaults[name]) for name, value in changes.items()})

    def combined(self, **changes: Any) -> Site:
        """Return this site with other settings, where tables and lists of names are added to those that there are."""
        for name, value in changes.items():
            present = getattr(self, name, None)
            if isinstance(present, Mapping) and isinstance(value, Mapping):
                changes[name] = {**present, **value}
            elif isinstance(present, tuple) and isinstance(value, list | tuple):
                changes[name] = tuple(dict.fromkeys((*present, *value)))
        return self.changed(**changes)

    def as_json(self) -> dict[str, Any]:
        """Return the settings, fit for JSON."""
        settings: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return settings


_KINDS: dict[type, tuple[type | tuple[type, ...], str]] = {
    str: (str, "a text"),
    bool: (bool, "true or false"),
    int: (int, "a whole number"),
    float: ((int, float), "a number"),
    tuple: (tuple, "a list of texts"),
    dict: (Mapping, "a table of names and values"),
}
"""What a setting's value has to be, by the type of its default."""


def _fitting(name: str, value: Any, default: Any) -> Any:
    """Return a setting's value in the type of its default, as far as JSON has another one for it."""
    if isinstance(default, tuple) and isinstance(value, list):
        value = tuple(value)
    if isinstance(default, str) and type(value) is int:
        value = str(value)
    kind, meaning = _KINDS[type(default)]
    if not isinstance(value, kind) or isinstance(value, bool) is not isinstance(default, bool):
        raise ValueError(f"{name} must be {meaning}, not {value!r}")
    return value


_PLAIN = Site()
