"""The command `python -m axis_lms.sandbox`: its options, output and state file."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from axis_lms.sandbox import SITES, TRAITS, Site
from axis_lms.sandbox.__main__ import _arguments, main


@contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "axis_lms.sandbox", "--port", "0", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0


def fetch(address: str, path: str, key: str, method: str = "GET") -> object:
    request = urllib.request.Request(f"{address}{path}", method=method, headers={"authorization": f"Bearer {key}"})
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


def test_the_command_loads_its_state_and_saves_it_at_the_end(tmp_path: Path):
    state = tmp_path / "state.json"
    for known in (False, True):
        with started("--state", str(state), "--users", "50", "--key", "k1") as (_, address):
            token = fetch(address, "/api.php/token/request/", "k1")["token"]
            names = {row["name"] for row in fetch(address, "/api.php/usergroups/list/", token)}
            assert ("From Before" in names) is known
            if not known:
                fetch(address, "/api.php/usergroups/From%20Before/", token, "POST")
    assert json.loads(state.read_text())["size"] == 50


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing/x.json", "No such file"),
        ("file/x.json", "Not a directory"),
        ("folder", "Is a directory"),
        ("pipe", "Not a regular file"),
        ("n" * 300, "name too long"),
        ("n" * 245, "name too long"),  # the draft beside it has a longer name
    ],
)
def test_a_state_that_could_not_be_saved_is_refused_before_anything_is_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str, reason: str
):
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SystemExit) as ended:
        _arguments(["--state", str(tmp_path / place)])
    assert ended.value.code == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert f"argument --state: {tmp_path / place} can't be written: " in last
    assert reason in last
    assert {each.name for each in tmp_path.iterdir()} == {"file", "folder", "pipe"}


def test_a_state_that_can_be_saved_is_not_touched_before_the_end(tmp_path: Path):
    known = tmp_path / "known.json"
    known.write_text("{}")
    for path in (known, tmp_path / "new.json"):
        assert _arguments(["--state", str(path)]).state == path
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("known.json", "{}")]


@pytest.mark.parametrize("content", ["{", "[]", "null", '{"size": 3}', "\xff"])
def test_a_damaged_state_is_one_line_and_stays_as_it_is(tmp_path: Path, content: str):
    state = tmp_path / "state.json"
    state.write_bytes(content.encode("latin-1"))
    with pytest.raises(SystemExit, match=r"state\.json holds no state of this version of the sandbox"):
        main(["--port", "0", "--state", str(state)])
    assert state.read_bytes() == content.encode("latin-1")


def test_a_state_that_cannot_be_saved_at_the_end_is_one_line(tmp_path: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    command = [sys.executable, "-m", "axis_lms.sandbox", "--port", "0", "--state", str(folder / "x.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        fetch(address, "/api.php/token/request/", "sandbox-key")  # now it serves, and its signals are handled
        folder.rmdir()
        process.send_signal(signal.SIGTERM)
        try:
            printed = process.communicate(timeout=10)[1]
        finally:
            process.kill()
    assert (process.returncode, printed.splitlines()) == (
        1,
        [f"cannot save the state to {folder / 'x.json'}: No such file or directory"],
    )


def test_a_port_that_is_in_use_is_one_line():
    with socket.create_server(("127.0.0.1", 0)) as listener, pytest.raises(SystemExit) as ended:
        port = listener.getsockname()[1]
        main(["--port", str(port)])
    assert str(ended.value).startswith(f"cannot listen on 127.0.0.1:{port}: ")


def test_the_help_lists_all_sites_traits_and_settings(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert "must not be public" in " ".join(printed.split())
    assert "127.0.0.1" in printed
    assert all(name in printed for name in (*SITES, *TRAITS, *Site().as_json()))


def test_the_command_serves_combined_and_changed_sites():
    sets = ["page_size=7", "missing=Course.price,id", 'rename={"name": "title"}', "dialect=body", "zone=-3.5"]
    options = _arguments(
        ["--site", "lms,tokens-403", "--site", "limit-rate", *(x for one in sets for x in ("--set", one))]
    )
    assert options.site == SITES["lms"].changed(
        token_status=403,
        rate=10,
        page_size=7,
        missing=["Course.price", "id"],
        rename={"name": "title"},
        dialect="body",
        zone=-3.5,
    )
    assert _arguments(["--base", "/x"]).site == Site(base="/x")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--site", "loud", "no site or trait 'loud'"),
        ("--set", "planet=1", "a site has no setting planet"),
        ("--set", "page_size=x", "page_size must be a whole number, not 'x'"),
        ("--set", "page_size=0", "page_size must be a number from 1, not 0"),
        ("--set", "rename=x", "rename must be a table of names and values, not 'x'"),
        ("--set", "eager", "--set takes SETTING=VALUE, not 'eager'"),
        ("--port", "99999", "a port is a number from 0 to 65535, not '99999'"),
        ("--base", "x", "base must begin with a slash"),
    ],
)
def test_an_invalid_option_is_one_line(capsys, option, value, message):
    with pytest.raises(SystemExit) as ended:
        main([option, value])
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.slow
def test_a_hundred_thousand_users_start_in_ten_seconds_and_half_a_gigabyte():
    start = time.monotonic()
    with started("--users", "100000") as (process, address):
        token = fetch(address, "/api.php/token/request/", "sandbox-key")["token"]
        assert fetch(address, "/api.php/users/all/count/", token) == [{"records": "100000"}]
        assert time.monotonic() - start < 10
        assert len(fetch(address, "/api.php/users/filtered/?user_filter=state=nj&fields=last_name", token)) == 100
        assert fetch(address, "/api.php/reports/courses/1/count/", token) == [{"records": "78800"}]
        assert len(fetch(address, "/api.php/reports/users/all/courses/page3000/", token)) == 100
        assert len(fetch(address, "/api.php/reports/users/all/certifications/", token)) == 100
        assert len(fetch(address, "/api.php/users/list/all/", token)) == 100_000
        if Path("/proc/self/status").exists():
            status = Path(f"/proc/{process.pid}/status").read_text()
            peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
            assert peak < 500 * 1024
