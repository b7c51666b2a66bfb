"""A client works after an interrupt at any moment and after a fork; Ctrl-C ends a program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from linecache import getline
from pathlib import Path
from typing import Any

import pytest

import axis_lms
from axis_lms import Axis, MemoryStore, paginate
from axis_lms.sandbox import Sandbox

from .both import Interrupted, walk_threads
from .raw import COURSE, answer, raw_server, token_answer, wait_until

CORE = str(Path(axis_lms.__file__).parent / "_")


class InterruptAt:
    """A trace function that raises Interrupted at the n-th line of the core that a call runs."""

    def __init__(self, line: int) -> None:
        self.left = line

    def __call__(self, frame: Any, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(CORE) and frame.f_code is not threading.Thread.start.__code__:
            return None
        # Python itself lets no signal in between the end of a `with` block and the release of its lock.
        if event == "line" and "_lock:" not in getline(frame.f_code.co_filename, frame.f_lineno):
            self.left -= 1
            if self.left == 0:
                raise Interrupted
        return self


def interrupted(call: Callable[[], Any], line: int) -> bool:
    """Make a call that is interrupted at its n-th line; return False when it has fewer lines."""
    before = sys.gettrace()
    sys.settrace(InterruptAt(line))
    try:
        copy_context().run(call)
    except Interrupted:
        return True
    finally:
        sys.settrace(before)
    return False


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_an_interrupt_at_any_line_of_a_call_leaves_a_client_that_works() -> None:
    transport = Sandbox(users=1).transport()
    with ThreadPoolExecutor(1) as pool:
        for line in range(1, 1000):
            axis = Axis("http://127.0.0.1:9", api_key="sandbox-key", transport=transport, revoke_on_close=False)
            was = interrupted(partial(axis.courses.get, 1), line)
            assert pool.submit(axis.courses.get, 1).result(10).id == "1", f"line {line}"
            if not was:
                break
    assert 100 < line < 1000


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_an_interrupt_at_any_line_of_a_concurrent_walk_comes_out_and_leaves_no_thread() -> None:
    axis = Axis("http://127.0.0.1:9", api_key="sandbox-key", transport=Sandbox(users=230).transport())
    for line in range(1, 2000):
        pages = paginate(axis.reports.course_page, course_id=1, concurrency=2, as_dicts=True)
        if not interrupted(lambda: list(pages.by_page()), line):  # noqa: B023
            break
        assert wait_until(lambda: not walk_threads()), f"line {line}"
    assert 200 < line < 2000
    assert axis.courses.get(1).id == "1"


@pytest.mark.parametrize("store", [None, MemoryStore()], ids=["own token", "memory store"])
def test_a_process_forked_while_another_thread_gets_a_token_gets_its_own(store: MemoryStore | None) -> None:
    parents, gate = os.getpid(), threading.Event()

    def tokens(served: Any) -> bytes | None:
        if "request" in served.path and served.headers["user-agent"].endswith(f" {parents}"):
            gate.wait(10)
        return token_answer(served)

    with raw_server(lambda served: answer(200, COURSE), tokens=tokens) as server:
        axis = Axis(server.address, api_key="key", token_store=store, revoke_on_close=False)
        axis.http.headers["User-Agent"] = f"test {parents}"
        first = threading.Thread(target=axis.courses.get, args=(1,))
        first.start()
        assert wait_until(lambda: server.count("token/request") == 1)
        child = os.fork()
        if child == 0:
            code = 1
            with suppress(BaseException):
                signal.alarm(10)  # ends a child that waits for ever
                axis.http.headers["User-Agent"] = f"test {os.getpid()}"
                axis.courses.get(1)
                code = 0
            os._exit(code)
        ended = os.waitpid(child, 0)[1]
        gate.set()
        first.join(10)
        axis.close()
        assert os.waitstatus_to_exitcode(ended) == 0
        assert not first.is_alive()


PROGRAM = """
import sys
from axis_lms import Axis
axis = Axis(sys.argv[1], api_key="key", timeout=300)
for row in axis.reports.course_pages(course_id=1, concurrency=int(sys.argv[2])):
    pass
"""


@pytest.mark.parametrize("concurrency", [1, 4])
def test_ctrl_c_ends_a_program_whose_walk_waits_for_a_silent_site(concurrency: int) -> None:
    stop = threading.Event()

    def script(served: Any) -> bytes:
        if "count" not in served.path or served.number > 1:
            stop.wait(60)
        return answer(200, [{"records": "1000"}])

    with raw_server(script) as server:
        command = [sys.executable, "-c", PROGRAM, server.address, str(concurrency)]
        with subprocess.Popen(command, stderr=subprocess.PIPE) as program:
            try:
                assert wait_until(lambda: server.calls >= 1 + concurrency, 30)
                program.send_signal(signal.SIGINT)
                assert b"KeyboardInterrupt" in program.communicate(timeout=30)[1]
            finally:
                stop.set()
                program.kill()
    assert program.returncode in (1, -signal.SIGINT)
