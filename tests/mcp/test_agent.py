"""An agent can call operations over MCP, and never sees a secret."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from fastmcp import Client
from fastmcp.exceptions import ToolError

from axis_lms import AsyncAxis, ConfigurationError
from axis_lms.sandbox import Sandbox
from axis_lms_api.operations import OPERATIONS

pytestmark = pytest.mark.slow

WRITES = {operation.id for operation in OPERATIONS.values() if operation.method != "GET"}


async def _tools(client: Client[Any]) -> dict[str, Any]:
    return {tool.name: tool for tool in await client.list_tools()}


async def _call(client: Client[Any], name: str, **arguments: Any) -> Any:
    return (await client.call_tool(name, arguments)).structured_content


async def _refused(client: Client[Any], name: str, **arguments: Any) -> str:
    with pytest.raises(ToolError) as refused:
        await client.call_tool(name, arguments)
    return str(refused.value)


def test_by_default_the_server_offers_no_writes_and_revokes_its_token(agent: Any, sandbox: Sandbox) -> None:
    async def session(client: Client[Any]) -> None:
        tools = await _tools(client)
        assert "courses_get" in tools
        assert not WRITES & set(tools)
        assert all(tool.annotations.read_only_hint for tool in tools.values())
        assert "Unknown tool" in await _refused(client, "users_create", username="maria.lopez")
        assert (await _call(client, "courses_get", course_id="1"))["name"] == "Course 101"

    agent.run(session)
    sandbox.assert_called("token_revoke", times=1)  # after the agent has left
    assert {call.operation for call in sandbox.calls()} == {"token_request", "courses_get", "token_revoke"}


def test_tools_declare_whether_they_change_the_site(agent: Any) -> None:
    async def session(client: Client[Any]) -> None:
        tools = await _tools(client)
        assert set(tools) >= WRITES
        for name, tool in tools.items():
            operation, hints = OPERATIONS[name], tool.annotations
            assert hints.title == operation.summary
            assert hints.read_only_hint == (operation.method == "GET"), name
            assert hints.idempotent_hint == (operation.repeat == "safe"), name
            destructive = operation.method in ("PUT", "DELETE") or name == "courses_enroll"  # may change an enrolment
            assert hints.destructive_hint == destructive, name

    agent.within(session, allow_writes=True)


def test_every_operation_is_offered_except_tokens_pages_and_counts(agent: Any) -> None:
    async def session(client: Client[Any]) -> None:
        parts = {part for each in OPERATIONS.values() if each.walk for part in (each.id, each.walk.count)}
        hidden = parts | {operation.id for operation in OPERATIONS.values() if operation.tag == "token"}
        assert set(await _tools(client)) == set(OPERATIONS) - hidden

    agent.within(session, allow_writes=True)


def test_lists_are_walked_up_to_the_limit(agent: Any) -> None:
    async def session(client: Client[Any]) -> None:
        some = await _call(client, "reports_course", course_id="1", limit=250)
        assert (len(some["rows"]), some["total"], some["verdict"]) == (250, 788, "partial")
        whole = await _call(client, "reports_course", course_id="1", limit=800)
        assert (len(whole["rows"]), whole["total"], whole["verdict"]) == (788, 788, "consistent")
        usual = await _call(client, "users_filtered", user_filter="state=nj", fields="id,state")
        assert len(usual["rows"]) == 100
        assert {row["state"].lower() for row in usual["rows"]} == {"nj"}
        one = await _call(client, "users_get", user_id="3")
        assert [row["id"] for row in one["rows"]] == ["3"]

    agent.within(session)


def test_no_list_returns_more_rows_than_the_server_allows(agent: Any) -> None:
    async def session(client: Client[Any]) -> None:
        assert (await _tools(client))["reports_course"].input_schema["properties"]["limit"]["maximum"] == 150
        greedy = await _call(client, "reports_course", course_id="1", limit=99999)
        assert len(greedy["rows"]) == 150

    agent.within(session, most_rows=150)


def test_lists_without_pages_obey_the_limit_too(agent: Any, sandbox: Sandbox) -> None:
    many = [{"id": str(number), "name": "a course", "user_id": "1", "username": "u"} for number in range(2500)]
    lists = [each for each in OPERATIONS.values() if each.rows and each.model != "RecordCount" and not each.walk]
    assert len(lists) > 40

    async def session(client: Client[Any]) -> None:
        tools = await _tools(client)
        for operation in lists:
            assert tools[operation.id].input_schema["properties"]["limit"]["maximum"] == 150, operation.id
        with sandbox.fault("answer", operation="courses_list", json=many):
            usual = await _call(client, "courses_list")
            assert (len(usual["rows"]), usual["total"]) == (100, 2500)
            greedy = await _call(client, "courses_list", limit=99999)
            assert (len(greedy["rows"]), greedy["total"]) == (150, 2500)
            few = await _call(client, "courses_list", limit="3")
            assert [row["id"] for row in few["rows"]] == ["0", "1", "2"]
        assert list(await _call(client, "courses_count")) == ["rows"]

    agent.within(session, most_rows=150)


def test_arguments_are_passed_on_unchanged(agent: Any, sandbox: Sandbox) -> None:
    async def session(client: Client[Any]) -> None:
        assert "no argument `limit`" in await _refused(client, "courses_get", course_id="1", limit=3)
        assert "no argument `page`" in await _refused(client, "reports_course", course_id="1", page=2)
        assert "`course_id` is missing" in await _refused(client, "courses_get")
        for limit in (0, -1, 1.5, True, "ten"):
            assert "`limit`" in await _refused(client, "courses_list", limit=limit)
        assert sandbox.calls() == []
        assert (await _call(client, "courses_get", course_id=1))["id"] == "1"  # an id may be a number
        assert len((await _call(client, "reports_course", course_id="1", status=None, limit=2))["rows"]) == 2

    agent.within(session)


def test_any_text_of_the_site_can_be_sent_to_the_agent(agent: Any, sandbox: Sandbox) -> None:
    evil = "half a pair \ud800 \x1b[2J"

    async def session(client: Client[Any]) -> None:
        with sandbox.fault("answer", operation="courses_list", json=[{"id": "1", "name": evil, evil: {"x": [evil]}}]):
            (row,) = (await _call(client, "courses_list"))["rows"]
        assert row["name"] == "half a pair \\ud800 \x1b[2J"
        assert row["half a pair \\ud800 \x1b[2J"] == {"x": ["half a pair \\ud800 \x1b[2J"]}
        with sandbox.fault("fail", operation="courses_list", status=409, message=evil):
            assert "half a pair" in await _refused(client, "courses_list")

    agent.within(session)


def test_secrets_are_never_returned(agent: Any, sandbox: Sandbox) -> None:
    async def session(client: Client[Any]) -> str:
        user = await client.call_tool("users_get", {"user_id": "3", "fields": "id,sso"})
        assert user.structured_content["rows"] == [{"id": "3", "sso": "***"}]
        made = await client.call_tool("users_create", {"username": "maria.lopez"})
        assert made.structured_content["temporary_password"] == "***"
        with sandbox.fault("fail", status=500, message="token sandbox-key", operation="courses_get"):
            refused = await _refused(client, "courses_get", course_id="1")
        return repr((user, made, await client.list_tools(), refused))

    seen = agent.run(session, "--allow-writes", "--most-rows", "150") + agent.log.read_text()
    assert "sandbox-key" not in seen
    assert "token=" not in seen
    assert "_portal" not in seen  # a part of a sign-on link


def test_a_failure_has_the_message_of_the_site_and_says_whether_the_write_may_have_been_carried_out(
    agent: Any, sandbox: Sandbox
) -> None:
    async def session(client: Client[Any]) -> None:
        assert "no course 9999" in await _refused(client, "courses_get", course_id="9999")
        assert "nothing was sent" in await _refused(client, "users_get", user_id="3", fields="id,shoe_size")
        with sandbox.fault("drop", operation="users_create"):
            refusal = await _refused(client, "users_create", username="maria.lopez")
        assert "may have been carried out" in refusal

    agent.within(session, allow_writes=True)
    sandbox.assert_called("users_create", times=1)


def test_an_argument_cannot_change_the_path_of_a_call(agent: Any, sandbox: Sandbox) -> None:
    async def session(client: Client[Any]) -> None:
        for elsewhere in ("../token/revoke", "..%2Ftoken%2Frevoke", "1/users/all", "list", "1?x=/", "1#"):
            await _refused(client, "courses_get", course_id=elsewhere)
        await _refused(client, "reports_user_courses", user_id="all")
        await _refused(client, "reports_course", course_id="1", limit=-1)

    agent.within(session)
    assert sandbox.calls() == []


def test_axis_mcp_runs_the_same_server(agent: Any) -> None:
    pytest.importorskip("click", reason="the extra `cli` is not installed")

    async def session(client: Client[Any]) -> None:
        tools = await _tools(client)
        assert not WRITES & set(tools)
        assert tools["reports_course"].input_schema["properties"]["limit"]["maximum"] == 150

    agent.run(session, "--most-rows", "150", module="axis_lms.cli mcp")


def test_without_its_libraries_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from axis_lms.mcp import server

    monkeypatch.setitem(sys.modules, "fastmcp", None)
    with pytest.raises(ConfigurationError, match=r"axis-lms\[mcp\]"):
        server(AsyncAxis("learn.example.com", api_key="not-a-key"))


def test_without_a_key_the_server_ends_with_one_line() -> None:
    command = [sys.executable, "-m", "axis_lms.mcp", "--address", "learn.example.com"]
    done = subprocess.run(command, env={}, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == ["axis-lms: no API key: give api_key, or set AXIS_API_KEY"]
