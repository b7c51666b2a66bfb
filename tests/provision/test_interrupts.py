"""Ctrl-C ends an apply cleanly at every moment: what was sent is known, and the same call goes on."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.provision import Plan, Progress, apply, applying
from axis_lms.sandbox import Sandbox

from .conftest import Planner, assert_nothing_sent_twice, carried_out

signals = pytest.mark.skipif(os.name != "posix", reason="signals are of Unix")
PEOPLE = 6


@pytest.fixture
def ready(planned: Planner) -> Plan:
    """A plan that creates users who do not depend on each other."""
    return planned("login,first\n" + "".join(f"new.p{number},New\n" for number in range(PEOPLE)))


def interrupt_main_thread() -> None:
    """Send SIGINT, and give the main thread the time to handle it."""
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    time.sleep(0.2)


@signals
@pytest.mark.parametrize("moment", range(1, PEOPLE + 1))
def test_ctrl_c_is_reported_in_the_result_whenever_it_comes(
    ready: Plan, axis: Axis, sandbox: Sandbox, moment: int
) -> None:
    def interrupt(progress: Progress) -> None:
        if progress.ended == moment:
            interrupt_main_thread()

    applied = apply(axis, ready, concurrency=1, progress=interrupt)
    assert applied.interrupted
    assert applied.counts() == Counter(done=moment, open=PEOPLE - moment)
    assert apply(axis, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)


def test_ctrl_c_while_the_first_thread_begins_stops_it(
    ready: Plan, axis: Axis, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers: list[Any] = []

    class Interrupted(applying.ThreadPoolExecutor):
        """Begins its work, and is interrupted before it has returned."""

        def submit(self, work: Any, *args: Any, **options: Any) -> Any:
            future = super().submit(work, *args, **options)
            if work is applying.send_actions:
                writers.append(args[1])
                raise KeyboardInterrupt
            return future

    with sandbox.fault("delay", operation="users_create", seconds=0.1):
        with monkeypatch.context() as patch:
            patch.setattr(applying, "ThreadPoolExecutor", Interrupted)
            with pytest.raises(KeyboardInterrupt):
                apply(axis, ready, concurrency=1)
        assert writers[0].stop.is_set()
        time.sleep(0.2)
        assert len(carried_out(sandbox)) <= 1
    assert apply(axis, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)


@signals
def test_a_second_ctrl_c_does_not_wait_for_the_requests_on_their_way(ready: Plan, axis: Axis, sandbox: Sandbox) -> None:
    def interrupt(_: Progress) -> None:
        interrupt_main_thread()
        interrupt_main_thread()
        left.wait(10)

    left = threading.Event()
    with pytest.raises(KeyboardInterrupt):
        apply(axis, ready, concurrency=1, progress=interrupt)
    left.set()
    assert apply(axis, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)


def test_an_apply_that_its_progress_function_ends_is_resumed_by_the_same_call(
    ready: Plan, axis: Axis, sandbox: Sandbox
) -> None:
    def end(progress: Progress) -> None:
        if progress.ended == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply(axis, ready, progress=end, concurrency=1)
    assert apply(axis, ready).status == "all done"
    assert_nothing_sent_twice(sandbox)
