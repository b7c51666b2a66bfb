"""Several reports are read in turns: together they keep as many requests on their way as there may be, and no more."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from tests.core.both import walk_threads

from axis_lms import Axis, ServerError
from axis_lms.cli.export import whole
from axis_lms.export import Progress, parse
from axis_lms.export.run import run_export
from axis_lms.sandbox import Sandbox

ROWS = [4979, 720, 930, 250, 575, 1000]


class Site(httpx.BaseTransport):
    """The sandbox behind a slow line, which notes what is on its way at once. `before` is called with each path."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._inner, self._lock = sandbox.transport(), threading.Lock()
        self.under_way: list[str] = []
        self.most: list[str] = []
        self.before: Callable[[str], None] = lambda _: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.partition("/api.php")[2]
        with self._lock:
            self.under_way.append(path)
            self.most = max(self.most, list(self.under_way), key=len)
        try:
            time.sleep(0.005)
            self.before(path)
            return self._inner.handle_request(request)
        finally:
            with self._lock:
                self.under_way.remove(path)


@pytest.fixture
def transport(sandbox: Sandbox) -> Site:
    return Site(sandbox)


@pytest.mark.parametrize("concurrency", [1, 2, 8])
def test_the_reports_share_the_requests_that_may_be_on_their_way(
    axis: Axis, transport: Site, tmp_path: Path, concurrency: int
) -> None:
    facts = run_export(axis, whole(), parse(str(tmp_path / "lms.sqlite"), None), concurrency=concurrency)
    assert len(transport.most) == concurrency
    assert {each["audit"]["verdict"] for each in facts.values()} == {"consistent"}
    assert [each["rows"] for each in facts.values()] == ROWS


def test_a_report_that_waits_for_its_count_holds_up_no_other(axis: Axis, transport: Site, tmp_path: Path) -> None:
    others = threading.Event()

    def before(path: str) -> None:
        if path == "/reports/users/all/courses/count/":
            assert others.wait(10), "no other report was read meanwhile"
        if path.startswith("/reports/users/all/ilt/page"):
            others.set()

    transport.before = before
    facts = run_export(axis, whole(), parse(str(tmp_path / "lms.sqlite"), None))
    assert others.is_set()
    assert len(facts) == 6


def test_all_rows_are_the_same_as_those_of_single_exports(axis: Axis, tmp_path: Path) -> None:
    together, alone = tmp_path / "together", tmp_path / "alone"
    run_export(axis, whole(), parse(f"{together}/", None, several=True))
    for each in whole():
        run_export(axis, [each], parse(f"{alone}/", None, several=True), concurrency=1)
    names = sorted(path.name for path in together.glob("*.jsonl"))
    assert names == sorted(path.name for path in alone.glob("*.jsonl"))
    assert len(names) == 6
    assert all((together / name).read_bytes() == (alone / name).read_bytes() for name in names)


def test_an_error_in_one_report_stops_all_and_the_next_run_resumes_each(
    axis: Axis, transport: Site, tmp_path: Path
) -> None:
    courses = threading.Event()

    def before(path: str) -> None:
        if path == "/reports/users/all/certifications/page9/":
            assert courses.wait(10)
            raise ServerError("the site went away", maybe_applied=False)

    def note(progress: Progress) -> None:
        if progress.report == "all-courses" and progress.rows:
            courses.set()

    target, seen = parse(str(tmp_path / "lms.sqlite"), None), list[Progress]()
    transport.before = before
    with pytest.raises(ServerError, match="went away"):
        run_export(axis, whole(), target, progress=note)
    assert transport.under_way == []
    assert walk_threads() == []
    transport.before = lambda _: None
    facts = run_export(axis, whole(), target, progress=seen.append)
    assert {each.report for each in seen if each.resumed} >= {"all-courses", "all-certifications"}
    assert [each["rows"] for each in facts.values()] == ROWS


def test_ctrl_c_stops_all_reports_although_the_site_is_silent(
    axis: Axis, transport: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("axis_lms._prefetch.STRAGGLER_SECONDS", 0.1)
    released = threading.Event()

    def before(path: str) -> None:
        if "/certifications/" in path:
            released.wait(30)

    def stop(progress: Progress) -> None:
        if progress.report == "all-archived" and progress.rows:
            raise KeyboardInterrupt

    transport.before = before
    began = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            run_export(axis, whole(), parse(str(tmp_path / "lms.sqlite"), None), progress=stop)
        assert time.monotonic() - began < 10
    finally:
        released.set()


def test_the_end_of_each_report_is_told_also_when_an_earlier_run_came_to_it(
    axis: Axis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, ended = parse(str(tmp_path / "lms.sqlite"), None), list[dict[str, int]]()

    def run() -> None:
        ended.append({})
        run_export(axis, whole(), target, progress=note)

    def note(progress: Progress) -> None:
        if progress.finished:
            ended[-1][progress.report] = progress.rows

    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr("axis_lms.export.run.write", lambda *_: 1 / 0)
        run()
    run()
    assert ended == [{each.report: rows for each, rows in zip(whole(), ROWS, strict=True)}] * 2
