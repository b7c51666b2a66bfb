"""The examination of a site, from the address to the last read operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from axis_lms._spec import schema as model_schema
from axis_lms.secret import Secret
from axis_lms.site import api_key, base_url
from axis_lms_api.operations import OPERATIONS

from . import habits
from .discovery import FIRST, Discovery, path_and_query
from .findings import Examination
from .probe import Probe, Reply
from .reaching import QUERY_STYLES, reach
from .shapes import collect, differences

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

ORDERED = ("courses_list", "users_list", "users_all_page", "reports_course_page", "reports_all_courses_page")
"""The lists whose order is looked at."""


def examine(
    address: str | None = None,
    key: str | None = None,
    *,
    timeout: float = 30.0,
    progress: Callable[[int, int, str], None] = lambda *_: None,
) -> Examination:
    """Find out what a site does, reading only. `address` and `key` default to AXIS_ADDRESS and AXIS_API_KEY.

    `progress` is told the number of the step, the number of steps, and what is being asked. Nothing that is found
    holds a value of the site. The token is revoked at the end. Raises ConfigurationError for a wrong address or key.
    """
    found = Examination()
    base, secret = base_url(address), api_key(key)
    progress(0, 1, "address and key")
    reached = reach(base, secret, timeout, found)
    if reached is None:
        return found
    probe, token = reached
    try:
        read_everything(probe, token, found, progress)
    finally:
        revoke(probe, secret, token, found)
        probe.close()
    return found


def read_everything(probe: Probe, token: Secret, found: Examination, progress: Callable[[int, int, str], None]) -> None:
    """Every read operation of the spec, with ids that are discovered on the way, and the habits around them."""
    headers = {"Authorization": f"Bearer {token}"}

    def get(path: str, query: Mapping[str, str] | None = None) -> Reply:
        return probe.get(path, headers, query)

    reads = [each for each in OPERATIONS.values() if each.method == "GET" and each.security == "tokenBearer"]
    reads.sort(key=lambda each: FIRST.index(each.id) if each.id in FIRST else len(FIRST))
    discovery, values = Discovery(), set[str]()
    for number, operation in enumerate(reads, 1):
        progress(number, len(reads), operation.id)
        read(operation, get, discovery, values, found)
    progress(len(reads), len(reads), "failures and pages")
    habits.failures(get, probe.get, found)
    habits.pages(get, found)
    if probe.limited:
        found.add("rate limit", "learned", f"the site answered 429 after {probe.limited} requests")
    if probe.rate_headers:
        found.learned["rate_headers"] = sorted(probe.rate_headers)
        found.add(
            "rate limit", "learned", "answers carry " + ", ".join(f"`{name}`" for name in sorted(probe.rate_headers))
        )
    else:
        found.add("rate limit", "learned", "no answer carried a header of a rate limit")


def read(
    operation: Operation, get: Callable[..., Reply], discovery: Discovery, values: set[str], found: Examination
) -> None:
    """Try an operation with what is known, until an answer holds a row, and compare what came with the spec."""
    schema = model_schema(operation.model)
    fields = ",".join(name for name in schema.get("properties", {}) if name not in operation.secrets)
    calls = discovery.calls(operation, fields)
    if isinstance(calls, str):
        found.add(operation.id, "untried", calls)
        return
    reply, rows = Reply(0, None, "no answer"), list[Any]()
    refused: Reply | None = None
    for call in calls:
        path, query = path_and_query(operation, call)
        reply = get(path, query)
        if reply.failed:
            refused = reply
            continue
        rows = reply.payload if isinstance(reply.payload, list) else [reply.payload]
        collect(reply.payload, values)
        discovery.learn(operation, call, rows)
        if rows and operation.id not in FIRST:
            break
    if reply.failed and refused is not None and not rows:
        if not refused.status:
            found.add(operation.id, "untried", refused.kind)
            return
        missing = refused.status == 404 and refused.payload is None
        text = f"no such path here: {refused.described()}" if missing else f"refused: {refused.described()}"
        found.add(operation.id, "differs", text)
        return
    judge(operation, reply, rows, schema, values, found)
    if operation.id in ORDERED:
        habits.order(operation.id, rows, found)


def judge(
    operation: Operation, reply: Reply, rows: list[Any], schema: Mapping[str, Any], values: set[str], found: Examination
) -> None:
    """Compare the rows of an answer with the spec."""
    expected = "an array" if operation.rows else "an object"
    if not reply.failed and reply.kind != expected:
        found.add(operation.id, "differs", f"{reply.kind} where the spec has {expected}")
        if reply.kind not in ("an array", "an object"):
            return
    if not rows:
        found.add(operation.id, "untried", "no row came, so the fields could not be compared")
        return
    properties = {name: each for name, each in schema.get("properties", {}).items() if name not in operation.secrets}
    told = differences(rows, {**schema, "properties": properties}, values)
    for text in told:
        found.add(operation.id, "differs", text)
    if not told and reply.kind == expected:
        found.add(operation.id, "agrees", "path, shape and fields")


def revoke(probe: Probe, key: Secret, token: Secret, found: Examination) -> None:
    """Give the token back."""
    from axis_lms.site import key_credentials

    style = found.key_style
    headers, query = key_credentials(style, key)
    reply = probe.get("/token/revoke/", headers, {**query, "token": token})
    found.add("token_revoke", "differs" if reply.failed else "agrees", f"answered with {reply.described()}")
    if style in QUERY_STYLES:
        found.add("key", "learned", "the key travels in the address, where logs and proxies can see it")
