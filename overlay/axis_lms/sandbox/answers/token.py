"""Answers token calls."""

from __future__ import annotations

from typing import Any

from .registry import Call, answers


@answers("token_request")
def _request(call: Call) -> dict[str, Any]:
    token, expires = call.tokens.issue()
    return {"token": token, "expires": call.world.clock.stamp(expires)}


@answers("token_revoke")
def _revoke(call: Call) -> dict[str, Any]:
    call.tokens.revoke(call.get("token"))
    return {"status": "200"}
