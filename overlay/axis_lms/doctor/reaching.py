"""How a site is reached: its address, the way the key travels, the token and the clocks."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from axis_lms.secret import Secret
from axis_lms.site import key_credentials
from axis_lms.values import from_wire

from .findings import Examination
from .probe import Probe, Reply

REQUEST = "/token/request/"
HEADER_STYLES = ("bearer", "basic", "header:X-API-Key", "header:Api-Key", "header:Authorization")
QUERY_STYLES = ("query:api_key", "query:apikey", "query:key")
"""Tried only when no header is taken: what stands in an address is written to logs."""
TOKEN_HOURS = 1.0
CLOCK_SECONDS = 5.0
"""What two clocks may differ by and still agree."""


def bases(base: str) -> list[str]:
    """The address as given, and the same with or without `/lms`."""
    root = base.removesuffix("/api.php")
    other = root.removesuffix("/lms") if root.endswith("/lms") else root + "/lms"
    return [base, other + "/api.php"]


def reach(base: str, key: Secret, timeout: float, found: Examination) -> tuple[Probe, Secret] | None:
    """A probe for the address that gives a token, and the token; or None. Says what it found on the way."""
    for number, candidate in enumerate(bases(base)):
        probe = Probe(candidate, timeout)
        silent = probe.get(REQUEST)
        path = urlsplit(candidate).path
        if not silent.status or (silent.payload is None and silent.status in (301, 302, 307, 308, 403, 404, 405)):
            found.add("address", "learned", f"{path}: no API there ({silent.described()})")
            probe.close()
            continue
        accepted = [(style, reply) for style, reply in ask_all(probe, key)]
        if not accepted:
            found.add(
                "address",
                "learned",
                f"{path}: an API that takes the key in none of the ways that were tried "
                f"(without a key: {silent.described()})",
            )
            probe.close()
            continue
        style, reply = accepted[0]
        found.base_path, found.address, found.key_style = path, candidate.removesuffix("/api.php"), style
        found.add("address", "learned", f"{path}: the API is here" + (", not where it was asked for" if number else ""))
        found.add(
            "key",
            "agrees" if style == "bearer" else "differs",
            f"the key is taken as {style}" + "".join(f", and as {other}" for other, _ in accepted[1:]),
        )
        found.learned["key_style"] = style
        examine_token(reply, found)
        return probe, Secret(reply.payload["token"])
    found.add("token_request", "untried", "no address and no way of sending the key gave a token")
    return None


def ask_all(probe: Probe, key: Secret) -> Iterator[tuple[str, Reply]]:
    """Every way of sending the key that gives a token, with the answer; the key in the address only as the last resort."""
    taken = False
    for style in HEADER_STYLES:
        reply = ask(probe, style, key)
        if has_token(reply):
            taken = True
            yield style, reply
    for style in () if taken else QUERY_STYLES:
        reply = ask(probe, style, key)
        if has_token(reply):
            yield style, reply
            return


def ask(probe: Probe, style: str, key: Secret) -> Reply:
    """The answer to a token request with the key sent in this way."""
    headers, query = key_credentials(style, key)
    return probe.get(REQUEST, headers, query)


def has_token(reply: Reply) -> bool:
    """Whether the answer is a token."""
    return not reply.failed and isinstance(reply.payload, dict) and isinstance(reply.payload.get("token"), str)


def examine_token(reply: Reply, found: Examination) -> None:
    """What the token's answer says of its life and of the site's clock."""
    now = time.time()
    if reply.server_time is None:
        found.add("clock", "untried", "the site sends no Date header")
    else:
        ahead = reply.server_time - now
        found.learned["clock_ahead_seconds"] = round(ahead)
        text = (
            "the site's clock agrees with this one"
            if abs(ahead) <= CLOCK_SECONDS
            else (f"the site's clock is {abs(ahead):.0f} s {'ahead' if ahead > 0 else 'behind'}")
        )
        found.add("clock", "learned", text)
    expires = from_wire(reply.payload.get("expires", ""), "axis-timestamp")
    if not isinstance(expires, datetime):
        found.add("token_request", "differs", "`expires` is missing or no timestamp")
        return
    site_now = datetime.fromtimestamp(reply.server_time or now, UTC).replace(tzinfo=None)
    hours = round((expires - site_now) / timedelta(hours=1) * 4) / 4
    zone = hours - TOKEN_HOURS
    if zone % 1 == 0 and -12 <= zone <= 14:
        found.learned["zone_hours"] = zone
        found.add("token_request", "agrees", f"a token that lasts an hour, if `expires` is in the zone UTC{zone:+g}")
    else:
        found.add(
            "token_request",
            "differs",
            f"`expires` is {hours:g} hours ahead of UTC: a life of one hour would mean the "
            f"zone UTC{zone:+g}; half an hour UTC{hours - 0.5:+g}",
        )
