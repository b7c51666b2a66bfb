"""`axis call` has a command for every operation of the spec."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS


def test_a_call_prints_typed_json_without_a_terminal(axis: Any) -> None:
    answer = json.loads(axis("call", "courses", "get", 1).stdout)
    assert (answer["id"], answer["is_active"], answer["price"], answer["webhook"]) == (1, True, "0.00", None)
    assert answer["created"] == "2023-02-25T17:06:51"


def test_raw_prints_the_strings_as_they_came(axis: Any) -> None:
    answer = json.loads(axis("call", "courses", "get", 1, "--raw").stdout)
    assert (answer["id"], answer["is_active"], answer["webhook"]) == ("1", "yes", "")


def test_rows_are_printed_as_json_lines_and_csv(axis: Any) -> None:
    lines = axis("call", "reports", "course", 1, "--jsonl").stdout.splitlines()
    assert len(lines) == 100
    assert json.loads(lines[1])["start_date"] == "2022-12-13"
    rows = list(csv.DictReader(axis("call", "reports", "course", 1, "--csv").stdout.splitlines()))
    assert (len(rows), rows[1]["start_date"], rows[1]["completion_date"]) == (100, "2022-12-13", "")


def test_every_operation_is_a_command_with_help_on_all_its_parameters() -> None:
    import click

    from axis_lms.cli.call import call, dashed

    context = click.Context(call, info_name="call")
    for operation in OPERATIONS.values():
        tag = call.get_command(context, operation.tag)
        assert isinstance(tag, click.Group)
        command = tag.get_command(context, dashed(operation.name))
        assert command is not None
        shown = command.get_help(click.Context(command, info_name=operation.name))
        assert operation.summary in " ".join(shown.split())
        for parameter in operation.parameters:
            name = parameter.name.upper() if parameter.where == "path" else f"--{dashed(parameter.name)}"
            assert name in shown


def test_choices_come_from_the_spec(axis: Any) -> None:
    done = axis("call", "courses", "users", 1, "some")
    assert done.returncode == 2
    assert "'active', 'expired', 'all'" in done.stderr


def test_a_write_without_yes_and_without_a_terminal_is_not_sent(axis: Any, sandbox: Sandbox) -> None:
    done = axis("call", "courses", "enroll", 1, 7)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert not sandbox.calls("courses_enroll")


def test_a_write_is_sent_with_yes(axis: Any, sandbox: Sandbox) -> None:
    answer = json.loads(
        axis("call", "users", "create", "--username", "new.user", "--date-start", "2026-12-01", "--yes").stdout
    )
    assert answer["status"] == 200
    sandbox.assert_called("users_create", times=1, username="new.user", date_start="20261201")


def test_a_dry_run_shows_the_request_and_sends_nothing(axis: Any, sandbox: Sandbox) -> None:
    done = axis("call", "courses", "enroll", 1, 7, "--start", "20261201", "--dry-run")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("POST http://")
    assert done.stdout.splitlines()[0].endswith("/api.php/courses/enrollments/1/7/")
    assert "authorization: Bearer ***" in done.stdout
    assert "start=20261201" in done.stdout
    assert not sandbox.calls()


@pytest.mark.parametrize(
    ("style", "content_type", "parameters"),
    [
        ("form", "application/x-www-form-urlencoded", "username=new.user&first_name=A+B"),
        ("json", "application/json", '{"username": "new.user", "first_name": "A B"}'),
        ("query", None, "?username=new.user&first_name=A+B"),
    ],
)
def test_the_write_style_comes_from_the_environment_and_from_profiles(
    axis: Any, bare: Any, style: str, content_type: str | None, parameters: str
) -> None:
    write = ("call", "users", "create", "--username", "new.user", "--first-name", "A B", "--dry-run")
    login = ("login", "learn.example.com", "--no-check", "--key-stdin", "--write-style", style)
    assert bare(*login, stdin="a-key").returncode == 0
    for done in (axis(*write, AXIS_WRITE_STYLE=style), bare(*write)):
        assert done.returncode == 0, done.stderr
        assert parameters in done.stdout.replace("%20", "+")
        assert [line for line in done.stdout.splitlines() if line.startswith("content-type: ")] == (
            [f"content-type: {content_type}"] if content_type else []
        )


def test_an_unknown_write_style_is_refused(axis: Any, bare: Any) -> None:
    for done in (
        axis("call", "courses", "count", AXIS_WRITE_STYLE="xml"),
        bare("login", "learn.example.com", "--no-check", "--key-stdin", "--write-style", "xml", stdin="a-key"),
    ):
        assert done.returncode == 2
        assert "form" in done.stderr


def test_no_parameter_of_the_api_has_the_name_of_an_option() -> None:
    import click

    from axis_lms.cli.call import call, command_for

    assert isinstance(call, click.Group)
    for operation in OPERATIONS.values():
        command = command_for(operation)
        names = [parameter.name for parameter in command.params]
        spellings = [option for parameter in command.params for option in parameter.opts]
        assert len(set(names) - {"output"}) == len([name for name in names if name != "output"]), operation.id
        assert len(set(spellings)) == len(spellings), operation.id


def test_a_dry_run_masks_a_token_in_the_address(axis: Any) -> None:
    done = axis("call", "token", "revoke", "--token", "abcdef123456", "--dry-run")
    assert "abcdef123456" not in done.stdout + done.stderr
    assert "?token=***" in done.stdout


def test_a_dry_run_refuses_values_that_the_spec_forbids(axis: Any) -> None:
    done = axis("call", "users", "create", "--username", "a b", "--dry-run")
    assert done.returncode == 5
    assert "username" in done.stderr


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv", "--table"])
def test_credentials_are_masked_without_show_secrets(axis: Any, form: str) -> None:
    asked = ("call", "users", "get", 1, "--fields", "id,sso", form)
    hidden = axis(*asked).stdout
    assert "***" in hidden
    assert "https://" not in hidden
    assert "https://" in axis(*asked, "--show-secrets").stdout


def test_debug_logs_no_credentials(bare: Any) -> None:
    sandbox = Sandbox(users=300, site="renamed")
    with sandbox.serve() as address:
        site = {"AXIS_ADDRESS": address, "AXIS_API_KEY": "sandbox-key", "AXIS_KEY_STYLE": "query:api_key"}
        done = bare("call", "token", "request", "--debug", "--show-secrets", **site)
        token = json.loads(done.stdout)["token"]
        again = bare("call", "token", "revoke", "--token", token, "--yes", "--debug", **site)
    assert again.returncode == 0
    assert token not in done.stderr + again.stderr + again.stdout


def test_ten_commands_request_one_token(axis: Any, sandbox: Sandbox) -> None:
    for _ in range(10):
        assert axis("call", "courses", "count").returncode == 0
    assert len(sandbox.calls("token_request")) == 1
    assert len(sandbox.calls("courses_count")) == 10
    assert not sandbox.calls("token_revoke")


def test_fields_that_were_not_requested_are_not_shown(axis: Any) -> None:
    for raw in ((), ("--raw",)):
        (user,) = json.loads(axis("call", "users", "get", 3, "--fields", "email", *raw).stdout)
        assert set(user) == {"email"}
