"""Examines a site: its address, its token, and every operation that reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from axis_lms import Secret
from axis_lms._config import api_key, base_url, key_credentials
from axis_lms._extras.spec import resolve
from axis_lms_api.operations import OPERATIONS

from . import habits
from .differences import came_sometimes, described
from .discovery import FIRST, Discovery, path_and_query
from .document import node_of, parameters_of, schema_of
from .filters import examine_filters
from .findings import Examination
from .probe import Probe, Query, Reply
from .reaching import QUERY_STYLES, reach
from .records import collect
from .writes import Consent, try_writes

if TYPE_CHECKING:
    from axis_lms_api.operations import Operation

ORDERED = ("courses_list", "users_list", "users_all_page", "reports_course_page", "reports_all_courses_page")
"""The lists whose order is examined."""
SHAPES = {"array": "an array", "object": "an object", "numbered": "an object with numbered keys, as PHP writes a list"}

Progress = Callable[[int, int, str], None]


def examine(
    address: str | None = None,
    key: str | None = None,
    *,
    timeout: float = 30.0,
    progress: Progress = lambda *_: None,
    username: str | None = None,
    consent: Consent | None = None,
) -> Examination:
    """Examine a site, and revoke the token at the end. The result holds no value of the site.

    address, key: the address of the site and its API key. Default: AXIS_ADDRESS and AXIS_API_KEY.
    timeout: seconds to wait for the site each time. Default 30.
    progress: called with the number of the step, the number of steps, and the name of the step.
    username: a user for trial writes, which find out how parameters are sent. Without it, nothing is written.
    consent: called with the plan of the writes as lines. Nothing is written unless it returns True.

    Raises ConfigurationError for an invalid address or key, and for a user that cannot be used.
    """
    examination = Examination()
    base, secret = base_url(address), api_key(key)
    progress(0, 1, "address and key")
    reached = reach(base, secret, timeout, examination)
    if reached is None:
        return examination
    probe, token = reached
    try:
        headers = {"Authorization": Secret(f"Bearer {token}")}
        if username is not None:
            try_writes(probe, headers, username, consent or (lambda plan: False), examination)
        read_everything(probe, headers, examination, progress)
    finally:
        revoke(probe, secret, token, examination)
        probe.close()
    return examination


def read_everything(probe: Probe, headers: Query, examination: Examination, progress: Progress) -> None:
    """Call every operation that reads, with ids from earlier answers, and examine failures, pages and filters."""

    def get(path: str, query: Query | None = None) -> Reply:
        return probe.get(path, headers, query)

    reads = [each for each in OPERATIONS.values() if each.method == "GET" and each.tag != "token"]
    reads.sort(key=lambda each: FIRST.index(each.id) if each.id in FIRST else len(FIRST))
    discovery = Discovery()
    replies: dict[str, Reply] = {}
    for number, operation in enumerate(reads, 1):
        progress(number, len(reads) + 2, operation.id)
        if (reply := read(operation, get, discovery, examination)) is not None:
            replies[operation.id] = reply
    progress(len(reads) + 1, len(reads) + 2, "failures and pages")
    habits.failures(get, probe.get, examination)
    habits.pages(get, examination)
    progress(len(reads) + 2, len(reads) + 2, "filters")
    examine_filters(get, discovery, examination)
    judge(OPERATIONS["token_request"], None, examination)
    for operation in reads:
        if operation.id in replies:
            judge(operation, replies[operation.id], examination)
    judge_failures(examination)
    limits(probe, examination)


def fields_of(operation: Operation) -> str:
    """Return the value of `fields` for every property that can be requested, except credentials.

    A property that only an overlay has is left out, since the site may refuse it.
    """
    parameter = parameters_of(operation).get("fields")
    pattern = resolve(parameter["schema"]).get("pattern", "") if parameter else ""
    names = [name for name in schema_of(operation.model).get("properties", {}) if name not in operation.secrets]
    return ",".join(name for name in names if re.search(pattern, name))


def read(
    operation: Operation, get: Callable[..., Reply], discovery: Discovery, examination: Examination
) -> Reply | None:
    """Try an operation with the known ids until an answer has a row. Return that answer, or the last one.

    If the operation could not be called or was refused, add a finding and return None.
    """
    calls = discovery.calls(operation, fields_of(operation))
    if isinstance(calls, str):
        examination.add(operation.id, "untried", calls)
        return None
    answered: Reply | None = None
    refused = Reply(0, None, "no answer")
    for call in calls:
        reply = get(*path_and_query(operation, call))
        if reply.failed:
            refused = reply
            continue
        answered = reply
        collect(reply.payload, examination.values)
        rows = examination.see(operation.id, operation.model, reply.payload, operation.rows)
        discovery.learn(operation, call, rows)
        if operation.id in ORDERED and operation.id not in examination.orders:
            habits.order(operation.id, rows, examination)
        if rows and operation.id not in FIRST:
            break
    if answered is None:
        add_refusal(operation, refused, examination)
    return answered


def add_refusal(operation: Operation, reply: Reply, examination: Examination) -> None:
    """Add the finding that an operation was refused. It agrees if the overlay of the site says so."""
    if not reply.status:
        examination.add(operation.id, "untried", reply.kind)
        return
    text = reply.described()
    examination.refusals[operation.id] = text
    reason = node_of(operation).get("x-axis-refused")
    missing = reply.status == 404 and reply.payload is None
    examination.add(
        operation.id,
        "agrees" if reason == text else "differs",
        f"no such path here: {text}" if missing else f"refused: {text}",
    )


def judge(operation: Operation, reply: Reply | None, examination: Examination) -> None:
    """Compare the answers of an operation with the spec."""
    record, wrapped = examination.answers.get(operation.id), examination.shapes.get(operation.id, set())
    if record is None:
        return
    sentences = shape_differences(operation, wrapped, reply)
    if not record.rows and not record.others:
        for text in sentences:
            examination.add(operation.id, "differs", text)
        examination.add(operation.id, "untried", "no row came, so the fields could not be compared")
        return
    everywhere = examination.records[operation.model]
    sentences += described(operation.model, record, everywhere, operation.secrets, examination.values)
    for text in sentences:
        examination.add(operation.id, "differs", text)
    if not sentences:
        examination.add(operation.id, "agrees", "path, shape and fields")
    some = came_sometimes(operation.model, record, operation.secrets)
    if some:
        examination.add(operation.id, "learned", "missing in some rows: " + ", ".join(f"`{name}`" for name in some))


def shape_differences(operation: Operation, wrapped: set[str], reply: Reply | None) -> list[str]:
    """Return sentences on wrappers of answers that neither the spec nor an overlay of the site has."""
    shapes = str(node_of(operation).get("x-axis-answer-shape", "")).split(", ")
    words = {**SHAPES, "value": reply.kind if reply is not None else "a bare value"}
    expected = "an array" if operation.rows else "an object"
    unlike = sorted(wrapped - {"array" if operation.rows else "object", *shapes})
    return [f"{words[each]} where the spec has {expected}" for each in unlike]


def judge_failures(examination: Examination) -> None:
    """Compare the bodies of failures with the spec."""
    record = examination.records.get("Failure")
    if record is not None and record.rows:
        for text in described("Failure", record, record, (), examination.values):
            examination.add("failures", "differs", text)


def limits(probe: Probe, examination: Examination) -> None:
    """Add the findings about a rate limit."""
    if probe.limited:
        examination.add("rate limit", "learned", f"the site answered 429 after {probe.limited} requests")
    names = sorted(probe.rate_headers)
    examination.learned |= {"rate_headers": names} if names else {}
    text = "answers carry " + ", ".join(f"`{name}`" for name in names)
    examination.add("rate limit", "learned", text if names else "no answer carried a header of a rate limit")


def revoke(probe: Probe, key: Secret, token: Secret, examination: Examination) -> None:
    """Revoke the token."""
    headers, query = key_credentials(examination.key_style, key)
    reply = probe.get("/token/revoke/", headers, {**query, "token": token})
    examination.add("token_revoke", "differs" if reply.failed else "agrees", f"answered with {reply.described()}")
    if examination.key_style in QUERY_STYLES:
        examination.add("key", "learned", "the key is sent in the address, where logs and proxies can see it")
