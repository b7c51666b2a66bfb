"""Walks that fetch several pages at once: rows in order, bounded memory, and no thread, task or connection left."""

from __future__ import annotations

import asyncio
import gc
import re
import threading
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, NotFound, ServerError, paginate
from axis_lms._row_keys import RowKeys
from axis_lms.sandbox import Sandbox

from .both import BOTH, Interrupted, run_sync, unlimited, walk_threads
from .raw import RawServer, answer, raw_server, wait_until


def row(number: int) -> dict[str, str]:
    return dict.fromkeys(("username", "status", "progress", "score", "start_date", "completion_date"), "") | {
        "user_id": str(number)
    }


class Site:
    """A report of any length that records which pages are requested, and how many at the same time."""

    def __init__(self, rows: int, on_page: Callable[[int], bytes | None] = lambda page: None) -> None:
        self.rows, self.on_page = rows, on_page
        self.asked: list[int] = []
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()

    def __call__(self, served: Any) -> bytes | None:
        found = re.search(r"/page(\d+)/", served.path)
        if not found:
            return answer(body=[{"records": str(self.rows)}])
        page = int(found[1])
        with self.lock:
            self.asked.append(page)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            special = self.on_page(page)
        finally:
            with self.lock:
                self.at_once -= 1
        return special or answer(body=[row(n) for n in range((page - 1) * 100, min(page * 100, self.rows))])


def all_rows(**options: Any) -> Callable[[Any], Any]:
    def call(axis: Any) -> Any:
        pages = paginate(axis.reports.course_page, course_id=1, **options)
        if isinstance(axis, Axis):
            return pages, [int(str(one.user_id)) for one in pages]
        return collect(pages)

    async def collect(pages: Any) -> Any:
        return pages, [int(str(one.user_id)) async for one in pages]

    return call


def established(server: RawServer) -> int:
    """Return the number of open connections to a server."""
    port = f":{int(server.address.rpartition(':')[2]):04X}"
    with open("/proc/net/tcp") as table:  # noqa: PTH123
        return sum(line.split()[2].endswith(port) and line.split()[3] == "01" for line in table)


@BOTH
@pytest.mark.parametrize("concurrency", [1, 2, 5, 16])
@pytest.mark.parametrize("rows", [0, 1, 100, 101, 1230])
def test_rows_arrive_in_order_however_late_a_page_is(run: Any, concurrency: int, rows: int) -> None:
    def late(page: int) -> None:
        if page % 3 == 1:
            time.sleep(0.01)

    site = Site(rows, late)
    with raw_server(site) as server:
        pages, found = run(server.address, all_rows(concurrency=concurrency))
        assert found == list(range(rows))
        assert pages.report.verdict == "consistent"
        assert site.most_at_once <= concurrency
        assert len(site.asked) <= -(-rows // 100) + 2
    assert walk_threads() == []


@BOTH
def test_as_many_pages_as_concurrency_are_requested_at_once(run: Any) -> None:
    together = threading.Barrier(4)
    site = Site(799, lambda page: (together.wait(10), None)[1])
    with raw_server(site) as server:
        assert run(server.address, all_rows(concurrency=4))[1] == list(range(799))
    assert site.most_at_once == 4


@BOTH
def test_twice_as_many_pages_as_concurrency_are_fetched_ahead_of_a_slow_reader(run: Any) -> None:
    site = Site(10_000)
    with raw_server(site) as server:

        def slow(axis: Any) -> Any:
            pages = paginate(axis.reports.course_page, course_id=1, concurrency=3)
            if isinstance(axis, AsyncAxis):
                return slow_async(pages)
            for page in pages.by_page():
                assert page
                time.sleep(0.2)
                break
            return len(site.asked)

        async def slow_async(pages: Any) -> int:
            async for page in pages.by_page():
                assert page
                await asyncio.sleep(0.2)
                break
            return len(site.asked)

        assert run(server.address, slow) == 6


@BOTH
def test_pages_behind_the_end_of_a_list_that_shrank_are_not_waited_for(run: Any) -> None:
    ended, waited_for = threading.Event(), list[int]()

    def on_page(page: int) -> None:
        if page > 4 and not ended.wait(10):
            waited_for.append(page)

    site = Site(250, on_page)

    def script(served: Any) -> bytes | None:
        return answer(body=[{"records": "1000"}]) if "count" in served.path else site(served)

    with raw_server(script) as server:
        pages, found = run(server.address, all_rows(concurrency=8))
        ended.set()
    assert waited_for == []
    assert found == list(range(250))
    assert pages.report.verdict == "drifted"


@BOTH
def test_memory_does_not_grow_with_the_number_of_pages(run: Any) -> None:
    def peak(rows: int) -> float:
        with raw_server(Site(rows)) as server:

            def count(axis: Any) -> Any:
                pages = paginate(axis.reports.course_page, course_id=1, concurrency=4, check="off")
                return count_async(pages) if isinstance(axis, AsyncAxis) else sum(1 for _ in pages)

            async def count_async(pages: Any) -> int:
                count = 0
                async for _ in pages:
                    count += 1
                return count

            gc.collect()
            tracemalloc.start()
            try:
                assert run(server.address, count, unlimited) == rows
                return tracemalloc.get_traced_memory()[1] / 2**20
            finally:
                tracemalloc.stop()

    peak(1_000)
    # Twice, since a table of the interpreter's own may grow meanwhile.
    small, large = peak(2_000), min(peak(20_000), peak(20_000))
    assert large < small * 1.5 + 0.5, (small, large)


def test_the_audit_of_many_rows_keeps_eight_bytes_for_each() -> None:
    keys = RowKeys()
    tracemalloc.start()
    try:
        for start in range(0, 400_000, 100):
            keys.add([hash(str(number)) for number in range(start, start + 100)])
        kept = tracemalloc.get_traced_memory()[0]
        assert keys.unique() == 400_000
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert kept < 400_000 * 8 * 1.25
    assert peak < 400_000 * 24


@BOTH
@pytest.mark.parametrize("concurrency", [1, 4])
def test_an_error_stops_the_walk_and_leaves_a_checkpoint(run: Any, concurrency: int) -> None:
    broken = threading.Event()
    broken.set()

    def fail(page: int) -> bytes | None:
        return answer(503, b"") if page == 5 and broken.is_set() else None

    site = Site(5_000, fail)
    with raw_server(site) as server:
        kept: list[Any] = []
        with pytest.raises(ServerError):

            def walk(axis: Any) -> Any:
                pages = paginate(axis.reports.course_page, course_id=1, concurrency=concurrency)
                kept.append(pages)
                return read_async(pages) if isinstance(axis, AsyncAxis) else [rows.append(one) for one in pages]

            async def read_async(pages: Any) -> None:
                async for one in pages:
                    rows.append(one)  # noqa: PERF401 - what came before the error counts

            rows: list[Any] = []
            run(server.address, walk)
        assert len(rows) == 400
        assert max(site.asked) <= 5 + 2 * concurrency
        assert walk_threads() == []
        asked = len(site.asked)
        broken.clear()
        mark = kept[0].checkpoint
        assert (mark["page"], mark["row"]) == (4, 100)
        rest = run(server.address, all_rows(start=mark, concurrency=concurrency))[1]
        assert rest == list(range(400, 5000))
        assert min(site.asked[asked:]) == 4


@BOTH
def test_pages_that_wait_for_their_turn_are_not_asked_for_after_an_error(run: Any) -> None:
    def fail(page: int) -> bytes | None:
        if page == 1:
            assert wait_until(lambda: len(site.asked) == 4)
            return answer(404, b"")
        return (time.sleep(0.2), None)[1]

    site = Site(5_000, fail)
    with raw_server(site) as server:
        with pytest.raises(NotFound):
            run(server.address, all_rows(concurrency=4), unlimited)
        assert len(site.asked) <= 5


@pytest.mark.parametrize("header", [{"retry_after": "100"}, {}], ids=["with Retry-After", "without Retry-After"])
def test_an_error_does_not_wait_for_the_pauses_of_others(header: dict[str, str]) -> None:
    """A thread that waits before its next attempt is woken when the walk stops."""
    failing, paused = threading.Event(), threading.Event()

    def script(page: int) -> bytes | None:
        if page == 2:
            assert failing.wait(10)  # a refusal would hold the first page, too, if it was not sent yet
            paused.set()
            return answer(503, b"", **header)
        if page == 1:
            failing.set()
            assert paused.wait(10)
            return answer(404, b"")
        return None

    with raw_server(Site(1000, script)) as server, Axis(server.address, api_key="key", jitter=lambda: 200.0) as axis:
        start = time.monotonic()
        with pytest.raises(Exception, match="404"):
            list(paginate(axis.reports.course_page, course_id=1, concurrency=2))
        assert time.monotonic() - start < 10
        assert wait_until(lambda: not walk_threads())


def test_an_answer_that_hangs_does_not_hold_up_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("axis_lms._prefetch.STRAGGLER_SECONDS", 0.1)
    gate, hanging = threading.Event(), threading.Event()

    def script(page: int) -> bytes | None:
        if page == 2:
            hanging.set()
            gate.wait(20)
        if page == 1:
            hanging.wait(10)
            return answer(404, b"")
        return None

    with raw_server(Site(1000, script)) as server, Axis(server.address, api_key="key") as axis:
        with pytest.raises(Exception, match="404"):
            list(paginate(axis.reports.course_page, course_id=1, concurrency=2))
        assert not gate.is_set()
        gate.set()
        assert wait_until(lambda: not walk_threads())


@pytest.mark.parametrize("manner", ["break", "interrupt", "close"])
def test_leaving_a_walk_leaves_no_thread_and_no_connection_behind(manner: str) -> None:
    site = Site(100_000, lambda page: (time.sleep(0.002), None)[1])
    with raw_server(site) as server:
        with Axis(server.address, api_key="key") as axis:
            pages = paginate(axis.reports.course_page, course_id=1, concurrency=8)
            iterator = iter(pages)
            try:
                for number, _ in enumerate(iterator):
                    if number == 1000:
                        if manner == "interrupt":
                            raise Interrupted
                        break
            except Interrupted:
                pass
            iterator.close()  # type: ignore[attr-defined]
            assert walk_threads() == []
            asked = len(site.asked)
            axis.reports.course_count(course_id=1)
            assert len(site.asked) == asked
        assert wait_until(lambda: established(server) == 0)


def test_ctrl_c_while_a_page_is_awaited_is_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("axis_lms._prefetch.STRAGGLER_SECONDS", 0.1)
    gate = threading.Event()
    site = Site(1000, lambda page: (gate.wait(20), None)[1])
    with raw_server(site) as server, Axis(server.address, api_key="key") as axis:
        from concurrent.futures import Future

        result, waits = Future.result, list[int]()

        def interrupted(self: Any, timeout: Any = None) -> Any:
            waits.append(1)
            if len(waits) == 1:  # for the count
                return result(self, timeout)
            assert wait_until(lambda: len(site.asked) == 3)
            raise Interrupted

        with monkeypatch.context() as patch, pytest.raises(Interrupted):
            patch.setattr(Future, "result", interrupted)
            axis._calls.runner.tokens._token = None
            list(paginate(axis.reports.course_page, course_id=1, concurrency=3))
        gate.set()
        assert wait_until(lambda: not walk_threads())


@pytest.mark.parametrize("manner", ["cancel", "break", "error"])
def test_leaving_a_walk_leaves_no_task_and_no_connection_behind(manner: str) -> None:
    site = Site(
        100_000, lambda page: answer(404, b"") if manner == "error" and page == 7 else (time.sleep(0.002), None)[1]
    )

    async def read(axis: AsyncAxis, there: asyncio.Event) -> None:
        count = 0
        async for _ in paginate(axis.reports.course_page, course_id=1, concurrency=8):
            count += 1
            if count == 500:
                there.set()
                if manner == "break":
                    break

    async def run(address: str) -> None:
        there = asyncio.Event()
        async with AsyncAxis(address, api_key="key") as axis:
            task = asyncio.create_task(read(axis, there))
            await there.wait()
            if manner == "cancel":
                task.cancel()
            result = (await asyncio.gather(task, return_exceptions=True))[0]
            expected = {"cancel": asyncio.CancelledError, "break": type(None), "error": Exception}
            assert isinstance(result, expected[manner])
            gc.collect()
            for _ in range(10):
                await asyncio.sleep(0)
            assert len(asyncio.all_tasks()) == 1

    with raw_server(site) as server:
        asyncio.run(run(server.address))
        assert wait_until(lambda: established(server) == 0)


@BOTH
def test_a_concurrent_walk_can_be_proven_too(run: Any) -> None:
    sandbox = Sandbox(users=1000)
    with sandbox.serve() as address:
        pages, rows = run(address, all_rows(concurrency=4, check="twice"))
    assert (len(rows), pages.report.verdict) == (788, "proven")
    assert len(sandbox.calls("reports_course_page")) == 16


@BOTH
def test_a_short_page_does_not_end_a_concurrent_walk_whose_count_says_more(run: Any) -> None:
    site = Site(2000, lambda page: answer(body=[row(n) for n in range(250, 260)]) if page == 3 else None)
    with raw_server(site) as server:
        pages, found = run(server.address, all_rows(concurrency=4))
    assert found == [*range(200), *range(250, 260), *range(300, 2000)]
    assert pages.report.verdict == "drifted"


def test_a_limit_keeps_a_concurrent_walk_from_reading_ahead() -> None:
    site = Site(5000)
    with raw_server(site) as server:
        _, found = run_sync(server.address, all_rows(concurrency=8, limit=150))
    assert found == list(range(150))
    assert sorted(site.asked) == [1, 2]
