"""The API key is accepted for the token calls only, and a token for all others."""

from __future__ import annotations

import base64

import pytest

from axis_lms.sandbox import Sandbox
from axis_lms.sandbox.spec import routes


def ask(sandbox: Sandbox, query: str = "", **headers: str) -> int:
    return sandbox.handle("GET", f"{sandbox.site.base}/token/request/", query, headers, b"").status


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer wrong", "Basic sandbox-key", "sandbox-key", "Bearer sandbox-keys"]
)
def test_a_token_needs_the_key(axis_sandbox, authorization):
    assert ask(axis_sandbox, authorization=authorization) == 401


KEY = "sandbox-key"
WAYS = {
    "bearer": {"authorization": f"bearer {KEY}"},
    "basic": {"authorization": "Basic " + base64.b64encode(f"{KEY}:".encode()).decode()},
    "header:X-API-Key": {"x-api-key": KEY},
    "header:X-Other": {"x-other": KEY},
    "query:api_key": {"query": f"api_key={KEY}"},
    "query:k": {"query": f"k={KEY}"},
}


@pytest.mark.parametrize("style", WAYS)
def test_a_site_accepts_the_key_in_its_own_key_style_only(axis_sandbox, style):
    axis_sandbox.switch(key_style=style)
    assert {way: ask(axis_sandbox, **sent) for way, sent in WAYS.items()} == {
        way: 200 if way == style else 401 for way in WAYS
    }


def test_a_site_may_accept_the_key_in_any_usual_key_style(axis_sandbox):
    axis_sandbox.switch(key_style="any")
    assert {way: ask(axis_sandbox, **sent) for way, sent in WAYS.items()} == {
        way: 401 if way in ("header:X-Other", "query:k") else 200 for way in WAYS
    }


def test_the_key_may_be_sent_as_the_password(axis_sandbox):
    axis_sandbox.switch(key_style="basic")
    assert ask(axis_sandbox, authorization="Basic " + base64.b64encode(f"api:{KEY}".encode()).decode()) == 200
    assert ask(axis_sandbox, authorization="Basic !") == 401


@pytest.mark.parametrize("style", ["cookie", "header", "bearer:x", "any:x", "header:"])
def test_an_unknown_key_style_of_a_site_is_refused(axis_sandbox, style):
    with pytest.raises(ValueError, match="key_style"):
        axis_sandbox.switch(key_style=style)


def test_the_key_is_refused_for_other_calls_and_a_token_for_token_calls(caller):
    assert caller.send("GET", "/courses/list/", authorization=f"Bearer {KEY}")[0] == 401
    assert caller.send("GET", "/token/request/")[0] == 401
    assert caller.send("GET", "/token/revoke/", query="token=x")[0] == 401


def test_every_call_needs_credentials(axis_sandbox):
    for operation in routes().operations.values():
        path = "".join(
            "1" if part.endswith("}") else part
            for part in operation.path.replace("{", "\0{").replace("}", "}\0").split("\0")
        )
        assert axis_sandbox.handle(operation.method, f"/api.php{path}", "", {}, b"").status == 401, operation.id


def test_a_token_lasts_an_hour_by_the_clock_of_the_sandbox(caller):
    caller.sandbox.clock.advance(3599)
    assert caller.send("GET", "/courses/list/")[0] == 200
    caller.sandbox.clock.advance(1)
    assert caller.send("GET", "/courses/list/") == (401, {"status": "401", "message": "no valid token"})


def test_a_site_may_give_tokens_a_shorter_life(caller):
    caller.sandbox.switch(token_life=60)
    caller.log_in()
    caller.sandbox.clock.advance(61)
    assert caller.send("GET", "/courses/list/")[0] == 401


def test_a_revoked_token_is_refused_and_others_are_not(caller):
    first = caller.headers["authorization"]
    caller.log_in()
    token = first.removeprefix("Bearer ")
    assert caller.send("GET", "/token/revoke/", query=f"token={token}", authorization=f"Bearer {KEY}") == (
        200,
        {"status": "200"},
    )
    assert caller.send("GET", "/courses/list/", authorization=first)[0] == 401
    assert caller.send("GET", "/courses/list/")[0] == 200
    assert caller.sandbox.calls("token_revoke")[0].arguments == {"token": "***"}


def test_all_tokens_can_be_revoked_and_the_key_refused(caller):
    caller.sandbox.tokens.revoke_all()
    assert caller.send("GET", "/courses/list/")[0] == 401
    caller.sandbox.key_refusal = 403
    assert ask(caller.sandbox, authorization=f"Bearer {KEY}") == 403


def test_expires_is_local_time_without_a_zone(axis_sandbox):
    import json

    axis_sandbox.switch(zone=14)
    ends = []
    for _ in range(2):
        answer = axis_sandbox.handle("GET", "/api.php/token/request/", "", {"authorization": f"Bearer {KEY}"}, b"")
        ends.append(json.loads(answer.body)["expires"])
        axis_sandbox.switch(zone=0)
    assert ends[0] > ends[1]


def test_a_reset_ends_all_tokens_and_new_ones_are_different(caller):
    before = caller.headers["authorization"]
    caller.sandbox.reset()
    assert caller.send("GET", "/courses/list/")[0] == 401
    caller.log_in()
    assert caller.headers["authorization"] != before
