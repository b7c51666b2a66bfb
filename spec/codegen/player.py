"""Serves cases to a client over a socket. Each has its own address, with a fixed answer or a sandbox."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from cases import Case

from axis_lms.sandbox import Sandbox

Message = dict[str, Any]


class Stage:
    """One case while it runs, and its requests."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.requests: list[tuple[str, str, str]] = []
        self.sandbox: Sandbox | None = None
        if case.answer is None and case.pages is None:
            self.sandbox = Sandbox(users=50)
            if not case.warm:
                self._control()

    def _control(self) -> None:
        assert self.sandbox is not None
        for request in self.case.control:
            path, body = f"/_sandbox/{request['post']}", json.dumps(request["json"]).encode()
            answer = self.sandbox.handle("POST", path, "", {"content-type": "application/json"}, body)
            if answer.status != 200:
                raise ValueError(f"{self.case.name}: {answer.body!r}")

    async def play(self, scope: Message, receive: Any, send: Any, path: str) -> None:
        """Answer one request. `path` is without the part of the case."""
        if self.sandbox is not None:
            await self.sandbox.app(scope | {"path": path, "raw_path": path.encode()}, receive, send)
            if self.case.warm and path.endswith("/courses/list/"):
                self._control()
            return
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        self.requests.append((path.removeprefix("/api.php"), scope["query_string"].decode(), body.decode()))
        status, headers, text = self._answer(path)
        media = "text/html" if text.startswith("<") else "application/json"
        headers = {"content-type": media, "content-length": str(len(text.encode()))} | headers
        if status in (204, 304):
            del headers["content-length"]
        pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": text.encode()})

    def _answer(self, path: str) -> tuple[int, dict[str, str], str]:
        if self.case.answer is not None:
            return self.case.answer
        pages = self.case.pages or []
        if page := re.search(r"/page(\d+)/$", path):
            number = int(page[1])
            return 200, {}, json.dumps(pages[number - 1] if number <= len(pages) else [])
        counted = sum(path.endswith("/count/") for path, *_ in self.requests)
        return 200, {}, json.dumps([{"records": str(self.case.counts[min(counted, 2) - 1])}])

    def failure(self) -> str:
        """Return the difference of the requests from the expected ones; an empty text if there is none."""
        case = self.case
        if self.sandbox is not None:
            seen = {name: len(self.sandbox.calls(name)) for name in case.seen}
            return "" if seen == case.seen else f"{seen} was called instead of {case.seen}"
        if case.expect == "refused":
            return "it was sent" if self.requests else ""
        if case.pages is not None:
            asked = sum(not path.endswith("/count/") for path, *_ in self.requests)
            return "" if asked == case.asked else f"{asked} pages were requested instead of {case.asked}"
        if case.sent is not None:
            ((path, query, form),) = self.requests or [("nothing", "", "")]
            sent = path, *(sorted(parse_qsl(text, keep_blank_values=True)) for text in (query, form))
            wanted = case.sent[0], sorted(case.sent[1]), sorted(case.sent[2])
            return "" if sent == wanted else f"{sent} was sent instead of {wanted}"
        return ""


@contextlib.contextmanager
def playing(cases: list[Case]) -> Iterator[tuple[str, list[Stage]]]:
    """Serve the cases, case n at `<address>/<n>/api.php`."""
    stages = [Stage(case) for case in cases]

    async def app(scope: Message, receive: Any, send: Any) -> None:
        _, number, path = scope["raw_path"].decode().split("/", 2)
        await stages[int(number)].play(scope, receive, send, f"/{path}")

    config = uvicorn.Config(app, http="h11", ws="none", lifespan="off", log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="player", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", stages
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
