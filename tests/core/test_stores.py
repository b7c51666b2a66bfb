"""A token store that fails is one warning in the log, and the client goes on without it."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from axis_lms import AsyncAxis, Axis, ConfigurationError, FileStore, MemoryStore, TokenError
from axis_lms._secrets import MASK
from axis_lms._senders import cancelled, run_blocking
from axis_lms.sandbox import Sandbox

from .both import BOTH, KEY
from .conftest import Clock


class Failing:
    """A store of which one method raises an error."""

    def __init__(self, part: str, error: Exception) -> None:
        self.part, self.error = part, error
        self.asked: list[str] = []

    def _do(self, part: str) -> None:
        self.asked.append(part)
        if part == self.part:
            raise self.error

    def lock(self, name: str) -> Callable[[], object] | None:
        self._do("lock")
        return lambda: self._do("unlock")

    def load(self, name: str, now: float) -> tuple[str, float] | None:
        self._do("load")
        return None

    def save(self, name: str, token: str, age: float, now: float) -> None:
        self._do("save")


@BOTH
@pytest.mark.parametrize(
    "error", [OSError(30, "Read-only file system"), ValueError("odd"), ConnectionError("away")], ids=repr
)
@pytest.mark.parametrize("part", ["lock", "load", "save", "unlock"])
def test_a_store_that_raises_is_one_warning(
    run: Any, part: str, error: Exception, sandbox: Sandbox, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    store = Failing(part, error)
    with caplog.at_level(logging.WARNING, "axis_lms"):
        assert run(address, lambda axis: axis.courses.list(), token_store=store)
    messages = [record.getMessage() for record in caplog.records if "store" in record.getMessage()]
    assert len(messages) == 1
    assert messages[0].startswith("the token store failed, the client goes on without it: ")
    assert len(sandbox.calls("token_request")) == 1
    assert len(store.asked) <= 4


def test_a_method_of_a_store_that_cannot_even_be_got_is_one_warning(
    sandbox: Sandbox, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    class Lazy(Failing):
        tries = 0

        @property
        def load(self) -> Any:  # type: ignore[override]
            self.tries += 1
            if self.tries == 1:  # when the client is made
                return lambda name, now: None
            raise OSError("away")

    with Axis(address, api_key=KEY, token_store=Lazy("", OSError())) as axis:
        assert axis.courses.list()
    assert "the token store failed, the client goes on without it: OSError: away" in caplog.text


def test_the_warning_of_a_store_shows_its_names_and_no_token(address: str, caplog: pytest.LogCaptureFixture) -> None:
    class Talking(Failing):
        def save(self, name: str, token: str, age: float, now: float) -> None:
            raise OSError(f"cannot write {token} to {name}.json")

    with Axis(address, api_key=KEY, token_store=Talking("", OSError())) as axis:
        axis.courses.list()
        name = axis._calls.runner.tokens._name
    assert f"cannot write … to {name}.json" in caplog.text.replace(MASK, "…")


@pytest.mark.parametrize("store", ["", 0, {}, "redis://"])
def test_what_is_no_store_is_refused(store: Any) -> None:
    with pytest.raises(ConfigurationError, match="token_store must have lock, load and save"):
        Axis("learn.example.com", api_key=KEY, token_store=store)


def test_a_client_that_is_left_while_it_locks_a_store_leaves_no_lock_behind(sandbox: Sandbox) -> None:
    locking, locked = threading.Event(), threading.Event()

    class Slow(MemoryStore):
        def lock(self, name: str) -> Callable[[], object] | None:
            unlock = super().lock(name)
            locking.set()
            locked.wait(5)
            return unlock

    async def run() -> None:
        store = Slow()
        transport = sandbox.async_transport()
        axis = AsyncAxis("learn.example.com", api_key=KEY, transport=transport, token_store=store)
        call = asyncio.create_task(axis.courses.list())
        await asyncio.to_thread(locking.wait, 5)
        await axis.aclose()
        locked.set()
        await asyncio.gather(call, return_exceptions=True)
        for _ in range(100):
            await asyncio.sleep(0.01 if store._locks else 0)
        assert store._locks == {}

    asyncio.run(run())


class Answering(Failing):
    """A store that holds a given record."""

    def __init__(self, record: Any) -> None:
        super().__init__("", OSError())
        self.record = record

    def load(self, name: str, now: float) -> Any:
        return self.record


def token_of_another_client(address: str) -> str:
    """Return a token that the site takes, and that is never revoked."""
    with Axis(address, api_key=KEY, revoke_on_close=False) as other:
        other.courses.list()
        token: Any = other._calls.runner.tokens.give_up()
        return str(token.value)


@BOTH
@pytest.mark.parametrize(
    "record", ["text", ("a",), ("a", "b"), (7, 1.0), ("two words", 1.0), ("", 0.0), ("old", 3600.0), ("new", -0.1)]
)
def test_a_store_that_returns_invalid_values_is_ignored(run: Any, record: Any, sandbox: Sandbox, address: str) -> None:
    assert run(address, lambda axis: axis.courses.list(), token_store=Answering(record))
    assert (len(sandbox.calls("token_request")), len(sandbox.calls("courses_list"))) == (1, 1)


@BOTH
def test_a_token_that_a_store_got_this_moment_is_used(run: Any, sandbox: Sandbox, address: str) -> None:
    store = Answering((token_of_another_client(address), 0.0))
    assert run(address, lambda axis: axis.courses.list(), token_store=store)
    assert len(sandbox.calls("token_request")) == 1


def test_work_that_is_stopped_does_not_wait_for_a_lock(address: str) -> None:
    class Locked(Failing):
        def lock(self, name: str) -> None:
            return None

    stop = threading.Event()
    stop.set()
    before = cancelled.set(stop)
    try:
        with (
            Axis(address, api_key=KEY, token_store=Locked("", OSError())) as axis,
            pytest.raises(TokenError, match="stopped while it was waited for"),
        ):
            axis.courses.list()
    finally:
        cancelled.reset(before)


def test_a_token_is_as_old_as_its_store_says(sandbox: Sandbox, address: str, clock: Clock) -> None:
    store = Answering((token_of_another_client(address), 2_000.0))
    with Axis(address, api_key=KEY, token_store=store, clock=clock) as axis:
        axis.courses.list()
        clock.advance(999)
        axis.courses.list()
        assert store.asked.count("save") == 0
        store.record = None
        clock.advance(2)
        axis.courses.list()
        assert store.asked.count("save") == 1


@BOTH
def test_a_call_with_a_deadline_waits_for_the_lock_of_another_client(run: Any, address: str) -> None:
    class Busy(MemoryStore):
        tries = 0

        def lock(self, name: str) -> Any:
            self.tries += 1
            return super().lock(name) if self.tries > 3 else None

    store = Busy()
    assert run(address, lambda axis: axis.courses.list(), token_store=store, deadline=10.0)
    assert store.tries == 4


@BOTH
def test_a_store_that_fails_twice_is_logged_once(
    run: Any, sandbox: Sandbox, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Failing):
        def _do(self, part: str) -> None:
            if part != "lock":
                raise OSError(5, "Input/output error")

    with caplog.at_level(logging.WARNING, "axis_lms"):
        assert run(address, lambda axis: axis.courses.list(), token_store=Broken("", OSError()))
    assert caplog.text.count("the token store failed") == 1


def test_no_token_is_requested_for_a_closed_client(address: str) -> None:
    axis = Axis(address, api_key=KEY)
    axis.close()
    with pytest.raises(ConfigurationError, match="closed"):
        run_blocking(axis._calls.runner.tokens.current(None))


def test_a_directory_that_cannot_be_created_is_a_configuration_error() -> None:
    with pytest.raises(ConfigurationError, match="cannot be made"):
        FileStore("/dev/null/tokens")


@BOTH
def test_a_token_in_the_error_of_a_store_is_masked_in_the_log(
    run: Any, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    tokens: list[str] = []

    class Telling(Failing):
        def save(self, name: str, token: str, age: float, now: float) -> None:
            tokens.append(token)
            raise ValueError(f"no room for {token}")

    with caplog.at_level(logging.DEBUG):
        run(address, lambda axis: axis.courses.list(), token_store=Telling("", OSError()))
    assert "no room for ***" in caplog.text
    assert tokens[0] not in caplog.text


@pytest.mark.parametrize("kind", [MemoryStore])
def test_a_store_keeps_the_age_of_a_token(kind: Any, tmp_path: Path) -> None:
    store = kind() if kind is MemoryStore else kind(tmp_path, wall_clock=lambda: 1e9)
    assert store.load("name", 50.0) is None
    for age in (0.0, 10.0):
        store.save("name", "token", age, 50.0)
        assert store.load("name", 50.0) == ("token", age)
        assert store.load("name", 57.0) == ("token", age + 7)
    assert store.load("other", 50.0) is None
