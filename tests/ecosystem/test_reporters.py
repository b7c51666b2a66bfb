"""Sentry, with the variables of every frame, makes one span for each attempt and sends no secret."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

JOBS = Path(__file__).with_name("sentry_jobs.py")
KEY = "planted-key-5d1e"
STYLES = ["bearer", "basic", "header:X-API-Key", "query:api_key"]


@pytest.mark.parametrize("kind", ["Axis", "AsyncAxis", "fast"])
def test_sentry_sees_each_attempt_and_no_secret(kind: str) -> None:
    done = subprocess.run([sys.executable, JOBS, kind, *STYLES], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout)
    transactions = [event for event in found["sent"] if event.get("type") == "transaction"]
    spans = [span for event in transactions for span in event["spans"] if span.get("op") == "http.client"]
    errors = [event for event in found["sent"] if "exception" in event]
    httpx_spans = [span for span in spans if span["origin"] == "auto.http.httpx"]
    # One more for each style: a hook failed before its request was sent, and the request was not repeated.
    assert len(httpx_spans) == found["calls"] + len(STYLES)
    assert len(errors) == 4 * len(STYLES)
    frames = [
        frame for event in errors for value in event["exception"]["values"] for frame in value["stacktrace"]["frames"]
    ]
    assert {"credentials", "operation"} <= {name for frame in frames for name in frame.get("vars", {})}
    assert any(event["breadcrumbs"]["values"] for event in errors)
    text = json.dumps(found["sent"])
    assert found["tokens"]
    secrets = [KEY, base64.b64encode(f"{KEY}:".encode()).decode(), *found["tokens"]]
    shown = [
        (secret, text[max(0, text.find(secret) - 150) : text.find(secret) + 60]) for secret in secrets if secret in text
    ]
    assert shown == []
