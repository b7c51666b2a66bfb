"""The generator as a command, and a server that records its requests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

ROOT = Path(__file__).parents[2]

Generate = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def generate(tmp_path: Path) -> Generate:
    """Return a function that runs generate.py in a folder of the test."""

    def run(
        *arguments: object, root: Path = ROOT, cwd: Path = tmp_path, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(root / "spec" / "codegen" / "python" / "generate.py"), *map(str, arguments)]
        variables = {**os.environ, **environment}
        return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False, timeout=120)

    return run


@dataclass(frozen=True)
class Seen:
    """A request that the server received."""

    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]


class Site:
    """The address of the server, the answer that it gives, and the requests that it received."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.answer: object = None
        self.seen: list[Seen] = []


@pytest.fixture(scope="session")
def server() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            url = urlsplit(self.path)
            query, form = dict(parse_qsl(url.query, keep_blank_values=True)), dict(parse_qsl(body))
            own.seen.append(Seen(self.command, url.path, query, form))
            content = json.dumps(own.answer).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener.daemon_threads = True
    own = Site(f"http://127.0.0.1:{listener.server_port}/lms/api.php")
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield own
    listener.shutdown()
    listener.server_close()
    thread.join(timeout=5)


@pytest.fixture
def site(server: Site) -> Site:
    server.seen.clear()
    return server
