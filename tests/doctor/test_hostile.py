"""Any answer is examined without an error, and only names of it get into a report or an overlay."""

from __future__ import annotations

import json
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from axis_lms.doctor import as_json, examine, markdown, overlay
from axis_lms.doctor import probe as probing

SECRET = "s3cr3t-of-the-site"
SCALARS = (
    None,
    True,
    False,
    0,
    -1,
    10**30,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "1",
    "788",
    "9" * 6000,
    "²",
    "\ud800",
    "\x1b[31mred",
    "20269999",
    "99999999",
    "2026-01-01 00:00:00",
    SECRET,
    "404",
)
NAMES = (
    "id",
    "records",
    "status",
    "message",
    "username",
    "user_id",
    "0",
    "1",
    "$ref",
    "__proto__",
    "it's",
    "a]b",
    "",
    "é",
    "x" * 99,
)


def value(chance: random.Random, depth: int = 0) -> Any:
    """Return any JSON value."""
    kind = chance.random()
    if depth > 3 or kind < 0.4:
        return chance.choice(SCALARS)
    if kind < 0.7:
        return {chance.choice(NAMES): value(chance, depth + 1) for _ in range(chance.randrange(5))}
    return [value(chance, depth + 1) for _ in range(chance.randrange(4))]


def body(chance: random.Random) -> bytes:
    """Return any body, most often JSON."""
    kind = chance.random()
    if kind < 0.05:
        return chance.choice([b"", b"<html>", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 5000])
    if kind < 0.1:
        rows = [{f"{SECRET}{number}": number for number in range(500)}]
        return json.dumps(rows).encode()
    return json.dumps(value(chance)).encode()


@contextmanager
def hostile(seed: int) -> Iterator[str]:
    """Serve a site that gives a token and answers all other requests at random."""
    chance = random.Random(seed)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            token = "/token/request/" in self.path
            content = json.dumps({"token": "t", "expires": value(chance)}).encode() if token else body(chance)
            self.send_response(200 if token else chance.choice([200] * 8 + [201, 302, 404, 500, 429]))
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Retry-After", "0")
            self.send_header("Set-Cookie", f"a={SECRET}; Path=/")
            self.send_header(
                "Date", chance.choice(["never", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -0000"])
            )
            self.send_header("X-RateLimit-" + chance.choice("abc"), "1")
            self.end_headers()
            self.wfile.write(content)
            cookies.extend(self.headers.get_all("Cookie", []))

        def log_message(self, *_: object) -> None:
            pass

    cookies: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert cookies == []


@pytest.mark.parametrize("seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 15))])
def test_any_json_answer_is_examined_without_an_error(seed: int) -> None:
    with hostile(seed) as address:
        found = examine(address, "key")
    assert found.reached
    written = [markdown(found), json.dumps(as_json(found)), json.dumps(overlay(found))]
    for text in written:
        text.encode("utf-8")
        assert SECRET not in text
        assert "\x1b" not in text
    assert found.of("differs")


def test_an_endless_answer_is_abandoned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "MAX_BYTES", 1000)
    with hostile(1) as address:
        probe = probing.Probe(f"{address}/api.php", 5.0)
        kinds = {probe.get("/courses/list/").kind for _ in range(60)}
        probe.close()
    assert "an endless answer" in kinds


def test_an_answer_that_trickles_is_abandoned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "MAX_TIMEOUTS", 0)
    with hostile(1) as address:
        probe = probing.Probe(f"{address}/api.php", 5.0)
        assert probe.get("/token/request/").kind == "an endless answer"
        probe.close()
