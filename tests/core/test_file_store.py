"""Tokens in a file are shared by processes and readable by their owner only; a damaged file counts as none."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis, ConfigurationError, FileStore, MemoryStore, TokenError
from axis_lms._token_stores import store_name
from axis_lms.sandbox import Sandbox

from .both import BOTH
from .conftest import Clock
from .raw import answer, raw_server

KEY = "sandbox-key"


def call(axis: Any) -> Any:
    return axis.courses.list()


def kept(directory: Path) -> list[Path]:
    return sorted(directory.glob("*.json"))


def asked(sandbox: Sandbox) -> int:
    return len(sandbox.calls("token_request"))


@BOTH
def test_the_next_client_uses_the_token_of_the_last(run: Any, sandbox: Sandbox, address: str, tmp_path: Path) -> None:
    for _ in range(3):
        run(address, call, token_store=FileStore(tmp_path))
    assert asked(sandbox) == 1
    assert not sandbox.calls("token_revoke")


def test_the_file_is_readable_by_its_owner_only(address: str, tmp_path: Path) -> None:
    directory = tmp_path / "tokens"
    old = os.umask(0)
    try:
        with Axis(address, api_key=KEY, token_store=FileStore(directory)) as axis:
            axis.courses.list()
    finally:
        os.umask(old)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in directory.iterdir()} == {0o600}


def test_neither_the_address_nor_the_key_can_be_read_from_the_store(address: str, tmp_path: Path) -> None:
    with Axis(address, api_key=KEY, token_store=FileStore(tmp_path)) as axis:
        axis.courses.list()
    text = " ".join(path.name + path.read_text() for path in tmp_path.iterdir())
    assert KEY not in text
    assert "127.0.0.1" not in text
    assert store_name("https://a", KEY) != store_name("https://b", KEY) != store_name("https://b", "other-key")


def test_another_key_has_a_token_of_its_own(sandbox: Sandbox, address: str, tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    with Axis(address, api_key=KEY, token_store=store) as axis:
        axis.courses.list()
    with Axis(address, api_key="another", token_store=store) as axis, pytest.raises(TokenError):
        axis.courses.list()
    assert asked(sandbox) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"token": "x"',
        b"\x00\xff\xfe",
        b"null",
        b"[]",
        b'{"token": "x"}',
        b'{"token": 7, "monotonic": 0, "wall": 0}',
        b'{"token": "x", "monotonic": -Infinity, "wall": 0}',
        b'{"token": "x", "monotonic": NaN, "wall": 0}',
    ],
)
def test_a_torn_or_corrupt_file_is_a_miss(content: bytes, sandbox: Sandbox, address: str, tmp_path: Path) -> None:
    with Axis(address, api_key=KEY, token_store=FileStore(tmp_path)) as axis:
        axis.courses.list()
    (path,) = kept(tmp_path)
    path.write_bytes(content)
    with Axis(address, api_key=KEY, token_store=FileStore(tmp_path)) as axis:
        axis.courses.list()
    assert asked(sandbox) == 2
    assert len(json.loads(path.read_text())["token"]) > 10


def test_a_file_that_cannot_be_read_is_a_miss_and_one_that_cannot_be_written_is_only_logged(
    sandbox: Sandbox, address: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Axis(address, api_key=KEY, token_store=FileStore(tmp_path)) as axis:
        axis.courses.list()
    (path,) = kept(tmp_path)
    path.unlink()
    path.mkdir()
    with Axis(address, api_key=KEY, token_store=FileStore(tmp_path)) as axis:
        axis.courses.list()
    assert asked(sandbox) == 2
    assert "the token store failed" in caplog.text


def test_a_stored_token_that_was_revoked_is_replaced(sandbox: Sandbox, address: str, tmp_path: Path) -> None:
    for _ in range(3):
        with Axis(address, api_key=KEY, token_store=FileStore(tmp_path)) as axis:
            axis.courses.list()
            sandbox.tokens.revoke_all()
            axis.courses.list()
    assert asked(sandbox) == 4, "one at first and one after each revocation; all others come from the file"


def test_a_lock_is_let_go_from_whatever_thread(tmp_path: Path) -> None:
    """AsyncAxis calls a store in the threads of a pool."""
    store = FileStore(tmp_path / "new" / "directory")
    unlock = store.lock("name")
    assert unlock is not None
    other = threading.Thread(target=unlock)
    other.start()
    other.join()
    assert FileStore(tmp_path / "new" / "directory").lock("name") is not None


@pytest.mark.parametrize(
    ("monotonic", "wall", "found"), [(100, 100, 100), (100, 5000, 5000), (5000, -9e9, 5000), (-1, 100, None)]
)
def test_the_older_of_two_clocks_decides(monotonic: float, wall: float, found: float | None, tmp_path: Path) -> None:
    FileStore(tmp_path, wall_clock=lambda: 1e9).save("name", "token", 0.0, 10_000.0)
    store = FileStore(tmp_path, wall_clock=lambda: 1e9 + wall)
    assert store.load("name", 10_000.0 + monotonic) == (found and ("token", found))


def test_while_another_holds_the_lock_nobody_else_may_renew(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    release = store.lock("name")
    assert release
    assert store.lock("name") is None
    assert FileStore(tmp_path).lock("name") is None
    release()
    again = store.lock("name")
    assert again
    again()


@BOTH
@pytest.mark.parametrize("deadline", [None, 5.0])
def test_a_lock_that_is_never_released_is_given_up(
    run: Any, deadline: float | None, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    store = MemoryStore()

    def prepare(axis: Any) -> None:
        assert store.lock(axis._calls.runner.tokens._name)

        async def sleep(seconds: float) -> bool:
            clock.advance(seconds)
            return False

        axis._calls.sender.sleep = sleep

    with raw_server(lambda served: answer(body=[])) as server:
        if deadline:
            with pytest.raises(TokenError, match="no token before the deadline: another client holds"):
                run(server.address, call, prepare, token_store=store, deadline=deadline, clock=clock)
            assert server.seen == []
        else:
            assert run(server.address, call, prepare, token_store=store, clock=clock) == []
            assert "another client holds its lock and does not let go" in caplog.text
        assert clock.now < 1000 + (6 if deadline else 61)


PROGRAM = """
import sys
from axis_lms import Axis
from axis_lms import FileStore
with Axis(sys.argv[1], api_key="sandbox-key", token_store=FileStore(sys.argv[2])) as axis:
    axis.courses.list()
"""


def test_eight_processes_request_one_token(sandbox: Sandbox, address: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    store = tmp_path / "store"
    command = ["xargs", "-P", "8", "-I", "{}", sys.executable, str(program), address, str(store)]
    lines = "\n".join(map(str, range(16)))
    done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert asked(sandbox) == 1
    assert len(sandbox.calls("courses_list")) == 16
    assert {stat.S_IMODE(path.stat().st_mode) for path in store.iterdir()} == {0o600}


def test_without_filelock_the_error_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "filelock", None)
    with pytest.raises(ConfigurationError, match=r"axis-lms\[store\]"):
        FileStore(tmp_path)
