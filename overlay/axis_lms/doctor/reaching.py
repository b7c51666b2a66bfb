"""Finds out how to reach a site: its address, how to send the key, how long a token lasts, and how the clocks differ."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from axis_lms import Secret, from_wire
from axis_lms._config import fits_header, key_credentials

from .findings import Examination
from .probe import Probe, Reply
from .records import unwrap

REQUEST = "/token/request/"
HEADER_STYLES = ("bearer", "basic", "header:X-API-Key", "header:Api-Key", "header:Authorization")
QUERY_STYLES = ("query:api_key", "query:apikey", "query:key")
"""Tried only if no header is accepted, since addresses are written to logs."""
TOKEN_HOURS = 1.0
CLOCK_SECONDS = 5.0
"""The greatest difference of two clocks that agree."""


def bases(base: str) -> list[str]:
    """Return the given address, and the same with or without `/lms`."""
    root = base.removesuffix("/api.php")
    other = root.removesuffix("/lms") if root.endswith("/lms") else root + "/lms"
    return [base, other + "/api.php"]


def reach(base: str, key: Secret, timeout: float, examination: Examination) -> tuple[Probe, Secret] | None:
    """Find the address and the key style that give a token.

    Return a probe for the address and the token, or None. The findings go into `examination`.
    """
    for number, candidate in enumerate(bases(base)):
        probe = Probe(candidate, timeout)
        silent = probe.get(REQUEST)
        path = urlsplit(candidate).path
        if not silent.status or (silent.payload is None and silent.status in (301, 302, 307, 308, 403, 404, 405)):
            examination.add("address", "learned", f"{path}: no API there ({silent.described()})")
            probe.close()
            continue
        accepted = [(style, reply) for style, reply in request_tokens(probe, key)]
        if not accepted:
            examination.add(
                "address",
                "learned",
                f"{path}: an API that accepts the key in none of the tested key styles "
                f"(without a key: {silent.described()})",
            )
            probe.close()
            continue
        style, reply = accepted[0]
        examination.address, examination.key_style, examination.base_path = (
            candidate.removesuffix("/api.php"),
            style,
            path,
        )
        moved = ", not at the given address" if number else ""
        examination.compare("address", "base_path", path, f"{path}: the API is here{moved}")
        others = "".join(f", and as {other}" for other, _ in accepted[1:])
        examination.compare("key", "key_style", style, f"the key is accepted as {style}{others}", "bearer")
        examine_token(reply, examination)
        return probe, Secret(token_of(reply))
    examination.add("token_request", "untried", "no address and no key style gave a token")
    return None


def request_tokens(probe: Probe, key: Secret) -> Iterator[tuple[str, Reply]]:
    """Yield every key style that gives a token, with the answer.

    The key is sent in the address only if no header is accepted.
    """
    accepted = False
    for style in HEADER_STYLES:
        reply = request_token(probe, style, key)
        if token_of(reply):
            accepted = True
            yield style, reply
    for style in () if accepted else QUERY_STYLES:
        reply = request_token(probe, style, key)
        if token_of(reply):
            yield style, reply
            return


def request_token(probe: Probe, style: str, key: Secret) -> Reply:
    """Request a token with this key style, and return the answer."""
    headers, query = key_credentials(style, key)
    return probe.get(REQUEST, headers, query)


def token_of(reply: Reply) -> str:
    """Return the token of an answer, or an empty text if it has none that fits in a header."""
    rows, _ = unwrap(reply.payload, False)
    token = rows[0].get("token") if not reply.failed and rows and isinstance(rows[0], dict) else None
    return str(token) if fits_header(token) else ""


def examine_token(reply: Reply, examination: Examination) -> None:
    """Find out how the site's clock differs from this one, and what `expires` says about the token's life."""
    now = time.time()
    if reply.server_time is None:
        examination.add("clock", "untried", "the site sends no Date header")
    else:
        ahead = reply.server_time - now
        examination.learned["clock_ahead_seconds"] = round(ahead)
        text = "the site's clock agrees with this one"
        if abs(ahead) > CLOCK_SECONDS:
            text = f"the site's clock is {abs(ahead):.0f} s {'ahead' if ahead > 0 else 'behind'}"
        examination.add("clock", "learned", text)
    examination.see("token_request", "Token", reply.payload, is_list=False)
    (row,), _ = unwrap(reply.payload, False)
    expires = from_wire(row.get("expires", ""), "axis-timestamp")
    if not isinstance(expires, datetime):
        return  # a missing or invalid value is reported with the fields
    site_now = datetime.fromtimestamp(reply.server_time or now, UTC).replace(tzinfo=None)
    hours = round((expires - site_now) / timedelta(hours=1) * 4) / 4
    zone = hours - TOKEN_HOURS
    if zone % 1 == 0 and -12 <= zone <= 14:
        examination.learned["zone_hours"] = zone
        examination.add(
            "token_request", "agrees", f"a token that lasts an hour, if `expires` is in the zone UTC{zone:+g}"
        )
        return
    text = (
        f"`expires` is {hours:g} hours ahead of UTC: a life of one hour would mean the "
        f"zone UTC{zone:+g}; half an hour UTC{hours - 0.5:+g}"
    )
    examination.compare("token_request", "expires_hours_ahead", hours, text, "an hour, in a zone of whole hours")
