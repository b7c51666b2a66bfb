"""The sites by name: whole ones, and single traits that can be put together with them and with each other."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, NamedTuple

from .site import Site


class Trait(NamedTuple):
    """One thing that a site does in its own way."""

    meaning: str
    settings: dict[str, Any]


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
        rename={
            "CourseUser.start_date": "access_start",
            "Certificate.renew_date": "renewed_date",
            "progress": "percent_complete",
        },
        extra={"Course.language": "en", "CourseReportRow.attempts": "1"},
        missing=("Course.thumbnail", "IltSession.seats_reserved"),
    ),
    "retyped": Site(key_style="any", dialect="body", past_end="last", retype=True),
}
"""Whole sites, by name."""

TRAITS = {
    "key-basic": Trait("the API key travels by basic authentication", {"key_style": "basic"}),
    "key-header": Trait("the API key travels in the header X-API-Key", {"key_style": "header:X-API-Key"}),
    "key-query": Trait("the API key travels in the query as api_key", {"key_style": "query:api_key"}),
    "key-any": Trait("the API key may travel in any of these ways", {"key_style": "any"}),
    "tokens-403": Trait("an old or unknown token is answered with 403 instead of 401", {"token_status": 403}),
    "failures-body": Trait("failures come under HTTP 200 with a status in the body", {"dialect": "body"}),
    "failures-false": Trait("failures come under HTTP 200 as a bare false", {"dialect": "false"}),
    "writes-json": Trait("parameters of writes travel as JSON, and other bodies are refused", {"write_style": "json"}),
    "writes-query": Trait("parameters of writes travel in the query, and bodies are refused", {"write_style": "query"}),
    "writes-any": Trait("parameters of writes may travel in any way", {"write_style": "any"}),
    "writes-ignored": Trait(
        "a write whose parameters travel in another way is not refused: they are ignored", {"other_writes": "ignored"}
    ),
    "written-list": Trait("a finished write answers a list of one", {"after_write": "list"}),
    "written-true": Trait("a finished write answers a bare true", {"after_write": "true"}),
    "written-empty": Trait("a finished write answers an empty body", {"after_write": "empty"}),
    "written-204": Trait("a finished write answers 204 without a body", {"after_write": "no-content"}),
    "objects-listed": Trait("a list of one comes where an object belongs", {"objects": "list"}),
    "rows-single": Trait("one object comes where a list of one belongs", {"lists": "single"}),
    "rows-numbered": Trait('lists come as PHP\'s objects, {"0": …, "1": …}', {"lists": "numbered"}),
    "missing-most": Trait("all properties are missing but ids, tokens and counts", {"missing": ("*",)}),
    "missing-expires": Trait("a token comes without its expires", {"missing": ("Token.expires",)}),
    "missing-ids": Trait(
        "a finished write does not tell the id or number of what it made",
        {"missing": ("UserCreated.id", "UsergroupCreated.id", "CertificateIssued.certification_number")},
    ),
    "names-other": Trait(
        "some properties have another name",
        {"rename": {"username": "user_name", "completion_date": "completed_on", "Course.name": "title"}},
    ),
    "names-more": Trait(
        "every answer has properties that nobody documented",
        {"extra": {"language": "en", "meta": {"source": "site", "tags": ["a", "b"]}}},
    ),
    "pages-small": Trait("a page has 40 rows", {"page_size": 40}),
    "end-404": Trait("a page past the end is answered with 404", {"past_end": "not-found"}),
    "end-last": Trait("a page past the end is the last page again", {"past_end": "last"}),
    "order-reversed": Trait("rows come in the reverse order", {"order": "reversed"}),
    "order-scattered": Trait("rows come in an order of their own, always the same", {"order": "scattered"}),
    "order-restless": Trait("rows come in another order at each call", {"order": "restless"}),
    "filters-ignored": Trait("filters are ignored, all but user_filter", {"ignored_filters": ("*",)}),
    "filters-ignored-users": Trait(
        "the filters of the reports by user are ignored, all but user_filter",
        {"ignored_filters": ("reports_user_*.*", "reports_all_*.*", "reports_filtered_*.*")},
    ),
    "user-filter-ignored": Trait("user_filter is ignored", {"ignored_filters": ("user_filter",)}),
    "limit-rate": Trait("10 calls a second are answered, others with 429 and Retry-After: 1", {"rate": 10}),
    "limit-at-once": Trait(
        "4 calls at once are answered, each after 20 ms, others with 429 and Retry-After: 1",
        {"at_once": 4, "latency": 0.02},
    ),
    "limit-503": Trait("calls beyond a limit are answered with 503", {"limit_status": 503}),
    "limit-silent": Trait("calls beyond a limit are answered without Retry-After", {"retry_after": ""}),
    "limit-date": Trait("Retry-After is a date", {"retry_after": "date"}),
}
"""Single traits, by name, on top of a whole site or of `plain`."""


def named(names: str) -> Site:
    """Return the site that `names`, joined by commas, make together, as in `lms,pages-small,limit-rate`.

    Later names count more. Raises ValueError for a name that there is not.
    """
    site = Site()
    for name in names.split(","):
        site = site.combined(**_settings(name.strip()))
    return site


def _settings(name: str) -> dict[str, Any]:
    if name in TRAITS:
        return dict(TRAITS[name].settings)
    if name not in SITES:
        raise ValueError(f"no site or trait {name!r}; there are {', '.join((*SITES, *TRAITS))}")
    plain, whole = Site(), SITES[name]
    return {
        one.name: getattr(whole, one.name)
        for one in fields(Site)
        if getattr(whole, one.name) != getattr(plain, one.name)
    }
