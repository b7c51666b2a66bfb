"""A sandbox on the day of the recipes' pages, a client, and a mail server."""

from __future__ import annotations

import os
import socketserver
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from importlib.util import find_spec
from pathlib import Path

import pytest

from axis_lms import Axis
from axis_lms.sandbox import Sandbox

from .pages import TODAY

if find_spec("icalendar") is None:
    assert not os.environ.get("CI"), "CI installs the extra `recipes`"
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture
def sandbox() -> Sandbox:
    """Make a sandbox whose clock begins on the morning of that day."""
    moved = datetime(*TODAY, 8, tzinfo=UTC).timestamp() - time.time()
    return Sandbox(users=1000, clock=lambda: time.time() + moved)


@pytest.fixture
def address(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """Serve the sandbox, and name it in the environment, too."""
    monkeypatch.chdir(tmp_path)
    with sandbox.serve() as served:
        monkeypatch.setenv("AXIS_ADDRESS", served)
        monkeypatch.setenv("AXIS_API_KEY", "sandbox-key")
        yield served


@pytest.fixture
def axis(address: str) -> Iterator[Axis]:
    with Axis(address, api_key="sandbox-key") as client:
        yield client


class Mailbox(socketserver.StreamRequestHandler):
    """The part of SMTP that is needed to receive a mail."""

    def handle(self) -> None:
        answers = {b"DATA": b"354 go on", b"QUIT": b"221 bye"}
        self.wfile.write(b"220 mail.example.com\r\n")
        for line in self.rfile:
            verb = line[:4].upper().strip()
            self.wfile.write(answers.get(verb, b"250 ok") + b"\r\n")
            if verb == b"QUIT":
                break
            if verb == b"DATA":
                body = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.received.append(body)  # type: ignore[attr-defined]
                self.wfile.write(b"250 ok\r\n")


class Received(list[bytes]):
    """The mails that the server received."""

    def only(self) -> EmailMessage:
        (mail,) = self
        parsed = message_from_bytes(mail, policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        return parsed


@pytest.fixture
def mailbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Received]:
    """Run a mail server, and name it in the environment."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mailbox) as server:
        server.received = Received()  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        monkeypatch.setenv("MAIL_SERVER", f"127.0.0.1:{server.server_address[1]}")
        yield server.received  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()
