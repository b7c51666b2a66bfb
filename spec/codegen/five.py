"""Serves a site for five calls that every generated client should be able to make.

The calls are a token, a course, a page with empty scores and dates, an answer with an undocumented property, and a write. A
program makes them at `AXIS_URL` with the key `AXIS_API_KEY`, and prints the result of each, as in EXPECTED.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

KEY, TOKEN = "five-key", "13zKMrHcr6T3xIcniS30"
EXPECTED = {
    "token": TOKEN,
    "course": "1 Course 101",
    "page": ",88 ,20200614",  # the scores and days of completion of the rows
    "extra": "2 Course 102",
    "write": "200 20261201",
}
CALLS = tuple(EXPECTED)

_COURSE = {
    "id": "1",
    "name": "Course 101",
    "catalog_id": "001 CC-101",
    "description": "",
    "is_active": "yes",
    "created": "2023-02-25 17:06:51",
    "last_updated": "",
    "admin_keyword_tags": "",
    "user_keyword_tags": "",
    "passing_score": "",
    "for_sale": "no",
    "price": "",
    "thumbnail": "",
    "webhook": "",
}
_ROW = {"user_id": "25", "username": "gregory0429", "status": "incomplete", "progress": "", "score": ""}
_ROWS = [
    _ROW | {"start_date": "", "completion_date": ""},
    _ROW | {"status": "complete", "progress": "100", "score": "88", "start_date": "", "completion_date": "20200614"},
]
_ENROLLED = {"status": "200", "course_id": "1", "user_id": "25", "start_date": "20261201"}
_ANSWERS: dict[tuple[str, str], tuple[str, Any]] = {
    ("GET", "/api.php/token/request/"): (KEY, {"token": TOKEN, "expires": "2023-09-23 15:30:13"}),
    ("GET", "/api.php/courses/1/"): (TOKEN, _COURSE),
    ("GET", "/api.php/courses/2/"): (TOKEN, _COURSE | {"id": "2", "name": "Course 102", "language": {"code": "en"}}),
    ("GET", "/api.php/reports/courses/1/page1/"): (TOKEN, _ROWS),
    ("POST", "/api.php/courses/enrollments/1/25/"): (TOKEN, _ENROLLED),
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        status, answer = self._answer()
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def _answer(self) -> tuple[int, Any]:
        if self.headers.get("Transfer-Encoding") == "chunked":
            sent = self._chunks()
        else:
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        credential, answer = _ANSWERS.get((self.command, urlsplit(self.path).path), ("", None))
        if answer is None:
            return 404, {"status": "404", "message": f"no such call: {self.command} {self.path}"}
        if self.headers.get("Authorization") != f"Bearer {credential}":
            return 401, {"status": "401", "message": "another credential was expected"}
        if self.command == "POST" and parse_qsl(sent.decode()) != [("start", "20261201")]:
            return 400, {"status": "400", "message": f"sent {sent.decode()!r}"}
        return 200, answer

    def _chunks(self) -> bytes:
        sent = b""
        while size := int(self.rfile.readline(), 16):
            sent += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return sent

    def log_message(self, format: str, *arguments: object) -> None:
        """Log nothing."""


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """Serve the five calls. Yields the address of the API."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, name="five", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/api.php"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
