"""`axis doctor`: its output, files, questions and exit codes."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from axis_lms import Axis
from axis_lms.doctor import examine
from axis_lms.doctor.writes import MARK
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS

from .conftest import Command

KEY = "sandbox-key"
READS = [each.id for each in OPERATIONS.values() if each.method == "GET" and each.tag != "token"]
USER = 25


@pytest.fixture
def tried(bare: Command) -> Iterator[tuple[Sandbox, Command]]:
    """A small sandbox, and the command with it as its site."""
    sandbox = Sandbox(users=60)
    with sandbox.serve() as address:
        yield sandbox, Command(bare.environment | {"AXIS_ADDRESS": address, "AXIS_API_KEY": KEY})


@pytest.fixture(scope="module")
def examined(bare_for_all: Command, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The result of the command for a site whose address was given without its `/lms`."""
    folder = tmp_path_factory.mktemp("renamed")
    sandbox = Sandbox(users=300, site="renamed")
    with sandbox.serve() as address:
        environment = {"AXIS_ADDRESS": address.removesuffix("/lms"), "AXIS_API_KEY": KEY}
        files = ("--report", folder / "site.md", "--overlay", folder / "site.overlay.json", "--save", "found")
        done = bare_for_all("doctor", *files, **environment)
        again = bare_for_all("call", "courses", "count", "--profile", "found")
    assert done.returncode == 9, done.stderr
    assert again.returncode == 0, again.stderr
    return sandbox, done, folder, bare_for_all.environment


@pytest.mark.slow
def test_it_finds_out_how_the_site_differs(examined: Any) -> None:
    sandbox, done, folder, _ = examined
    report = json.loads((folder / "site.json").read_text("utf-8"))
    assert report["base_path"] == sandbox.site.base
    assert report["key_style"] == sandbox.site.key_style
    assert report["learned"]["dialect"] == sandbox.site.dialect
    assert report["learned"]["past_end"] == sandbox.site.past_end
    texts = [
        (OPERATIONS[each["subject"]].model, each["text"])
        for each in report["findings"]
        if each["subject"] in OPERATIONS
    ]
    for name in sandbox.site.extra:
        model, _, bare = name.rpartition(".")
        assert any(f"undocumented field `{bare}`" in text for of, text in texts if of == model), name
    for name, new in sandbox.site.rename.items():
        assert any(f"`{name.rpartition('.')[2]}` is called `{new}`" in text for _, text in texts), name
    for name in sandbox.site.missing:
        model, _, bare = name.rpartition(".")
        assert any(f"`{bare}`" in text for of, text in texts if of == model), name
    assert "agree with the spec" in done.stdout
    assert set(READS) <= {each["subject"] for each in report["findings"]}


@pytest.mark.slow
def test_it_only_reads_and_revokes_its_token(examined: Any) -> None:
    sandbox, *_ = examined
    assert {call.method for call in sandbox.calls()} == {"GET"}
    assert set(READS) <= {call.operation for call in sandbox.calls() if call.status == 200}
    assert sandbox.calls("token_revoke")


@pytest.mark.slow
def test_its_files_hold_no_value_of_the_site(examined: Any) -> None:
    sandbox, done, folder, _ = examined
    written = "".join(path.read_text("utf-8") for path in sorted(folder.iterdir())) + done.stdout
    assert len(list(folder.iterdir())) == 3
    names = ("username", "email", "first_name", "last_name", "phone", "custom2")
    values = {sandbox.world.value(user, name) for user in sandbox.world.users() for name in names} - {""}
    assert not [value for value in values if f'"{value}"' in written or f"`{value}`" in written]
    assert KEY not in written


@pytest.mark.slow
def test_a_saved_profile_is_used_by_other_commands(examined: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from axis_lms.cli.profiles import open_axis

    sandbox, _, _, environment = examined
    for name in ("AXIS_CONFIG_DIR", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, environment[name])
    with sandbox.serve() as address, open_axis("found", address=address) as axis:
        assert isinstance(axis, Axis)
        assert axis.courses.count()[0].records


def test_a_key_that_the_site_refuses_has_exit_code_3_and_no_overlay(axis: Command, tmp_path: Path) -> None:
    done = axis("doctor", "--overlay", tmp_path / "site.json", AXIS_API_KEY="wrong")
    assert done.returncode == 3
    assert "gave no token" in done.stdout
    assert not (tmp_path / "site.json").exists()


def test_a_file_that_cannot_be_written_is_refused_before_anything_is_sent(
    axis: Command, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    done = axis("doctor", "--overlay", tmp_path / "file" / "site.json")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert not sandbox.calls()


def test_without_a_terminal_and_without_yes_no_write_is_tried(axis: Command, sandbox: Sandbox) -> None:
    done = axis("doctor", "--try-writes", "gregory0429")
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert not sandbox.calls()


def test_a_declined_plan_of_writes_has_exit_code_10(tried: Any) -> None:
    sandbox, axis = tried
    terminal = axis.on_terminal("doctor", "--try-writes", "gregory0429")
    terminal.expect(r"Do this\?")
    terminal.sendline("n")
    terminal.expect("Nothing was written")
    terminal.expect_exact(terminal_end())
    terminal.close()
    assert terminal.exitstatus == 10
    assert {call.method for call in sandbox.calls()} == {"GET"}
    assert sandbox.calls("token_revoke")


def terminal_end() -> Any:
    """Return the constant of pexpect for the end of a command."""
    import pexpect

    return pexpect.EOF


def test_an_unknown_user_for_try_writes_has_exit_code_2(tried: Any) -> None:
    sandbox, axis = tried
    done = axis("doctor", "--try-writes", "nobody-at-all", "--yes")
    assert done.returncode == 2
    assert "no user has this username" in done.stderr
    assert {call.method for call in sandbox.calls()} == {"GET"}


def test_fields_that_could_not_be_restored_are_shown(tried: Any) -> None:
    sandbox, axis = tried
    old = sandbox.world.value(USER, "custom1")
    with sandbox.fault("fail", operation="users_update", status=403, after=1):
        done = axis("doctor", "--try-writes", "gregory0429", "--yes")
    assert done.returncode == 12
    assert sandbox.world.value(USER, "custom1") == MARK
    assert f"custom1: {old!r}" in done.stderr
    assert old not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_an_interrupted_command_restores_the_user(tried: Any, number: signal.Signals, code: int) -> None:
    sandbox, axis = tried
    old = sandbox.world.value(USER, "custom1")
    command: list[Any] = []
    change = sandbox.world.change_user

    def stop_it(user: int, values: dict[str, str]) -> None:
        change(user, values)
        if MARK in values.values():
            os.kill(command[0].pid, number)

    sandbox.world.change_user = stop_it
    command.append(axis.start("doctor", "--try-writes", "gregory0429", "--yes"))
    _, errors = command[0].communicate(timeout=60)
    assert command[0].returncode == code
    assert b"the user was restored" in errors
    assert sandbox.world.value(USER, "custom1") == old
    assert sandbox.calls("token_revoke")


@pytest.mark.slow
def test_a_rate_limit_is_waited_for_and_reported() -> None:
    sandbox = Sandbox(users=300)
    with sandbox.serve() as address:
        sandbox.fault("fail", operation="courses_list", status=429, times=1, headers={"retry-after": "0"})
        found = examine(address, KEY)
    assert any(each.text.startswith("the site answered 429 after") for each in found.of("learned"))
    assert found.learned["rate_headers"] == ["retry-after"]
    assert any(each.subject == "courses_list" for each in found.of("agrees"))


@pytest.mark.slow
def test_a_refused_operation_is_reported_and_the_rest_is_examined() -> None:
    sandbox = Sandbox(users=300)
    with sandbox.serve() as address:
        sandbox.fault("fail", operation="reports_ilt", status=403)
        sandbox.fault("html", operation="courses_get")
        sandbox.fault("drop", operation="usergroups_list", times=1)
        found = examine(address, KEY)
    report = {each.subject: each for each in found.findings}
    assert report["reports_ilt"].text.startswith("refused: HTTP 403")
    assert any(
        each[0] == "courses_get" and "a web page where the spec has an object" in each.text for each in found.findings
    )
    assert report["usergroups_list"].outcome == "untried"
    assert report["usergroups_get"] == ("usergroups_get", "untried", "no usergroup was found")
    assert report["users_all"].outcome == "agrees"


def test_a_call_and_an_export_with_an_ignored_filter_print_a_warning(
    axis: Command, address: str, tmp_path: Path
) -> None:
    learned = {"ignored_filters": {name: ["min_score"] for name in ("reports_course", "reports_course_page")}}
    profile = {"address": address, "key_style": "bearer", "key_in": "file", "learned": learned}
    folder = Path(axis.environment["AXIS_CONFIG_DIR"])
    folder.mkdir(mode=0o700)
    (folder / "profiles.json").write_text(json.dumps({"default": "x", "profiles": {"x": profile}}), "utf-8")
    (folder / "keys.json").write_text(json.dumps({"x": KEY}), "utf-8")
    said = "seen to ignore min_score"
    filters = ("--min-score", "99", "--max-score", "99")
    called = axis("call", "reports", "course", "1", *filters, "--profile", "x")
    assert called.returncode == 0, called.stderr
    assert said in called.stderr
    assert said not in axis("call", "reports", "course", "1", "--max-score", "99", "--profile", "x").stderr
    assert said not in axis("call", "reports", "course", "1", *filters).stderr
    exported = axis("export", "course", "1", *filters, "--to", tmp_path / "rows.csv", "--profile", "x")
    assert exported.returncode == 0, exported.stderr
    assert said in exported.stderr


def test_no_token_or_key_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    from axis_lms import Secret
    from axis_lms.doctor.findings import Examination
    from axis_lms.doctor.reaching import reach

    sandbox = Sandbox(users=60, site="renamed")
    caplog.set_level(1)
    with sandbox.serve() as address:
        found = Examination()
        reached = reach(f"{address}/api.php", Secret(KEY), 30.0, found)
        assert reached is not None
        reached[0].close()
    assert found.key_style == "query:api_key"
    assert KEY not in caplog.text
    assert str(reached[1]) not in caplog.text
