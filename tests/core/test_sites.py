"""Axis reads, walks, exports and writes to every site that the sandbox can play, AsyncAxis to those with a name."""

from __future__ import annotations

import csv
import logging
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.sandbox.calls import PREPARED

from axis_lms import APIError, Axis, NotFound
from axis_lms._requests import call_name
from axis_lms.doctor import examine
from axis_lms.export import export
from axis_lms.sandbox import SITES, Sandbox, Site
from axis_lms_api.operations import OPERATIONS

from .sites import (
    KEY,
    NAMES,
    READS,
    WRITES,
    Client,
    Played,
    absent,
    call,
    check_records,
    named_missing,
    plain,
    rows_in,
    waiting_moves_the_clock,
)

EVERY_SITE = pytest.mark.parametrize(
    ("name", "asynchronous"),
    [pytest.param(name, False, id=f"sync-{name}") for name in NAMES]
    + [pytest.param(name, True, id=f"async-{name}") for name in NAMES if name in SITES],
)
RANDOM = ("token_request",)


@cache
def reference(zone: float) -> dict[str, Any]:
    """Return what the default site answers to every read in this time zone, and its state after every write."""
    client = Client(Played(Site(zone=zone)), False)
    reads = dict(zip([each.id for each in READS], client.do(*map(client.noted, READS)), strict=True))
    states = {name: state for name, (_, _, state) in client.written().items()}
    return states | {name: rows_in(body) for name, (_, body, _) in reads.items()}


@EVERY_SITE
def test_every_read_returns_what_came_and_logs_missing_properties_once(
    name: str, asynchronous: bool, caplog: pytest.LogCaptureFixture
) -> None:
    played = Played(name)
    client, expected = Client(played, asynchronous), reference(played.site.zone)
    with waiting_moves_the_clock(played), caplog.at_level(logging.INFO, "axis_lms"):
        steps = list(map(client.noted, READS))
        found = client.do(*steps, *steps[:20])[: len(READS)]
    same = not (played.site.ignored_filters or played.site.page_size != 100)
    lacking: set[tuple[str, str]] = set()
    for operation, (result, body, _) in zip(READS, found, strict=True):
        check_records(operation, result, body)
        lacking |= {(call_name(operation), each) for each in absent(operation, body)}
        rows = rows_in(body)
        cut = played.site.order != "id" and len(rows) == 100
        if operation.id not in RANDOM and same and not cut:
            known = expected[operation.id]
            shared = sorted(set(rows[0]) & set(known[0])) if rows and known else []
            assert values(rows, shared) == values(known, shared), operation.id
    named = named_missing([record.getMessage() for record in caplog.records if "revoke" not in record.getMessage()])
    assert set(named) == lacking
    assert set(named.values()) <= {1}


def values(rows: list[dict[str, Any]], names: list[str]) -> Counter[tuple[Any, ...]]:
    return Counter(tuple(plain(row[name]) for name in names) for row in rows)


@EVERY_SITE
def test_every_write_is_carried_out_and_its_answer_is_read(name: str, asynchronous: bool) -> None:
    played = Played(name)
    expected = reference(played.site.zone)
    with waiting_moves_the_clock(played):
        made = Client(played, asynchronous).written()
    for operation in WRITES:
        result, body, state = made[operation.id]
        check_records(operation, result, body)
        assert state == expected[operation.id], operation.id
        played.assert_called(operation.id, times=1 + list(PREPARED.values()).count(operation.id))


@cache
def rows_of_report() -> Counter[str]:
    """Count how often each user is in the report that is walked and exported."""
    return Counter(str(row["user_id"]) for row in Played(Site(page_size=100_000)).rows_of_report())


@EVERY_SITE
def test_a_walk_yields_every_row(name: str, asynchronous: bool) -> None:
    played = Played(name)
    known = rows_of_report()
    client = Client(played, asynchronous)
    with waiting_moves_the_clock(played):
        steps = [client.walked(concurrency=concurrency) for concurrency in (1, 4)]
        for rows, verdict in client.do(*steps):
            if played.site.order == "restless":
                assert verdict == "drifted"
                assert len(rows) == len(known)
                assert set(map(str, rows)) < set(known)
            else:
                assert verdict == "consistent"
                assert sorted(map(str, rows)) == sorted(known)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_has_every_row(name: str, tmp_path: Path) -> None:
    played = Played(name)
    known = rows_of_report()

    def step(axis: Axis) -> Any:
        return export(axis.reports.course_page, tmp_path / "report.csv", course_id=1)

    with waiting_moves_the_clock(played):
        (facts,) = Client(played, False).do(step)
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = Counter(row["user_id"] for row in csv.DictReader(file))
    assert rows.total() == known.total()
    restless = played.site.order == "restless"
    assert (facts["audit"]["verdict"], rows == known) == (("drifted", False) if restless else ("consistent", True))


@EVERY_SITE
def test_a_refusal_is_an_error_and_an_ended_token_is_renewed(name: str, asynchronous: bool) -> None:
    played = Played(name)

    def refused(axis: Any) -> Any:
        return axis.courses.get(999_999)

    def ended(axis: Any) -> Any:
        played.seconds += 61
        played.tokens.revoke_all()
        return axis.courses.get(1)

    with waiting_moves_the_clock(played):
        with pytest.raises(APIError if played.site.dialect == "false" else NotFound):
            Client(played, asynchronous).do(refused)
        played.log.clear()
        _, course = Client(played, asynchronous).do(call(OPERATIONS["courses_get"]), ended)
    assert str(course.id) == "1"
    played.assert_called("token_request", times=2)


def check_doctor(name: str, messages: Any) -> None:
    """Fail unless the doctor names every property that the log named as missing."""
    sandbox = Sandbox(users=300, site=name)
    with sandbox.serve() as address:
        found = examine(address, KEY)
    findings = {each.subject: each.text for each in found.of("differs") if "never came" in each.text}
    for operation in READS:
        for lacking in messages(operation) - set(operation.secrets):
            assert f"`{lacking}`" in findings.get(operation.id, ""), (operation.id, lacking)


@pytest.mark.parametrize("name", ["missing-most", "renamed"])
def test_the_doctor_names_missing_properties(name: str) -> None:
    played = Played(name)
    with waiting_moves_the_clock(played):
        Client(played, False).do(*map(call, READS))
    check_doctor(name, lambda operation: absent(operation, played.answered[operation.id]))
